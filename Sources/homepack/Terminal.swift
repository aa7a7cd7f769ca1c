import Diagnostics
import Foundation
import Packs

/// Where words go: what was asked for to standard output, messages and progress to standard error.
enum Terminal {
  @discardableResult
  static func say(_ text: String, ending: String = "\n") -> ExitCode {
    output.write(text + ending)
    return .done
  }

  static func warn(_ text: String) { errors.write(text + "\n") }

  private static let output = Outlet(STDOUT_FILENO)
  private static let errors = Outlet(STDERR_FILENO)

  /// Keeps the places of standard input, output and error from being taken by files of ours where whoever started the
  /// program closed them: what is said would end in the first file that is opened.
  static func open() {
    for place in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(place, F_GETFD) < 0 {
      // Nothing can be written to it, so that what is lost is noticed; the lowest free place is taken.
      _ = Foundation.open("/dev/null", O_RDONLY)
    }
  }

  /// The exit code when some of what was said could not be written: somebody waits for it, so the run has not done what
  /// it should, though every file that it made is whole.
  static func closing(with code: ExitCode) -> ExitCode {
    guard output.isBroken || errors.isBroken, code != .wrongUsage else { return code }
    if output.isBroken {
      warn("homepack: standard output could not be written; every file that was made is whole")
    }
    return .couldNotWrite
  }

  /// Problems one a line with their details, worst first within a person, then a line that counts them.
  static func report(_ problems: [Problem]) {
    for problem in problems { warn(problem.report) }
    guard !problems.isEmpty else { return }
    warn(problems.counts)
  }

  /// Says last what made the exit code, where it is not that of a run that has done everything.
  static func explain(_ code: ExitCode, of problems: [Problem]) {
    code.reason(among: problems).map(warn)
  }

  /// Whether a person is looking on, so that a moving line makes sense.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// A short run that holds the lock of the packs is waited for; whoever looks on is told of it.
  static let patience = Patience(seconds: 10) { who in
    if isWatched { warn("waiting up to 10 seconds: \(who)") }
  }

  /// One line that is written over while work goes on, with its rate and the time that is left; nothing when piped.
  static func progress(_ done: Int, of total: Int, since start: ContinuousClock.Instant) {
    guard isWatched else { return }
    guard done < total else { return errors.write("\r\u{1B}[K") }
    let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
    let rate = Double(done) / seconds
    let left = Int((Double(total - done) / rate).rounded(.up))
    let words =
      "\(done) of \(total) people, \(Int(rate.rounded())) a second, \(left / 60) min \(left % 60) s left"
    errors.write("\r\u{1B}[K\(words)")
  }

  /// A table with columns as wide as their widest cell; numbers stand to the right.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths).map { cell, width in
        let space = String(repeating: " ", count: width - cell.count)
        return Int(cell) == nil ? cell + space : space + cell
      }.joined(separator: "  ").trimmingSuffix(" ")
    }.joined(separator: "\n")
  }
}

extension String {
  /// Without the characters of a kind that it ends in.
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
