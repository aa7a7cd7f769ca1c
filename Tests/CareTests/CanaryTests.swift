import Diagnostics
import Records
import Testing

@testable import Care

@Suite("No message repeats what somebody wrote")
struct CanaryTests {
  static let canary = "Zyxwanda"

  static func said(of record: CareRecord?, _ problems: [Problem]) -> String {
    let context = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations)
    let all = problems + (record?.problems(in: context) ?? [])
    return all.map { $0.report + ($0.path ?? "") }.joined(separator: "\n")
  }

  @Test("Any value replaced by a name, any key by one: the name is in no message")
  func replaced() {
    for member in MutationTests.members {
      for (range, text) in [
        (member.value.range, "\"\(Self.canary)\""), (member.key, "\"\(Self.canary)\""),
        (member.key, "\"\(Self.canary)\": 1, \"\(Self.canary)\""),
      ] {
        let (record, problems) = MutationTests.read(replacing: range, with: text)
        #expect(!Self.said(of: record, problems).contains(Self.canary), "\(member.name)")
      }
    }
  }

  @Test(
    "A file that is no JSON any more shows no name either",
    arguments: [
      "{\"recordId\": \"HB-0231\", // Zyxwanda: likes tea\n", "{'Zyxwanda': 1}", "{Zyxwanda: 1}",
      "{\"name\": Zyxwanda: 3}", "{\"Zyxwanda\" 1}", "{\"name\": \"Zyxwanda\n\"}", "Zyxwanda",
      "{\"a\": \"Zyxwanda",
    ])
  func broken(text: String) {
    let source = SourceText(path: "HB-0231.json", text: text, holdsPersonalFacts: true)
    let (record, problems) = CareRecord.read(source, catalogue: Sample.catalogue, pictures: Sample.pictures)
    #expect(!problems.isEmpty)
    #expect(!Self.said(of: record, problems).contains(Self.canary))
  }
}
