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

extension Paragraph {
  /// The line of a paragraph that takes no more than one: nobody needs to look for places to break it.
  func onlyLine(width: Length) -> Line? {
    guard !isEmpty, forcedBreaks.isEmpty else { return nil }
    let end = shaped.endOfWords
    let natural = shaped.width(of: 0..<end)
    return natural <= width ? Line(visible: 0..<end, all: 0..<shaped.count, width: natural) : nil
  }
}

/// Breaks a paragraph into lines: first fit, ragged right, no hyphens.
struct LineBreaks {
  let shaped: ShapedText
  let ends: [BreakOpportunity]
  let hasForcedBreaks: Bool

  init(_ paragraph: Paragraph) {
    shaped = paragraph.shaped
    ends = LineBreaks.ends(of: paragraph)
    hasForcedBreaks = !paragraph.forcedBreaks.isEmpty
  }

  /// How many lines a width takes.
  func count(width: Length) -> Int {
    if onlyLine(width: width) != nil { return 1 }
    var breaker = Breaker(self, width: width)
    var count = 0
    while breaker.next() != nil { count += 1 }
    return count
  }

  /// The lines for a width, and the first word that was too long for it and had to be wrapped at a letter.
  func lines(width: Length) -> (lines: [Line], wrapped: Range<Int>?) {
    if let line = onlyLine(width: width) { return ([line], nil) }
    var breaker = Breaker(self, width: width)
    var lines: [Line] = []
    while let line = breaker.next() { lines.append(line) }
    return (lines, breaker.wrapped)
  }

  /// The line of a paragraph that takes no more than one, as most cells of tables do.
  private func onlyLine(width: Length) -> Line? {
    guard !hasForcedBreaks, let last = ends.last else { return nil }
    let natural = shaped.width(of: 0..<last.end)
    return natural <= width ? Line(visible: 0..<last.end, all: 0..<last.next, width: natural) : nil
  }

  /// The narrowest width that takes no more lines: a heading of two lines does not leave one word to the second.
  func balanced(width: Length) -> Length {
    let count = self.count(width: width)
    guard count > 1, count < 5 else { return width }
    var narrow = max(longestWord, width / 2)
    var wide = width
    while wide - narrow > .points(1) {
      let middle = (narrow + wide) / 2
      if self.count(width: middle) <= count { wide = middle } else { narrow = middle }
    }
    return wide
  }

  /// The width of the longest piece between two gaps, compounds with all their hyphens.
  private var longestWord: Length {
    var longest = Length.zero
    var word = 0
    for end in ends where !end.isInCompound {
      longest = max(longest, shaped.width(of: word..<max(word, end.end)))
      word = end.next
    }
    return longest
  }

  /// The width of the longest piece that cannot be broken, the width without any break but forced ones, and that of all
  /// lines between these, one after the other.
  var widths: (least: Length, natural: Length, total: Length) {
    var least = Length.zero
    var natural = Length.zero
    var total = Length.zero
    var piece = 0
    var line = 0
    for end in ends {
      if end.end > piece { least = max(least, shaped.width(of: piece..<end.end)) }
      if end.end > line { natural = max(natural, shaped.width(of: line..<end.end)) }
      piece = end.next
      guard end.isForced || end.next == ends.last?.next else { continue }
      total = total + shaped.width(of: line..<max(line, end.end))
      line = end.next
    }
    return (least, natural, total)
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

/// The lines of a paragraph one after the other.
private struct Breaker: IteratorProtocol {
  let shaped: ShapedText
  let ends: [BreakOpportunity]
  let width: Length
  private(set) var wrapped: Range<Int>?
  private var start = 0
  /// The next end to be considered.
  private var index = 0

  init(_ breaks: LineBreaks, width: Length) {
    shaped = breaks.shaped
    ends = breaks.ends
    self.width = width
  }

  mutating func next() -> Line? {
    /// The last places found where the line may end: between words, and, where a single compound is wider than the
    /// line, after one of its hyphens.
    var (gap, hyphen): (Int?, Int?)
    while index < ends.count {
      let end = ends[index]
      if end.end > start, shaped.width(of: start..<end.end) > width {
        if let place = gap ?? hyphen {
          index = place + 1
          return line(to: ends[place])
        }
        if let next = wrapped(before: end.end) {
          if wrapped == nil { wrapped = start..<end.end }
          let last = shaped.scalars[next - 1] == " " ? next - 1 : next
          return line(to: BreakOpportunity(end: last, next: next))
        }
      }
      index += 1
      if end.isForced { return line(to: end) }
      if end.isInCompound { hyphen = index - 1 } else { gap = index - 1 }
    }
    return gap.map { line(to: ends[$0]) }
  }

  private mutating func line(to end: BreakOpportunity) -> Line {
    let visible = start..<max(start, end.end)
    let next = max(visible.upperBound, end.next)
    defer { start = next }
    return Line(visible: visible, all: start..<next, width: shaped.width(of: visible))
  }

  /// The last resort: as many letters as fit, at least one, and never a letter parted from its accent. Nil when only
  /// one letter is left, which then stands out of a column that is narrower than a letter.
  private func wrapped(before end: Int) -> Int? {
    var next = start + 1
    while next < end, shaped.width(of: start..<next + 1) <= width { next += 1 }
    while next < end, shaped.scalars[next].properties.canonicalCombiningClass != .notReordered { next += 1 }
    return next < end ? joint(before: next) ?? next : nil
  }

  /// From when to when is parted at its "to", and an address after its @ or before one of its full stops, rather than
  /// inside a word.
  private func joint(before end: Int) -> Int? {
    let places = start + 2..<max(start + 2, end + 1)
    return places.last { shaped.scalars[$0 - 1] == " " && (isTo($0) || isTo($0 - 3)) }
      ?? places.last { shaped.scalars[$0 - 1] == "@" || shaped.scalars[$0] == "." }
  }

  /// Whether "to" stands at a place between spaces.
  private func isTo(_ place: Int) -> Bool {
    guard place > 0, place + 2 < shaped.count else { return false }
    let scalars = shaped.scalars
    return scalars[place - 1] == " " && scalars[place] == "t" && scalars[place + 1] == "o"
      && scalars[place + 2] == " "
  }
}
