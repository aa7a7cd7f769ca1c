/// What paper is in homes: what a print run had, and what was made for somebody beside the packs and handed over.
///
/// An office that prints the files of its packs itself has no print runs; there, what was made is in the home. So is what
/// was made before the day of the first run.
struct PaperInHomes: Sendable {
  let ledger: Ledger
  private let runs: PrintRuns

  init(_ ledger: Ledger, _ runs: PrintRuns) {
    self.ledger = ledger
    self.runs = runs
  }

  /// Whether there was a print run, so that what no run had waits for the next.
  var waitsForRuns: Bool { runs.first != nil }

  /// The files whose paper is in a person's home, each as it was printed last, which may not be as it stands in the folder.
  func files(of person: String) -> [LedgerEntry] {
    guard runs.first != nil else { return ledger.files(of: person) }
    var last: [String: LedgerEntry] = [:]
    for entry in ledger.entries(of: person) {
      if entry.event == .withdrawn { last[entry.file] = nil }
      if entry.event == .made, has(entry) { last[entry.file] = entry }
    }
    return last.values.sorted { $0.file < $1.file }
  }

  /// Whether the paper of a file, as it was made at one time, left the office.
  func has(_ entry: LedgerEntry) -> Bool {
    guard let first = runs.first, entry.isForPrintRun else { return true }
    return runs.day(of: entry) != nil || entry.day.map { $0.iso < first } ?? false
  }

  /// Whether any paper of a version of a plan left the office.
  func has(version: Int, of person: String) -> Bool {
    runs.first == nil
      || ledger.entries(of: person).contains { $0.event == .made && $0.version == version && has($0) }
  }
}

extension LedgerEntry {
  /// Whether it waits for a print run: the paper of the pack of a home, that was not made for somebody who asked.
  fileprivate var isForPrintRun: Bool {
    by == nil && medium == .paper && Recipes.sameHome(as: Recipes.usual).contains(why ?? "")
  }
}
