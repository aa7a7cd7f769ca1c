import Care
import Diagnostics
import Records

extension Disclosure {
  /// The file of the ledger that stands for the answer to a request.
  var ledgerFile: String { "../disclosures/\(folderName)" }

  /// When a request came, as the file that stands for its answer says it: `…-2026-11-13T1640`.
  static func received(in file: String) -> ClockMoment? {
    let written = String(file.suffix(15))
    return ClockMoment(iso: written.dropLast(2) + ":" + written.suffix(2))
  }

  /// Notes in the ledger that somebody asked and has no answer, so that `status` says by when one is due. A request that
  /// was noted or answered before is not noted again.
  ///
  /// - Parameter patience: How long another run that writes into the folder is waited for.
  /// - Returns: Whether it was noted now.
  /// - Throws: That there is no such record, or that the ledger cannot be written.
  public func noteRequest(of agency: String, waiting patience: Patience = .none) throws(Problems) -> Bool {
    try note(.asked, why: nil, of: agency, waiting: patience) { $0.isEmpty }
  }

  /// Notes in the ledger that whoever asked has been told that they are given nothing, so that no answer is due any more. A
  /// request to which an answer was given, or noted, has its answer.
  ///
  /// - Parameters:
  ///   - why: A few words without a fact of the person.
  ///   - patience: How long another run that writes into the folder is waited for.
  /// - Returns: Whether it was noted now.
  /// - Throws: That there is no such record, or that the ledger cannot be written.
  public func noteNothingGiven(why: String, of agency: String, waiting patience: Patience = .none)
    throws(Problems) -> Bool
  {
    try note(.disclosed, why: "nothing given: \(why)", of: agency, waiting: patience) { before in
      !before.contains { $0.event == .disclosed }
    }
  }

  /// - Parameter isNew: Whether it is noted after what the ledger says of the request.
  private func note(
    _ event: LedgerEntry.Event, why: String?, of agency: String, waiting patience: Patience,
    where isNew: ([LedgerEntry]) -> Bool
  ) throws(Problems) -> Bool {
    guard try PeopleFolder(of: agency).ids.contains(person) else {
      throw Problems(
        Problem(.error, "There is no record people/\(person).json", hint: "Check the record id."))
    }
    let folder = agency + "/packs"
    let lock = try RunLock(on: folder, waiting: patience)
    defer { withExtendedLifetime(lock) {} }
    let ledger = try Ledger(in: folder)
    guard isNew(ledger.entries(of: person).filter { $0.file == ledgerFile }) else { return false }
    var entry = LedgerEntry(
      event, of: person, document: Self.index, layout: "standard", size: 0, file: ledgerFile,
      program: Build.version)
    (entry.reader, entry.by, entry.why) = (Audience.council.word, askedBy, why)
    (entry.on, entry.free) = (received.date.iso, true)
    try ledger.add([entry])
    return true
  }
}
