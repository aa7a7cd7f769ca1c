import Typography

/// One line of a paragraph.
struct Line: Sendable, Hashable {
  /// The characters that show.
  var visible: Range<Int>
  /// With the spaces at the end, which are drawn too, so that whoever reads the page aloud finds the words parted.
  var all: Range<Int>
  /// Of the characters that show.
  var width: Length
}

/// Breaks a paragraph into lines: first fit, ragged right, no hyphens.
struct LineBreaks {
  let shaped: ShapedText
  let ends: [BreakOpportunity]
  private let hasForcedBreaks: Bool

  init(_ paragraph: Paragraph) {
    shaped = paragraph.shaped
    ends = LineBreaks.ends(of: paragraph)
    hasForcedBreaks = !paragraph.forcedBreaks.isEmpty
  }

  /// How many lines a width takes. Most cells of tables take one, and need not be broken to know it.
  func count(width: Length) -> Int {
    if !hasForcedBreaks, let end = ends.last?.end, shaped.width(of: 0..<end) <= width { return 1 }
    return lines(width: width).lines.count
  }

  /// The lines for a width, and the first word that was too long for it and had to be wrapped at a letter.
  func lines(width: Length) -> (lines: [Line], wrapped: Range<Int>?) {
    var breaker = Breaker(shaped: shaped, width: width)
    for end in ends { breaker.consider(end) }
    breaker.finish()
    return (breaker.lines, breaker.wrapped)
  }

  /// The narrowest width that takes no more lines: a heading of two lines does not leave one word to the second.
  func balanced(width: Length) -> Length {
    let count = self.count(width: width)
    guard count > 1, count < 5 else { return width }
    var narrow = max(widths.least, width / 2)
    var wide = width
    while wide - narrow > .points(1) {
      let middle = (narrow + wide) / 2
      if self.count(width: middle) <= count { wide = middle } else { narrow = middle }
    }
    return wide
  }

  /// The width of the longest piece that cannot be broken, and the width without any break but forced ones.
  var widths: (least: Length, natural: Length) {
    var least = Length.zero
    var natural = Length.zero
    var piece = 0
    var line = 0
    for end in ends {
      if end.end > piece { least = max(least, shaped.width(of: piece..<end.end)) }
      if end.end > line { natural = max(natural, shaped.width(of: line..<end.end)) }
      piece = end.next
      if end.isForced { line = end.next }
    }
    return (least, natural)
  }

  /// The width of a paragraph without any break but forced ones; most have none, and then breaks need not be found.
  static func naturalWidth(of paragraph: Paragraph) -> Length {
    guard paragraph.forcedBreaks.isEmpty else { return LineBreaks(paragraph).widths.natural }
    let shaped = paragraph.shaped
    let end = shaped.scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? shaped.count
    return shaped.width(of: 0..<end)
  }

  private static func ends(of paragraph: Paragraph) -> [BreakOpportunity] {
    let count = paragraph.shaped.count
    var ends = paragraph.shaped.breakOpportunities
    if ends.last?.next != count, count > 0 { ends.append(BreakOpportunity(end: count, next: count)) }
    let forced = paragraph.forcedBreaks.filter { $0 > 0 && $0 < count }
    guard !forced.isEmpty else { return ends }
    return merged(ends, forced, paragraph.shaped.scalars)
  }

  private static func merged(_ ends: [BreakOpportunity], _ forced: [Int], _ scalars: ShapedText.Scalars)
    -> [BreakOpportunity]
  {
    var result: [BreakOpportunity] = []
    var rest = ends[...]
    for mark in forced {
      while let end = rest.first, end.next <= mark { result.append(rest.removeFirst()) }
      let shown = scalars[..<mark].lastIndex { $0 != " " }.map { $0 + 1 } ?? mark
      result.append(BreakOpportunity(end: shown, next: mark, isForced: true))
      while let end = rest.first, end.end <= mark { rest.removeFirst() }
    }
    return result + rest
  }
}

private struct Breaker {
  let shaped: ShapedText
  let width: Length
  var lines: [Line] = []
  var wrapped: Range<Int>?
  var start = 0
  /// The last place found where the line may end.
  var candidate: BreakOpportunity?

  mutating func consider(_ end: BreakOpportunity) {
    while end.end > start, shaped.width(of: start..<end.end) > width {
      if let candidate {
        close(at: candidate)
      } else if let next = wrapped(before: end.end) {
        if wrapped == nil { wrapped = start..<end.end }
        close(at: BreakOpportunity(end: next, next: next))
      } else {
        break
      }
    }
    candidate = end
    if end.isForced { close(at: end) }
  }

  mutating func finish() {
    if let candidate { close(at: candidate) }
  }

  private mutating func close(at end: BreakOpportunity) {
    let visible = start..<max(start, end.end)
    let next = max(visible.upperBound, end.next)
    lines.append(Line(visible: visible, all: start..<next, width: shaped.width(of: visible)))
    start = next
    candidate = nil
  }

  /// The last resort: as many letters as fit, at least one, and never a letter parted from its accent. Nil when only
  /// one letter is left, which then stands out of a column that is narrower than a letter.
  private func wrapped(before end: Int) -> Int? {
    var next = start + 1
    while next < end, shaped.width(of: start..<next + 1) <= width { next += 1 }
    while next < end, shaped.scalars[next].properties.canonicalCombiningClass != .notReordered { next += 1 }
    return next < end ? joint(before: next) ?? next : nil
  }

  /// An address is parted after its @ or before one of its full stops rather than inside a name.
  private func joint(before end: Int) -> Int? {
    (start + 2..<max(start + 2, end + 1)).last { shaped.scalars[$0 - 1] == "@" || shaped.scalars[$0] == "." }
  }
}
