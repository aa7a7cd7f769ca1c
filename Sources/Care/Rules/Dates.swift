import Records

/// DAT-01: days on which something was done are not in the future; DAT-02: nobody is born after today or lives
/// beyond 120 years.
enum Dates: Rule {
  static let id = "DAT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    past(in: record, after: context.asOf, at: []) + birth(in: record, context.asOf)
  }

  /// The names of fields that hold a day on which something was done.
  private static let done: Set<String> = [
    "on", "seenOn", "reviewedOn", "formDate", "checkedOn", "agreedOn", "lastReviewed", "lastUpdated",
    "ratedOn",
  ]

  private static func past(in object: Object, after today: CalendarDate, at path: [PathStep]) -> [RuleFinding]
  {
    object.type.fields.indices.flatMap { index in
      past(object.slots[index], of: object.type.fields[index], after: today, at: path)
    }
  }

  private static func past(
    _ value: Value, of field: Field, after today: CalendarDate, at path: [PathStep]
  ) -> [RuleFinding] {
    let here = path + [.key(field.name)]
    switch value {
    case .date(let date):
      return done.contains(field.name) && date > today ? [future(at: here)] : []
    case .absent(let absence):
      return absence.on.map { $0 > today } == true ? [future(at: here + [.key(field.askedKey)])] : []
    case .object(let inner): return past(in: inner, after: today, at: here)
    case .list(let items):
      return items.enumerated().flatMap { item, value in
        value.object.map { past(in: $0, after: today, at: here + [.index(item)]) } ?? []
      }
    default: return []
    }
  }

  private static func future(at path: [PathStep]) -> RuleFinding {
    RuleFinding(.error, "this day is in the future", hint: "what was done has a day up to today", at: path)
  }

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

extension Field {
  /// The key beside a reason for absence: `askedOn` of a list, `on` of a fact.
  fileprivate var askedKey: String {
    guard case .fact(let type) = type, type.index(of: "items") != nil else { return "on" }
    return "askedOn"
  }
}
