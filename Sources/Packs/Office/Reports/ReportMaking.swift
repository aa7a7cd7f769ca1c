import Care
import Diagnostics
import Records

extension Build {
  /// A report on the people of the agency, drafts and protected ones too. Prints and writes nothing.
  ///
  /// - Parameter days: How many days ahead a report on what is to come looks.
  public func report(_ kind: ReportKind, days: Int? = nil) throws(Problems) -> Report {
    var build = self
    build.isDraftAllowed = true
    build.isRestrictedAllowed = true
    if kind == .toAsk { build.documents = [ReportSources.questions] }
    let run = try build.open()
    let folder = out ?? run.agency.path + "/packs"
    let paper = PaperInHomes(try Ledger(in: folder, isToBeWritten: false), PrintRuns(in: folder))
    let sources = ReportSources(
      run: run, paper: paper, inputs: try Inputs(run, home: home), folder: folder, days: days,
      settings: PrintRoomSettings(of: run.agency.provider))
    let parts = run.each { turn, _ in ReportPart(of: turn, kind, from: sources) }
    let data = sources.data(kind, of: parts)
    return Report(kind, data, from: sources, problems: run.agency.problems.filter { $0.severity >= .error })
  }
}

/// What a report is made from besides the record whose turn it is.
struct ReportSources: Sendable {
  let run: Run
  let paper: PaperInHomes
  let inputs: Inputs
  /// The folder of the packs.
  let folder: String
  /// How many days ahead somebody asked to look.
  let days: Int?
  /// How people are named.
  let settings: PrintRoomSettings

  /// The document that asks what nobody has asked: its questions are the report's.
  static let questions = "to-ask-sheet"
  /// The document that tells a person their options.
  static let options = "choices-record"

  var ledger: Ledger { paper.ledger }

  /// The round of a person; nil where the provider has none.
  func round(of person: String) -> String? {
    settings.hasRounds ? settings.round(of: person) ?? run.officeWords(PrintRoomWord.noRound) : nil
  }

  /// How a person is named; of somebody whose care has ended the record is read for that alone.
  fileprivate func name(of turn: Run.Turn) -> String {
    let record = turn.record ?? run.record(in: "\(run.agency.path)/people/\(turn.person).json")
    return record.map(settings.name) ?? ""
  }

  var today: CalendarDate { run.agency.context.asOf }

  /// All of a report: its rows, what they come to, and whom it could not count.
  fileprivate func data(_ kind: ReportKind, of parts: [ReportPart]) -> Object {
    let people = parts.filter { $0.notCounted == nil }.count
    var rows = parts.flatMap(\.rows)
    switch kind {
    case .reviews: rows = rows.inOrder { ($0.date("due")?.ordinal ?? 0, 0) }
    case .rounds:
      rows = rows.inOrder {
        // Within a round by priority and time; both together are less than the step between rounds.
        let priority = ($0["priority"].code?.index ?? 0) * 1440 + ($0["start"].time?.minutes ?? 0)
        return (($0.date("date")?.ordinal ?? 0), settings.place(of: $0.string("person")) * 100_000 + priority)
      }
    case .ais, .choices, .toAsk, .sheets: break
    }
    var values: [String: Value] =
      switch kind {
      case .ais: AISReport.sums(of: rows, asOf: today)
      case .choices: ChoicesReport.sums(of: rows, parts.flatMap(\.uptake))
      case .toAsk: ToAskReport.sums(of: rows)
      case .reviews: ReviewsReport.sums(of: rows)
      case .rounds: RoundsReport.sums(of: rows, on: dates)
      case .sheets: SheetsReport.sums(of: rows)
      }
    if let figures = values["figures"]?.object {
      values["figures"] = .object(figures.setting(["people": .count(people)]))
    }
    values["rows"] = .list(rows.map(Value.object))
    values["drafts"] = .list(parts.compactMap(\.draft).map(Value.text))
    values["notCounted"] = .list(parts.compactMap(\.notCounted).map(Value.object))
    return Object(kind.type, values)
  }

  /// The days of the visits that are listed.
  var dates: [CalendarDate] { (0..<(days ?? 7)).map { today.adding(days: $0) } }
}

/// What one person's record gives to a report.
struct ReportPart: Sendable {
  var rows: [Object] = []
  /// Of the report on choices: what became of each option, one value an option.
  var uptake: [Object] = []
  /// That the record could not be counted, and why.
  var notCounted: Object?
  /// The file of a record of which nobody has approved the plan.
  private(set) var draft: String?

  fileprivate init(of turn: Run.Turn, _ kind: ReportKind, from sources: ReportSources) {
    if turn.record?.isDraft ?? false { draft = "people/\(turn.person).json" }
    if kind == .sheets, turn.record != nil || turn.isOver {
      // Sheets stay in a home when care has ended, until somebody collects them.
      rows = SheetsReport.rows(of: turn, named: sources.name(of: turn), from: sources)
      guard rows.isEmpty else { return }
    }
    guard let record = turn.record else {
      let type = kind.type.itemType("notCounted")
      notCounted = Object(
        type,
        [
          "path": .text("people/\(turn.person).json"),
          "why": type.code("why", turn.isOver ? "over" : "errors"),
        ])
      return
    }
    let home = ReportedHome(record: record, turn: turn, type: kind.type.itemType("rows"), sources: sources)
    switch kind {
    case .ais: rows = AISReport.rows(of: home)
    case .choices:
      rows = ChoicesReport.rows(of: home)
      uptake = ChoicesReport.uptake(of: record)
    case .toAsk: rows = ToAskReport.rows(of: home)
    case .reviews: rows = ReviewsReport.rows(of: home)
    case .rounds: rows = RoundsReport.rows(of: home)
    case .sheets: break
    }
  }
}

/// One person, as reports look at them.
struct ReportedHome: Sendable {
  let record: CareRecord
  let turn: Run.Turn
  /// The type of the report's rows.
  let type: ObjectType
  let sources: ReportSources

  /// A row about this person.
  func row(_ values: [String: Value]) -> Object {
    Object(
      type,
      values.merging([
        "person": .text(record.id), "name": .text(sources.settings.name(of: record)),
      ]) { one, _ in one })
  }

  /// The answer to a question that may be absent, as a word of a list.
  func answer(_ fact: Value, for field: String) -> Value {
    let word: String =
      switch (fact.known.bool, fact.absence?.reason) {
      case (let value?, _): value ? "yes" : "no"
      case (nil, .declined): "declined"
      case (nil, .unknown): "not-known"
      case (nil, .notApplicable): "not-applicable"
      case (nil, _): "not-asked"
      }
    return type.code(field, word)
  }
}

extension Value {
  /// A number that was counted.
  static func count(_ number: Int) -> Value { .number(Number(number)) }
}

extension ObjectType {
  /// The type of the objects in a list of this one.
  func itemType(_ name: String) -> ObjectType {
    guard case .list(.object(let type)) = field(named: name)?.type else {
      preconditionFailure("\(self.name) has no list of objects '\(name)'")
    }
    return type
  }

  /// The type of an object of this one.
  func objectType(_ name: String) -> ObjectType {
    guard case .object(let type) = field(named: name)?.type else {
      preconditionFailure("\(self.name) has no object '\(name)'")
    }
    return type
  }

  /// A word of the closed list of a field.
  func code(_ name: String, _ word: String) -> Value {
    guard case .code(let list) = field(named: name)?.type, let index = list.index(of: word) else {
      preconditionFailure("'\(name)' of \(self.name) has no word '\(word)'")
    }
    return .code(Code(list, index: index))
  }
}

extension [Object] {
  /// In the order of two numbers; those that are alike stay in the order of the people.
  func inOrder(_ key: (Object) -> (Int, Int)) -> [Object] {
    enumerated().map { (key($0.element), $0.offset, $0.element) }
      .sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }.map(\.2)
  }

  /// How many say yes to a question.
  func count(_ field: String) -> Int { count { $0[field].isTrue } }

  /// The objects with each value of a field, in the order in which the values come first.
  func grouped<Key: Hashable>(by key: (Object) -> Key) -> [(key: Key, rows: [Object])] {
    var order: [Key] = []
    var groups: [Key: [Object]] = [:]
    for object in self {
      let value = key(object)
      if groups[value] == nil { order.append(value) }
      groups[value, default: []].append(object)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}

extension Object {
  /// Of an address: the first half of the postcode, which tells a neighbourhood and no home.
  var postcodeArea: String? { text("postcode")?.split(separator: " ").first.map(String.init) }

  /// The first letters of the first given name and the family name.
  var initials: String {
    let person = object("person")
    let names = [person?["given"].texts.first ?? "", person?.string("family") ?? ""]
    return names.map { $0.prefix(1).uppercased() }.joined()
  }
}
