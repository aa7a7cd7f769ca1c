import Records
import Templating

/// Some fields of objects as a table for a terminal. Columns in which nothing stands are left out, and words that are too long
/// for their column go on in the next line.
struct ScreenTable {
  private let names: [String]
  private let rows: [[String]]

  /// - Parameter fields: What the columns show; fields that share one are parted by a space, and the first names it.
  init(_ fields: [String], of rows: some Sequence<Object>, wording: ValueWording?) {
    let columns = fields.map { $0.split(separator: " ").map(String.init) }
    let cells = rows.map { row in
      columns.map { $0.map { Self.cell(row[$0], wording) }.filter { !$0.isEmpty }.joined(separator: " ") }
    }
    let used = fields.indices.filter { column in cells.contains { !$0[column].isEmpty } }
    names = used.map { (columns[$0].first ?? "").spaced }
    self.rows = cells.map { row in used.map { row[$0] } }
  }

  private static func cell(_ value: Value, _ wording: ValueWording?) -> String {
    switch value {
    case .date(let date): date.iso
    case .time(let time): time.iso
    case .list(let items): items.map { cell($0, wording) }.joined(separator: ", ")
    case .object(let object) where object.type.principal == nil:
      object.slots.map { cell($0, wording) }.joined(separator: ": ")
    case _: (wording?.words(value) ?? "").plainlySpaced
    }
  }

  private static let gap = 2
  /// No column is made narrower.
  private static let least = 4
  /// A column in which no longer word stands is made no narrower for it: a day has as many characters.
  private static let longestWhole = 10

  /// The table within so many columns, as far as its columns can be made so narrow.
  func text(columns: Int) -> String {
    guard !rows.isEmpty else { return "Nothing is listed." }
    let widths = widths(within: columns)
    return ([names] + rows).map { row in
      let cells = zip(row, widths).map { Self.wrapped($0, to: $1) }
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { line in
        zip(cells, widths).map { cell, width in
          let words = line < cell.count ? cell[line] : ""
          return words + String(repeating: " ", count: max(0, width - words.count))
        }.joined(separator: String(repeating: " ", count: Self.gap)).trimmed
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// As wide as the widest cell, and where that is too much together the widest column gives way first, down to its
  /// longest word; where that is still too much, a word such as a long name is cut.
  private func widths(within columns: Int) -> [Int] {
    let all = [names] + rows
    var widths = names.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let longest = names.indices.map { column in
      all.flatMap { $0[column].split(separator: " ").map(\.count) }.max() ?? 0
    }
    for longest in [longest, longest.map { min($0, Self.longestWhole) }] {
      while widths.reduce(0, +) + Self.gap * (widths.count - 1) > columns {
        let open = widths.indices.filter { widths[$0] > max(Self.least, longest[$0]) }
        guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ").flatMap({ $0.cut(to: width) }) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension Substring {
  /// The word in pieces of so many characters.
  fileprivate func cut(to width: Int) -> [Substring] {
    guard count > width, width > 0 else { return [self] }
    return [prefix(width)] + dropFirst(width).cut(to: width)
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
