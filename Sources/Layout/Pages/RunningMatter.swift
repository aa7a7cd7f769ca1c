import Documents
import Typography

/// The lines above and below the text, chosen once for a document: where left and right are too wide for one line,
/// right goes under left, and the text gives up the room.
struct RunningLines {
  /// One line of head or foot; either side may be empty.
  struct Pair {
    var left = ""
    var right = ""
    var isPageNumber = false
  }

  var head: [Pair]
  var foot: [Pair]
}

extension Composer {
  mutating func runningLines(_ running: RunningMatter) -> RunningLines {
    var head: [RunningLines.Pair] = []
    if fit(running.headLeft, running.headRight) {
      head = [.init(left: running.headLeft, right: running.headRight)]
    } else {
      head = (wrapped(running.headLeft) + wrapped(running.headRight)).map { .init(left: $0) }
    }
    // A word such as "Draft" stands in the head of every page: over the text it would make the text hard to read.
    if let word = running.watermark, !word.isEmpty { head = [.init(left: word, isPageNumber: true)] + head }
    let page = "Page 888 of 888"
    var foot: [RunningLines.Pair] = []
    let first = shortest(running.footFirst, running.footFirstShort, beside: page)
    if fit(first, page, isBold: true) {
      foot = [.init(left: first, right: page, isPageNumber: true)]
    } else {
      foot = wrapped(first).map { .init(left: $0) } + [.init(right: page, isPageNumber: true)]
    }
    let second = shortest(running.footSecond, running.footSecondShort, beside: "")
    foot += wrapped(second).map { .init(left: $0) }
    return RunningLines(head: Array(head.prefix(4)), foot: Array(foot.prefix(5)))
  }

  private mutating func shortest(_ long: String, _ short: String, beside: String) -> String {
    let isWide = !fit(long, beside, isBold: true)
    return isWide && style.shows.shortFoot && !short.isEmpty ? short : long
  }

  private mutating func width(_ words: String, isBold: Bool = false) -> Length {
    var text = style.text.running
    if isBold { text.weight = .bold }
    return LineBreaks.naturalWidth(of: paragraph(words, text, owner: Draft.document))
  }

  private mutating func fit(_ left: String, _ right: String, isBold: Bool = false) -> Bool {
    let space = right.isEmpty || left.isEmpty ? Length.zero : style.text.running.size
    return width(left) + space + width(right, isBold: isBold) <= style.page.measure
  }

  private mutating func wrapped(_ words: String) -> [String] {
    let paragraph = self.paragraph(words, style.text.running, owner: Draft.document)
    return LineBreaks(paragraph).lines(width: style.page.measure).lines.map { line in
      String(String.UnicodeScalarView(paragraph.shaped.scalars[line.visible]))
    }
  }

  /// The items of head and foot on one page.
  mutating func runningItems(_ lines: RunningLines, frame: PageFrame, page: Int, of count: Int) -> [PageItem]
  {
    let left = frame.left(ofPage: page)
    var items: [PageItem] = []
    let weight = style.weights.rule
    for (index, pair) in lines.head.enumerated() {
      let y = style.page.edge + style.text.running.leading * index
      items += runningItems(pair, left, y, .header, page: page, of: count)
    }
    items.append(runningRule(left, frame.headRule - weight, .header))
    items.append(runningRule(left, frame.footRule, .footer))
    for (index, pair) in lines.foot.enumerated() {
      let y = frame.footTop + style.text.running.leading * index
      items += runningItems(pair, left, y, .footer, page: page, of: count)
    }
    return items
  }

  private func runningRule(_ x: Length, _ y: Length, _ kind: PageItem.Artifact) -> PageItem {
    let area = Rectangle(x: x, y: y, width: style.page.measure, height: style.weights.rule)
    return PageItem(owner: .artifact(kind), paint: .fill(area, style.colours.ink))
  }

  private mutating func runningItems(
    _ pair: RunningLines.Pair, _ x: Length, _ y: Length, _ kind: PageItem.Artifact, page: Int, of count: Int
  ) -> [PageItem] {
    let right = pair.isPageNumber && !pair.right.isEmpty ? "Page \(page + 1) of \(count)" : pair.right
    let isBoldLeft = pair.isPageNumber && pair.right.isEmpty
    var items = runningWords(pair.left, isBold: isBoldLeft, .start, x, y, kind)
    items += runningWords(right, isBold: pair.isPageNumber, .end, x, y, kind)
    return items
  }

  private mutating func runningWords(
    _ words: String, isBold: Bool, _ alignment: Table.Alignment, _ x: Length, _ y: Length,
    _ kind: PageItem.Artifact
  ) -> [PageItem] {
    guard !words.isEmpty else { return [] }
    var text = style.text.running
    if isBold { text.weight = .bold }
    let paragraph = self.paragraph(words, text, owner: Draft.document)
    let count = paragraph.shaped.count
    let line = Line(visible: 0..<count, all: 0..<count, width: paragraph.shaped.width(of: 0..<count))
    let place = LinePlace(
      x: x, width: style.page.measure, baseline: y + baseline(of: text), alignment: alignment)
    return items(of: line, in: paragraph, at: place).compactMap { item in
      if case .paint(_, let paint) = item { PageItem(owner: .artifact(kind), paint: paint) } else { nil }
    }
  }
}
