import Layout
import Testing

@testable import Packs

/// Four people of whom little is written: two short visits a day and nothing else; a care worker who lives in; nobody
/// close, an interpreter and easy read; and somebody whom nobody has asked anything yet.
@Suite("Four other lives")
struct OtherLivesTests {
  /// What a home must have, in the order of the folder.
  static let pack = [
    "cover", "emergency-sheet", "service-user-guide", "care-plan", "choices-record", "who-can-see-what",
  ]

  @Test("The shortest lawful pack has fewer than 30 sides", arguments: ["HB-0701", "HB-0704"])
  func sides(person: String) throws {
    let pages = try Life(person).pages(of: Self.pack, in: "standard").flatMap(\.pages)
    #expect(pages.count < 30)
  }

  @Test("No side of a short plan but the last is less than a third full", arguments: ["HB-0701", "HB-0704"])
  func fullness(person: String) throws {
    let pages = try Life(person).pages(of: ["care-plan"], in: "standard").flatMap(\.pages)
    for (index, page) in pages.dropLast().enumerated() {
      #expect(page.foot > .millimetres(25 + 81), "side \(index + 1) ends at \(page.foot)")
    }
  }

  @Test("A crew reads what somebody takes, though nothing of it is marked")
  func unmarked() throws {
    let text = try Life("HB-0701").text(in: "standard", of: ["care-plan", "emergency-sheet"])
    #expect(
      text.contains("Takes: Metformin.".squeezed) && text.contains("Key medicines: Metformin.".squeezed))
    #expect(!text.contains("none is marked".squeezed))
  }

  @Test("Nothing is said of a part of a visit, or of words of one's own, that nobody wrote")
  func unwritten() throws {
    let text = try Life("HB-0704").text(in: "standard")
    #expect(!text.contains("My part first".squeezed) && !text.contains("In my own words".squeezed))
    #expect(text.contains("Nobody has helped Jo to write this page.".squeezed))
    let written = try Life("HB-0702").text(in: "large-print")
    #expect(written.contains("What stands under “My part first” comes first.".squeezed))
  }

  @Test("Nobody who lives in comes early or late")
  func livesIn() throws {
    let text = try Life("HB-0702").text(in: "large-print", of: ["care-plan"])
    #expect(text.contains("A care worker lives in.".squeezed) && !text.contains("early or late".squeezed))
  }

  @Test(
    "Where nobody is close, the easy read sheet sends to us with our number, and a severe allergy is dangerous"
  )
  func alone() throws {
    let text = try Life("HB-0703").text(in: "easy-read", of: ["emergency-sheet"])
    #expect(!text.contains("Phone Hartbourne".squeezed))
    #expect(text.contains("My care workers come from Hartbourne Home Care. 01632 960120".squeezed))
    #expect(text.contains("Penicillin I must not have this. It can be very dangerous for me.".squeezed))
    #expect(text.contains("Nuts I must not have this. It makes me ill.".squeezed))
  }
}
