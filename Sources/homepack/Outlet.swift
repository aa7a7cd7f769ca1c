import Foundation
import Synchronization

/// Standard output or error. What cannot be written, on a full disk or to somebody who has gone away, ends no run: it
/// is remembered for the exit code.
final class Outlet: Sendable {
  private let file: Int32
  private let lost = Mutex(false)

  init(_ file: Int32) { self.file = file }

  /// Whether something could not be written.
  var isBroken: Bool { lost.withLock { $0 } }

  /// Writes a text whole; after a first failure nothing more, so that nobody reads what follows a gap.
  func write(_ text: String) {
    lost.withLock { isBroken in
      if !isBroken { isBroken = !hasWritten(Array(text.utf8)) }
    }
  }

  private func hasWritten(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // A pipe that takes nothing just now is waited for.
      if count < 0, errno == EAGAIN {
        var turn = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&turn, 1, -1)
        continue
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
