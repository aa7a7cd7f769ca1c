import Diagnostics
import Foundation

/// The few things done to files: read whole, list, write whole or not at all.
enum Files {
  /// No input of ours is larger; a record's own limit is 16 MiB.
  static let largestRead = 64 << 20

  /// The whole file as a source, or a problem that says why not.
  static func source(_ path: String, as shown: String? = nil, isPersonal: Bool = false) throws(Problems)
    -> SourceText
  {
    SourceText(path: shown ?? path, bytes: try bytes(path), holdsPersonalFacts: isPersonal)
  }

  /// The bytes of a file, of which there may be so many.
  static func bytes(_ path: String, atMost largest: Int = largestRead) throws(Problems) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw Problems(Problem(.error, "There is no file \(path)", hint: "Check the path and its spelling."))
    }
    guard !isPipe(path) else {
      throw Problems(
        Problem(
          .error, "\(path) is a pipe, not a file", hint: "Save what comes out of it, and name that file."))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Problems(
        Problem(.error, "\(path) cannot be read", hint: "Check that you may read the file: ls -l \(path)"))
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: largest + 1) ?? Data(), data.count <= largest else {
      throw Problems(.tooLarge(path, than: largest))
    }
    return [UInt8](data)
  }

  /// Whoever opens a pipe waits for somebody to write into it, perhaps for ever.
  private static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Whether there is a file of bytes: no folder, pipe or device.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Names in a folder, sorted by their bytes, hidden files left out; empty when there is no such folder. What stands
  /// there and cannot be listed is told: to take it for empty would leave out what somebody wrote.
  static func names(in folder: String) throws(Problems) -> [String] {
    guard exists(folder) else { return [] }
    guard isFolder(folder), let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Problems(
        Problem(
          .error, "\(folder) cannot be listed",
          hint: "Check that it is a folder and that you may read it: ls -ld \(folder)"))
    }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in any of the folders, each once, sorted.
  static func names(inAny folders: [String]) throws(Problems) -> [String] {
    var names: Set<String> = []
    for folder in folders { names.formUnion(try Self.names(in: folder)) }
    return names.sorted()
  }

  /// Paths of all files below a folder, relative to it, sorted.
  static func tree(_ folder: String) throws(Problems) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      files += isFolder(path) ? try tree(path).map { name + "/" + $0 } : [name]
    }
    return files
  }

  /// Makes a folder and those above it that are not there.
  static func makeFolder(_ path: String, for access: Access = .owner) throws(Problems) {
    guard !path.isEmpty, !isFolder(path) else { return }
    try makeFolder(PathName(path).folder, for: access)
    guard mkdir(path, 0o700) == 0 else {
      // Another worker may have made it meanwhile.
      if errno == EEXIST, isFolder(path) { return }
      throw Problems(.couldNotWrite(path, "The folder cannot be made"))
    }
    if access == .group { chmod(path, access.folderMode) }
  }

  /// Writes a file beside its place, waits until it is on the disk, and moves it there, so that nobody ever finds half a
  /// file, not after a kill and not after a loss of power. Nobody else may read it from its first byte on.
  static func write(_ bytes: [UInt8], to path: String, for access: Access = .owner) throws(Problems) {
    try write(bytes, to: path, for: access, mode: access.fileMode)
  }

  /// The same, in place of a file whose readers and writers may go on reading and writing it.
  static func write(_ bytes: [UInt8], to path: String, like other: String) throws(Problems) {
    var status = stat()
    let mode = stat(other, &status) == 0 ? status.st_mode & 0o777 : Access.owner.fileMode
    try write(bytes, to: path, for: .owner, mode: mode)
  }

  private static func write(_ bytes: [UInt8], to path: String, for access: Access, mode: mode_t)
    throws(Problems)
  {
    let file = try UnfinishedFile(of: bytes, for: path, access, mode: mode)
    try file.finish()
    try file.move()
  }

  /// Writes a file that costs nothing but time when it is lost: it is not waited for, and a loss of power may leave it empty
  /// or cut short, which whoever reads it must see.
  static func note(_ bytes: [UInt8], to path: String) throws(Problems) {
    try UnfinishedFile(of: bytes, for: path, .owner, mode: Access.owner.fileMode).move()
  }

  fileprivate static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// Moves a file, over one that has its name there.
  static func move(_ path: String, to other: String, for access: Access = .owner) throws(Problems) {
    try makeFolder(PathName(other).folder, for: access)
    guard rename(path, other) == 0 else { throw Problems(.couldNotWrite(other, "The file cannot be moved")) }
  }

  /// Takes a file away.
  static func remove(_ path: String) throws(Problems) {
    guard unlink(path) == 0 else { throw Problems(.couldNotWrite(path, "The file cannot be taken away")) }
  }

  /// What stands in the name of a file that is being written.
  fileprivate static let unfinishedMark = ".part-"

  /// Takes away what runs that were stopped have left half written below a folder; whoever holds its lock may.
  ///
  /// - Parameter other: A folder with a lock of its own, which is left alone.
  static func sweep(_ folder: String, besides other: String? = nil) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      let path = folder + "/" + name
      if name.hasPrefix("."), name.contains(unfinishedMark) { unlink(path) }
      if path != other, isOwnFolder(path) { sweep(path, besides: other) }
    }
  }

  /// Whether a folder stands here itself, and no link that leads to one elsewhere.
  private static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Adds bytes to the end of a file, readable by its owner only, and waits until they are on the disk. Nothing that
  /// another put in its place is followed elsewhere.
  static func append(_ bytes: some Collection<UInt8>, to path: String, for access: Access = .owner) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    if access == .group { fchmod(file, access.fileMode) }
    let start = lseek(file, 0, SEEK_END)
    if writeAll(Array(bytes), to: file), fsync(file) == 0 { return true }
    // What had no room is taken back, so that nothing is ever written behind half a line.
    if start >= 0 { ftruncate(file, start) }
    return false
  }

  /// The size of a file in bytes and when it was last written, in seconds since 1970; nil when there is none.
  static func state(of path: String) -> (bytes: Int, modified: Int)? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return (Int(status.st_size), Int(status.st_mtim.tv_sec))
  }
}

/// A file that is written beside its place and not moved there yet. Whoever lets go of it before that takes it away.
final class UnfinishedFile {
  private let path: String
  private let part: String
  private var isMoved = false

  /// Writes it. Nobody but its owner may read it from its first byte on.
  fileprivate init(of bytes: [UInt8], for path: String, _ access: Access, mode: mode_t) throws(Problems) {
    let folder = PathName(path).folder
    try Files.makeFolder(folder, for: access)
    self.path = path
    part = "\(folder.isEmpty ? "." : folder)/.\(PathName(path).name)\(Files.unfinishedMark)\(getpid())"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Problems(.couldNotWrite(path, "The file cannot be written")) }
    defer { close(file) }
    // What the mask of the run takes away is given back by name, when there is something to read.
    guard Files.writeAll(bytes, to: file), mode == 0o600 || fchmod(file, mode) == 0 else {
      throw Problems(.couldNotWrite(path, "The file cannot be written"))
    }
  }

  /// The same, as whoever has access to what a run makes may read it.
  convenience init(of bytes: [UInt8], for path: String, _ access: Access) throws(Problems) {
    try self.init(of: bytes, for: path, access, mode: access.fileMode)
  }

  /// Waits until it is on the disk. It is opened anew, since a run may write more files than may be open at a time; an
  /// error that writing met meanwhile is told to whoever asks first.
  func finish() throws(Problems) {
    let file = open(part, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw Problems(.couldNotWrite(path, "The file cannot be written")) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw Problems(.couldNotWrite(path, "The file cannot be written")) }
  }

  /// Moves it to its place.
  func move() throws(Problems) {
    guard rename(part, path) == 0 else { throw Problems(.couldNotWrite(path, "The file cannot be written")) }
    isMoved = true
  }

  deinit { if !isMoved { unlink(part) } }
}

/// Files that a disk is waited for once: each is written beside its place, and all are moved to theirs when all are on the
/// disk. One wait after the other for each costs as much as making them.
package struct FileBatch {
  private var files: [UnfinishedFile] = []

  package init() {}

  var isEmpty: Bool { files.isEmpty }

  /// Writes one more file beside its place, for its owner.
  package mutating func add(_ bytes: [UInt8], to path: String) throws(Problems) {
    files.append(try UnfinishedFile(of: bytes, for: path, .owner))
  }

  /// Adds files that belong together: all of them, or none.
  mutating func add(_ more: [UnfinishedFile]) { files += more }

  /// Waits for the disk and moves the files, in the order in which they were added.
  package mutating func finish() throws(Problems) {
    defer { files = [] }
    for file in files { try file.finish() }
    for file in files { try file.move() }
  }
}

extension Problem {
  /// The rule of problems with writing, which ask for exit code 74.
  static let writingRule = "WRITE"

  static func couldNotWrite(_ path: String, _ what: String) -> Problem {
    Problem(
      .error, "\(what): \(path)", rule: writingRule,
      hint: "Check that the disk has room and that you may write there.")
  }

  static func tooLarge(_ path: String, than largest: Int) -> Problem {
    Problem(.error, "\(path) is larger than \(largest >> 20) MiB", hint: "Is it the right file?")
  }

  /// The rule of problems with what was asked for, which ask for exit code 64.
  static let usageRule = "USAGE"

  /// Whether the problem is that the command asks for something that there is not.
  public var isWrongUsage: Bool { rule == Self.usageRule }

  /// Whether the problem is that a file could not be written.
  public var isFailureToWrite: Bool { rule == Self.writingRule }
}
