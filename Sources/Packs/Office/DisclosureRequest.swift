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
    guard try PeopleFolder(of: agency).ids.contains(person) else {
      throw Problems(
        Problem(.error, "There is no record people/\(person).json", hint: "Check the record id."))
    }
    let folder = agency + "/packs"
    let lock = try RunLock(on: folder, waiting: patience)
    defer { withExtendedLifetime(lock) {} }
    let ledger = try Ledger(in: folder)
    guard !ledger.entries(of: person).contains(where: { $0.file == ledgerFile }) else { return false }
    var entry = LedgerEntry(
      .asked, of: person, document: Self.index, layout: "standard", size: 0, file: ledgerFile,
      program: Build.version)
    (entry.reader, entry.by) = (Audience.council.word, askedBy)
    (entry.on, entry.free) = (received.date.iso, true)
    try ledger.add([entry])
    return true
  }
}
