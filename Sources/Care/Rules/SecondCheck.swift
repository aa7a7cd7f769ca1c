import Records

/// MED-03: a list of medicines that care workers give, or that is copied for paper, was copied by one person and
/// checked by another.
enum SecondCheck: Rule {
  static let id = "MED-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let medicines = record.object("medicines"), !medicines.objects("items").isEmpty else { return [] }
    let copied = medicines.object("transcription")
    let areGiven =
      ["administer", "specialised-technique"].contains(medicines.word("supportLevel"))
      || medicines.objects("items").contains { $0.object("givenBy")?.word("who") == "care-worker" }
    let isRecorded = record.objects("sheets").contains { $0.word("kind") == "mar" && $0.isOrdered }
    guard areGiven || isRecorded || copied != nil else { return [] }
    guard copied?.isCheckedTwice != true else { return [] }
    return [
      RuleFinding(
        .warning, "the list of medicines was not checked by a second person",
        hint:
          "the medicines record is printed with an empty grid until \"checkedBy\" and \"checkedOn\" are there, by another person",
        at: ["medicines", "transcription"])
    ]
  }
}

extension Object {
  /// Whether another person than the copier of a list of medicines has checked it, on a day.
  var isCheckedTwice: Bool {
    guard let checker = text("checkedBy"), date("checkedOn") != nil else { return false }
    return checker.lowercased() != text("by")?.lowercased()
  }
}
