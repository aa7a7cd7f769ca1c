import Care
import Diagnostics
import Records

/// How the paper in each home stands to the record.
public struct HomeStatus: Sendable, Codable {
  /// From the most urgent on.
  public enum State: String, Sendable, Codable, CaseIterable, Comparable {
    /// Paper is in the home, or with the reader of a copy, that should not be there any more.
    case collect
    /// The record cannot be printed as it is.
    case blocked
    case neverMade = "never-made"
    /// What is in the home says something else than the record.
    case stale
    /// The paper says what the record says, and something falls due: a review, a choice, sheets that run out.
    case due
    /// The file says what the record says, and no print run had it yet.
    case notPrinted = "not-printed"
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
  /// Copies that others have, each with whom.
  public let copies: [String]
  /// How many files of the home a print run would take now.
  public internal(set) var filesToPrint: Int
}

extension HomeStatus {
  /// Of a home of which nothing is to be said.
  init(nothingToSayOf person: String) {
    self.init(
      person: person, state: .current, reasons: [], documents: [], copies: [], filesToPrint: 0)
  }
}

extension Build {
  /// How the paper in each home stands to its record, the most urgent first. Prints and writes nothing.
  public func status() throws(Problems) -> [HomeStatus] {
    let run = try open(includesPaperless: false)
    let folder = out ?? run.agency.path + "/packs"
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    let runs = PrintRuns(in: folder)
    let paper = PaperInHomes(ledger, runs)
    let inputs = try Inputs(run, home: home)
    let kept = KeptLooks(of: run, in: folder, ledger, runs, inputs, by: self)
    let known = run.known(kept)
    let waiting = try WaitingFiles(of: run, besides: known.filter(\.value.isCounted), in: folder, by: self)
    let homes = run.each(
      standing: { id in known[id].map { $0.status(counted: waiting.count(of: id)) } },
      wishing: { run.wish.keeping(ledger.kept(of: $0.id)) }
    ) { turn, _ in
      run.status(of: turn, folder, paper, inputs, waiting)
    }
    return homes.compactMap { $0 }.sorted { ($0.state, $0.person) < ($1.state, $1.person) }
  }
}

extension Run {
  func status(
    of turn: Turn, _ folder: String, _ paper: PaperInHomes, _ inputs: Inputs, _ toPrint: WaitingFiles
  ) -> HomeStatus? {
    let files = paper.ledger.files(of: turn.person)
    let old = toCollect(for: turn, paper)
    let ended = turn.record.map { record in files.filter { !$0.isGranted(in: record) } } ?? []
    let collect = collecting(for: turn, ended, old)
    // What other paper takes the place of is fetched by whoever brings that.
    let isSwap = ended.isEmpty && old.allSatisfy(\.isSwapped)
    func home(_ state: HomeStatus.State, _ reasons: [String], _ documents: [String] = []) -> HomeStatus {
      HomeStatus(
        person: turn.person, state: collect.isEmpty ? state : isSwap ? min(state, .due) : .collect,
        reasons: reasons + collect,
        documents: documents,
        copies: files.filter(\.isForOthers).map { $0.inWords(asOf: turn.record?.planVersion) },
        filesToPrint: toPrint.count(of: turn.person))
    }
    if turn.isOver {
      guard files.isEmpty else {
        return home(.collect, ["take the paper out of the home; homepack build withdraws its files"])
      }
      return collect.isEmpty ? nil : home(.collect, [])
    }
    if turn.isPaperless {
      let isOrdered = files.allSatisfy { file in
        file.isForOthers
          || turn.orders.contains { $0.document.name == file.document && $0.medium == file.medium }
      }
      guard isOrdered, collect.isEmpty else {
        return home(.collect, ["chose to have no paper at home"])
      }
      guard !turn.orders.isEmpty else { return nil }
    }
    guard let record = turn.record else {
      return home(.blocked, ["homepack check --person \(turn.person) says why"])
    }
    guard !files.isEmpty else { return home(.neverMade, [], turn.orders.map(\.document.name)) }
    var unchanged = UnchangedPaper(of: turn.person, in: self, inputs, paper.ledger, folder)
    let stale = turn.orders.filter { order in
      let digest = inputs.digest(of: order, in: printer.language(of: order))
      return !files.contains { $0.document == order.document.name && $0.isMade(of: digest) }
        && unchanged.inputs(ofFilesSaying: order) == nil
    }
    let ending = sheetsThatEnd(for: record, files).map {
      "sheets run out on \($0.last.iso): \(officeWords.text(at: "code.sheet.\($0.kind)"))"
    }
    let due = due(for: turn, files) + ending + lateSheets(of: record.id, paper)
    guard !stale.isEmpty else {
      let waiting = waiting(record, toPrint.count(of: turn.person), paper)
      let state: HomeStatus.State = !due.isEmpty ? .due : waiting.isEmpty ? .current : .notPrinted
      return home(state, waiting + due)
    }
    var names: [String] = []
    for order in stale where !names.contains(order.document.name) { names.append(order.document.name) }
    guard !paper.files(of: record.id).isEmpty else { return home(.neverMade, due, names) }
    let words = ChangeWords(
      printer.wording(in: printer.language(of: stale[0])), agency.resources.catalogue, in: record.object)
    let changes =
      printed(record.id, paper, in: folder).map { RecordChanges(from: $0, to: record, in: words).forOffice }
      ?? []
    let reasons = changes.isEmpty ? [Self.otherReason] : changes
    return home(.stale, reasons + due, names)
  }

  /// What no print run had yet of a home's files, and what is in the home until then.
  private func waiting(_ record: CareRecord, _ count: Int, _ paper: PaperInHomes) -> [String] {
    // Until the first print run, what was made counts as printed.
    guard count > 0, paper.waitsForRuns else { return [] }
    let old = paper.files(of: record.id).compactMap(\.version).filter { $0 < record.planVersion ?? 0 }.max()
    let until = old.map { "; until then the home has version \($0)" } ?? ""
    let waits = count == 1 ? "1 file waits" : "\(count) files wait"
    return ["\(waits) for the next print run, homepack print-room \(agency.path) --run" + until]
  }

  private static let otherReason =
    "what they print is not what it was: the record, your details, a template or the day"

  /// So many days before its last day somebody sees to the next sheet; of sheets for a week half of it, so that they are
  /// not said to run out on the day on which they begin.
  private static let daysOfWarning = 7

  /// The dated sheets that run out soon. After their last day the next ones are missing, and the home is stale.
  ///
  /// - Parameter files: Those of the person; sheets that were made ahead run out later.
  func sheetsThatEnd(for record: CareRecord, _ files: [LedgerEntry]) -> [EndingSheets] {
    let today = agency.context.asOf
    return record.daysOfSheets(asOf: today).filter { kind, first, last in
      last.ordinal - today.ordinal <= min(Self.daysOfWarning, (last.ordinal - first.ordinal) / 2)
        && !files.contains { ($0.lastDayOfSheets ?? last) > last && prints(kind, $0) }
    }.map { EndingSheets(kind: $0.kind, last: $0.last) }
  }

  /// Whether a file is of a document that prints a kind of sheet.
  private func prints(_ kind: String, _ file: LedgerEntry) -> Bool {
    agency.resources.library.documents.contains {
      $0.name == file.document && $0.head.sheets.contains(kind)
    }
  }

  /// Sheets that should have come back.
  private func lateSheets(of person: String, _ paper: PaperInHomes) -> [String] {
    let sheets = SheetLedger(paper.ledger.entries(of: person))
    return sheets.sets.compactMap { set in
      guard !set.isReplaced, let due = set.entry.returnBy, due < agency.context.asOf.iso else { return nil }
      let missing = sheets.missing(of: set)
      guard !missing.isEmpty, paper.has(set.entry) else { return nil }
      return
        "\(missing.count) of \(set.entry.sides?.count ?? 0) sides of \(set.entry.document) were due back on \(due)"
    }
  }

  /// What is to be collected, how that is noted, and copies that the next run withdraws since their readers may see
  /// nothing any more.
  private func collecting(
    for turn: Turn, _ ended: [LedgerEntry], _ papers: [PaperToCollect]
  ) -> [String] {
    let withdrawn = ended.map {
      "\(LedgerEntry.grantEnded): homepack build withdraws \(title(of: $0, in: officeWords))"
    }
    guard !papers.isEmpty else { return withdrawn }
    let sheets = papers.contains { !$0.missing.isEmpty }
    return withdrawn + titles(of: papers).map { "collect \($0)" } + [
      "homepack returned \(agency.path) --person \(turn.person) notes that all of it came back"
        + (sheets ? "; homepack returned \(agency.path) ID… notes sheets by their ids" : "")
    ]
  }

  /// What falls due in a home, as far as the record says.
  private func due(for turn: Turn, _ files: [LedgerEntry]) -> [String] {
    let rules: Set<String> = [
      "PLN-01", "REV-01", "RSK-01", "NUT-04", "EQP-01", "CAT-01", "AIS-02", "CHO-01", "CHO-02",
      "CHO-03", "CHO-04", "CHO-06",
    ]
    return turn.found.filter { $0.severity > .note && $0.rule.map(rules.contains) ?? false }.map(\.message)
  }

  /// The record as it was printed last.
  private func printed(_ person: String, _ paper: PaperInHomes, in folder: String) -> CareRecord? {
    Bookkeeping.heldVersions(of: person, in: folder).last { paper.has(version: $0, of: person) }
      .flatMap { record(person, heldAs: $0, in: folder) }
  }

  /// Where the record of a version is kept as it was printed.
  static func held(_ person: String, as version: Int, in folder: String) -> String {
    "\(folder)/.held/\(person)/\(version).json"
  }

  /// The record of a version as it was printed; nil where it cannot be read any more.
  func record(_ person: String, heldAs version: Int, in folder: String) -> CareRecord? {
    record(in: Self.held(person, as: version, in: folder))
  }

  /// The record of a file, whatever stands against printing it; nil where it cannot be read.
  func record(in path: String) -> CareRecord? {
    guard let source = try? Files.source(path, isPersonal: true) else { return nil }
    return CareRecord.read(
      source, catalogue: agency.resources.catalogue, pictures: agency.resources.pictures.names
    ).0
  }
}

extension LedgerEntry {
  /// Whether it is a copy that somebody besides the home has: one that was asked for, or made by itself for a reader.
  var isForOthers: Bool { by != nil || (reader != nil && why == Self.byItself) }

  /// Whether its reader may see anything of a record; the person always may.
  func isGranted(in record: CareRecord) -> Bool { reader.map { record.hasGranted(Audience($0)) } ?? true }

  /// "care-plan for visiting-professional, version 3, 2026-11-16", and where the plan has another version by now, that it
  /// is old.
  fileprivate func inWords(asOf now: Int?) -> String {
    let asked = by.map { ", asked for by \($0)" } ?? ""
    let old = version.flatMap { version in
      now.flatMap { $0 > version ? ": old, the plan has version \($0)" : nil }
    }
    return document + (reader.map { " for \($0)" } ?? "") + asked + (version.map { ", version \($0)" } ?? "")
      + ", \(day?.iso ?? at)" + (old ?? "")
  }
}
