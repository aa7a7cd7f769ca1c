import Diagnostics
import Records

/// One paper as far as fields are concerned: what it may show, and which fields its template speaks of.
public struct FieldCopy: Sendable {
  /// The record as its reader may see it.
  let record: CareRecord
  /// The paths of fields, as `FieldUse.sources` gives them.
  let fields: Set<String>

  /// A paper of one reader.
  public init(of record: CareRecord, fields: Set<String>) {
    self.record = record
    self.fields = fields
  }

  fileprivate func shows(_ leaf: ObjectType.Leaf) -> Bool {
    fields.contains(leaf.path) && !record.object.places(of: leaf).isEmpty
  }
}

extension CareRecord {
  /// What is filled in and will be read on none of a person's papers: a note for each field that is in the list of those
  /// that are not printed, and one for each part of the record that only other papers print.
  ///
  /// - Parameter templates: By the path of a field the templates that speak of it, whoever gets them.
  public func unread(on copies: [FieldCopy], among templates: [String: [String]]) -> [Problem] {
    let filled = FieldUse.ofRecord.compactMap { leaf -> UnreadField? in
      guard !copies.contains(where: { $0.shows(leaf) }) else { return nil }
      return UnreadField(leaf, path: leaf.path, in: object)
    }
    let nowhere = filled.filter { templates[$0.path] == nil }
    let answers = nowhere.filter(\.isOfAnswer)
    let findings =
      nowhere.filter { !$0.isOfAnswer }.compactMap { $0.finding() } + UnreadField.finding(ofAnswers: answers)
      + UnreadField.findings(on: filled.filter { templates[$0.path] != nil }, templates)
    return findings.problems(at: places, person: id)
  }
}

extension Provider {
  /// What is filled in and is read on no paper of anybody.
  public func unread(among templates: [String: [String]]) -> [Problem] {
    FieldUse.ofProvider.compactMap { leaf -> RuleFinding? in
      let path = FieldUse.path(ofProvider: leaf)
      return templates[path] == nil ? UnreadField(leaf, path: path, in: object)?.finding() : nil
    }.problems(at: places)
  }
}

/// A field that is filled and that nobody reads, and how that is said.
private struct UnreadField {
  /// As templates have it.
  let path: String
  /// Where it is filled.
  let places: [[PathStep]]
  let isOfAnswer: Bool

  /// Nil where it is not filled.
  init?(_ leaf: ObjectType.Leaf, path: String, in object: Object) {
    places = object.places(of: leaf)
    guard !places.isEmpty else { return nil }
    self.path = path
    isOfAnswer = leaf.isOfAnswer
  }

  /// The last keys of their paths, the first of many.
  private static func names(of fields: [UnreadField]) -> String {
    var names: [String] = []
    for name in fields.map(\.name) where !names.contains(name) { names.append(name) }
    let more = names.count > 6 ? " and \(names.count - 6) more" : ""
    return names.prefix(6).joined(separator: ", ") + more
  }

  /// The path without the part of the record.
  private var name: String {
    let rest = path.drop { $0 != "." }.dropFirst()
    return rest.isEmpty ? path : String(rest)
  }

  private var isMissed: Bool { ![".easyRead", ".picture", ".id"].contains { path.hasSuffix($0) } }

  private static let hint = "if somebody must read it on paper, write it where the plan prints it"

  /// PRINT-01: a field that no template prints. Nil where it does its work unprinted, or where another check tells of it.
  func finding() -> RuleFinding? {
    let entry = Unprinted.entry(of: path)
    guard entry?.fate ?? .kept == .kept else { return nil }
    let more = places.count == 1 ? "" : " (\(places.count) places)"
    let reason = entry?.reason ?? "none of the templates in use speaks of it"
    return RuleFinding(
      .note, "this is filled in and is not printed\(more): \(reason)", hint: Self.hint, at: places[0],
      rule: "PRINT-01")
  }

  /// The days and names beside answers, in one note.
  static func finding(ofAnswers fields: [UnreadField]) -> [RuleFinding] {
    let places = fields.flatMap(\.places)
    guard let first = places.first else { return [] }
    return [
      RuleFinding(
        .note, "this is not printed, at \(places.count) places: \(Unprinted.ofAnswers.reason)", hint: hint,
        at: first, rule: "PRINT-01")
    ]
  }

  /// PRINT-02: parts of the record that are printed, but on none of this person's papers. Easy words and their pictures
  /// are for easy read alone: nobody who has no such paper misses them; nor does anybody miss an id.
  static func findings(on fields: [UnreadField], _ templates: [String: [String]]) -> [RuleFinding] {
    let fields = fields.filter(\.isMissed)
    let parts = Dictionary(grouping: fields) { String($0.path.prefix { $0 != "." }) }
    return parts.keys.sorted().map { part in
      let fields = parts[part] ?? []
      let names = Set(fields.flatMap { templates[$0.path] ?? [] }).sorted().joined(separator: ", ")
      let count = fields.count == 1 ? "1 filled field" : "\(fields.count) filled fields"
      return RuleFinding(
        .note,
        "\(count) of \(part) will be read on none of this person's papers, \(Self.names(of: fields)); there is room in: \(names)",
        hint: "ask the person who may have such a copy and grant it under sharing, or print one on request",
        at: [.key(part)], rule: "PRINT-02")
    }
  }
}
