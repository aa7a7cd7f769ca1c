import Documents
import Records

/// Reads what people type into cells as the field's own type: 8am for 08:00, Must not miss for must-not-miss.
struct CellReader {
  let rules: ColumnRules
  /// What is printed for a code may be typed too, in any of these languages.
  let words: [Words]

  /// The value as a record writes it.
  func json(_ text: String, as type: ValueType) throws(CellFault) -> JSONText {
    switch type {
    case .text(let kind): return .string(try words(text, kind))
    case .number(let kind): return try CellAmount(text, of: kind.unit).json
    case .bool: return .bool(try answer(text))
    case .date: return .string(try CalendarDate.cell(text, rules).iso)
    case .time: return .string(try ClockTime.cell(text, rules))
    case .week: return .string(text)
    case .code(let list): return .string(try code(text, list))
    case .list(let item): return .list(try items(text, of: item))
    case .object(let object): return try inside(object, text)
    case .fact(let fact): return try known(fact, text)
    case .custom, .any: return .string(text)
    }
  }

  /// That nothing is there, for a reason, as a record writes it of an answer or of a list with a reason.
  func json(absent reason: Absence.Reason, on day: String?, as type: ValueType) throws(CellFault) -> JSONText
  {
    guard case .fact(let fact) = type, let word = fact.word(for: reason) else { throw .cannotBeAbsent }
    let keys = fact.isListing ? ("emptyReason", "askedOn") : ("absent", "on")
    return .object([(keys.0, .string(word))] + (day.map { [(keys.1, .string($0))] } ?? []))
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

  /// Items stand on lines of their own, between semicolons or the map's sign; codes between any signs, days in words too.
  private func items(_ text: String, of item: ValueType) throws(CellFault) -> [JSONText] {
    if case .code(let list) = item {
      if let days = try DayWords.codes(text, list) { return days.map(JSONText.string) }
      return try text.pieces { ",;\n\r".contains($0) || $0 == rules.split }.map { piece throws(CellFault) in
        .string(try code(piece, list))
      }
    }
    let signs = item.isTask ? ";,\n\r " : ";\n\r"
    let pieces = text.pieces { signs.contains($0) || $0 == rules.split }
    if item.namesOneThing, rules.split == nil, pieces.contains(where: \.mayBeSeveral) { throw .several }
    return try pieces.map { piece throws(CellFault) in try json(piece, as: item) }
  }

  private func words(_ text: String, _ kind: TextKind) throws(CellFault) -> String {
    switch kind {
    case .phone:
      let digits = text.filter { $0 != " " }
      if digits.utf8.count == 10, digits.allSatisfy(\.isNumber), digits.first != "0" { throw .lostNought }
      return text
    case .language: return LanguageNames.tag(text) ?? text
    case .postcode: return text.postcode
    case .prose: return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    default: return text
    }
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

extension ValueType {
  /// Whether the items of a list are tasks, which are told apart by spaces as well.
  fileprivate var isTask: Bool {
    if case .object(let object) = self, case .text(.identifier) = object.cellField?.type {
      true
    } else {
      false
    }
  }

  /// Whether an item is the name of one thing, so that two in one would be a third: a substance to be avoided.
  fileprivate var namesOneThing: Bool {
    if case .object(let object) = self, case .text(.line) = object.cellField?.type { true } else { false }
  }
}

extension String {
  /// The parts between signs, without spaces around them; empty parts are left out.
  func pieces(_ isSign: (Character) -> Bool) -> [String] {
    split { isSign($0) || $0 == "\r\n" }.map { String($0).plain }.filter { !$0.isEmpty }
  }

  /// Whether a sign or a word stands in the text that often stands between two things.
  fileprivate var mayBeSeveral: Bool {
    contains { ",/&+|".contains($0) } || lowercased().split { !$0.isLetter }.contains { $0 == "and" }
  }

  /// In capitals, with the one space that a postcode has: before its last three letters.
  fileprivate var postcode: String {
    let letters = uppercased().filter { !$0.isWhitespace }
    guard (5...7).contains(letters.count) else { return self }
    return letters.dropLast(3) + " " + letters.suffix(3)
  }
}
