import Records

/// EMG-01: who is next of kin or decides by law, and is rung by nobody in an emergency, is told to the office;
/// EMG-02: a rank stands once, for two firsts are no order; EMG-03: whoever is rung has a number.
enum EmergencyOrder: Rule {
  static let id = "EMG-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var ranks: Set<Int> = []
    let order = CallOrder(of: record)
    return record.objects("contacts").enumerated().flatMap { index, contact -> [RuleFinding] in
      var path: [PathStep] { ["contacts", .index(index)] }
      let isNew = contact["rank"].whole.map { ranks.insert($0).inserted } ?? true
      return (isNew ? [] : [twice(at: path)]) + (contact.isLeftOut ? [leftOut(at: path)] : [])
        + (contact.isRung && order.phone(of: contact) == nil ? [numberless(at: path)] : [])
    }
  }

  private static func numberless(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .warning, "this contact is on the list for emergencies, and has no number",
      hint: "ask for one and write it under \"phones\", or take \"emergency\" out of \"roles\"", at: path,
      rule: "EMG-03")
  }

  private static func twice(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .warning, "another contact has this rank, so the order of the file decides who is rung first",
      hint: "give each contact a rank of their own: 1, 2, 3", at: path + ["rank"], rule: "EMG-02")
  }

  private static func leftOut(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .warning, "this next of kin, attorney or deputy is not on the list for emergencies",
      hint: "ask the person; where it is wanted, add \"emergency\" to \"roles\" and a \"rank\"",
      at: path + ["roles"])
  }
}

extension Object {
  /// Whether a contact stands near enough to be missed on the list for emergencies.
  fileprivate var isLeftOut: Bool {
    let near: Set<String> = ["next-of-kin", "attorney", "deputy"]
    return !isRung && (!near.isDisjoint(with: self["roles"].words) || !objects("authority").isEmpty)
  }
}
