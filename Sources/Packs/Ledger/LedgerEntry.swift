import Care
import Diagnostics
import Foundation
import Records

/// One line of the ledger: a file that was made, or something that happened to it. It names people by their record ids
/// only.
struct LedgerEntry: Encodable, Sendable, Hashable {
  /// What happened.
  enum Event: String, Encodable, Sendable {
    case made, withdrawn, returned, asked, disclosed
    /// That the record is another, and the file says what it would say of it still.
    case kept
  }

  /// The word for what was made without a pack.
  static let byItself = "document"
  /// Why a copy was withdrawn whose reader may see nothing of the record any more.
  static let grantEnded = "the grant of its reader has ended"
  /// Why all files of a home were withdrawn.
  static let homeOver = "nothing is to be in this home any more"

  var schema = Self.schema
  /// When, ISO 8601 in UTC.
  var at: String
  var event: Event
  /// The record id.
  var person: String
  var document: String
  var layout: String
  /// Points; 0 for a text.
  var size: Int
  /// Whose copy it is; nil for the person's own.
  var reader: String?
  /// The version of the plan.
  var version: Int?
  /// The digest of the record's file.
  var record: String?
  /// The digest of all that the file was made from.
  var inputs: String?
  /// The digest of what it would be made from now, where it says the same still. It stands in a line of its own.
  var keptInputs: String?
  /// The digest of what the plan prints of the record; two papers that differ in it have different versions.
  var facts: String?
  /// The file, from the folder of the packs on.
  var file: String
  /// In how many files the document was made.
  var pieces: Int?
  /// The digest of the file.
  var sha256: String?
  /// The digests of what is painted on its pages, in order; nil for a text, and in lines of before there were any.
  var pageDigests: [String]?
  /// The size of the file.
  var bytes: Int?
  /// Printed sides.
  var pages: Int?
  /// Sheets of paper.
  var sheets: Int?
  /// The ids of its sides, in order; nil for a document to read.
  var sides: [String]?
  /// The day by which the last of its sheets goes back, ISO 8601; nil for sheets without a date.
  var returnBy: String?
  /// The day for which it was made or withdrawn, or on which it came back, ISO 8601.
  var on: String?
  /// Why it was made: the name of a pack, or `copy`.
  var why: String?
  /// Who asked for it.
  var by: String?
  /// Whether it cost nothing; it never does.
  var free: Bool?
  /// The version of the program.
  var program: String

  enum CodingKeys: String, CodingKey {
    case schema, at, event, person, document, layout, size
    case reader = "for"
    case version, record, inputs, facts, file, pieces, sha256, pageDigests, bytes, pages, sheets, sides,
      returnBy, on, why, by, free, program
  }

  static let schema = "ledger/1"

  /// Whether it is made from what has a digest, or says the same.
  func isMade(of digest: String) -> Bool { inputs == digest || keptInputs == digest }

  /// That it says what it would say of a record that is another.
  func kept(inputs: String, record: String?, on day: CalendarDate) -> LedgerEntry {
    var line = LedgerEntry(
      .kept, of: person, document: document, layout: layout, size: size, file: file, program: Build.version)
    (line.reader, line.version, line.record, line.inputs) = (reader, version, record, inputs)
    line.on = day.iso
    return line
  }

  /// What the file is.
  var medium: Medium { Medium(file: file, layout: layout) }

  /// The time as entries have it.
  static var now: String { Date.now.ISO8601Format() }

  /// When, in seconds since 1970.
  var seconds: Int {
    (try? Date(at, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) } ?? 0
  }

  /// The day of which it tells; that on which it was written where it names none.
  var day: CalendarDate? { CalendarDate(iso: on ?? String(at.prefix(10))) }

  /// The first day on which its paper may have been in a home: it may have been made ahead.
  var earliestDay: CalendarDate? { [day, CalendarDate(iso: String(at.prefix(10)))].compactMap { $0 }.min() }

  /// A line without its end, its keys sorted.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { preconditionFailure("an entry is plain values") }
    return [UInt8](data)
  }

  /// The entry of a line; nil where the line is none.
  init?(line: some Sequence<UInt8>) {
    guard let row = try? JSON.parse(SourceText(path: "", bytes: Array(line))),
      row.text("schema") == Self.schema, let event = row.text("event").flatMap(Event.init(rawValue:)),
      let at = row.text("at"), let person = row.text("person"), let document = row.text("document"),
      let layout = row.text("layout"), let size = row.number("size"), let file = row.text("file"),
      let program = row.text("program")
    else { return nil }
    self.init(
      event, of: person, document: document, layout: layout, size: size, file: file, program: program, at: at)
    (reader, record, inputs, facts) = (
      row.text("for"), row.text("record"), row.text("inputs"), row.text("facts")
    )
    (sha256, why, by) = (row.text("sha256"), row.text("why"), row.text("by"))
    (version, pieces, bytes) = (row.number("version"), row.number("pieces"), row.number("bytes"))
    (pages, sheets) = (row.number("pages"), row.number("sheets"))
    (returnBy, on) = (row.text("returnBy"), row.text("on"))
    if case .bool(let isFree) = row["free"]?.kind { free = isFree }
    (sides, pageDigests) = (row.texts("sides"), row.texts("pageDigests"))
  }

  init(
    _ event: Event, of person: String, document: String, layout: String, size: Int, file: String,
    program: String, at: String = LedgerEntry.now
  ) {
    self.at = at
    self.event = event
    self.person = person
    self.document = document
    self.layout = layout
    self.size = size
    self.file = file
    self.program = program
  }
}

extension LedgerEntry {
  /// The last day on which somebody writes on its sheets; nil for sheets without a date, and for a document to read.
  var lastDayOfSheets: CalendarDate? {
    returnBy.flatMap { CalendarDate(iso: $0) }.map(CareRecord.lastDay(ofSheetsBackBy:))
  }
}

extension JSONNode {
  fileprivate var string: String? { if case .string(let text) = kind { text } else { nil } }

  fileprivate func text(_ key: String) -> String? { self[key]?.string }

  fileprivate func texts(_ key: String) -> [String]? {
    if case .array(let items) = self[key]?.kind { items.compactMap(\.string) } else { nil }
  }

  fileprivate func number(_ key: String) -> Int? {
    if case .number(let digits) = self[key]?.kind { Int(digits) } else { nil }
  }
}
