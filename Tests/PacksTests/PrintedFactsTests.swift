import Care
import Diagnostics
import Documents
import Foundation
import Testing

@testable import Packs

/// Facts that were once written down and read by nobody.
@Suite("What an office writes down is on paper where its reader looks, or the office is told")
struct PrintedFactsTests {
  /// The lines of a person's document in a layout, after something in the record was changed.
  func lines(
    _ name: String = "care-plan", of person: String = "HB-0231", in layout: String = "standard",
    _ changes: KeyValuePairs<String, String> = [:]
  ) throws -> [String] {
    let agency = try agency(person, changes)
    defer { withExtendedLifetime(agency) {} }
    var build = try agency.build()
    build.documents = [name]
    let run = try build.open()
    let record = try #require(run.turn(of: person).record)
    let document = try #require(run.agency.resources.library.documents(named: [name]).first)
    let chosen = try run.agency.resources.layouts.named(layout)
    let order = Order(document, for: run.printer.subject(record), layout: chosen, size: chosen.defaultSize)
    return run.printer.document(of: order).blocks.flatMap(\.spoken)
  }

  func agency(_ person: String, _ changes: KeyValuePairs<String, String>) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    for (old, new) in changes { try agency.change("people/\(person).json", old, to: new) }
    return agency
  }

  func found(
    _ rule: String, of person: String = "HB-0231", _ changes: KeyValuePairs<String, String> = [:]
  ) throws -> [Problem] {
    let agency = try agency(person, changes)
    defer { withExtendedLifetime(agency) {} }
    return try agency.build().check().problems.filter { $0.rule == rule && $0.person == person }
  }

  // MARK: who agreed

  private static let agreed =
    #""party": "person", "name": "George Pemberton", "on": "2026-11-05", "how": "said-yes", "readAloud": false"#

  @Test("Who agreed stands beside how, in their standing", arguments: ["standard", "large-print"])
  func agreed(layout: String) throws {
    let own = try lines(in: layout).filter { $0.hasPrefix("Agreed by") }
    #expect(own == ["Agreed by: George Pemberton: said yes, 5 November 2026"])
    let attorney =
      #""party": "legal-representative", "name": "Margaret Pemberton", "on": "2026-11-05", "how": "signed", "readAloud": true"#
    let other = try lines(in: layout, [Self.agreed: attorney]).filter { $0.hasPrefix("Agreed by") }
    #expect(
      other == ["Agreed by: Margaret Pemberton, who may decide by law: signed, 5 November 2026, read aloud"])
  }

  @Test("A best interests decision without a name prints no name", arguments: ["standard", "large-print"])
  func bestInterests(layout: String) throws {
    let changes: KeyValuePairs = [Self.agreed: #""party": "best-interests", "how": "recorded""#]
    let line = try #require(try lines(in: layout, changes).first { $0.hasPrefix("Agreed by") })
    #expect(line.contains("best interests decision"))
    #expect(line.contains("not written down"))
    #expect(!line.contains("George") && !line.contains("Pemberton"))
  }

  @Test("Easy read says who agreed")
  func agreedEasily() throws {
    let own = try lines(of: "HB-0388", in: "easy-read").joined(separator: "\n")
    #expect(own.contains("You agreed to this plan."))
    let text = try lines(in: "easy-read", [Self.agreed: #""party": "best-interests""#]).joined(
      separator: "\n")
    #expect(text.contains("They chose what is best for you."))
    #expect(!text.contains("You agreed to this plan."))
  }

  // MARK: facts

  @Test(
    "Facts stand where they are looked for, in standard and in large print",
    arguments: ["standard", "large-print"])
  func facts(layout: String) throws {
    let text = try lines(
      in: layout,
      [
        #""firstLanguage": { "value": "en" }, "otherLanguages": [], "interpreterNeeded": { "value": false }"#:
          #""firstLanguage": { "value": "ur" }, "interpreterNeeded": { "value": true }, "localIds": [{ "system": "council", "value": "HC-12" }]"#,
        #""type": "walking-stick", "owner": "own""#:
          #""type": "sling", "slingSize": "medium", "loops": "black at the legs", "owner": "own""#,
        #""form": "none-known", "reviewedOn": "2026-11-03""#:
          #""form": "respect", "location": "In the hall", "heldBy": "Margaret""#,
      ]
    ).joined(separator: "\n")
    for words in [
      "Urdu. Needs an interpreter", "council HC-12", "sling medium. Loops: black at the legs.",
      "In the hall. Margaret has it.", "margaret@example.org", "Paid for: 12.5 hours a week",
      "I write in the diary too: yes.", "My needs may be shared: yes.", "On the national flag: ",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("A person who needs an interpreter says so in easy read")
  func interpreterEasily() throws {
    let changes: KeyValuePairs = [
      #""firstLanguage": { "value": "en" }, "otherLanguages": [], "interpreterNeeded": { "value": false }"#:
        #""firstLanguage": { "value": "ur" }, "interpreterNeeded": { "value": true }"#
    ]
    let text = try lines(in: "easy-read", changes).joined(separator: "\n")
    #expect(text.contains("My language is Urdu."))
  }

  @Test(
    "Easy words for a condition stand in the easy read plan; where nobody wrote any, the page and the office say so"
  )
  func conditions() throws {
    let text = try lines(of: "HB-0388", in: "easy-read").joined(separator: "\n")
    #expect(text.contains("I have asthma."))
    let changes: KeyValuePairs = [
      #""easyRead": ["I have asthma.", "I use an inhaler to breathe well."], "#: ""
    ]
    let gap = try lines(of: "HB-0388", in: "easy-read", changes).joined(separator: "\n")
    #expect(gap.contains("There is more about my health in my long plan."))
    let told = try found("EAS-01", of: "HB-0388", changes)
    #expect(Set(told.map(\.path)) == ["health.conditions.items[1]"])
  }

  @Test("The provider's own rule on gifts stands in the guide")
  func gifts() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "provider.json", #""visitFlexMinutes""#, to: #""gifts": "We take flowers only", "visitFlexMinutes""#)
    let run = try agency.build().open()
    let order = try #require(
      run.turn(of: "HB-0231").orders.first { $0.document.name == "service-user-guide" })
    let text = run.printer.document(of: order).blocks.flatMap(\.spoken).joined(separator: "\n")
    #expect(text.contains("Gifts. We take flowers only."))
    #expect(!text.contains("A cup of tea is always welcome"))
  }

  // MARK: told

  @Test("A filled field that no document prints is told once, with its reason and its places")
  func unprinted() throws {
    let told = try found("PRINT-01").filter { $0.path == "professionals[0].odsCode" }
    #expect(told.count == 1)
    #expect(told.first?.severity == .note)
    #expect(told.first?.message.contains("is a code for computers") == true)
    let unfilled = try found("PRINT-01", [#""odsCode": "X99999", "#: ""])
    #expect(!unfilled.contains { $0.path?.contains("odsCode") == true })
  }

  @Test("What only the long plan prints is told where an easy reader's visitors get none")
  func elsewhere() throws {
    let grant = #"{ "audience": "visiting-professional", "sections": ["*"], "except": ["aboutMe.private"] },"#
    let told = try found("PRINT-02", of: "HB-0388", [grant: ""])
    #expect(told.map(\.path).contains("medicines"))
    #expect(try !found("PRINT-02", of: "HB-0388").map(\.path).contains("medicines"))
  }

  @Test("A template of the agency's own that prints a field takes the note away")
  func ownTemplate() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "Templates/care-plan.md", builtIn: "care-plan.md", "# About me\n",
      to:
        "# About me\n\n{% for professional in professionals %}\n{{ professional.odsCode | or_say: 'none' }}\n{% endfor %}\n"
    )
    let told = try agency.build().check().problems.filter { $0.rule == "PRINT-01" && $0.person == "HB-0231" }
    #expect(!told.contains { $0.path?.contains("odsCode") == true })
  }

  @Test("Every kind of sheet that can be ordered is printed by some document")
  func sheets() throws {
    #expect(try found("SHT-01").isEmpty)
  }

  @Test("Photographs are looked for in the agency's own folder, and must be pictures")
  func photographs() throws {
    func told(_ file: String, _ agency: ChangedAgency) throws -> [String] {
      let photo =
        #""photo": { "file": "\#(file)", "consent": { "by": "George", "on": "2026-01-05" } }, "livesWith""#
      try agency.change("people/HB-0231.json", #""livesWith""#, to: photo)
      let all = try agency.build().check().problems
      return all.filter { $0.rule?.hasPrefix("PHO") == true }.map { "\($0.rule ?? "") \($0.path ?? "")" }
    }
    let agency = try ChangedAgency()
    try agency.write("no picture", to: "Pictures/notes.png")
    #expect(try told("notes.png", agency) == ["PHO-02 person.photo.file"])
    #expect(try told("missing.jpg", try ChangedAgency()) == ["PHO-02 person.photo.file"])
    #expect(try told("../provider.json", try ChangedAgency()) == ["PHO-02 person.photo.file"])
    let dot = Data(base64Encoded: Self.whiteDot).map(Array.init) ?? []
    let good = try ChangedAgency()
    try Files.write(dot, to: good.folder + "/Pictures/george.png")
    #expect(try told("george.png", good) == ["PHO-03 person.photo.file"])
  }

  /// One white dot as PNG.
  private static let whiteDot =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="

  @Test("Files that no run made, or whose record is gone, are named, and nothing is deleted")
  func stale() throws {
    let agency = try ChangedAgency()
    #expect(try agency.build().run().problems.filter { $0.rule == "PACK-01" }.isEmpty)
    try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    try FileManager.default.removeItem(atPath: agency.folder + "/people/HB-0417.json")
    try agency.write("", to: "packs/HB-0388/care-plan-large-print-20.pdf")
    let told = try agency.build().run().problems.filter { $0.rule == "PACK-01" }
    #expect(told.compactMap(\.person).sorted() == ["HB-0388", "HB-0417"])
    #expect(told.first { $0.person == "HB-0388" }?.message.contains("care-plan-large-print-20.pdf") == true)
    #expect(Files.exists(agency.folder + "/packs/HB-0417/care-plan-large-print-24.pdf"))
    var one = try agency.build()
    one.people = ["HB-0388"]
    one.documents = ["care-plan"]
    #expect(try one.run().problems.filter { $0.rule == "PACK-01" }.isEmpty)
  }
}
