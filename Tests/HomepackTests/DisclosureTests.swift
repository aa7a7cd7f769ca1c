import Foundation
import Testing

/// Acceptance test 8: a council's request at 16:40 on Friday is due at 16:40 on Saturday, and the index says so.
@Suite("homepack disclose")
struct DisclosureTests {
  private let scratch: Scratch
  private var agency: String { scratch.path + "/agency" }

  init() throws {
    scratch = try Scratch()
    #expect(try Program.run("new", scratch.path + "/agency").code == 0)
  }

  private func disclose(_ words: String...) throws -> Program.Outcome { try disclose(words) }

  private func disclose(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["disclose", agency, "--person", "HB-0417", "--made", "2026-11-14T09:12"] + words)
  }

  /// What a file says, as this program reads it back.
  private func pdfText(_ file: String) throws -> String {
    try Program.run("inspect", file, "--say").output
  }

  private func text(_ file: String) throws -> String {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    program.arguments = ["-layout", file, "-"]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private var folder: String { agency + "/disclosures/HB-0417-2026-11-13T1640" }
  private static let time = ["--received", "2026-11-13T16:40"]
  private static let request = [
    "--requested-by", "Hartshire County Council", "--received", "2026-11-13T16:40",
  ]

  private func granted() throws -> Program.Outcome {
    try disclose(
      "--requested-by", "Hartshire County Council", "--received", "2026-11-13T16:40", "--basis", "grant")
  }

  @Test(
    "The index tells who asked, when an answer is due by the clock, what is here and what is not held here",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "poppler-utils is not installed"
    ))
  func index() throws {
    let made = try granted()
    #expect(made.code == 0, "\(made.messages)")
    #expect(made.output.contains("Due: 2026-11-14 16:40. It is in time."))
    let index = try text(folder + "/00-index.pdf")
    for line in [
      "Due: 4:40pm on Saturday 14 November 2026", "4:40pm on Friday 13 November 2026",
      "Hartshire County Council",
      "01-care-plan-version-7.pdf", "What is not held here", "copy for the council",
    ] { #expect(index.contains(line), "\(line)") }
    // Each file is listed with the digest that it has.
    let sums = try String(contentsOfFile: folder + "/SHA256SUMS", encoding: .utf8).split(separator: "\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(sums.count == files.count - 1)
    for line in sums.dropFirst() {
      let digest = line.prefix(64)
      #expect(index.contains(digest.prefix(32)) && index.contains(digest.suffix(32)))
    }
    let modes = try files.map {
      try FileManager.default.attributesOfItem(atPath: folder + "/" + $0)[.posixPermissions] as? Int
    }
    #expect(modes.allSatisfy { $0 == 0o600 })
    let ledger = try String(contentsOfFile: agency + "/packs/ledger.jsonl", encoding: .utf8)
    #expect(ledger.contains(#""event":"disclosed""#))
  }

  @Test("A file that was changed, taken out, put in or swapped afterwards is found")
  func verify() throws {
    #expect(try granted().code == 0)
    #expect(try Program.run("disclose", folder, "--verify").code == 0)
    let plan = folder + "/01-care-plan-version-7.pdf"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: plan))
    try (bytes + Data([10])).write(to: URL(fileURLWithPath: plan))
    var found = try Program.run("disclose", folder, "--verify")
    #expect(found.code == 2 && found.messages.contains("01-care-plan-version-7.pdf was changed"))
    // Its line in the list is changed as well: the index still says the old digest.
    let list = folder + "/SHA256SUMS"
    let sums = try String(contentsOfFile: list, encoding: .utf8)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "cd '\(folder)' && sha256sum *.pdf > SHA256SUMS"]
    try shell.run()
    shell.waitUntilExit()
    found = try Program.run("disclose", folder, "--verify")
    #expect(
      found.code == 2
        && found.messages.contains("01-care-plan-version-7.pdf is another file than the index says"))
    try sums.write(toFile: list, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: plan)
    try "x".write(toFile: folder + "/more.txt", atomically: true, encoding: .utf8)
    found = try Program.run("disclose", folder, "--verify")
    #expect(found.messages.contains("01-care-plan-version-7.pdf is listed and is not there"))
    #expect(found.messages.contains("more.txt was put in afterwards"))
  }

  @Test(
    "Without who asked, a basis, a time, a grant or a known person nothing is written",
    arguments: [
      ["--basis", "grant", "--received", "2026-11-13T16:40"],
      ["--requested-by", "x", "--received", "2026-11-13T16:40"],
      ["--requested-by", "x", "--basis", "grant"],
    ])
  func refused(words: [String]) throws {
    let refused = try Program.run(
      ["disclose", agency, "--person", "HB-0417", "--made", "2026-11-14T09:12"] + words)
    #expect(refused.code == 3)
    #expect(!FileManager.default.fileExists(atPath: agency + "/disclosures"))
  }

  @Test("A request that is refused is noted, and status says by when an answer is due until there is one")
  func noted() throws {
    let refused = try disclose(
      "--requested-by", "Hartshire County Council", "--received", "2026-11-13T16:40")
    #expect(refused.code == 3 && refused.output.contains("An answer is due: 2026-11-14 16:40"))
    let status = try Program.run("status", agency, "--as-of", "2026-11-14")
    #expect(status.code == 1 && status.output.contains("an answer is due about HB-0417 by 2026-11-14 16:40"))
    let rows = try Program.run("status", agency, "--as-of", "2026-11-14", "--json").output
    let all = try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]]
    let office = try #require(all?.last)
    #expect(office["person"] as? String == "office" && office["contingency"] == nil)
    #expect((office["answersDue"] as? [[String: String]])?.map { $0["due"] } == ["2026-11-14T16:40"])
    #expect(try granted().code == 0)
    let after = try Program.run("status", agency, "--as-of", "2026-11-14")
    #expect(after.output.contains("no answer is due"))
  }

  @Test("Whoever was told no waits for no answer, and why stands in the ledger")
  func nothingGiven() throws {
    let request = ["--requested-by", "Hartshire County Council", "--received", "2026-11-13T16:40"]
    _ = try disclose(request)
    let told = try disclose(request + ["--nothing-given", "no grant"])
    #expect(told.code == 0 && told.output.contains("No answer is due any more"))
    #expect(!FileManager.default.fileExists(atPath: agency + "/disclosures"))
    let status = try Program.run("status", agency, "--as-of", "2026-11-14")
    #expect(status.output.contains("no answer is due"))
    let ledger = try String(contentsOfFile: agency + "/packs/ledger.jsonl", encoding: .utf8)
    #expect(ledger.contains("nothing given: no grant"))
    #expect(try disclose(request + ["--nothing-given", "no"]).output.contains("Nothing noted"))
    // Whoever grants it afterwards is not held up by that.
    #expect(try granted().code == 0)
  }

  @Test(
    "A person who granted the council nothing is given for a duty in law alone, and then only the parts that it names"
  )
  func duty() throws {
    let file = agency + "/people/HB-0417.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    let other = record.replacing(#""audience": "council""#, with: #""audience": "emergency""#)
    #expect(other != record)
    try other.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try granted().code == 3)
    #expect(!FileManager.default.fileExists(atPath: agency + "/disclosures"))
    #expect(
      try disclose(
        "--requested-by", "x", "--received", "2026-11-12T16:40", "--basis", "court-order", "--section",
        "everything"
      ).code == 64, "a part that there is none of")
    #expect(
      try disclose("--requested-by", "x", "--received", "2026-11-13T16:40", "--basis", "court-order").code
        == 64)
    let made = try disclose(
      "--requested-by", "x", "--received", "2026-11-12T16:40", "--basis", "court-order", "--section",
      "visits", "--section", "needs")
    #expect(made.code == 0, "\(made.messages)")
    #expect(made.output.contains("It is late."))
    #expect(made.output.contains("care-plan") && !made.output.contains("sheet-mar"))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
    let plan = try text(agency + "/disclosures/HB-0417-2026-11-12T1640/01-care-plan-version-7.pdf")
    #expect(plan.contains("Morning") && !plan.contains("Metformin") && !plan.contains("Penicillin"))
  }

  @Test(
    "A part that names things of another is told by its place, and goes as it was written when somebody says so"
  )
  func asWritten() throws {
    func risks(_ words: String...) throws -> Program.Outcome {
      try disclose(
        ["--requested-by", "x", "--basis", "safeguarding", "--section", "risks"] + Self.time + words)
    }
    let file = agency + "/people/HB-0417.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    let named = record.replacing(
      "Winnie could fall in the bathroom", with: "Metformin without a meal makes Winnie fall")
    #expect(named != record)
    try named.write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try risks()
    #expect(refused.code == 2)
    #expect(refused.messages.contains("SHA-07") && refused.messages.contains("risks[0].whatCouldHappen"))
    #expect(refused.messages.contains("--as-written") && !refused.messages.lowercased().contains("metformin"))
    #expect(!FileManager.default.fileExists(atPath: folder))
    let made = try risks("--as-written")
    #expect(made.code == 0, "\(made.messages)")
    let ledger = try String(contentsOfFile: agency + "/packs/ledger.jsonl", encoding: .utf8)
    #expect(ledger.contains(#""why":"safeguarding: risks, as written""#))
    let index = try pdfText(folder + "/00-index.pdf")
    for line in ["This is an extract.", "keeping safe", "Its texts go as they were written."] {
      #expect(index.contains(line), "\(line)")
    }
    let plan = try pdfText(folder + "/01-care-plan-version-7.pdf")
    #expect(plan.contains("Metformin without a meal") && !plan.contains("Amlodipine"))
    #expect(
      try disclose(["--requested-by", "x", "--basis", "grant", "--as-written"] + Self.time).code == 64)
  }

  @Test(
    "The record of somebody who has died is given for a duty in law, and not for what they granted in life")
  func afterDeath() throws {
    let file = agency + "/people/HB-0417.json"
    let record = try String(contentsOfFile: file, encoding: .utf8)
    let given = try #require(record.firstRange(of: #""given":"#))
    let died = record.replacingCharacters(in: given, with: #""deceased": true, "given":"#)
    try died.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try granted().code == 3)
    let made = try disclose(
      ["--requested-by", "x", "--basis", "court-order", "--section", "*"] + Self.time)
    #expect(made.code == 0, "\(made.messages)")
    let index = try pdfText(folder + "/00-index.pdf")
    #expect(index.contains("this person has died") && !index.contains("This is an extract"))
    #expect(index.contains("signed by hand"))
    // A part is no word of anything beside it.
    let visits = try disclose([
      "--requested-by", "x", "--basis", "court-order", "--section", "visits", "--received",
      "2026-11-13T17:00", "--as-written",
    ])
    #expect(visits.code == 0, "\(visits.messages)")
    #expect(try !pdfText(agency + "/disclosures/HB-0417-2026-11-13T1700/00-index.pdf").contains("has died"))
  }

  @Test("An answer waits for whoever writes into the packs, and is made as soon as they are done")
  func waiting() throws {
    try FileManager.default.createDirectory(atPath: agency + "/packs", withIntermediateDirectories: true)
    let lock = open(agency + "/packs/.lock", O_RDWR | O_CREAT, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { close(lock) }
    let made = try granted()
    #expect(made.code == 0, "\(made.messages)")
  }

  @Test("What was given once is never written over, and an unknown person names nobody else")
  func twice() throws {
    #expect(try granted().code == 0)
    #expect(try granted().code == 2)
    let unknown = try Program.run(
      ["disclose", agency, "--person", "HB-0418", "--basis", "grant"] + Self.request)
    #expect(unknown.code == 2)
    #expect(!unknown.messages.contains("HB-0417"))
  }
}
