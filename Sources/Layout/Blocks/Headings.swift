import Documents
import Typography

extension Composer {
  /// A heading's index is its place in the document, so that contents can be set before their headings are met.
  mutating func heading(_ level: Int, _ id: String, _ inlines: [Inline], in setting: Setting) -> [Slab] {
    let level = min(max(level, 1), 4)
    let known = outline.indices.contains(headings.count) ? outline[headings.count] : nil
    let record = Heading(id: id, title: known?.title ?? inlines.plainText, level: level)
    headings.append(record)
    headingLevel = known.map(\.level) ?? 1
    topic = record.title
    let element = draft.add(.heading(headingLevel), in: setting.parent)
    let paragraph = fitting(inlines, level, element, width: min(setting.width, style.page.longestLine))
    var slabs = headingSlabs(paragraph, level, setting)
    if !slabs.isEmpty { slabs[0].items.insert(.heading(headings.count - 1), at: 0) }
    return slabs
  }

  private mutating func fitting(
    _ inlines: [Inline], _ level: Int, _ element: ElementID, width: Length
  ) -> (Paragraph, TextStyle) {
    let text = level == 1 ? mainHeading(width: width) : style.text.heading(level)
    return (paragraph(inlines, text, owner: element), text)
  }

  /// How main headings are set: all of a document alike. Where one would wrap and has room at the next size, all drop
  /// to that size; one that wraps there too is no reason to make its neighbours small.
  private mutating func mainHeading(width: Length) -> TextStyle {
    if let known = mainHeading { return known }
    let (large, small) = (style.text.heading(1), style.text.heading(2))
    var text = large
    for heading in outline where heading.level == 1 && isWider(heading.title, width, large) {
      if !isWider(heading.title, width, small) { text = small }
    }
    mainHeading = text
    return text
  }

  private mutating func isWider(_ title: String, _ width: Length, _ text: TextStyle) -> Bool {
    LineBreaks.naturalWidth(of: paragraph(title, text, owner: Draft.document)) > width
  }

  private mutating func headingSlabs(_ set: (Paragraph, TextStyle), _ level: Int, _ setting: Setting)
    -> [Slab]
  {
    var narrow = setting.with(set.1)
    let breaks = LineBreaks(set.0)
    narrow.width = breaks.balanced(width: min(setting.width, style.page.longestLine))
    let lines = self.lines(of: set.0, breaks, in: narrow)
    let stack = Stack(lines)
    // A heading of a page's length is set like a paragraph, so that it can be parted.
    guard stack.height <= setting.limit / 2 else { return lines }
    var slab = Slab(.heading, height: stack.height, items: stack.items)
    slab.keepsWithNext = true
    slab.before = level == 1 ? style.unit * 4 : style.spaces.headingBefore
    slab.after = style.spaces.headingAfter
    slab.afterIfBox = style.spaces.headingBox
    guard level == 1, !stack.isEmpty else { return [slab] }
    let weight = style.weights.heavy
    let top = slab.height + style.unit / 2
    slab.items.append(rule(x: setting.x, y: top, width: setting.width, weight: weight, accent: true))
    slab.height = top + weight
    slab.after = style.spaces.heading1After
    slab.afterIfBox = style.spaces.heading1Box
    slab.startsPage = style.shows.headingStartsPage
    return [slab]
  }

  /// All headings that stand outside boxes, in order, with their levels made whole: the first is a main heading, and
  /// none is skipped, since people who hear a document find their way by levels.
  static func outline(of document: Document) -> [Heading] {
    var collected: [Heading] = []
    collect(document.blocks, &collected)
    var last = 0
    for index in collected.indices {
      last = min(collected[index].level, last + 1)
      collected[index].level = last
    }
    return collected
  }

  private static func collect(_ blocks: [Block], _ headings: inout [Heading]) {
    for block in blocks {
      switch block {
      case .heading(let level, let id, let inlines):
        headings.append(Heading(id: id, title: inlines.plainText, level: min(max(level, 1), 4)))
      case .sheet(let sheet):
        headings.append(Heading(id: sheet.id, title: sheet.title.plainText, level: 1))
        for inside in block.inside { collect(inside, &headings) }
      default: for inside in block.inside { collect(inside, &headings) }
      }
    }
  }
}
