import Diagnostics
import Foundation
import Packs

/// Where words go: what was asked for to standard output, messages and progress to standard error.
enum Terminal {
  @discardableResult
  static func say(_ text: String, ending: String = "\n") -> ExitCode {
    FileHandle.standardOutput.write(Data((text + ending).utf8))
    return .done
  }

  static func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Problems one a line with their details, worst first within a person, then a line that counts them.
  static func report(_ problems: [Problem]) {
    for problem in problems { warn(problem.report) }
    guard !problems.isEmpty else { return }
    warn(problems.counts)
  }

  /// Whether a person is looking on, so that a moving line makes sense.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// One line that is written over while work goes on, with its rate and the time that is left; nothing when piped.
  static func progress(_ done: Int, of total: Int, since start: ContinuousClock.Instant) {
    guard isWatched else { return }
    guard done < total else { return FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
    let rate = Double(done) / seconds
    let left = Int((Double(total - done) / rate).rounded(.up))
    let words =
      "\(done) of \(total) people, \(Int(rate.rounded())) a second, \(left / 60) min \(left % 60) s left"
    FileHandle.standardError.write(Data("\r\u{1B}[K\(words)".utf8))
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
