import Records

extension CareRecord {
  /// What templates see of one copy of this record, with everything that is worked out from it.
  ///
  /// The type is `CareTypes.root`, or that of the layouts that there are.
  public func root(
    provider: Provider, copy: Copy, catalogue: TaskCatalogue, as type: ObjectType = CareTypes.root
  ) -> Object {
    derived(provider: provider, on: copy.printedOn, catalogue: catalogue).seen(in: copy, as: type)
  }

  /// The record with everything that is worked out from it: the same for all copies of a day.
  public func derived(provider: Provider, on day: CalendarDate, catalogue: TaskCatalogue) -> Object {
    let record = visible
    var values = record.carried
    values["provider"] = .object(provider.object)
    values["person"] = record.object("person").map { .object($0.withNames) }
    values["flag"] = .list(NeedsFlag.flags(of: record).map(Value.object))
    values["week"] = .object(Schedule.week(of: record))
    let visits = record.objects("visits").map { $0.withEnd(catalogue) }
    if !record["visits"].isMissing { values["visits"] = .list(visits.map(Value.object)) }
    values["diary"] = Schedule.diary(of: record, visits: visits, asOf: day).map(Value.object)
    values.merge(Derived.lists(of: record, provider: provider, catalogue: catalogue)) { _, new in new }
    return Object(CareTypes.root, values)
  }

  /// A protected address is not printed, nor any phone that could lead to it (ID-03).
  private var visible: Object {
    guard let person = object.object("person"), person["restricted"].bool == true else { return object }
    return object.setting(["person": .object(person.setting(["address": .missing, "phones": .missing]))])
  }
}

extension Provider {
  /// What templates see that name no person.
  public func root(copy: Copy, as type: ObjectType = CareTypes.root) -> Object {
    Object(type, ["provider": .object(object), "copy": .object(copy.object), "flag": .list([])])
  }
}

extension Object {
  /// What a template sees of a copy: the derived record, and which copy it is. The type has the fields of
  /// `CareTypes.root`.
  public func seen(in copy: Copy, as type: ObjectType = CareTypes.root) -> Object {
    Object(type, slots: slots).setting(["copy": .object(copy.object)])
  }

  /// The fields of a record that templates see as they stand.
  fileprivate var carried: [String: Value] {
    let names = type.fields.map(\.name).filter { CareTypes.root.index(of: $0) != nil }
    return Dictionary(names.map { ($0, self[$0]) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate func withEnd(_ catalogue: TaskCatalogue) -> Object {
    let end = self["start"].time.map { $0.adding(minutes: self["durationMinutes"].whole ?? 0) }
    return setting(["end": end.map(Value.time) ?? .missing]).changing("tasks") {
      $0.withWords(from: catalogue)
    }
  }

  /// A task with the catalogue's words. A record is only read when the catalogue has all its tasks.
  func withWords(from catalogue: TaskCatalogue) -> Object {
    let code = text("task") ?? ""
    let task = catalogue[code]
    return setting([
      "wording": .text(task?.wording ?? code), "label": .text(task?.label ?? code),
      "easyRead": task?.easyRead.map(Value.text) ?? .missing,
      "picture": task?.picture.map(Value.text) ?? .missing,
    ])
  }
}

/// The sections of a record that gain fields.
enum Derived {
  static func lists(of record: Object, provider: Provider, catalogue: TaskCatalogue) -> [String: Value] {
    let calls = Calls(record: record, provider: provider)
    let changed =
      record
      .changing("needs") { need in
        need.changing("outcomes") { $0.changing("actions") { $0.withWords(from: catalogue) } }
      }
      .changing("contacts") { $0.withStanding }
      .changing("contingency") { $0.setting(["call": .list(calls.numbers(for: $0))]) }
    var values: [String: Value] = [:]
    for name in ["needs", "contacts", "contingency"] { values[name] = changed[name] }
    values["informationChoices"] = .object(Options.choices(of: record))
    values["health"] = .object(record.object("health") ?? notAsked(CareTypes.health))
    values["sharing"] = record.object("sharing").map { .object(Readers.sharing($0, of: record)) } ?? .missing
    values["medicines"] = record.object("medicines").map { .object($0.withSecondCheck) } ?? .missing
    values["nutrition"] = record.object("nutrition").map { .object($0.withTextureWords) } ?? .missing
    return values
  }

  /// An object of which nothing was asked.
  static func notAsked(_ type: ObjectType) -> Object {
    Object(
      type,
      slots: type.fields.map { field in
        if case .fact = field.type { .absent(Absence(.notAsked)) } else { .missing }
      })
  }
}

extension Object {
  fileprivate var withSecondCheck: Object {
    guard let copied = object("transcription") else { return self }
    return setting([
      "transcription": .object(copied.setting(["isCheckedTwice": .bool(copied.isCheckedTwice)]))
    ])
  }

  /// IDDSI's own names of the levels.
  fileprivate var withTextureWords: Object {
    guard let texture = object("textureIddsi") else { return self }
    let foods = [3: "liquidised", 4: "pureed", 5: "minced and moist", 6: "soft and bite-sized", 7: "regular"]
    let drinks = [
      0: "thin", 1: "slightly thick", 2: "mildly thick", 3: "moderately thick", 4: "extremely thick",
    ]
    func words(_ name: String, _ levels: [Int: String]) -> Value {
      guard let level = texture[name].whole, let words = levels[level] else { return .missing }
      return .text("Level \(level), \(words)")
    }
    let named = texture.setting(["foodWords": words("food", foods), "drinkWords": words("drink", drinks)])
    return setting(["textureIddsi": .object(named)])
  }
}
