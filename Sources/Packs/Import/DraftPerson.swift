import Care
import Diagnostics
import Documents
import Records

/// One person of the spreadsheet on the way to a draft record.
struct DraftPerson: Sendable {
  let id: String
  var draft = Draft()
  var visitCount = 0
  /// What stops this person's record from being made.
  var problems: [Problem] = []
  /// Which cells were taken, people's columns first, then the visits'.
  var people: Tally
  var visits: Tally

  private let words: [Words]

  /// Every draft begins like this: nothing imported counts as approved.
  init(id: String, words: [Words], people: Int, visits: Int) {
    self.id = id
    self.words = words
    self.people = Tally(people)
    self.visits = Tally(visits)
    draft.set(["schema"], to: .string("care-record/1"))
    draft.set(["plan", "version"], to: .number(1))
    draft.set(["plan", "status"], to: .string("draft"))
  }

  /// Takes the cells of a row; paths begin at `prefix`. What cannot be taken is a problem with its place.
  mutating func take(
    _ row: [CSVCell], of sheet: Spreadsheet, under prefix: [PathStep], counting tally: inout Tally
  ) {
    for (index, cell) in row.enumerated() {
      guard let field = sheet.columns[index].field else { continue }
      let text = cell.text.plain
      guard !text.isEmpty else {
        tally.empty[index] += 1
        continue
      }
      guard !text.standsForNothing else {
        tally.placeholders[index] += 1
        continue
      }
      if index == sheet.idColumn, !prefix.isEmpty { continue }
      let origin = Draft.Origin(source: sheet.source, range: cell.range)
      do throws(CellFault) {
        let value = try CellReader(days: sheet.columns[index].days, words: words).json(text, as: field.type)
        draft.set(prefix + field.steps, to: value, from: origin)
        for (steps, value) in field.also { draft.set(prefix + steps, to: value) }
        tally.taken[index] += 1
      } catch { problems.append(.fault(error, at: origin, path: field.written)) }
    }
  }

  /// The record as a file; nil when a cell of it is wrong. What nobody gave is missing there, and `check` lists it.
  func file() -> (text: String?, problems: [Problem]) {
    let (text, cells) = draft.written(as: CareTypes.record)
    let source = SourceText(path: id, text: text, holdsPersonalFacts: true)
    let found = CareTypes.record.read(source).problems.compactMap { problem -> Problem? in
      guard problem.severity >= .error, let path = problem.path, let cell = cells.holding(path) else {
        return nil
      }
      return .fault(
        CellFault(message: problem.message, hint: problem.hint ?? ""), at: cell, path: path)
    }
    let all = problems + found
    return (all.isEmpty ? text : nil, all)
  }
}

/// How many cells of each column were taken, and why others were not.
struct Tally: Sendable {
  var taken: [Int]
  var empty: [Int]
  var placeholders: [Int]

  init(_ columns: Int) {
    taken = Array(repeating: 0, count: columns)
    empty = taken
    placeholders = taken
  }

  mutating func add(_ other: Tally) {
    for index in taken.indices {
      taken[index] += other.taken[index]
      empty[index] += other.empty[index]
      placeholders[index] += other.placeholders[index]
    }
  }
}

extension Problem {
  static func fault(_ fault: CellFault, at origin: Draft.Origin, path: String) -> Problem {
    Problem(
      .error, fault.message, rule: "CSV-08", hint: fault.hint, at: origin.source.bare(origin.range),
      path: path)
  }
}

extension [String: Draft.Origin] {
  /// The cell that a path comes from: its own or that of what it stands in.
  fileprivate func holding(_ path: String) -> Draft.Origin? {
    self[path] ?? first { path.hasPrefix($0.key + ".") || path.hasPrefix($0.key + "[") }?.value
  }
}
