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

/// The items of head and foot without the page's number, and where that comes.
struct RunningItems {
  var items: [PageItem]
  var numberAt: (index: Int, y: Length)?
}

extension Composer {
  mutating func runningLines(_ running: RunningMatter) -> RunningLines {
    var running = running
    var head: [RunningLines.Pair] = []
    if fit(running.headLeft, running.headRight) {
      head = [.init(left: running.headLeft, right: running.headRight)]
    } else {
      // A line of its own for the document has room for the reader, who then takes none from the foot.
      let copy = "\(running.headRight), for \(running.reader)"
      if !running.reader.isEmpty, fit(copy, "") { (running.headRight, running.reader) = (copy, "") }
      head = (wrapped(running.headLeft) + wrapped(running.headRight)).map { .init(left: $0) }
    }
    // A word such as "Draft" stands in the head of every page: over the text it would make the text hard to read.
    if let word = running.watermark, !word.isEmpty { head = [.init(left: word, isPageNumber: true)] + head }
    return RunningLines(head: Array(head.prefix(4)), foot: footLines(running))
  }

  /// Version, printing date and reader; the page's number stands at the right of the first line, or of the last one
  /// where the first is too wide, or on a line of its own.
  private mutating func footLines(_ running: RunningMatter) -> [RunningLines.Pair] {
    let page = "Page 888 of 888"
    var version = running.footFirst
    if style.shows.shortFoot, !running.footFirstShort.isEmpty, !fit(version, page, isBold: true) {
      version = running.footFirstShort
    }
    let words = wrapped(version) + printedLines(running, beside: page)
    // At most four, so that a name of many lines takes neither the page's number nor the room of the text.
    var foot = words.prefix(4).map { RunningLines.Pair(left: $0) }
    let places = [foot.indices.first, foot.indices.last].compactMap(\.self)
    if let place = places.first(where: { fit(foot[$0].left, page, isBold: true) }) {
      (foot[place].right, foot[place].isPageNumber) = (page, true)
    } else {
      foot.append(.init(right: page, isPageNumber: true))
    }
    return foot
  }

  /// "Printed 16 November 2026, copy for Winnie" on one line, without "copy" where that is too wide, or on two lines.
  private mutating func printedLines(_ running: RunningMatter, beside page: String) -> [String] {
    guard !running.reader.isEmpty else { return wrapped(running.printed) }
    let whole = "\(running.printed), copy for \(running.reader)"
    if fit(whole, "") || !style.shows.shortFoot { return wrapped(whole) }
    let short = "\(running.printed), for \(running.reader)"
    if fit(short, "") { return [short] }
    let reader = "Copy for \(running.reader)"
    return wrapped(running.printed)
      + (fit(reader, page, isBold: true) ? [reader] : wrapped("For \(running.reader)"))
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
    guard !words.isEmpty else { return [] }
    let paragraph = self.paragraph(words, style.text.running, owner: Draft.document)
    return LineBreaks(paragraph).lines(width: style.page.measure).lines.map { line in
      String(String.UnicodeScalarView(paragraph.shaped.scalars[line.visible]))
    }
  }

  /// Head and foot of a page of a document of so many, as they stand on a page that begins at the left edge: all but
  /// the number is the same on every page, and is set once.
  mutating func runningItems(_ lines: RunningLines, frame: PageFrame) -> RunningItems {
    var items: [PageItem] = []
    var numberAt: (index: Int, y: Length)?
    let weight = style.weights.rule
    for (index, pair) in lines.head.enumerated() {
      let y = style.page.edge + style.text.running.leading * index
      items += runningWords(pair.left, isBold: pair.isPageNumber, .start, y, .header)
      items += runningWords(pair.right, isBold: false, .end, y, .header)
    }
    items.append(runningRule(frame.headRule - weight, .header))
    items.append(runningRule(frame.footRule, .footer))
    for (index, pair) in lines.foot.enumerated() {
      let y = frame.footTop + style.text.running.leading * index
      items += runningWords(pair.left, isBold: false, .start, y, .footer)
      if pair.isPageNumber { numberAt = (items.count, y) }
    }
    return RunningItems(items: items, numberAt: numberAt)
  }

  /// The same on one page, with its number.
  mutating func items(of running: RunningItems, frame: PageFrame, page: Int, of count: Int) -> [PageItem] {
    var items = running.items
    if let (index, y) = running.numberAt {
      items.insert(
        contentsOf: runningWords("Page \(page + 1) of \(count)", isBold: true, .end, y, .footer), at: index)
    }
    let left = frame.left(ofPage: page)
    for index in items.indices { items[index].paint = items[index].paint.moved(right: left, down: .zero) }
    return items
  }

  private func runningRule(_ y: Length, _ kind: PageItem.Artifact) -> PageItem {
    let area = Rectangle(x: .zero, y: y, width: style.page.measure, height: style.weights.rule)
    return PageItem(owner: .artifact(kind), paint: .fill(area, style.colours.ink))
  }

  private mutating func runningWords(
    _ words: String, isBold: Bool, _ alignment: Table.Alignment, _ y: Length, _ kind: PageItem.Artifact
  ) -> [PageItem] {
    guard !words.isEmpty else { return [] }
    var text = style.text.running
    if isBold { text.weight = .bold }
    let paragraph = self.paragraph(words, text, owner: Draft.document)
    let count = paragraph.shaped.count
    let line = Line(visible: 0..<count, all: 0..<count, width: paragraph.shaped.width(of: 0..<count))
    let place = LinePlace(
      x: .zero, width: style.page.measure, baseline: y + baseline(of: text), alignment: alignment)
    return items(of: line, in: paragraph, at: place).compactMap { item in
      if case .paint(_, let paint) = item { PageItem(owner: .artifact(kind), paint: paint) } else { nil }
    }
  }
}
