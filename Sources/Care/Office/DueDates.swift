import Records

/// A day by which something of a record is to be looked at again.
public struct DueDate: Sendable {
  /// A word of `office-due-kind`.
  public let kind: String
  /// Where it stands in the record: `risks[0].reviewDue`. What it is about may tell more than a list should.
  public let path: String
  /// The day.
  public let due: CalendarDate
}

extension CareRecord {
  /// Every day in the record by which something is to be looked at again; of a medicine that has ended none.
  public func dueDates(asOf day: CalendarDate) -> [DueDate] {
    DueDates.places.flatMap { place in
      place.values(in: object, asOf: day).compactMap { path, value in
        value.date.map { DueDate(kind: place.kind, path: path, due: $0) }
      }
    }
  }
}

/// Where a record says by when something is looked at again.
private enum DueDates {
  struct DayPlace: Sendable {
    let kind: String
    /// The keys to the day; lists and facts on the way are gone through.
    let keys: [String]

    init(_ kind: String, _ path: String) {
      self.kind = kind
      keys = path.split(separator: ".").map(String.init)
    }

    /// What stands there, each with its path.
    func values(in record: Object, asOf day: CalendarDate) -> [(path: String, value: Value)] {
      keys.reduce([(path: "", value: Value.object(record))]) { found, key in
        found.flatMap { path, value in
          let inner = value.object?[key] ?? .missing
          let step = path.isEmpty ? key : path + "." + key
          guard case .list(let items) = inner else { return [(step, inner)] }
          return items.enumerated().filter { $1.object?.date("stop").map { $0 >= day } ?? true }
            .map { (step + "[\($0)]", $1) }
        }
      }
    }
  }

  static let places = [
    DayPlace("plan", "plan.reviewDue"),
    DayPlace("information-needs", "accessibleInformation.reviewDue"),
    DayPlace("choices", "informationChoices.reviewDue"),
    DayPlace("weight", "health.weight.next"),
    DayPlace("skin", "health.pressureDamage.reviewDue"),
    DayPlace("catheter", "health.catheter.nextChange"),
    DayPlace("dressing", "health.wounds.nextChange"),
    DayPlace("vaccination", "health.vaccinations.items.due"),
    DayPlace("best-interests", "decisions.bestInterests.reviewDue"),
    DayPlace("authorisation", "decisions.authorisations.until"),
    DayPlace("medicine", "medicines.items.reviewBy"),
    DayPlace("medicine", "medicines.items.covert.reviewDue"),
    DayPlace("risk", "risks.reviewDue"),
    DayPlace("equipment", "movingAndHandling.equipment.inspectionDue"),
    DayPlace("food-and-drink", "nutrition.textureIddsi.reviewDue"),
  ]
}
