import Care
import Diagnostics
import Documents
import Records

/// What there is to print, and in which order it goes into the van: everything that the page of the print room shows, and
/// nothing more of a person than an office list shows.
struct PrintRoom: Sendable {
  /// The day that it is made for.
  let day: CalendarDate
  let provider: String
  /// The homes in the order of the van: by round, and within one by record id.
  let homes: [ListedHome]
  let words: Words

  /// A home and its paper.
  struct ListedHome: Sendable {
    /// The record id.
    let person: String
    let round: String?
    let look: HomeLook
    let status: HomeStatus
    /// In the order of the folder.
    let items: [Item]

    /// Nil for a home of which there is nothing to see.
    ///
    /// - Parameter picture: The first page of a file.
    init?(
      _ person: String, _ look: HomeLook, _ items: [Item], _ settings: PrintRoomSettings,
      picture: (LedgerEntry) -> [UInt8]?
    ) {
      let status = look.status ?? HomeStatus(nothingToSayOf: person)
      guard
        !items.isEmpty || !look.withdrawn.isEmpty || status.state != .current || !status.copies.isEmpty
      else { return nil }
      (self.person, self.look, self.status) = (person, look, status)
      round = settings.round(of: person)
      self.items = items.map { item in
        var item = item
        if item.isFirst { item.thumbnail = picture(item.entry) }
        return item
      }
    }
  }

  /// A file to print.
  struct Item: Sendable {
    let entry: LedgerEntry
    /// What it is called.
    let title: String
    /// Whether it is the only file of its document, or the first of several.
    let isFirst: Bool
    /// The day of the last print run that had it; nil for none.
    let printedOn: String?
    /// The bytes of a small PNG of its first page; nil where none was made.
    var thumbnail: [UInt8]?
  }

  /// Paper to collect.
  struct Withdrawn: Sendable, Codable {
    let title: String
    let on: CalendarDate?
    let why: String
  }
}

/// On which paper a home's files are printed, and on how many sides of it.
struct PaperSetting: Sendable, Codable, Hashable, Comparable {
  /// The code of the colour.
  let colour: String
  let isSingleSided: Bool

  init(of record: CareRecord?) {
    let paper = record?.object.object("accessibleInformation")?.object("paper")
    colour = paper?.word("colour") ?? "white"
    isSingleSided = paper?["singleSided"].isTrue ?? false
  }

  static func < (one: PaperSetting, other: PaperSetting) -> Bool { one.fileName < other.fileName }

  /// `white-two-sides`.
  var fileName: String { colour + (isSingleSided ? "-one-side" : "-two-sides") }

  func inWords(_ words: Words) -> String {
    words(
      PrintRoomWord.setting,
      [
        "colour": words.text(at: "code.paper-colour.\(colour)"),
        "sides": words(isSingleSided ? PrintRoomWord.oneSide : .twoSides),
      ])
  }
}

extension Build {
  /// Writes the page of the print room into the folder of the packs.
  ///
  /// - Parameter showsPages: Whether first pages are drawn that were not drawn before.
  /// - Returns: The path of the page.
  public func printRoom(showsPages: Bool = true) throws(Problems) -> String {
    let run = try open(includesPaperless: false)
    let folder = out ?? run.agency.path + "/packs"
    let room = try PrintRoom(of: run, in: folder, by: self, showsPages: showsPages)
    return try room.write(to: folder, for: access)
  }
}

extension PrintRoom {
  init(of run: Run, in folder: String, by build: Build, showsPages: Bool) throws(Problems) {
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    let inputs = try Inputs(run, home: build.home)
    let runs = PrintRuns(in: folder)
    let kept = KeptLooks(of: run, in: folder, ledger, runs, inputs, by: build)
    let known = run.known(kept)
    // Until the first print run nothing waits for one.
    let waiting =
      runs.first == nil
      ? WaitingFiles.none : try WaitingFiles(of: run, besides: known, in: folder, by: build)
    let paper = PaperInHomes(ledger, runs)
    let settings = PrintRoomSettings(of: run.agency.provider)
    words = run.officeWords
    let words = words
    let pictures = Thumbnails(in: folder, for: build.access)
    // A first page that was never drawn is drawn from its order, for which the record is opened.
    let homes = run.each(
      standing: { id -> ListedHome?? in
        guard !showsPages, let look = known[id] else { return nil }
        return ListedHome(id, look, run.items(for: id, in: ledger, besides: runs, words), settings) {
          pictures.picture(of: $0)
        }
      },
      wishing: { run.wish.keeping(ledger.kept(of: $0.id)) }
    ) { turn, worker -> ListedHome? in
      let look = known[turn.person] ?? run.look(at: turn, folder, paper, inputs, waiting, settings)
      if known[turn.person] == nil { kept.keep(look, of: turn) }
      let items = run.items(for: turn.person, in: ledger, besides: runs, words)
      return ListedHome(turn.person, look, items, settings) {
        pictures.picture(of: $0, from: showsPages ? turn.orders : [], by: run.printer, on: worker)
      }
    }
    day = run.agency.context.asOf
    provider = run.agency.provider.object.string("name")
    self.homes = homes.compactMap { $0 }.sorted {
      (settings.place(of: $0.person), $0.person) < (settings.place(of: $1.person), $1.person)
    }
    pictures.sweep(keeping: self.homes.flatMap(\.items).map(\.entry))
  }
}

/// What a provider says about its print room.
struct PrintRoomSettings: Sendable {
  /// Whether names are shown; initials otherwise.
  private let showsNames: Bool
  private let rounds: [(name: String, people: Set<String>)]

  init(of provider: Provider) {
    let settings = provider.object.object("printRoom")
    showsNames = settings?["names"].isTrue ?? false
    rounds = (settings?.objects("rounds").map { $0 } ?? []).map { round in
      (round.string("name"), Set(round.list("people").compactMap(\.text)))
    }
  }

  var hasRounds: Bool { !rounds.isEmpty }

  /// What the rounds are called, in their order.
  var names: [String] { rounds.map(\.name) }

  func round(of person: String) -> String? { rounds.first { $0.people.contains(person) }?.name }

  /// Where a person's round comes; those of none come last.
  func place(of person: String) -> Int { rounds.firstIndex { $0.people.contains(person) } ?? rounds.count }

  func name(of record: CareRecord) -> String {
    showsNames ? record.object.object("person")?.shortName ?? "" : record.object.initials
  }
}

extension Run {
  /// The words of the office.
  var officeWords: Words { printer.wording(in: printer.officeLanguage).words }

  /// The files to print for a person, in the order of the folder: a pack as one file, in place of its parts as long as none
  /// of them was printed. Copies that were made by themselves stand behind them.
  fileprivate func items(
    for person: String, in ledger: Ledger, besides runs: PrintRuns, _ words: Words
  ) -> [PrintRoom.Item] {
    let files = ledger.files(of: person).filter { $0.medium == .paper }
    let packs = Set(agency.resources.recipes.names)
    let bound = files.filter { packs.contains($0.document) }
    var shown: [LedgerEntry] = []
    for entry in bound {
      let parts = files.filter { $0.why == entry.document && !packs.contains($0.document) }
      let printed = parts.filter { runs.day(of: $0) != nil }
      let rest =
        runs.day(of: entry) == nil && !printed.isEmpty ? parts.filter { runs.day(of: $0) == nil } : []
      shown += rest.isEmpty || rest.count == parts.count ? [entry] : rest
    }
    let inBound = Set(bound.map(\.document))
    shown += files.filter { !packs.contains($0.document) && !inBound.contains($0.why ?? "") }
    let places = Dictionary(
      (agency.resources.recipes.usual).enumerated().map { ($1.document, $0) },
      uniquingKeysWith: { one, _ in one })
    shown = shown.enumerated().sorted { one, other in
      (places[one.element.document] ?? -1, one.offset) < (places[other.element.document] ?? -1, other.offset)
    }.map(\.element)
    return shown.map { entry in
      // The parts of a document are told apart by their place among its files.
      let parts = shown.filter {
        $0.document == entry.document && $0.reader == entry.reader && $0.size == entry.size
      }
      let part = (parts.firstIndex(of: entry) ?? 0) + 1
      var title = title(of: entry, in: words)
      if let count = entry.pieces, count > 1 {
        title = words(PrintRoomWord.part, ["document": title, "part": "\(part)", "parts": "\(count)"])
      }
      return PrintRoom.Item(entry: entry, title: title, isFirst: part == 1, printedOn: runs.day(of: entry))
    }
  }

  /// The looks that were kept and hold, by record id.
  func known(_ kept: KeptLooks) -> [String: HomeLook] {
    let looks = workers.map(agency.ids) { id, _ in (id, kept.look(of: id)) }
    return Dictionary(looks.compactMap { id, look in look.map { (id, $0) } }) { one, _ in one }
  }

  /// What the office sees of a home now.
  fileprivate func look(
    at turn: Turn, _ folder: String, _ paper: PaperInHomes, _ inputs: Inputs, _ waiting: WaitingFiles,
    _ settings: PrintRoomSettings
  ) -> HomeLook {
    let wished = turn.record?.object.object("accessibleInformation")?.object("paper")
    return HomeLook(
      status: status(of: turn, folder, paper, inputs, waiting), isCounted: paper.waitsForRuns,
      name: turn.record.map(settings.name),
      setting: PaperSetting(of: turn.record),
      binding: wished?.word("binding").map { officeWords.text(at: "code.binding.\($0)") },
      withdrawn: withdrawn(for: turn, paper),
      ending: turn.record.map { sheetsThatEnd(for: $0, paper.ledger.files(of: $0.id)) } ?? [])
  }

  /// What to collect from a home, each paper once.
  fileprivate func withdrawn(for turn: Turn, _ paper: PaperInHomes) -> [PrintRoom.Withdrawn] {
    toCollect(for: turn, paper).reduce(into: []) { list, paper in
      let title = title(of: paper)
      guard !list.contains(where: { $0.title == title }) else { return }
      list.append(PrintRoom.Withdrawn(title: title, on: paper.since, why: paper.why))
    }
  }

  /// A document with the form that it was made in.
  func title(of entry: LedgerEntry, in words: Words) -> String {
    let isPack = agency.resources.recipes.names.contains(entry.document)
    let document =
      isPack
      ? words(PrintRoomWord.pack, ["name": entry.document])
      : agency.resources.library.title(of: entry.document)
    let layout = agency.resources.layouts.all[entry.layout]?.title ?? entry.layout
    guard let reader = entry.reader else {
      return words(PrintRoomWord.form, ["document": document, "layout": layout, "size": "\(entry.size)"])
    }
    return words(
      PrintRoomWord.formFor,
      ["document": document, "layout": layout, "size": "\(entry.size)", "reader": reader])
  }
}
