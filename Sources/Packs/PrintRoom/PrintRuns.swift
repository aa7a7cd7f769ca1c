import Diagnostics

/// Which files earlier print runs had, each with the day of the last one.
struct PrintRuns: Sendable {
  private let days: [String: String]

  /// Where print runs stand in a folder of packs.
  static func folder(in packs: String) -> String { packs + "/.print-runs" }

  /// The list of the files that a run had, beside what it printed.
  static let list = "printed.txt"

  /// - Parameter day: Runs from this day on are left out: a run that is made again has what it had.
  init(in packs: String, before day: String? = nil) {
    let folder = Self.folder(in: packs)
    var days: [String: String] = [:]
    for name in (try? Files.names(in: folder)) ?? [] {
      if let day, name >= day { break }
      guard let bytes = try? Files.bytes("\(folder)/\(name)/\(Self.list)") else { continue }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        days[String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)] = name
      }
    }
    self.days = days
  }

  /// Whether a run had the file of a digest.
  func has(_ digest: String) -> Bool { days[digest] != nil }

  /// The day of the last run that had a file as it is now; nil for none.
  func day(of entry: LedgerEntry) -> String? { entry.sha256.flatMap { days[$0] } }
}
