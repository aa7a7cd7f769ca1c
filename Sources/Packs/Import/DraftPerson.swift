import Care
import Diagnostics
import Documents
import Records

/// One person of the spreadsheet on the way to a draft record.
struct DraftPerson: Sendable {
  let id: String
  var draft = Draft()
  var visitCount = 0
  /// Where the record id stands.
  let origin: Draft.Origin
  /// What stops this person's record from being made.
  var problems: [Problem] = []
  /// The cells that stop it.
  var faults: [CellTrouble] = []
  /// Cells in which something like an entry code stands, which is kept out of the draft.
  var codes: [Draft.Origin] = []
  /// What became of the cells, people's columns first, then the visits'.
  var people: Tally
  var visits: Tally

  private let words: [Words]

  /// Every draft begins like this: nothing imported counts as approved.
  init(id: String, at origin: Draft.Origin, words: [Words], tallies: (people: Tally, visits: Tally)) {
    self.id = id
    self.origin = origin
    self.words = words
    (people, visits) = tallies
    draft.set(["schema"], to: .string("care-record/1"))
    draft.set(["plan", "version"], to: .number(1))
    draft.set(["plan", "status"], to: .string("draft"))
  }

  /// Takes the cells of a row; paths begin at `prefix`. What cannot be taken is a problem with its place.
  mutating func take(
    _ row: CSVRow, of sheet: Spreadsheet, under prefix: [PathStep], counting tally: inout Tally
  ) {
    let names = sheet.names(in: row)
    for (index, cell) in row.cells.enumerated() {
      let column = sheet.columns[index]
      guard column.field != nil, index != sheet.idColumn || prefix.isEmpty else { continue }
      let origin = Draft.Origin(source: sheet.source, range: cell.range, row: row.number, title: column.name)
      let text = index == sheet.idColumn ? id : cell.text.plain
      let taker = CellTaker(column: column, words: words, recordId: id, namesInRow: names)
      do throws(CellFault) {
        let (fate, values) = try taker.take(text)
        tally.count(fate, in: index)
        if fate == .code { codes.append(origin) }
        for (steps, value) in values { draft.set(prefix + steps, to: value, from: origin) }
      } catch {
        tally.count(.wrong, in: index)
        faults.append(CellTrouble(fault: error, origin: origin, path: column.field?.written ?? ""))
      }
    }
  }

  /// The record as a file; nil when a cell of it is wrong. What nobody gave is missing there, and `check` lists it.
  func file() -> (text: String?, cells: [String: Draft.Origin], faults: [CellTrouble]) {
    let (text, cells) = draft.written(as: CareTypes.record)
    let source = SourceText(path: id, text: text, holdsPersonalFacts: true)
    let found = CareTypes.record.read(source).problems.compactMap { problem -> CellTrouble? in
      guard problem.severity >= .error, let path = problem.path, let cell = cells.holding(path) else {
        return nil
      }
      return CellTrouble(
        fault: CellFault(message: problem.message, hint: problem.hint ?? ""), origin: cell, path: path)
    }
    let all = faults + found
    return (all.isEmpty && problems.isEmpty ? text : nil, cells, all)
  }
}

extension [String: Draft.Origin] {
  /// The cell that a path comes from: its own or that of what it stands in.
  func holding(_ path: String) -> Draft.Origin? {
    self[path] ?? first { path.hasPrefix($0.key + ".") || path.hasPrefix($0.key + "[") }?.value
  }
}
