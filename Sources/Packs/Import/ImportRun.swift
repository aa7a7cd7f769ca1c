import Care
import Diagnostics
import Documents
import Records

/// One import on its way: people in the order of their rows.
struct ImportRun {
  private let agency: String
  private let peopleSheet: Spreadsheet
  private let visitsSheet: Spreadsheet?
  private let words: [Words]
  private let constants: [(field: RecordField, value: JSONText)]
  private var drafts: [DraftPerson] = []
  private var problems: [Problem] = []
  private var visitRows = 0
  /// Ids of rows that are broken, so that their visits are not called nobody's.
  private var broken: Set<String> = []

  init(_ plan: Import) throws(Problems) {
    agency = plan.agency
    let map = try plan.map.map { path throws(Problems) in try ImportMap(Files.source(path)) } ?? .none
    peopleSheet = try Spreadsheet(
      Files.source(plan.people, isPersonal: true),
      as: Spreadsheet.Kind(
        known: KnownColumns.people, root: CareTypes.record, map: map.people, isDayFirst: map.isDayFirst))
    visitsSheet = try plan.visits.map { path throws(Problems) in
      try Spreadsheet(
        Files.source(path, isPersonal: true),
        as: Spreadsheet.Kind(
          known: KnownColumns.visits + KnownColumns.people.prefix(1), root: Self.visitRow, map: map.visits,
          isDayFirst: map.isDayFirst))
    }
    words =
      try plan.home.map { home throws(Problems) in
        try Resources.readWords([plan.agency, home.path].map { $0 + "/Templates/words" }).map(\.value)
      } ?? []
    constants = try Self.constants(of: map, words)
    problems = peopleSheet.problems + (visitsSheet?.problems ?? [])
  }

  /// A visit with the id of the person's record.
  private static let visitRow: ObjectType = {
    guard case .list(.object(let visit)) = CareTypes.record.field(named: "visits")?.type else {
      preconditionFailure("a record has visits")
    }
    return ObjectType(
      visit.name,
      fields: visit.fields + [Field("recordId", .text(.identifier), .optional, "whose visit it is")])
  }()

  private static func constants(
    of map: ImportMap, _ words: [Words]
  ) throws(Problems) -> [(field: RecordField, value: JSONText)] {
    var problems = Problems()
    var constants: [(field: RecordField, value: JSONText)] = []
    for (entry, text) in map.constants {
      guard let field = RecordField(entry.field, in: CareTypes.record) else {
        problems.append(.noField(entry))
        continue
      }
      do throws(CellFault) {
        constants.append((field, try CellReader(days: .unknown, words: words).json(text, as: field.type)))
      } catch {
        problems.append(
          Problem(.error, error.message, rule: "MAP-03", hint: error.hint, at: entry.place, path: entry.field)
        )
      }
    }
    guard problems.isEmpty else { throw problems }
    return constants
  }

  // MARK: people

  mutating func takePeople() throws(Problems) {
    let there = Set(try Files.names(in: agency + "/people").map { $0.lowercased() })
    let counts = Dictionary(
      peopleSheet.rows.map { (id(of: $0, in: peopleSheet).lowercased(), 1) }, uniquingKeysWith: +)
    for row in peopleSheet.rows where !row.isBlank {
      let id = id(of: row, in: peopleSheet)
      guard isWhole(row, in: peopleSheet) else {
        broken.insert(id)
        continue
      }
      var person = DraftPerson(
        id: id, words: words, people: peopleSheet.columns.count, visits: visitsSheet?.columns.count ?? 0)
      let cell = row[peopleSheet.idColumn]
      if id.isEmpty || id.standsForNothing {
        person.problems.append(.noId(cell, in: peopleSheet))
      } else if there.contains(id.lowercased() + ".json") {
        person.problems.append(.isThere(cell, in: peopleSheet))
      } else if counts[id.lowercased(), default: 0] > 1 {
        person.problems.append(.isTwice(cell, in: peopleSheet))
      }
      for constant in constants {
        person.draft.set(constant.field.steps, to: constant.value)
        for (steps, value) in constant.field.also { person.draft.set(steps, to: value) }
      }
      var tally = person.people
      person.take(row, of: peopleSheet, under: [], counting: &tally)
      person.people = tally
      drafts.append(person)
    }
  }

  private func id(of row: [CSVCell], in sheet: Spreadsheet) -> String {
    row.indices.contains(sheet.idColumn) ? row[sheet.idColumn].text.plain : ""
  }

  /// Whether a row has all its cells, and they are CSV.
  private mutating func isWhole(_ row: [CSVCell], in sheet: Spreadsheet) -> Bool {
    let faults = row.compactMap { $0.problem(in: sheet.source) }
    problems += faults
    guard faults.isEmpty else { return false }
    guard row.count == sheet.columns.count else {
      problems.append(.wrongCount(row, in: sheet))
      return false
    }
    return true
  }

  // MARK: visits

  /// A plan that lacks a visit looks whole, so a bad visit stops its person's record.
  mutating func takeVisits() {
    guard let sheet = visitsSheet else { return }
    let places = Dictionary(drafts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in sheet.rows where !row.isBlank {
      visitRows += 1
      let known = places[id(of: row, in: sheet)]
      guard isWhole(row, in: sheet) else {
        if let known { drafts[known].problems.append(.badVisit(row, in: sheet)) }
        continue
      }
      guard let known else {
        if !broken.contains(id(of: row, in: sheet)) {
          problems.append(.nobodysVisit(row[sheet.idColumn], in: sheet))
        }
        continue
      }
      var tally = drafts[known].visits
      drafts[known].take(
        row, of: sheet, under: ["visits", .index(RecordField.firstNamed + drafts[known].visitCount)],
        counting: &tally)
      drafts[known].visits = tally
      drafts[known].visitCount += 1
    }
  }

  // MARK: files

  /// Writes each draft whole, never over a record that is there, and says what was taken.
  mutating func written() -> Import.Outcome {
    var outcome = Import.Outcome()
    var people = Tally(peopleSheet.columns.count)
    var visits = Tally(visitsSheet?.columns.count ?? 0)
    var taken = (people: 0, visits: 0)
    for person in drafts {
      let (text, found) = person.file()
      problems += found
      guard let text else { continue }
      let file = "\(agency)/people/\(person.id).json"
      do throws(Problems) { try Files.write(Array(text.utf8), to: file) } catch {
        problems += error.all
        break
      }
      outcome.files.append(file)
      people.add(person.people)
      visits.add(person.visits)
      taken = (taken.people + 1, taken.visits + person.visitCount)
    }
    problems += peopleSheet.placeholders(people) + (visitsSheet?.placeholders(visits) ?? [])
    let rows = peopleSheet.rows.count { !$0.isBlank }
    outcome.sheets.append(peopleSheet.report(people, rows: (rows, taken.people)))
    if let visitsSheet { outcome.sheets.append(visitsSheet.report(visits, rows: (visitRows, taken.visits))) }
    outcome.problems = inOrder
    return outcome
  }
}

extension ImportRun {
  /// People's file first, each file from top to bottom.
  private var inOrder: [Problem] {
    let first = peopleSheet.source.path
    return problems.sorted { one, other in
      guard let one = one.place, let other = other.place else { return false }
      guard one.file == other.file else { return one.file == first }
      return one < other
    }
  }
}

extension Spreadsheet {
  fileprivate func report(_ tally: Tally, rows: (all: Int, taken: Int)) -> Import.TakenSheet {
    let columns = columns.enumerated().map { index, column in
      Import.TakenColumn(
        name: column.name, target: column.field?.written ?? "not taken: " + (column.reason ?? ""),
        cells: (tally.taken[index], tally.empty[index], tally.placeholders[index]))
    }
    return Import.TakenSheet(path: source.path, rows: rows, columns: columns)
  }
}

extension Spreadsheet {
  /// One warning a column: "none" under Allergies was not taken, and somebody has to ask.
  fileprivate func placeholders(_ tally: Tally) -> [Problem] {
    columns.indices.filter { tally.placeholders[$0] > 0 }.map { index in
      let count = tally.placeholders[index]
      return Problem(
        .warning,
        (count == 1 ? "1 cell of this column only stands" : "\(count) cells of this column only stand")
          + " for something absent, such as N/A or none: not taken", rule: "CSV-09",
        hint: "Ask the person; until then it prints as not asked yet.", at: source.bare(columns[index].range),
        path: columns[index].field?.written)
    }
  }
}

extension [CSVCell] {
  /// Spreadsheets write rows of commas under the last one.
  fileprivate var isBlank: Bool { allSatisfy { $0.text.plain.isEmpty && $0.fault == nil } }
}

extension Problem {
  private static func row(_ cell: CSVCell, _ sheet: Spreadsheet, _ message: String, _ hint: String) -> Problem
  {
    Problem(.error, message, rule: "CSV-07", hint: hint, at: sheet.source.bare(cell.range))
  }

  fileprivate static func noId(_ cell: CSVCell, in sheet: Spreadsheet) -> Problem {
    row(cell, sheet, "This row has no record id", "Give the person an id, such as HB-0417; never a name.")
  }

  fileprivate static func isThere(_ cell: CSVCell, in sheet: Spreadsheet) -> Problem {
    row(
      cell, sheet, "There is a record of this id already; it was left as it is",
      "Take the row out, or move the record away first.")
  }

  fileprivate static func isTwice(_ cell: CSVCell, in sheet: Spreadsheet) -> Problem {
    row(
      cell, sheet, "This record id stands in more than one row",
      "Keep one row; which is right cannot be guessed.")
  }

  fileprivate static func nobodysVisit(_ cell: CSVCell, in sheet: Spreadsheet) -> Problem {
    row(
      cell, sheet, "No row of the people's file has this record id",
      "Correct the id, or add the person's row.")
  }

  fileprivate static func badVisit(_ row: [CSVCell], in sheet: Spreadsheet) -> Problem {
    let start = row.first?.range.lowerBound ?? 0
    return Problem(
      .error, "This visit cannot be read, so no record was made for its person", rule: "CSV-07",
      hint: "Mend the row: a plan that lacks a visit would look whole.",
      at: sheet.source.bare(start..<start + 1))
  }

  fileprivate static func wrongCount(_ row: [CSVCell], in sheet: Spreadsheet) -> Problem {
    let start = row.first?.range.lowerBound ?? 0
    return Problem(
      .error, "This row has \(row.count) cells, and there are \(sheet.columns.count) column names",
      rule: "CSV-07",
      hint: "Put a text that holds a comma in double quotes.", at: sheet.source.bare(start..<start + 1))
  }
}
