import Documents
import Typography

extension Composer {
  /// Headings of the first levels with their pages, in rows as easy to follow as those of a table.
  mutating func contents(levels: Int, in setting: Setting) -> [Slab] {
    let inner = setting.inside(draft.add(.contents, in: setting.parent))
    let entries = self.entries(levels, in: setting)
    let slabs = entriesBeside(entries, in: inner).map { [$0] } ?? self.entries(entries, in: inner)
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func entries(_ headings: some Sequence<Heading>, in setting: Setting) -> [Slab] {
    headings.flatMap { heading in
      entry(heading, in: setting.inside(draft.add(.contentsItem, in: setting.parent)))
    }
  }

  /// A long list in two columns, the first half at the left, where there is room for each entry on one line: a page
  /// of its own for short lines would be mostly white.
  private mutating func entriesBeside(_ headings: [Heading], in setting: Setting) -> Slab? {
    let gutter = style.unit * 4
    let width = (setting.width - gutter) / 2
    guard style.shows.columnsBeside, headings.count > 7, width >= leastWidth * 2 else { return nil }
    for heading in headings {
      let words = paragraph(heading.title, setting.text, owner: Draft.document)
      let room = width - numberRoom(in: setting) - indent(of: heading)
      guard LineBreaks.naturalWidth(of: words) <= room else { return nil }
    }
    let half = (headings.count + 1) / 2
    var left = setting
    left.width = width
    var right = left
    right.x = setting.x + width + gutter
    let sets = [
      entries(headings.prefix(half), in: left), entries(headings.dropFirst(half), in: right),
    ]
    return sideBySide(sets, limit: setting.limit)
  }

  private func indent(of heading: Heading) -> Length { heading.level == 1 ? .zero : style.unit * 4 }

  private mutating func numberRoom(in setting: Setting) -> Length {
    LineBreaks.naturalWidth(of: paragraph("888", setting.text, owner: Draft.document)) + style.unit * 3
  }

  /// What comes after the contents. Lower headings are left out where the list would not fit a page with them.
  private func entries(_ levels: Int, in setting: Setting) -> [Heading] {
    let coming = outline.dropFirst(headings.count).filter { $0.level <= levels }
    let height = (setting.text.leading + style.unit) * coming.count
    return height <= setting.limit ? coming : coming.filter { $0.level == 1 }
  }

  private mutating func entry(_ heading: Heading, in setting: Setting) -> [Slab] {
    let element = draft.add(.link, in: draft.add(.reference, in: setting.parent))
    let numberWidth = numberRoom(in: setting) - style.unit * 3
    let inner = setting.indented(
      by: indent(of: heading), right: numberRoom(in: setting), least: leastWidth)
    var words = paragraph(heading.title, setting.text, owner: element)
    // For the ear the space between them says what the eye sees: that the number is a page's.
    let gap = draft.add(Element(.span, parent: element, actualText: ", page "))
    words.add(paragraph(" ", setting.text, owner: gap), in: self)
    let link = Paragraph.LinkPart(element: element, target: .heading(heading.id), contents: heading.title)
    for index in words.parts.indices { words.parts[index].link = link }
    var slabs = lines(of: words, in: inner)
    guard let last = slabs.indices.last else { return [] }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    guard inner.width < setting.width else { return slabs }
    addNumber(of: heading, element, numberWidth, to: &slabs[last], in: setting)
    return slabs.spaced(above: style.unit / 2, below: style.unit / 2)
  }

  /// The number at the right edge, on the last line, with a rule under the entry to lead the eye.
  private mutating func addNumber(
    of heading: Heading, _ element: ElementID, _ width: Length, to slab: inout Slab, in setting: Setting
  ) {
    let right = setting.x + setting.width
    let baseline = baseline(of: setting.text)
    // An element of its own: checkers of the order take an element's own words before those inside it.
    let number = draft.add(.span, in: element)
    slab.items.append(
      .pageNumber(
        PageNumber(
          heading: heading.id, owner: number, style: setting.text, origin: Point(x: right, y: baseline),
          reserved: width, isAtEnd: true)))
    let area = Rectangle(x: right - width, y: .zero, width: width, height: slab.height)
    slab.items.append(
      .link(LinkArea(element: element, link: .heading(heading.id), area: area, contents: heading.title)))
    let weight = style.weights.rule
    let padded = slab.height + style.unit / 2
    slab.items.append(rule(x: setting.x, y: padded - weight, width: setting.width, weight: weight))
    slab.height = padded
  }
}
