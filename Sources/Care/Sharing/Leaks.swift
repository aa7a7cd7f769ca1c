import Diagnostics
import Records

/// SHA-04: a thing that is withheld from an audience is not named in a text that the audience may see.
///
/// The search is for words: names of people, medicines, allergies and conditions, and tasks of a withheld part of
/// life. It cannot know what is meant; the office must read as well.
struct Leaks {
  static let id = "SHA-04"

  /// A text that names one of the terms, and is not part of the thing itself.
  struct Mention {
    let term: Int
    let text: FoundText
  }

  private let record: Object
  /// Those who do not see everything.
  private let views: [SharedView]
  private let terms: [LeakTerm]

  init(in record: Object) {
    self.record = record
    views = Self.views(in: record).filter(\.isPartial)
    terms = views.isEmpty ? [] : LeakTerm.all(in: record)
    words = terms.map(\.word)
  }

  /// The words to be looked for, one a term; none when nothing is withheld from anybody.
  let words: [String]

  /// The mention of a term in a text, or nil where the thing itself stands, which is seen by whoever may see it.
  func mention(of term: Int, in text: FoundText) -> Mention? {
    terms[term].owner == text.owner ? nil : Mention(term: term, text: text)
  }

  func findings(_ mentions: [Mention]) -> [RuleFinding] {
    views.flatMap { view -> [RuleFinding] in
      var seen = SeenSections(record, by: view)
      let leaks = named(mentions, in: &seen) + tasks(in: &seen)
      return leaks.isEmpty ? [] : findings(leaks, for: record.shown(view.audience))
    }
  }

  /// What each audience of a grant sees; the person sees everything.
  private static func views(in record: Object) -> [SharedView] {
    let grants = record.object("sharing")?.objects("grants") ?? []
    var words: [String] = []
    for word in grants.compactMap({ $0.text("audience") }) where word != "person" && !words.contains(word) {
      words.append(word)
    }
    return words.map { SharedView(for: Audience($0), in: record, keepsPlaces: true) }
  }

  /// Something withheld that a text or a task shows: where it shows, and the way to the thing itself.
  private struct Leak {
    let path: [PathStep]
    var severity = Severity.warning
    var thing: String
  }

  private func findings(_ leaks: [Leak], for audience: String) -> [RuleFinding] {
    leaks.map { leak in
      RuleFinding(
        leak.severity, "\(leak.thing) is withheld from \(audience) and named here, which \(audience) may see",
        hint: "reword it, withhold this part too, or ask the person", at: leak.path,
        rule: Self.id)
    }
  }

  // MARK: words

  /// The texts in which an audience can read of things that it cannot see, but for the plan's own dates and names, which
  /// every copy shows. The name of somebody close is only noted: families know each other, and the person chose to write
  /// it.
  private func named(
    _ mentions: [Mention], in seen: inout SeenSections
  ) -> [Leak] {
    var named: [Leak] = []
    // A name stands in many texts; whether its owner is seen is asked once.
    var areVisible = [Bool?](repeating: nil, count: terms.count)
    for mention in mentions {
      let isKnown = areVisible[mention.term] ?? isVisible(mention.term, by: seen.view)
      areVisible[mention.term] = isKnown
      guard !isKnown else { continue }
      let path = mention.text.path
      guard path.first != "plan", seen.hold(path) else { continue }
      let severity = terms[mention.term].isName ? Severity.note : .warning
      // The mentions of one text come one after the other.
      if let last = named.last, last.path == path {
        guard severity > last.severity else { continue }
        named[named.count - 1] = Leak(path: last.path, severity: severity, thing: terms[mention.term].path)
      } else {
        named.append(Leak(path: path, severity: severity, thing: terms[mention.term].path))
      }
    }
    return named
  }

  /// Whether an audience sees the thing itself, or another of the same name: two people may have one. Everybody knows
  /// who they are.
  private func isVisible(_ term: Int, by view: SharedView) -> Bool {
    terms[term].isSeen(by: view)
      || words.indices.contains { $0 != term && words[$0] == words[term] && terms[$0].isSeen(by: view) }
  }

  // MARK: tasks

  /// The tasks that tell of a part of life by themselves.
  private static let prefixes = [
    "continence": "TO-", "medicines": "ME-", "skin": "SK-", "personal-care": "PC-",
  ]

  private func tasks(in seen: inout SeenSections) -> [Leak] {
    let domains = seen.view.withheld.compactMap { $0.dropPrefix("needs.") }.filter {
      Self.prefixes[$0] != nil
    }
    guard !domains.isEmpty else { return [] }
    // What is hidden leaves gaps, which count.
    return seen["visits"].list.enumerated().flatMap { v, visit in
      (visit.object?.objects("tasks") ?? []).enumerated().compactMap { t, task -> Leak? in
        guard let code = task.text("task"),
          let domain = domains.first(where: { code.hasPrefix(Self.prefixes[$0] ?? "-") })
        else { return nil }
        return Leak(path: ["visits", .index(v), "tasks", .index(t)], thing: "needs." + domain)
      }
    }
  }
}

/// The record's fields as an audience sees them, each worked out when it is first asked for.
private struct SeenSections {
  let view: SharedView
  private let record: Object
  private var sections: [Value?]

  init(_ record: Object, by view: SharedView) {
    self.record = record
    self.view = view
    sections = [Value?](repeating: nil, count: record.slots.count)
  }

  subscript(name: String) -> Value {
    mutating get {
      guard let index = record.type.index(of: name) else { return .missing }
      if let section = sections[index] { return section }
      let section = view.section(index, of: record)
      sections[index] = section
      return section
    }
  }

  /// Whether anything still stands at the end of a path.
  mutating func hold(_ path: [PathStep]) -> Bool {
    guard case .key(let name) = path[0], let (start, rest) = start(of: path, in: name) else { return false }
    var value = start
    for step in rest {
      switch (step, value) {
      case (.key(let name), .object(let object)): value = object[name]
      case (.key(let name), .map(let map)): value = map[name] ?? .missing
      case (.index(let index), .list(let items)) where index < items.count: value = items[index]
      default: return false
      }
    }
    return !value.isMissing && value.absence == nil
  }

  /// What the path goes on from: of a list only the item, since most of its others are never asked for.
  private mutating func start(
    of path: [PathStep], in name: String
  ) -> (value: Value, rest: ArraySlice<PathStep>)? {
    guard path.count > 1, case .index(let place) = path[1], case .list(let items) = record[name] else {
      return (self[name], path.dropFirst())
    }
    guard place < items.count, let item = view.item(items[place], of: name) else { return nil }
    return (item, path.dropFirst(2))
  }
}

extension SharedView {
  /// Whether something is withheld from somebody who sees something.
  fileprivate var isPartial: Bool { !granted.isEmpty && (!granted.contains("*") || !withheld.isEmpty) }
}
