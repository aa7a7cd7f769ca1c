import Diagnostics
import Testing

@testable import Records

/// A small record with one field of each shape.
enum Toy {
  static let colour = CodeList("colour", "colour", ["must-not-miss", "can-move"])
  static let words = ObjectType(
    "Text", principal: "text",
    fields: [
      Field("text", .text(.prose), .required), Field("easyRead", .list(.text(.prose)), .optional),
    ])
  static let item = ObjectType(
    "Allergy",
    fields: [
      Field("substance", .text(.line), .required, "what it is"), Field("code", .text(.snomed), .optional),
    ])
  static let type = ObjectType(
    "Toy",
    fields: [
      Field("id", .text(.identifier), .required), Field("name", .text(.line), .optional),
      Field("start", .time, .optional), Field("on", .date, .optional), Field("week", .week, .optional),
      Field("minutes", .number(NumberKind(.minutes, 5...1440)), .optional),
      Field("dose", .number(NumberKind(.none, 0...1000, isWhole: false)), .optional),
      Field("priority", .code(colour), .optional), Field("want", .object(words), .optional),
      Field("pets", .fact(ObjectType.fact(of: .text(.prose))), .optional),
      Field("allergies", .fact(ObjectType.listing(of: item)), .required),
      Field("likes", .list(.text(.prose)), .optional), Field("end", .time, .derived),
      Field("custom", .custom, .optional),
    ])

  static func read(_ text: String, isPrivate: Bool = true) -> Reading {
    type.read(SourceText(path: "toy.json", text: text, holdsPersonalFacts: isPrivate))
  }

  static func problems(_ fields: String) -> [Problem] { read("{\"id\": \"a\", \(fields)}").problems }

  static func value(_ fields: String, _ name: String) -> Value? {
    read("{\"id\": \"a\", \(fields)}").object?[name]
  }
}

@Suite struct ReadingTests {
  @Test(
    "Spaces and marks that show nothing around a word that stands for nothing do not hide it, however many there are",
    arguments: [" ", "\u{AD}", "\u{2060}", "\u{FE0F}", "\u{3000}"])
  func spacedPlaceholders(mark: String) {
    let spaces = String(repeating: mark, count: 60)
    for word in ["", "none", "N/A", "tbc"] {
      #expect(
        Toy.problems(
          "\"name\": \"\(spaces)\(word)\(spaces)\", \"allergies\": {\"emptyReason\": \"notasked\"}"
        ).count == 1)
    }
  }

  @Test("A record that is in order is read as it was written")
  func order() throws {
    let reading = Toy.read(
      #"{"id":"HB-0417","name":"Siân","start":"08:00","on":"2026-11-16","week":"2026-W48","minutes":45,"dose":2.50,"#
        + #""priority":"can-move","want":"Tea","likes":["jollof rice"]}"#)
    #expect(reading.problems == [])
    let object = try #require(reading.object)
    #expect(object["dose"] == .number(Number(written: "2.50")))
    #expect(object["start"] == .time(ClockTime(minutes: 480)))
    guard case .object(let want) = object["want"] else { return #expect(Bool(false)) }
    #expect(want["text"] == .text("Tea"))
    #expect(object["allergies"] == .absent(Absence(.notAsked)))
    #expect(object["likes"] == .list([.text("jollof rice")]))
  }

  @Test("All problems of a file are named in one go, in the order of the file")
  func allAtOnce() {
    let reading = Toy.read(
      """
      {"id": "a b", "start": "25:00", "nmae": "x",
       "on": "2026-02-30", "priority": "must-not-mis", "minutes": 4}
      """)
    #expect(reading.object == nil)
    #expect(reading.problems.map(\.path) == ["id", "start", "…", "on", "priority", "minutes"])
    #expect(reading.problems[2].hint?.hasPrefix("did you mean 'name'?") == true)
    #expect(reading.problems[4].hint?.hasPrefix("did you mean 'must-not-miss'?") == true)
    #expect(reading.problems.map { $0.place?.line } == [1, 1, 1, 2, 2, 2])
    #expect(reading.problems[3].place?.column == 8)
    #expect(reading.problems[3].place?.shown.caretWidth == 5)
  }

  @Test("A key that stands twice is refused, because which one is meant cannot be guessed")
  func duplicate() {
    #expect(Toy.problems(#""name": "A", "name": "B""#).map(\.message) == ["'name' stands here twice"])
  }

  @Test("What is missing is named with what it means")
  func missing() {
    let problems = Toy.read(#"{"allergies": {"items": [{"code": "91936005"}]}}"#).problems
    #expect(
      problems.map(\.message) == [
        "Toy has no 'id', which is needed", "Allergy has no 'substance', which is needed",
      ])
    #expect(problems[1].path == "allergies.items[0]")
    #expect(problems[1].hint == "add \"substance\": what it is")
  }

  @Test("No message and no excerpt carries what the record says")
  func nothingPersonal() {
    let secret = "Winnie4471"
    let texts = [
      #""priority": "\#(secret)""#, #""start": "\#(secret)""#, #""\#(secret) x": 1"#,
      #""pets": "\#(secret)""#,
      #""minutes": "\#(secret)""#, #""pets": {"absent": "\#(secret)"}"#,
      #""pets": {"absent": "masked", "\#(secret) x": 1}"#,
      #""allergies": {"items": [{"substance": "\#(secret)", "code": "\#(secret)"}]}"#,
    ]
    for text in texts {
      let problems = Toy.problems(text)
      #expect(!problems.isEmpty)
      for problem in problems {
        #expect(!(problem.message + (problem.hint ?? "") + (problem.path ?? "")).contains(secret))
        if !text.contains("\(secret) x") { #expect(!problem.report.contains(secret)) }
      }
    }
  }

  @Test(
    "Words that stand for nothing are refused, and the code that was probably meant is named",
    arguments: [
      (#""pets": null"#, "not-asked"), (#""pets": "N/A""#, "not-applicable"),
      (#""pets": "tbc""#, "not-asked"),
      (#""allergies": "none""#, "nilknown"), (#""allergies": []"#, "emptyReason"),
      (#""name": """#, "leave the key out"),
      (#""likes": ["none"]"#, "take it out of the list"), (#""on": "unknown""#, "leave the key out"),
      (#""pets": {"value": " TBC "}"#, "not-asked"), (#""allergies": {"items": []}"#, "nilknown"),
    ])
  func placeholders(fields: String, code: String) {
    let problems = Toy.problems(fields)
    #expect(problems.count == 1)
    #expect(problems.first?.severity == .error)
    #expect(problems.first?.hint?.contains(code) == true)
  }

  @Test("Both of FHIR's spellings of a reason are understood")
  func reasons() {
    #expect(
      Toy.value(#""allergies": {"emptyReason": "withheld"}"#, "allergies") == .absent(Absence(.declined)))
    #expect(
      Toy.value(#""allergies": {"emptyReason": "notstarted"}"#, "allergies") == .absent(Absence(.notAsked)))
    let asked = Absence(.noneKnown, on: CalendarDate(year: 2026, month: 11, day: 12))
    #expect(
      Toy.value(#""allergies": {"emptyReason": "nilknown", "askedOn": "2026-11-12"}"#, "allergies")
        == .absent(asked))
    #expect(
      Toy.value(#""pets": {"absent": "asked-unknown", "by": "Dale"}"#, "pets")
        == .absent(Absence(.unknown, by: "Dale")))
    #expect(Toy.problems(#""pets": {"absent": "nilknown"}"#).count == 1)
    #expect(Toy.problems(#""pets": {"absent": "masked", "value": "x"}"#).count == 1)
  }

  @Test("A code written as a number is refused: long codes lose digits")
  func numericCode() {
    let problems = Toy.problems(#""allergies": {"items": [{"substance": "Penicillin", "code": 91936005}]}"#)
    #expect(problems.first?.hint?.contains("double quotes") == true)
  }

  @Test("Letters and accents that were typed apart are put together")
  func composed() {
    #expect(Toy.value("\"name\": \"Sia\u{302}n\"", "name") == .text("Siân"))
    guard case .text(let name) = Toy.value("\"name\": \"Sia\u{302}n\"", "name") else {
      return #expect(Bool(false))
    }
    #expect(name.unicodeScalars.count == 4)
  }

  @Test(
    "Characters that cannot be printed are refused",
    arguments: ["\\u0007", "\\n", "\u{202E}", "\u{7F}", "\u{FFFD}"])
  func unprintable(character: String) {
    #expect(Toy.problems("\"name\": \"Tea\(character)cup\"").count == 1)
  }

  @Test("A list of over 1,000 items is refused")
  func longList() {
    let items = { Array(repeating: "\"x\"", count: $0).joined(separator: ", ") }
    #expect(Toy.problems("\"likes\": [\(items(1_000))]").allSatisfy { !$0.message.contains("items") })
    #expect(Toy.problems("\"likes\": [\(items(1_001))]").contains { $0.message.contains("1,000 items") })
  }

  @Test("In a file with personal facts a key that is no field is repeated nowhere")
  func strangeKeys() {
    let fields = #""allergies": {"emptyReason": "notasked"}, "Winnie": 1, "Winnie": 2, "want": {"Joan": 1}"#
    for problem in Toy.problems(fields) {
      #expect(!problem.report.contains("Winnie"))
      #expect(!problem.report.contains("Joan"))
    }
    #expect(Toy.problems(fields).count >= 3)
  }

  @Test("A text of over 20,000 characters is refused")
  func longText() {
    let fits = String(repeating: "é", count: 20_000)
    #expect(Toy.problems("\"name\": \"\(fits)\"").isEmpty)
    #expect(Toy.problems("\"name\": \"\(fits)e\"").count == 1)
  }

  @Test("The office's own fields are read, absent ones too")
  func custom() {
    let own =
      #""custom": {"dayCentre": "Mill Lane", "keys": 2, "cat": true, "dog": {"absent": "not-asked"}, "n": {"value": 3}}"#
    guard case .map(let map) = Toy.value(own, "custom") else { return #expect(Bool(false)) }
    #expect(map.keys == ["dayCentre", "keys", "cat", "dog", "n"])
    #expect(map["dog"] == .absent(Absence(.notAsked)))
    #expect(Toy.problems(#""custom": {"day centre": "Mill Lane"}"#).count == 1)
    #expect(Toy.problems(#""custom": {"a": []}"#).count == 1)
  }

  @Test("A field that is worked out later cannot be written in the file")
  func derived() {
    #expect(Toy.problems(#""end": "08:45""#).first?.message == "Toy has no field 'end'")
  }

  @Test("A cut-off file is one error that says so, wherever it was cut")
  func cutOff() {
    let text = #"{"id": "a", "name": "Siân\u00e9", "likes": ["x", 2.5e3], "pets": {"value": null}}"#
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      let reading = Toy.type.read(
        SourceText(path: "toy.json", bytes: Array(bytes[..<length]), holdsPersonalFacts: true))
      #expect(reading.object == nil)
      #expect(reading.problems.count == 1)
      #expect(reading.problems.first?.place != nil)
    }
  }

  @Test("A misplaced key says where it belongs")
  func misplaced() {
    let stranger = MisplacedKey(
      "provider", message: "the provider is not part of a record", hint: "move it to provider.json")
    let source = SourceText(path: "toy.json", text: #"{"id": "a", "provider": {}}"#)
    #expect(Toy.type.read(source, misplaced: [stranger]).problems.map(\.hint) == ["move it to provider.json"])
  }

  @Test("A path leads back to its place in the file")
  func places() {
    let source = SourceText(path: "toy.json", text: "{\"a\": [1,\n {\"b\": \"c\"}]}")
    let paths: [[PathStep]] = [[.key("a"), .index(1), .key("b")], [.key("a"), .index(1), .key("gone")]]
    #expect(JSON.places(of: paths, in: source)?.map(\.line) == [2, 2])
    #expect(JSON.places(of: paths, in: source)?.map(\.column) == [8, 2])
  }
}

@Suite("Months as an office types them")
struct MonthNameTests {
  @Test("A month is known by its name and by three letters that begin it")
  func names() {
    #expect(CalendarDate.month("January") == 1)
    #expect(CalendarDate.month("Sept") == 9)
    #expect(CalendarDate.month("dec") == 12)
    #expect(CalendarDate.month("Ma") == nil)
    #expect(CalendarDate.month("Mayor") == nil)
    #expect(CalendarDate.month("1") == nil)
  }
}
