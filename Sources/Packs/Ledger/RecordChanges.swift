import Care
import Records

/// What is different in a record since it was printed, in the words of its own declaration.
struct RecordChanges {
  /// One place: what it is called, and what stood and stands there; nil where nothing did or does.
  struct Change: Equatable {
    let place: String
    let old: String?
    let new: String?
  }

  private(set) var all: [Change] = []

  init(from old: Object, to new: Object) {
    for (index, field) in new.type.fields.enumerated() where field.name != "plan" {
      compare(old.slots[index], new.slots[index], at: field.name.inPlainWords)
    }
  }

  /// "visits, Lunch, start: was 12:15, now 12:30".
  var inWords: [String] {
    all.map { change in
      switch (change.old, change.new) {
      case (let old?, let new?): "\(change.place): was \(old), now \(new)"
      case (let old?, nil): "\(change.place): \(old) is gone"
      case (nil, let new?): "\(change.place): new, \(new)"
      case (nil, nil): change.place
      }
    }
  }

  private mutating func compare(_ old: Value, _ new: Value, at place: String) {
    guard old != new else { return }
    switch (old, new) {
    case (.object(let old), .object(let new)) where old.type === new.type:
      for (index, field) in new.type.fields.enumerated() {
        compare(old.slots[index], new.slots[index], at: place + ", " + field.name.inPlainWords)
      }
    case (.list(let old), .list(let new)): compare(old, new, at: place)
    default: all.append(Change(place: place, old: old.inFew, new: new.inFew))
    }
  }

  /// Items are the same where their ids are, or their names.
  private mutating func compare(_ old: [Value], _ new: [Value], at place: String) {
    let keys = Dictionary(old.enumerated().map { ($1.key ?? "\($0)", $1) }) { one, _ in one }
    var met: Set<String> = []
    for (index, item) in new.enumerated() {
      let key = item.key ?? "\(index)"
      met.insert(key)
      let name = item.called.map { place + ", " + $0 } ?? place
      if let before = keys[key] {
        compare(before, item, at: name)
      } else {
        all.append(Change(place: place, old: nil, new: item.called ?? item.inFew))
      }
    }
    for (index, item) in old.enumerated() where !met.contains(item.key ?? "\(index)") {
      all.append(Change(place: place, old: item.called ?? item.inFew ?? "an item", new: nil))
    }
  }
}

extension Value {
  fileprivate var key: String? { object.flatMap { $0.text("id") ?? $0.text("name") } }

  /// What an item of a list is called.
  fileprivate var called: String? {
    guard let object else { return text }
    return ["name", "title", "substance", "text", "need", "display"].lazy.compactMap { object.text($0) }.first
      ?? object.word("task") ?? object.text("id")
  }

  /// The value in a few words, nil where there is none.
  fileprivate var inFew: String? {
    switch self {
    case .missing: nil
    case .absent(let absence): absence.reason.rawValue
    case .bool(let flag): flag ? "yes" : "no"
    case .number(let number): number.written
    case .text(let text): text
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .week(let week): "\(week)"
    case .code(let code): code.word
    case .list(let items): items.compactMap { $0.called ?? $0.inFew }.joined(separator: ", ")
    case .object: called ?? "filled in"
    case .map: "own fields"
    }
  }
}

extension String {
  /// `durationMinutes` as "duration minutes".
  fileprivate var inPlainWords: String {
    reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
