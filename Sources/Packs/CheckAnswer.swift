import Diagnostics

/// What `check` says to an office: in a screenful, whoever many people there are. Whoever cannot be printed comes first,
/// then what to ask and to mend by person, then counts of the rest.
public struct CheckAnswer: Sendable {
  private let report: ProblemReport
  /// The agency's folder, as it was given.
  private let agency: String

  /// An answer about an agency.
  public init(_ report: ProblemReport, of agency: String) {
    self.report = report
    self.agency = agency
  }

  /// The most lines of a part; what has no room is counted.
  private static let most = (agency: 4, stopped: 8, people: 7, rules: 8)
  /// In characters; a longer line is cut.
  private static let widest = 110

  // MARK: a screenful

  /// The answer in a screenful, without the conclusion.
  public var screenful: [String] {
    let isFirst = report.groups.first?.person == nil
    let parts = [isFirst ? ofAgency : [], ofStopped, ofOthers, isFirst ? [] : ofAgency, ofRules].filter {
      !$0.isEmpty
    }
    return Array(parts.joined(separator: [""])) + (parts.isEmpty ? [] : ["", more])
  }

  /// The agency's own files: what stops everything in full, and a line for each of the rest.
  private var ofAgency: [String] {
    guard let group = report.groups.first(where: { $0.person == nil }) else { return [] }
    let kinds = group.kinds.filter { $0.first.severity > .note }
    guard !kinds.isEmpty else { return [] }
    let lines = kinds.prefix(Self.most.agency).flatMap { kind in
      kind.first.severity >= .error ? [kind.report] : ["  " + kind.line.cut(to: Self.widest)]
    }
    return ["The agency's own files: \(group.problems.counts)"] + lines
      + rest(kinds.count, Self.most.agency, "more")
  }

  private var stopped: [ProblemReport.Group] { report.groups.filter(\.isStopped) }

  /// One line for whoever is stopped by the same mistake, the worst first; with the way out where there is room.
  private var ofStopped: [String] {
    let groups = stopped
    guard !groups.isEmpty else { return [] }
    let causes = groups.byCause
    let isRoom = causes.count * 2 <= Self.most.stopped
    let lines = causes.prefix(Self.most.stopped).flatMap { cause -> [String] in
      let line = "  \(cause.people.map(\.id).inFew): \(cause.kind.line)" + cause.others
      return [line] + (isRoom ? [cause.kind.first.hint.map { "    " + $0 }].compactMap { $0 } : [])
    }
    return ["Cannot be printed, \(groups.count) of \(people):"] + lines.map { $0.cut(to: Self.widest) }
      + rest(causes.count, Self.most.stopped, "more reasons")
  }

  private var people: String { report.people == 1 ? "1 person" : "\(report.people) people" }

  /// People who can be printed and of whom something is to be asked or mended.
  private var others: [ProblemReport.Group] {
    report.groups.filter {
      $0.person != nil && !$0.isStopped && $0.problems.contains { $0.severity == .warning }
    }
  }

  private var ofOthers: [String] {
    let groups = others
    guard !groups.isEmpty else { return [] }
    let shown = groups.prefix(Self.most.people)
    let width = shown.map(\.id.count).max() ?? 0
    let lines = shown.map { group in
      ("  " + group.id.padded(to: width) + "  " + group.toDo).cut(to: Self.widest)
    }
    return ["To ask or to mend:"] + lines + rest(groups.count, Self.most.people, "more people")
  }

  /// The rules by which something was found, the worst first; left out where every person stands above.
  private var ofRules: [String] {
    guard others.count > Self.most.people || stopped.count > Self.most.stopped else { return [] }
    let rules = report.rules
    let width = rules.prefix(Self.most.rules).map { $0.count.count }.max() ?? 0
    let lines = rules.prefix(Self.most.rules).map { rule in
      ("  " + rule.count.padded(to: width) + "  " + rule.words).cut(to: Self.widest)
    }
    return ["By rule:"] + lines + rest(rules.count, Self.most.rules, "more rules")
  }

  private func rest(_ count: Int, _ most: Int, _ what: String) -> [String] {
    count > most ? ["  … and \(count - most) \(what)"] : []
  }

  private var more: String {
    let id = report.groups.first { $0.person != nil }?.person
    let one = id.map {
      "homepack check \(agency) --person \($0) lists one person's in full, --all everybody's."
    }
    return one ?? "homepack check \(agency) --all lists everything in full."
  }

  // MARK: in full

  /// Everything that was found, person by person; what is one mistake in many places is said once.
  public var inFull: [String] {
    report.groups.flatMap { group in
      ["\(group.person ?? "The agency"): \(group.problems.counts)"] + group.kinds.map(\.report) + [""]
    }
  }

  /// One line that says what is fit to print: "3 people: 1 cannot be printed. 2 errors, 1 warning".
  public var conclusion: String {
    let counts = report.problems.counts
    let tail = counts.isEmpty ? "" : " \(counts.prefix(1).uppercased() + counts.dropFirst())."
    guard report.people > 0 else {
      return "No record was looked at." + tail
    }
    return "\(people): \(verdict)." + tail
  }

  private var verdict: String {
    let documents = report.brokenDocuments
    let lacking = documents.isEmpty ? "" : ", but not the document " + documents.joined(separator: ", ")
    guard stopped.isEmpty else { return "\(stopped.count) cannot be printed" + lacking }
    let isBlocked = report.groups.contains { $0.person == nil && Problems($0.problems).areFatal }
    guard !isBlocked || !documents.isEmpty else {
      return "nothing can be printed until the agency's own files are mended"
    }
    return "everything is fit to print" + lacking
  }
}

extension String {
  /// With spaces behind it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The beginning of the text where it is too long for a line.
  public func cut(to width: Int) -> String { count <= width ? self : prefix(width - 1) + "…" }
}
