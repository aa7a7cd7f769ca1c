import Documents
import Records

/// Reads what people type into cells as the field's own type: 8am for 08:00, Must not miss for must-not-miss.
struct CellReader {
  let days: DayOrder
  /// What is printed for a code may be typed too, in any of these languages.
  let words: [Words]

  /// The value as a record writes it.
  func json(_ text: String, as type: ValueType) throws(CellFault) -> JSONText {
    switch type {
    case .text(let kind): return .string(try words(text, kind))
    case .number(let kind): return try number(text, kind)
    case .bool: return .bool(try answer(text))
    case .date: return .string(try CalendarDate.cell(text, days).iso)
    case .time: return .string(try ClockTime.cell(text))
    case .week: return .string(text)
    case .code(let list): return .string(try code(text, list))
    case .list(let item): return .list(try items(text, of: item))
    case .object(let object): return try inside(object, text)
    case .fact(let fact): return try known(fact, text)
    case .custom, .any: return .string(text)
    }
  }

  private func inside(_ object: ObjectType, _ text: String) throws(CellFault) -> JSONText {
    guard let field = object.cellField else { preconditionFailure("\(object.name) does not fit a cell") }
    return .object([(field.name, try json(text, as: field.type))])
  }

  private func known(_ fact: ObjectType, _ text: String) throws(CellFault) -> JSONText {
    guard let principal = fact.principal else { preconditionFailure("a fact has a value") }
    let field = fact.fields[principal]
    return .object([(field.name, try json(text, as: field.type))])
  }

  /// Items stand on lines of their own or between semicolons; codes between any signs, days in words too.
  private func items(_ text: String, of item: ValueType) throws(CellFault) -> [JSONText] {
    if case .code(let list) = item {
      if let days = try DayWords.codes(text, list) { return days.map(JSONText.string) }
      return try text.pieces { ",;\n\r".contains($0) }.map { piece throws(CellFault) in
        .string(try code(piece, list))
      }
    }
    var isTask = false
    if case .object(let object) = item, case .text(.identifier) = object.cellField?.type { isTask = true }
    let signs = isTask ? ";,\n\r " : ";\n\r"
    return try text.pieces { signs.contains($0) }.map { piece throws(CellFault) in try json(piece, as: item) }
  }

  private func words(_ text: String, _ kind: TextKind) throws(CellFault) -> String {
    switch kind {
    case .phone:
      let digits = text.filter { $0 != " " }
      if digits.utf8.count == 10, digits.allSatisfy(\.isNumber), digits.first != "0" { throw .lostNought }
      return text
    case .language: return LanguageNames.tag(text) ?? text
    case .postcode: return text.uppercased().pieces { $0 == " " }.joined(separator: " ")
    case .prose: return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    default: return text
    }
  }

  private func number(_ text: String, _ kind: NumberKind) throws(CellFault) -> JSONText {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let whole = Int(parts[0])
    else { throw .noNumber }
    let rest = parts.dropFirst().first.map { "." + $0 } ?? ""
    return .written(Number(written: String(whole) + rest))
  }

  private func answer(_ text: String) throws(CellFault) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true": return true
    case "no", "n", "false": return false
    default: throw .noAnswer
    }
  }

  /// The code itself or the words that are printed for it.
  private func code(_ text: String, _ list: CodeList) throws(CellFault) -> String {
    let key = KnownColumns.key(text)
    let found = list.codes.indices.first { index in
      let printed = list.path(at: index).map { path in words.map { $0.text(at: path) } } ?? []
      return ([list.codes[index]] + printed).contains { KnownColumns.key($0) == key }
    }
    guard let found else { throw .noWord(of: list.name, list.codes) }
    return list.codes[found]
  }
}

extension String {
  /// The parts between signs, without spaces around them; empty parts are left out.
  func pieces(_ isSign: (Character) -> Bool) -> [String] {
    split { isSign($0) || $0 == "\r\n" }.map { String($0).plain }.filter { !$0.isEmpty }
  }
}

extension ClockTime {
  /// `08:00`, `8.00`, `8am`, `8:30 pm`.
  static func cell(_ text: String) throws(CellFault) -> String {
    var words = text.lowercased().filter { $0 != " " }
    let isAfternoon = words.hasSuffix("pm")
    let isMorning = words.hasSuffix("am")
    if isAfternoon || isMorning { words.removeLast(2) }
    let parts = words.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    guard (1...3).contains(parts.count), parts.count > 1 || isAfternoon || isMorning,
      parts.count < 3 || parts[2] == "00", let hours = Int(parts[0]), (1...2).contains(parts[0].utf8.count),
      let minutes = parts.count == 1 ? 0 : Int(parts[1]), parts.count == 1 || parts[1].utf8.count == 2
    else { throw .noTime }
    guard isAfternoon || isMorning else { return try iso(hours, minutes) }
    guard (1...12).contains(hours) else { throw .noTime }
    return try iso(hours % 12 + (isAfternoon ? 12 : 0), minutes)
  }

  private static func iso(_ hours: Int, _ minutes: Int) throws(CellFault) -> String {
    guard 0..<24 ~= hours, 0..<60 ~= minutes else { throw .noTime }
    return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }
}

/// Days of the week in words: "Mon, Wed", "Monday to Friday", "every day".
enum DayWords {
  /// The codes of the days, in the order of the week; nil when the list is not one of days.
  static func codes(_ text: String, _ list: CodeList) throws(CellFault) -> [String]? {
    let codes = list.codes
    guard codes == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] else { return nil }
    switch KnownColumns.key(text) {
    case "everyday", "daily", "alldays", "7days": return codes
    case "weekdays": return Array(codes[..<5])
    case "weekends", "weekend": return Array(codes[5...])
    default: break
    }
    let words = text.lowercased().replacing("–", with: "-").replacing("-", with: " to ")
      .pieces { " ,;/&+\n\r".contains($0) }.filter { $0 != "and" }
    let days = try chosen(words)
    return codes.indices.filter(days.contains).map { codes[$0] }
  }

  private static func chosen(_ words: [String]) throws(CellFault) -> Set<Int> {
    var days: Set<Int> = []
    var last: Int?
    var isRange = false
    for word in words {
      if word == "to" {
        guard last != nil, !isRange else { throw .noDays }
        isRange = true
        continue
      }
      guard let day = names.firstIndex(where: { isShort(word, for: $0) }) else { throw .noDays }
      if isRange, let last {
        guard last < day else { throw .noDays }
        days.formUnion(last...day)
      }
      days.insert(day)
      (last, isRange) = (day, false)
    }
    guard !days.isEmpty, !isRange else { throw .noDays }
    return days
  }

  /// "mo", "tues", "weds", "Mondays".
  private static func isShort(_ word: String, for name: String) -> Bool {
    word.utf8.count >= 2 && (name.hasPrefix(word) || word == name + "s" || word == name.prefix(3) + "s")
  }

  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// The names of the languages most spoken in Britain, as their tags (BCP 47).
enum LanguageNames {
  static func tag(_ text: String) -> String? { tags[text.lowercased()] }

  private static let tags = [
    "english": "en", "welsh": "cy", "scottish gaelic": "gd", "irish": "ga", "scots": "sco", "polish": "pl",
    "romanian": "ro", "panjabi": "pa", "punjabi": "pa", "urdu": "ur", "portuguese": "pt", "spanish": "es",
    "arabic": "ar", "bengali": "bn", "gujarati": "gu", "italian": "it", "hindi": "hi", "tamil": "ta",
    "somali": "so", "turkish": "tr", "french": "fr", "german": "de", "greek": "el", "igbo": "ig",
    "yoruba": "yo", "twi": "tw", "cantonese": "yue", "mandarin": "cmn", "ukrainian": "uk", "russian": "ru",
    "british sign language": "bfi", "bsl": "bfi",
  ]
}
