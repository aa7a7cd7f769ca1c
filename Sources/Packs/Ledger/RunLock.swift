import Diagnostics
import Foundation

/// That one run at a time writes into a folder of packs. The system lets go of it when its holder ends, however it ends.
final class RunLock: Sendable {
  private let file: Int32

  /// Takes the lock.
  ///
  /// - Throws: When another run holds it; the message says which.
  init(on folder: String) throws(Problems) {
    try Files.makeFolder(folder)
    let path = folder + "/.lock"
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Problems(.couldNotWrite(path, "The folder cannot be locked")) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let holder = Self.holder(in: file)
      close(file)
      throw Problems(
        Problem(
          .error, "another run writes into \(folder)" + (holder.map { ": \($0)" } ?? ""),
          rule: Problem.writingRule,
          hint: "wait until it is done, then run again"))
    }
    ftruncate(file, 0)
    let words = "process \(getpid()), since \(Date.now.ISO8601Format())"
    _ = words.withCString { pwrite(file, $0, strlen($0), 0) }
  }

  deinit { close(file) }

  private static func holder(in file: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 80)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
