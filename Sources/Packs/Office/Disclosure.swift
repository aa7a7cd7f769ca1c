import Care
import Diagnostics
import Layout
import PDF
import Records
import Templating

/// A council's request for one person's record, and what is given for it: a folder with an index first, the papers that
/// the person's grant or a duty in law lets through, and the digest of each.
public struct Disclosure: Sendable {
  /// The template of the index, and its file.
  static let index = "disclosure-index"
  static let indexFile = "00-index.pdf"
  static let sums = "SHA256SUMS"
  /// How long an answer may take, by the clock.
  static let hours = 24

  /// The record id.
  public let person: String
  /// Who asked, as the ledger keeps it.
  public let askedBy: String
  /// A word of `office-basis`.
  public let basis: String
  /// The parts of the record that a duty in law lets through; what the person granted where the basis is their grant.
  public let sections: [String]
  /// Whether the texts of these parts go as they were written, though they name things of parts that are not given.
  public let goesAsWritten: Bool
  /// When the request came.
  public let received: ClockMoment
  /// When the answer is made.
  public let made: ClockMoment

  /// Made of its parts.
  public init(
    person: String, askedBy: String, basis: String, sections: [String], goesAsWritten: Bool = false,
    received: ClockMoment, made: ClockMoment
  ) {
    self.person = person
    self.askedBy = askedBy
    self.basis = basis
    self.sections = sections
    self.goesAsWritten = goesAsWritten
    self.received = received
    self.made = made
  }

  /// The bases that may be named.
  public static var bases: [String] { OfficeTypes.basis.codes }

  /// Whether it is the person's own grant that lets the record through.
  var isGranted: Bool { basis == "grant" }

  /// Why it was given and what, as the ledger keeps it: `safeguarding: risks, as written`.
  fileprivate var reason: String {
    let parts = sections + (goesAsWritten ? ["as written"] : [])
    return parts.isEmpty ? basis : basis + ": " + parts.joined(separator: ", ")
  }

  /// By when it is answered.
  public var due: ClockMoment { received.adding(hours: Self.hours) }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The folder.
    public let folder: String
    /// Its files, the index first.
    public let files: [String]
    /// What there is to say.
    public let problems: [Problem]
  }

  /// The folder's name: the record id and when the request came, without signs that some file systems refuse.
  var folderName: String { person + "-" + received.iso.replacing(":", with: "") }
}

/// A file that goes with the index.
private struct DisclosedFile {
  let name: String
  let title: String
  let version: Int?
  let sides: Int
  let bytes: [UInt8]

  var digest: String { SHA256.hexadecimal(of: bytes) }

  /// What the index says of it.
  var object: Object {
    Object(
      OfficeTypes.disclosedFile,
      [
        "file": .text(name), "title": .text(title), "version": version.map(Value.count) ?? .missing,
        "sides": .count(sides), "digestStart": .text(String(digest.prefix(32))),
        "digestEnd": .text(String(digest.suffix(32))),
      ])
  }
}

extension Build {
  /// Makes what is given for a request, in `AGENCY/disclosures`. Nothing is written where nothing may be given.
  ///
  /// - Throws: That there is no grant and no duty in law, a leak, an error of the record, or that it was made before.
  public func disclose(_ disclosure: Disclosure) throws(Problems) -> Disclosure.Outcome {
    var build = self
    build.people = [disclosure.person]
    // What somebody granted ends with their life.
    build.isAfterDeathAllowed = !disclosure.isGranted
    let run = try build.open()
    let folder = agency + "/disclosures/" + disclosure.folderName
    guard !Files.exists(folder) else {
      throw Problems(
        Problem(
          .error, "\(folder) is there already, and is never written over",
          hint: "a request that came at another time has a folder of its own"))
    }
    let (record, found, _) = run.agency.person(disclosure.person)
    guard let record else { throw Problems(run.agency.problems + found) }
    let ledgerFolder = out ?? agency + "/packs"
    let book = try Bookkeeping(of: run, in: ledgerFolder, home: home, by: build)
    let maker = try DisclosureMaker(disclosure, in: run, ledgerFolder)
    let files = try maker.files(of: record)
    let index = try maker.index(of: files, for: record)
    var sums = "\(SHA256.hexadecimal(of: index))  \(Disclosure.indexFile)\n"
    for file in files { sums += "\(file.digest)  \(file.name)\n" }
    // The folder gets its name when everything is in it, so that no half answer is sent.
    let aside = agency + "/disclosures/.part-" + disclosure.folderName
    // A run that was stopped may have left some of it.
    for name in (try? Files.names(in: aside)) ?? [] { try Files.remove(aside + "/" + name) }
    try Files.write(index, to: aside + "/" + Disclosure.indexFile)
    for file in files { try Files.write(file.bytes, to: aside + "/" + file.name) }
    try Files.write(Array(sums.utf8), to: aside + "/" + Disclosure.sums)
    try Files.move(aside, to: folder)
    try book.ledger.add([entry(disclosure, index, files, record)])
    return Disclosure.Outcome(
      folder: folder, files: [Disclosure.indexFile] + files.map(\.name), problems: book.ledger.torn)
  }

  private func entry(
    _ disclosure: Disclosure, _ index: [UInt8], _ files: [DisclosedFile], _ record: CareRecord
  ) -> LedgerEntry {
    var entry = LedgerEntry(
      .disclosed, of: disclosure.person, document: Disclosure.index, layout: "standard", size: 0,
      file: disclosure.ledgerFile, program: Build.version)
    entry.reader = Audience.council.word
    (entry.version, entry.sha256) = (record.planVersion, SHA256.hexadecimal(of: index))
    entry.pages = files.reduce(0) { $0 + $1.sides }
    (entry.why, entry.by, entry.on, entry.free) = (
      disclosure.reason, disclosure.askedBy, disclosure.received.date.iso, true
    )
    return entry
  }
}

/// Prints what may be given.
private struct DisclosureMaker {
  let disclosure: Disclosure
  let run: Run
  let ledgerFolder: String
  private let press: Press

  init(_ disclosure: Disclosure, in run: Run, _ ledgerFolder: String) throws(Problems) {
    self.disclosure = disclosure
    self.run = run
    self.ledgerFolder = ledgerFolder
    press = try Press(typefaces: run.agency.resources.typefaces)
  }

  /// Papers beside the plan, each with the part of the record that it is about: it is given where that part is.
  private static let others = [
    ("choices-record", "informationChoices"), ("who-can-see-what", "sharing"), ("sheet-mar", "medicines"),
  ]

  /// The files, the plan in force first, then its earlier versions, newest first, then what else there is.
  func files(of record: CareRecord) throws(Problems) -> [DisclosedFile] {
    let subject = try self.subject(record)
    var files = [try file("care-plan", of: subject, number: 1, version: record.planVersion)]
    for (version, earlier) in earlier(than: record) {
      guard let earlier else { continue }
      files.append(
        try file("care-plan", of: try self.subject(earlier), number: files.count + 1, version: version))
    }
    let hidden = Set(subject.record.withheld)
    for (name, part) in Self.others where !hidden.contains(part) {
      guard let document = document(name), document.isOrdered(by: record),
        !run.printer.saysNothing(try order(document, of: subject))
      else { continue }
      files.append(try file(name, of: subject, number: files.count + 1, version: nil))
    }
    return files
  }

  func index(of files: [DisclosedFile], for record: CareRecord) throws(Problems) -> [UInt8] {
    let due = disclosure.due
    let subject = try self.subject(record)
    let seen = subject.record.object
    let words = run.printer.wording(in: run.printer.officeLanguage).words
    let parts = subject.whole.parts(seenBy: .council, in: words)
    let lost = earlier(than: record).filter { $0.record == nil }.map { Value.text(String($0.version)) }
    let type = OfficeTypes.disclosure
    let data = Object(
      type,
      [
        "person": .text(record.id), "name": .optional(seen.object("person").map(\.shortName)),
        "askedBy": .text(disclosure.askedBy), "basis": type.code("basis", disclosure.basis),
        "receivedOn": .date(disclosure.received.date), "receivedAt": .time(disclosure.received.time),
        "dueOn": .date(due.date), "dueAt": .time(due.time),
        "madeOn": .date(disclosure.made.date), "madeAt": .time(disclosure.made.time),
        "isLate": .bool(due.minutes(to: disclosure.made) > 0),
        "shows": .list(parts.shown.map(Value.text)), "keepsBack": .list(parts.keptBack.map(Value.text)),
        "isExtract": .bool(!parts.areAll), "goesAsWritten": .bool(disclosure.goesAsWritten),
        "hasDied": .bool(subject.record.hasDied),
        "files": .list(files.map { .object($0.object) }), "versions": .list(lost),
      ])
    let printer = try OfficePrinter(
      run.agency.resources, for: run.agency.provider, on: disclosure.made.date)
    return try printer.pdf(OfficeDocument(Disclosure.index, of: data, size: 12, for: .council))
  }

  /// The record as the basis lets it be seen.
  private func subject(_ record: CareRecord) throws(Problems) -> Subject {
    let unknown = disclosure.sections.filter { !record.hasSection($0) }
    guard unknown.isEmpty else {
      throw Problems(unknown.map { .unknown($0, for: "--section", among: record.sections) })
    }
    let record = disclosure.isGranted ? record : record.letting(.council, see: disclosure.sections)
    let subject = try run.printer.subject(record, seenBy: .council)
    return disclosure.goesAsWritten ? subject.goingAsWritten : subject
  }

  /// The versions before this one that were printed, the newest first, with the record of each where it can be read.
  private func earlier(than record: CareRecord) -> [(version: Int, record: CareRecord?)] {
    let now = record.planVersion ?? 0
    return Bookkeeping.heldVersions(of: record.id, in: ledgerFolder).filter { $0 < now }.reversed().map {
      ($0, run.record(record.id, heldAs: $0, in: ledgerFolder))
    }
  }

  /// What to do where a part that the law lets through names things of another.
  private static let howToGo =
    "let that part through too (--section), or give these texts as they were written (--as-written), which the index says"

  private func document(_ name: String) -> DocumentTemplate? {
    run.agency.resources.library.documents.first { $0.name == name }
  }

  private func order(_ document: DocumentTemplate, of subject: Subject) throws(Problems) -> Order {
    let layouts = run.agency.resources.layouts
    let layout =
      try document.head.layout.map { name throws(Problems) in try layouts.named(name) } ?? layouts.all.plain
    return Order(document, for: subject, layout: layout, size: layout.defaultSize)
  }

  private func file(
    _ name: String, of subject: Subject, number: Int, version: Int?
  ) throws(Problems) -> DisclosedFile {
    guard let document = document(name) else {
      throw Problems(Problem(.error, "there is no document '\(name)'", hint: "bring its template back"))
    }
    let order = try order(document, of: subject)
    let (pieces, problems) = run.printer.judged(order)
    guard !Problems(problems).areFatal else { throw Problems(problems) }
    let bytes = try pieces.map { pages throws(Problems) in try press.pdf(pages) }
    do throws(Problems) { try run.printer.checkLeaks(in: bytes, of: order) } catch {
      throw disclosure.isGranted ? error : error.hinting(Self.howToGo, for: "SHA-07")
    }
    // A plan in standard print is one file; booklets are for larger letters.
    guard let whole = bytes.first, bytes.count == 1 else {
      throw Problems(Problem(.error, "'\(name)' does not fit into one file"))
    }
    let two = (number < 10 ? "0" : "") + String(number)
    return DisclosedFile(
      name: "\(two)-\(name)" + (version.map { "-version-\($0)" } ?? "") + ".pdf",
      title: document.head.title, version: version, sides: pieces.reduce(0) { $0 + $1.pages.count },
      bytes: whole)
  }
}
