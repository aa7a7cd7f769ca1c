import Diagnostics
import Records

extension CareRecord {
  /// The record as one audience may see it: what was not granted does not exist in it, and leaves no trace.
  ///
  /// The person sees everything. Everybody else needs a grant; without one the copy is refused. What only care workers
  /// may read goes to them and to nobody else, unless a grant names it.
  public func seen(by audience: Audience) throws(Problems) -> CareRecord {
    if audience == .person { return self }
    let view = SharedView(for: audience, in: object)
    guard !view.granted.isEmpty else {
      throw Problems(
        Problem(
          .refusal, "the person has not granted this audience anything", rule: "SHA-05",
          hint: "ask the person, then add a grant under sharing.grants", path: "sharing.grants", person: id))
    }
    // Rules look at the whole record, never at a copy of it: the texts of the file stay behind.
    return copy(view.narrowed(object), without: view.hiddenParts(of: object))
  }
}

extension CareRecord {
  /// Whether the person has granted an audience anything; they see all of it themselves.
  public func hasGranted(_ audience: Audience) -> Bool {
    audience == .person || !SharedView(for: audience, in: object).granted.isEmpty
  }

  /// The parts of the record that can be granted, by their names.
  public var sections: [String] { Sections.all(in: object) }

  /// Whether there is such a part, so that it can be let through.
  public func hasSection(_ name: String) -> Bool { Sections.isKnown(name, in: object, isGrant: true) }

  /// The record as if an audience had been granted these parts, and nothing else: what a duty in law lets through.
  public func letting(_ audience: Audience, see sections: [String]) -> CareRecord {
    guard let sharing = object.object("sharing"),
      case .list(.object(let type))? = sharing.type.field(named: "grants")?.type
    else { return self }
    let others = sharing.objects("grants").filter { $0.text("audience") != audience.word }
    let grant = Object(
      type, ["audience": .text(audience.word), "sections": .list(sections.map(Value.text))])
    let grants = Value.list((others + [grant]).map(Value.object))
    return copy(object.setting(["sharing": .object(sharing.setting(["grants": grants]))]), without: withheld)
  }
}

/// What the grants of one audience let through. Several grants count together, and what one of them withholds stays
/// withheld.
struct SharedView {
  let granted: [String]
  let withheld: [String]
  let audience: Audience
  /// Whether what is hidden in a list leaves a gap, so that paths into the record still hold.
  let keepsPlaces: Bool

  init(for audience: Audience, in record: Object, keepsPlaces: Bool = false) {
    let grants = record.object("sharing")?.objects("grants") ?? []
    let own = grants.filter { $0.text("audience") == audience.word }
    granted = own.flatMap { $0["sections"].texts }
    withheld = own.flatMap { $0["except"].texts }
    self.audience = audience
    self.keepsPlaces = keepsPlaces
  }

  /// Of somebody who may see nothing.
  init() {
    (granted, withheld, audience, keepsPlaces) = ([], [], .council, false)
  }

  /// Keys that every copy needs to be told from another. Of the plan it keeps version, dates and names.
  private static let kept: Set<String> = ["schema", "recordId", "jurisdiction"]

  func narrowed(_ record: Object) -> Object {
    var seen = record
    for (index, field) in record.type.fields.enumerated() where !Self.kept.contains(field.name) {
      seen.slots[index] = narrowed(record.slots[index], field.name)
    }
    return seen
  }

  /// The parts of the record of which the audience sees nothing, by their names.
  func hiddenParts(of record: Object) -> [String] {
    let parts = record.type.fields.enumerated().filter { !Self.kept.contains($1.name) && $1.name != "plan" }
    return parts.compactMap { index, field in
      let isHidden = isWithheld(field.name) || !touches(field.name)
      return isHidden || section(index, of: record).isWithheld ? field.name : nil
    }
  }

  /// One field of the record as the audience may see it.
  func section(_ index: Int, of record: Object) -> Value {
    let name = record.type.fields[index].name
    return Self.kept.contains(name) ? record.slots[index] : narrowed(record.slots[index], name)
  }

  private func narrowed(_ value: Value, _ key: String) -> Value {
    if isWithheld(key) || !touches(key) { return hidden(value, key) }
    guard let object = value.object else { return items(of: value, key) }
    if key == "plan" { return .object(plan(object)) }
    return hasFields(of: key) ? .object(fields(of: object, key)) : value
  }

  /// Whether nothing of a key is seen. A visit without its times would still tell them: by its name, by its tasks.
  private func isWithheld(_ key: String) -> Bool {
    withheld.contains("*") || withheld.contains(key) || (key == "visits" && withheld.contains("visits.times"))
  }

  /// Whether any part of a key is granted.
  private func touches(_ key: String) -> Bool {
    if isWhole(key) || hasParts(of: key) { return true }
    if key == "visits" { return granted.contains("visits.times") }
    return key == "needs" && granted.contains("outcomes")
  }

  /// Fields of the office's own go only where everything goes: nobody was asked about them one by one.
  private func isWhole(_ key: String) -> Bool { granted.contains("*") || granted.contains(key) }

  private func hasParts(of key: String) -> Bool {
    granted.contains { $0 != "visits.times" && $0.isPart(of: key) }
  }

  // MARK: parts

  /// Whether something of an item of a list is seen, or of the key itself where there is no item.
  func shows(_ item: Object?, of key: String) -> Bool {
    guard !isWithheld(key), touches(key) else { return false }
    guard let item else { return true }
    guard !withheld.name(item, of: key) else { return false }
    return isWhole(key) || granted.name(item, of: key) || hasPartOfAll(key)
  }

  /// Whether a part of each item of a list is granted.
  private func hasPartOfAll(_ key: String) -> Bool {
    (key == "visits" && granted.contains("visits.times"))
      || (key == "needs" && granted.contains("outcomes") && !hidesOutcomes(of: key))
  }

  private func items(of value: Value, _ key: String) -> Value {
    guard case .list(let items) = value else { return value }
    return isUncut(key) ? value : list(items) { cut($0, of: key) }
  }

  /// An item of a list of the record as the audience may see it, or nil where it sees nothing of it.
  func item(_ item: Value, of key: String) -> Value? {
    guard !isWithheld(key), touches(key) else { return nil }
    return isUncut(key) ? item : cut(item, of: key)
  }

  /// Whether all of a list is seen.
  private func isUncut(_ key: String) -> Bool {
    isWhole(key) && !hidesOutcomes(of: key) && !withheld.contains { $0.isPart(of: key) }
  }

  private func cut(_ item: Value, of key: String) -> Value? {
    let isAll = isWhole(key)
    guard let object = item.object else { return isAll ? item : nil }
    guard !withheld.name(object, of: key) else { return nil }
    return (isAll || granted.name(object, of: key) ? whole(object, key) : part(of: object, key)).map(
      Value.object)
  }

  /// An item that was granted, without its outcomes where these are withheld.
  private func whole(_ item: Object, _ key: String) -> Object? {
    hidesOutcomes(of: key) ? item.setting(["outcomes": .withheld]) : item
  }

  private func hidesOutcomes(of key: String) -> Bool { key == "needs" && withheld.contains("outcomes") }

  /// What is seen of an item that was not granted itself.
  private func part(of item: Object, _ key: String) -> Object? {
    switch key {
    case "visits" where granted.contains("visits.times"): timesOnly(item)
    case "needs" where granted.contains("outcomes") && !hidesOutcomes(of: key): outcomesOnly(item)
    default: nil
    }
  }

  /// A list of which every item is withheld is withheld itself: an empty one would tell that nothing is known.
  private func list(_ items: [Value], _ seen: (Value) -> Value?) -> Value {
    if keepsPlaces { return .list(items.map { seen($0) ?? .missing }) }
    let shown = items.compactMap(seen)
    return shown.isEmpty && !items.isEmpty ? .withheld : .list(shown)
  }

  // MARK: fields of an object

  /// Whether an object is seen in part: `person.funding` may be withheld, or granted, by itself. What care workers alone
  /// may read parts what is said about the person for everybody.
  private func hasFields(of key: String) -> Bool {
    key == "aboutMe" || hasParts(of: key) || withheld.contains { $0.isPart(of: key) }
  }

  private func fields(of object: Object, _ key: String) -> Object {
    let named = granted.compactMap { $0.part(of: key) } + (key == "person" ? Self.names : [])
    var hidden = withheld.compactMap { $0.part(of: key) }
    if key == "aboutMe", audience != .careWorker, !named.contains("private") { hidden.append("private") }
    return object.fields(all: isWhole(key), named: named, hidden: hidden)
  }

  /// Whether something of what a path leads to is seen.
  func shows(path: [String]) -> Bool {
    guard let key = path.first, !isWithheld(key), touches(key) else { return false }
    let beginnings = path.indices.dropFirst().map { path[...$0].joined(separator: ".") }
    return !beginnings.contains(where: withheld.contains)
      && (isWhole(key) || path.count == 1 || beginnings.contains(where: granted.contains))
  }

  /// What changed is told of the parts that are seen. Why the plan was looked at is told where all of it is seen: no
  /// rule can know which part the reason is about.
  private func plan(_ plan: Object) -> Object {
    guard isPart else { return plan }
    let changes = plan.objects("changes").filter { change in
      let parts = (change.text("path") ?? "").split { "/.[]".contains($0) }.map(String.init)
      guard let key = parts.first, !isWithheld(key), touches(key) else { return false }
      return isWhole(key) && !withheld.contains { $0.isPart(of: key) }
    }
    return plan.setting([
      "reviewReason": .withheld, "changes": changes.isEmpty ? .withheld : .list(changes.map(Value.object)),
    ])
  }

  /// Whether anything is withheld that would be seen otherwise.
  private var isPart: Bool { !granted.contains("*") || withheld.contains { $0 != "aboutMe.private" } }

  /// When we come, and not what for.
  private func timesOnly(_ visit: Object) -> Object {
    visit.setting(["tasks": .withheld, "myPart": .withheld, "shortVisitReason": .withheld])
  }

  /// What the person wants, and not why: neither the need nor the tasks.
  private func outcomesOnly(_ need: Object) -> Object {
    let bare = need.changing("outcomes") { $0.setting(["actions": .withheld]) }
    return bare.setting(["id": .withheld, "domain": .withheld, "need": .withheld])
  }

  // MARK: nothing

  private func hidden(_ value: Value, _ key: String) -> Value {
    switch key {
    case "person": value.object.map { .object(nameOnly($0)) } ?? value
    case "plan":
      value.object.map { .object($0.setting(["reviewReason": .withheld, "changes": .withheld])) } ?? value
    case "health": .object(CareTypes.health.masked)
    case "informationChoices": .object(CareTypes.informationChoices.masked)
    default: .withheld
    }
  }

  /// A copy must say whose it is; it says no more than the name.
  private func nameOnly(_ person: Object) -> Object {
    person.fields(all: false, named: Self.names, hidden: [])
  }

  static let names = ["title", "given", "family", "preferredName"]
}

extension Object {
  /// The object with those fields that are seen, each by its path from here, `access.entryNote`.
  fileprivate func fields(all: Bool, named: [String], hidden: [String]) -> Object {
    var seen = self
    for (index, field) in type.fields.enumerated() {
      let isWhole = (all || named.contains(field.name)) && !hidden.contains(field.name)
      let inner = named.compactMap { $0.part(of: field.name) }
      let less = hidden.compactMap { $0.part(of: field.name) }
      if isWhole && less.isEmpty { continue }
      if let object = slots[index].object, isWhole || !inner.isEmpty, !hidden.contains(field.name) {
        seen.slots[index] = .object(object.fields(all: isWhole, named: inner, hidden: less))
      } else if !isWhole {
        seen.slots[index] = .withheld
      }
    }
    return seen
  }
}

extension [String] {
  /// Whether one of these sections is an item of a list: `needs.continence` the need of that id or domain.
  fileprivate func name(_ item: Object, of key: String) -> Bool {
    contains { section in section.part(of: key).map(item.isNamed) ?? false }
  }
}

extension String {
  /// Whether this names a part of a key: `needs.continence` is part of `needs`.
  fileprivate func isPart(of key: String) -> Bool {
    let end = key.utf8.count
    guard utf8.count > end, utf8.starts(with: key.utf8) else { return false }
    return utf8[utf8.index(utf8.startIndex, offsetBy: end)] == UInt8(ascii: ".")
  }

  /// The part of a key that this names: `continence` of `needs.continence`.
  fileprivate func part(of key: String) -> String? {
    isPart(of: key) ? String(self[utf8.index(utf8.startIndex, offsetBy: key.utf8.count + 1)...]) : nil
  }
}

extension ObjectType {
  /// An object that was withheld: all that it holds is masked, which prints as nothing at all.
  var masked: Object { Object(self, slots: fields.map { _ in .withheld }) }
}

extension Value {
  /// What stands for a value that a copy's reader may not see: it prints as nothing, and takes with it what would say
  /// that there is nothing.
  static let withheld = Value.absent(Absence(.masked))

  /// Whether a copy's reader may not see it.
  var isWithheld: Bool { absence?.reason == .masked }
}
