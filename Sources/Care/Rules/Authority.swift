import Records

/// AUT-01: legal authority is registered and was seen; a role alone is none.
enum Authority: Rule {
  static let id = "AUT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.objects("contacts").enumerated().flatMap { index, contact in
      contact.unproven(at: ["contacts", .index(index)]) + contact.claimed(at: ["contacts", .index(index)])
    }
  }
}

extension Object {
  /// Whether a power is registered and was seen by the office. An appointee is registered nowhere.
  var isSeenPower: Bool {
    date("seenOn") != nil && (self["registered"].bool == true || isOfAppointee)
  }

  fileprivate var isOfAppointee: Bool { word("type") == "appointee" }

  fileprivate func unproven(at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    objects("authority").enumerated().compactMap { index, authority in
      guard !authority.isSeenPower, authority.word("type") != "advance-statement-nominee" else { return nil }
      guard !authority.isOfAppointee else {
        return RuleFinding(
          .warning, "the office has not seen that this contact is an appointee",
          hint: "ask to see the letter about the benefits, then write \"seenOn\"",
          at: path() + ["authority", .index(index)])
      }
      return RuleFinding(
        .warning, "this authority is not registered, or the office has not seen it",
        hint:
          "ask to see the paper, then write \"registered\": true and \"seenOn\"; until then it is not printed as a power",
        at: path() + ["authority", .index(index)])
    }
  }

  fileprivate func claimed(at path: @autoclosure () -> [PathStep]) -> [RuleFinding] {
    let roles = self["roles"].words.filter { ["attorney", "deputy"].contains($0) }
    guard !roles.isEmpty, objects("authority").isEmpty else { return [] }
    return [
      RuleFinding(
        .warning, "the contact is called \(roles[0]), but no authority is recorded",
        hint: "add \"authority\"; kinship and a role are no legal power", at: path() + ["roles"])
    ]
  }
}
