import Documents
import Structure
import Typography

extension Composer {
  mutating func heading(_ heading: HeadingPart, in setting: Setting) -> [Slab] {
    let width = min(setting.width, style.page.longestLine)
    if let display = heading.display { return title(heading, display, width: width, in: setting) }
    let text = heading.look == 1 ? mainHeading(width: width) : style.text.heading(heading.look)
    return self.heading(heading, as: text, in: setting)
  }

  /// The title of a document at the size of its front page or cover; where a word of it is wider than the page, as a
  /// heading.
  private mutating func title(
    _ heading: HeadingPart, _ display: TitleDisplay, width: Length, in setting: Setting
  ) -> [Slab] {
    let text = display == .cover ? style.text.cover : style.text.front
    let hasRoom = LineBreaks(paragraph(heading.words, text)).widths.least <= width
    var slabs = self.heading(heading, as: hasRoom ? text : style.text.heading(1), in: setting)
    guard display == .cover, slabs.count == 1, hasRoom else { return slabs }
    let more = style.weights.cover - style.weights.heavy
    let top = slabs[0].height - style.weights.heavy
    slabs[0].items.removeLast()
    slabs[0].items.append(
      rule(x: setting.x, y: top, width: setting.width, weight: style.weights.cover, accent: true))
    slabs[0].height = slabs[0].height + more
    return slabs
  }

  /// A heading in some style; a main one over its rule, where it has one.
  mutating func heading(
    _ heading: HeadingPart, as text: TextStyle, isRuled: Bool = true, in setting: Setting
  ) -> [Slab] {
    let look = isRuled ? heading.look : max(2, heading.look)
    var slabs = headingSlabs(paragraph(heading.words, text), text, look, setting)
    if !slabs.isEmpty { slabs[0].items.insert(.landmark(heading.landmark), at: 0) }
    return slabs
  }

  /// How main headings are set: all of a document alike. Where the title of a sheet, such as a day, would wrap and has
  /// room at the next size, all drop to that size; one that wraps there too is no reason to make its neighbours small, and
  /// neither is a heading, which has two balanced lines.
  mutating func mainHeading(width: Length) -> TextStyle {
    if let known = mainHeading { return known }
    let (large, small) = (style.text.heading(1), style.text.heading(2))
    var text = large
    for heading in landmarks where heading.level == 1 && heading.kind == .sheet {
      if isWider(heading.title, width, large), !isWider(heading.title, width, small) { text = small }
    }
    mainHeading = text
    return text
  }

  mutating func isWider(_ title: String, _ width: Length, _ text: TextStyle) -> Bool {
    LineBreaks.naturalWidth(of: paragraph(title, text)) > width
  }

  private func headingSlabs(_ words: Paragraph, _ text: TextStyle, _ level: Int, _ setting: Setting) -> [Slab]
  {
    var narrow = setting.with(text)
    let breaks = LineBreaks(words)
    narrow.width = breaks.balanced(width: min(setting.width, style.page.longestLine))
    let lines = self.lines(of: words, breaks, in: narrow)
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
}
