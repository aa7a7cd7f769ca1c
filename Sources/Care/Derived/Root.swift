import Documents
import Records

extension CareRecord {
  /// What templates see of one copy of this record, with everything that is worked out from it.
  ///
  /// The type is `CareTypes.root`, or that of the layouts that there are.
  public func root(
    provider: Provider, copy: Copy, catalogue: TaskCatalogue, words: Words,
    as type: ObjectType = CareTypes.root
  ) -> Object {
    derived(provider: provider, on: copy.printedOn, catalogue: catalogue, words: words)
      .seen(in: copy, as: type)
  }

  /// The record with everything that is worked out from it, in the words of one language: the same for all copies of
  /// a day.
  public func derived(
    provider: Provider, on day: CalendarDate, catalogue: TaskCatalogue, words: Words
  ) -> Object {
    let record = object.withAddressAsPrinted.withAgreedPhotographs(on: day)
    let office = provider.object.withAgreedWorkers(on: day)
    var values = record.carried
    values["provider"] = .object(office.withRating(in: words))
    values["person"] = record.object("person").map { .object($0.withNames.withTeam(of: office)) }
    values["emergencyCalls"] =
      record["contacts"].isWithheld ? .withheld : .list(CallOrder(of: record).calls(in: words))
    values["flag"] =
      record["accessibleInformation"].isWithheld
        || record.object("accessibleInformation")?["needs"].isWithheld == true
      ? .withheld : .list(NeedsFlag.flags(of: record, in: words).map(Value.object))
    let task = TaskWords(record, catalogue: catalogue)
    let schedule = Schedule(
      record.objects("visits").map { $0.withEnd(task) }, of: record, asOf: day)
    values["week"] = .object(schedule.week)
    if case .list = record["visits"] { values["visits"] = .list(schedule.printed.map(Value.object)) }
    if !record["sheets"].isWithheld {
      values["sheets"] = .list(SheetOrders(of: record, visits: schedule, asOf: day).all.map(Value.object))
    }
    values.merge(Derived(record, provider: provider, catalogue: catalogue, words: words).lists) { _, new in
      new
    }
    values["medicines"] =
      record.object("medicines").map {
        .object(MedicineList(of: $0, on: day).lists(in: $0.withSecondCheck))
      } ?? record["medicines"]
    return Object(CareTypes.root, values)
  }
}

extension Provider {
  /// What templates see that name no person.
  public func root(copy: Copy, as type: ObjectType = CareTypes.root) -> Object {
    Object(
      type,
      [
        "provider": .object(
          object.withAgreedWorkers(on: copy.printedOn).setting(["marKey": .list([])])),
        "copy": .object(copy.object), "flag": .list([]),
        "emergencyCalls": .list([]),
      ])
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

  fileprivate func withEnd(_ task: TaskWords) -> Object {
    let end = self["start"].time.map { $0.adding(minutes: self["durationMinutes"].whole ?? 0) }
    return setting(["end": end.map(Value.time) ?? .missing]).changing("tasks") {
      task.added(to: $0, own: "note")
    }
  }
}

/// The sections of a record that gain fields.
struct Derived {
  private let record: Object
  private let provider: Provider
  private let catalogue: TaskCatalogue
  private let words: Words

  init(_ record: Object, provider: Provider, catalogue: TaskCatalogue, words: Words) {
    self.record = record
    self.provider = provider
    self.catalogue = catalogue
    self.words = words
  }

  var lists: [String: Value] {
    let calls = Calls(record: record, provider: provider)
    let task = TaskWords(record, catalogue: catalogue)
    let changed =
      record
      .changing("needs") { need in
        need.changing("outcomes") { $0.changing("actions") { task.added(to: $0, own: "detail") } }
      }
      .changing("contacts") { $0.withStanding(in: words) }
      .changing("contingency") { $0.setting(["call": .list(calls.numbers(for: $0, in: words))]) }
    var values: [String: Value] = [:]
    for name in ["needs", "contacts", "contingency"] { values[name] = changed[name] }
    values["informationChoices"] = .object(Options.choices(of: record, in: words))
    values["health"] = .object(record.object("health") ?? Self.notAsked(CareTypes.health))
    values["sharing"] =
      record.object("sharing").map {
        .object(Readers.sharing($0, of: record, in: words))
      } ?? record["sharing"]
    values["nutrition"] =
      record.object("nutrition").map { .object($0.withTexture(in: words)) } ?? record["nutrition"]
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

  fileprivate func withTexture(in words: Words) -> Object {
    guard let texture = object("textureIddsi") else { return self }
    let changed = texture.withLevels(in: words).changing("exceptions") { $0.withLevels(in: words) }
    return setting(["textureIddsi": .object(changed)])
  }

  /// IDDSI's own names of the levels.
  private func withLevels(in words: Words) -> Object {
    func text(_ kind: Texture, _ path: (String) -> String) -> Value {
      kind.level(of: self).map { .text(words.text(at: path($0))) } ?? .missing
    }
    let isModified = Texture.allCases.contains { kind in
      kind.level(of: self).map { $0 != kind.plain } ?? false
    }
    return setting([
      "foodWords": text(.food, Texture.food.path), "drinkWords": text(.drink, Texture.drink.path),
      "foodEasyRead": text(.food, Texture.food.easyReadPath),
      "drinkEasyRead": text(.drink, Texture.drink.easyReadPath),
      "isModified": .bool(isModified || !self["exceptions"].list.isEmpty),
    ])
  }
}
