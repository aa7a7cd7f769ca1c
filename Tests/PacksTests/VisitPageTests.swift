import Foundation
import Layout
import Testing

@testable import Care
@testable import Packs

/// What a care worker finds at the visit itself, and what the examples leave to nobody.
@Suite("What stands at a visit")
struct VisitPageTests {
  private func plan(_ person: String, _ layout: String, _ audience: Audience = .person) throws
    -> [PagedDocument]
  {
    try Life(person, in: Life.examples).pages(of: ["care-plan"], in: layout, seenBy: audience)
  }

  private func text(_ person: String, _ layout: String, _ audience: Audience = .person) throws -> String {
    try plan(person, layout, audience).map(\.text).joined(separator: " ").squeezed
  }

  @Test(
    "Each visit says how to come in, the diet where there is food, and our number, in the visitors’ copy too",
    arguments: [Audience.person, .visitingProfessional])
  func each(audience: Audience) throws {
    for (person, door, diet, visits) in [
      ("HB-0231", "Way in: Ring at the back", "Diet: low-salt", 4),
      ("HB-0388", "Way in: Ring Rosie’s bell", "Diet: no peanuts", 3),
      ("HB-0417", "Way in: Key safe. Knock", "Diet: diabetic-friendly", 4),
    ] {
      let text = try text(person, "standard", audience)
      #expect(text.count(of: door.squeezed) == visits, "\(person)")
      #expect(text.count(of: "Ring us: 01632 960120".squeezed) == visits, "\(person)")
      #expect(text.contains(diet.squeezed), "\(person)")
    }
  }

  @Test("The number that opens a key safe stands at no visit")
  func noCode() throws {
    let text = try text("HB-0417", "standard")
    #expect(text.contains("It is not written anywhere in this folder".squeezed))
    #expect(!text.contains("Way in: Key safe. Our office".squeezed))
  }

  @Test(
    "How long to wait for a medicine is not parted over two sides", arguments: ["standard", "large-print"])
  func limits(layout: String) throws {
    for (person, hours) in [("HB-0417", "6 hours"), ("HB-0388", "4 hours"), ("HB-0231", "6 hours")] {
      let pages = try plan(person, layout).flatMap(\.pages).map { page in
        page.items.compactMap { item -> String? in
          guard case .element = item.owner, case .glyphs(let run) = item.paint else { return nil }
          return String(String.UnicodeScalarView(run.text))
        }
        .joined().squeezed
      }
      #expect(pages.contains { $0.contains("Leave at least \(hours) between".squeezed) }, "\(person)")
    }
  }

  @Test("Each task of a need stands at a visit, or says who else does it", arguments: CrewSheetTests.people)
  func nobodyLeftOut(person: String) throws {
    let record = try Life(person, in: Life.examples).record.object
    let atVisits = Set(
      record.objects("visits").flatMap { $0.objects("tasks") }.compactMap { $0.text("task") })
    for action in record.objects("needs").flatMap({ $0.objects("outcomes") }).flatMap({
      $0.objects("actions")
    })
    where action.word("who") == "care-worker" {
      #expect(atVisits.contains(action.text("task") ?? "?"), "\(action.text("task") ?? "?")")
    }
  }

  @Test("Easy read says itself when to phone 999, where somebody has written it in easy words")
  func phone999() throws {
    let rosie = try text("HB-0388", "easy-read")
    #expect(rosie.contains("Phone 999 if: Your lips or face swell. You cannot breathe well.".squeezed))
    #expect(!rosie.contains("The long plan says when to phone".squeezed))
    // Nobody has written it for Winnie.
    #expect(try text("HB-0417", "easy-read").contains("The long plan says when to phone".squeezed))
  }

  @Test("A booklet of easy read lists what is in it", arguments: [0, 1])
  func booklets(index: Int) throws {
    let pieces = try plan("HB-0388", "easy-read")
    #expect(pieces.count == 2)
    let text = pieces[index].text.squeezed
    #expect(text.contains("What is in here".squeezed))
    let (inside, other) =
      index == 0 ? ("What keeps me safe", "Check this plan") : ("Check this plan", "What keeps me safe")
    #expect(text.count(of: inside.squeezed) == 2 && !text.contains(other.squeezed))
  }

  @Test(
    "The first page of a diary is for the day on which the folder is made", arguments: CrewSheetTests.people)
  func today(person: String) throws {
    let life = try Life(person, in: Life.examples)
    let layout = ["HB-0231": "standard", "HB-0388": "easy-read"][person] ?? "large-print"
    // Easy read begins with a side that says how the diary is filled in.
    let first = try life.pages(of: ["diary"], in: layout).flatMap(\.pages).prefix(2)
    let words = first.flatMap(\.items).compactMap { item -> String? in
      if case .glyphs(let run) = item.paint { String(String.UnicodeScalarView(run.text)) } else { nil }
    }
    #expect(words.joined(separator: " ").squeezed.contains("16 November 2026".squeezed))
  }
}

extension String {
  /// How often some words stand in it.
  fileprivate func count(of words: String) -> Int { components(separatedBy: words).count - 1 }
}
