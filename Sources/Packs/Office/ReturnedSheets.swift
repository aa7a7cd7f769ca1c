import Diagnostics
import Documents
import Foundation
import Records

/// Writes into the ledger which filled sheets came back, by the ids on their sides.
public struct ReturnedSheets: Sendable {
  /// The folder of the packs.
  private let folder: String
  /// The day on which they came back.
  private let day: CalendarDate
  /// Who took them in, as the ledger keeps it.
  private let by: String?

  /// Sheets that came back to an agency on a day.
  public init(agency: String, out: String? = nil, on day: CalendarDate, by: String? = nil) {
    folder = out ?? agency + "/packs"
    self.day = day
    self.by = by
  }

  /// What was written.
  public struct Noted: Sendable {
    /// Each side that came back, with whose it is and of which document.
    public var noted: [(id: String, person: String, document: String)] = []
    /// What was not written, and why.
    public var problems: [Problem] = []
  }

  /// Notes that everything came back that was to be collected from a home: papers to read, and sheets that are out.
  ///
  /// - Throws: When nothing of the person is to be collected, there is no ledger, or it cannot be written.
  public func note(allOf person: String, waiting patience: Patience = .none) throws(Problems) -> Noted {
    try noting(waiting: patience) { ledger, outcome throws(Problems) in
      let papers = PaperInHomes(ledger, PrintRuns(in: folder)).toCollect(of: person, asOf: nil)
      guard !papers.isEmpty else {
        throw Problems(
          Problem(
            .error, "nothing is to be collected from \(person)", rule: "RET-05",
            hint: "homepack status lists the homes from which paper is to be collected"))
      }
      return papers.map { paper in
        let entry = paper.entry
        outcome.noted.append((PathName(entry.file).name, person, entry.document))
        return entry.returned(paper.missing.isEmpty ? nil : paper.missing, on: day, by: by)
      }
    }
  }

  /// Notes the sides of some ids. Whatever is wrong with one of them keeps nothing of the others from being written.
  ///
  /// - Parameter words: Ids as somebody types them, with or without hyphens, or as a bar-code reader says them:
  ///   `QR-Code:7K2Q-9MDV-4RTB`.
  /// - Parameter patience: How long another run that writes into the folder is waited for.
  /// - Throws: When there is no ledger, or it cannot be written.
  public func note(_ words: [String], waiting patience: Patience = .none) throws(Problems) -> Noted {
    try noting(waiting: patience) { ledger, outcome throws(Problems) in
      var sides = KnownSides(ledger.entries)
      var entries: [LedgerEntry] = []
      for (index, word) in words.enumerated() {
        switch sides.taken(word, on: day) {
        case .success(let side):
          entries.append(side.entry.returned([side.id], on: day, by: by))
          outcome.noted.append((side.id, side.entry.person, side.entry.document))
        case .failure(let fault): outcome.problems.append(fault.problem(at: index + 1, word))
        }
      }
      return entries
    }
  }

  /// Writes what came back, while nobody else writes.
  private func noting(
    waiting patience: Patience,
    _ work: (Ledger, inout Noted) throws(Problems) -> [LedgerEntry]
  ) throws(Problems) -> Noted {
    guard Ledger.isThere(in: folder) else {
      throw Problems(
        Problem(
          .error, "there is no ledger in \(folder)", hint: "homepack build makes it with the first pack"))
    }
    let lock = try RunLock(on: folder, waiting: patience)
    defer { withExtendedLifetime(lock) {} }
    let ledger = try Ledger(in: folder)
    var outcome = Noted(problems: ledger.torn)
    try ledger.add(try work(ledger, &outcome))
    return outcome
  }
}

/// The sides of which a ledger knows.
private struct KnownSides {
  /// Of which file each side is. The pack in one file has the sides of its documents once more.
  private var made: [String: LedgerEntry] = [:]
  private var returned: [String: CalendarDate] = [:]

  init(_ entries: [LedgerEntry]) {
    for entry in entries {
      for id in entry.sides ?? [] {
        switch entry.event {
        case .made where entry.why != entry.document: made[id] = entry
        case .returned: returned[id] = entry.day
        case .made, .kept, .withdrawn, .asked, .disclosed: break
        }
      }
    }
  }

  /// The side of an id; it counts as returned from now on.
  mutating func taken(_ word: String, on day: CalendarDate) -> Result<
    (id: String, entry: LedgerEntry), SideFault
  > {
    guard let id = SideName(word.scanned)?.text else { return .failure(.misread) }
    guard let entry = made[id] else { return .failure(.unknown(id)) }
    if let before = returned[id] { return .failure(.double(id, before)) }
    if let printed = entry.earliestDay, day < printed {
      return .failure(.tooEarly(id, printed))
    }
    returned[id] = day
    return .success((id, entry))
  }
}

/// Why a side is not noted.
private enum SideFault: Error {
  case misread
  case unknown(String)
  case double(String, CalendarDate)
  case tooEarly(String, CalendarDate)

  func problem(at number: Int, _ word: String) -> Problem {
    switch self {
    case .misread:
      Problem(
        .error, "\(number): this is no id of a sheet\(word.shownAsID)", rule: "RET-01",
        hint: "a character is wrong or missing: an id has twelve, such as 7K2Q-9MDV-4RTB; type it again")
    case .unknown(let id):
      Problem(
        .error, "\(number): \(id) was not printed here", rule: "RET-02",
        hint: "it is of another agency, or of paper whose ledger is elsewhere")
    case .double(let id, let day):
      Problem(
        .warning, "\(number): \(id) came back before, on \(day.iso)", rule: "RET-03",
        hint: "nothing was written for it again")
    case .tooEarly(let id, let day):
      Problem(
        .error, "\(number): \(id) was printed on \(day.iso), after the day on which it is to have come back",
        rule: "RET-04", hint: "say the right day with --on")
    }
  }
}

extension LedgerEntry {
  /// That sides of this file came back, or paper that has none with an id.
  fileprivate func returned(_ sides: [String]?, on day: CalendarDate, by who: String?) -> LedgerEntry {
    var entry = LedgerEntry(
      .returned, of: person, document: document, layout: layout, size: size, file: file,
      program: Build.version)
    (entry.reader, entry.version, entry.record) = (reader, version, record)
    // The paper before it has the same file, and may be out still.
    if sides == nil { entry.sha256 = sha256 }
    (entry.sides, entry.on, entry.by) = (sides, day.iso, who)
    return entry
  }
}

extension String {
  /// What a bar-code reader found, without the kind of code that it names before it.
  fileprivate var scanned: String {
    let code = split(separator: ":").last.map(String.init) ?? ""
    return code.trimmingCharacters(in: .whitespaces)
  }

  /// The word where it can be shown: what was scanned by mistake may be anything.
  fileprivate var shownAsID: String {
    let isShort =
      scanned.count <= 16 && scanned.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isShort && !scanned.isEmpty ? ": \(scanned)" : ""
  }
}
