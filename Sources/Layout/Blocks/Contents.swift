import Documents
import Typography

extension Composer {
  /// Headings of the first two levels with their pages, in rows as easy to follow as those of a table.
  mutating func contents(in setting: Setting) -> [Slab] {
    let list = draft.add(.contents, in: setting.parent)
    var slabs: [Slab] = []
    for heading in entries(in: setting) {
      slabs += entry(heading, in: setting.inside(draft.add(.contentsItem, in: list)))
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  /// What comes after the contents. Lower headings are left out where the list would not fit a page with them.
  private func entries(in setting: Setting) -> [Heading] {
    let coming = outline.dropFirst(headings.count).filter { $0.level <= 2 }
    let height = (setting.text.leading + style.unit) * coming.count
    return height <= setting.limit ? coming : coming.filter { $0.level == 1 }
  }

  private mutating func entry(_ heading: Heading, in setting: Setting) -> [Slab] {
    let element = draft.add(.link, in: setting.parent)
    let numberWidth = LineBreaks.naturalWidth(of: paragraph("888", setting.text, owner: element))
    let indent = heading.level == 1 ? Length.zero : style.unit * 4
    let inner = setting.indented(by: indent, right: numberWidth + style.unit * 3, least: leastWidth)
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
  private func addNumber(
    of heading: Heading, _ element: ElementID, _ width: Length, to slab: inout Slab, in setting: Setting
  ) {
    let right = setting.x + setting.width
    let baseline = baseline(of: setting.text)
    slab.items.append(
      .pageNumber(
        PageNumber(
          heading: heading.id, owner: element, style: setting.text, origin: Point(x: right, y: baseline),
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
