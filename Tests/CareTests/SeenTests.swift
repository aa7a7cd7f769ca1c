import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct SeenTests {
  static func texts(_ audience: Audience, _ changes: KeyValuePairs<String, String> = [:]) throws -> [String] {
    let seen = try Sample.record(changes).seen(by: audience)
    let copy = Copy(for: "", printedOn: Sample.asOf, layout: Sample.standard, size: 14)
    let root = seen.root(
      provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
    let own = root.type.fields.indices.filter { root.type.fields[$0].name != "provider" }
    return own.flatMap { texts(in: root.slots[$0]) }
  }

  private static func texts(in value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .object(let object): object.slots.flatMap(texts)
    case .list(let items): items.flatMap(texts)
    case .map(let map): map.pairs.flatMap { texts(in: $0.value) }
    default: []
    }
  }

  @Test("The person sees everything, with or without a grant")
  func person() throws {
    let record = Sample.record()
    #expect(try record.seen(by: .person).object == record.object)
  }

  @Test("A copy for somebody without a grant is refused")
  func noGrant() {
    #expect(throws: Problems.self) { try Sample.record().seen(by: .contact("con-nobody")) }
  }

  @Test("A neighbour with two granted parts reads nothing of health, medicines, continence or other people")
  func neighbour() throws {
    let texts = try Self.texts(.contact("con-joan"))
    let withheld = [
      "Metformin", "diabetes", "commode", "TO-COMMODE", "Penicillin", "Ngozi", "Emeka", "Okafor, daughter",
      "01632 960417",
      "Orchard", "1941", "fall", "Biscuit", "continence",
    ]
    for word in withheld { #expect(!texts.contains { $0.contains(word) }, "\(word)") }
    #expect(texts.contains("Winnie Okafor"))
    #expect(texts.contains("Morning"))
    #expect(texts.contains("Nobody answers the door"))
  }

  @Test("Withheld health is masked: it does not read as not asked")
  func masked() throws {
    let seen = try Sample.record().seen(by: .contact("con-joan"))
    #expect(seen.object.object("health")?["allergies"].absence?.reason == .masked)
    let root = seen.root(
      provider: Sample.provider(),
      copy: Copy(for: "", printedOn: Sample.asOf, layout: Sample.standard, size: 14),
      catalogue: Sample.catalogue, words: Sample.words)
    #expect(root.object("informationChoices")?["options"].isWithheld == true)
    #expect(root["flag"].isWithheld)
  }

  @Test("An exception is left out of what is granted")
  func exception() throws {
    let needs = try Sample.record().seen(by: .contact("con-emeka")).object.items("needs")
    #expect(needs.count == 2)
    #expect(needs.allSatisfy { $0["need"].isWithheld && $0["domain"].isWithheld })
    #expect(needs[0].items("outcomes")[0].text("text") == "I stay clean and choose my own clothes.")
    #expect(needs[0].items("outcomes")[0]["actions"].isWithheld)
  }

  private static let emeka = #""sections": ["visits", "aboutMe", "outcomes"], "except": ["needs.continence"]"#

  @Test("Times of visits that are withheld take the visits with them")
  func withheldTimes() throws {
    let changes: KeyValuePairs = [Self.emeka: #""sections": ["*"], "except": ["visits.times"]"#]
    let seen = try Sample.record(changes).seen(by: .contact("con-emeka")).object
    #expect(seen["visits"].isWithheld)
    #expect(seen.items("needs").count == 3)
  }

  @Test("Outcomes that are withheld leave the needs, and nothing of what is wanted or done")
  func withheldOutcomes() throws {
    let changes: KeyValuePairs = [Self.emeka: #""sections": ["needs"], "except": ["outcomes"]"#]
    let needs = try Sample.record(changes).seen(by: .contact("con-emeka")).object.items("needs")
    #expect(needs.count == 3)
    #expect(needs.allSatisfy { !$0["need"].isWithheld && $0.items("outcomes").isEmpty })
    let neither: KeyValuePairs = [Self.emeka: #""sections": ["outcomes"], "except": ["outcomes"]"#]
    #expect(try Sample.record(neither).seen(by: .contact("con-emeka")).object.items("needs").isEmpty)
  }

  @Test("Everything that is withheld leaves the name alone")
  func withheldAll() throws {
    let texts = try Self.texts(
      .contact("con-emeka"), [Self.emeka: #""sections": ["*"], "except": ["*"]"#])
    for word in ["Metformin", "Morning", "commode", "Ngozi", "Orchard"] {
      #expect(!texts.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test("A part that is granted whole does not take away what is granted of the others")
  func partsTogether() throws {
    let changes: KeyValuePairs = [
      Self.emeka: #""sections": ["visits.times", "visits.lunch", "outcomes", "needs.meals"]"#
    ]
    let seen = try Sample.record(changes).seen(by: .contact("con-emeka")).object
    let visits = seen.items("visits")
    #expect(visits.count == 4)
    #expect(visits.map { $0.items("tasks").isEmpty } == [true, false, true, true])
    let needs = seen.items("needs")
    #expect(needs.map { $0["need"].isWithheld } == [true, false, true])
    #expect(needs.allSatisfy { !$0.items("outcomes").isEmpty })
  }

  private static func emeka(_ grant: String) throws -> Object {
    try Sample.record([Self.emeka: grant]).seen(by: .contact("con-emeka")).object
  }

  @Test("One field may be withheld by its path, and the rest of its part is seen")
  func field() throws {
    let seen = try Self.emeka(#""sections": ["*"], "except": ["person.funding", "health.conditions"]"#)
    let person = try #require(seen.object("person"))
    #expect(person["funding"].isWithheld)
    #expect(person.object("address") != nil && person.date("birthDate") != nil)
    #expect(seen.object("health")?["conditions"].absence?.reason == .masked)
    #expect(seen.object("health")?["allergies"].known.list.count == 1)
  }

  @Test("A field of a field may be withheld: the note at the door, and not how one comes in")
  func innerField() throws {
    let seen = try Self.emeka(#""sections": ["person"], "except": ["person.access.entryNote"]"#)
    let access = try #require(seen.object("person")?.object("access"))
    #expect(access["entryNote"].isWithheld)
    #expect(access.word("method") == "key-safe" && access.text("parking") != nil)
  }

  @Test("One field may be granted, and brings nothing but the name with it")
  func grantedField() throws {
    let seen = try Self.emeka(#""sections": ["person.phones"]"#)
    let person = try #require(seen.object("person"))
    #expect(person.items("phones").count == 1 && person.text("family") == "Okafor")
    #expect(person["address"].isWithheld && person["nhsNumber"].isWithheld)
    #expect(seen["medicines"].isWithheld)
  }

  @Test("Who sees the sharing page reads what one field is called, never its path")
  func fieldWords() throws {
    let record = Sample.record([
      Self.emeka: #""sections": ["*"], "except": ["person.funding", "nutrition.screening"]"#
    ])
    let sharing = try #require(record.object.object("sharing"))
    let readers = Readers.sharing(sharing, of: record.object, in: Sample.words).items("readers")
    let sees = readers.compactMap { $0.text("sees") }.joined(separator: "\n")
    #expect(sees.contains("everything, but not who pays for the care and a part of “eating and drinking”."))
  }

  @Test(
    "Of everything, what care workers alone may read is told to be kept back, where there is something of it")
  func everythingButPrivate() throws {
    func sees(_ written: KeyValuePairs<String, String>) throws -> String {
      let record = Sample.record(written)
      let sharing = try #require(record.object.object("sharing"))
      let readers = Readers.sharing(sharing, of: record.object, in: Sample.words).items("readers")
      return readers.filter { !["person", "care-worker"].contains($0.word("audience")) }
        .compactMap { $0.text("sees") }.joined(separator: "\n")
    }
    let grant: (String, String) = (Self.emeka, #""sections": ["*"]"#)
    #expect(try sees(KeyValuePairs(dictionaryLiteral: grant)).contains("everything."))
    let note = (
      #""private": { "absent": "asked-declined" }"#, #""private": { "value": { "text": "I am shy." } }"#
    )
    let told = try sees(KeyValuePairs(dictionaryLiteral: grant, note))
    #expect(!told.contains("everything.") && told.contains("everything, but not"))
  }

  @Test("A condition that is withheld by its path is a leak where another text names it")
  func leakOfField() {
    let grant = #""sections": ["*"], "except": ["health.conditions"]"#
    let story = "I sing alto, and Type 2 diabetes does not stop me."
    let changes: KeyValuePairs = [
      Self.emeka: grant, "I sing alto. I know every recipe by heart, so let me tell you how.": story,
    ]
    let found = Sample.textProblems(of: "SHA-04", changes).map(\.path)
    #expect(found.contains("aboutMe.alsoWorthKnowing.text"))
  }

  @Test("Grants of one audience count together, and what one withholds stays withheld")
  func grantsTogether() throws {
    let two =
      #""sections": ["*"] }, { "audience": "con-emeka", "sections": ["aboutMe", "visits"], "except": ["needs.continence"]"#
    let seen = try Sample.record([Self.emeka: two]).seen(by: .contact("con-emeka")).object
    #expect(seen.items("needs").count == 2)
    #expect(seen.items("visits").count == 4)
    // Everything but continence is seen, so that a medicine that is named leaks nothing.
    let found = Sample.textProblems(
      of: Leaks.id, [Self.emeka: two, "Put things back": "Metformin. Put things back"])
    #expect(!found.contains { $0.path == "aboutMe.pleaseDo.text" && $0.message.contains("contacts[1]") })
  }

  @Test("A contact's id, which is often a name, stands in no message")
  func idsUnsaid() throws {
    let found = Sample.textProblems(of: Leaks.id)
    #expect(found.contains { $0.message.contains("contacts[1]") })
    #expect(!found.contains { $0.message.contains("emeka") })
  }

  @Test("A copy for somebody who was granted nothing by name is refused")
  func emptyGrant() {
    let changes: KeyValuePairs = [Self.emeka: #""sections": []"#]
    #expect(throws: Problems.self) { try Sample.record(changes).seen(by: .contact("con-emeka")) }
  }

  @Test("SHA-04: the name of whoever the copy is for is no secret")
  func ownName() {
    let found = Sample.textProblems(of: Leaks.id, ["Put things back": "Ask Emeka or Joan. Put things back"])
      .filter { $0.path == "aboutMe.pleaseDo.text" }
    // Joan is withheld from Emeka.
    #expect(found.map(\.severity) == [.note])
    let alone = Sample.textProblems(of: Leaks.id, ["Put things back": "Ask Emeka. Put things back"])
    #expect(!alone.contains { $0.path == "aboutMe.pleaseDo.text" })
  }

  @Test("SHA-04: words of continence are looked for where continence is withheld")
  func continenceWords() {
    let found = Sample.textProblems(of: Leaks.id, ["Put things back": "Leave the commode. Put things back"])
    #expect(found.contains { $0.path == "aboutMe.pleaseDo.text" && $0.severity == .warning })
    let granted = Sample.textProblems(
      of: Leaks.id,
      ["Put things back": "Leave the commode. Put things back", #", "except": ["needs.continence"]"#: ""])
    #expect(!granted.contains { $0.path == "aboutMe.pleaseDo.text" })
  }

  @Test("What only care workers may read goes to care workers only")
  func privateNote() throws {
    let note: KeyValuePairs = [
      #""private": { "absent": "asked-declined" }"#: #""private": { "value": "A private word" }"#
    ]
    #expect(try Self.texts(.careWorker, note).contains("A private word"))
    #expect(try !Self.texts(.contact("con-ngozi"), note).contains("A private word"))
    #expect(try !Self.texts(.visitingProfessional, note).contains("A private word"))
  }

  @Test("Every audience and contact of the example can be printed for, and a part that was granted is there")
  func everybody() throws {
    for word in [
      "person", "care-worker", "visiting-professional", "emergency", "council", "con-ngozi", "con-emeka",
      "con-joan",
    ] {
      #expect(Audience(word).word == word)
      _ = try Self.texts(Audience(word))
    }
    #expect(try Self.texts(.emergency).contains("Penicillin"))
    #expect(try !Self.texts(.emergency).contains("TO-COMMODE"))
  }

  @Test("SHA-04: a withheld part that shows in a task or a text is named by its place")
  func leaks() {
    let paths = Sample.textProblems(of: Leaks.id).map(\.path)
    #expect(paths.first == "aboutMe.importantPeople.text")
    #expect(paths.contains("visits[0].tasks[2]"))
    let named = Sample.textProblems(
      of: Leaks.id, ["Put things back exactly": "Metformin first. Put things back exactly"])
    #expect(named.contains { $0.path == "aboutMe.pleaseDo.text" })
    #expect(named.allSatisfy { !$0.report.contains("Metformin") })
    #expect(
      named.contains { $0.message.hasPrefix("medicines.items[0] is withheld from ") },
      "the place, never the fact")
    #expect(named.contains { $0.message.hasPrefix("needs.continence is withheld from ") })
    let whole = Sample.textProblems(
      of: Leaks.id,
      [
        #""sections": ["visits", "aboutMe", "outcomes"], "except": ["needs.continence"]"#:
          #""sections": ["*"]"#
      ])
    #expect(whole.isEmpty)
    // A visit that is hidden does not count the others down: their places are those of the file.
    let hidden = Sample.textProblems(
      of: Leaks.id,
      [#""except": ["needs.continence"] }"#: #""except": ["needs.continence", "visits.morning"] }"#])
    #expect(hidden.map(\.path).contains("visits[3].tasks[2]"))
    #expect(hidden.allSatisfy { $0.path?.hasPrefix("visits[0]") != true })
  }
}
