import Structure
import Typography

extension Composer {
  /// A sheet to write on: it begins a page, and where it needs more, each begins with its title and its head; with the
  /// title and the first part of the head, or with the title alone, where a box would else be parted.
  mutating func sheet(_ sheet: SheetPart, in setting: Setting) -> [Slab] {
    let text = sheetTitle ?? mainHeading(width: min(setting.width, style.page.longestLine))
    let top =
      sheet.name.map { band(over: sheet, $0, in: setting) }
      ?? SheetBand(
        slabs: heading(sheet.title, as: text, in: setting) + note(of: sheet, in: setting), head: nil, used: 0)
    let (title, place) = (top.slabs, top.head)
    isInSheetHead = place != nil
    let parts = Array(sheet.head.dropFirst(top.used))
    var head = slabs(of: parts, in: setting.following).filter { !$0.isBreak }
    let leading = slabs(of: Array(parts.prefix(1)), in: setting.following).count { !$0.isBreak }
    isInSheetHead = false
    // The room goes to the pen; two paragraphs are told apart all the same.
    if place != nil {
      for index in head.indices {
        let next = head.indices.contains(index + 1) ? head[index + 1].kind : .row
        if head[index].kind == .line, next == .line { continue }
        head[index].after = min(head[index].after, style.unit / 2)
      }
    }
    var inner = setting
    inner.limit = setting.limit - room(of: title + head)
    var body = slabs(of: sheet.parts, in: inner)
    if sheetTitle == nil, StackHeight(title + head + body).height > setting.limit {
      sheetTitle = titleBesideNumber(landmarks[sheet.title.landmark].title, text, in: setting)
      return self.sheet(sheet, in: setting)
    }
    var returning = title + head
    for shorter in [title + head.prefix(leading), title]
    where inner.limit < leastLimit || body.contains(where: \.continues) {
      inner.limit = setting.limit - room(of: shorter)
      body = slabs(of: sheet.parts, in: inner)
      returning = shorter
    }
    var first = title + head
    let number = add(returning)
    sheetHeads[number] = place
    for index in first.indices {
      first[index].keepsWithNext = true
      first[index].sheet = number
    }
    mark(&body, as: number)
    return [Slab(.pageBreak, height: .zero)] + first + body
  }

  /// The largest style of a title that has room for "2 of 3" beside it, or the one that it has.
  private mutating func titleBesideNumber(_ title: String, _ text: TextStyle, in setting: Setting)
    -> TextStyle
  {
    let room = setting.width - sideRoom
    let styles = [text, style.text.heading(2), style.text.heading(3)]
    for style in styles where !isWider(title, room, style) { return style }
    return text
  }

  /// What some slabs take at the head of a page, with the space below them.
  private func room(of head: [Slab]) -> Length {
    StackHeight(head).height + (head.last.map { max($0.after, $0.afterIfBox ?? .zero) } ?? .zero)
  }

  /// Keeps what returns on each side, as an artifact, and gives its number.
  private mutating func add(_ head: [Slab]) -> Int {
    var repeated = Slab(.row, height: StackHeight(head).height, items: Stack(head).items).asRepetition
    repeated.after = head.last?.after ?? .zero
    repeatedHeads.append(repeated)
    return repeatedHeads.count - 1
  }

  private mutating func mark(_ body: inout [Slab], as number: Int) {
    let isWithoutLabel = body.last?.isOnlyForRest ?? true
    leaveOutRest(of: &body)
    var both: [Int: Int] = [:]
    for index in body.indices {
      body[index].sheet = number
      guard let own = body[index].repeatedHead else {
        body[index].repeatedHead = number
        continue
      }
      both[own] = both[own] ?? add([repeatedHeads[number], repeatedHeads[own]])
      body[index].repeatedHead = both[own]
    }
    // Lines that end a sheet fill the rest of its other sides too.
    if let last = body.last, last.growth?.ruling != nil, last.kind == .row, !isWithoutLabel {
      sheetRests[number] = last.asRepetition
      sheetRests[number]?.growth?.ruling?.content = .unheard
    }
  }

  /// Lines that fill the rest of a sheet go, with their heading, where nothing is left to fill.
  private func leaveOutRest(of body: inout [Slab]) {
    guard let last = body.indices.last else { return }
    // A side is not begun for lines alone.
    if last > 0, body[last].growth?.ruling != nil, body[last].kind == .row { body[last].isOnlyForRest = true }
    guard body[last].isOnlyForRest, last > 0, body[last - 1].kind == .heading else { return }
    body[last - 1].isOnlyForRest = true
  }

  private var sideText: TextStyle { style.text.body.bold }

  /// The room of "8 of 8" beside the title of a sheet.
  var sideRoom: Length {
    var composer = self
    let words = self.words(LayoutWord.sideOf, ["side": "8", "sides": "8"])
    return LineBreaks.naturalWidth(of: composer.paragraph(words, sideText)) + style.unit * 2
  }

  /// "2 of 3" beside the title of a sheet that needs more than one side, for a page by its index; none where the title
  /// leaves no room for it. It is for the eye: who hears the sheet hears on.
  mutating func sideNumber(_ page: Int, of pages: [PlacedPage], frame: PageFrame) -> [FinishedItem] {
    guard self.sides == nil, let sheet = pages[page].sheet else { return [] }
    let sides = pages.indices.filter { pages[$0].sheet == sheet }
    guard sides.count > 1, let side = sides.firstIndex(of: page),
      let title = sheetTitle ?? mainHeading
    else { return [] }
    let text = self.words(LayoutWord.sideOf, ["side": "\(side + 1)", "sides": "\(sides.count)"])
    let words = paragraph(text, sideText)
    let x = style.page.measure - LineBreaks.naturalWidth(of: words)
    guard pages[page].endOfLine(of: title.leading) < x - style.unit else { return [] }
    let place = (x: frame.left(ofPage: page) + x, y: frame.bodyTop + baseline(of: title))
    return singleLine(words, x: place.x, baseline: place.y).compactMap { item in
      if case .paint(_, let paint) = item { FinishedItem(paint: paint) } else { nil }
    }
  }
}

extension PlacedPage {
  /// Where the words on the first line of the page end, counted from the left edge of the text.
  fileprivate func endOfLine(of leading: Length) -> Length {
    (slabs.first?.slab.items ?? []).reduce(.zero) { end, item in
      guard case .paint(_, .glyphs(let run)) = item, run.origin.y <= leading else { return end }
      return max(end, run.origin.x + run.width)
    }
  }
}
