import Care
import Documents
import Records

/// Finds paper that was made of an earlier record, or on an earlier day, and says, word for word, what it would say now.
/// Whoever writes on it goes on writing on it: a plan that has changed elsewhere swaps none of it, nor does a week of
/// another sheet that has run out.
///
/// Each record is held as it was printed. Where the paper was made of one that is held, both are filled, each for its
/// day, and compared, so that nothing is said to be the same of which a word, a cell or a picture is another. A paper that prints the number of
/// the plan's version is another for that alone.
struct UnchangedPaper {
  private let run: Run
  private let inputs: Inputs
  private let folder: String
  private let person: String
  private let ledger: Ledger
  /// The files of the person that are there.
  private let files: [LedgerEntry]
  /// Records as they were printed, the newest first; read when the first is asked for.
  private lazy var held: [CareRecord] =
    files.isEmpty
    ? []
    : Bookkeeping.heldVersions(of: person, in: folder).reversed()
      .filter { [oldest = files.compactMap(\.version).min() ?? 0] in $0 >= oldest }
      .compactMap { run.record(person, heldAs: $0, in: folder) }
  /// What was made of them for each reader, on each day on which something was.
  private var subjects: [Making: [Subject]] = [:]

  private struct Making: Hashable {
    let reader: Reader
    let day: CalendarDate
  }

  init(of person: String, in run: Run, _ inputs: Inputs, _ ledger: Ledger, _ folder: String) {
    (self.run, self.inputs, self.folder, self.person, self.ledger) = (run, inputs, folder, person, ledger)
    files = ledger.files(of: person)
  }

  /// The inputs of files that say what an order would say; nil where there are none.
  mutating func inputs(ofFilesSaying order: Order) -> String? {
    let own = files.filter { $0.document == order.document.name && $0.medium == order.medium }
    guard order.change == nil, !own.isEmpty else { return nil }
    let language = run.printer.language(of: order)
    if let ahead = inputs(ofSheetsMadeAheadFor: order, own, in: language) { return ahead }
    let days = own.compactMap(\.day)
    for subject in Set(days).sorted(by: >).flatMap({ subjects(for: order.reader, on: $0) }) {
      let before = order.about(subject)
      let digest = inputs.digest(of: before, in: language)
      let made = own.filter { $0.isMade(of: digest) }
      guard let first = made.first else { continue }
      return says(order, what: before, since: first.version) && keepsSecrets(made, of: order) ? digest : nil
    }
    return nil
  }

  /// Sheets may be made so many days before the first of theirs: those of before are in use until then.
  private static let daysAhead = 7

  /// The inputs of sheets that were made for a day to come, and say what the order will say on it, while there are sheets
  /// to write on until then.
  private func inputs(
    ofSheetsMadeAheadFor order: Order, _ own: [LedgerEntry], in language: String
  ) -> String? {
    guard order.document.isSheets, let whole = order.subject?.whole else { return nil }
    let today = run.agency.context.asOf.ordinal
    let days = Set(own.compactMap(\.day)).filter { (today + 1...today + Self.daysAhead).contains($0.ordinal) }
    for day in days.sorted(by: >) where hasSheets(like: order, until: day) {
      guard let then = subject(whole, for: order.reader, on: day) else { continue }
      let digest = inputs.digest(of: order.about(then), in: language)
      if own.contains(where: { $0.isMade(of: digest) }) { return digest }
    }
    return nil
  }

  /// Whether sheets that were made by today for the same reader may be written on until the day before another.
  private func hasSheets(like order: Order, until day: CalendarDate) -> Bool {
    let today = run.agency.context.asOf
    return ledger.entries(of: person).contains { entry in
      guard entry.event == .made, entry.document == order.document.name, entry.medium == order.medium,
        entry.reader == order.reader.ledgerWord, let made = entry.day, made <= today,
        let last = entry.lastDayOfSheets
      else { return false }
      return last.adding(days: 1) >= day
    }
  }

  private func subject(_ record: CareRecord, for reader: Reader, on day: CalendarDate) -> Subject? {
    guard case .audience(let audience) = reader else { return run.printer.subject(record, on: day) }
    return try? run.printer.subject(record, seenBy: audience, on: day)
  }

  private mutating func subjects(for reader: Reader, on day: CalendarDate) -> [Subject] {
    let making = Making(reader: reader, day: day)
    if let known = subjects[making] { return known }
    let made = held.compactMap { subject($0, for: reader, on: day) }
    subjects[making] = made
    return made
  }

  /// Whether two orders come to the same paper.
  private func says(_ now: Order, what before: Order, since version: Int?) -> Bool {
    guard now.isSingleSided == before.isSingleSided,
      now.record?.wantsAFileAWeek == before.record?.wantsAFileAWeek
    else { return false }
    return text(of: now, since: version) == text(of: before, since: version)
  }

  private func text(of order: Order, since version: Int?) -> Document {
    var order = order
    order.since = version
    var document = run.printer.text(of: order)
    // The ids of sides count what they were made from, and say nothing themselves.
    document.sides = nil
    // When it is printed, and when its data were taken out of another system, makes no other paper of it.
    document.running.printed = ""
    return document
  }

  /// Whether files say nothing that is withheld from their reader now, though it was not when they were made.
  private func keepsSecrets(_ made: [LedgerEntry], of order: Order) -> Bool {
    guard let withheld = order.subject?.withheld, !withheld.isEmpty else { return true }
    do {
      let files = try made.map { try Files.bytes(folder + "/" + $0.file) }
      try run.printer.checkLeaks(in: files, of: order)
      return true
    } catch { return false }
  }
}
