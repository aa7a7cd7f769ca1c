import Foundation
import Testing

@Suite("Printing packs")
struct BuildTests {
  static let demoFiles = [
    "HB-0231": [
      "care-plan-standard-14",
      "care-plan-standard-14-for-visiting-professional",
      "choices-record-standard-14",
      "cover-standard-14",
      "diary-standard-14",
      "emergency-sheet-standard-14",
      "emergency-sheet-standard-14-for-emergency",
      "first-visit-standard-14-1-of-2",
      "first-visit-standard-14-2-of-2",
      "service-user-guide-standard-14",
      "sheet-mar-staff-chart-wide-12",
      "sheet-visitors-log-staff-chart-12",
      "who-can-see-what-standard-14",
    ],
    "HB-0388": [
      "care-plan-easy-read-18-1-of-2",
      "care-plan-easy-read-18-2-of-2",
      "care-plan-standard-14-for-visiting-professional",
      "choices-record-easy-read-18",
      "cover-easy-read-18",
      "diary-easy-read-18",
      "emergency-sheet-easy-read-18",
      "emergency-sheet-standard-14-for-emergency",
      "first-visit-easy-read-18-1-of-3",
      "first-visit-easy-read-18-2-of-3",
      "first-visit-easy-read-18-3-of-3",
      "service-user-guide-easy-read-18",
      "sheet-mar-staff-chart-wide-12",
      "sheet-money-record-staff-chart-12",
      "sheet-visitors-log-staff-chart-12",
      "who-can-see-what-easy-read-18",
    ],
    "HB-0417": [
      "care-plan-large-print-24",
      "care-plan-standard-14-for-visiting-professional",
      "choices-record-large-print-24",
      "cover-large-print-24",
      "diary-large-print-24",
      "emergency-sheet-large-print-24",
      "emergency-sheet-standard-14-for-emergency",
      "first-visit-large-print-24-1-of-6",
      "first-visit-large-print-24-2-of-6",
      "first-visit-large-print-24-3-of-6",
      "first-visit-large-print-24-4-of-6",
      "first-visit-large-print-24-5-of-6",
      "first-visit-large-print-24-6-of-6",
      "service-user-guide-large-print-24",
      "sheet-body-map-staff-chart-12",
      "sheet-mar-staff-chart-wide-12",
      "sheet-visitors-log-staff-chart-12",
      "who-can-see-what-large-print-24",
    ],
  ].flatMap { person, files in files.map { "\(person)/\($0).pdf" } }.sorted()

  @Test("The demo prints the packs of three people, each document by itself and all of them in one file")
  func demo() throws {
    let scratch = try Scratch()
    let demo = scratch.path + "/demo"
    let made = try Program.run("demo", demo)
    #expect(made.code == 0, "\(made.messages)")
    #expect(scratch.files(in: demo + "/packs") == Self.demoFiles)
    for file in Self.demoFiles {
      #expect(made.output.contains(file))
      let attributes = try FileManager.default.attributesOfItem(atPath: demo + "/packs/" + file)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(try Program.run("demo", demo).code == 74, "a folder with something in it is not written into")
  }

  @Test("The same input gives the same bytes, whatever the number of jobs")
  func sameBytes() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    for (jobs, out) in [("1", "one"), ("2", "two")] {
      let made = try Program.run(
        "build", agency, "--as-of", "2026-11-16", "--jobs", jobs, "--out", "\(scratch.path)/\(out)", "--quiet"
      )
      #expect(made.code == 0, "\(made.messages)")
      #expect(made.output.isEmpty)
    }
    for file in Self.demoFiles {
      let one = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/one/\(file)"))
      let two = try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/two/\(file)"))
      #expect(one == two, "\(file) differs")
    }
  }

  @Test("One person and one document can be asked for")
  func one() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let made = try Program.run(
      "build", agency, "--person", "HB-0417", "--document", "diary", "--size", "28", "--as-of", "2026-11-16")
    #expect(made.code == 0, "\(made.messages)")
    #expect(scratch.files(in: agency + "/packs") == ["HB-0417/diary-large-print-28.pdf"])
  }

  @Test(
    "Nobody gets letters smaller than they need, or a size that is not on paper",
    arguments: [("20", "AIS-03"), ("12", "AIS-03")])
  func tooSmall(size: String, rule: String) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let refused = try Program.run(
      "build", agency, "--person", "HB-0417", "--size", size, "--as-of", "2026-11-16")
    #expect(refused.code == 2)
    #expect(refused.messages.contains(rule))
    #expect(scratch.files(in: agency + "/packs").isEmpty)
  }

  @Test("A person nobody knows is an error without near-match names")
  func unknownPerson() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let refused = try Program.run("build", agency, "--person", "HB-0418", "--as-of", "2026-11-16")
    #expect(refused.code == 2)
    #expect(!refused.messages.contains("HB-0417"))
  }

  @Test("Of many people a build says a screenful, and what made its exit code; --all says everything")
  func screenful() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let record = try String(contentsOfFile: agency + "/people/HB-0231.json", encoding: .utf8)
    for number in 1_000..<1_070 {
      var copy = record.replacing("HB-0231", with: "HB-\(number)")
      if number % 10 == 0 { copy = copy.replacing("\"preferredName\"", with: "\"preferedName\"") }
      try copy.write(toFile: "\(agency)/people/HB-\(number).json", atomically: true, encoding: .utf8)
    }
    let words = ["build", agency, "--document", "cover", "--as-of", "2026-11-16"]
    let made = try Program.run(words)
    #expect(made.code == 2)
    #expect(made.output.split(separator: "\n").count <= 4, "\(made.output)")
    #expect(made.output.contains(/cover +66 +66 +\d+ +\d+/))
    let lines = made.messages.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 50 && lines[0].hasPrefix("Cannot be printed, 7 of 73 people"), "\(made.messages)")
    #expect(made.messages.hasSuffix("Exit code 2: errors in HB-1000, HB-1010, HB-1020 and 4 more.\n"))
    let all = try Program.run(words + ["--all"])
    #expect(all.output.split(separator: "\n").count == 67 && all.output.contains("HB-1069/cover"))
  }
}
