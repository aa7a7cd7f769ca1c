import Records
import Testing

@testable import Care

@Suite("One list of medicines, as of a day")
struct MedicineListTests {
  private static let amlodipine = #""name": "Amlodipine", "strength""#

  private static func medicines(
    _ changes: KeyValuePairs<String, String> = [:], on day: String = "2026-11-16"
  ) throws -> Object {
    let copy = Copy(for: "", printedOn: Sample.day(day), layout: Sample.standard, size: 14)
    let root = Sample.record(changes).root(
      provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
    return try #require(root.object("medicines"))
  }

  private static func names(_ medicines: Object, _ list: String) -> [String] {
    medicines.items(list).compactMap { $0.text("name") }
  }

  @Test("What is given at its times and what is given when needed stand apart")
  func kinds() throws {
    let medicines = try Self.medicines()
    #expect(
      Self.names(medicines, "regular") == [
        "Metformin", "Amlodipine", "Carmellose eye drops", "Emollient cream",
      ])
    #expect(Self.names(medicines, "whenNeeded") == ["Paracetamol"])
    for list in ["rescue", "coming", "covert"] { #expect(Self.names(medicines, list) == []) }
  }

  @Test("A course is in the list from its first day to its last, both included")
  func course() throws {
    let course: KeyValuePairs = [
      Self.amlodipine: #""start": "2026-11-16", "stop": "2026-11-20", "# + Self.amlodipine
    ]
    #expect(
      try Self.names(Self.medicines(course, on: "2026-11-15"), "regular").contains("Amlodipine") == false)
    #expect(try Self.names(Self.medicines(course, on: "2026-11-15"), "coming") == ["Amlodipine"])
    for day in ["2026-11-16", "2026-11-20"] {
      #expect(try Self.names(Self.medicines(course, on: day), "regular").contains("Amlodipine"))
      #expect(try Self.names(Self.medicines(course, on: day), "coming") == [])
    }
    #expect(try Self.names(Self.medicines(course, on: "2026-11-21"), "items").contains("Amlodipine") == false)
  }

  @Test("A rescue medicine has its own place, with its limits where it has any")
  func rescue() throws {
    let protocolled: KeyValuePairs = [
      #""prn": { "reason""#:
        #""rescue": { "when": "a fit", "again": "never", "ring999If": "it goes on" }, "prn": { "reason""#
    ]
    let medicines = try Self.medicines(protocolled)
    #expect(Self.names(medicines, "rescue") == ["Paracetamol"])
    #expect(Self.names(medicines, "whenNeeded") == [], "its limits stand in its own box")
    #expect(Self.names(medicines, "regular").contains("Paracetamol") == false)
  }

  @Test(
    "A medicine that is given unknown to the person needs its decision, and says so only where that was decided"
  )
  func covert() throws {
    let decision =
      #""covert": { "decision": "best-interests", "decidedOn": "2026-05-01", "decidedBy": "GP and daughter", "how": "in yoghurt", "reviewDue": "2027-05-01", "printInHome": "#
    let printed = decision + "true }, " + Self.amlodipine
    #expect(try Self.names(Self.medicines([Self.amlodipine: printed]), "covert") == ["Amlodipine"])
    let kept = try Self.medicines([Self.amlodipine: decision + "false }, " + Self.amlodipine])
    #expect(Self.names(kept, "covert") == [])
    #expect(kept.items("items")[1]["covert"].isMissing)
    #expect(Sample.read([Self.amlodipine: #""covert": true, "# + Self.amlodipine]).0 == nil)
    let undated = printed.replacing(#""reviewDue": "2027-05-01", "#, with: "")
    #expect(Sample.read([Self.amlodipine: undated]).1.map(\.path) == ["medicines.items[1].covert"])
  }

  @Test("Who gives one is said by a word, or with a name")
  func giver() throws {
    let medicines = try Self.medicines([
      Self.amlodipine: #""givenBy": "district-nurse", "# + Self.amlodipine,
      #""name": "Emollient cream""#:
        #""givenBy": { "who": "family", "name": "Ngozi" }, "name": "Emollient cream""#,
    ])
    #expect(medicines.items("regular")[1].object("givenBy")?.word("who") == "district-nurse")
    #expect(medicines.items("regular")[3].object("givenBy")?.text("name") == "Ngozi")
  }

  @Test(
    "A group, a member of it and a mixture are found, whoever of them the allergy names",
    arguments: [
      ("Penicillin", "Flucloxacillin"), ("Amoxicillin", "Phenoxymethylpenicillin 250 mg"),
      ("PENICILLINS", "augmentin"),
      ("Aspirin and ibuprofen", "Naproxen"), ("NSAIDs", "Aspirin 75 mg dispersible"),
      ("Codeine", "Co-codamol"),
      ("Dihydrocodeine", "Co-dydramol"), ("Trimethoprim", "Trimethoprim"),
      ("Sulphonamides", "Co-trimoxazole"), ("Trimethoprim", "Septrin"), ("Erythromycin", "Clarithromycin"),
      ("Peanuts", "Arachis oil enema"),
      ("Elastoplast, lanolin", "Lanolin cream"),
    ])
  func related(substance: String, medicine: String) {
    let changes: KeyValuePairs = [
      #""substance": "Penicillin""#: "\"substance\": \"\(substance)\"", "Amlodipine": medicine,
    ]
    #expect(Sample.problems(of: GivenAllergens.self, changes).map(\.path) == ["medicines.items[1].name"])
  }

  @Test(
    "What is no relation is not found",
    arguments: [
      ("Penicillin", "Penicillamine"), ("Dihydrocodeine", "Codeine"), ("Oil", "Cod liver oil"),
      ("Eggs", "Amlodipine"), ("Trimethoprim", "Sulfadiazine"),
    ])
  func unrelated(substance: String, medicine: String) {
    let changes: KeyValuePairs = [
      #""substance": "Penicillin""#: "\"substance\": \"\(substance)\"", "Amlodipine": medicine,
    ]
    #expect(Sample.problems(of: GivenAllergens.self, changes).isEmpty)
  }

  @Test("What somebody does not tolerate warns, what they are allergic to is an error")
  func intolerance() {
    let given: KeyValuePairs = ["Amlodipine": "Amoxicillin"]
    #expect(Sample.problems(of: GivenAllergens.self, given).map(\.severity) == [.error])
    let mild: KeyValuePairs = ["Amlodipine": "Amoxicillin", #""type": "allergy""#: #""type": "intolerance""#]
    #expect(Sample.problems(of: GivenAllergens.self, mild).map(\.severity) == [.warning])
  }

  @Test("Each level has IDDSI's own name and an easy sentence; 7 has two")
  func levels() throws {
    func texture(_ json: String) throws -> Object {
      let root = Sample.record([#"{ "food": 7, "drink": 0 }"#: json]).root(
        provider: Sample.provider(), copy: DerivedTests.copy, catalogue: Sample.catalogue, words: Sample.words
      )
      return try #require(root.object("nutrition")?.object("textureIddsi"))
    }
    #expect(try texture(#"{ "food": 7 }"#).text("foodWords") == "Level 7, regular")
    #expect(try texture(#"{ "food": 7 }"#)["isModified"].bool == false)
    #expect(try texture(#"{ "food": 7, "easyToChew": true }"#).text("foodWords") == "Level 7, easy to chew")
    #expect(try texture(#"{ "food": 7, "easyToChew": true }"#)["isModified"].bool == true)
    #expect(
      try texture(#"{ "food": 5 }"#).text("foodEasyRead")
        == "My food must be soft, in tiny pieces, and not dry.")
    #expect(try texture(#"{ "drink": 2 }"#).text("drinkWords") == "Level 2, mildly thick")
    let mixed = try texture(
      #"{ "food": 5, "exceptions": [ { "what": "toast", "food": 7 } ], "setBy": "Jo Bell", "setOn": "2026-10-01" }"#
    )
    #expect(mixed.items("exceptions")[0].text("foodWords") == "Level 7, regular")
  }
}
