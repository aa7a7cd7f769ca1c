import Care
import Records
import Templating

/// `report sheets`: every side with an id that was made, when it is due back, and whether it came back.
enum SheetsReport {
  /// - Parameter name: How the person is named.
  static func rows(of turn: Run.Turn, named name: String, from sources: ReportSources) -> [Object] {
    let type = OfficeTypes.sheets.itemType("rows")
    let sheets = SheetLedger(sources.ledger.entries(of: turn.person))
    let files = Set(sources.ledger.files(of: turn.person).map(\.file))
    let collected = sources.paper.toCollect(of: turn.person, asOf: sources.today)
    let swapped = Set(collected.filter(\.isSwapped).flatMap(\.missing))
    return sheets.sets.flatMap { set in
      let due = set.entry.returnBy.flatMap { CalendarDate(iso: $0) }
      let title = sources.run.agency.resources.library.title(of: set.entry.document)
      let isToLeave = turn.isOver || !files.contains(set.entry.file)
      let out =
        set.isReplaced
        ? (set.entry.sides?.contains(where: swapped.contains) ?? false ? "to-collect" : "replaced")
        : !sources.paper.has(set.entry)
          ? "not-printed"
          : isToLeave ? "to-collect" : due.map { state(ofSheetsBackBy: $0, on: sources.today) } ?? "out"
      return set.entry.sides?.enumerated().map { index, id -> Object in
        let returned = sheets.returned[id]
        return Object(
          type,
          [
            "person": .text(turn.person), "name": .text(name), "document": .text(set.entry.document),
            "title": .text(title), "side": .count(index + 1), "id": .text(id),
            "printedOn": .optional(set.entry.day), "dueBack": .optional(due),
            "returnedOn": .optional(returned),
            "state": type.code("state", returned == nil ? out : "returned"),
          ])
      } ?? []
    }
  }

  /// Where sheets are that are out: they are in use until their last day is over, and overdue once the day is over on which
  /// they were due back.
  private static func state(ofSheetsBackBy due: CalendarDate, on today: CalendarDate) -> String {
    due < today ? "late" : CareRecord.lastDay(ofSheetsBackBy: due) < today ? "due" : "out"
  }

  static func sums(of rows: [Object]) -> [String: Value] {
    let type = OfficeTypes.sheets.itemType("groups")
    let sets = rows.grouped { row in
      [
        row.string("person"), row.string("document"), row.date("printedOn")?.iso ?? "",
        row.date("dueBack")?.iso ?? "",
        ["replaced", "to-collect"].contains(row.word("state")) ? row.word("state") ?? "" : "",
      ]
    }
    let groups = sets.map { _, rows in
      let missing = rows.filter { $0.word("state") != "returned" }
      let state = missing.first ?? rows[0]
      return Value.object(
        Object(
          type,
          [
            "person": rows[0]["person"], "name": rows[0]["name"], "document": rows[0]["document"],
            "title": rows[0]["title"],
            "printedOn": rows[0]["printedOn"], "dueBack": rows[0]["dueBack"], "sides": .count(rows.count),
            "returned": .count(rows.count - missing.count), "state": state["state"],
            "missing": .list(missing.map { $0["id"] }),
          ]))
    }
    func count(_ state: String) -> Value { .count(rows.count { $0.word("state") == state }) }
    let figures = Object(
      OfficeTypes.sheets.objectType("figures"),
      [
        "sides": .count(rows.count), "homes": .count(Set(rows.map { $0.string("person") }).count),
        "out": count("out"), "due": count("due"), "late": count("late"),
        "returned": count("returned"), "replaced": count("replaced"), "toCollect": count("to-collect"),
        "notPrinted": count("not-printed"),
      ])
    return ["figures": .object(figures), "groups": .list(groups)]
  }
}

extension TemplateLibrary {
  /// What a document is called; its name where there is no such document any more.
  func title(of document: String) -> String {
    documents.first { $0.name == document }?.head.title ?? document
  }
}

/// What a person's ledger says of sides of sheets.
struct SheetLedger {
  /// One file of sheets that was made.
  struct SheetSet {
    let entry: LedgerEntry
    /// The same sheets, for the same days, as they were printed anew; nil where they were not. Those of the week before
    /// are not: they come back.
    let replacement: LedgerEntry?

    var isReplaced: Bool { replacement != nil }
  }

  /// The files in the order in which they were made.
  let sets: [SheetSet]
  /// The day on which each side came back.
  let returned: [String: CalendarDate]

  /// The sides of a set that did not come back.
  func missing(of set: SheetSet) -> [String] { (set.entry.sides ?? []).filter { returned[$0] == nil } }

  init(_ entries: [LedgerEntry]) {
    // The pack in one file has the sides of its documents once more.
    let made = entries.filter { $0.event == .made && $0.sides != nil && $0.why != $0.document }
    var last: [[String]: LedgerEntry] = [:]
    for entry in made { last[entry.sheetsOfDays] = entry }
    var seen: Set<[String]> = []
    sets = made.reversed().filter { seen.insert($0.sides ?? []).inserted }.reversed().map {
      let newest = last[$0.sheetsOfDays]
      return SheetSet(entry: $0, replacement: newest?.inputs == $0.inputs ? nil : newest)
    }
    var returned: [String: CalendarDate] = [:]
    for entry in entries where entry.event == .returned {
      for id in entry.sides ?? [] { returned[id] = entry.day }
    }
    self.returned = returned
  }
}

extension LedgerEntry {
  /// Which sheets they are, for whom and for which days, in however many files and letters they were printed. Those that
  /// somebody asked for take no place of those in the home.
  fileprivate var sheetsOfDays: [String] { [document, reader ?? "", returnBy ?? "", by ?? ""] }
}
