import Records

/// The medicines as of a day: the one list for all documents. What has ended is not in it, and what is to come stands
/// apart, so that nobody can read it as a row to give.
struct MedicineList {
  private let day: CalendarDate
  private let items: [Object]

  init(of medicines: Object, on day: CalendarDate) {
    self.day = day
    items = medicines.objects("items").filter { $0.date("stop").map { $0 >= day } ?? true }
      .map { $0.listed(on: day) }
  }

  /// The medicines of the record with the lists that pages are made of.
  func lists(in medicines: Object) -> Object {
    if medicines["items"].isWithheld { return medicines.withLists(.withheld) }
    guard !medicines["items"].isMissing else { return medicines.withLists(.list([])) }
    let now = items.filter { !$0["isComing"].isTrue }
    let regular = now.filter { !$0.isWhenNeeded }
    return medicines.setting([
      "items": list(items), "regular": list(regular), "byTime": .list(rounds(of: regular)),
      "untimed": list(regular.filter { $0["times"].list.isEmpty }),
      "whenNeeded": list(now.filter { $0.isWhenNeeded && $0["rescue"].isMissing }),
      "rescue": list(now.filter { !$0["rescue"].isMissing }),
      "coming": list(items.filter { $0["isComing"].isTrue }),
      "covert": list(now.filter { !$0["covert"].isMissing }),
    ])
  }

  /// What is given at each time of the day. A medicine that is given twice stands in two rounds.
  private func rounds(of medicines: [Object]) -> [Value] {
    let times = Set(medicines.flatMap { $0["times"].list.compactMap(\.time) })
    return times.sorted().map { time in
      let given = medicines.filter { $0["times"].list.contains { $0.time == time } }
      return .object(
        Object(CareTypes.medicineRound, ["at": .time(time), "items": list(given)]))
    }
  }

  private func list(_ medicines: [Object]) -> Value { .list(medicines.map(Value.object)) }
}

extension Object {
  /// Whether a medicine has no times, because it depends on how the person is.
  var isWhenNeeded: Bool { !self["prn"].isMissing || !self["rescue"].isMissing }

  /// The medicines with one value for every list that is made of them.
  fileprivate func withLists(_ value: Value) -> Object {
    setting([
      "regular": value, "byTime": value, "untimed": value, "whenNeeded": value, "rescue": value,
      "coming": value, "covert": value,
    ])
  }

  /// The medicine as a page says it. That it is given unknown to the person stands only on papers that may say so.
  fileprivate func listed(on day: CalendarDate) -> Object {
    setting([
      "isComing": .bool(date("start").map { $0 > day } ?? false),
      "covert": object("covert")?["printInHome"].bool == true ? self["covert"] : .missing,
    ])
  }
}
