import Diagnostics
import Packs

/// Draft records from a spreadsheet.
extension Invocation {
  func importing() throws(Failure) -> ExitCode {
    var plan = Import(agency: operands[0], people: needed("--csv"))
    plan.visits = value("--visits")
    plan.map = value("--map")
    plan.home = try home()
    plan.isExplanation = has("--explain")
    let outcome = try done { () throws(Problems) in try plan.run() }
    Terminal.report(outcome.problems)
    for sheet in outcome.sheets {
      Terminal.say(plan.isExplanation ? Self.explanation(of: sheet) : Self.account(of: sheet))
    }
    Terminal.say(
      plan.isExplanation ? Self.promise(of: outcome) : Self.conclusion(of: outcome, in: plan.agency))
    return ExitCode(outcome.problems, isStrict: false)
  }

  private static func account(of sheet: Import.TakenSheet) -> String {
    let rows = sheet.columns.map { [$0.name, $0.target] + counts(of: $0) }
    return "\(sheet.path): \(sheet.rows.taken) of \(sheet.rows.all) rows taken\n"
      + Terminal.table(["column", "field", "taken", "empty", "not taken"], rows) + "\n"
  }

  /// How each column is read: the fields that are filled first, then what is left aside.
  private static func explanation(of sheet: Import.TakenSheet) -> String {
    let filled = sheet.columns.filter { !$0.reading.isEmpty }
    let aside = sheet.columns.filter { $0.reading.isEmpty }
    let rows = filled.map { [$0.name, $0.target] + counts(of: $0) + [$0.reading.cut(to: 60)] }
    let head = ["column", "field", "taken", "empty", "not taken", "read as"]
    let rest = aside.map { "  \($0.name.isEmpty ? "(no title)" : $0.name): \($0.target)" }
    return "\(sheet.path): row \(sheet.headRow) names the columns, \(sheet.rows.all) rows below it\n"
      + Terminal.table(head, rows) + (rest.isEmpty ? "" : "\nLeft aside:\n" + rest.joined(separator: "\n"))
      + "\n"
  }

  private static func counts(of column: Import.TakenColumn) -> [String] {
    let counts = [column.cells.taken, column.cells.empty, column.cells.notTaken]
    return counts.reduce(0, +) > 0 ? counts.map(String.init) : ["", "", ""]
  }

  private static func promise(of outcome: Import.Outcome) -> String {
    let rows = outcome.sheets.first?.rows.all ?? 0
    return "Nothing was written. \(outcome.files.count) of \(rows) rows can be taken."
  }

  private static func conclusion(of outcome: Import.Outcome, in agency: String) -> String {
    let made = outcome.files.count == 1 ? "1 draft was made" : "\(outcome.files.count) drafts were made"
    let updated = "\(outcome.updated.count) written anew that nobody had touched"
    let same = "\(outcome.unchanged) already as the spreadsheet says"
    let parts =
      (outcome.files.isEmpty ? [] : [made]) + (outcome.updated.isEmpty ? [] : [updated])
      + (outcome.unchanged == 0 ? [] : [same])
    guard !outcome.files.isEmpty || !outcome.updated.isEmpty else {
      return "No record was made." + (outcome.unchanged == 0 ? "" : " \(same).")
    }
    return """
      \(parts.joined(separator: ", ")) in \(agency)/people. Nothing in them counts as approved or as asked.
      homepack check \(agency) lists what is still missing.
      """
  }
}
