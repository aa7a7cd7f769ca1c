import Layout
import Pictures
import Structure
import Typography

/// What keeps clear of what: columns of each other, words of pictures.
extension ClaimTest {
  /// Between columns is a gap that nobody takes for a word space, or lines are read across.
  static let columnGaps = ClaimTest(
    ClaimRule("2.25", "a clear gap between columns", source: "UKAAF MS03", isMust: true)
  ) { pages in
    pages.linesOfPages.enumerated().flatMap { number, lines -> [ClaimFault] in
      let page = lines.sorted { ($0.start.y, $0.start.x) < ($1.start.y, $1.start.x) }
      return page.indices.compactMap { index in
        let own = page[index]
        let isTooNear = page[(index + 1)...].prefix { $0.start.y - own.start.y < own.size / 2 }
          .contains {
            // A mark and its item, or items in a row, are no columns.
            $0.block != own.block && ($0.list == nil || $0.list != own.list) && own.stands(tooNearTo: $0)
          }
        guard isTooNear else { return nil }
        return ClaimFault("Two columns stand too close together", page: number, at: own.start)
      }
    }
  }

  /// Pictures and patterns behind words break up the shapes of letters.
  static let clearPictures = ClaimTest(
    ClaimRule("2.27", "no words over pictures", source: "RNIB, Open University", isMust: true)
  ) { pages in
    pages.inksOfPages.flatMap { inks -> [ClaimFault] in
      let pictures = inks.compactMap { ink -> Rectangle? in
        if case .picture = ink.kind { ink.area } else { nil }
      }
      guard !pictures.isEmpty else { return [] }
      return inks.compactMap { ink -> ClaimFault? in
        guard ink.isWords, pictures.contains(where: ink.area.middle.meets) else { return nil }
        return ClaimFault("Words stand on a picture", page: ink.page, at: ink.start)
      }
    }
  }
}

extension MeasuredPages {
  /// The lines that may stand in columns, page by page.
  fileprivate var linesOfPages: [[ColumnLine]] {
    var pages = [[ColumnLine]](repeating: [], count: document.pages.count)
    for index in blocks.indices where !blocks[index].isForm && !blocks[index].isInFigure {
      let list = list(around: blocks[index])
      for line in blocks[index].lines {
        pages[line.page].append(
          ColumnLine(block: index, list: list, start: line.place, end: line.maxX, size: line.size))
      }
    }
    return pages
  }

  /// The nearest list that the block stands in.
  fileprivate func list(around block: TextBlock) -> ElementID? {
    var next = block.parent
    while let id = next {
      if case .list = document.structure[id].role { return id }
      next = document.structure[id].parent
    }
    return nil
  }
}

/// A line that may stand in a column, without its words.
private struct ColumnLine {
  /// The position of its block.
  let block: Int
  let list: ElementID?
  let start: Point
  let end: Length
  let size: Length

  /// Whether less than half the size of the letters, twice a word space, is left to a line beside it.
  func stands(tooNearTo other: ColumnLine) -> Bool {
    let (left, right) = start.x <= other.start.x ? (self, other) : (other, self)
    return right.start.x - left.end < max(size, other.size) / 2
  }
}
