import Care
import Diagnostics
import Documents
import Layout
import PDF
import Records

/// What a print run wrote.
public struct PrintRunOutcome: Sendable {
  /// One file for each kind of paper.
  public struct File: Sendable {
    /// Its path.
    public let path: String
    /// How many homes it is for.
    public let homes: Int
    /// Printed sides, slips included.
    public let sides: Int
    /// Sheets of paper, slips included.
    public let sheets: Int
  }

  /// The files, by paper.
  public var files: [File] = []
  /// Homes that were left out, and why.
  public var problems: [Problem] = []
}

extension Build {
  /// Writes what no earlier print run had as one file for each kind of paper, homes in the order of the van with a slip
  /// before each, into `.print-runs/<day>`, a later one of the day into `<day>-2`. Only what is up to date is printed.
  public func printRun() throws(Problems) -> PrintRunOutcome { try ReadPrintRun(by: self).written() }
}

/// A print run of which everything is read and nothing written yet. It keeps other print runs away, and nobody else:
/// what another run makes anew in the time between is left out.
struct ReadPrintRun {
  private let build: Build
  private let run: Run
  private let book: Bookkeeping
  private let settings: PrintRoomSettings
  private let all: [PrintRunHome]

  init(by build: Build) throws(Problems) {
    let run = try build.open(includesPaperless: false)
    let folder = build.out ?? run.agency.path + "/packs"
    let book = try Bookkeeping(of: run, in: folder, home: build.home, by: build, for: .printRun)
    let runs = PrintRuns(in: folder)
    let settings = PrintRoomSettings(of: run.agency.provider)
    all = run.each(
      of: run.agency.ids.sorted { (settings.place(of: $0), $0) < (settings.place(of: $1), $1) },
      wishing: { book.printWish(for: $0, in: run) }
    ) { PrintRunHome(of: $0, in: run, book, besides: runs, on: $1) }
    (self.build, self.run, self.book, self.settings) = (build, run, book, settings)
  }

  /// Writes the files, and which files of the packs they have.
  func written() throws(Problems) -> PrintRunOutcome {
    let now = try Ledger(in: book.folder, isToBeWritten: false)
    let isReplaced = Set(all.filter { !now.has($0.digests, of: $0.person) }.map(\.person))
    var outcome = PrintRunOutcome(problems: run.agency.problems.filter { $0.severity >= .error })
    outcome.problems += all.compactMap(\.problem) + isReplaced.sorted().map(Problem.madeAnew)
    outcome.problems += PrintRuns.sweep(in: book.folder, on: build.asOf)
    let homes = all.filter { !$0.volumes.isEmpty && !isReplaced.contains($0.person) }
    guard !homes.isEmpty else { return outcome }
    let place = PrintRuns.next(in: book.folder, on: build.asOf)
    for name in try Files.names(in: place.folder) { try Files.remove("\(place.folder)/\(name)") }
    outcome.files = try files(for: homes, in: place)
    let list = homes.flatMap { home in home.digests.map { "\($0) \(home.person)\n" } }.joined()
    try Files.write(Array(list.utf8), to: "\(place.folder)/\(PrintRuns.list)", for: build.access)
    return outcome
  }

  /// Writes a file for each kind of paper.
  private func files(
    for homes: [PrintRunHome], in place: PrintRuns.RunFolder
  ) throws(Problems) -> [PrintRunOutcome.File] {
    let press = try Press(typefaces: run.agency.resources.typefaces)
    var files: [PrintRunOutcome.File] = []
    for setting in Set(homes.map(\.setting)).sorted() {
      let own = homes.filter { $0.setting == setting }
      let pages = Slips(run, settings, number: place.number).merged(own, on: setting)
      let path = "\(place.folder)/\(setting.fileName).pdf"
      try Files.write(try press.pdf(pages), to: path, for: build.access)
      let sides = pages.pages.count
      files.append(
        PrintRunOutcome.File(
          path: path, homes: own.count, sides: sides, sheets: setting.isSingleSided ? sides : (sides + 1) / 2)
      )
    }
    return files
  }
}

extension Ledger {
  /// Whether each of some files of a person is still what was made last under its name.
  fileprivate func has(_ digests: [String], of person: String) -> Bool {
    Set(digests).isSubset(of: files(of: person).compactMap(\.sha256))
  }
}

extension Problem {
  fileprivate static func madeAnew(_ person: String) -> Problem {
    Problem(
      .warning, "left out of the print run: its files were made anew or withdrawn meanwhile",
      hint: "start the print run again",
      person: person)
  }
}

/// What a print run has for one home.
private struct PrintRunHome: Sendable {
  let person: String
  let record: CareRecord?
  let setting: PaperSetting
  var volumes: [PagedDocument] = []
  /// What is printed, as its outline calls it.
  var titles: [String] = []
  var digests: [String] = []
  var problem: Problem?

  init(of turn: Run.Turn, in run: Run, _ book: Bookkeeping, besides runs: PrintRuns, on worker: Worker) {
    person = turn.person
    record = turn.record
    setting = PaperSetting(of: turn.record)
    guard let ready = ReadyPack(of: turn, in: run, book, on: worker) else { return }
    guard ready.isWhole else {
      problem = Problem(
        .warning, "left out of the print run: its pack is not up to date",
        hint: "homepack build brings it up to date, or says what stands against it", person: turn.person)
      return
    }
    let wanted = ready.papers(besides: runs)
    guard !wanted.isEmpty else { return }
    volumes = WholePack(ready.pack, of: wanted.map(\.document), by: run.printer).volumes().map(\.pages)
    let words = run.officeWords
    titles = wanted.map { paper in
      let (order, title) = (paper.document.order, run.printer.title(of: paper.document.order))
      return order.reader.seesEverything
        ? title
        : words(
          PrintRoomWord.copyFor,
          ["document": title, "reader": order.reader.words(about: order.subject, in: words)])
    }
    digests = wanted.flatMap(\.digests) + ready.boundFiles
  }
}

/// The pack of a home as it lies ready for a print run.
private struct ReadyPack {
  let pack: String
  private let printer: PersonPrinter

  /// Nil where nothing is ordered for the home.
  init?(of turn: Run.Turn, in run: Run, _ book: Bookkeeping, on worker: Worker) {
    guard let pack = turn.wish.pack, !turn.orders.isEmpty else { return nil }
    var printer = PersonPrinter(of: turn, in: run, book: book, worker: worker, isMaking: false)
    printer.printAll()
    (self.pack, self.printer) = (pack, printer)
  }

  /// Whether all of it is there and says what it should; else it is left out.
  var isWhole: Bool { printer.isWhole }

  /// The digests of the pack in one file.
  var boundFiles: [String] { printer.made.filter { $0.document == pack }.compactMap(\.digest) }

  /// Its papers that no earlier run had, laid out.
  func papers(besides runs: PrintRuns) -> [(document: BoundDocument, digests: [String])] {
    printer.papers(of: pack) { isWanted($0, besides: runs) }
  }

  /// How many files of them a run would have.
  func fileCount(besides runs: PrintRuns) -> Int {
    guard isWhole else { return 0 }
    return printer.digests(of: pack).filter { isWanted($0, besides: runs) }.reduce(0) { $0 + $1.count }
  }

  private func isWanted(_ digests: [String], besides runs: PrintRuns) -> Bool {
    digests.contains { !runs.has($0) }
  }
}

extension Bookkeeping {
  /// What a home is printed: its pack, or what a change of the plan swaps.
  fileprivate func printWish(for record: CareRecord, in run: Run) -> Wish {
    hasOlderPaper(of: record) ? run.wish.afterChange : run.wish
  }
}

/// How many files a print run would take now for each home for which it would take any.
struct WaitingFiles: Sendable {
  static let none = WaitingFiles(counts: [:])

  /// By record id.
  private let counts: [String: Int]

  private init(counts: [String: Int]) { self.counts = counts }

  /// Writes and locks nothing.
  ///
  /// - Parameter known: Homes of which it is known, and not counted again.
  init(of run: Run, besides known: [String: HomeLook], in folder: String, by build: Build) throws(Problems) {
    let book = try Bookkeeping(of: run, in: folder, home: build.home, by: build, for: .looking)
    let runs = PrintRuns(in: folder)
    // A home all of whose paper some run had has nothing for the next one, and its record need not be read.
    let ids = run.agency.ids.filter { id in
      known[id] == nil
        && book.ledger.files(of: id).contains { $0.medium == .paper && !runs.has($0.sha256 ?? "") }
    }
    let homes = run.each(of: ids, wishing: { book.printWish(for: $0, in: run) }) { turn, worker in
      (turn.person, ReadyPack(of: turn, in: run, book, on: worker)?.fileCount(besides: runs) ?? 0)
    }
    self.init(counts: Dictionary(homes.filter { $0.1 > 0 }) { one, _ in one })
  }

  /// Of a home.
  func count(of person: String) -> Int { counts[person] ?? 0 }
}

/// The slips between homes, and all of a kind of paper behind each other.
private struct Slips {
  private let run: Run
  private let settings: PrintRoomSettings
  private let words: Words
  /// The day, and which run of it this is.
  private let day: String

  init(_ run: Run, _ settings: PrintRoomSettings, number: Int) {
    self.run = run
    self.settings = settings
    words = run.officeWords
    let date = words.date(run.agency.context.asOf)
    day = number == 1 ? date : words(PrintRoomWord.laterRun, ["date": date, "number": "\(number)"])
  }

  private var style: Style {
    let layouts = run.agency.resources.layouts
    let plain = layouts.all.plain
    return layouts.sheet(of: plain).style(size: plain.defaultSize, options: PageOptions())
  }

  func merged(_ homes: [PrintRunHome], on setting: PaperSetting) -> PagedDocument {
    var merged = MergedPages(
      title: words(PrintRoomWord.title) + ", " + day + ": " + setting.inWords(words), language: words.language
    )
    let typefaces = run.agency.resources.typefaces
    for (index, home) in homes.enumerated() {
      let slip = slip(for: home, at: index + 1, of: homes.count, on: setting).paginated(
        with: style, typefaces: typefaces, pictures: [:], words: words)
      for (pages, name) in [(slip, slip.title)] + home.volumes.map({ ($0, $0.title) }) {
        if !merged.isAtRight, !setting.isSingleSided {
          merged.add(blank: .blank(style, typefaces: typefaces, words: words))
        }
        merged.add(pages, named: name)
      }
    }
    return merged.document
  }

  /// Whose papers follow, for whoever takes the stack apart: no more than an office list shows.
  private func slip(for home: PrintRunHome, at place: Int, of count: Int, on setting: PaperSetting)
    -> Document
  {
    let name = home.record.map(settings.name) ?? ""
    let title = name.isEmpty ? home.person : "\(home.person) \(name)"
    let sides = home.volumes.reduce(0) { $0 + $1.pages.count }
    func fact(_ label: PrintRoomWord, _ value: String) -> Fact {
      Fact(label: [.text(words(label))], value: [.text(value)])
    }
    let facts = [
      fact(.round, settings.round(of: home.person) ?? words(PrintRoomWord.noRound)),
      fact(.order, words(PrintRoomWord.slipOrder, ["place": "\(place)", "count": "\(count)"])),
      fact(.paper, setting.inWords(words)), fact(.sides, "\(sides)"),
      fact(
        .sheets,
        "\(home.volumes.reduce(0) { $0 + (setting.isSingleSided ? $1.pages.count : ($1.pages.count + 1) / 2) })"
      ),
    ]
    let list = List(items: home.titles.map { [.paragraph([.text($0)])] })
    return Document(
      title: title, language: words.language,
      running: RunningMatter(
        headLeft: words(PrintRoomWord.title), headRight: day),
      blocks: [
        .heading(level: 1, id: "slip", [.text(words(PrintRoomWord.slip, ["person": title]))]), .facts(facts),
        .list(list),
      ])
  }
}
