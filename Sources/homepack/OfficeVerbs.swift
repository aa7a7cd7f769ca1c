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
    guard let name = operands.first else {
      return Terminal.say(Terminal.table(["kind", "file"], FileKind.all.map { [$0.name, $0.place] }))
    }
    let kind = try word(name, "homepack schema", FileKind.all.map { ($0.name, $0) })
    return Terminal.say(kind.schema, ending: "")
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
