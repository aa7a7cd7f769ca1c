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

/// A rule that looks at each text of a record by itself. All such rules share one walk and one search for words.
protocol TextRule: Sendable {
  /// The rule's number, as printed.
  static var id: String { get }

  /// The words that the rule looks for in texts that are typed freely; its hits are numbered by them.
  static var words: [String] { get }

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding]
}

extension [RuleFinding] {
  /// The findings under a rule's number, unless they carry one of their own.
  consuming func numbered(_ rule: String) -> [RuleFinding] {
    for index in indices where self[index].rule == nil { self[index].rule = rule }
    return self
  }

  /// The findings as problems with their places, in the order of the file.
  func problems(at source: ReadSource?, person: String? = nil) -> [Problem] {
    guard !isEmpty else { return [] }
    let places = source?.places(of: map(\.path))
    let order = indices.sorted { (places?[$0].offset ?? 0, $0) < (places?[$1].offset ?? 0, $1) }
    return order.map { index in
      let finding = self[index]
      return Problem(
        finding.severity, finding.message, rule: finding.rule, hint: finding.hint, at: places?[index],
        path: finding.path.isEmpty ? nil : finding.path.path, person: person)
    }
  }
}
