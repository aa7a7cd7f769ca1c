import Diagnostics
import Foundation

/// liblouis' own command, where the machine has it: words in, cells of Unified English Braille out, and back. Nothing is
/// linked; homepack does all else without it.
struct Liblouis {
  /// Whether words are contracted.
  enum Grade: Int, Sendable { case uncontracted = 1, contracted = 2 }

  private let program: URL

  /// - Throws: that it is not there, and how to get it.
  init() throws(Problems) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { $0 + "/lou_translate" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let found else {
      throw Problems(
        Problem(
          .error, "braille needs the program lou_translate of liblouis, which is not on this machine",
          hint: "Install it: apt-get install liblouis-bin. <document>-text.txt is there for a transcriber."))
    }
    program = URL(fileURLWithPath: found)
  }

  /// Lines in braille ASCII, a line each, every one held against what it came from by translating it back. Where
  /// contractions do not come back as they were, the line is taken apart, and a word that never does is spelt out behind
  /// the grade 1 word indicator (Rules of Unified English Braille §5.3).
  ///
  /// - Throws: a problem that tells the number of the line, never its words.
  func braille(_ lines: [String], _ grade: Grade) throws(Problems) -> [String] {
    var pieces = lines.map { [$0] }.map { $0.flatMap(Self.shortened) }
    var cells: [[String]] = []
    while true {
      cells = try regrouped(translated(pieces.flatMap { $0 }, .forward, grade), as: pieces)
      let back = try regrouped(translated(cells.flatMap { $0 }, .backward, grade), as: pieces)
      var isWhole = true
      for line in pieces.indices {
        let wrong = pieces[line].indices.filter { !Self.same(pieces[line][$0], back[line][$0]) }
        for place in wrong.reversed() {
          let halves = Self.halves(of: pieces[line][place])
          if halves.count > 1 {
            pieces[line].replaceSubrange(place...place, with: halves)
            isWhole = false
          } else {
            cells[line][place] = try spelt(pieces[line][place], line: line + 1)
          }
        }
      }
      if isWhole { return cells.map { $0.joined(separator: " ") } }
    }
  }

  private func spelt(_ word: String, line: Int) throws(Problems) -> String {
    let cells = try translated([word], .forward, .uncontracted)
    let back = try translated(cells, .backward, .uncontracted)
    guard let first = cells.first, let returned = back.first, Self.same(word, returned) else {
      throw Problems(
        Problem(
          .error, "a word in line \(line) of the text has signs that liblouis has no braille for",
          hint: "Write it in plain letters, or give <document>-text.txt to a transcriber."))
    }
    return ";;" + first
  }

  private enum Direction: String { case forward, backward }

  /// One run of the program; the words go through pipes and never onto the disk.
  private func translated(_ lines: [String], _ direction: Direction, _ grade: Grade) throws(Problems)
    -> [String]
  {
    guard !lines.isEmpty else { return [] }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--" + direction.rawValue, "en-us-brf.dis,en-ueb-g\(grade.rawValue).ctb"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // The program takes a reverse solidus for the start of a sign that is hard to type.
    let words = lines.map { $0.replacing("\\", with: "\\\\") + "\n" }.joined()
    do { try process.run() } catch {
      throw Problems(Problem(.error, "lou_translate does not start: \(error.localizedDescription)"))
    }
    let writer = Thread {
      try? input.fileHandleForWriting.write(contentsOf: Data(words.utf8))
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let found = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(lines.count).map(String.init)
    guard process.terminationStatus == 0, found.count == lines.count else {
      throw Problems(
        Problem(
          .error, "lou_translate did not translate with the tables of Unified English Braille",
          hint: "Its tables are in the package liblouis-data: apt-get install liblouis-data."))
    }
    return found
  }

  private func regrouped(_ flat: [String], as pieces: [[String]]) -> [[String]] {
    var rest = flat[...]
    return pieces.map { line in
      defer { rest = rest.dropFirst(line.count) }
      return Array(rest.prefix(line.count))
    }
  }

  /// The program takes lines of so many signs and leaves out what goes beyond.
  private static let mostLetters = 400

  private static func shortened(_ line: String) -> [String] {
    line.count <= mostLetters ? [line] : halves(of: line).flatMap { $0 == line ? [line] : shortened($0) }
  }

  /// A text in two at the space nearest to its middle, or as it is.
  private static func halves(of text: String) -> [String] {
    let letters = Array(text)
    let middle = letters.count / 2
    let spaces = letters.indices.filter { letters[$0] == " " && $0 > 0 && $0 < letters.count - 1 }
    guard let space = spaces.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return [text] }
    return [String(letters[..<space]), String(letters[(space + 1)...])]
  }

  /// Whether letters and figures are the same; marks that print and braille write in several ways do not count.
  private static func same(_ one: String, _ other: String) -> Bool { bare(one) == bare(other) }

  private static func bare(_ text: String) -> [Unicode.Scalar] {
    text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
