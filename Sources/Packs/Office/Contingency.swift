import Care
import Diagnostics
import Layout
import Records

/// The office's pack for a day on which its systems stop: every visit of a week, whom it is to and what must be known at
/// the door, and a sheet to try it. It says what care workers see, and nothing else.
public enum Contingency {
  /// What `--pack` calls it.
  public static let name = "contingency"
  /// The document that tries it.
  static let drill = "drill-sheet"
  /// Whose papers these are in the ledger, where papers of people have a record id.
  static let office = "office"
  /// The folder of the office's papers; no record id begins with a full stop.
  static let folder = ".office"
  /// How many days it holds.
  static let days = 7
  /// After so many days a provider that says nothing else is told that it is old.
  static let daysOfTrust = 7

  /// What the pack was made from, one record a line with its digest.
  static func sourcesPath(in folder: String) -> String { "\(folder)/.held/\(office)/\(name).sources" }
}

extension Build {
  /// Makes the office's pack in place of the last one, which is withdrawn.
  public func contingency() throws(Problems) -> Build.Outcome {
    guard documents.isEmpty, people.isEmpty, reader == nil, layout == nil, size == nil, shard == nil else {
      throw Problems(
        Problem(
          .error, "the pack of the office is about everybody", rule: Problem.usageRule,
          hint: "leave out --person, --document, --for, --layout, --size and --shard"))
    }
    var build = self
    build.pack = nil
    let run = try build.open()
    let folder = out ?? run.agency.path + "/packs"
    let book = try Bookkeeping(of: run, in: folder, home: home, by: build)
    let homes = run.each { turn, _ in ContingencyHome(of: turn, in: run, packs: folder) }
    let data = ContingencyData(homes, by: ContingencyRounds(of: run), from: asOf)
    var outcome = Build.Outcome(problems: run.agency.problems + book.ledger.torn + homes.flatMap(\.problems))
    let printer = try OfficePrinter(run.agency.resources, for: run.agency.provider, on: asOf)
    var files: [FinishedOfficeFile] = []
    for paper in [
      OfficeDocument(Contingency.name, of: data.pack, size: 12, isOfSomeParts: true),
      OfficeDocument(Contingency.drill, of: data.drill, size: 12),
    ] {
      let (file, problems) = try printer.finished(paper)
      files.append(file)
      outcome.problems += problems
    }
    outcome.made = try OfficeBook(book, in: folder, on: asOf, for: access).put(files)
    let lines = homes.map { "\($0.person) \($0.digest)\n" }.joined()
    try Files.write(Array(lines.utf8), to: Contingency.sourcesPath(in: folder))
    return outcome
  }
}

/// One home, as the pack tells of it.
struct ContingencyHome: Sendable {
  let person: String
  /// The digest of the record's file.
  let digest: String
  /// What its care workers see, with the visits of the week by their days; nil where it is left out.
  fileprivate var seen: (home: Object, week: [(date: CalendarDate, visits: [Object])])?
  /// Whether nobody has approved the plan.
  fileprivate var isDraft = false
  /// A word of `office-left-out`, where it is.
  private(set) var isLeftOut: String?
  /// What the person is called, where the record is left out and may be missed at a door.
  fileprivate private(set) var name: String?
  private(set) var problems: [Problem] = []

  /// - Parameter folder: That of the packs.
  init(of turn: Run.Turn, in run: Run, packs folder: String) {
    person = turn.person
    digest = Contingency.digest(of: turn.person, in: run.agency.path)
    problems = turn.found.filter { $0.severity >= .error }
    guard let record = turn.record else {
      isLeftOut = turn.isOver ? "over" : turn.isDraftAlone ? "draft" : "errors"
      if !turn.isOver { name = run.nameLeftOut(of: person, packs: folder) }
      return
    }
    isDraft = record.isDraft
    do throws(Problems) {
      let subject = try run.printer.subject(record, seenBy: .careWorker)
      let week = subject.record.visits(from: run.agency.context.asOf, days: Contingency.days)
      guard let home = subject.derived[run.printer.officeLanguage],
        week.contains(where: { !$0.visits.isEmpty })
      else {
        isLeftOut = "no-visits"
        return
      }
      seen = (home, week)
    } catch {
      isLeftOut = "not-granted"
      name = record.object.object("person")?.shortName
      problems += error.all.map { $0.about(turn.person) }
    }
  }
}

extension Run {
  /// What somebody is called of whom no copy can be made: as their record says, or as it was printed last where it cannot
  /// be read. Whoever has a protected address is not named.
  fileprivate func nameLeftOut(of person: String, packs folder: String) -> String? {
    let held = Bookkeeping.heldVersions(of: person, in: folder).last
    let record =
      record(in: "\(agency.path)/people/\(person).json")
      ?? held.flatMap { self.record(person, heldAs: $0, in: folder) }
    guard let named = record?.object.object("person"),
      !named["restricted"].isTrue
    else { return nil }
    return named.shortName
  }
}

extension Run.Turn {
  /// Whether nothing stands against the record but that nobody has approved its plan.
  fileprivate var isDraftAlone: Bool {
    let stops = found.filter { Problems([$0]).areFatal }
    return !stops.isEmpty && stops.allSatisfy { $0.rule == "PLN-02" }
  }
}

extension Contingency {
  /// The digest of a person's file; empty where it cannot be read.
  static func digest(of person: String, in agency: String) -> String {
    let bytes = try? Files.bytes("\(agency)/people/\(person).json")
    return bytes.map { SHA256.hexadecimal(of: $0) } ?? ""
  }
}

/// The rounds in which the homes of a pack are driven to: the provider's, or one without a name.
private struct ContingencyRounds {
  private let settings: PrintRoomSettings
  private let rest: String

  init(of run: Run) {
    settings = PrintRoomSettings(of: run.agency.provider)
    rest = run.officeWords(PrintRoomWord.noRound)
  }

  /// The provider's rounds in their order, and behind them those who are in none.
  var places: Range<Int> { 0..<settings.names.count + 1 }

  func place(of person: String) -> Int { settings.place(of: person) }

  func name(at place: Int) -> String? {
    let names = settings.names
    return names.isEmpty ? nil : names.indices.contains(place) ? names[place] : rest
  }
}

/// The homes of a pack, put together.
private struct ContingencyData {
  let pack: Object
  let drill: Object

  init(_ homes: [ContingencyHome], by driven: ContingencyRounds, from first: CalendarDate) {
    let type = OfficeTypes.contingency
    let days = (0..<Contingency.days).map { first.adding(days: $0) }
    let stops = homes.compactMap { home in home.seen.map { Stop(home, $0.home, $0.week, driven) } }
      .sorted { ($0.order.round, $0.order.stop) < ($1.order.round, $1.order.stop) }
    let visits = stops.flatMap(\.visits)
    let numbers = Dictionary(uniqueKeysWithValues: zip(stops.map(\.person), 1...))
    let rounds = type.itemType("rounds")
    let parts = driven.places.flatMap { place in
      ["morning", "midday", "tea", "evening"].compactMap { part -> Value? in
        let own = visits.filter { $0.round == place && $0.part == part }.sorted { $0.order < $1.order }
        guard !own.isEmpty else { return nil }
        return .object(
          Object(
            rounds,
            [
              "name": .optional(driven.name(at: place)), "part": rounds.code("part", part),
              "visits": .list(own.map { .object($0.object(days, of: numbers[$0.person] ?? 0)) }),
            ]))
      }
    }
    let left = type.itemType("leftOut")
    let leftOut = homes.compactMap { home in
      home.isLeftOut.map {
        Value.object(
          Object(
            left,
            ["person": .text(home.person), "name": .optional(home.name), "why": left.code("why", $0)]))
      }
    }
    let count = visits.reduce(0) { $0 + $1.days.count }
    let must = visits.filter(\.isMust).reduce(0) { $0 + $1.days.count }
    pack = Object(
      type,
      [
        "from": .date(first), "until": .date(days[days.count - 1]),
        "days": .list(days.map { .object(Object(type.itemType("days"), ["date": .date($0)])) }),
        "rounds": .list(parts),
        "homes": .list(
          stops.map { .object($0.object.setting(["number": .count(numbers[$0.person] ?? 0)])) }),
        "leftOut": .list(leftOut),
        "visits": .count(count), "mustNotMiss": .count(must),
      ])
    drill = Object(OfficeTypes.drill, ["homes": .count(stops.count), "visits": .count(count)])
  }

  /// A home with its visits of the week.
  private struct Stop {
    let person: String
    /// What the pack says of it, but for its number.
    let object: Object
    let visits: [StopVisit]
    /// The round, then the first visit of a day, then the postcode, then the record id.
    let order: (round: Int, stop: StopOrder)

    init(
      _ stop: ContingencyHome, _ home: Object, _ week: [(date: CalendarDate, visits: [Object])],
      _ driven: ContingencyRounds
    ) {
      person = stop.person
      let isDraft = stop.isDraft
      let round = driven.place(of: person)
      let type = OfficeTypes.contingency.itemType("homes")
      let area = home.object("person")?.object("address")?.postcodeArea
      let name = home.object("person")?.text("shortName") ?? person
      var visits: [StopVisit] = []
      for (date, day) in week {
        for visit in day {
          if let same = visits.firstIndex(where: {
            $0.visit["id"] == visit["id"] && $0.visit["start"] == visit["start"]
          }) {
            visits[same].days.append(date)
          } else {
            visits.append(
              StopVisit(
                person: person, name: name, area: area, isDraft: isDraft, round: round, visit: visit,
                days: [date]))
          }
        }
      }
      self.visits = visits
      let first = visits.map(\.start).min()
      order = (round, StopOrder(first ?? 0, area ?? "", person))
      object = Object(
        type,
        [
          "home": .object(home), "area": .optional(area),
          "first": first.map { .time(ClockTime(minutes: $0)) } ?? .missing,
          "needsTwo": .bool(visits.contains { $0.careWorkers > 1 }),
          "mustNotMiss": .bool(visits.contains(where: \.isMust)), "isDraft": .bool(isDraft),
          "round": .optional(driven.name(at: round)),
        ])
    }
  }
}

/// Where something stands among others: by the clock, then by the area, then by the record id.
private struct StopOrder: Comparable {
  private let first: Int
  private let area: String
  private let person: String

  init(_ first: Int, _ area: String, _ person: String) {
    (self.first, self.area, self.person) = (first, area, person)
  }

  static func < (one: StopOrder, other: StopOrder) -> Bool {
    (one.first, one.area, one.person) < (other.first, other.area, other.person)
  }
}

/// A visit with its days of the week.
private struct StopVisit {
  let person: String
  let name: String
  let area: String?
  let isDraft: Bool
  /// Where its round comes.
  let round: Int
  let visit: Object
  var days: [CalendarDate]

  var start: Int { visit["start"].time?.minutes ?? 0 }
  var careWorkers: Int { visit["careWorkers"].whole ?? 1 }
  var isMust: Bool { visit.word("priority") == "must-not-miss" }

  /// Must-not-miss first; so many minutes are more than a day has.
  var order: StopOrder { StopOrder((visit["priority"].code?.index ?? 0) * 1440 + start, area ?? "", person) }

  var part: String {
    switch start {
    case ..<(11 * 60): "morning"
    case ..<(15 * 60): "midday"
    case ..<(19 * 60): "tea"
    case _: "evening"
    }
  }

  /// - Parameter number: That of its home.
  func object(_ week: [CalendarDate], of number: Int) -> Object {
    let type = OfficeTypes.contingency.itemType("rounds").itemType("visits")
    let end = ClockTime(minutes: start + (visit["durationMinutes"].whole ?? 0))
    return Object(
      type,
      [
        "home": .count(number), "person": .text(person), "name": .text(name), "area": .optional(area),
        "start": visit["start"],
        "end": .time(end), "careWorkers": visit["careWorkers"], "priority": visit["priority"],
        "kind": visit["kind"], "isDraft": .bool(isDraft),
        "daysOff": .list(week.filter { !days.contains($0) }.map(Value.date)),
      ])
  }
}
