import Care
import Documents
import Records
import Templating

/// What is different in a record since it was printed, in the words of its own declaration.
struct RecordChanges {
  /// One place: what it is called, and what stood and stands there; nil where nothing did or does.
  struct Change: Equatable {
    /// The part of the record: `visits`.
    let part: String
    /// The id of the item of the part that it is in.
    let item: String?
    /// What the field is called, after the items that it is of: "Lunch", "start".
    let place: [String]
    let old: String?
    let new: String?
    /// Whether both are days, times, numbers and words of lists, and nothing that somebody wrote.
    let isPlain: Bool
  }

  private(set) var all: [Change] = []
  let words: ChangeWords

  /// - Parameter words: How values are said, and which fields are compared.
  init(from old: CareRecord, to new: CareRecord, in words: ChangeWords) {
    self.words = words
    let (old, new) = CareRecord.onPaper(old.object, new.object)
    for (index, field) in new.type.fields.enumerated() where old.slots[index] != new.slots[index] {
      if PlanFacts.holds(field.name) {
        let root = Spot(part: field.name, path: field.name, place: [])
        compare(old.slots[index], new.slots[index], as: field.type, at: root)
      } else if Self.told.contains(field.name) {
        all.append(Change(part: field.name, item: nil, place: [], old: nil, new: nil, isPlain: false))
      }
    }
  }

  /// "Visits: Lunch, start time: was 12:15, now 12:30", for the office.
  var forOffice: [String] { all.map { line(of: $0).plainlySpaced } }

  private func line(of change: Change) -> String {
    let place = ([words.part(change.part)] + change.place).joined(separator: ", ")
    return switch (change.old, change.new) {
    case (let old?, let new?): "\(place): was \(old), now \(new)"
    case (let old?, nil): "\(place): gone, was \(old)"
    case (nil, let new?): "\(place): new, \(new)"
    case (nil, nil): "\(place): changed"
    }
  }

  /// Parts that are no facts of the plan, and change what is printed all the same.
  private static let told: Set<String> = ["accessibleInformation", "informationChoices", "sharing", "sheets"]

  /// Where the walk stands.
  private struct Spot {
    let part: String
    /// The path of the declaration.
    var path: String
    var place: [String]
    var item: String?

    func called(_ name: String?, id: String? = nil) -> Spot {
      guard let name else { return self }
      return Spot(part: part, path: path, place: place + [name], item: item ?? (place.isEmpty ? id : nil))
    }
  }

  private mutating func compare(_ old: Value, _ new: Value, as type: ValueType, at spot: Spot) {
    guard old != new else { return }
    switch (old, new) {
    case (.object(let one), .object(let other)) where one.type === other.type: compare(one, other, at: spot)
    case (.list(let old), .list(let new)) where type.holdsObjects: compare(old, new, as: type, at: spot)
    case (.list, .list) where type.holdsSentences && Set(old.texts) != Set(new.texts):
      add(old.sentences(notIn: new), new.sentences(notIn: old), isPlain: false, at: spot)
    default:
      let said = (words.text(old, as: type, at: spot.path), words.text(new, as: type, at: spot.path))
      guard said.0 != said.1 else { return }
      add(said.0, said.1, isPlain: type.isPlain, at: spot)
    }
  }

  private mutating func compare(_ old: Object, _ new: Object, at spot: Spot) {
    for (index, field) in new.type.fields.enumerated() where old.slots[index] != new.slots[index] {
      let path = new.type.path(to: index, below: spot.path)
      guard path == spot.path || words.says(field, at: path) else { continue }
      var below = path == spot.path ? spot : spot.called(words.name(of: path))
      below.path = path
      compare(old.slots[index], new.slots[index], as: field.type, at: below)
    }
  }

  /// Items are the same where their ids are, or what they are called.
  private mutating func compare(_ old: [Value], _ new: [Value], as type: ValueType, at spot: Spot) {
    let (before, after) = (old.keyed(by: words), new.keyed(by: words))
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.key, $0.item) })
    let kept = Set(after.map(\.key))
    for (key, item) in after {
      let named = spot.called(words.title(of: item), id: item.id)
      if let was = known[key] {
        compare(was, item, as: type.item, at: named)
      } else {
        add(nil, words.text(item, as: type.item, at: spot.path), isPlain: false, at: named)
      }
    }
    for (key, item) in before where !kept.contains(key) {
      let named = spot.called(words.title(of: item), id: item.id)
      add(words.text(item, as: type.item, at: spot.path), nil, isPlain: false, at: named)
    }
    compareOrder(before.filter { kept.contains($0.key) }, after.filter { known[$0.key] != nil }, at: spot)
  }

  /// What stays may stand in another order, which care workers go by.
  private mutating func compareOrder(_ before: [Keyed], _ after: [Keyed], at spot: Spot) {
    guard before.map(\.key) != after.map(\.key) else { return }
    func names(_ items: [Keyed]) -> String {
      items.compactMap { words.title(of: $0.item) }.joined(separator: " – ")
    }
    add(names(before), names(after), isPlain: false, at: spot.called(words.order))
  }

  private mutating func add(_ old: String?, _ new: String?, isPlain: Bool, at spot: Spot) {
    all.append(
      Change(part: spot.part, item: spot.item, place: spot.place, old: old, new: new, isPlain: isPlain))
  }
}

private typealias Keyed = (key: String, item: Value)

extension [Value] {
  /// The items with what they are known by; a second one of a name is another.
  fileprivate func keyed(by words: ChangeWords) -> [Keyed] {
    var met: [String: Int] = [:]
    return map { item in
      let key = item.id ?? words.title(of: item) ?? ""
      met[key, default: 0] += 1
      return ("\(key)\u{0}\(met[key] ?? 0)", item)
    }
  }
}

extension Value {
  fileprivate var id: String? { object.flatMap { $0.text("id") } }

  /// The texts of a list that another lacks, each ended; nil where there are none.
  fileprivate func sentences(notIn other: Value) -> String? {
    let others = Set(other.texts)
    let own = texts.filter { !others.contains($0) }
    return own.isEmpty ? nil : own.map(\.ended).joined(separator: " ")
  }
}

extension ValueType {
  /// The type of the items of a list.
  fileprivate var item: ValueType {
    if case .list(let item) = self { item } else { self }
  }

  fileprivate var holdsObjects: Bool {
    if case .list(.object) = self { true } else { false }
  }

  /// Whether each item is a sentence of its own: of them only those are told that came or went.
  fileprivate var holdsSentences: Bool {
    if case .list(.text(.prose)) = self { true } else { false }
  }

  /// Whether nothing of it is somebody's own words.
  fileprivate var isPlain: Bool {
    switch self {
    case .number, .bool, .date, .time, .week, .code: true
    case .list(let item): item.isPlain
    case .fact(let type): type.principal.map { type.fields[$0].type.isPlain } ?? false
    case .text, .object, .custom, .any: false
    }
  }
}

extension String {
  /// With plain spaces: those at which no line ends are for pages, not for a terminal or a record.
  var plainlySpaced: String { replacing("\u{A0}", with: " ") }
}
