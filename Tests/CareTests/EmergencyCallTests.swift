import Records
import Testing

@testable import Care

@Suite("Who is rung first in an emergency")
struct EmergencyCallTests {
  private static func calls(_ changes: KeyValuePairs<String, String> = [:]) -> [[String?]] {
    let root = Sample.record(changes).root(
      provider: Sample.provider(), copy: DerivedTests.copy, catalogue: Sample.catalogue, words: Sample.words)
    return root.items("emergencyCalls").map { [$0.text("name"), $0.text("standing"), $0.text("phone")] }
  }

  @Test("Rank decides, and not the order in which somebody wrote")
  func rank() {
    let swapped: KeyValuePairs = [
      #""attorney"], "rank": 1"#: #""attorney"], "rank": 3"#,
      #""keyholder"], "rank": 3"#: #""keyholder"], "rank": 1"#,
    ]
    #expect(Self.calls().map { $0[0] } == ["Ngozi Okafor", "Joan Bright"])
    #expect(Self.calls(swapped).map { $0[0] } == ["Joan Bright", "Ngozi Okafor"])
    #expect(Self.calls(swapped)[0] == ["Joan Bright", "Neighbour, holds a key", "01632 960418"])
  }

  @Test("Whoever has no rank comes last")
  func unranked() {
    #expect(
      Self.calls([#""attorney"], "rank": 1"#: #""attorney"]"#]).map { $0[0] } == [
        "Joan Bright", "Ngozi Okafor",
      ])
  }

  @Test(
    "A number of one's own comes before the landline of the person, however that is written",
    arguments: ["01632 960417", "+44 1632 960417", "(01632) 960 417", "0044 (0)1632 960417"])
  func shared(landline: String) {
    let changes: KeyValuePairs = [
      #""phones": ["07700 900417"]"#: #""phones": ["\#(landline)", "07700 900417"]"#
    ]
    #expect(Self.calls(changes)[0][2] == "07700 900417")
  }

  @Test("A landline of one's own keeps the place that the office gave it")
  func ownLandline() {
    let changes: KeyValuePairs = [
      #""phones": ["07700 900417"]"#: #""phones": ["01632 960419", "07700 900417"]"#
    ]
    #expect(Self.calls(changes)[0][2] == "01632 960419")
  }

  @Test("The phone of a home whose address is protected is not printed under another name")
  func restricted() {
    let changes: KeyValuePairs = [
      #""phones": ["07700 900417"]"#: #""phones": ["01632 960417"]"#,
      #""birthDate": "1941-03-09""#: #""restricted": true, "birthDate": "1941-03-09""#,
    ]
    #expect(Self.calls(changes)[0] == ["Ngozi Okafor", "Daughter and attorney", nil])
  }
}
