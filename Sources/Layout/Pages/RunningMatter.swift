import Documents
import Structure
import Typography

/// The lines above and below the text, chosen once for a document: where left and right are too wide for one line,
/// right goes under left, and the text gives up the room.
struct RunningLines {
  /// One line of head or foot; either side may be empty.
  struct Pair {
    var left = ""
    var right = ""
    /// What the sides say, for the first page, where they are heard.
    var leftLine: Opening.Line?
    var rightLine: Opening.Line?
    var isPageNumber = false
    /// Whether it is a word across the page, with a rule on either side.
    var isBanner = false
  }

  var head: [Pair]
  var foot: [Pair]
  /// What stands in place of the document's title where a section is named, by the section's number.
  var sections: [Int: String] = [:]
}

/// The items of head and foot without the page's number, and where that comes.
struct RunningItems {
  struct Item {
    var line: Opening.Line?
    var artifact: PageItem.Artifact
    var paint: PageItem.Paint
  }

  var items: [Item]
  var numberAt: (index: Int, y: Length)?
  /// What takes the place of the document's title where a section is named, by the section's number.
  var sections: [Int: [Item]] = [:]
}

extension Composer {
  mutating func runningLines(_ running: RunningMatter) -> RunningLines {
    if sides != nil { return sheetLines(running) }
    var running = running
    var head: [RunningLines.Pair] = []
    let names = sectionNames(running)
    if names.isBeside, fit(running.headLeft, running.headRight) {
      head = [
        .init(left: running.headLeft, right: running.headRight, leftLine: .owner, rightLine: .document)
      ]
    } else {
      // A line of its own for the document has room for the reader, who then takes none from the foot.
      let copy = words(
        LayoutWord.documentFor, ["document": running.headRight, "reader": running.reader])
      if sections.isEmpty, !running.reader.isEmpty, fit(copy, "") {
        (running.headRight, running.reader) = (copy, "")
      }
      head = wrapped(running.headLeft, .owner) + wrapped(running.headRight, .document)
    }
    return RunningLines(
      head: banner(running) + head.prefix(4), foot: footLines(running), sections: names.texts)
  }

  /// A word such as "Draft" stands in the head of every page: over the text it would make the text hard to read.
  private func banner(_ running: RunningMatter) -> [RunningLines.Pair] {
    guard let word = running.watermark, !word.isEmpty else { return [] }
    return [.init(left: word, leftLine: .draft, isBanner: true)]
  }

  /// Whose sheet it is, with the page's number at the end of the line or on the next one.
  private mutating func sheetLines(_ running: RunningMatter) -> RunningLines {
    let room = style.page.measure - SideCode.room
    let (side, last) = ("8", "888")
    let whole = words(
      LayoutWord.sideAndPage, ["side": side, "sides": side, "page": last, "pages": last])
    let page = words(LayoutWord.pageOf, ["page": last, "pages": last])
    let bare = words(LayoutWord.sideOf, ["side": last, "sides": last])
    var head = wrapped(running.headLeft, .owner, in: room)
    let left = room - width(head.first?.left ?? "") - style.text.running.size
    // With the id of the side on the same line, the side of the sheet stands beside it.
    let (name, side8) = (nameRoom + style.text.running.size, sideRoom)
    let ways = [(whole, name), (page, name + side8), (whole, .zero), (page, .zero), (bare, .zero)]
    let beside = ways.first { head.count == 1 && width($0.0, isBold: true) + $0.1 <= left }?.0
    // It keeps to the right half of its line, as page numbers do, so that it is found at one place on every side.
    headSaysSide =
      beside.map { $0 == whole } ?? (width(whole, isBold: true) + SideCode.side <= room)
    headSaysPageBarely = beside == bare
    if let beside {
      head[0].isPageNumber = true
      headRoom = left - width(beside, isBold: true)
      headOwnerEnd = width(head[0].left)
    } else {
      head.append(.init(isPageNumber: true))
    }
    return RunningLines(head: banner(running) + head.suffix(4), foot: [])
  }

  /// What heads say of sections: the document and the section where each has room for that beside the owner, else the
  /// section alone, on a line of its own where it must be. One that has no room there either is not named.
  private mutating func sectionNames(_ running: RunningMatter) -> (texts: [Int: String], isBeside: Bool) {
    guard !sections.isEmpty else { return ([:], true) }
    var short: [Int: String] = [:]
    for section in sections {
      short[section.number] = words(
        LayoutWord.section, ["number": "\(section.number)", "section": section.name])
    }
    let long = short.mapValues {
      words(LayoutWord.documentSection, ["document": running.headRight, "section": $0])
    }
    for texts in [long, short] where texts.values.allSatisfy({ fit(running.headLeft, $0) }) {
      return (texts, true)
    }
    return (short.filter { fit($0.value, "") }, false)
  }

  /// Version, printing date and reader; the page's number stands at the right of the first line, or of the last one
  /// where the first is too wide, or on a line of its own.
  private mutating func footLines(_ running: RunningMatter) -> [RunningLines.Pair] {
    let page = words(LayoutWord.pageOf, ["page": "888", "pages": "888"])
    var version = running.footFirst
    if style.shows.shortFoot, !running.footFirstShort.isEmpty, !fit(version, page, isBold: true) {
      version = running.footFirstShort
    }
    // At most four, so that a name of many lines takes neither the page's number nor the room of the text.
    var foot = Array((wrapped(version, .version) + printedLines(running, beside: page)).prefix(4))
    let places = [foot.indices.first, foot.indices.last].compactMap(\.self)
    if let place = places.first(where: { fit(foot[$0].left, page, isBold: true) }) {
      (foot[place].right, foot[place].isPageNumber) = (page, true)
    } else {
      foot.append(.init(right: page, isPageNumber: true))
    }
    return foot
  }

  /// "Printed 16 November 2026, copy for Winnie" on one line, without "copy" where that is too wide, or on two lines.
  private mutating func printedLines(_ running: RunningMatter, beside page: String) -> [RunningLines.Pair] {
    guard !running.reader.isEmpty else { return wrapped(running.printed, .printed) }
    let whole = words(LayoutWord.copyFor, ["printed": running.printed, "reader": running.reader])
    if fit(whole, "") || !style.shows.shortFoot { return wrapped(whole, .printed) }
    let short = words(LayoutWord.shortCopyFor, ["printed": running.printed, "reader": running.reader])
    if fit(short, "") { return [.init(left: short, leftLine: .printed)] }
    let alone = words(LayoutWord.readerAlone, ["reader": running.reader])
    let reader =
      fit(alone, page, isBold: true) ? alone : words(LayoutWord.readerShort, ["reader": running.reader])
    return wrapped(running.printed, .printed) + wrapped(reader, .printed)
  }

  private mutating func width(_ words: String, isBold: Bool = false) -> Length {
    let text = isBold ? style.text.running.bold : style.text.running
    return LineBreaks.naturalWidth(of: paragraph(words, text))
  }

  private mutating func fit(_ left: String, _ right: String, isBold: Bool = false) -> Bool {
    let space = right.isEmpty || left.isEmpty ? Length.zero : style.text.running.size
    return width(left) + space + width(right, isBold: isBold) <= style.page.measure
  }

  private mutating func wrapped(
    _ words: String, _ line: Opening.Line, in width: Length? = nil
  ) -> [RunningLines.Pair] {
    guard !words.isEmpty else { return [] }
    let paragraph = self.paragraph(words, style.text.running)
    return LineBreaks(paragraph).lines(width: width ?? style.page.measure).lines.map { part in
      let text = String(String.UnicodeScalarView(paragraph.shaped.scalars[part.all]))
      return RunningLines.Pair(left: text, leftLine: line)
    }
  }

  /// Head and foot of a page of a document of so many, as they stand on a page that begins at the left edge: all but
  /// the number is the same on every page, and is set once.
  mutating func runningItems(_ lines: RunningLines, frame: PageFrame) -> RunningItems {
    var items: [RunningItems.Item] = []
    var numberAt: (index: Int, y: Length)?
    for (index, pair) in lines.head.enumerated() {
      let y = frame.edge + style.text.running.leading * index
      if pair.isBanner {
        items += banner(pair.left, y)
        continue
      }
      items += runningWords(pair.left, pair.leftLine, .start, y, .header)
      items += runningWords(pair.right, pair.rightLine, .end, y, .header)
      if pair.isPageNumber { numberAt = (items.count, y) }
    }
    if !frame.isSheet {
      items.append(runningRule(frame.headRule - style.weights.rule, .header))
      items.append(runningRule(frame.footRule, .footer))
    }
    for (index, pair) in lines.foot.enumerated() {
      let y = frame.footTop + style.text.running.leading * index
      items += runningWords(pair.left, pair.leftLine, .start, y, .footer)
      if pair.isPageNumber { numberAt = (items.count, y) }
    }
    return RunningItems(
      items: items, numberAt: numberAt, sections: sectionItems(lines))
  }

  /// The names of sections where the document's title stands.
  private mutating func sectionItems(_ lines: RunningLines) -> [Int: [RunningItems.Item]] {
    guard let index = lines.head.firstIndex(where: { $0.leftLine == .document || $0.rightLine == .document })
    else { return [:] }
    let y = style.page.edge + style.text.running.leading * index
    let alignment: Table.Alignment = lines.head[index].rightLine == .document ? .end : .start
    var items: [Int: [RunningItems.Item]] = [:]
    for (number, text) in lines.sections {
      items[number] = runningWords(text, nil, alignment, y, .header)
    }
    return items
  }

  /// The same on one page, with its number. The first page's words are heard; those of the others repeat them.
  mutating func items(
    of running: RunningItems, _ opening: Opening, frame: PageFrame, page: Int, of count: Int,
    in section: Int?,
    side: SheetSide? = nil
  ) -> [FinishedItem] {
    var items = running.items
    if let (index, y) = running.numberAt {
      let number = numberWords(page + 1, of: count, side: headSaysSide ? side : nil)
      let words =
        frame.isSheet
        ? runningWords(number, nil, .end, y, .header, isBold: true, in: style.page.measure - SideCode.room)
        : runningWords(number, nil, .end, y, .footer, isBold: true)
      items.insert(contentsOf: words, at: index)
    }
    // The first page says the document's title, which is heard there.
    if page > 0, let names = section.flatMap({ running.sections[$0] }) {
      items = items.filter { $0.line != .document } + names
    }
    let left = frame.left(ofPage: page)
    return items.map { item in
      let content = page == 0 ? item.line.flatMap { opening.contents[$0] } : nil
      return FinishedItem(
        content: content, artifact: item.artifact, paint: item.paint.moved(right: left, down: .zero))
    }
  }

  private func numberWords(_ page: Int, of count: Int, side: SheetSide?) -> String {
    if headSaysPageBarely { return words(LayoutWord.sideOf, ["side": "\(page)", "sides": "\(count)"]) }
    // Of a sheet that has one side the page is enough.
    guard let side, side.count > 1 else {
      return words(LayoutWord.pageOf, ["page": "\(page)", "pages": "\(count)"])
    }
    return words(
      LayoutWord.sideAndPage,
      [
        "side": "\(side.number)", "sides": "\(side.count)", "page": "\(page)", "pages": "\(count)",
      ])
  }

  private func runningRule(_ y: Length, _ kind: PageItem.Artifact) -> RunningItems.Item {
    let area = Rectangle(x: .zero, y: y, width: style.page.measure, height: style.weights.rule)
    return .init(artifact: kind, paint: .fill(area, style.colours.ink))
  }

  /// A word in the middle of the page's width, between two heavy rules that reach its edges.
  private mutating func banner(_ word: String, _ y: Length) -> [RunningItems.Item] {
    let items = runningWords(word, .draft, .centre, y, .header, isBold: true)
    let text = style.text.running
    let room = (style.page.measure - width(word, isBold: true)) / 2 - text.size
    guard room > .zero else { return items }
    let weight = style.weights.heavy
    let level = y + baseline(of: text) - text.size.scaled(by: 0.36) - weight / 2
    let rules = [Length.zero, style.page.measure - room].map { x in
      RunningItems.Item(
        artifact: .header,
        paint: .fill(Rectangle(x: x, y: level, width: room, height: weight), style.colours.ink))
    }
    return items + rules
  }

  private mutating func runningWords(
    _ words: String, _ line: Opening.Line?, _ alignment: Table.Alignment, _ y: Length,
    _ kind: PageItem.Artifact, isBold: Bool = false, in width: Length? = nil
  ) -> [RunningItems.Item] {
    guard !words.isEmpty else { return [] }
    let text = isBold ? style.text.running.bold : style.text.running
    let paragraph = self.paragraph(words, text)
    let count = paragraph.shaped.count
    let shown = 0..<paragraph.shaped.endOfWords
    let all = Line(visible: shown, all: 0..<count, width: paragraph.shaped.width(of: shown))
    let place = LinePlace(
      x: .zero, width: width ?? style.page.measure, baseline: y + baseline(of: text), alignment: alignment)
    return items(of: all, in: paragraph, at: place).compactMap { item in
      if case .paint(_, let paint) = item { .init(line: line, artifact: kind, paint: paint) } else { nil }
    }
  }
}
