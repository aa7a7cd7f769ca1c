import Diagnostics
import Records

/// What a run found, people grouped and the worst first, for eyes and for other programs.
public struct ProblemReport: Sendable {
  /// How many people's records were looked at.
  public let people: Int
  /// What stops the whole agency comes first, then people, the one with the worst problem first, then the rest of the
  /// agency's own; of one person the worst first. What is alike keeps the order of the files.
  public let groups: [Group]

  /// The problems of one person, or of the agency.
  public struct Group: Sendable {
    /// The record id; nil for the provider, templates and folders.
    public let person: String?
    /// Worst first.
    public let problems: [Problem]
  }

  /// Sorts what was found. People without problems count as well.
  public init(_ problems: [Problem], people ids: [String] = []) {
    people = Set(ids + problems.compactMap(\.person)).count
    let byPerson = Dictionary(grouping: problems, by: \.person)
    groups = byPerson.map { Group(person: $0, problems: $1.worstFirst) }.sorted { $0.comesBefore($1) }
  }

  /// All problems, in the order of the groups.
  public var problems: [Problem] { groups.flatMap(\.problems) }

  /// How many problems there are of a class.
  public func count(_ severity: Severity) -> Int {
    groups.reduce(0) { $0 + $1.problems.count { $0.severity == severity } }
  }

  /// One object: version, the counts, and the problems; keys that do not apply are left out.
  public var json: String {
    let counts: [(key: String, value: JSONText)] = [
      ("people", .number(people)), ("refusals", .number(count(.refusal))), ("errors", .number(count(.error))),
      ("warnings", .number(count(.warning))), ("notes", .number(count(.note))),
    ]
    return JSONText.object([
      ("version", .number(1)), ("summary", .object(counts)), ("problems", .list(problems.map(\.json))),
    ]).indented
  }
}

extension ProblemReport.Group {
  /// The worst first; among equals who has most of the worst; then by id, so that two runs say the same.
  fileprivate func comesBefore(_ other: Self) -> Bool {
    guard let person, let another = other.person else {
      let agency = person == nil ? self : other
      return Problems(agency.problems).areFatal == (person == nil)
    }
    for severity in Severity.allCases.sorted(by: >) {
      let mine = problems.count { $0.severity == severity }
      let others = other.problems.count { $0.severity == severity }
      if mine != others { return mine > others }
    }
    return person.utf8.lexicographicallyPrecedes(another.utf8)
  }
}

extension [Problem] {
  fileprivate var worstFirst: [Problem] {
    enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }
}

extension Problem {
  /// The problem for other programs. Line, column and page count from 1.
  fileprivate var json: JSONText {
    let all: [(key: String, value: JSONText?)] = [
      ("rule", rule.map(JSONText.string)), ("severity", .string(severity.rawValue)),
      ("person", person.map(JSONText.string)), ("document", document.map(JSONText.string)),
      ("file", place.map { .string($0.file) }), ("line", place.map { .number($0.line) }),
      ("column", place.map { .number($0.column) }), ("path", path.map(JSONText.string)),
      ("page", page.map(JSONText.number)), ("message", .string(message)), ("hint", hint.map(JSONText.string)),
    ]
    return .object(all.compactMap { key, value in value.map { (key, $0) } })
  }
}
