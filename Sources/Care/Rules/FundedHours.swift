import Records

/// FUN-01: the visits of a week bring the hours that are paid for.
///
/// Councils count hours of visits or of care workers, so that a visit by two counts once or twice; waking nights are
/// in the hours or paid beside them; sleep-ins are mostly paid a night. Where one way of counting matches, nothing is
/// said. Somebody who lives in has no hours that could be counted.
enum FundedHours: Rule {
  static let id = "FUN-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let hours = record.object("person")?.object("funding")?["hoursPerWeek"].number?.approximate else {
      return []
    }
    let funded = hours * 60
    let visits = Schedule(of: record, asOf: context.asOf).counted
    guard !visits.contains(where: { $0.word("kind") == "live-in" }) else { return [] }
    let shared = sharedMinutes(of: record)
    let planned = ways(of: visits).flatMap { [$0, $0 + shared] }
    guard let first = planned.first, planned.allSatisfy({ abs($0 - funded) > 1 }) else { return [] }
    return [
      RuleFinding(
        .warning, "the visits bring \(Self.words(first)) a week, not the funded \(Self.words(funded))",
        hint: "look at the visits and at the funding", at: ["person", "funding", "hoursPerWeek"])
    ]
  }

  /// Minutes that are shared with housemates: they are funded, and are no visits of the person's own.
  private static func sharedMinutes(of record: Object) -> Double {
    let house = record.object("person")?.object("supportedLiving")
    return (house?["sharedHoursPerWeek"].number?.approximate ?? 0) * 60
  }

  /// The minutes of a week, by each way of counting them.
  private static func ways(of visits: [Object]) -> [Double] {
    let awake = visits.filter { $0.word("kind") != "sleep-in" }
    let byDay = awake.filter { $0.word("kind") != "waking-night" }
    return [byDay, awake, visits].flatMap { [$0.minutes, $0.workedMinutes] }
  }

  private static func words(_ minutes: Double) -> String {
    let whole = Int(minutes.rounded())
    return whole % 60 == 0 ? "\(whole / 60) hours" : "\(whole / 60) hours \(whole % 60) minutes"
  }
}

extension [Object] {
  /// Minutes of all care workers together in an average week.
  fileprivate var workedMinutes: Double {
    reduce(0) { $0 + [$1].minutes * Double($1["careWorkers"].whole ?? 1) }
  }
}
