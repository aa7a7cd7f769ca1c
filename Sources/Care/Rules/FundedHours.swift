import Records

/// FUN-01: the visits of a week bring the hours that are paid for.
enum FundedHours: Rule {
  static let id = "FUN-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let hours = record.object("person")?.object("funding")?["hoursPerWeek"].number?.approximate else {
      return []
    }
    let funded = hours * 60
    let visits = record.objects("visits").filter { $0.holds(on: context.asOf) || $0.date("until") == nil }
    let planned = Schedule.minutes(of: visits)
    // Councils count hours of care workers; a visit by two counts twice. Either way of counting may match.
    let worked = visits.reduce(0.0) { $0 + Schedule.minutes(of: [$1]) * Double($1["careWorkers"].whole ?? 1) }
    guard abs(planned - funded) > 1, abs(worked - funded) > 1 else { return [] }
    return [
      RuleFinding(
        .warning, "the visits bring \(Self.words(planned)) a week, not the funded \(Self.words(funded))",
        hint: "look at the visits and at the funding", at: ["person", "funding", "hoursPerWeek"])
    ]
  }

  private static func words(_ minutes: Double) -> String {
    let whole = Int(minutes.rounded())
    return whole % 60 == 0 ? "\(whole / 60) hours" : "\(whole / 60) hours \(whole % 60) minutes"
  }
}
