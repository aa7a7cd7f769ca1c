import Diagnostics
import Records

/// Which files earlier print runs had, each with the day of the last one.
struct PrintRuns: Sendable {
  private let days: [String: String]
  /// The sum of the heads of all digests that runs had for a person.
  private let marks: [String: UInt64]
  /// The day of the first run; nil where there was none.
  let first: String?

  /// Where print runs stand in a folder of packs.
  static func folder(in packs: String) -> String { packs + "/.print-runs" }

  /// The list of the files that a run had, beside what it printed.
  static let list = "printed.txt"

  /// Where one run stands.
  struct RunFolder: Sendable {
    let folder: String
    /// Which run of its day it is.
    let number: Int
  }

  /// Where the next run of a day is to stand: `2026-11-16`, and after it `2026-11-16-2`. What a run that was stopped has
  /// left has no list, and gives way.
  static func next(in packs: String, on day: CalendarDate) -> RunFolder {
    var place = RunFolder(folder: "\(folder(in: packs))/\(day.iso)", number: 1)
    while Files.exists("\(place.folder)/\(list)") {
      let number = place.number + 1
      place = RunFolder(folder: "\(folder(in: packs))/\(day.iso)-\(number)", number: number)
    }
    return place
  }

  /// The day of a run, by the name of its folder.
  private static func day(ofRun name: String) -> CalendarDate? { CalendarDate(iso: name.prefix(10)) }

  init(in packs: String) {
    let folder = Self.folder(in: packs)
    var days: [String: String] = [:]
    var marks: [String: UInt64] = [:]
    var first: String?
    for name in (try? Files.names(in: folder)) ?? [] {
      guard let day = Self.day(ofRun: name)?.iso,
        let bytes = try? Files.bytes("\(folder)/\(name)/\(Self.list)")
      else { continue }
      first = min(first ?? day, day)
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
        guard let digest = parts.first.map({ String(decoding: $0, as: UTF8.self) }) else { continue }
        days[digest] = max(days[digest] ?? day, day)
        if parts.count > 1 {
          marks[String(decoding: parts[1], as: UTF8.self), default: 0] &+=
            UInt64(digest.prefix(16), radix: 16) ?? 0
        }
      }
    }
    self.days = days
    self.marks = marks
    self.first = first
  }

  /// So many days after a run its pages are kept: by then they are in homes, or stale.
  private static let daysOfKeeping = 7

  /// Takes away the pages of older runs, which are personal. What says which files they had stays.
  ///
  /// - Returns: That a file could not be taken away.
  static func sweep(in packs: String, on day: CalendarDate) -> [Problem] {
    let folder = Self.folder(in: packs)
    do throws(Problems) {
      for name in try Files.names(in: folder) {
        guard let run = Self.day(ofRun: name), day.ordinal - run.ordinal > daysOfKeeping else { continue }
        for file in try Files.names(in: "\(folder)/\(name)") where file != list {
          try Files.remove("\(folder)/\(name)/\(file)")
        }
      }
      return []
    } catch { return error.all }
  }

  /// A word that is another after each run that had files of a person, and after the first one of all.
  func mark(of person: String) -> String { "\(first ?? "") \(marks[person] ?? 0)" }

  /// Whether a run had the file of a digest.
  func has(_ digest: String) -> Bool { days[digest] != nil }

  /// The day of the last run that had a file as it is now; nil for none.
  func day(of entry: LedgerEntry) -> String? { entry.sha256.flatMap { days[$0] } }
}
