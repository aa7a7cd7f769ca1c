import Care
import Documents
import Records
import Templating

/// How the fields and values of a record are said where a change of them is told.
struct ChangeWords: Sendable {
  let wording: ValueWording
  private let catalogue: TaskCatalogue
  /// What the items of the record are called, by their ids.
  private let names: [String: String]
  /// Whether the words for easy read count as well.
  private let isEasyRead: Bool

  /// - Parameter record: Where ids are looked up.
  init(_ wording: ValueWording, _ catalogue: TaskCatalogue, in record: Object, isEasyRead: Bool = false) {
    self.wording = wording
    self.catalogue = catalogue
    self.isEasyRead = isEasyRead
    names = Dictionary(Value.object(record).identified) { one, _ in one }
  }

  /// What a list's own order is called.
  var order: String { wording.words(PacksWord.order) }

  /// What a part of the record is called.
  func part(_ name: String) -> String {
    PlanFacts.holds(name) ? self.name(of: name) ?? name : CareRecord.partName(name, in: wording.words)
  }

  /// What a field is called; nil where it only wraps what is meant.
  func name(of path: String) -> String? { FieldWord.words(for: path, in: wording.words) }

  /// Whether a change of a field is told: what no paper prints is in no row, nor are ids and pictures.
  func says(_ field: Field, at path: String) -> Bool {
    guard PlanFacts.holds(path), Unprinted.entry(of: path) == nil, field.name != "id" else { return false }
    if case .text(.picture) = field.type { return false }
    return isEasyRead || field.name != "easyRead"
  }

  /// What an item of a list is called.
  func title(of item: Value) -> String? {
    guard let object = item.object else { return item.text }
    if let code = object.text("task"), let task = catalogue[code] { return task.label }
    let said = wording.words(item.plain)
    return said.isEmpty ? object.slots.lazy.compactMap(firstWords).first : said
  }

  /// The first words or code of an object without a principal field.
  private func firstWords(_ value: Value) -> String? {
    switch value {
    case .text, .code: wording.words(value)
    case .object: title(of: value)
    default: nil
    }
  }

  /// A value as it is said; nil where there is none.
  func text(_ value: Value, as type: ValueType, at path: String) -> String? {
    switch value {
    case .missing, .map: return nil
    case .absent: return wording.words(forAbsent: value, noun: path, isEasyRead: false)
    case .number(let number):
      if case .number(let kind) = type, kind.unit == .minutes, let minutes = number.whole {
        return wording.duration(minutes)
      }
      return wording.words(value)
    case .text(let text):
      if case .text(.identifier) = type { return names[text] ?? catalogue[text]?.label ?? text }
      return text
    case .list(let items):
      let said = items.compactMap { text($0, as: type.inside, at: path) }
      return said.isEmpty ? nil : wording.words.list(said)
    case .object(let object): return text(of: object, at: path)
    case .bool, .date, .time, .week, .code: return wording.words(value)
    }
  }

  /// All that is filled in of an object: "start 9am, tasks …".
  private func text(of object: Object, at path: String) -> String? {
    let parts = object.type.fields.enumerated().compactMap { index, field -> String? in
      let below = object.type.path(to: index, below: path)
      guard below == path || says(field, at: below) else { return nil }
      guard let said = text(object.slots[index], as: field.type, at: below) else { return nil }
      guard index != object.type.principal, let name = name(of: below) else { return said }
      return name + ": " + said
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension ValueType {
  /// The type of what is inside a list.
  fileprivate var inside: ValueType {
    if case .list(let item) = self { item } else { self }
  }
}

extension Value {
  /// Everything that has an id, with its name.
  fileprivate var identified: [(String, String)] {
    switch self {
    case .list(let items): items.flatMap(\.identified)
    case .object(let object): object.identified
    default: []
    }
  }
}

extension Object {
  fileprivate var identified: [(String, String)] {
    let own = text("id").flatMap { id in principalText.map { (id, $0) } }
    return (own.map { [$0] } ?? []) + slots.flatMap(\.identified)
  }

  private var principalText: String? {
    guard let text = Value.object(self).plain.text else { return nil }
    return text
  }
}
