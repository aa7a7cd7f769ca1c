import Structure

/// Lines of cells on pages of a fixed number of lines, in braille ASCII: a page number at the right of the first line, a
/// form feed after each page, as embossers and notetakers read it.
///
/// Main headings are centred, others begin in cell 5; a paragraph begins in cell 3 and goes on in cell 1, an item begins
/// in cell 1 and goes on in cell 3, two cells further for each list that it is inside of.
struct BraillePages {
  /// Cells a line and lines a page.
  struct PageSize: Sendable, Equatable {
    var cells = 38
    var lines = 25
  }

  let sheet: PageSize

  /// Pages of lines of a text, each already in cells.
  ///
  /// - Parameter number: The number of a page in cells.
  func file(_ lines: [(cells: String, kind: TranscriptLine.Kind)], number: (Int) -> String) -> String {
    var pages: [[String]] = [[]]
    let room = sheet.lines - 1
    let all = lines.map { (set: set($0.cells, $0.kind), isHeading: $0.kind.isHeading) }
    for (index, (set, isHeading)) in all.enumerated() {
      var gap = isHeading && !pages[pages.count - 1].isEmpty ? 1 : 0
      // Headings that follow each other stay together, with a line of what they stand over.
      let isLed = index > 0 && all[index - 1].isHeading
      let run = all[index...].prefix(while: \.isHeading)
      let needed = isHeading && !isLed ? run.reduce(0) { $0 + $1.set.count + 1 } + gap : 1 + gap
      if pages[pages.count - 1].count + min(needed, room) > room {
        pages.append([])
        gap = 0
      }
      pages[pages.count - 1] += Array(repeating: "", count: gap)
      for one in set {
        if pages[pages.count - 1].count == room { pages.append([]) }
        pages[pages.count - 1].append(one)
      }
    }
    return pages.enumerated().map { index, lines in
      let number = number(index + 1)
      let head = String(repeating: " ", count: max(0, sheet.cells - number.count)) + number
      return ([head] + lines).map { $0 + "\r\n" }.joined() + "\u{C}"
    }.joined()
  }

  private func set(_ cells: String, _ kind: TranscriptLine.Kind) -> [String] {
    switch kind {
    case .title, .heading(1):
      broken(cells, first: 0, rest: 0, width: sheet.cells - 6).map {
        String(repeating: " ", count: max(0, (sheet.cells - $0.count) / 2)) + $0
      }
    case .heading: broken(cells, first: 4, rest: 4, width: sheet.cells)
    case .text: broken(cells, first: 2, rest: 0, width: sheet.cells)
    case .item(let depth): broken(cells, first: 2 * depth, rest: 2 * depth + 2, width: sheet.cells)
    case .mark: broken(cells, first: 6, rest: 4, width: sheet.cells)
    }
  }

  /// Lines broken between words. A word longer than a line goes on behind the line continuation indicator (Rules of Unified
  /// English Braille §6.10 for numbers; used for addresses of websites as well).
  private func broken(_ cells: String, first: Int, rest: Int, width: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: min(first, width / 2))
    var isEmpty = true
    let next = String(repeating: " ", count: min(rest, width / 2))
    func end() {
      lines.append(line)
      line = next
      isEmpty = true
    }
    for word in cells.split(separator: " ") {
      var word = word
      if !isEmpty, line.count + 1 + word.count > width { end() }
      while line.count + word.count > width {
        let room = width - line.count - 1
        line += word.prefix(room) + "\""
        word = word.dropFirst(room)
        end()
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}

extension TranscriptLine.Kind {
  fileprivate var isHeading: Bool {
    switch self {
    case .title, .heading: true
    case .text, .item, .mark: false
    }
  }
}
