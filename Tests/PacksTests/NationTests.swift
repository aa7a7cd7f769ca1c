import Care
import Diagnostics
import Foundation
import Records
import Testing

@testable import Packs

/// What differs by nation: each prints its own bodies and laws, or nothing at all.
@Suite struct NationTests {
  static let all = ["england", "wales", "scotland", "northern-ireland"]
  /// The nations whose text is whole.
  static let whole = ["england", "wales", "scotland"]
  static let layouts = ["standard", "large-print", "easy-read"]

  /// Names that stand in the text of one nation only.
  private static let names = [
    "england": [
      "Care Quality Commission", "CQC", "Local Government and Social Care Ombudsman",
      "Parliamentary and Health Service Ombudsman", "Care Act 2014", "integrated care board",
    ],
    "wales": ["Care Inspectorate Wales", "Public Services Ombudsman for Wales", "Llais", "Welsh"],
    "scotland": [
      "Scottish Public Services Ombudsman", "Disclosure Scotland", "Adults with Incapacity", "benefit to you",
    ],
  ]

  @Test(
    "A guide names the regulator of the person's nation, and nobody of another's", arguments: whole, layouts)
  func ownBodies(nation: String, layout: String) throws {
    let agency = try NationAgency(nation)
    let text = try agency.text("service-user-guide", layout)
    let own = [
      "england": "Care Quality Commission", "wales": "Care Inspectorate Wales",
      "scotland": "Care Inspectorate",
    ]
    #expect(text.contains(try #require(own[nation])))
    for (other, names) in Self.names where other != nation {
      for name in names where !(nation == "wales" && name == "Care Inspectorate") {
        #expect(!text.contains(name), "\(name) in \(nation), \(layout)")
      }
    }
  }

  @Test(
    "Scotland's law speaks of benefit and guardians, never of best interests",
    arguments: ["service-user-guide", "care-plan"])
  func benefit(document: String) throws {
    let agency = try NationAgency("scotland")
    try agency.change("people/HB-0231.json", /"decidedBy": "person"/, to: #""decidedBy": "best-interests""#)
    try agency.change(
      "people/HB-0231.json", /"agreedWith": \{ "party": "person", "name": "George Pemberton"/,
      to: #""agreedWith": { "party": "best-interests""#)
    let text = try agency.text(document)
    #expect(text.contains("benefit"))
    #expect(!text.lowercased().contains("best interests"))
    #expect(!text.contains("deputy"))
  }

  @Test(
    "Who has the council and the NHS to ask is told of both before Scotland's ombudsman",
    arguments: ["mixed", "other", nil])
  func bothWays(funding: String?) throws {
    let text = try NationAgency("scotland", funding: funding).text()
    #expect(
      text.contains("If you complained to the council or the NHS health board and its answer is not enough"))
    #expect(text.components(separatedBy: "go to the Scottish Public Services Ombudsman").count == 2)
  }

  @Test("A nation whose text is not whole is refused, and what is missing is named")
  func refused() throws {
    let agency = try NationAgency("northern-ireland")
    let said = try agency.problems(of: "NAT-01").joined()
    for entry in ["complaints", "helpToComplain", "advocacy", "charging", "powers"] {
      #expect(said.contains(entry))
    }
    #expect(throws: Problems.self) { try agency.text() }
  }

  @Test("An agency's own file adds the entries that are missing, and changes single ones")
  func overridden() throws {
    let agency = try NationAgency("wales")
    try agency.agency.write(
      #"{"schema": "nation/1", "emergency": {"number": "112", "source": "a test", "checkedOn": "2026-12-01"}}"#,
      to: "Templates/nations/wales.json")
    let text = try agency.text()
    #expect(text.contains("Ring 112 if somebody"))
    #expect(text.contains("Public Services Ombudsman for Wales"))
  }

  @Test("An entry without its source is an error with its place, and a nation that there is none of is told")
  func faulty() throws {
    let agency = try NationAgency("wales")
    try agency.agency.write(
      #"{"emergency": {"number": "999", "checkedOn": "2026-12-01"}}"#, to: "Templates/nations/wales.json")
    try agency.agency.write("{}", to: "Templates/nations/englnad.json")
    let problems = try agency.agency.build().check().problems
    #expect(
      problems.contains { $0.message.contains("source") && $0.place?.line == 1 && $0.severity == .error })
    #expect(problems.contains { $0.hint?.contains("did you mean 'england'") == true })
  }

  @Test("Every entry of every nation has its source and the day on which somebody looked", arguments: all)
  func sourced(nation: String) throws {
    let source = try Files.source("\(ClaimsTests.root)/Templates/nations/\(nation).json")
    let object = try #require(CareTypes.nationFile.read(source).object)
    var entries = 0
    for field in CareTypes.nationFile.fields {
      for entry in [object[field.name].object].compactMap({ $0 }) + object.objects(field.name) {
        entries += 1
        #expect(entry.text("source")?.isEmpty == false, "\(field.name)")
        #expect(entry.date("checkedOn") != nil, "\(field.name)")
      }
    }
    #expect(entries >= 9)
  }

  @Test("A body that changes its name is called by the one of the day")
  func renamed() throws {
    let agency = try NationAgency("england")
    #expect(try agency.text().contains("Its name is changing to the Information Commission."))
    let entry =
      #""name": "the Old Office", "newName": "the New Office", "newNameFrom": "2026-11-16", "phone": "0303 123 1113""#
    try agency.agency.write(
      #"{"dataProtection": {\#(entry), "web": "example.org", "acknowledgeWithinDays": 30, "source": "a test", "checkedOn": "2026-12-01"}}"#,
      to: "Templates/nations/england.json")
    let text = try agency.text()
    #expect(text.contains("go to the New Office:"))
    #expect(!text.contains("Old Office"))
  }

  @Test(
    "A number in health is called what the nation calls it",
    arguments: [("england", "NHS number"), ("scotland", "CHI number")])
  func number(nation: String, name: String) throws {
    #expect(try NationAgency(nation).text("care-plan").contains(name + ": "))
  }

  @Test("A person from another nation than the provider's registration is refused")
  func otherRegistration() throws {
    let agency = try NationAgency("scotland")
    try agency.change("people/HB-0231.json", /"jurisdiction": "scotland"/, to: #""jurisdiction": "england""#)
    #expect(try agency.problems(of: "NAT-02").count == 1)
  }

  @Test("A template of an agency that names what a nation has not is told so, with what it has")
  func checked() throws {
    let agency = try NationAgency("england")
    try agency.agency.write(
      "---\ntitle: T\neasy-read: no, a test\n---\n# T\n\n{{ nation.regulater.name }}\n",
      to: "Templates/leaflet.md")
    let problems = try agency.agency.build().check().problems
    #expect(
      problems.contains { $0.place?.line == 7 && $0.hint?.contains("did you mean 'regulator'") == true })
  }
}
