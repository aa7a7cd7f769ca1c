import Diagnostics
import Records

/// Which files earlier print runs had, each with the day of the last one.
struct PrintRuns: Sendable {
  private let days: [String: String]
  /// The day of the first run; nil where there was none.
  let first: String?

  /// Where print runs stand in a folder of packs.
  static func folder(in packs: String) -> String { packs + "/.print-runs" }

  /// The list of the files that a run had, beside what it printed.
  static let list = "printed.txt"

  /// - Parameter day: Runs from this day on are left out: a run that is made again has what it had.
  init(in packs: String, before day: String? = nil) {
    let folder = Self.folder(in: packs)
    var days: [String: String] = [:]
    var first: String?
    for name in (try? Files.names(in: folder)) ?? [] {
      if let day, name >= day { break }
      guard let bytes = try? Files.bytes("\(folder)/\(name)/\(Self.list)") else { continue }
      first = first ?? name
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        days[String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)] = name
      }
    }
    self.days = days
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
        guard let run = CalendarDate(iso: name), day.ordinal - run.ordinal > daysOfKeeping else { continue }
        for file in try Files.names(in: "\(folder)/\(name)") where file != list {
          try Files.remove("\(folder)/\(name)/\(file)")
        }
      }
      return []
    } catch { return error.all }
  }

  /// Whether a run had the file of a digest.
  func has(_ digest: String) -> Bool { days[digest] != nil }

  /// The day of the last run that had a file as it is now; nil for none.
  func day(of entry: LedgerEntry) -> String? { entry.sha256.flatMap { days[$0] } }
}
