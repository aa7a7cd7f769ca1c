import Structure
import Typography

extension Composer {
  /// Headings of the first levels with their pages, in rows as easy to follow as those of a table. Lower headings are
  /// left out where the list would not fit a page with them.
  mutating func contents(_ all: [ContentsPart], in setting: Setting) -> [Slab] {
    let height = (setting.text.leading + style.unit) * all.count
    let entries = height <= setting.limit ? all : all.filter { $0.level == 1 }
    let slabs = entriesBeside(entries, in: setting).map { [$0] } ?? self.entries(entries, in: setting)
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func entries(_ entries: some Sequence<ContentsPart>, in setting: Setting) -> [Slab] {
    entries.flatMap { entry($0, in: setting) }
  }

  /// A long list in two columns, the first half at the left, where two in three entries have room on one line: a
  /// page of its own for short lines would be mostly white.
  private mutating func entriesBeside(_ all: [ContentsPart], in setting: Setting) -> Slab? {
    let gutter = style.unit * 4
    let width = (setting.width - gutter) / 2
    guard style.shows.columnsBeside, all.count > 7, width >= leastWidth * 2 else { return nil }
    var long = 0
    for entry in all {
      let words = paragraph(entry.title, setting.text)
      let room = width - numberRoom(in: setting) - tabRoom(in: setting) - indent(of: entry)
      if LineBreaks.naturalWidth(of: words) > room { long += 1 }
    }
    guard long * 3 <= all.count else { return nil }
    let half = (all.count + 1) / 2
    var left = setting
    left.width = width
    var right = left
    right.x = setting.x + width + gutter
    let sets = [entries(all.prefix(half), in: left), entries(all.dropFirst(half), in: right)]
    return sideBySide(sets, limit: setting.limit)
  }

  private func indent(of entry: ContentsPart) -> Length { entry.level == 1 ? .zero : style.unit * 4 }

  /// What the tabs of sections take at the left, where the paper has them at its edge.
  private mutating func tabRoom(in setting: Setting) -> Length {
    guard style.marks != nil, !sections.isEmpty else { return .zero }
    return tabWidth(in: setting) + style.unit
  }

  private mutating func tabWidth(in setting: Setting) -> Length {
    LineBreaks.naturalWidth(of: paragraph("\(sections.count)", setting.text.bold)) + style.unit
  }

  /// The number of the section of an entry in a small frame, as it stands in the tab at the edge of the paper, so that a
  /// thumb finds it.
  /// It is for the eye alone: who hears the entry follows its link.
  private mutating func tab(of entry: ContentsPart, height: Length, in setting: Setting) -> [SlabItem] {
    guard style.marks != nil, let landmark = landmarks.firstIndex(where: { $0.id == entry.heading }),
      let section = sections.last(where: { $0.landmark <= landmark })
    else { return [] }
    let area = Rectangle(x: setting.x, y: .zero, width: tabWidth(in: setting), height: height)
    let words = paragraph("\(section.number)", setting.text.bold)
    let x = area.x + (area.width - LineBreaks.naturalWidth(of: words)) / 2
    let numeral = singleLine(words, x: x, baseline: baseline(of: setting.text)).compactMap {
      item -> SlabItem? in
      if case .paint(_, let paint) = item { layout(paint) } else { nil }
    }
    return [layout(.frame(area, width: style.weights.rule, style.colours.accent))] + numeral
  }

  private mutating func numberRoom(in setting: Setting) -> Length {
    LineBreaks.naturalWidth(of: paragraph("888", setting.text)) + style.unit * 2
  }

  private mutating func entry(_ entry: ContentsPart, in setting: Setting) -> [Slab] {
    let numberWidth = numberRoom(in: setting) - style.unit * 2
    let inner = setting.indented(
      by: tabRoom(in: setting) + indent(of: entry), right: numberRoom(in: setting), least: leastWidth)
    let words = paragraph(entry.title, setting.text)
    var slabs = lines(of: words, in: inner)
    guard let last = slabs.indices.last else { return [] }
    // Where letters are so large that words have the whole width, there is no room beside them.
    if inner.x - setting.x >= tabRoom(in: setting) {
      slabs[0].items += tab(of: entry, height: slabs[0].height, in: setting)
    }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    guard inner.width < setting.width else { return slabs }
    addNumber(of: entry, numberWidth, to: &slabs[last], in: setting)
    return slabs.spaced(above: style.unit / 2, below: style.unit / 2)
  }

  /// The number at the right edge, on the last line, with a rule under the entry to lead the eye.
  private mutating func addNumber(
    of entry: ContentsPart, _ width: Length, to slab: inout Slab, in setting: Setting
  ) {
    let right = setting.x + setting.width
    slab.items.append(
      .pageNumber(
        PageNumber(
          content: entry.number, style: setting.text,
          origin: Point(x: right, y: baseline(of: setting.text)), reserved: width, isAtEnd: true)))
    let area = Rectangle(x: right - width, y: .zero, width: width, height: slab.height)
    slab.items.append(.link(LinkArea(element: entry.link, area: area)))
    let weight = style.weights.rule
    let padded = slab.height + style.unit / 2
    slab.items.append(rule(x: setting.x, y: padded - weight, width: setting.width, weight: weight))
    slab.height = padded
  }
}
