import Diagnostics
import Foundation
import Synchronization

/// What was made, when, for whom and from what: `ledger.jsonl` in the folder of the packs, to which lines are only added.
///
/// A line is on the disk before the next one is written. A last line without an end was torn by a kill: it is set aside
/// in `ledger.torn`, and said. Every line is looked at when the ledger is opened; after that only where it stands is
/// remembered, and those of a person are read again when somebody asks for them: the paper of ten thousand homes has
/// more lines than should lie in memory.
final class Ledger: Sendable {
  /// The file.
  let path: String
  /// What was set aside when it was opened.
  let torn: [Problem]
  private let access: Access
  private let state: Mutex<State>

  private struct State {
    /// The files in which lines stand; the last one is written to.
    var files: [LedgerFile?]
    /// Where the lines of each person stand, in the order in which they were written.
    var lines: [String: [LedgerLine]] = [:]
    var count = 0
    /// What was read of those who were asked for last: a run asks many times for one person, and then for the next.
    private var recent: [String: [LedgerEntry]] = [:]
    private static let mostRecent = 32

    init(files: [LedgerFile?]) { self.files = files }

    mutating func add(_ person: String, in file: Int, at range: Range<Int>) {
      lines[person, default: []].append(LedgerLine(file: file, range: range, place: count))
      count += 1
      recent[person] = nil
    }

    func bytes(of person: String) -> [UInt8] {
      (lines[person] ?? []).flatMap { $0.bytes(in: files) ?? [] }
    }

    mutating func entries(of person: String) -> [LedgerEntry] {
      if let known = recent[person] { return known }
      let entries = (lines[person] ?? []).compactMap { $0.entry(in: files) }
      if recent.count >= Self.mostRecent { recent.removeAll(keepingCapacity: true) }
      recent[person] = entries
      return entries
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
    let paths = Self.ledgers(in: folder).filter { $0 != path } + [path]
    var found: [(at: String, person: String, file: Int, range: Range<Int>)] = []
    var files: [LedgerFile?] = []
    for (number, file) in paths.enumerated() {
      let lines = try LedgerLines(of: file, setsAside: isToBeWritten && file == path, for: access) {
        found.append(($0.at, $0.person, number, $1))
      }
      if !lines.isWhole, file == path || !isToBeWritten { torn.append(.torn(file)) }
      files.append(lines.file)
    }
    self.torn = torn
    if paths.count > 1 {
      found = found.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(
        \.element)
    }
    var read = State(files: files)
    for line in found { read.add(line.person, in: line.file, at: line.range) }
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
    var entries: [LedgerEntry] = []
    var known: Set<LedgerEntry> = []
    for file in [path] + jobs {
      _ = try LedgerLines(of: file, setsAside: file == path, for: .owner) { entry, _ in
        // The folder's own ledger is kept as it is; what a stopped run had joined already is not joined again.
        if known.insert(entry).inserted || file == path { entries.append(entry) }
      }
    }
    try Files.write(entries.inOrder.flatMap { $0.line + [UInt8(ascii: "\n")] }, to: path, like: jobs[0])
    for file in jobs { try Files.remove(file) }
    return jobs.count
  }

  /// Every entry, in the order in which they were written.
  var entries: [LedgerEntry] {
    state.withLock { state in
      let lines = state.lines.values.joined().sorted { $0.place < $1.place }
      return lines.compactMap { $0.entry(in: state.files) }
    }
  }

  /// The record ids of everybody of whom it says something, sorted.
  var people: [String] { state.withLock { $0.lines.keys.sorted() } }

  /// The files of which the last word is that they were made.
  var files: [LedgerEntry] { people.flatMap(files) }

  /// The same of one person.
  func files(of person: String) -> [LedgerEntry] {
    var last: [String: LedgerEntry] = [:]
    // That a filled sheet came back, or a record was given out, says nothing of a file in the folder of the packs.
    for entry in entries(of: person) {
      switch entry.event {
      case .made, .withdrawn: last[entry.file] = entry
      case .kept: last[entry.file]?.keptInputs = entry.inputs
      case .returned, .asked, .disclosed: break
      }
    }
    return last.values.filter { $0.event == .made }.sorted { $0.file < $1.file }
  }

  /// Which copies of a person's documents there are beside paper and texts.
  func kept(of person: String) -> Set<Wish.KeptCopy> {
    Set(
      files(of: person).filter { $0.medium != .paper && $0.medium != .text && $0.by == nil }.map {
        Wish.KeptCopy(document: $0.document, reader: $0.reader, medium: $0.medium)
      })
  }

  /// Whether it says anything of a person.
  func has(_ person: String) -> Bool { state.withLock { $0.lines[person] != nil } }

  /// The digest of all lines of a person as they are written.
  func digest(of person: String) -> String { state.withLock { SHA256.hexadecimal(of: $0.bytes(of: person)) } }

  /// All that was ever said of the files of one person, in the order in which it was written.
  func entries(of person: String) -> [LedgerEntry] { state.withLock { $0.entries(of: person) } }

  /// Adds entries; they are on the disk when this returns.
  func add(_ entries: [LedgerEntry]) throws(Problems) {
    guard !entries.isEmpty else { return }
    let lines = entries.map { $0.line + [UInt8(ascii: "\n")] }
    let isWritten = state.withLock { state in
      let own = state.files.count - 1
      var start = state.files[own]?.size ?? 0
      guard Files.append(lines.joined().map { $0 }, to: path, for: access) else { return false }
      if state.files[own] == nil { state.files[own] = LedgerFile(path) }
      for (entry, line) in zip(entries, lines) {
        state.add(entry.person, in: own, at: start..<start + line.count - 1)
        start += line.count
      }
      return true
    }
    guard isWritten else { throw Problems(.couldNotWrite(path, "The ledger cannot be written")) }
  }
}

/// Where a line stands.
private struct LedgerLine {
  private let file: Int32
  private let count: Int32
  private let start: Int
  /// How many lines were written before it.
  let place: Int

  init(file: Int, range: Range<Int>, place: Int) {
    (self.file, count, start) = (Int32(file), Int32(range.count), range.lowerBound)
    self.place = place
  }

  /// What it says. It could be read when the ledger was opened.
  func entry(in files: [LedgerFile?]) -> LedgerEntry? {
    bytes(in: files).flatMap { LedgerEntry(line: $0) }
  }

  /// Nil where it cannot be read any more.
  func bytes(in files: [LedgerFile?]) -> [UInt8]? { files[Int(file)]?.bytes(start, count: Int(count)) }
}

/// A ledger that is open: what was written when it was opened stays where it is, whatever becomes of its name.
private final class LedgerFile: Sendable {
  private let descriptor: Int32

  /// Nil where there is no such file that may be read.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Its bytes now.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// So many bytes from a place on, or what there is of them; nil where they cannot be read.
  func bytes(_ start: Int, count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let place = buffer.baseAddress else { return }
      while filled < count {
        let more = pread(descriptor, place + filled, count - filled, off_t(start + filled))
        if more < 0, errno == EINTR { continue }
        isRead = more >= 0
        guard more > 0 else { return }
        filled += more
      }
    }
    return isRead ? bytes : nil
  }
}

/// The whole lines of a ledger, each looked at once.
private struct LedgerLines {
  /// The file; nil where there is none.
  let file: LedgerFile?
  /// Whether its last line ends.
  let isWhole: Bool

  /// A line has about a thousand bytes, so that this is the paper of ten thousand homes for many years.
  private static let largest = 1 << 30
  /// So much is read at a time.
  private static let step = 1 << 20

  /// - Parameter found: Is given each entry, and where its line stands.
  /// - Throws: When the file cannot be read, or a line is no entry.
  init(
    of path: String, setsAside: Bool, for access: Access, found: (LedgerEntry, Range<Int>) -> Void
  ) throws(Problems) {
    guard Files.exists(path) else {
      (file, isWhole) = (nil, true)
      return
    }
    let file = try Self.opened(path)
    var (rest, start, line) = ([UInt8](), 0, 0)
    while true {
      guard let more = file.bytes(start + rest.count, count: Self.step) else {
        throw Problems(.unreadable(path))
      }
      guard !more.isEmpty else { break }
      rest += more
      var end = 0
      while let next = rest[end...].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        if next > end {
          guard let entry = LedgerEntry(line: rest[end..<next]) else {
            throw Problems(.damaged(path, line: line))
          }
          found(entry, start + end..<start + next)
        }
        end = next + 1
      }
      rest.removeFirst(end)
      start += end
      guard start + rest.count <= Self.largest else { throw Problems(.tooLarge(path, than: Self.largest)) }
    }
    isWhole = rest.isEmpty
    if !isWhole, setsAside {
      try Self.setAside(rest[...], from: path, keeping: file.bytes(0, count: start) ?? [], for: access)
      // The lines that are kept stand in a file of their own now, at the same places.
      self.file = LedgerFile(path)
    } else {
      self.file = file
    }
  }

  /// The file that is there: no pipe, for which somebody would wait, and no folder.
  private static func opened(_ path: String) throws(Problems) -> LedgerFile {
    guard Files.isPlainFile(path), let file = LedgerFile(path) else { throw Problems(.unreadable(path)) }
    return file
  }

  private static func setAside(
    _ line: ArraySlice<UInt8>, from path: String, keeping whole: [UInt8], for access: Access
  ) throws(Problems) {
    let aside = PathName(path).withoutEnding + ".torn"
    guard Files.append(line + [UInt8(ascii: "\n")], to: aside, for: access) else {
      throw Problems(.couldNotWrite(aside, "A torn line of the ledger cannot be set aside"))
    }
    try Files.write(whole, to: path, for: access)
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

  fileprivate static func unreadable(_ path: String) -> Problem {
    Problem(.error, "\(path) cannot be read", hint: "Check that you may read the file: ls -l \(path)")
  }

  fileprivate static func damaged(_ path: String, line: Int) -> Problem {
    Problem(
      .error, "\(path), line \(line), is no entry of a ledger", rule: "LED-02",
      hint:
        "nothing here writes over lines: put back the ledger of a backup, or move it away to begin a new one")
  }
}
