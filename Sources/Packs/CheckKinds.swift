import Diagnostics

/// One mistake, in as many places as it was made: what is wrong and what to do about it is the same in all.
struct ProblemKind {
  let first: Problem
  private(set) var all: [Problem]

  /// The problem in full, and where else it stands.
  var report: String {
    guard all.count > 1 else { return first.report }
    let others = all.dropFirst()
    let shown = others.prefix(5).map(\.whereabouts).filter { !$0.isEmpty }
    let more = others.count - shown.count
    let places = shown.joined(separator: ", ") + (more > 0 && !shown.isEmpty ? " and \(more) more" : "")
    let count = others.count == 1 ? "1 more place" : "\(others.count) more places"
    return first.report + "\n  And at \(count)" + (places.isEmpty ? "." : ": \(places)")
  }

  /// The problem in a line, without its place.
  var line: String {
    let head = first.severity.rawValue + (first.rule.map { " \($0)" } ?? "")
    let path = first.path.map { " (at \($0))" } ?? ""
    let file = first.person == nil ? first.place.map { "\($0.file):\($0.line): " } ?? "" : ""
    return file + head + ": " + first.message + (all.count > 1 ? ", in \(all.count) places" : path)
  }

  fileprivate mutating func add(_ problem: Problem) { all.append(problem) }
}

extension Problem {
  /// The path in the record, or else the line of the file, or the page.
  fileprivate var whereabouts: String {
    path ?? place.map { "line \($0.line)" }
      ?? [document, page.map { "page \($0)" }].compactMap { $0 }.joined(separator: " ")
  }

  /// What makes two problems one mistake.
  struct Sameness: Hashable {
    let rule: String?
    let severity: Severity
    let message: String
    let hint: String?
    let document: String?
  }

  var sameness: Sameness {
    Sameness(
      rule: rule, severity: severity, message: message, hint: hint, document: path == nil ? document : nil)
  }
}

extension [Problem] {
  /// The problems by what they are, in the order of the first of each.
  var kinds: [ProblemKind] {
    var kinds: [ProblemKind] = []
    var known: [Problem.Sameness: Int] = [:]
    for problem in self {
      if let index = known[problem.sameness] {
        kinds[index].add(problem)
      } else {
        known[problem.sameness] = kinds.count
        kinds.append(ProblemKind(first: problem, all: [problem]))
      }
    }
    return kinds
  }

  /// How many problems of each class, worst first: "1 refused, 2 warnings"; empty when there are none.
  public var counts: String {
    [
      (Severity.refusal, "refused", "refused"), (.error, "error", "errors"),
      (.warning, "warning", "warnings"),
      (.note, "note", "notes"),
    ].compactMap { severity, one, many in
      let count = count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }.joined(separator: ", ")
  }
}

extension ProblemReport.Group {
  var id: String { person ?? "" }

  /// Whether the person's pack cannot be printed.
  var isStopped: Bool { person != nil && Problems(problems).areFatal }

  var kinds: [ProblemKind] { problems.kinds }

  /// What is to be done about a person who can be printed: questions by their names, and the rest by the rules.
  var toDo: String {
    let warnings = problems.filter { $0.severity == .warning }
    let asked = warnings.filter(\.isQuestion)
    let mended = warnings.filter { !$0.isQuestion }
    let parts = [
      asked.isEmpty ? nil : "ask \(asked.count): " + asked.map(\.subject).inFew,
      mended.isEmpty ? nil : "mend \(mended.count): " + mended.rulesInFew,
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}

extension Problem {
  /// Whether it is something to ask the person, rather than a slip of the office.
  fileprivate var isQuestion: Bool { rule.map { $0.hasPrefix("ASK") || $0.hasPrefix("AIS-01") } ?? false }

  /// The field that is asked about: "pets" of `person.pets`.
  fileprivate var subject: String { String((path ?? "").split(separator: ".").last ?? "") }
}

extension [ProblemReport.Group] {
  /// People whom the same mistake stops first, in the order of the first of each.
  var byCause: [StoppingCause] {
    var causes: [StoppingCause] = []
    var known: [Problem.Sameness: Int] = [:]
    for group in self {
      guard let kind = group.kinds.first else { continue }
      if let index = known[kind.first.sameness] {
        causes[index].people.append(group)
      } else {
        known[kind.first.sameness] = causes.count
        causes.append(StoppingCause(kind: kind, people: [group]))
      }
    }
    return causes
  }
}

/// A mistake that keeps people's packs from being printed.
struct StoppingCause {
  let kind: ProblemKind
  var people: [ProblemReport.Group]

  /// What else stands against the packs of these people.
  var others: String {
    let all = people.reduce(0) { $0 + $1.problems.count { $0.severity >= .error } }
    let same = people.reduce(0) { sum, group in sum + (group.kinds.first?.all.count ?? 0) }
    return all == same ? "" : ", and \(all - same) more"
  }
}

extension [String] {
  /// The first few of them, and how many more there are.
  public var inFew: String { inFew(most: 3) }

  /// The first of them, and how many more there are.
  func inFew(most: Int) -> String {
    prefix(most).joined(separator: ", ") + (count > most ? " and \(count - most) more" : "")
  }
}

extension [Problem] {
  /// The rules of the problems, each once with how often it was broken, the worst first.
  fileprivate var rulesInFew: String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for problem in self {
      let rule = problem.rule ?? problem.message
      if counts[rule] == nil { order.append(rule) }
      counts[rule, default: 0] += 1
    }
    return order.map { rule in rule + (counts[rule, default: 1] > 1 ? " ×\(counts[rule, default: 1])" : "") }
      .inFew
  }
}

extension ProblemReport {
  /// What was found by a rule.
  struct RuleCount {
    /// "412 in 97 people"
    let count: String
    /// The rule and what it says.
    let words: String
  }

  /// What was found in people's records, by its rule and what it says beside names: the worst first and then the most
  /// frequent. A rule that has something else to say of each person stands in as many lines.
  var rules: [RuleCount] {
    let all = groups.filter { $0.person != nil }.flatMap(\.problems).filter { $0.severity > .note }
    let byRule = Dictionary(grouping: all) {
      RuleKey(severity: $0.severity, rule: $0.rule ?? "", message: $0.message.withoutNames)
    }
    let order = byRule.sorted { one, other in
      (other.key.severity, other.value.count, one.key.rule, one.key.message) < (
        one.key.severity, one.value.count, other.key.rule, other.key.message
      )
    }
    return order.map { key, problems in
      let people = Set(problems.compactMap(\.person)).count
      let rule = key.rule.isEmpty ? "" : " \(key.rule)"
      return RuleCount(
        count: "\(problems.count) in \(people == 1 ? "1 person" : "\(people) people")",
        words: key.severity.rawValue + rule + ": " + key.message)
    }
  }

  private struct RuleKey: Hashable {
    let severity: Severity
    /// Empty where there is none.
    let rule: String
    let message: String
  }

  /// Documents of which no copy can be printed for anybody.
  var brokenDocuments: [String] {
    let own = groups.first { $0.person == nil }?.problems ?? []
    return Set(own.filter { $0.severity >= .error }.compactMap(\.document)).sorted()
  }
}

extension String {
  /// The message without what it says of one place: names in quotes, paths, days and numbers, and what comes after a
  /// colon.
  fileprivate var withoutNames: String {
    let general = replacing(/'[^']*'/, with: "'…'").replacing(
      /[A-Za-z.]+\[[0-9]+\][A-Za-z.\[\]0-9]*/, with: "…"
    ).replacing(/[0-9]+(?:[-.:][0-9]+)*/, with: "…")
    return general.firstRange(of: ": ").map { String(general[..<$0.lowerBound]) } ?? general
  }
}
