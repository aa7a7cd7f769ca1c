import Records

/// The sheets to write on that are ordered for a person: what is printed, for which days, in how many copies.
struct SheetOrders {
  private let record: Object
  private let schedule: Schedule
  private let asOf: CalendarDate

  init(of record: Object, visits schedule: Schedule, asOf: CalendarDate) {
    self.record = record
    self.schedule = schedule
    self.asOf = asOf
  }

  /// Filled sheets go back so many days after their last day, with somebody who comes anyway.
  static let daysToReturn = 3
  /// A cycle of medicines where none is recorded: four weeks, as pharmacies supply.
  private static let cycle = 28

  /// Each order with its sets; of every kind that the record calls for without an order one set without a date; and so of
  /// every other kind, for whoever asks for it by name.
  var all: [Object] {
    let ordered = record.objects("sheets").filter(\.isOrdered)
    let kinds = Set(ordered.compactMap { $0.word("kind") })
    let called = CalledSheets(of: record).printed
    let others = Codes.sheet.codes.indices.filter { !kinds.contains(Codes.sheet.codes[$0]) }
    return ordered.map { $0.setting(["sets": .list(sets(of: $0)), "isOrdered": .bool(true)]) }
      + others.map { index in
        let kind = Codes.sheet.codes[index]
        return Object(
          CareTypes.sheet,
          [
            "kind": .code(Code(Codes.sheet, index: index)), "isOrdered": .bool(called.contains(kind)),
            "sets": .list(copies(1, of: kind)),
          ])
      }
  }

  private func sets(of sheet: Object) -> [Value] {
    if sheet["undated"].isTrue { return copies(sheet["copies"].whole ?? 1, of: sheet.word("kind")) }
    if sheet.word("kind") == "mar" { return [cycle(of: sheet)] }
    if let count = sheet["weeks"].whole { return weeks(count, of: sheet) }
    if sheet.word("kind") == "daily-visit-record" { return weeks(1, of: sheet) }
    return copies(sheet["copies"].whole ?? 1, of: sheet.word("kind"))
  }

  private func weeks(_ count: Int, of sheet: Object) -> [Value] {
    let first = start(sheet["startWeek"].week?.monday, days: 7 * count)
    return (0..<count).map { set($0 + 1, of: count, from: first.adding(days: 7 * $0), days: 7) }
  }

  private func cycle(of sheet: Object) -> Value {
    let days = sheet["cycleDays"].whole ?? Self.cycle
    return set(1, of: 1, from: start(sheet.date("cycleStart"), days: days), days: days, kind: "mar")
  }

  /// What is given on some days, of a medicines record alone.
  private func doses(_ from: CalendarDate, _ days: Int, of kind: String?) -> [Value] {
    guard kind == "mar", let medicines = record.object("medicines") else { return [] }
    let dates = (0..<days).map { from.adding(days: $0) }
    return MedicineList(of: medicines, on: from).doses(on: dates).map(Value.object)
  }

  /// The first day of an order, or of the turn that is running where it is repeated because it is over: so the paper is the
  /// same on every day of it. Without a first day turns count from the Monday of the plan's first week.
  private func start(_ recorded: CalendarDate?, days: Int) -> CalendarDate {
    let plan = record.object("plan")?.date("effectiveFrom") ?? asOf
    let first = recorded ?? plan.adding(days: 1 - plan.weekday)
    guard first.adding(days: days) <= asOf else { return first }
    return first.adding(days: (asOf.ordinal - first.ordinal) / days * days)
  }

  private func copies(_ count: Int, of kind: String?) -> [Value] {
    let doses = doses(asOf, 0, of: kind)
    return (0..<max(0, count)).map { index in
      .object(
        Object(
          CareTypes.sheetSet,
          [
            "number": .number(Number(index + 1)), "count": .number(Number(count)), "days": .list([]),
            "doses": .list(doses),
          ]))
    }
  }

  private func set(_ number: Int, of count: Int, from: CalendarDate, days: Int, kind: String? = nil) -> Value
  {
    let to = from.adding(days: days - 1)
    return .object(
      Object(
        CareTypes.sheetSet,
        [
          "number": .number(Number(number)), "count": .number(Number(count)), "from": .date(from),
          "to": .date(to), "returnBy": .date(to.adding(days: Self.daysToReturn)),
          "days": .list((0..<days).map { .object(schedule.sheetDay(from.adding(days: $0))) }),
          "doses": .list(doses(from, days, of: kind)),
        ]))
  }
}

extension Object {
  /// Whether a sheet is ordered at all: none for no weeks or no copies.
  var isOrdered: Bool { self["weeks"].whole != 0 && self["copies"].whole != 0 }
}

extension CareRecord {
  /// The kinds of sheets that can be ordered.
  public static let sheetKinds = Codes.sheet.codes

  /// The kinds of sheets that are ordered for the person, and those that the record calls for and that come without an
  /// order.
  public var orderedSheets: Set<String> {
    Set(object.objects("sheets").filter(\.isOrdered).compactMap { $0.word("kind") })
      .union(CalledSheets(of: object).printed)
  }

  /// The size of letters that a care worker needs who fills in sheets of some kinds, in points; nil where nobody has such
  /// a need. A chart for staff does not follow what the person needs.
  public func workerSize(ofSheets kinds: [String]) -> Int? {
    object.objects("sheets").filter { kinds.contains($0.word("kind") ?? "") }
      .compactMap { $0["workerSize"].whole }.max()
  }

  /// The dated sheets that are ordered, each with its first and last day as of a day; the kinds in the order of the record.
  public func daysOfSheets(
    asOf day: CalendarDate
  ) -> [(kind: String, first: CalendarDate, last: CalendarDate)] {
    let orders = SheetOrders(of: object, visits: Schedule([], of: object, asOf: day), asOf: day)
    return orders.all.compactMap { order in
      guard order["isOrdered"].isTrue, let kind = order.word("kind"),
        let last = order.objects("sets").compactMap({ $0.date("to") }).max(),
        let first = order.objects("sets").compactMap({ $0.date("from") }).min()
      else { return nil }
      return (kind, first, last)
    }
  }

  /// Whether each week of sheets is a file of its own.
  public var wantsAFileAWeek: Bool { object.objects("sheets").contains { $0["filePerWeek"].isTrue } }
}
