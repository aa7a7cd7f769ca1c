import Diagnostics
import Packs

/// The verbs of the office's desk: checking, schemas, drafts from a spreadsheet.
extension Invocation {
  func check() throws(Failure) -> ExitCode {
    let report: ProblemReport
    do throws(Failure) { report = try buildAsked(operands[0]).check() } catch {
      guard case .problems(let problems) = error else { throw error }
      report = ProblemReport(problems.all)
    }
    if has("--json") { Terminal.say(report.json, ending: "") } else { Self.say(report) }
    return ExitCode(report.problems, isStrict: has("--strict"))
  }

  private static func say(_ report: ProblemReport) {
    for group in report.groups {
      Terminal.warn("\(group.person ?? "The agency"): \(Terminal.counts(of: group.problems))")
      for problem in group.problems { Terminal.warn(problem.report) }
      Terminal.warn("")
    }
    Terminal.say(report.conclusion)
  }

  func schema() throws(Failure) -> ExitCode {
    if has("--manual") {
      let home = try home()
      return Terminal.say(try done { () throws(Problems) in try RecordManual.text(home: home) }, ending: "")
    }
    guard let name = operands.first else {
      return Terminal.say(Terminal.table(["kind", "file"], FileKind.all.map { [$0.name, $0.place] }))
    }
    let kind = try word(name, "homepack schema", FileKind.all.map { ($0.name, $0) })
    return Terminal.say(kind.schema, ending: "")
  }
}

extension Invocation {
  func importing() throws(Failure) -> ExitCode {
    var plan = Import(agency: operands[0], people: needed("--csv"))
    plan.visits = value("--visits")
    plan.map = value("--map")
    plan.home = try home()
    let outcome = try done { () throws(Problems) in try plan.run() }
    Terminal.report(outcome.problems)
    for sheet in outcome.sheets { Terminal.say(Self.account(of: sheet)) }
    Terminal.say(Self.conclusion(of: outcome, in: plan.agency))
    return ExitCode(outcome.problems, isStrict: false)
  }

  private static func account(of sheet: Import.TakenSheet) -> String {
    let rows = sheet.columns.map { column in
      let isTaken = column.cells.taken + column.cells.empty + column.cells.placeholders > 0
      let counts = [column.cells.taken, column.cells.empty, column.cells.placeholders].map(String.init)
      return [column.name, column.target] + (isTaken ? counts : ["", "", ""])
    }
    let head = ["column", "field", "taken", "empty", "N/A or the like"]
    return "\(sheet.path): \(sheet.rows.taken) of \(sheet.rows.all) rows taken\n" + Terminal.table(head, rows)
      + "\n"
  }

  private static func conclusion(of outcome: Import.Outcome, in agency: String) -> String {
    guard !outcome.files.isEmpty else { return "No record was made." }
    let made = outcome.files.count == 1 ? "1 draft was" : "\(outcome.files.count) drafts were"
    return """
      \(made) made in \(agency)/people. Nothing in them counts as approved or as asked.
      homepack check \(agency) lists what is still missing.
      """
  }
}

extension ProblemReport {
  /// One line that says what is fit to print: "3 people: 1 cannot be printed. 2 errors, 1 warning".
  fileprivate var conclusion: String {
    let counts = Terminal.counts(of: problems)
    let all = people == 1 ? "1 person" : "\(people) people"
    let isFit = !Problems(problems).areFatal
    let verdict =
      isFit
      ? "everything is fit to print"
      : stopped == 0 ? "nothing can be printed" : "\(stopped) cannot be printed"
    return "\(all): \(verdict)." + (counts.isEmpty ? "" : " " + counts + ".")
  }
}
