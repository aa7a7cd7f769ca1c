import Documents
import Records

/// Paper that is to come back and has not: its file was withdrawn. It is in the home, or with the reader of a copy whose
/// grant has ended.
struct PaperToCollect: Sendable {
  /// How it was made.
  let entry: LedgerEntry
  /// The ids of its sides that did not come back; none of paper to read.
  let missing: [String]
  /// The day on which its file was withdrawn.
  let since: CalendarDate?
  /// Why.
  let why: String
}

extension PaperInHomes {
  /// So many days after a file was withdrawn its paper is still looked for.
  private static let daysOfCollecting = 28

  /// What is to be collected from a home, in the order of the files' names.
  ///
  /// - Parameter day: Paper to read of files that were withdrawn long before this day is let be; nil for the day of the
  ///   last withdrawal: where nothing is to be in a home, what was in it last stays on the list until it is noted.
  func toCollect(of person: String, asOf day: CalendarDate?) -> [PaperToCollect] {
    let entries = ledger.entries(of: person).filter { $0.medium == .paper }
    let packs = Set(entries.filter { $0.event == .made && $0.why == $0.document }.map(\.document))
    var made: [String: LedgerEntry] = [:]
    var withdrawn: [String: LedgerEntry] = [:]
    for entry in entries where !packs.contains(entry.document) {
      switch entry.event {
      case .made where has(entry):
        (made[entry.file], withdrawn[entry.file]) = (entry, nil)
      case .withdrawn: withdrawn[entry.file] = entry
      case .returned where entry.sides == nil: (made[entry.file], withdrawn[entry.file]) = (nil, nil)
      case .made, .kept, .returned, .asked, .disclosed: break
      }
    }
    let last = day ?? withdrawn.values.compactMap(\.day).max()
    let read = made.filter { $0.value.sides == nil }.compactMap { file, entry -> PaperToCollect? in
      guard let gone = withdrawn[file], let since = gone.day, let last,
        // A copy that somebody has is theirs to keep, until the person lets them see nothing any more.
        !entry.isForOthers || gone.why == LedgerEntry.grantEnded,
        last.ordinal - since.ordinal <= Self.daysOfCollecting
      else { return nil }
      return PaperToCollect(entry: entry, missing: [], since: since, why: gone.why ?? "")
    }
    return (read + sheets(entries, withdrawn)).sorted { $0.entry.file < $1.entry.file }
  }

  /// The sheets of files that were withdrawn, also those that the same file had before.
  private func sheets(_ entries: [LedgerEntry], _ withdrawn: [String: LedgerEntry]) -> [PaperToCollect] {
    let sheets = SheetLedger(entries)
    return sheets.sets.compactMap { set in
      let missing = sheets.missing(of: set)
      guard let gone = withdrawn[set.entry.file], !set.isReplaced, !missing.isEmpty, has(set.entry) else {
        return nil
      }
      return PaperToCollect(entry: set.entry, missing: missing, since: gone.day, why: gone.why ?? "")
    }
  }
}

extension Run {
  /// What is to be collected for a turn: where nothing is to be in the home, all that was in it last.
  func toCollect(for turn: Turn, _ paper: PaperInHomes) -> [PaperToCollect] {
    paper.toCollect(of: turn.person, asOf: turn.isOver || turn.isPaperless ? nil : agency.context.asOf)
  }

  /// What paper is called, by titles and not by files: the document with its form and version, and of sheets by when they
  /// go back and how many sides are still out.
  func title(of paper: PaperToCollect) -> String {
    let words = officeWords
    let entry = paper.entry
    var title = title(of: entry, in: words)
    if let version = entry.version {
      title = words(PrintRoomWord.ofVersion, ["paper": title, "version": "\(version)"])
    }
    guard let sides = entry.sides else { return title }
    if let day = entry.returnBy.flatMap({ CalendarDate(iso: $0) }) {
      title = words(PrintRoomWord.backBy, ["paper": title, "date": words.date(day)])
    }
    return words(
      PrintRoomWord.sidesOut,
      ["paper": title, "missing": "\(paper.missing.count)", "sides": "\(sides.count)"])
  }

  /// What some papers are called, each once: a document may have several files.
  func titles(of papers: [PaperToCollect]) -> [String] {
    papers.map(title).reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }
}
