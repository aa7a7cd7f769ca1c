import Testing

@testable import Packs

/// What the person is promised about who sees their record.
@Suite struct SharingPromiseTests {
  private static let documents = [
    ("service-user-guide", "standard"), ("service-user-guide", "large-print"),
    ("service-user-guide", "easy-read"),
    ("care-plan", "standard"), ("care-plan", "large-print"), ("care-plan", "easy-read"),
  ]

  @Test("No paper promises that nobody else sees anything: the law lets some look", arguments: documents)
  func lawLooks(document: String, layout: String) throws {
    let text = try NationAgency("england").text(document, layout)
    for promise in ["sees nothing", "Nobody else can see", "only share something without asking"] {
      #expect(!text.contains(promise), "\(promise)")
    }
    #expect(text.contains("law lets"))
  }

  @Test("The guide names each who may look, with its law, and the council by contract only where it pays")
  func laws() throws {
    let text = try NationAgency("england", funding: "council").text()
    for law in [
      "Health and Social Care Act 2008, sections 62 to 64", "Local Government Act 1974",
      "Care Act 2014, sections 42 and 45", "what its contract with us says",
    ] {
      #expect(text.contains(law), "\(law)")
    }
    let own = try NationAgency("england", funding: "self").text()
    #expect(!own.contains("contract with us says"))
    #expect(!own.contains("Health Service Commissioners Act"))
  }

  @Test(
    "Where others decided, no paper says that the person decides",
    arguments: ["best-interests", "attorney", "deputy"])
  func othersDecided(decider: String) throws {
    let agency = try NationAgency("england")
    try agency.change(
      "people/HB-0231.json", /"decidedBy": "person"/,
      to:
        #""decidedBy": "\#(decider)", "decider": "Margaret Pemberton", "asked": "With pictures; he pointed to Margaret""#
    )
    for layout in NationTests.layouts {
      let guide = try agency.text("service-user-guide", layout)
      #expect(!guide.contains("You decide who sees"), "\(layout)")
      #expect(!guide.contains("You choose who sees"), "\(layout)")
    }
    for document in ["service-user-guide", "care-plan"] {
      let text = try agency.text(document)
      #expect(text.contains("Margaret Pemberton"))
      #expect(text.contains("With pictures; he pointed to Margaret"))
    }
    #expect(try agency.text().contains("best interests"))
  }

  @Test("How the person was asked is said to be not written down, and the office is told")
  func notAsked() throws {
    let agency = try NationAgency("england")
    try agency.change("people/HB-0231.json", /"decidedBy": "person"/, to: #""decidedBy": "best-interests""#)
    #expect(try agency.text().contains("This is not written down. Please ask us."))
    #expect(try agency.problems(of: "SHA-06").count == 2)
  }
}
