import Records

/// DAT-01: days on which something was done are not in the future; DAT-02: nobody is born after today or lives
/// beyond 120 years.
enum Dates: Rule {
  static let id = "DAT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    past(in: record, after: context.asOf) + birth(in: record, context.asOf)
  }

  /// The names of fields that hold a day on which something was done.
  private static let done: Set<String> = [
    "on", "seenOn", "reviewedOn", "formDate", "checkedOn", "agreedOn", "lastReviewed", "lastUpdated",
    "ratedOn", "fittedOn",
  ]

  /// The findings inside an object, their paths told from that object: nearly all objects have none, and building a
  /// path for each would cost more than the rest of the rule.
  private static func past(in object: Object, after today: CalendarDate) -> [RuleFinding] {
    guard object.type.holdsDates else { return [] }
    var findings: [RuleFinding] = []
    for index in object.slots.indices where object.type.datedFields[index] {
      switch object.slots[index] {
      case .date, .absent, .object, .list:
        for finding in past(index, of: object, after: today) {
          findings.append(finding.inside(.key(object.type.fields[index].name)))
        }
      default: continue
      }
    }
    return findings
  }

  private static func past(_ index: Int, of object: Object, after today: CalendarDate) -> [RuleFinding] {
    switch object.slots[index] {
    case .date(let date):
      return date > today && done.contains(object.type.fields[index].name) ? [future] : []
    case .absent(let absence):
      guard absence.on.map({ $0 > today }) == true else { return [] }
      return [future.inside(.key(object.type.fields[index].askedKey))]
    case .object(let inner): return past(in: inner, after: today)
    case .list(let items):
      var findings: [RuleFinding] = []
      for (index, item) in items.enumerated() {
        guard case .object(let inner) = item, inner.type.holdsDates else { continue }
        findings += past(in: inner, after: today).map { $0.inside(.index(index)) }
      }
      return findings
    default: return []
    }
  }

  private static let future = RuleFinding(
    .error, "this day is in the future", hint: "what was done has a day up to today", at: [])

  private static func birth(in record: Object, _ today: CalendarDate) -> [RuleFinding] {
    guard let born = record.object("person")?.date("birthDate") else { return [] }
    guard born > today || born.years(to: today) > 120 else { return [] }
    return [
      RuleFinding(
        .error, "nobody was born on this day who is alive today", hint: "look at the year",
        at: ["person", "birthDate"],
        rule: "DAT-02")
    ]
  }
}

extension RuleFinding {
  fileprivate func inside(_ step: PathStep) -> RuleFinding {
    var finding = self
    finding.path.insert(step, at: 0)
    return finding
  }
}

extension Field {
  /// The key beside a reason for absence: `askedOn` of a list, `on` of a fact.
  fileprivate var askedKey: String {
    guard case .fact(let type) = type, type.index(of: "items") != nil else { return "on" }
    return "askedOn"
  }
}
