import Diagnostics
import Documents
import Pictures
import Structure
import Typography

/// Where a line stands and how its words are aligned.
struct LinePlace {
  var x: Length
  var width: Length
  var baseline: Length
  var alignment: Table.Alignment = .start
}

extension Composer {
  /// A paragraph as slabs, one a line. At least two lines stand on either side of a page break.
  func lines(of paragraph: Paragraph, in setting: Setting, alignment: Table.Alignment = .start) -> [Slab] {
    let width = min(setting.width, style.page.longestLine)
    guard let line = paragraph.onlyLine(width: width) else {
      return lines(of: paragraph, LineBreaks(paragraph), in: setting, alignment: alignment)
    }
    return [slab(of: line, in: paragraph, setting, alignment)]
  }

  /// The same, for a paragraph whose breaks were found before.
  func lines(
    of paragraph: Paragraph, _ breaks: LineBreaks, in setting: Setting, alignment: Table.Alignment = .start
  ) -> [Slab] {
    guard !paragraph.isEmpty else { return [] }
    let (lines, wrapped) = breaks.lines(width: min(setting.width, style.page.longestLine))
    if lines.count == 1, wrapped == nil { return [slab(of: lines[0], in: paragraph, setting, alignment)] }
    var slabs = lines.map { slab(of: $0, in: paragraph, setting, alignment) }
    if let wrapped, !slabs.isEmpty {
      let word = String(String.UnicodeScalarView(paragraph.shaped.scalars[wrapped]))
      slabs[0].items.append(.problem(wrapWarning, about: word))
    }
    keepEnds(of: &slabs)
    keepTitle(of: paragraph, lines, &slabs)
    return slabs
  }

  private func slab(
    of line: Line, in paragraph: Paragraph, _ setting: Setting, _ alignment: Table.Alignment
  ) -> Slab {
    let place = LinePlace(
      x: setting.x, width: setting.width, baseline: baseline(of: setting.text), alignment: alignment)
    return Slab(.line, height: setting.text.leading, items: items(of: line, in: paragraph, at: place))
  }

  /// A title in bold on a line of its own stays with two lines of its text.
  private func keepTitle(of paragraph: Paragraph, _ lines: [Line], _ slabs: inout [Slab]) {
    guard let end = paragraph.forcedBreaks.first, let title = paragraph.parts.first,
      title.style.weight == .bold, title.range.upperBound + 1 >= end,
      let last = lines.firstIndex(where: { $0.all.upperBound >= end }), last + 1 < slabs.count
    else { return }
    for index in 0...last { slabs[index].keepsWithNext = true }
    if last + 2 < slabs.count { slabs[last + 1].keepsWithNext = true }
  }

  /// Neither a first line alone at the foot of a page nor a last line alone at its head.
  func keepEnds(of slabs: inout [Slab]) {
    guard slabs.count > 1 else { return }
    slabs[0].keepsWithNext = true
    slabs[slabs.count - 2].keepsWithNext = true
  }

  private var wrapWarning: Problem {
    Problem(
      .warning, "a word is too long for its line and was parted at a letter", rule: "LAY-01",
      hint: "write it shorter, or with a space")
  }

  /// From the top of a line to its baseline: the white of the line is shared above and below the letters.
  func baseline(of style: TextStyle) -> Length {
    let face = typefaces[fount(style).face]
    let middle = Length(
      thousandths: (face.ascent - face.descent) * style.size.thousandths / max(1, face.unitsPerEm))
    return (style.leading + middle) / 2
  }

  /// A line's words, ticks, page numbers and links.
  func items(of line: Line, in paragraph: Paragraph, at place: LinePlace) -> [SlabItem] {
    let slack = max(.zero, place.width - line.width)
    let shift: Length =
      switch place.alignment {
      case .start: .zero
      case .centre: slack / 2
      case .end: slack
      }
    var setter = LineSetter(
      ink: style.colours.ink, line: line, left: place.x + shift, baseline: place.baseline)
    for part in paragraph.parts where part.range.overlaps(line.all) { setter.set(part, of: paragraph.shaped) }
    return setter.items
  }
}

/// Puts the parts of one line side by side. It is made for each line, so it holds no text: what it sets is lent to it.
private struct LineSetter {
  let ink: Colour
  let line: Line
  let left: Length
  let baseline: Length
  var items: [SlabItem] = []

  mutating func set(_ part: Paragraph.Stretch, of text: ShapedText) {
    let range = part.range.clamped(to: line.all)
    switch part.kind {
    case .words: setWords(range, part, of: text)
    case .mark: setTick(in: area(of: range, in: text), part)
    case .pageNumber: setNumber(range, part, of: text)
    }
    if let link = part.link {
      let hasSpace = !range.isEmpty && text.scalars[range.upperBound - 1] == " "
      let words = hasSpace ? range.lowerBound..<range.upperBound - 1 : range
      setLink(link, over: area(of: words, in: text), size: part.style.size)
    }
  }

  /// The room of some characters on the line, without height.
  private func area(of range: Range<Int>, in text: ShapedText) -> Rectangle {
    let end = max(range.lowerBound, min(range.upperBound, line.visible.upperBound))
    let x = left + text.width(of: line.all.lowerBound..<max(line.all.lowerBound, range.lowerBound))
    return Rectangle(x: x, y: baseline, width: text.width(of: range.lowerBound..<end), height: .zero)
  }

  private mutating func setWords(_ range: Range<Int>, _ part: Paragraph.Stretch, of text: ShapedText) {
    text.forEachSpan(in: range) { span in
      let area = area(of: span.range, in: text)
      let run = GlyphRun(
        face: span.face, size: part.style.size, colour: ink, origin: Point(x: area.x, y: baseline),
        glyphs: span.glyphs, width: area.width)
      items.add(.paint(SlabOwner(part.content), .glyphs(run)))
    }
  }

  private mutating func setTick(in area: Rectangle, _ part: Paragraph.Stretch) {
    let size = part.style.size
    let box = Rectangle(
      x: area.x, y: baseline - size.scaled(by: 0.75), width: area.width, height: size.scaled(by: 0.81))
    items.append(.paint(SlabOwner(part.content), Sign.tick(in: box, weight: size / 7, ink)))
  }

  private mutating func setNumber(_ range: Range<Int>, _ part: Paragraph.Stretch, of text: ShapedText) {
    let area = area(of: range, in: text)
    var number = PageNumber(
      content: part.content, style: part.style, origin: Point(x: area.x, y: baseline), reserved: area.width,
      isAtEnd: false)
    number.following = range.upperBound < line.all.upperBound ? .max : 0
    items.append(.pageNumber(number))
  }

  private mutating func setLink(_ link: ElementID, over area: Rectangle, size: Length) {
    let area = Rectangle(
      x: area.x, y: baseline - size.scaled(by: 1.07), width: area.width, height: size.scaled(by: 1.36))
    items.append(.link(LinkArea(element: link, area: area)))
  }
}
