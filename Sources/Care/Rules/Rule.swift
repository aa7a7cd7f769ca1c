import Diagnostics
import Records

/// What a rule found: it never carries the fact itself.
struct RuleFinding {
  var severity: Severity
  var message: String
  var hint: String
  var path: [PathStep]
  var rule: String?

  init(_ severity: Severity, _ message: String, hint: String, at path: [PathStep], rule: String? = nil) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.path = path
    self.rule = rule
  }
}

/// One check of a record with a number of its own.
protocol Rule: Sendable {
  /// The rule's number, as printed.
  static var id: String { get }

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding]
}

extension [RuleFinding] {
  /// The findings as problems with their places, in the order of the file.
  func problems(in source: SourceText, person: String? = nil) -> [Problem] {
    guard !isEmpty else { return [] }
    let places = JSON.places(of: map(\.path), in: source)
    let problems = enumerated().map { index, finding in
      Problem(
        finding.severity, finding.message, rule: finding.rule, hint: finding.hint, at: places?[index],
        path: finding.path.isEmpty ? nil : finding.path.path, person: person)
    }
    return problems.sorted { $0.position < $1.position }
  }
}

extension Problem {
  fileprivate var position: (Int, Int) { (place?.line ?? 0, place?.column ?? 0) }
}
