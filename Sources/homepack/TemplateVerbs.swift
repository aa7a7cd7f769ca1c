import Diagnostics
import Packs

extension Invocation {
  func templates() throws(Failure) -> ExitCode {
    let home = try self.home()
    let agency = operands[0]
    if let name = value("--copy") {
      return Terminal.say(
        try done { () throws(Problems) in try TemplateList.copy(name, to: agency, from: home) })
    }
    let list = try done { () throws(Problems) in try TemplateList.read(agency: agency, home: home) }
    let problems = list.entries.flatMap(\.problems)
    Terminal.report(problems)
    Terminal.say(Terminal.table(["template", "from", "passes"], list.entries.map(Self.row)))
    return ExitCode(problems, isStrict: false)
  }

  /// A partial is checked by the templates that render it, since its values come from there.
  private static func row(_ entry: TemplateList.Entry) -> [String] {
    let verdict = Problems(entry.problems).areFatal ? "no" : "yes"
    return [
      entry.name, entry.origin.rawValue, entry.name.hasPrefix("partials/") ? "with its templates" : verdict,
    ]
  }
}
