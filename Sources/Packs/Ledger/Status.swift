import Care
import Diagnostics
import Records

/// How the paper in each home stands to the record.
public struct HomeStatus: Sendable {
  /// From the most urgent on.
  public enum State: String, Sendable, CaseIterable, Comparable {
    /// Nothing is to be in the home, and paper is.
    case collect
    /// The record cannot be printed as it is.
    case blocked
    case neverMade = "never-made"
    /// What is in the home says something else than the record.
    case stale
    case current

    /// The most urgent comes first.
    public static func < (one: State, other: State) -> Bool {
      guard let first = allCases.firstIndex(of: one), let second = allCases.firstIndex(of: other) else {
        return false
      }
      return first < second
    }
  }

  /// The record id.
  public let person: String
  /// How it stands.
  public let state: State
  /// What is different, or what to do, in words.
  public let reasons: [String]
  /// The documents to be printed.
  public let documents: [String]
}

extension Build {
  /// How the paper in each home stands to its record, the most urgent first. Prints and writes nothing.
  public func status() throws(Problems) -> [HomeStatus] {
    let run = try open(includesPaperless: false)
    let folder = out ?? run.agency.path + "/packs"
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    let inputs = try Inputs(run, home: home)
    let homes = run.each { turn, _ in run.status(of: turn, folder, ledger, inputs) }
    return homes.compactMap { $0 }.sorted { ($0.state, $0.person) < ($1.state, $1.person) }
  }
}

extension Run {
  fileprivate func status(
    of turn: Turn, _ folder: String, _ ledger: Ledger, _ inputs: Inputs
  ) -> HomeStatus? {
    let files = ledger.files(of: turn.person)
    func home(_ state: HomeStatus.State, _ reasons: [String], _ documents: [String] = []) -> HomeStatus {
      HomeStatus(person: turn.person, state: state, reasons: reasons, documents: documents)
    }
    if turn.isOver { return files.isEmpty ? nil : home(.collect, ["take the paper out of the home"]) }
    if turn.isPaperless { return files.isEmpty ? nil : home(.collect, ["chose to have no paper at home"]) }
    guard let record = turn.record else {
      return home(.blocked, ["homepack check --person \(turn.person) says why"])
    }
    guard !files.isEmpty else { return home(.neverMade, [], turn.orders.map(\.document.name)) }
    let stale = turn.orders.filter { order in
      let digest = inputs.digest(of: order, in: printer.language(of: order))
      return !files.contains { $0.document == order.document.name && $0.inputs == digest }
    }
    guard !stale.isEmpty else { return home(.current, []) }
    var names: [String] = []
    for order in stale where !names.contains(order.document.name) { names.append(order.document.name) }
    let changes =
      held(of: record, in: folder).map { RecordChanges(from: $0, to: record.object).inWords } ?? []
    return home(.stale, changes.isEmpty ? ["templates, provider or day have changed"] : changes, names)
  }

  /// The record as it was printed last.
  private func held(of record: CareRecord, in folder: String) -> Object? {
    let names = (try? Files.names(in: folder + "/.held/" + record.id)) ?? []
    let newest = names.compactMap { Int($0.dropLast(5)) }.max()
    guard let newest,
      let source = try? Files.source("\(folder)/.held/\(record.id)/\(newest).json", isPersonal: true)
    else { return nil }
    return CareRecord.read(
      source, catalogue: agency.resources.catalogue, pictures: agency.resources.pictures.names
    )
    .0?.object
  }
}

/// What is different in a record since it was printed, in the words of its own declaration.
struct RecordChanges {
  /// One place: what it is called, and what stood and stands there; nil where nothing did or does.
  struct Change: Equatable {
    let place: String
    let old: String?
    let new: String?
  }

  private(set) var all: [Change] = []

  init(from old: Object, to new: Object) {
    for (index, field) in new.type.fields.enumerated() where field.name != "plan" {
      compare(old.slots[index], new.slots[index], at: field.name.inPlainWords)
    }
  }

  /// "visits, Lunch, start: was 12:15, now 12:30".
  var inWords: [String] {
    all.map { change in
      switch (change.old, change.new) {
      case (let old?, let new?): "\(change.place): was \(old), now \(new)"
      case (let old?, nil): "\(change.place): \(old) is gone"
      case (nil, let new?): "\(change.place): new, \(new)"
      case (nil, nil): change.place
      }
    }
  }

  private mutating func compare(_ old: Value, _ new: Value, at place: String) {
    guard old != new else { return }
    switch (old, new) {
    case (.object(let old), .object(let new)) where old.type === new.type:
      for (index, field) in new.type.fields.enumerated() {
        compare(old.slots[index], new.slots[index], at: place + ", " + field.name.inPlainWords)
      }
    case (.list(let old), .list(let new)): compare(old, new, at: place)
    default: all.append(Change(place: place, old: old.inFew, new: new.inFew))
    }
  }

  /// Items are the same where their ids are, or their names.
  private mutating func compare(_ old: [Value], _ new: [Value], at place: String) {
    let keys = Dictionary(old.enumerated().map { ($1.key ?? "\($0)", $1) }) { one, _ in one }
    var met: Set<String> = []
    for (index, item) in new.enumerated() {
      let key = item.key ?? "\(index)"
      met.insert(key)
      let name = item.called.map { place + ", " + $0 } ?? place
      if let before = keys[key] {
        compare(before, item, at: name)
      } else {
        all.append(Change(place: place, old: nil, new: item.called ?? item.inFew))
      }
    }
    for (index, item) in old.enumerated() where !met.contains(item.key ?? "\(index)") {
      all.append(Change(place: place, old: item.called ?? item.inFew ?? "an item", new: nil))
    }
  }
}

extension Value {
  fileprivate var key: String? { object.flatMap { $0.text("id") ?? $0.text("name") } }

  /// What an item of a list is called.
  fileprivate var called: String? {
    guard let object else { return text }
    return ["name", "title", "substance", "text", "need", "display"].lazy.compactMap { object.text($0) }.first
      ?? object.word("task") ?? object.text("id")
  }

  /// The value in a few words, nil where there is none.
  fileprivate var inFew: String? {
    switch self {
    case .missing: nil
    case .absent(let absence): absence.reason.rawValue
    case .bool(let flag): flag ? "yes" : "no"
    case .number(let number): number.written
    case .text(let text): text
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .week(let week): "\(week)"
    case .code(let code): code.word
    case .list(let items): items.compactMap { $0.called ?? $0.inFew }.joined(separator: ", ")
    case .object: called ?? "filled in"
    case .map: "own fields"
    }
  }
}

extension String {
  /// `durationMinutes` as "duration minutes".
  fileprivate var inPlainWords: String {
    reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
