import Diagnostics
import Packs

/// `homepack inspect`: the pages of an agency measured, or one file read back.
extension Invocation {
  func inspect() throws(Failure) -> ExitCode {
    if operands[0].lowercased().hasSuffix(".pdf") { return try inspectFile(operands[0]) }
    guard !has("--say") else {
      throw .wrongUsage(WrongUsage("--say is for a file ending in .pdf", hint: "Use: \(command.usage)"))
    }
    var inspected = Build.Inspected()
    do throws(Failure) {
      let build = try buildAsked(operands[0])
      inspected = try done { () throws(Problems) in try build.inspect() }
    } catch {
      guard case .problems(let problems) = error else { throw error }
      inspected.problems = problems.all
    }
    let report = inspected.report
    if has("--json") {
      Terminal.say(report.json, ending: "")
    } else {
      Self.say(inspected)
    }
    return ExitCode(report.problems, isStrict: has("--strict"))
  }

  private func inspectFile(_ path: String) throws(Failure) -> ExitCode {
    let file = try done { () throws(Problems) in try PrintedFile(path) }
    if has("--json") {
      Terminal.say(ProblemReport(file.problems).json, ending: "")
    } else {
      if has("--say") { Terminal.say(file.spoken, ending: "") }
      Terminal.report(file.problems)
      if file.problems.isEmpty, !has("--say") { Terminal.say("\(path): nothing is wrong with the file.") }
    }
    return ExitCode(file.problems, isStrict: has("--strict"))
  }

  private static func say(_ inspected: Build.Inspected) {
    Terminal.report(inspected.problems)
    var rest = inspected.documents[...]
    while let person = rest.first?.person {
      let own = rest.prefix { $0.person == person }
      rest = rest.dropFirst(own.count)
      Terminal.say(table(of: Array(own)) + "\n")
      for document in own { say(faultsOf: document) }
    }
    say(leftToPeople: inspected.documents)
    Terminal.say(inspected.conclusion)
  }

  /// What no measuring shows, each once.
  private static func say(leftToPeople documents: [MeasuredDocument]) {
    var rows: [MeasuredDocument.Unmeasured] = []
    for rule in documents.flatMap(\.leftToPeople) where !rows.contains(rule) { rows.append(rule) }
    guard !rows.isEmpty else { return }
    rows.sort { Self.numbers($0.number) < Self.numbers($1.number) }
    let table = Terminal.table(
      ["rule", "left to people", "since"], rows.map { [$0.number, $0.name, $0.reason] })
    Terminal.say(table + "\n")
  }

  /// Section and number, to be sorted by.
  private static func numbers(_ number: String) -> (Int, Int) {
    let parts = number.split(separator: ".").compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : (0, 0)
  }

  /// A row a rule and a column a document.
  private static func table(of documents: [MeasuredDocument]) -> String {
    var rules: [MeasuredDocument.Rule] = []
    for rule in documents.flatMap(\.rules) where !rules.contains(where: { $0.isSame(as: rule) }) {
      rules.append(rule)
    }
    rules.sort { numbers($0.number) < numbers($1.number) }
    let head =
      ["rule", "what", "source", ""]
      + documents.map { document in
        "\(document.document) \(document.layout) \(document.size)"
          + (document.booklet.map { ", \($0)" } ?? "")
      }
    let rows = rules.map { rule in
      [rule.number, rule.name, rule.source, rule.isMust ? "must" : ""]
        + documents.map { $0.rules.first(where: rule.isSame)?.outcome ?? "-" }
    }
    let sides = ["", "sides", "", ""] + documents.map { String($0.sides) }
    return documents[0].person + "\n" + Terminal.table(head, [sides] + rows)
  }

  /// The first places of each rule that is broken.
  private static func say(faultsOf document: MeasuredDocument) {
    var rest = document.problems[...]
    for rule in document.rules where rule.faults > 0 {
      let own = rest.prefix(rule.faults)
      rest = rest.dropFirst(rule.faults)
      for problem in own.prefix(8) { Terminal.say(problem.report) }
      if own.count > 8 { Terminal.say("  and at \(own.count - 8) more places") }
    }
  }
}

extension MeasuredDocument.Rule {
  fileprivate func isSame(as other: Self) -> Bool { number == other.number && name == other.name }

  fileprivate var outcome: String {
    if faults == 0 { return "pass" }
    return isMust ? "FAIL \(faults)" : "listed \(faults)"
  }
}

extension Build.Inspected {
  /// One line: "12 documents: all keep every must. 3 places are listed."
  fileprivate var conclusion: String {
    let failed = documents.count { $0.rules.contains { $0.isMust && $0.faults > 0 } }
    let listed = documents.reduce(0) { $0 + $1.problems.count { $0.severity == .warning } }
    let all = documents.count == 1 ? "1 document" : "\(documents.count) documents"
    let verdict = failed == 0 ? "every must is kept" : "\(failed) must not be printed"
    return "\(all): \(verdict)." + (listed == 0 ? "" : " Listed besides: \(listed).")
  }
}
