import Diagnostics
import Foundation

/// That one run at a time writes into a folder of packs. The system lets go of it when its holder ends, however it ends.
final class RunLock: Sendable {
  private let files: [Int32]

  /// Takes the lock. Jobs of a shared run share that of the folder and have one each, so that none of them runs beside a
  /// run over everybody, or twice.
  ///
  /// - Parameter patience: How long another run that holds it is waited for.
  /// - Throws: When another run holds it all that time; the message says which.
  init(
    on folder: String, of shard: Shard? = nil, for access: Access = .owner, waiting patience: Patience = .none
  ) throws(Problems) {
    try Files.makeFolder(folder, for: access)
    let all = try Self.lock(folder + "/.lock", in: folder, isShared: shard != nil, patience)
    guard let shard else {
      files = [all]
      return
    }
    do throws(Problems) {
      files = [all, try Self.lock(folder + "/.lock\(shard.ending)", in: folder, isShared: false, patience)]
    } catch {
      close(all)
      throw error
    }
  }

  private static func lock(_ path: String, in folder: String, isShared: Bool, _ patience: Patience)
    throws(Problems) -> Int32
  {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Problems(.couldNotWrite(path, "The folder cannot be locked")) }
    guard isTaken(file, as: isShared ? LOCK_SH : LOCK_EX, in: folder, patience) else {
      let words = others(at: file, in: folder)
      close(file)
      throw Problems(
        Problem(.error, words, rule: Problem.writingRule, hint: "wait until it is done, then run again"))
    }
    ftruncate(file, 0)
    let words = "process \(getpid()), since \(Date.now.ISO8601Format())"
    _ = words.withCString { pwrite(file, $0, strlen($0), 0) }
    return file
  }

  /// Whether the lock was got, at once or while there was patience.
  private static func isTaken(_ file: Int32, as kind: Int32, in folder: String, _ patience: Patience) -> Bool
  {
    let end = ContinuousClock.now + .seconds(patience.seconds)
    var isTold = false
    while flock(file, kind | LOCK_NB) != 0 {
      guard ContinuousClock.now < end else { return false }
      if !isTold { patience.tell(others(at: file, in: folder)) }
      isTold = true
      usleep(100_000)
    }
    return true
  }

  private static func others(at file: Int32, in folder: String) -> String {
    "another run writes into \(folder)" + (holder(in: file).map { ": \($0)" } ?? "")
  }

  deinit { for file in files { close(file) } }

  private static func holder(in file: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 80)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
