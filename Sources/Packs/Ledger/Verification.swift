import Diagnostics

/// The ledger of an agency, read for the office.
public struct LedgerReport: Sendable {
  /// The lines, as they stand.
  public let lines: [String]
  /// Files that are not as the ledger says, and what was torn.
  public let problems: [Problem]
  /// How many files the ledger says are there.
  public let files: Int

  /// Joins the ledgers of the jobs of a shared run into that of the folder.
  ///
  /// - Parameter patience: How long another run that writes into the folder is waited for.
  /// - Returns: How many were joined.
  public static func merge(agency: String, out: String? = nil, waiting patience: Patience = .none)
    throws(Problems) -> Int
  {
    let folder = out ?? agency + "/packs"
    let lock = try RunLock(on: folder, waiting: patience)
    defer { withExtendedLifetime(lock) {} }
    return try Ledger.merge(in: folder)
  }

  /// Reads the ledger of an agency, or of a folder of packs of its own.
  ///
  /// - Parameter isVerified: Whether each file is held against its digest.
  public init(agency: String, out: String? = nil, isVerified: Bool) throws(Problems) {
    let folder = out ?? agency + "/packs"
    guard Ledger.isThere(in: folder) else {
      throw Problems(
        Problem(
          .error, "there is no ledger in \(folder)", hint: "homepack build makes it with the first pack"))
    }
    let ledger = try Ledger(in: folder, isToBeWritten: false)
    lines = ledger.entries.map { String(decoding: $0.line, as: UTF8.self) }
    let made = ledger.files
    files = made.count
    var found = ledger.torn
    for entry in made where isVerified {
      let path = folder + "/" + entry.file
      guard let bytes = try? Files.bytes(path) else {
        found.append(.notAsWritten("\(path) is gone", entry))
        continue
      }
      if SHA256.hexadecimal(of: bytes) != entry.sha256 {
        let pages = entry.pageDigests.map { ": " + PageDigests.difference(of: bytes, from: $0) } ?? ""
        found.append(.notAsWritten("\(path) was changed" + pages, entry))
      }
    }
    problems = found
  }
}

extension Problem {
  fileprivate static func notAsWritten(_ what: String, _ entry: LedgerEntry) -> Problem {
    Problem(
      .error, what, rule: "LED-03", hint: "homepack build makes it again", person: entry.person)
  }
}
