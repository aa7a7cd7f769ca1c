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

  /// The rows of a record of some days: what is given at its times on one of them, a row for each time.
  func doses(on days: [CalendarDate]) -> [Object] {
    items.filter { !$0.isWhenNeeded }.flatMap { medicine -> [Object] in
      let daysOff = days.filter { !medicine.isGiven(on: $0) }
      guard days.isEmpty ? !medicine["isComing"].isTrue : daysOff.count < days.count else { return [] }
      let times = medicine["times"].list
      return (times.isEmpty ? [.missing] : times).enumerated().map { index, time in
        Object(
          CareTypes.sheetDose,
          [
            "medicine": .object(medicine), "time": time, "isFirst": .bool(index == 0),
            "daysOff": .list(daysOff.map(Value.date)),
          ])
      }
    }
  }

  private func list(_ medicines: [Object]) -> Value { .list(medicines.map(Value.object)) }
}

extension Object {
  /// Whether a medicine has no times, because it depends on how the person is.
  var isWhenNeeded: Bool { !self["prn"].isMissing || !self["rescue"].isMissing }

  /// Whether a medicine is given on a day: between its first day and its last, on its days of the week.
  fileprivate func isGiven(on date: CalendarDate) -> Bool {
    if let start = self.date("start"), date < start { return false }
    if let stop = self.date("stop"), date > stop { return false }
    let days = self["days"].list.compactMap(\.word)
    return days.isEmpty || days.contains(Codes.day.codes[date.weekday - 1])
  }

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
