import Records

/// MED-03: a list of medicines that care workers give was copied by one person and checked by another.
enum SecondCheck: Rule {
  static let id = "MED-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let medicines = record.object("medicines"), !medicines.objects("items").isEmpty,
      ["administer", "specialised-technique"].contains(medicines.word("supportLevel"))
    else { return [] }
    let copied = medicines.object("transcription")
    let checker = copied?.text("checkedBy")?.lowercased()
    if let checker, copied?.date("checkedOn") != nil, checker != copied?.text("by")?.lowercased() {
      return []
    }
    return [
      RuleFinding(
        .warning, "the list of medicines was not checked by a second person",
        hint:
          "the medicines record is printed with an empty grid until \"checkedBy\" and \"checkedOn\" are there, by another person",
        at: ["medicines", "transcription"])
    ]
  }
}
