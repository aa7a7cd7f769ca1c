import Care
import Diagnostics
import Records

extension ImportRun {
  /// Writes each draft whole, and says what was taken. A record that is there is written over only when it is a draft of
  /// an earlier import that nobody has touched since.
  mutating func written() throws(Problems) -> Import.Outcome {
    var outcome = Import.Outcome()
    var memory = try ImportMemory(of: agency)
    var ledger = Taken(self)
    for person in drafts {
      let (text, cells, faults) = person.file()
      ledger.add(person, faults)
      guard let text else { continue }
      do throws(Problems) {
        let finished = FinishedDraft(person: person, text: text, cells: cells, hasVisits: visitsSheet != nil)
        problems += try finished.write(to: agency, &memory, &outcome)
      } catch {
        problems += error.all
        break
      }
      ledger.count(person)
    }
    try memory.write()
    return finish(outcome, ledger)
  }

  /// The same without writing anything: what was read, and what stands in the way.
  mutating func explained() -> Import.Outcome {
    var outcome = Import.Outcome()
    var ledger = Taken(self)
    for person in drafts {
      let (text, _, faults) = person.file()
      ledger.add(person, faults)
      ledger.count(person)
      if text != nil { outcome.files.append("\(agency)/people/\(person.id).json") }
    }
    return finish(outcome, ledger)
  }

  private mutating func finish(_ outcome: Import.Outcome, _ taken: Taken) -> Import.Outcome {
    var outcome = outcome
    problems += taken.problems(in: self)
    let rows = peopleSheet.rows.count { !$0.isBlank }
    outcome.sheets.append(peopleSheet.report(taken.people, rows: (rows, taken.rows.people)))
    if let visitsSheet {
      outcome.sheets.append(visitsSheet.report(taken.visits, rows: (visitRows, taken.rows.visits)))
    }
    outcome.problems = inOrder
    return outcome
  }

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

/// What was taken of both spreadsheets, and what stopped the rest.
private struct Taken {
  var people: Tally
  var visits: Tally
  var rows = (people: 0, visits: 0)
  private var troubles: [CellTrouble] = []
  private var rowProblems: [Problem] = []
  private var codes: [Draft.Origin] = []

  init(_ run: ImportRun) {
    people = Tally(run.peopleSheet.columns.count)
    visits = Tally(run.visitsSheet?.columns.count ?? 0)
  }

  mutating func add(_ person: DraftPerson, _ faults: [CellTrouble]) {
    troubles += faults
    rowProblems += person.problems
    codes += person.codes
  }

  mutating func count(_ person: DraftPerson) {
    people.add(person.people)
    visits.add(person.visits)
    rows = (rows.people + 1, rows.visits + person.visitCount)
  }

  func problems(in run: ImportRun) -> [Problem] {
    troubles.problems + rowProblems + codes.problemsOfCodes + run.peopleSheet.warnings(people)
      + (run.visitsSheet?.warnings(visits) ?? [])
  }
}

extension [Draft.Origin] {
  /// That something like an entry code was kept out of the drafts, a problem a column.
  fileprivate var problemsOfCodes: [Problem] {
    Dictionary(grouping: self) { $0.source.path + "\n" + $0.title }.values.compactMap { cells in
      guard let first = cells.first else { return nil }
      return Problem(
        .warning,
        "Something like an entry code stands here, so that it was kept out of the draft: "
          + cells.whereabouts, rule: "KEY-01",
        hint: "The office keeps the code. Write what the care worker does at the door, without it.",
        at: first.source.bare(first.range))
    }
  }
}
