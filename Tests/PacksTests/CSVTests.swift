import Care
import Diagnostics
import Documents
import Records
import Testing

@testable import Packs

@Suite("Spreadsheets as text")
struct CSVTests {
  private func cells(_ text: String) -> [[String]] {
    CSVScanner.rows(of: Array(text.utf8)).map { $0.cells.map(\.text) }
  }

  @Test("Commas, quotes and line breaks are read as RFC 4180 says")
  func cells() {
    #expect(cells("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(cells("a,b\nc,d") == [["a", "b"], ["c", "d"]])
    #expect(cells("a,b\rc,d\r") == [["a", "b"], ["c", "d"]])
    #expect(
      cells("\"a,b\",\"say \"\"aah\"\"\",\"two\r\nlines\"\r\n") == [["a,b", "say \"aah\"", "two\r\nlines"]])
    #expect(cells("a,,\r\n,,\r\n") == [["a", "", ""], ["", "", ""]])
    #expect(cells("a\n\n\nb\n") == [["a"], ["b"]])
    #expect(cells("") == [])
    #expect(cells("\"\"\n") == [[""]])
    #expect(cells(" a , b ") == [[" a ", " b "]])
  }

  @Test(
    "What breaks the format is said of the cell that it stands in",
    arguments: [
      ("a,\"b", CSVFault.quoteNeverClosed), ("a,\"b\"c,d", .textAfterQuote), ("a,b\"c,d", .quoteInsideText),
    ])
  func faults(text: String, fault: CSVFault) {
    let cell = CSVScanner.rows(of: Array(text.utf8)).first?.cells[1]
    #expect(cell?.fault == fault)
    #expect(cell?.range.lowerBound == 2)
  }

  @Test("No bytes bring the scanner down, and every byte belongs to some row")
  func anyBytes() {
    var seed: UInt64 = 42
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(Array(",\"\r\nab\u{E9}".utf8)[Int(seed >> 33) % 8])
      }
      let rows = CSVScanner.rows(of: bytes)
      #expect(rows.allSatisfy { !$0.cells.isEmpty })
      #expect(rows.flatMap(\.cells).allSatisfy { 0...bytes.count ~= $0.range.upperBound })
    }
  }

  @Test("Windows-1252 becomes the letters it stands for")
  func windows1252() throws {
    let bytes: [UInt8] = [0x80, 0x93, 0xE9, 0x94, 0x96, 0xFF]
    let (source, notes) = try Encoding.text(of: SourceText(path: "p.csv", bytes: bytes))
    #expect(String(decoding: source.bytes, as: UTF8.self) == "€“é”–ÿ")
    #expect(notes.map(\.rule) == ["CSV-02"])
    #expect(throws: Problems.self) { try Encoding.text(of: SourceText(path: "p.csv", bytes: [0x41, 0x81])) }
    let mixed = Array("Siân, ".utf8) + [0xE9]
    #expect(throws: Problems.self) { try Encoding.text(of: SourceText(path: "p.csv", bytes: mixed)) }
    #expect(throws: Problems.self) {
      try Encoding.text(of: SourceText(path: "p.csv", bytes: [0xFF, 0xFE, 0x41, 0]))
    }
  }
}

@Suite("What cells say")
struct CellTests {
  private let words = Words("en-GB", ["code.priority.must-not-miss": Phrase("Never left out")])

  private func json(_ text: String, _ type: ValueType, _ days: DayOrder = .unknown) -> String? {
    var rules = ColumnRules()
    rules.days = days
    return json(text, type, rules)
  }

  private func json(_ text: String, _ type: ValueType, _ rules: ColumnRules) -> String? {
    do throws(CellFault) {
      return try CellReader(rules: rules, words: [words]).json(text, as: type).indented.plain
    } catch {
      return nil
    }
  }

  @Test("A column of dates shows its order, or does not")
  func order() {
    #expect(DayOrder(of: ["03/04/1938", "25/04/1938", ""]) == .dayFirst)
    #expect(DayOrder(of: ["03/04/1938", "04/25/1938"]) == .monthFirst)
    #expect(DayOrder(of: ["25/04/1938", "04/25/1938"]) == .mixed)
    #expect(DayOrder(of: ["03/04/1938", "1938-04-25", "12.12.1940"]) == .unknown)
  }

  @Test(
    "Dates are read as people write them, and never guessed",
    arguments: [
      ("1938-04-03", DayOrder.unknown, "\"1938-04-03\""), ("3 April 1938", .unknown, "\"1938-04-03\""),
      ("03-Apr-1938", .unknown, "\"1938-04-03\""), ("03/04/1938", .dayFirst, "\"1938-04-03\""),
      ("3.4.1938", .dayFirst, "\"1938-04-03\""), ("03/04/1938 00:00:00", .dayFirst, "\"1938-04-03\""),
      ("03/04/1938", .unknown, nil), ("03/04/1938", .monthFirst, nil), ("03/04/1938", .mixed, nil),
      ("31/02/1938", .dayFirst, nil), ("03/04/38", .dayFirst, nil), ("13978", .dayFirst, nil),
    ] as [(String, DayOrder, String?)])
  func dates(text: String, order: DayOrder, date: String?) { #expect(json(text, .date, order) == date) }

  @Test(
    "Times are read as people write them",
    arguments: [
      ("08:00", "\"08:00\""), ("8:00", "\"08:00\""), ("8am", "\"08:00\""), ("8.30 pm", "\"20:30\""),
      ("12am", "\"00:00\""), ("12:15pm", "\"12:15\""), ("08:00:00", "\"08:00\""), ("25:00", nil), ("8", nil),
      ("8:5", nil), ("13pm", nil), ("morning", nil), ("0.333", nil), ("12.30", "\"12:30\""), ("0.25", nil),
    ] as [(String, String?)])
  func times(text: String, time: String?) { #expect(json(text, .time) == time) }

  @Test("Days of the week in words, and nothing that is half a range")
  func days() throws {
    let field = RecordField("visits[0].days", in: CareTypes.record)
    let type = try #require(field?.type)
    let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    func days(_ text: String) -> [String]? {
      json(text, type)?.split { !$0.isLetter }.map(String.init)
    }
    #expect(days("every day") == week)
    #expect(days("Monday to Friday") == Array(week[..<5]))
    #expect(days("Mon-Wed, Sat") == ["mon", "tue", "wed", "sat"])
    #expect(days("Saturdays and Sundays") == ["sat", "sun"])
    #expect(days("Tues; Weds; Thurs") == ["tue", "wed", "thu"])
    #expect(days("Mon-Wed, Fri-Sun") == ["mon", "tue", "wed", "fri", "sat", "sun"])
    for text in ["Mon to", "to Fri", "Fri to Mon", "not Sunday", ","] {
      #expect(days(text) == nil, "\(text)")
    }
    for text in ["Mon-Wed-Fri", "Mon to Wed to Fri", "Mon-Wed-Fri-Sun", "Mon-Wed, Wed-Fri", "M-W-F"] {
      #expect(days(text) == nil, "single days to some, all between to others: \(text)")
    }
  }

  @Test("Single letters are days where they fit the week in one way only")
  func letters() throws {
    let type = try #require(RecordField("visits[0].days", in: CareTypes.record)?.type)
    func days(_ text: String) -> [String]? { json(text, type)?.split { !$0.isLetter }.map(String.init) }
    #expect(days("M T W T F") == ["mon", "tue", "wed", "thu", "fri"])
    #expect(days("MTWTF") == ["mon", "tue", "wed", "thu", "fri"])
    #expect(days("M T W T F S S")?.count == 7)
    #expect(days("M W F") == ["mon", "wed", "fri"])
    #expect(days("M-F") == ["mon", "tue", "wed", "thu", "fri"])
    #expect(days("T T") == ["tue", "thu"])
    for text in ["T", "S", "M T F", "F M", "T-F"] { #expect(days(text) == nil, "\(text)") }
  }

  @Test(
    "Lengths of time are read with the units that people write behind them",
    arguments: [
      ("45", "45"), ("45 mins", "45"), ("45m", "45"), ("0:45", "45"), ("1:00", "60"), ("01:00:00", "60"),
      ("1hr", "60"), ("1 hr 30 mins", "90"), ("1.5 hours", "90"), ("1h30", "90"), ("half an hour", nil),
      ("1:75", nil),
      ("45 mines", nil), ("30 mins 1 hr", nil),
    ] as [(String, String?)])
  func minutes(text: String, minutes: String?) {
    #expect(json(text, .number(NumberKind(.minutes, 5...1440))) == minutes)
  }

  @Test(
    "Hours are read with their unit, and from minutes where that can be written in full",
    arguments: [
      ("10.5 hrs", "10.5"), ("10.50", "10.50"), ("10:30", "10.5"), ("10h 15m", "10.25"), ("45 mins", "0.75"),
      ("3 mins", "0.05"), ("20 mins", nil), ("10,5", nil),
    ] as [(String, String?)])
  func hours(text: String, hours: String?) {
    #expect(json(text, .number(NumberKind(.hours, 0...336, isWhole: false))) == hours)
  }

  @Test(
    "A year of two digits and a number as Excel counts are read when the map says what they mean, and never guessed"
  )
  func dated() {
    var rules = ColumnRules()
    rules.days = .dayFirst
    for text in ["1/7/35", "4-Mar-38", "13978", "45000"] {
      #expect(json(text, .date, rules) == nil, "\(text)")
    }
    #expect(json("0.354167", .time, rules) == nil)
    rules.firstYear = 1926
    rules.serials = .since1900
    #expect(json("1/7/35", .date, rules) == "\"1935-07-01\"")
    #expect(json("1/7/26", .date, rules) == "\"1926-07-01\"")
    #expect(json("1/7/25", .date, rules) == "\"2025-07-01\"")
    #expect(json("4-Mar-38", .date, rules) == "\"1938-03-04\"")
    #expect(json("13978", .date, rules) == "\"1938-04-08\"")
    #expect(json("45000", .date, rules) == "\"2023-03-15\"")
    #expect(json("60", .date, rules) == nil, "29 February 1900 never was")
    #expect(json("0.354167", .time, rules) == "\"08:30\"")
    #expect(json("0.75", .time, rules) == "\"18:00\"")
    rules.serials = .since1904
    #expect(json("12516", .date, rules) == "\"1938-04-08\"")
  }

  @Test("A postcode is written in capitals with its space, however it was typed")
  func postcodes() {
    for text in ["sg99 9zz", "SG999ZZ", "Sg99  9zz"] {
      #expect(json(text, .text(.postcode)) == "\"SG99 9ZZ\"")
    }
  }

  @Test("Several substances in one cell are asked about, unless a sign between them is said or plain")
  func several() throws {
    let type = try #require(RecordField("health.allergies", in: CareTypes.record)?.type)
    for text in ["Penicillin, Latex", "Penicillin/Latex", "Penicillin and Latex", "Penicillin & Latex"] {
      #expect(json(text, type) == nil, "\(text)")
    }
    var rules = ColumnRules()
    rules.split = ","
    #expect(json("Penicillin, Latex", type, rules)?.split(separator: "substance").count == 3)
    #expect(json("Penicillin; Latex", type)?.split(separator: "substance").count == 3)
    #expect(json("Penicillin", type)?.contains("Penicillin") == true)
  }

  @Test(
    "Answers are no substances: no, yes, none known to date, no known drug allergies, false",
    arguments: [
      ("No", CellFate.saysNone), ("FALSE", .saysNone), ("None known to date", .saysNone),
      ("No known allergies", .saysNone),
      ("No allergies", .saysNone), ("Yes", .saysYes), ("TRUE", .saysYes),
      ("No known drug allergies", .saysNoMedicines),
      ("NKDA", .saysNoMedicines), ("Penicillin", nil), ("Nuts", nil), ("Novocaine", nil), ("No nuts", nil),
      ("No known allergies except penicillin", nil), ("None known. Intolerant of codeine", nil),
    ] as [(String, CellFate?)])
  func answers(text: String, fate: CellFate?) { #expect(text.answerInsteadOfNames == fate) }

  @Test("A whole name is taken apart where its parts can be told, and asked about where they cannot")
  func wholeNames() throws {
    func parts(_ text: String, _ order: NameOrder = .firstLast) -> [String]? {
      guard let name = try? WholeName(text, in: order) else { return nil }
      return [name.title ?? "", name.given, name.family]
    }
    #expect(parts("Maud Brown") == ["", "Maud", "Brown"])
    #expect(parts("Brown Maud", .lastFirst) == ["", "Maud", "Brown"])
    #expect(parts("Mrs Maud Brown") == ["Mrs", "Maud", "Brown"])
    #expect(parts("van der Berg, Ann") == ["", "Ann", "van der Berg"])
    #expect(parts("Brown, Mrs Maud Ann", .lastFirst) == ["Mrs", "Maud Ann", "Brown"])
    #expect(parts("Mrs Brown, Maud") == ["Mrs", "Maud", "Brown"])
    #expect(parts("Jones-Smith Una", .lastFirst) == ["", "Una", "Jones-Smith"])
    for text in ["Maria de Souza", "Maud", "Brown,", ", Maud", "a, b, c"] {
      #expect(parts(text) == nil, "\(text)")
    }
  }

  @Test("The first line may name the sign between cells, and rows are counted as a spreadsheet counts them")
  func separators() {
    let rows = CSVScanner.rows(of: Array("sep=;\r\na;b\r\n\r\nc;d\r\n".utf8))
    #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["c", "d"]])
    #expect(rows.map(\.number) == [1, 3])
    #expect(CSVScanner.rows(of: Array("\"sep=,\"\na,b\n".utf8)).map { $0.cells.map(\.text) } == [["a", "b"]])
    #expect(CSVScanner.rows(of: Array("sep,b\n".utf8)).count == 1)
  }

  @Test("A phone number that lost its 0 in a spreadsheet is refused")
  func phones() {
    #expect(json("1632960112", .text(.phone)) == nil)
    #expect(json("01632 960112", .text(.phone)) == "\"01632 960112\"")
    #expect(json("+44 1632 960112", .text(.phone)) == "\"+44 1632 960112\"")
  }

  @Test("Numbers keep their digits, and words for codes may be those on paper")
  func others() throws {
    #expect(json("14.50", .number(NumberKind(.hours, 0...336, isWhole: false))) == "14.50")
    #expect(json("05", .number(NumberKind())) == "5")
    for text in ["1,5", "-3", "45 minutes", "1.", ".5", "١"] {
      #expect(json(text, .number(NumberKind())) == nil)
    }
    let list = CodeList("priority", "priority", ["must-not-miss", "can-move"])
    #expect(json("MUST NOT MISS", .code(list)) == "\"must-not-miss\"")
    #expect(json("never left out", .code(list)) == "\"must-not-miss\"")
    #expect(json("maybe", .code(list)) == nil)
    #expect(json("Y", .bool) == "true")
    #expect(json("1", .bool) == nil)
  }

  @Test(
    "Every column that is known by its names is a field that a cell can fill, and no name means two fields")
  func known() throws {
    var names: [String: String] = [:]
    for column in KnownColumns.people {
      #expect(RecordField(column.field, in: CareTypes.record) != nil, "\(column.field)")
      for name in column.names {
        let other = names.updateValue(column.field, forKey: KnownColumns.key(name))
        #expect(other == nil || other == column.field, "\(name)")
      }
    }
  }

  @Test(
    "A column about entry codes is known by every word that the rule for texts knows, passcode among them")
  func codes() {
    for name in [
      "Keysafe code", "Key safe", "Door code", "PIN", "Alarm code", "Passcode", "pass_code", "Lock-box",
    ] {
      #expect(KnownColumns.isAboutCodes(name), "\(name)")
    }
    for name in ["Postcode", "Shopping", "Access method", "Spinal injury", "Code"] {
      #expect(!KnownColumns.isAboutCodes(name), "\(name)")
    }
  }
}
