import Care
import Diagnostics
import Records

/// That all papers of a pack of a home are there and say what they should, until something that they are made from
/// changes, or a day comes on which the record itself says something else. Whoever finds it need not open the record.
struct Settled: Sendable {
  /// The digest of everything that the papers are made from: the record and what all homes share.
  let key: String
  /// The days on which it holds: from the day of its run to the one before the next that counts.
  let days: Range<Int>
  /// The health number, by which records are told that were copied.
  let healthNumber: String?
  /// The photographs of the record, each by its file and the state of that.
  let photographs: [String]
  let files: [LedgerEntry]

  /// The files of the photographs.
  var photographFiles: [String] {
    photographs.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\t")
    }
  }

  /// Where it stands: beside the record as it was printed, which its owner alone may read.
  static func path(of person: String, _ pack: String, in folder: String) -> String {
    "\(folder)/.held/\(person)/\(pack).settled"
  }

  init(
    key: String, days: Range<Int>, healthNumber: String?, photographs: [String], files: [LedgerEntry]
  ) {
    self.key = key
    self.days = days
    self.healthNumber = healthNumber
    self.photographs = photographs
    self.files = files
  }

  /// Nil where nothing is there that can be read.
  init?(at path: String) {
    guard Files.exists(path), let bytes = try? Files.bytes(path) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 5, let count = Int(Self.text(lines[4])), let files = Int(Self.text(lines[5])),
      count >= 0, files >= 0, lines.count - 6 - count == files,
      let first = Int(Self.text(lines[1])), let last = Int(Self.text(lines[2])),
      first <= last
    else { return nil }
    let entries = lines[(6 + count)...].map { LedgerEntry(settled: Self.text($0)) }
    guard !entries.contains(nil) else { return nil }
    let number = Self.text(lines[3])
    self.init(
      key: Self.text(lines[0]), days: first..<last, healthNumber: number.isEmpty ? nil : number,
      photographs: lines[6..<6 + count].map(Self.text), files: entries.compactMap(\.self))
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self) }

  var bytes: [UInt8] {
    let head = [
      key, "\(days.lowerBound)", "\(days.upperBound)", healthNumber ?? "", "\(photographs.count)",
      "\(files.count)",
    ]
    return Array((head + photographs + files.map(\.settled)).joined(separator: "\n").utf8)
  }
}

extension LedgerEntry {
  /// What is asked of a file that is there, in one line.
  fileprivate var settled: String {
    [
      person, document, layout, "\(size)", "\(pages ?? 0)", "\(sheets ?? 0)", "\(bytes ?? 0)", at,
      version.map { "\($0)" } ?? "", sha256 ?? "", file,
    ].joined(separator: "\t")
  }

  fileprivate init?(settled line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 11, let size = Int(parts[3]), let pages = Int(parts[4]), let sheets = Int(parts[5]),
      let bytes = Int(parts[6])
    else { return nil }
    self.init(
      .made, of: parts[0], document: parts[1], layout: parts[2], size: size, file: parts[10],
      program: Build.version, at: parts[7])
    (self.pages, self.sheets, self.bytes) = (pages, sheets, bytes)
    (version, sha256) = (Int(parts[8]), parts[9])
  }
}

extension Object {
  /// The first day after a day on which something in it may be said otherwise: a day that it names, the one after, a
  /// birthday, and each Monday, since weeks are planned by Mondays.
  func nextDay(after day: CalendarDate) -> Int {
    let monday = day.ordinal - day.weekday + 8
    return slots.reduce(monday) { min($0, $1.nextDay(after: day)) }
  }
}

extension Value {
  fileprivate func nextDay(after day: CalendarDate) -> Int {
    switch self {
    case .date(let date): date.nextDay(after: day)
    case .absent(let absence): absence.on?.nextDay(after: day) ?? .max
    case .week(let week): week.monday.nextDay(after: day)
    case .list(let items): items.reduce(.max) { min($0, $1.nextDay(after: day)) }
    case .object(let object): object.nextDay(after: day)
    case .map(let map): map.pairs.reduce(.max) { min($0, $1.value.nextDay(after: day)) }
    case .missing, .bool, .number, .text, .time, .code: .max
    }
  }
}

extension CalendarDate {
  /// The first of this day, the next one, and the next of its yearly days that is after another day.
  fileprivate func nextDay(after day: CalendarDate) -> Int {
    if ordinal > day.ordinal { return ordinal }
    if ordinal == day.ordinal { return ordinal + 1 }
    // Of a 29th of February nobody need know how other years count it.
    guard month != 2 || self.day != 29 else { return day.ordinal + 1 }
    let yearly = [0, 1].compactMap { CalendarDate(year: day.year + $0, month: month, day: self.day)?.ordinal }
    return yearly.first { $0 > day.ordinal } ?? day.ordinal + 1
  }
}
