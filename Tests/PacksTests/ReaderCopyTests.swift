import Diagnostics
import PDF
import Testing

@testable import Care
@testable import Packs

@Suite("Copies for readers")
struct ReaderCopyTests {
  @Test(
    "A reader's copy is theirs alone, in its name and in its foot",
    arguments: [
      ("con-margaret", "copy for Margaret Pemberton"), ("con-frank", "copy for Frank Ellis"),
      ("council", "copy for the council"),
      ("emergency", "copy for ambulance and hospital staff"),
    ])
  func copy(reader: String, foot: String) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.reader = reader
    let made = try build.run().made
    #expect(made.map(\.document).contains("care-plan"))
    #expect(made.allSatisfy { $0.file.hasSuffix("-standard-14-for-\(reader).pdf") })
    for file in made.map(\.file) {
      let words = try StoredWords(try Files.bytes(file)).text
      #expect(words.contains(foot), "\(file)")
      #expect(!words.contains("Copy for George"))
    }
  }

  @Test(
    "Each person has a visitors' copy in standard print beside their own, if they granted one",
    arguments: Self.people)
  func visitors(person: String) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = [person]
    let files = try build.run().made.map(\.file)
    #expect(files.count { $0.hasSuffix("/care-plan-standard-14-for-visiting-professional.pdf") } == 1)
    #expect(files.contains { $0.contains("/care-plan-") && !$0.contains("-for-") })
  }

  @Test("A copy that would name what is withheld from its reader is not written")
  func leak() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.reader = "con-alan"
    let outcome = try build.run()
    #expect(outcome.made.isEmpty)
    let found = outcome.problems.filter { $0.rule == "SHA-07" }
    #expect(found.count == 1 && found.allSatisfy { $0.severity == .error })
    #expect(
      found.first?.hint?.contains("what it names stands in professionals, health, needs, medicines, risks")
        == true,
      "\(found.first?.hint ?? "")")
    #expect(
      found.allSatisfy { !$0.message.lowercased().contains("apixaban") && !$0.message.contains("alan") })
  }

  @Test("Who sees when we come is told the days, and not what the person does at a visit")
  func timesOnly() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = ["care-plan"]
    build.reader = "con-frank"
    let outcome = try build.run()
    let file = try #require(outcome.made.first?.file, "\(outcome.problems.filter { $0.rule == "SHA-07" })")
    let words = try StoredWords(try Files.bytes(file)).text
    #expect(words.contains("Monday to Friday"))
    #expect(!words.contains("I shave my own face") && !words.contains("My part first"))
  }

  @Test("The finished copies of all readers hold no value that is withheld", arguments: Self.people)
  func everybody(person: String) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = [person]
    let record = try #require(try build.open().turn(of: person).record)
    let grants = try #require(record.object.object("sharing")).objects("grants").compactMap {
      $0.text("audience")
    }
    var count = 0
    for reader in grants where reader != "person" {
      build.reader = reader
      let withheld = WithheldWords(in: record, from: Audience(reader))
      for made in try build.run().made {
        count += 1
        let words = try StoredWords(try Files.bytes(made.file)).text
        #expect(withheld.said(in: words).unsaid(in: Self.said).isEmpty, "\(reader)")
      }
    }
    #expect(count >= 3)
  }

  @Test("Nobody gets a copy without a grant, and a copy of which nothing is left is refused")
  func refused() throws {
    let agency = try ChangedAgency()
    let grant = #"{ "audience": "con-sam", "sections": ["visits.times"] }"#
    try agency.change("people/HB-0388.json", grant, to: #"{ "audience": "con-sam", "sections": ["sheets"] }"#)
    var build = try agency.build()
    build.people = ["HB-0388"]
    build.documents = ["care-plan"]
    for (reader, rule) in [("con-sam", "SHA-08"), ("con-nobody", "SHA-05")] {
      build.reader = reader
      let outcome = try build.run()
      #expect(outcome.made.isEmpty)
      #expect(outcome.problems.contains { $0.rule == rule && $0.severity == .refusal }, "\(reader)")
    }
  }

  @Test("The id of a contact is asked for with its person")
  func contactOfNobody() throws {
    var build = try ChangedAgency().build()
    build.reader = "con-margaret"
    #expect(throws: Problems.self) { try build.run() }
  }

  private static let people = ["HB-0231", "HB-0388", "HB-0417"]

  /// What days of visits are called: no secret of whoever sees the visits.
  private static let said = "Monday to Friday, Monday and Friday"
}

@Suite("Packs by recipe")
struct RecipeTests {
  @Test("A pack holds what its recipe names, for the readers that it names")
  func pack() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.pack = "visitors"
    #expect(
      try build.run().made.map { $0.file.split(separator: "/").last } == [
        "care-plan-standard-14-for-visiting-professional.pdf"
      ])
  }

  @Test("An agency's recipe takes the place of the built-in one, and its own documents join by name")
  func own() throws {
    let agency = try ChangedAgency()
    let leaflet = "---\ntitle: Leaflet\neasy-read: no, it is short\n---\n\n# Hello\n\nThis is for you.\n"
    try agency.write(leaflet, to: "Templates/leaflet.md")
    var build = try agency.build()
    build.people = ["HB-0231"]
    #expect(try build.run().made.map(\.document).contains("leaflet"))
    let recipe = #"{ "schema": "pack/1", "documents": [ { "name": "leaflet" }, { "name": "diary" } ] }"#
    try agency.write(recipe, to: "Templates/packs/first-visit.json")
    #expect(try build.run().made.map(\.document) == ["leaflet", "diary", "first-visit"])
  }

  @Test(
    "A recipe that names what there is not stops with its place",
    arguments: [
      (#"{ "name": "care-plam" }"#, "did you mean 'care-plan'?"),
      (#"{ "name": "diary", "for": "visitor" }"#, "visiting-professional"),
      (#"{ "name": "diary", "copies": 0 }"#, "1"),
    ])
  func wrong(item: String, hint: String) throws {
    let agency = try ChangedAgency()
    try agency.write(
      #"{ "schema": "pack/1", "documents": [ \#(item) ] }"#, to: "Templates/packs/first-visit.json")
    let problems = #expect(throws: Problems.self) { try agency.build().run() }
    let found = try #require(problems?.all.first)
    #expect(found.place?.line == 1)
    #expect("\(found.message) \(found.hint ?? "")".contains(hint), "\(found)")
  }

  @Test("A pack that nobody knows is wrong usage")
  func unknown() throws {
    var build = try ChangedAgency().build()
    build.pack = "first-vist"
    let problems = #expect(throws: Problems.self) { try build.run() }
    #expect(problems?.all.first?.isWrongUsage == true)
    #expect(problems?.all.first?.hint == "Did you mean first-visit?")
  }
}
