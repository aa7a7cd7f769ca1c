import Care
import Records

/// `report reviews`: what is to be looked at again, by date.
enum ReviewsReport {
  /// What is due within so many days is soon; what is due after `days` of these is not listed.
  static let soon = 28
  private static let ahead = 56

  static func rows(of home: ReportedHome) -> [Object] {
    let today = home.sources.today
    let last = today.adding(days: home.sources.days ?? ahead)
    return home.record.dueDates(asOf: today).filter { $0.due <= last }.map { date in
      let left = date.due.ordinal - today.ordinal
      let state = left < 0 ? "overdue" : left <= soon ? "soon" : "later"
      return home.row([
        "what": home.type.code("what", date.kind), "path": .text(date.path), "due": .date(date.due),
        "state": home.type.code("state", state), "daysLate": .count(max(0, -left)),
      ])
    }
  }

  static func sums(of rows: [Object]) -> [String: Value] {
    func all(_ state: String) -> [Object] { rows.filter { $0.word("state") == state } }
    let figures = Object(
      OfficeTypes.reviews.objectType("figures"),
      [
        "overdue": .count(all("overdue").count), "soon": .count(all("soon").count),
        "later": .count(all("later").count),
        "peopleOverdue": .count(Set(all("overdue").map { $0.string("person") }).count),
      ])
    return ["figures": .object(figures)]
  }
}
