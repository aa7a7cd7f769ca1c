import Diagnostics
import Packs

/// The verbs of the office's desk: checking, schemas.
extension Invocation {
  func check() throws(Failure) -> ExitCode {
    let report: ProblemReport
    do throws(Failure) { report = try buildAsked(operands[0]).check() } catch {
      guard case .problems(let problems) = error else { throw error }
      report = ProblemReport(problems.all)
    }
    if has("--json") {
      Terminal.say(report.json, ending: "")
    } else {
      say(CheckAnswer(report, of: operands[0]))
    }
    return ExitCode(report.problems, isStrict: has("--strict"))
  }

  /// A screenful, or everything for whoever asked for it; the conclusion in any case.
  private func say(_ answer: CheckAnswer) {
    let lines = has("--quiet") ? [] : has("--all") || has("--person") ? answer.inFull : answer.screenful
    for line in lines { Terminal.say(line) }
    Terminal.say(answer.conclusion)
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
    // Without a home the schema says what may stand where, and not what each word means.
    let known = (try? home()).flatMap { try? KnownCodes($0) }
    return Terminal.say(kind.schema(naming: known), ending: "")
  }
}
