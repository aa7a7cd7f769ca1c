import Diagnostics
import Foundation

/// That one run at a time writes into a folder of packs. The system lets go of it when its holder ends, however it ends.
final class RunLock: Sendable {
  private let files: [Int32]

  /// Takes the lock. Jobs of a shared run share that of the folder and have one each, so that none of them runs beside a
  /// run over everybody, or twice.
  ///
  /// - Throws: When another run holds it; the message says which.
  init(on folder: String, of shard: Shard? = nil, for access: Access = .owner) throws(Problems) {
    try Files.makeFolder(folder, for: access)
    let all = try Self.lock(folder + "/.lock", in: folder, isShared: shard != nil)
    guard let shard else {
      files = [all]
      return
    }
    do throws(Problems) {
      files = [all, try Self.lock(folder + "/.lock\(shard.ending)", in: folder, isShared: false)]
    } catch {
      close(all)
      throw error
    }
  }

  private static func lock(_ path: String, in folder: String, isShared: Bool) throws(Problems) -> Int32 {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Problems(.couldNotWrite(path, "The folder cannot be locked")) }
    guard flock(file, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      let holder = holder(in: file)
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
    return file
  }

  deinit { for file in files { close(file) } }

  private static func holder(in file: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 80)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
