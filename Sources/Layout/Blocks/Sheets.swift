import Structure
import Typography

extension Composer {
  /// A sheet to write on: it begins a page, and where it needs more, each begins with its title and its head.
  mutating func sheet(_ sheet: SheetPart, in setting: Setting) -> [Slab] {
    var head = sheetHead(sheet, in: setting)
    let height = StackHeight(head).height
    let room = setting.limit - height - style.spaces.paragraph
    var inner = setting
    guard room >= leastLimit else {
      return [Slab(.pageBreak, height: .zero)] + head + slabs(of: sheet.parts, in: setting.following)
    }
    var repeated = Slab(.row, height: height, items: Stack(head).items).asArtifact
    repeated.after = head.last?.after ?? .zero
    repeatedHeads.append(repeated)
    inner.limit = room
    var body = slabs(of: sheet.parts, in: inner)
    leaveOutRest(of: &body)
    let number = repeatedHeads.count - 1
    for index in head.indices { head[index].sheet = number }
    for index in body.indices {
      body[index].sheet = number
      if body[index].repeatedHead == nil { body[index].repeatedHead = number }
    }
    return [Slab(.pageBreak, height: .zero)] + head + body
  }

  private mutating func sheetHead(_ sheet: SheetPart, in setting: Setting) -> [Slab] {
    var narrow = setting
    narrow.width = max(setting.width - sideRoom, setting.width / 2)
    var head = heading(sheet.title, in: narrow)
    if let rule = head.first?.items.indices.last, narrow.width < setting.width {
      head[0].items[rule] = head[0].items[rule].widened(to: setting.width)
    }
    head += slabs(of: sheet.head, in: setting.following).filter { !$0.isBreak }
    for index in head.indices { head[index].keepsWithNext = true }
    return head
  }

  /// Lines that fill the rest of a sheet go, with their heading, where nothing is left to fill.
  private func leaveOutRest(of body: inout [Slab]) {
    guard let last = body.indices.last, body[last].isOnlyForRest, last > 0, body[last - 1].kind == .heading
    else { return }
    body[last - 1].isOnlyForRest = true
  }

  private var sideText: TextStyle { style.text.heading(3).bold }

  /// The room of "88 of 88" beside a title.
  private var sideRoom: Length {
    var composer = self
    let words = composer.paragraph(
      self.words(LayoutWord.sideOf, ["side": "88", "sides": "88"]), sideText)
    return LineBreaks.naturalWidth(of: words) + style.unit * 2
  }

  /// "2 of 3" beside the title of a sheet that needs more than one side, for a page by its index. It is for the eye:
  /// who hears the sheet hears on.
  mutating func sideNumber(_ page: Int, of pages: [PlacedPage], frame: PageFrame) -> [FinishedItem] {
    guard let sheet = pages[page].sheet else { return [] }
    let sides = pages.indices.filter { pages[$0].sheet == sheet }
    guard sides.count > 1, let side = sides.firstIndex(of: page) else { return [] }
    let text = self.words(LayoutWord.sideOf, ["side": "\(side + 1)", "sides": "\(sides.count)"])
    let words = paragraph(text, sideText)
    let right = frame.left(ofPage: page) + style.page.measure
    let x = right - LineBreaks.naturalWidth(of: words)
    let title = mainHeading ?? style.text.heading(1)
    let items = singleLine(words, x: x, baseline: frame.bodyTop + baseline(of: title))
    return items.compactMap { item in
      if case .paint(_, let paint) = item { FinishedItem(paint: paint) } else { nil }
    }
  }
}

extension SlabItem {
  /// A rule as wide as the page, under a title that leaves room beside it.
  fileprivate func widened(to width: Length) -> SlabItem {
    guard case .paint(let owner, .fill(var area, let colour)) = self else { return self }
    area.width = width
    return .paint(owner, .fill(area, colour))
  }
}
