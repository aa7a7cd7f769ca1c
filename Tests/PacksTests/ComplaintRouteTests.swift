import Testing

@testable import Packs

/// Where a complaint goes, what is paid and who may look, by who pays for the care.
@Suite struct ComplaintRouteTests {
  /// What the guide of an English person says for each payer, and what it must not say.
  struct Payer: Sendable, CustomTestStringConvertible {
    let funding: String?
    let says: [String]
    let never: [String]
    var testDescription: String { funding ?? "not written down" }
  }

  private static let social = "Local Government and Social Care Ombudsman"
  private static let health = "Parliamentary and Health Service Ombudsman"

  static let payers = [
    Payer(
      funding: "council",
      says: [social, "You may ask the council to answer in place of us", "0300 061 0614"],
      never: [health, "NHS complaints advocacy"]),
    Payer(
      funding: "self", says: [social],
      never: [health, "ask the council to answer", "County Council adult care"]),
    Payer(funding: "direct-payment", says: [social], never: [health]),
    Payer(
      funding: "nhs",
      says: [
        health, "You may ask the NHS integrated care board to answer in place of us",
        "NHS complaints advocacy",
        "0345 015 4033",
      ], never: [social, "County Council adult care"]),
    Payer(funding: "mixed", says: [social, health, "NHS complaints advocacy"], never: []),
    Payer(funding: nil, says: [social, health], never: []),
  ]

  @Test("A complaint goes where the payer's law sends it, the provider first", arguments: payers)
  func goes(route: Payer) throws {
    let text = try NationAgency("england", funding: route.funding).text()
    for words in route.says { #expect(text.contains(words), "\(words)") }
    for words in route.never { #expect(!text.contains(words), "\(words)") }
    #expect(text.contains("within 12 months of the day when you knew"))
  }

  @Test("Easy read tells of the same ombudsman", arguments: payers)
  func easyRead(route: Payer) throws {
    let text = try NationAgency("england", funding: route.funding).text("service-user-guide", "easy-read")
    for words in [Self.social, Self.health] {
      #expect(text.contains(words) == route.says.contains(words), "\(words)")
    }
    #expect(text.contains("Tell them before 12 months are over"))
  }

  @Test(
    "Ombudsmen that an older provider file still names are printed from the nation's file, and the office is told"
  )
  func olderProvider() throws {
    let agency = try NationAgency("england", funding: "nhs")
    try agency.change(
      "provider.json", /"escalation": \[/,
      to: #""escalation": [ { "body": "Local Government Ombudsman", "phone": "020 7946 0410" },"#)
    let text = try agency.text()
    #expect(!text.contains("Local Government Ombudsman"))
    #expect(!text.contains("020 7946 0410"))
    #expect(try agency.problems(of: "PRV-08").count == 1)
  }

  @Test("That we ask for no money is said only where it is written down that we do not")
  func ownPart() throws {
    let agency = try NationAgency("england", funding: "council")
    let promise = "do not ask you for money"
    #expect(!(try agency.text()).contains(promise))
    #expect(try agency.text().contains("Please ask us before you pay anything"))
    for (whom, says) in [("provider", "You pay your part to us"), ("council", promise), ("nobody", promise)] {
      try agency.change(
        "people/HB-0231.json", /"source": "council"[^}]*\}/,
        to: #""source": "council", "contributionTo": "\#(whom)" }"#)
      let text = try agency.text()
      #expect(text.contains(says), "\(whom)")
      #expect(text.contains(promise) == (whom != "provider"), "\(whom)")
    }
  }

  @Test("How long records are kept, and from when, is the nation's or the provider's own")
  func records() throws {
    #expect(try NationAgency("england").text().contains("for 8 years after your care with us ends"))
    let wales = try NationAgency("wales")
    #expect(try wales.text().contains("for 3 years after the last entry in them"))
    #expect(try NationAgency("scotland").text().contains("Ask us for how long we keep them"))
    try wales.change(
      "provider.json", /"visitFlexMinutes"/,
      to: #""recordsKept": { "years": 6, "from": "care-ended" }, "visitFlexMinutes""#)
    #expect(try wales.text().contains("for 6 years after your care with us ends"))
  }

  @Test("That a person answers every call is said only where each number for voices says so")
  func answered() throws {
    let agency = try NationAgency("england")
    #expect(try agency.text().contains("A person answers every call. The number for texts takes no calls."))
    try agency.change("provider.json", /"answeredBy": "person"/, to: #""answeredBy": "messages""#)
    #expect(!(try agency.text()).contains("A person answers"))
  }
}
