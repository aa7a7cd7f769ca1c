import Care
import Diagnostics
import Documents
import Records

/// One import on its way: people in the order of their rows.
struct ImportRun {
  let agency: String
  let peopleSheet: Spreadsheet
  let visitsSheet: Spreadsheet?
  private let words: [Words]
  private let constants: [(field: RecordField, value: JSONText)]
  var drafts: [DraftPerson] = []
  var problems: [Problem] = []
  private(set) var visitRows = 0
  /// Ids of rows that are broken, so that their visits are not called nobody's.
  private var broken: Set<String> = []

  init(_ plan: Import) throws(Problems) {
    agency = plan.agency
    // A spreadsheet given in place of the map must not be shown: it may hold anything about anybody.
    let map =
      try plan.map.map { path throws(Problems) in try ImportMap(Files.source(path, isPersonal: true)) }
      ?? .none
    peopleSheet = try Spreadsheet(
      Files.source(plan.people, isPersonal: true),
      as: Spreadsheet.Kind(
        known: KnownColumns.people, root: CareTypes.record, map: map.people, isDayFirst: map.isDayFirst,
        serials: map.serials, headRow: map.headRow.people))
    visitsSheet = try plan.visits.map { path throws(Problems) in
      try Spreadsheet(
        Files.source(path, isPersonal: true),
        as: Spreadsheet.Kind(
          known: KnownColumns.visits + KnownColumns.people.prefix(1), root: Self.visitRow, map: map.visits,
          isDayFirst: map.isDayFirst, serials: map.serials, headRow: map.headRow.visits))
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
      let written = entry.field ?? ""
      guard let field = RecordField(written, in: CareTypes.record) else {
        problems.append(.noField(written, entry))
        continue
      }
      do throws(CellFault) {
        constants.append(
          (field, try CellReader(rules: ColumnRules(), words: words).json(text, as: field.type)))
      } catch {
        problems.append(
          Problem(.error, error.message, rule: "MAP-03", hint: error.hint, at: entry.place, path: written))
      }
    }
    guard problems.isEmpty else { throw problems }
    return constants
  }

  // MARK: people

  mutating func takePeople() throws(Problems) {
    let there = Dictionary(
      try Files.names(in: agency + "/people").map { ($0.lowercased(), $0) },
      uniquingKeysWith: { one, _ in one })
    let counts = Dictionary(
      peopleSheet.rows.map { (peopleSheet.id(of: $0).lowercased(), 1) }, uniquingKeysWith: +)
    for row in peopleSheet.rows where !row.isBlank {
      let id = peopleSheet.id(of: row)
      guard isWhole(row, in: peopleSheet) else {
        broken.insert(id)
        continue
      }
      var person = DraftPerson(
        id: id, at: peopleSheet.origin(of: row), words: words,
        tallies: (Tally(peopleSheet.columns.count), Tally(visitsSheet?.columns.count ?? 0)))
      if id.isEmpty || id.standsForNothing {
        person.problems.append(.noId(row, in: peopleSheet))
      } else if let other = there[id.lowercased() + ".json"], other != id + ".json" {
        person.problems.append(.differsInCapitals(row, in: peopleSheet))
      } else if counts[id.lowercased(), default: 0] > 1 {
        person.problems.append(.isTwice(row, in: peopleSheet))
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
    problems += peopleSheet.changedIds()
  }

  /// Whether a row has all its cells, and they are CSV.
  private mutating func isWhole(_ row: CSVRow, in sheet: Spreadsheet) -> Bool {
    let faults = row.cells.compactMap { $0.problem(in: sheet.source) }
    problems += faults
    guard faults.isEmpty else { return false }
    guard row.cells.count == sheet.columns.count else {
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
      let known = places[sheet.id(of: row)]
      guard isWhole(row, in: sheet) else {
        if let known { drafts[known].problems.append(.badVisit(row, in: sheet)) }
        continue
      }
      guard let known else {
        if !broken.contains(sheet.id(of: row)) { problems.append(.nobodysVisit(row, in: sheet)) }
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
}
