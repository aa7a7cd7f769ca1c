import Care
import Diagnostics
import Records

/// A draft that is ready to be written.
struct FinishedDraft {
  let person: DraftPerson
  let text: String
  /// The cell of each path in it.
  let cells: [String: Draft.Origin]
  /// Whether this import was given the visits.
  let hasVisits: Bool

  /// Writes it where no record is, or where nobody has touched the draft of an earlier import. Any other record is left as
  /// it is, and what the spreadsheet says otherwise is told.
  func write(
    to agency: String, _ memory: inout ImportMemory, _ outcome: inout Import.Outcome
  ) throws(Problems) -> [Problem] {
    let file = "\(agency)/people/\(person.id).json"
    let bytes = Array(text.utf8)
    guard Files.exists(file) else {
      try Files.write(bytes, to: file)
      memory.note(bytes, of: person.id)
      outcome.files.append(file)
      return []
    }
    let there = try Files.bytes(file)
    guard memory.isUntouched(there, of: person.id), !losesVisits(there) else {
      return compared(with: there, &outcome)
    }
    guard there != bytes else {
      outcome.unchanged += 1
      return []
    }
    try Files.write(bytes, to: file)
    memory.note(bytes, of: person.id)
    outcome.updated.append(file)
    return []
  }

  /// An import without the visits must not take those away that an earlier one brought.
  private func losesVisits(_ there: [UInt8]) -> Bool {
    !hasVisits && !LooseRecord(there).value("visits").isMissing
  }

  private func compared(with there: [UInt8], _ outcome: inout Import.Outcome) -> [Problem] {
    let paths = LooseRecord(Array(text.utf8)).differences(from: LooseRecord(there)).filter {
      cells.holding($0) != nil
    }
    guard !paths.isEmpty else {
      outcome.unchanged += 1
      return []
    }
    return [
      Problem(
        .warning,
        "There is a record of this id that somebody has worked on; it was left as it is, and the spreadsheet says something "
          + "else at \(paths.inFew(most: 8)): row \(person.origin.row)",
        rule: "CSV-13",
        hint: "Look at both, and change the record where the spreadsheet is right.",
        at: person.origin.source.bare(person.origin.range), person: person.id)
    ]
  }
}

/// A record read without its rules, to be held against another one.
struct LooseRecord {
  private let object: Object?

  init(_ bytes: [UInt8]) {
    object = Self.type.read(SourceText(path: "", bytes: bytes, holdsPersonalFacts: true)).object
  }

  func value(_ name: String) -> Value { object?[name] ?? .missing }

  /// The fields of a record, whatever stands in them.
  private static let type = ObjectType(
    "Record", fields: CareTypes.record.fields.map { Field($0.name, .any, .optional, $0.summary) })

  /// The paths of this record at which the other one says something else or nothing.
  func differences(from other: LooseRecord) -> [String] {
    CareTypes.record.fields.flatMap { field in
      value(field.name).differences(from: other.value(field.name), at: [.key(field.name)])
    }.map(\.path)
  }
}

extension Value {
  /// The paths of single values of this one that the other lacks. Items with a role or a use are held against those of
  /// the same; ids are made by the import.
  fileprivate func differences(from other: Value, at path: [PathStep]) -> [[PathStep]] {
    switch (self, other) {
    case (.map(let mine), .map(let others)):
      return mine.pairs.filter { $0.key != "id" }.flatMap { key, value in
        value.differences(from: others[key] ?? .missing, at: path + [.key(key)])
      }
    case (.list(let mine), .list(let others)):
      return mine.enumerated().flatMap { index, value in
        value.differences(from: value.partner(among: others, at: index), at: path + [.index(index)])
      }
    case (.map(let mine), .missing):
      return mine.pairs.filter { $0.key != "id" }.flatMap {
        $0.value.differences(from: .missing, at: path + [.key($0.key)])
      }
    case (.list(let mine), .missing):
      return mine.enumerated().flatMap { $1.differences(from: .missing, at: path + [.index($0)]) }
    case (.missing, _): return []
    default: return self == other || says(other) ? [] : [path]
    }
  }

  /// A text that may stand alone or with its easy read form is the same text.
  private func says(_ other: Value) -> Bool {
    guard case .map(let map) = other else { return false }
    return ["text", "value", "name"].contains { map[$0] == self }
  }

  private func partner(among others: [Value], at index: Int) -> Value {
    if case .map(let mine) = self, let key = ["role", "roles", "use"].first(where: { mine[$0] != nil }) {
      return others.first { if case .map(let map) = $0 { map[key] == mine[key] } else { false } } ?? .missing
    }
    return others.indices.contains(index) ? others[index] : .missing
  }
}
