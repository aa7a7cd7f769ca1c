import Records

/// EXT-01: a record that was taken out of another system some days ago may not be what stands there now.
enum OldExtract: Rule {
  static let id = "EXT-01"

  private static let daysOfTrust = 7

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let on = record.object("extract")?.date("on") else { return [] }
    let trust = context.provider.object["extractDays"].whole ?? daysOfTrust
    guard on.adding(days: trust) < context.asOf else { return [] }
    return [
      RuleFinding(
        .warning, "the record was taken out of another system more than \(trust) days ago",
        hint: "take it out again and print what is new", at: ["extract", "on"])
    ]
  }
}
