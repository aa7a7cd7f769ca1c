import Care
import Diagnostics
import Records

/// How the office itself stands, beside the homes: its pack for a day without systems, what waits for a print run, and
/// requests of councils that are not answered.
public struct OfficeStatus: Sendable {
  /// A request that somebody noted, and that has no answer yet.
  public struct DueAnswer: Sendable {
    /// The record id.
    public let person: String
    /// Who asked, as the ledger keeps it.
    public let askedBy: String
    /// By when it is answered.
    public let due: ClockMoment
  }

  /// The day of the last pack for a day without systems; nil where none was ever made.
  public let contingency: CalendarDate?
  /// Its age in days; nil where none was ever made.
  public let contingencyAge: Int?
  /// The record ids of homes for which a print run would have something now.
  public let toPrint: [String]
  /// Requests without an answer, the one that is due first before the others.
  public let answers: [DueAnswer]
  /// What is to be done about it: that the pack is old, or that records are others since.
  public let problems: [Problem]

  /// Whether somebody is to do something at once.
  public var asksForSomething: Bool { !problems.isEmpty || !answers.isEmpty }

  /// How it stands in one line.
  public var line: String {
    let pack =
      contingency.map { "of \($0.iso), \(contingencyAge ?? 0) \(contingencyAge == 1 ? "day" : "days") old" }
      ?? "never made"
    let runs = toPrint.count == 1 ? "1 home waits" : "\(toPrint.count) homes wait"
    let due = answers.map { "\($0.person) by \($0.due.date.iso) \($0.due.time.iso)" }.joined(separator: ", ")
    return "pack for a day without systems: \(pack); print run: \(runs); councils: "
      + (due.isEmpty ? "no answer is due" : "an answer is due about " + due)
  }
}

extension Build {
  /// How the office itself stands. Prints and writes nothing.
  ///
  /// - Parameter homes: How its homes stand.
  public func officeStatus(of homes: [HomeStatus]) throws(Problems) -> OfficeStatus {
    let folder = out ?? agency + "/packs"
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    let made = lastContingency(in: ledger)
    return OfficeStatus(
      contingency: made, contingencyAge: made.map { asOf.ordinal - $0.ordinal },
      toPrint: homes.filter { $0.filesToPrint > 0 }.map(\.person).sorted(),
      answers: ledger.answersDue(on: asOf), problems: try contingencyProblems())
  }
}

extension Ledger {
  /// So many days after a request came it is still named: one that nobody may answer ends with it.
  private static let daysOfAsking = 28

  /// The requests of which the last word is that somebody asked.
  fileprivate func answersDue(on day: CalendarDate) -> [OfficeStatus.DueAnswer] {
    var last: [String: LedgerEntry] = [:]
    for entry in entries where entry.event == .asked || entry.event == .disclosed { last[entry.file] = entry }
    return last.values.filter { $0.event == .asked }.compactMap { entry in
      guard let received = Disclosure.received(in: entry.file),
        day.ordinal - received.date.ordinal <= Self.daysOfAsking
      else { return nil }
      return OfficeStatus.DueAnswer(
        person: entry.person, askedBy: entry.by ?? "", due: received.adding(hours: Disclosure.hours))
    }.sorted { ($0.due.iso, $0.person) < ($1.due.iso, $1.person) }
  }
}
