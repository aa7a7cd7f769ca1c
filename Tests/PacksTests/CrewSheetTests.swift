import Testing

@testable import Care
@testable import Packs

/// What a crew finds in twenty seconds: on one side, what is urgent first, and nothing that is for an office before it.
@Suite("The emergency sheet of a crew")
struct CrewSheetTests {
  static let people = ["HB-0231", "HB-0388", "HB-0417"]

  private func sheet(_ person: String, in layout: String = "standard", _ audience: Audience = .emergency)
    throws -> String
  {
    try Life(person, in: Life.examples).text(in: layout, of: ["emergency-sheet"], seenBy: audience)
  }

  @Test("A crew's sheet is one side, and has how somebody is moved and swallows", arguments: people)
  func oneSide(person: String) throws {
    let life = try Life(person, in: Life.examples)
    let pages = try life.pages(of: ["emergency-sheet"], in: "standard", seenBy: .emergency).flatMap(\.pages)
    #expect(pages.count == 1)
    let text = try sheet(person)
    #expect(text.contains("Swallowing: food: Level 7".squeezed))
    #expect(text.contains("Moving: ".squeezed) && !text.contains("Moving: not asked".squeezed))
  }

  @Test(
    "Who somebody is, allergies, medicines, health, how they are, the form and who decides stand in this order",
    arguments: people, [Audience.person, .emergency])
  func order(person: String, audience: Audience) throws {
    let text = try sheet(person, audience)
    let asked = [
      ["Born"], ["none known of any kind", "Penicillin, severe", "Peanuts, moderate"], ["Key medicines"],
      ["Health"],
      ["When well"], ["Resuscitation", "ReSPECT form"], ["Can decide"], ["Phone first"], ["NHS number"],
      ["Letters"],
    ]
    var rest = text[...]
    for words in asked {
      let found = words.compactMap { rest.firstRange(of: $0.squeezed) }.first
      #expect(found != nil, "\(words)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test("How to speak with somebody stands first, and how to write to them after all that is urgent")
  func speaking() throws {
    let george = try sheet("HB-0231")
    let speaking = try #require(george.firstRange(of: "Give George time to find a word".squeezed))
    let writing = try #require(george.firstRange(of: "Write a letter".squeezed))
    let decide = try #require(george.firstRange(of: "Can decide".squeezed))
    #expect(speaking.lowerBound < decide.lowerBound && decide.lowerBound < writing.lowerBound)
  }

  @Test("Nobody’s medicines are a cream alone: all are named, and the cream is not first")
  func names() throws {
    let named = "Metformin, Amlodipine, Carmellose eye drops, Emollient cream (fire risk) and Paracetamol."
      .squeezed
    for layout in ["standard", "large-print"] {
      #expect(try sheet("HB-0417", in: layout, .person).contains(named))
    }
    #expect(
      try sheet("HB-0231").contains(
        "Apixaban (thins the blood, must be on time); Ramipril, Atorvastatin and Paracetamol.".squeezed))
  }

  @Test("A crew reads who is phoned first without powers over money")
  func phone() throws {
    #expect(try sheet("HB-0231").contains("Margaret Pemberton (Wife), 07700 900232".squeezed))
    // Her number stands once, where she is phoned first.
    let winnie = try sheet("HB-0417")
    #expect(winnie.contains("only when Winnie cannot: Ngozi Okafor.Phone first".squeezed))
    #expect(winnie.contains("Ngozi Okafor (Daughter), 07700 900417".squeezed))
  }

  @Test(
    "Each cover sends a crew on before all else",
    arguments: [("HB-0231", "standard"), ("HB-0388", "easy-read"), ("HB-0417", "large-print")])
  func cover(person: String, layout: String) throws {
    let text = try Life(person, in: Life.examples).text(in: layout, of: ["cover"])
    let crew = try #require(text.firstRange(of: "Ambulance crew:".squeezed))
    for words in ["Hartbourne Home Care", "every time", "before you read"] {
      if let other = text.firstRange(of: words.squeezed) {
        #expect(crew.lowerBound < other.lowerBound, "\(words)")
      }
    }
  }
}
