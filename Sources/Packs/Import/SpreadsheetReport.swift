import Diagnostics
import Records

extension Spreadsheet {
  /// What became of the sheet, column by column.
  func report(_ tally: Tally, rows: (all: Int, taken: Int)) -> Import.TakenSheet {
    let columns = columns.enumerated().map { index, column in
      Import.TakenColumn(
        name: column.name, target: column.target, reading: column.reading,
        cells: (tally[index, .taken], tally[index, .empty], tally.notTaken(in: index)))
    }
    return Import.TakenSheet(path: source.path, headRow: headRow, rows: rows, columns: columns)
  }

  /// One warning a column and a reason: "No" under allergies was not taken, and somebody has to ask.
  func warnings(_ tally: Tally) -> [Problem] {
    columns.indices.flatMap { index in
      CellFate.allCases.compactMap { fate in
        let count = tally[index, fate]
        guard count > 0, let words = fate.words(count) else { return nil }
        return Problem(
          .warning, words.message + ": not taken", rule: words.rule,
          hint: words.hint.naming(columns[index].name),
          at: source.bare(columns[index].range), path: columns[index].field?.written)
      }
    }
  }
}

extension CellFate {
  /// What the office is told of cells that were not taken; nil where there is nothing to tell.
  fileprivate func words(_ count: Int) -> (message: String, rule: String, hint: String)? {
    func cells(_ one: String, _ many: String) -> String {
      count == 1 ? "1 cell of this column \(one)" : "\(count) cells of this column \(many)"
    }
    let asked =
      "If the people were asked, say in a map file what the words mean: {\"column\": \"…\", \"values\": "
      + "[{\"cell\": \"…\", \"absent\": \"nilknown\", \"on\": \"2026-11-16\"}]}. Until then it prints as not asked yet."
    switch self {
    case .placeholder:
      return (
        cells("only stands", "only stand") + " for something absent, such as N/A or none", "CSV-09",
        "Ask the person; until then it prints as not asked yet."
      )
    case .saysNone:
      return (
        cells("says no or none, which is", "say no or none, which is") + " no name of anything", "CSV-12",
        asked
      )
    case .saysNoMedicines:
      return (
        cells(
          "says that no allergy to medicines is known, which says",
          "say that no allergy to medicines is known, which says")
          + " nothing of food or of anything else", "CSV-12", asked
      )
    case .saysYes:
      return (
        cells("says yes, and not to what", "say yes, and not to what"), "CSV-12",
        "Ask, and write what it is: a yes alone protects nobody."
      )
    case .taken, .empty, .code, .wrong, .aside: return nil
    }
  }
}

extension Spreadsheet.Column {
  /// The field that it fills, or why it fills none.
  fileprivate var target: String {
    guard let field else { return "not taken: " + (reason ?? "") }
    return rules.wholeName == nil ? field.written : "person.given[0], person.family"
  }

  /// How its cells are read.
  fileprivate var reading: String {
    guard let field else { return "" }
    var parts = [rules.wholeName?.words ?? field.type.reading(rules)]
    if let split = rules.split { parts.append("split at \(split)") }
    if !rules.values.isEmpty {
      parts.append(rules.values.count == 1 ? "1 word by the map" : "\(rules.values.count) words by the map")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension NameOrder {
  fileprivate var words: String {
    switch self {
    case .firstLast: "whole names, Given Family or Family, Given"
    case .lastFirst: "whole names, Family Given or Family, Given"
    }
  }
}

extension ValueType {
  /// How a cell of the type is read, in a few words.
  fileprivate func reading(_ rules: ColumnRules) -> String {
    switch self {
    case .text(let kind): return kind.reading
    case .number(let kind): return kind.reading
    case .bool: return "yes or no"
    case .date: return "a date" + rules.dateWords
    case .time: return "a time" + (rules.serials == nil ? "" : ", numbers as Excel counts")
    case .week: return "a week"
    case .code(let list): return "one of: " + list.codes.joined(separator: ", ")
    case .list(.code(let list)): return "some of: " + list.codes.joined(separator: ", ")
    case .list(let item): return "a list, each " + item.reading(rules)
    case .object(let object): return object.cellField?.type.reading(rules) ?? ""
    case .fact(let fact): return fact.principal.map { fact.fields[$0].type.reading(rules) } ?? ""
    case .custom, .any: return "text"
    }
  }
}

extension ColumnRules {
  /// What is known of how the dates are written.
  fileprivate var dateWords: String {
    let order =
      switch days {
      case .dayFirst: ", the day before the month"
      case .monthFirst: ", the month before the day: not read"
      case .mixed: ", in two orders: not read"
      case .unknown: ""
      }
    return order + (serials == nil ? "" : ", numbers as Excel counts")
      + (firstYear.map { ", two digits from \($0)" } ?? "")
  }
}

extension TextKind {
  fileprivate var reading: String {
    switch self {
    case .line, .dose: "text"
    case .prose: "text of any length"
    case .name: "a name"
    case .phone: "a phone number"
    case .email: "an email address"
    case .web: "the address of a website"
    case .postcode: "a postcode"
    case .picture: "the name of a picture"
    case .photograph: "the name of a file"
    case .nhsNumber: "ten digits"
    case .snomed: "a SNOMED CT code"
    case .language: "a language"
    case .identifier: "an id"
    case .colour: "a colour"
    }
  }
}

extension NumberKind {
  fileprivate var reading: String { unit == .none ? "a number" : "a number of \(unit.rawValue)" }
}
