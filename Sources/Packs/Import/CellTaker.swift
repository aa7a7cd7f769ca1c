import Care
import Documents
import Records

/// Decides what becomes of one cell, and what it fills.
struct CellTaker {
  let column: Spreadsheet.Column
  let words: [Words]
  let recordId: String
  /// The names in the same row, by which a word like "Null" is known to be one.
  let namesInRow: Set<String>

  typealias Values = [(steps: [PathStep], value: JSONText)]

  func take(_ text: String) throws(CellFault) -> (CellFate, Values) {
    guard let field = column.field else { return (.aside, []) }
    guard !text.isEmpty else { return (.empty, []) }
    switch column.rules.meaning(of: text) {
    case .nothing: return (.aside, [])
    case .absent(let reason, let day):
      return (.taken, try values(of: reader.json(absent: reason, on: day, as: field.type), field))
    case .text(let meant): return (.taken, try read(meant, field))
    case nil: break
    }
    if let fate = fate(of: text, field) { return (fate, []) }
    return (.taken, try read(text, field))
  }

  private var reader: CellReader { CellReader(rules: column.rules, words: words) }

  /// Why a cell is not to be read at all; nil when it is.
  private func fate(of text: String, _ field: RecordField) -> CellFate? {
    if field.type.isOfNamedThings, let answer = text.answerInsteadOfNames { return answer }
    if text.standsForNothing, !isName(text, field) { return .placeholder }
    guard field.type.isFreeText, EntryCodeSearch.finds(in: text, at: field.steps, recordId: recordId) else {
      return nil
    }
    return .code
  }

  /// People are called Null, None and Na. A name to be called by is one when it is among the other names of the row;
  /// alone it may as well say that there is none, and so may that of somebody close.
  private func isName(_ text: String, _ field: RecordField) -> Bool {
    guard field.isOfPersonsName, !text.standsForNoName else { return false }
    return field.written != "person.preferredName" || namesInRow.contains(text.lowercased())
  }

  private func read(_ text: String, _ field: RecordField) throws(CellFault) -> Values {
    if let order = column.rules.wholeName { return try WholeName(text, in: order).fields }
    return try values(of: reader.json(text, as: field.type), field)
  }

  private func values(of value: JSONText, _ field: RecordField) -> Values {
    [(field.steps, value)] + field.also + (column.titled.map { [($0, JSONText.string(column.name))] } ?? [])
  }
}
