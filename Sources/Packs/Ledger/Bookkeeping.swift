import Care
import Diagnostics
import Foundation
import Layout
import PDF
import Records

/// A file that is made, and not written yet.
struct FinishedFile: Sendable {
  let name: String
  let bytes: [UInt8]
  /// Its pages; nil for a text.
  var pages: PagedDocument?
  /// The digest of what is painted on each of them.
  var pageDigests: [String]?

  /// A text.
  init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// Pages as they come from the press.
  init(name: String, _ file: PressedFile, of pages: PagedDocument) {
    (self.name, bytes, self.pages) = (name, file.bytes, pages)
    pageDigests = file.pages.map(PageDigests.digest)
  }
}

/// What somebody opens the books for.
enum BookUse {
  /// To write packs, while nobody else does.
  case building
  /// To print packs as they are: the lock is that of print runs, so that others may build and note returned sheets.
  case printRun
  /// To say how packs stand: nothing is locked or written.
  case looking
}

/// What a run that writes files keeps books with: the lock of the folder, its ledger, and what documents are made from.
struct Bookkeeping: Sendable {
  /// The folder of the packs.
  let folder: String
  let ledger: Ledger
  let homes: PaperInHomes
  let inputs: Inputs
  private let lock: RunLock?
  private let access: Access
  private let askedBy: String?
  private let isAfresh: Bool
  private let agency: String
  /// The folder of the records.
  private let people: String
  /// The day of the run.
  private let day: CalendarDate
  /// What papers that are settled were made from besides their record; nil where each record is opened.
  private let settledKey: String?
  private let pack: String?
  /// The first day on which what homes share may say something else.
  private let sharedUntil: Int

  /// Takes the lock, sweeps up what a run left that was stopped, and opens the ledger.
  ///
  init(of run: Run, in folder: String, home: Home, by build: Build, for use: BookUse = .building)
    throws(Problems)
  {
    self.folder = folder
    access = build.access
    let runs = PrintRuns.folder(in: folder)
    let shard = use == .building ? build.shard : nil
    lock =
      use == .looking
      ? nil
      : try RunLock(
        on: use == .printRun ? runs : folder, of: shard, for: build.access, waiting: build.patience)
    switch use {
    case .looking: break
    case .printRun: Files.sweep(runs)
    case .building where build.shard == nil: Files.sweep(folder, besides: runs)
    // Other jobs write into the folders of their own people.
    case .building: for person in run.agency.ids { Files.sweep("\(folder)/\(person)") }
    }
    ledger = try Ledger(in: folder, of: shard, for: build.access, isToBeWritten: use == .building)
    homes = PaperInHomes(ledger, PrintRuns(in: folder))
    inputs = try Inputs(run, home: home)
    askedBy = build.askedBy
    isAfresh = build.isAfresh
    agency = run.agency.path
    people = run.agency.path + "/people"
    day = build.asOf
    pack = run.wish.pack
    let opensAll = run.wish.pack == nil || build.isAfresh || build.saysAll
    // A pack that was asked for by its name is made whole, also for a home that has older paper.
    let flags =
      "\(build.isDraftAllowed) \(build.isRestrictedAllowed) \(run.wish.includesPaperless) "
      + "\(run.wish.change == nil) \(run.wish.media.map(\.rawValue).sorted())"
    settledKey = opensAll ? nil : inputs.shared + flags
    let shared = [run.agency.provider.object] + run.agency.resources.nations.entries
    sharedUntil = shared.map { $0.nextDay(after: build.asOf) }.min() ?? 0
  }

  /// The files of a document that are there and say what it would say now; none where it must be made.
  func kept(_ document: String, of person: String, inputs: String) -> [LedgerEntry] {
    guard !isAfresh else { return [] }
    let files = ledger.files(of: person).filter { entry in
      entry.document == document && entry.isMade(of: inputs) && isThere(entry)
    }
    return files.count == files.first?.pieces ? files : []
  }

  /// The same of files that were made from other inputs and say what an order would say.
  func kept(_ order: Order, by unchanged: inout UnchangedPaper) -> [LedgerEntry] {
    guard !isAfresh, let inputs = unchanged.inputs(ofFilesSaying: order) else { return [] }
    return kept(order.document.name, of: order.subject?.id ?? "nobody", inputs: inputs)
  }

  /// Notes that files were kept which were made from other inputs, so that they need not be compared again.
  func note(_ kept: [LedgerEntry], inputs: String, in delivery: inout Delivery) {
    delivery.add([], kept.map { $0.kept(inputs: inputs, record: delivery.stamp.record, on: day) })
  }

  /// The number and the papers of a home in which all of a pack is there and says what it should, as far as can be told
  /// without opening the record; nil where that has to be done.
  func standing(_ person: String) -> (healthNumber: String?, made: [Build.Made])? {
    guard let key = settledKey, let pack,
      let settled = Settled(at: Settled.path(of: person, pack, in: folder)),
      settled.days.contains(day.ordinal),
      let record = try? Files.bytes("\(people)/\(person).json"),
      settled.key == SHA256.hexadecimal(of: record) + key, settled.files.allSatisfy(isThere),
      settled.photographs == Inputs.photographs(of: settled.photographFiles, in: agency)
    else { return nil }
    return (settled.healthNumber, settled.files.map { Build.Made($0, in: folder, isNew: false) })
  }

  /// Notes that all papers of a home are there. That it cannot be noted costs time, and nothing else.
  func settle(_ record: CareRecord, _ made: [Build.Made]) {
    guard let key = settledKey, let pack else { return }
    let names = Set(made.map(\.file))
    let files = ledger.files(of: record.id).filter { names.contains(folder + "/" + $0.file) }
    guard files.count == names.count else { return }
    let until = min(sharedUntil, record.object.nextDay(after: day))
    let settled = Settled(
      key: SHA256.hexadecimal(of: record.source.bytes) + key, days: day.ordinal..<until,
      healthNumber: record.healthNumber,
      photographs: Inputs.photographs(of: record.photographs.map(\.file), in: agency), files: files)
    try? Files.note(settled.bytes, to: Settled.path(of: record.id, pack, in: folder))
  }

  /// Whether a file is still as it was written.
  func isThere(_ entry: LedgerEntry) -> Bool {
    guard let state = Files.state(of: folder + "/" + entry.file) else { return false }
    return state.bytes == entry.bytes && state.modified <= entry.seconds
  }

  /// The rule that no two papers differ under one number.
  static let versionRule = "VER-01"

  /// Whether papers were made that carry the version of a record and say something else.
  func versionProblem(of record: CareRecord) -> Problem? {
    let facts = Inputs.facts(of: record)
    let made = ledger.files(of: record.id).last { $0.version == record.planVersion && $0.facts != nil }
    guard let made, made.facts != facts, let version = record.planVersion else { return nil }
    let day = made.day?.iso ?? made.at
    return Problem(
      .error, "version \(version) of this plan was made on \(day), and the record says something else now",
      rule: Self.versionRule,
      hint:
        "write \"version\": \(version + 1), \"replaces\": \(version) and what changed, so that no two papers differ "
        + "under one number",
      path: "plan.version", person: record.id)
  }

  /// Whether a home has paper of an earlier version of the plan, or the pack of the change to this one: what it is
  /// printed is what has changed.
  func hasOlderPaper(of record: CareRecord) -> Bool {
    guard let version = record.planVersion, earlierVersion(of: record) != nil else { return false }
    return homes.files(of: record.id).contains { $0.version.map { $0 < version } ?? false }
      || ledger.files(of: record.id).contains { $0.version == version && $0.document == Recipes.change }
  }

  /// Which copies of a person's documents there are beside paper and texts.
  func kept(of person: String) -> Set<Wish.KeptCopy> { ledger.kept(of: person) }

  /// The record as it was printed in the newest version before this one; nil where there was none, or where it cannot be
  /// read any more.
  func earlier(_ record: CareRecord, in run: Run) -> CareRecord? {
    earlierVersion(of: record).flatMap { run.record(record.id, heldAs: $0, in: folder) }
  }

  private func earlierVersion(of record: CareRecord) -> Int? {
    guard let version = record.planVersion else { return nil }
    return Self.heldVersions(of: record.id, in: folder).last {
      $0 < version && homes.has(version: $0, of: record.id)
    }
  }

  /// Whether the paper of some files is in the home.
  func areInHome(_ files: [Build.Made]) -> Bool {
    let names = Set(files.map(\.file))
    return files.first.map { ledger.files(of: $0.person) }?.allSatisfy {
      !names.contains(folder + "/" + $0.file) || homes.has($0)
    } ?? true
  }

  /// The versions of a person's plan that were printed, in their order.
  static func heldVersions(of person: String, in folder: String) -> [Int] {
    let names = (try? Files.names(in: "\(folder)/.held/\(person)")) ?? []
    return names.compactMap { Int($0.dropLast(5)) }.sorted()
  }

  /// The paper that an order takes the place of: the version that it went with, and its sheets.
  func paper(before order: Order) -> (version: Int, sheets: Int)? {
    guard let record = order.subject?.whole, let now = record.planVersion else { return nil }
    let older = ledger.entries(of: record.id).filter { entry in
      entry.event == .made && entry.document == order.document.name && entry.by == nil
        && entry.medium == .paper
        && entry.reader == order.reader.ledgerWord
        && (entry.version ?? now) < now && homes.has(entry)
    }
    guard let last = older.last, let version = last.version else { return nil }
    let pieces = older.suffix(last.pieces ?? 1)
    return (version, pieces.reduce(0) { $0 + ($1.sheets ?? 0) })
  }

  /// Files that were made for a person before and are none of those that are made now: of some packs, or all.
  func left(of packs: Set<String>?, for person: String, besides made: [Build.Made]) -> [LedgerEntry] {
    let files = Set(made.map(\.file))
    return ledger.files(of: person).filter { entry in
      let path = folder + "/" + entry.file
      return packs.map { $0.contains(entry.why ?? "") } ?? true && !files.contains(path) && Files.exists(path)
    }
  }

  /// The copies that a reader had in another form than the one that was made for them now: a text that is not needed any
  /// more, or pages that they cannot read.
  func left(inOtherFormFor reader: Audience, of person: String, besides made: [Build.Made]) -> [LedgerEntry] {
    let forms = Set(made.map { [$0.document, PathName($0.file).ending] })
    let documents = Set(made.map(\.document))
    return ledger.files(of: person).filter { entry in
      entry.reader == reader.word && documents.contains(entry.document)
        && !forms.contains([entry.document, PathName(entry.file).ending])
        && Files.exists(folder + "/" + entry.file)
    }
  }

  /// The copies of readers to whom the person grants nothing any more, whoever asked for them.
  func left(withoutGrantIn record: CareRecord) -> [LedgerEntry] {
    ledger.files(of: record.id).filter { entry in
      !entry.isGranted(in: record) && Files.exists(folder + "/" + entry.file)
    }
  }

  /// The copies of a person that no pack has, and that say what the record says still: they stay in the home.
  func copies(of person: String) -> [String] {
    guard let record = try? Files.bytes("\(people)/\(person).json") else { return [] }
    let digest = SHA256.hexadecimal(of: record)
    return ledger.files(of: person).filter { $0.record == digest }.map { folder + "/" + $0.file }
  }

  /// Moves files that should not be in a home any more to `.withdrawn`, and says which paper to collect.
  ///
  /// - Parameter naming: What papers are called.
  func withdraw(
    _ entries: [LedgerEntry], since why: String, naming: ([PaperToCollect]) -> [String]
  ) -> [Problem] {
    guard let person = entries.first?.person else { return [] }
    do throws(Problems) {
      var withdrawn: [LedgerEntry] = []
      for var entry in entries {
        try Files.move(folder + "/" + entry.file, to: folder + "/.withdrawn/" + entry.file, for: access)
        (entry.event, entry.at, entry.on, entry.why) = (.withdrawn, LedgerEntry.now, day.iso, why)
        withdrawn.append(entry)
      }
      try ledger.add(withdrawn)
    } catch { return error.all.map { $0.about(person) } }
    let files = Set(entries.map(\.file))
    let titles = naming(homes.toCollect(of: person, asOf: day).filter { files.contains($0.entry.file) })
    guard titles.isEmpty else {
      return [
        Problem(
          .warning, "\(why): collect \(titles.joined(separator: "; "))", rule: Build.collectRule,
          hint: (entries.contains(where: \.isForOthers)
            ? "ask for it back from whoever has it" : "take it out of the home")
            + ", then homepack returned \(agency) --person \(person) notes that it came back; "
            + "the files are in .withdrawn", person: person)
      ]
    }
    // A pack in one file is no paper besides its documents; a text, or pages for a screen, somebody may have.
    let names = entries.map { PathName($0.file).name }.joined(separator: ", ")
    return [
      Problem(
        entries.allSatisfy { $0.medium == .paper } ? .note : .warning, "\(why): withdrawn \(names)",
        rule: Build.collectRule, hint: "the files are in .withdrawn", person: person)
    ]
  }

  /// Keeps the record as it was printed, so that what changes can be named later.
  private func held(_ record: CareRecord) throws(Problems) -> UnfinishedFile? {
    guard let version = record.planVersion else { return nil }
    let path = Run.held(record.id, as: version, in: folder)
    if let held = try? Files.bytes(path), held == record.source.bytes { return nil }
    return try UnfinishedFile(of: record.source.bytes, for: path, .owner)
  }

  /// When the last of the sheets of an order goes back.
  private func returnDay(of order: Order) -> CalendarDate? {
    order.record?.lastReturn(ofSheets: order.document.head.sheets, asOf: day)
  }

  /// Writes the files of a document beside their places.
  func write(
    _ files: [FinishedFile], of document: String, as order: Order, inputs: String, why: String,
    into delivery: inout Delivery
  ) throws(Problems) -> [Build.Made] {
    var entries: [LedgerEntry] = []
    var unfinished: [UnfinishedFile] = []
    for file in files {
      var entry = LedgerEntry(.made, of: document, as: order, delivery.stamp, file: file.name)
      unfinished.append(try UnfinishedFile(of: file.bytes, for: folder + "/" + entry.file, access))
      (entry.at, entry.on) = (LedgerEntry.now, day.iso)
      entry.inputs = inputs
      entry.pieces = files.count
      entry.sha256 = SHA256.hexadecimal(of: file.bytes)
      entry.pageDigests = file.pageDigests
      entry.bytes = file.bytes.count
      entry.pages = file.pages?.pages.count
      entry.sheets = file.pages.map(order.sheets)
      let sides = file.pages?.pages.compactMap(\.sideName) ?? []
      entry.sides = sides.isEmpty ? nil : sides
      entry.returnBy = sides.isEmpty ? nil : returnDay(of: order)?.iso
      entry.why = askedBy == nil ? why : "copy"
      entry.by = askedBy
      entry.free = true
      entries.append(entry)
    }
    delivery.add(unfinished, entries)
    return entries.map { Build.Made($0, in: folder) }
  }

  /// Moves what was written for a home to its places, the record as it was printed with it, and then notes it in the
  /// ledger.
  func finish(_ delivery: inout Delivery) throws(Problems) {
    guard !delivery.isEmpty else { return }
    if let record = delivery.record, let held = try held(record) { delivery.add([held], []) }
    try ledger.add(try delivery.finish())
  }
}

/// The files of a home that were written and stand under no name yet, and what the ledger will say of them.
struct Delivery {
  fileprivate let record: CareRecord?
  fileprivate private(set) lazy var stamp = RecordStamp(record)
  private var files = FileBatch()
  private var entries: [LedgerEntry] = []

  init(of record: CareRecord?) { self.record = record }

  var isEmpty: Bool { files.isEmpty && entries.isEmpty }

  mutating func add(_ more: [UnfinishedFile], _ lines: [LedgerEntry]) {
    files.add(more)
    entries += lines
  }

  /// Moves all files to their places; what the ledger says of them then.
  fileprivate mutating func finish() throws(Problems) -> [LedgerEntry] {
    defer { entries = [] }
    try files.finish()
    return entries
  }
}

/// The digests of a record, worked out once a home.
private struct RecordStamp {
  /// Of the bytes of its file.
  let record: String?
  /// Of what the plan says; nil of a draft, which is written anew as often as need be, under one number, until somebody
  /// approves it.
  let facts: String?

  fileprivate init(_ record: CareRecord?) {
    self.record = record.map { SHA256.hexadecimal(of: $0.source.bytes) }
    facts = record.flatMap { $0.isDraft ? nil : Inputs.facts(of: $0) }
  }
}

extension LedgerEntry {
  /// What an order says of a file.
  fileprivate init(
    _ event: Event, of document: String, as order: Order, _ stamp: RecordStamp, file: String
  ) {
    let record = order.subject?.whole
    let person = record?.id ?? "nobody"
    self.init(
      event, of: person, document: document, layout: order.medium.ledgerWord ?? order.layout.name,
      size: order.medium.ledgerWord == nil ? order.size : 0,
      file: person + "/" + file, program: Build.version)
    reader = order.reader.ledgerWord
    version = record?.planVersion
    self.record = stamp.record
    if order.document.head.version == .own { facts = stamp.facts }
  }
}

extension Build.Made {
  init(_ entry: LedgerEntry, in folder: String, isNew: Bool = true) {
    self.init(
      person: entry.person, document: entry.document, layout: entry.layout, size: entry.size,
      sides: entry.pages ?? 0, sheets: entry.sheets ?? 0, file: folder + "/" + entry.file, isNew: isNew,
      version: entry.version, digest: entry.sha256)
  }
}

extension CareRecord {
  /// The version of the plan.
  var planVersion: Int? { object.object("plan")?["version"].whole }

  /// Whether nobody has approved the plan yet.
  var isDraft: Bool { object.object("plan")?.word("status") == "draft" }
}
