import Care
import Diagnostics
import Foundation
import Records

/// What the office sees of a home besides the files that the ledger has: what is worked out of the record on a day.
struct HomeLook: Sendable, Codable {
  /// How its paper stands; nil where there is nothing to say.
  let status: HomeStatus?
  /// Whether its files for the next print run were counted: until the first one the page of the print room needs no number.
  let isCounted: Bool
  /// Initials, or the name where the provider's settings say so; nil where the record cannot be read.
  let name: String?
  let setting: PaperSetting
  /// The word for the binding; nil where none is recorded.
  let binding: String?
  /// Paper that is to leave the home.
  let withdrawn: [PrintRoom.Withdrawn]
  /// Dated sheets that run out within a week.
  let ending: [EndingSheets]

  /// The status, with a number of files for the next print run where they were not counted.
  func status(counted count: Int) -> HomeStatus? {
    guard !isCounted, var status else { return self.status }
    status.filesToPrint = count
    return status
  }
}

/// Sheets for days, and the last of those.
struct EndingSheets: Sendable, Codable {
  /// The code of the kind.
  let kind: String
  let last: CalendarDate
}

/// The looks of homes as they were worked out last, each beside the record as it was printed, which its owner alone may
/// read. One holds as long as nothing that it comes from is another: the record, what homes share, the day, the lines of
/// the ledger, the print runs that had its files, and whether those and its photographs are there. Then the record need
/// not be opened.
struct KeptLooks: Sendable {
  private let folder: String
  private let agency: String
  private let ledger: Ledger
  private let runs: PrintRuns
  /// What looks come from besides their home.
  private let shared: String

  init(of run: Run, in folder: String, _ ledger: Ledger, _ runs: PrintRuns, _ inputs: Inputs, by build: Build)
  {
    self.folder = folder
    agency = run.agency.path
    self.ledger = ledger
    self.runs = runs
    shared = [
      inputs.shared, build.asOf.iso, agency, "\(build.isDraftAllowed) \(build.isRestrictedAllowed)",
      "\(run.wish.pack ?? "") \(run.wish.includesPaperless) \(run.wish.media.map(\.rawValue).sorted())",
    ].joined(separator: "\n")
  }

  private struct Kept: Codable {
    let key: String
    let photographs: [String]
    let look: HomeLook
  }

  private func path(of person: String) -> String { "\(folder)/.held/\(person)/look.json" }

  /// The look of a home, where it holds.
  func look(of person: String) -> HomeLook? {
    let path = path(of: person)
    guard Files.exists(path), let bytes = try? Files.bytes(path),
      let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)),
      kept.key == key(of: person, photographs: kept.photographs)
    else { return nil }
    return kept.look
  }

  /// Keeps a look. That it cannot be kept costs time, and nothing else.
  func keep(_ look: HomeLook, of turn: Run.Turn) {
    // A home without paper has no folder of what was printed, and gets none for this.
    guard ledger.has(turn.person) else { return }
    let photographs = turn.record?.photographs.map(\.file) ?? []
    guard let key = key(of: turn.person, photographs: photographs),
      let data = try? JSONEncoder().encode(Kept(key: key, photographs: photographs, look: look))
    else { return }
    try? Files.note([UInt8](data), to: path(of: turn.person))
  }

  /// Nil where the record is not there.
  private func key(of person: String, photographs: [String]) -> String? {
    guard let record = try? Files.bytes("\(agency)/people/\(person).json") else { return nil }
    let files = ledger.files(of: person).map { entry in
      Files.state(of: folder + "/" + entry.file).map { "\($0.bytes) \($0.modified)" } ?? ""
    }
    let parts =
      [shared, SHA256.hexadecimal(of: record), ledger.digest(of: person), runs.mark(of: person)]
      + files + Inputs.photographs(of: photographs, in: agency)
    return SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8))
  }
}

extension CalendarDate: Codable {
  /// Reads ISO 8601: `2026-11-16`.
  public init(from decoder: any Decoder) throws {
    let iso = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(iso: iso) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no date"))
    }
    self = date
  }

  /// Writes ISO 8601: `2026-11-16`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
