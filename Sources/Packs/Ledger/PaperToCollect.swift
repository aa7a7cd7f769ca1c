import Documents
import Records

/// Paper that is to come back and has not: its file was withdrawn, or other paper took its place. It is in the home, or
/// with the reader of a copy whose grant has ended.
struct PaperToCollect: Sendable {
  /// How it was made.
  let entry: LedgerEntry
  /// The ids of its sides that did not come back; none of paper to read.
  let missing: [String]
  /// The day on which its file was withdrawn, or other paper took its place.
  let since: CalendarDate?
  /// Why.
  let why: String
  /// Whether other paper took its place, with which somebody comes anyway.
  var isSwapped = false
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
    let papers = PaperTold(in: entries.filter { !packs.contains($0.document) }, by: self)
    let read = papers.withdrawn + papers.swapped
    let last = day ?? read.compactMap(\.since).max()
    let recent = read.filter { paper in
      guard let since = paper.since, let last else { return false }
      return last.ordinal - since.ordinal <= Self.daysOfCollecting
    }
    return (recent + sheets(entries, papers)).sorted {
      ($0.entry.file, $0.entry.version ?? 0) < ($1.entry.file, $1.entry.version ?? 0)
    }
  }

  /// The sheets of files that were withdrawn, also those that the same file had before, and those that were printed anew
  /// for the same days: they may be filled in.
  private func sheets(_ entries: [LedgerEntry], _ papers: PaperTold) -> [PaperToCollect] {
    let sheets = SheetLedger(entries)
    return sheets.sets.compactMap { set in
      let missing = sheets.missing(of: set)
      guard !missing.isEmpty, has(set.entry) else { return nil }
      if let other = set.replacement {
        guard has(other), isSwap(of: set.entry, for: other) else { return nil }
        return PaperToCollect(
          entry: set.entry, missing: missing, since: other.day, why: other.takingPlace, isSwapped: true)
      }
      return papers.gone[set.entry.file].map {
        PaperToCollect(entry: set.entry, missing: missing, since: $0.day, why: $0.why ?? "")
      }
    }
  }

  /// Whether one file was in the home when another took its place. Without print runs nobody knows when a file was
  /// printed; what was made anew on the same day was hardly out.
  fileprivate func isSwap(of old: LedgerEntry, for new: LedgerEntry) -> Bool {
    old.sha256 != new.sha256 && (waitsForRuns || old.day != new.day)
  }
}

/// What a ledger tells of paper that left a home, or is to leave it.
private struct PaperTold {
  /// The last paper of each file.
  private var made: [String: LedgerEntry] = [:]
  /// The lines by which files were withdrawn.
  private(set) var gone: [String: LedgerEntry] = [:]
  /// Paper to read whose place other paper took, which did not come back.
  private(set) var swapped: [PaperToCollect] = []

  init(in entries: [LedgerEntry], by homes: PaperInHomes) {
    for entry in entries {
      switch entry.event {
      case .made where homes.has(entry):
        if let old = made[entry.file], old.sides == nil, !old.isForOthers, homes.isSwap(of: old, for: entry) {
          swapped.append(
            PaperToCollect(
              entry: old, missing: [], since: entry.day, why: entry.takingPlace, isSwapped: true))
        }
        (made[entry.file], gone[entry.file]) = (entry, nil)
      case .withdrawn: gone[entry.file] = entry
      case .returned where entry.sides == nil: note(entry)
      case .made, .kept, .returned, .asked, .disclosed: break
      }
    }
  }

  /// Notes that paper came back: what took its place may be in the home still.
  private mutating func note(_ returned: LedgerEntry) {
    swapped.removeAll { old in
      old.entry.file == returned.file
        && (returned.sha256 == nil || returned.sha256 == old.entry.sha256)
    }
    guard returned.sha256 == nil || returned.sha256 == made[returned.file]?.sha256 else { return }
    (made[returned.file], gone[returned.file]) = (nil, nil)
  }

  /// Paper to read whose file was withdrawn. A copy that somebody has is theirs to keep, until the person lets them see
  /// nothing any more, or has died, or care has ended.
  var withdrawn: [PaperToCollect] {
    made.values.filter { $0.sides == nil }.compactMap { entry in
      guard let gone = gone[entry.file],
        !entry.isForOthers || [LedgerEntry.grantEnded, LedgerEntry.homeOver].contains(gone.why)
      else {
        return nil
      }
      return PaperToCollect(entry: entry, missing: [], since: gone.day, why: gone.why ?? "")
    }
  }
}

extension LedgerEntry {
  /// Why the paper before it is to come back.
  fileprivate var takingPlace: String { version.map { "version \($0) takes its place" } ?? "made anew" }
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
