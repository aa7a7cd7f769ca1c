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
    var lines = [[(block: Int, list: ElementID?, line: TextLine)]](
      repeating: [], count: pages.document.pages.count)
    for (index, block) in pages.blocks.enumerated() where !block.isForm && !block.isInFigure {
      let list = pages.list(around: block)
      for line in block.lines { lines[line.page].append((index, list, line)) }
    }
    return lines.flatMap { page -> [ClaimFault] in
      let page = page.sorted { ($0.line.baseline, $0.line.x) < ($1.line.baseline, $1.line.x) }
      return page.indices.compactMap { index in
        let (block, list, own) = page[index]
        let isTooNear = page[(index + 1)...].prefix { $0.line.baseline - own.baseline < own.size / 2 }
          .contains {
            // A mark and its item, or items in a row, are no columns.
            $0.block != block && ($0.list == nil || $0.list != list) && own.stands(tooNearTo: $0.line)
          }
        guard isTooNear else { return nil }
        return ClaimFault("Two columns stand too close together", page: own.page, at: own.place)
      }
    }
  }

  /// Pictures and patterns behind words break up the shapes of letters.
  static let clearPictures = ClaimTest(
    ClaimRule("2.27", "no words over pictures", source: "RNIB, Open University", isMust: true)
  ) { pages in
    pages.document.pages.enumerated().flatMap { number, page -> [ClaimFault] in
      let pictures = page.items.compactMap { item -> Rectangle? in
        if case .picture(_, let area) = item.paint { area } else { nil }
      }
      guard !pictures.isEmpty else { return [] }
      return page.items.compactMap { item -> ClaimFault? in
        guard case .glyphs(let run) = item.paint, pictures.contains(where: run.middle.meets), run.isVisible
        else { return nil }
        return ClaimFault("Words stand on a picture", page: number, at: run.origin)
      }
    }
  }
}

extension MeasuredPages {
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

extension TextLine {
  /// Whether less than half the size of the letters, twice a word space, is left to a line beside it.
  fileprivate func stands(tooNearTo other: TextLine) -> Bool {
    let (left, right) = x <= other.x ? (self, other) : (other, self)
    return right.x - left.maxX < max(size, other.size) / 2
  }
}

extension GlyphRun {
  /// The middle of the letters: what must not reach over an edge.
  var middle: Rectangle {
    Rectangle(x: origin.x, y: origin.y - size / 2, width: width, height: size / 2)
  }
}

extension Rectangle {
  /// Whether two areas have a part in common.
  func meets(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
