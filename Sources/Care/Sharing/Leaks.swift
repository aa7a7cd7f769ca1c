import Diagnostics
import Records

/// SHA-04: a thing that is withheld from an audience is not named in a text that the audience may see.
///
/// The search is for words: names of people, medicines, allergies and conditions, and tasks of a withheld part of
/// life. It cannot know what is meant; the office must read as well.
struct Leaks {
  static let id = "SHA-04"

  /// A text that names one of the terms.
  struct Mention {
    let term: Int
    let text: FoundText
  }

  /// A word that somebody could recognise, in small letters, and where the record holds the thing itself.
  fileprivate struct Term {
    let word: String
    /// Positions from the record to the text, as in `FoundText`.
    let origin: [Int]
    /// Whether it is somebody's name.
    let isName: Bool
    /// The first term of the same word: two people may have one name.
    var first = 0
  }

  private let record: Object
  private let grants: [Object]
  private let terms: [Term]

  init(in record: Object) {
    self.record = record
    grants = (record.object("sharing")?.objects("grants") ?? []).filter(\.isPartial)
    var terms = grants.isEmpty ? [] : Self.terms(of: record)
    var firsts: [String: Int] = [:]
    for (index, term) in terms.enumerated() {
      terms[index].first = firsts[term.word] ?? index
      firsts[term.word] = terms[index].first
    }
    self.terms = terms
  }

  /// The words to be looked for; none when nothing is withheld from anybody.
  var words: [String] { terms.map(\.word) }

  func findings(_ mentions: [Mention]) -> [RuleFinding] {
    // Where the thing itself stands it is seen by whoever may see it.
    let mentions = mentions.filter {
      $0.text.section != "plan" && terms[$0.term].origin != $0.text.positions
    }
    return grants.flatMap { grant -> [RuleFinding] in
      let audience = grant.text("audience") ?? ""
      let view = SharedView(
        granted: grant["sections"].texts, withheld: grant["except"].texts, audience: Audience(audience),
        keepsPlaces: true)
      var seen = SeenSections(record, by: view)
      let named = named(mentions, in: &seen).map { finding($0.severity, for: audience, at: $0.path) }
      return named + tasks(in: &seen).map { finding(.warning, for: audience, at: $0) }
    }
  }

  private func finding(_ severity: Severity, for audience: String, at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      severity, "something that is withheld from '\(audience)' is named here, which '\(audience)' may see",
      hint: "reword it, withhold this part too, or ask the person", at: path, rule: Self.id)
  }

  // MARK: words

  /// People, medicines, allergies, conditions.
  private static func terms(of record: Object) -> [Term] {
    let contacts = terms(in: record, ["contacts"], "name", isName: true)
    let given = contacts.map { $0.upTo(" ") }
    let allergies =
      terms(in: record, ["health", "allergies", "items"], "substance")
      + terms(in: record, ["health", "foodAllergies", "items"], "substance")
    let conditions = terms(in: record, ["health", "conditions", "items"], "text")
    let others =
      terms(in: record, ["professionals"], "name", isName: true)
      + terms(in: record, ["medicines", "items"], "name")
    return (contacts + given + allergies + conditions.map { $0.upTo(",") } + others)
      .filter { $0.word.utf8.count >= 4 }
  }

  /// The texts of one field in the items of a list.
  private static func terms(
    in record: Object, _ list: [String], _ field: String, isName: Bool = false
  ) -> [Term] {
    var value = Value.object(record)
    var origin: [Int] = []
    for name in list {
      guard case .object(let object) = value, let index = object.type.index(of: name) else { return [] }
      origin.append(index)
      value = object.slots[index]
    }
    return value.list.enumerated().compactMap { index, item in
      guard let object = item.object, let slot = object.type.index(of: field),
        let text = object.slots[slot].text
      else { return nil }
      return Term(word: text.lowercased(), origin: origin + [index, slot], isName: isName)
    }
  }

  /// The mentions that an audience can read of things that it cannot see: each text once. The name of somebody close
  /// is only noted: families know each other, and the person chose to write it.
  private func named(
    _ mentions: [Mention], in seen: inout SeenSections
  ) -> [(path: [PathStep], severity: Severity)] {
    guard !mentions.isEmpty else { return [] }
    var isVisible = [Bool](repeating: false, count: terms.count)
    let named = Set(mentions.map { terms[$0.term].first })
    for term in terms where named.contains(term.first) && !isVisible[term.first] {
      isVisible[term.first] = seen.holdText(at: term.origin)
    }
    var worst: [[Int]: (text: FoundText, severity: Severity)] = [:]
    for mention in mentions {
      let term = terms[mention.term]
      let text = mention.text
      guard !isVisible[term.first], seen.holdText(at: text.positions) else { continue }
      let severity = max(worst[text.positions]?.severity ?? .note, term.isName ? .note : .warning)
      worst[text.positions] = (text, severity)
    }
    return worst.values.map { (path: $0.text.path, severity: $0.severity) }
      .sorted { $0.path.path < $1.path.path }
  }

  // MARK: tasks

  /// The tasks that tell of a part of life by themselves.
  private static let prefixes = [
    "continence": "TO-", "medicines": "ME-", "skin": "SK-", "personal-care": "PC-",
  ]

  private func tasks(in seen: inout SeenSections) -> [[PathStep]] {
    let codes = seen.view.withheld.compactMap { $0.dropPrefix("needs.") }.compactMap { Self.prefixes[$0] }
    guard !codes.isEmpty, let visits = record.type.index(of: "visits") else { return [] }
    return seen[visits].objects.enumerated().flatMap { v, visit in
      visit.objects("tasks").enumerated().compactMap { t, task -> [PathStep]? in
        guard let code = task.text("task"), codes.contains(where: code.hasPrefix) else { return nil }
        return ["visits", .index(v), "tasks", .index(t)]
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

  subscript(index: Int) -> Value {
    mutating get {
      if let section = sections[index] { return section }
      let section = view.section(index, of: record)
      sections[index] = section
      return section
    }
  }

  /// Whether a text still stands at the end of a way. Facts and lists with reasons stand for their items.
  mutating func holdText(at positions: [Int]) -> Bool {
    var value = self[positions[0]]
    for position in positions.dropFirst() {
      switch value {
      case .object(let object): value = object.slots[position]
      case .list(let items) where position < items.count: value = items[position]
      case .map(let map): value = map[map.keys[position]] ?? .missing
      default: return false
      }
    }
    return value.text != nil
  }
}

extension Leaks.Term {
  /// The same thing by the first part of its name.
  fileprivate func upTo(_ end: Character) -> Leaks.Term {
    Leaks.Term(word: String(word.prefix { $0 != end }), origin: origin, isName: isName)
  }
}

extension Object {
  /// Whether a grant withholds anything.
  fileprivate var isPartial: Bool { !self["sections"].texts.contains("*") || !self["except"].list.isEmpty }
}
