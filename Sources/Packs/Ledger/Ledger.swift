import Diagnostics
import Foundation
import Synchronization

/// What was made, when, for whom and from what: `ledger.jsonl` in the folder of the packs, to which lines are only added.
///
/// A line is on the disk before the next one is written. A last line without an end was torn by a kill: it is set aside
/// in `ledger.torn`, and said.
final class Ledger: Sendable {
  /// The file.
  let path: String
  /// What was set aside when it was opened.
  let torn: [Problem]
  private let access: Access
  private let state: Mutex<State>

  private struct State {
    private(set) var entries: [LedgerEntry] = []
    /// The last entry of each file, by its person and its path: a run over many people asks for one of them at a time.
    private(set) var last: [String: [String: LedgerEntry]] = [:]
    private(set) var ofPerson: [String: [LedgerEntry]] = [:]

    mutating func add(_ more: [LedgerEntry]) {
      entries += more
      for entry in more {
        // That a filled sheet came back, or a record was given out, says nothing of a file in the folder of the packs.
        if entry.event == .made || entry.event == .withdrawn {
          last[entry.person, default: [:]][entry.file] = entry
        }
        ofPerson[entry.person, default: []].append(entry)
      }
    }
  }

  /// Opens the ledger of a folder of packs; there need not be one yet. To be written to, the folder must be locked.
  ///
  /// What the jobs of a shared run have written stands in ledgers of their own until they are merged, and is read with
  /// the others.
  ///
  /// - Parameter shard: The job that writes; nil for a run over everybody.
  /// - Parameter isToBeWritten: Whether a torn line is set aside, or only said.
  /// - Throws: When it cannot be read, or a line that is not the last is damaged.
  init(in folder: String, of shard: Shard? = nil, for access: Access = .owner, isToBeWritten: Bool = true)
    throws(Problems)
  {
    self.access = access
    let path = folder + "/ledger\(shard?.ending ?? "").jsonl"
    self.path = path
    var torn: [Problem] = []
    var entries: [LedgerEntry] = []
    let others = Self.ledgers(in: folder).filter { $0 != path }
    for file in others + [path] {
      let lines = try LedgerLines(of: file, setsAside: isToBeWritten && file == path, for: access)
      if !lines.isWhole, file == path || !isToBeWritten { torn.append(.torn(file)) }
      entries += lines.entries
    }
    self.torn = torn
    var read = State()
    read.add(others.isEmpty ? entries : entries.inOrder)
    state = Mutex(read)
  }

  /// Whether anything was ever written into a ledger of a folder.
  static func isThere(in folder: String) -> Bool { !ledgers(in: folder).isEmpty }

  /// The ledgers of a folder: that of runs over everybody, and those of jobs.
  private static func ledgers(in folder: String) -> [String] {
    let names = ((try? Files.names(in: folder)) ?? []).filter {
      $0.hasPrefix("ledger") && $0.hasSuffix(".jsonl")
    }
    return names.map { folder + "/" + $0 }
  }

  /// Joins the ledgers of jobs into the one of the folder. A line that was joined before a stop is not joined twice.
  ///
  /// - Returns: How many ledgers were joined.
  static func merge(in folder: String) throws(Problems) -> Int {
    let path = folder + "/ledger.jsonl"
    let jobs = ledgers(in: folder).filter { $0 != path }
    guard !jobs.isEmpty else { return 0 }
    var entries = try LedgerLines(of: path, setsAside: true, for: .owner).entries
    var known = Set(entries)
    for file in jobs {
      for entry in try LedgerLines(of: file, setsAside: false, for: .owner).entries
      where known.insert(entry).inserted {
        entries.append(entry)
      }
    }
    try Files.write(entries.inOrder.flatMap { $0.line + [UInt8(ascii: "\n")] }, to: path, like: jobs[0])
    for file in jobs { try Files.remove(file) }
    return jobs.count
  }

  /// Every entry, in the order in which they were written.
  var entries: [LedgerEntry] { state.withLock { $0.entries } }

  /// The files of which the last word is that they were made.
  var files: [LedgerEntry] {
    let people = state.withLock { $0.last.keys.sorted() }
    return people.flatMap(files)
  }

  /// The same of one person.
  func files(of person: String) -> [LedgerEntry] {
    let last = state.withLock { $0.last[person]?.values.map { $0 } ?? [] }
    return last.filter { $0.event == .made }.sorted { $0.file < $1.file }
  }

  /// Which copies of a person's documents there are beside paper and texts.
  func kept(of person: String) -> Set<Wish.KeptCopy> {
    Set(
      files(of: person).filter { $0.medium != .paper && $0.medium != .text && $0.by == nil }.map {
        Wish.KeptCopy(document: $0.document, reader: $0.reader, medium: $0.medium)
      })
  }

  /// All that was ever said of the files of one person, in the order in which it was written.
  func entries(of person: String) -> [LedgerEntry] { state.withLock { $0.ofPerson[person] ?? [] } }

  /// Adds entries; they are on the disk when this returns.
  func add(_ entries: [LedgerEntry]) throws(Problems) {
    guard !entries.isEmpty else { return }
    let bytes = entries.flatMap { $0.line + [UInt8(ascii: "\n")] }
    let isWritten = state.withLock { state in
      guard Files.append(bytes, to: path, for: access) else { return false }
      state.add(entries)
      return true
    }
    guard isWritten else { throw Problems(.couldNotWrite(path, "The ledger cannot be written")) }
  }
}

/// The whole lines of a ledger.
private struct LedgerLines {
  let entries: [LedgerEntry]
  /// Whether its last line ends.
  let isWhole: Bool

  /// A line has about 600 bytes, so that this is the paper of ten thousand homes for many years.
  private static let largest = 1 << 30

  init(of path: String, setsAside: Bool, for access: Access) throws(Problems) {
    let bytes = Files.exists(path) ? try Files.bytes(path, atMost: Self.largest) : []
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    isWhole = end == bytes.count
    if !isWhole, setsAside {
      try Self.setAside(bytes[end...], from: path, keeping: bytes[..<end], for: access)
    }
    var entries: [LedgerEntry] = []
    for (index, line) in bytes[..<end].split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let entry = LedgerEntry(line: line) else { throw Problems(.damaged(path, line: index + 1)) }
      entries.append(entry)
    }
    self.entries = entries
  }

  private static func setAside(
    _ line: ArraySlice<UInt8>, from path: String, keeping whole: ArraySlice<UInt8>, for access: Access
  ) throws(Problems) {
    let aside = PathName(path).withoutEnding + ".torn"
    guard Files.append(line + [UInt8(ascii: "\n")], to: aside, for: access) else {
      throw Problems(.couldNotWrite(aside, "A torn line of the ledger cannot be set aside"))
    }
    try Files.write([UInt8](whole), to: path, for: access)
  }
}

extension [LedgerEntry] {
  /// The entries of several ledgers by the time at which they were written.
  fileprivate var inOrder: [LedgerEntry] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

extension Problem {
  fileprivate static func torn(_ path: String) -> Problem {
    Problem(
      .warning, "the last line of \(path) was torn when a run was stopped", rule: "LED-01",
      hint: "the next build sets it aside in ledger.torn, and makes again what it was about")
  }

  fileprivate static func damaged(_ path: String, line: Int) -> Problem {
    Problem(
      .error, "\(path), line \(line), is no entry of a ledger", rule: "LED-02",
      hint:
        "nothing here writes over lines: put back the ledger of a backup, or move it away to begin a new one")
  }
}
