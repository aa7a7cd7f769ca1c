import Foundation
import Testing

@Suite("Printing packs")
struct BuildTests {
  static let demoFiles = [
    "HB-0231/care-plan-standard-14.pdf", "HB-0231/diary-standard-14.pdf",
    "HB-0231/service-user-guide-standard-14.pdf",
    "HB-0388/care-plan-easy-read-18-1-of-2.pdf", "HB-0388/care-plan-easy-read-18-2-of-2.pdf",
    "HB-0388/care-plan-standard-14.pdf",
    "HB-0388/diary-easy-read-18.pdf",
    "HB-0388/service-user-guide-easy-read-18.pdf", "HB-0417/care-plan-large-print-24.pdf",
    "HB-0417/diary-large-print-24.pdf", "HB-0417/service-user-guide-large-print-24.pdf",
  ]

  @Test("The demo prints three documents for three people, and the standard plan beside the easy read one")
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
}
