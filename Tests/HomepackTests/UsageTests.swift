import Foundation
import Testing

@Suite("What the command line understands")
struct UsageTests {
  @Test(
    "Every verb explains itself",
    arguments: [
      "demo", "new", "build", "check", "inspect", "templates", "render", "schema", "codes", "import", "help",
    ])
  func helpOfVerb(verb: String) throws {
    let asked = try Program.run(verb, "--help")
    #expect(asked.code == 0)
    #expect(asked.output.contains("Use: homepack \(verb)"))
    #expect(try Program.run("help", verb).output == asked.output)
  }

  @Test(
    "The manual page and what shells offer are made of every verb and every option",
    arguments: ["man", "bash", "zsh"])
  func installed(form: String) throws {
    let asked = try Program.run("help", "--as", form)
    #expect(asked.code == 0)
    let text = asked.output.replacing("\\-", with: "-")
    let verbs = try Program.run("help").output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(verbs.count > 14)
    for verb in verbs { #expect(text.contains(verb), "\(verb)") }
    for option in ["--allow-restricted", "--asked-by", "--explain"] { #expect(text.contains(option)) }
    // Names of documents and layouts are those of the house.
    if form != "man" { #expect(text.contains("emergency-sheet") && text.contains("large-print")) }
  }

  @Test(
    "bash offers verbs, options, names and record ids",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func completions() throws {
    let script = try Program.run("help", "--as", "bash").output
    let asks = """

      ask() { COMP_WORDS=(homepack "$@"); COMP_CWORD=$#; _homepack; printf '%s\n' "${COMPREPLY[*]}"; }
      ask st; ask build --allow; ask build x --layout st; ask build Templates/example-agency --person HB-02
      """
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script + asks]
    shell.currentDirectoryURL = URL(fileURLWithPath: Program.root)
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(lines == "status\n--allow-restricted\nstandard\nHB-0231\n")
  }

  @Test("The version is said on standard output")
  func version() throws {
    let asked = try Program.run("--version")
    #expect(asked.code == 0)
    #expect(asked.output.hasPrefix("homepack "))
  }

  @Test(
    "A slip of the pen is refused with what was meant",
    arguments: [
      (["bild", "agency"], "Did you mean homepack build?"),
      (["build", "agency", "--persn", "HB-0417"], "Did you mean --person?"),
      (["build", "agency", "--document", "care-pln"], "Did you mean care-plan?"),
      (["build", "agency", "--layout", "large-prnt"], "Did you mean large-print?"),
    ])
  func slips(words: [String], hint: String) throws {
    let refused = try Program.run(words)
    #expect(refused.code == 64)
    #expect(refused.messages.contains(hint))
    #expect(refused.output.isEmpty)
  }

  @Test(
    "Words that say nothing sensible are wrong usage",
    arguments: [
      [], ["build"], ["build", "a", "b"], ["build", "a", "--size", "11"], ["build", "a", "--size", "big"],
      ["build", "a", "--as-of", "2026-02-30"], ["build", "a", "--jobs", "0"], ["build", "a", "--person"],
      ["build", "a", "--out", "x", "--out", "y"], ["render", "care-plan", "--output", "x.pdf"],
      ["render", "care-plan", "--agency", "a", "--output", "x.doc"], ["check", "a", "--quiet=yes"],
      ["build", "a", "--out", ""], ["build", "a", "--out="], ["build", ""],
    ])
  func nonsense(words: [String]) throws { #expect(try Program.run(words).code == 64) }

  @Test(
    "What a verb cannot do without stands in its usage without brackets, and is asked for",
    arguments: [
      (["render", "care-plan", "--output", "x.pdf"], "needs --agency AGENCY"),
      (["render", "care-plan", "--agency", "a"], "needs --output FILE"),
      (["import", "a"], "needs --csv FILE"),
    ])
  func needed(words: [String], asked: String) throws {
    let refused = try Program.run(words)
    #expect(refused.code == 64)
    #expect(refused.messages.contains(asked))
    #expect(!refused.messages.contains("[\(asked.dropFirst("needs ".count))]"))
  }

  @Test("Without Templates and Fonts the program says where it looked")
  func noHome() throws {
    let scratch = try Scratch()
    let lost = try Program.run("demo", scratch.path + "/demo", home: scratch.path)
    #expect(lost.code == 74)
    #expect(lost.messages.contains(scratch.path))
  }
}
