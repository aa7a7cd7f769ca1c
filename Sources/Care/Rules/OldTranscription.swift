import Records

/// MED-04: a copied list older than one cycle is checked again.
enum OldTranscription: Rule {
  static let id = "MED-04"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let medicines = record.object("medicines"), let copied = medicines.object("transcription"),
      let on = copied.date("checkedOn") ?? copied.date("on")
    else { return [] }
    let mar = record.objects("sheets").first { $0.word("kind") == "mar" }
    let cycle = mar?["cycleDays"].whole ?? 28
    guard on.adding(days: cycle) < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the list of medicines was last checked more than \(cycle) days ago",
        hint: "check it against the labels",
        at: ["medicines", "transcription"])
    ]
  }
}
