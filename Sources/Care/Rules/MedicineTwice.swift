import Records

/// MED-07: a time and a day stand once; MED-08: so does a medicine, unless its strength differs or it is given in another dose at
/// another time, as insulin may be.
enum MedicineTwice: Rule {
  static let id = "MED-07"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let medicines = record.medicines
    let names = medicines.map { $0.medicine.string("name").inWords }
    return medicines.enumerated().flatMap { index, item -> [RuleFinding] in
      let isTwice = medicines[..<index].indices.contains { earlier in
        names[earlier] == names[index] && medicines[earlier].medicine.isSame(as: item.medicine)
      }
      return times(in: item.medicine, at: item.path) + (isTwice ? [twice(at: item.path)] : [])
    }
  }

  private static func times(in medicine: Object, at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    ["times", "days"].compactMap { field in
      guard medicine[field].list.holdsTwice else { return nil }
      return RuleFinding(
        .error, field == "times" ? "a time stands twice" : "a day stands twice",
        hint: "keep one of them, or write the dose of both as one", at: path() + [.key(field)])
    }
  }

  private static func twice(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .warning, "this medicine is in the list already, so it could be given twice",
      hint: "ask the pharmacist; keep one of them, or end the other with \"stop\"", at: path + ["name"],
      rule: "MED-08")
  }
}

extension Object {
  /// Whether two entries of one name are one medicine that somebody could give twice.
  fileprivate func isSame(as other: Object) -> Bool {
    guard overlaps(other) else { return false }
    let (one, two) = (text("strength")?.inWords, other.text("strength")?.inWords)
    guard one == nil || two == nil || one == two else { return false }
    let (times, others) = (self["times"].list, other["times"].list)
    let areApart = !times.isEmpty && !others.isEmpty && times.allSatisfy { !others.contains($0) }
    return !areApart || string("dose").inWords == other.string("dose").inWords
  }

  /// Whether there is a day on which both are given.
  private func overlaps(_ other: Object) -> Bool {
    func ends(_ one: Object, before two: Object) -> Bool {
      guard let stop = one.date("stop"), let start = two.date("start") else { return false }
      return stop < start
    }
    return !ends(self, before: other) && !ends(other, before: self)
  }
}

extension [Value] {
  /// Whether a value stands in the list twice. Most lists have a few, which are sooner compared than hashed.
  var holdsTwice: Bool {
    guard count > 1 else { return false }
    if count > 12 { return Set(self).count < count }
    return indices.contains { self[..<$0].contains(self[$0]) }
  }
}
