import Care
import Diagnostics
import Records

extension Build {
  /// What there is to say of the last pack for a day without systems: that it is old, or that records are others since.
  /// Of one that was never made there is nothing to say here: `officeStatus` says so.
  public func contingencyProblems() throws(Problems) -> [Problem] {
    let folder = out ?? agency + "/packs"
    guard Ledger.isThere(in: folder) else { return [] }
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    guard let made = lastContingency(in: ledger) else { return [] }
    let provider = try? Provider.read(Files.source(agency + "/provider.json")).0
    let trust = provider?.object["contingencyDays"].whole ?? Contingency.daysOfTrust
    let age = asOf.ordinal - made.ordinal
    let changed = changedSinceContingency(in: folder)
    return (age > trust ? [.oldContingency(made, age)] : [])
      + (changed.isEmpty ? [] : [.changedContingency(made, changed)])
  }

  /// The day of the last pack for a day without systems; nil where none was ever made.
  func lastContingency(in ledger: Ledger) -> CalendarDate? {
    ledger.files(of: Contingency.office).last { $0.document == Contingency.name }?.day
  }

  /// The records that are others than those that the last pack was made from, gone ones and new ones too.
  private func changedSinceContingency(in folder: String) -> [String] {
    guard let bytes = try? Files.bytes(Contingency.sourcesPath(in: folder)),
      let people = try? PeopleFolder(of: agency)
    else { return [] }
    var then: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      if parts.count == 2 { then[String(parts[0])] = String(parts[1]) }
    }
    let changed = people.ids.filter { then[$0] != Contingency.digest(of: $0, in: agency) }
    return (changed + then.keys.filter { !people.ids.contains($0) }).sorted()
  }
}

extension Problem {
  private static let again =
    "homepack build AGENCY --pack contingency makes it; print it, and take the old one away"

  fileprivate static func oldContingency(_ made: CalendarDate, _ days: Int) -> Problem {
    Problem(
      .warning, "the pack for a day without systems is of \(made.iso), \(days) days old", rule: "OFF-01",
      hint: again)
  }

  fileprivate static func changedContingency(_ made: CalendarDate, _ people: [String]) -> Problem {
    let shown =
      people.prefix(5).joined(separator: ", ") + (people.count > 5 ? " and \(people.count - 5) more" : "")
    return Problem(
      .warning, "records have changed since the pack for a day without systems was made: \(shown)",
      rule: "OFF-02", hint: again)
  }
}
