/// A part of a template's prose that stands on lines of its own, before any data is known.
indirect enum Prose: Sendable {
  case paragraph(ProseText)
  case heading(level: Int, ProseText, isSetext: Bool)
  case list(ProseList)
  case quotation([Item<Prose>])
  case table(ProseTable)
  case rule(Range<Int>)
  /// Code has no place on a care document; the parser knows it so that the checker can refuse it.
  case code(info: Range<Int>, lines: [CodeLine], isFenced: Bool, Range<Int>)
}

/// A line of code: the spaces that a tab left over, and the bytes.
struct CodeLine: Sendable {
  let spaces: Int
  let range: Range<Int>
}

/// A list as it is written.
struct ProseList: Sendable {
  /// Nil for a list with marks.
  let start: Int?
  /// The mark, or the sign after the number: lists with different signs are different lists.
  let sign: UInt8
  let isTight: Bool
  let items: [[Item<Prose>]]
  let range: Range<Int>
}

/// A pipe table. Tags may stand between its rows.
struct ProseTable: Sendable {
  enum Alignment: Sendable { case none, start, centre, end }

  let alignments: [Alignment]
  let head: [ProseText]
  let rows: [Item<[ProseText]>]
  let range: Range<Int>
}

/// Text before its inline parts are read: the ranges of the lines that it stands on.
struct ProseText: Sendable {
  let lines: [Range<Int>]

  /// From the first byte to the last.
  var range: Range<Int> {
    guard let first = lines.first, let last = lines.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }
}

/// A part of a line of prose.
indirect enum ProseInline: Sendable {
  case text(String)
  case softBreak
  case hardBreak
  case emphasis([Item<ProseInline>])
  case strong([Item<ProseInline>])
  case link(address: String, title: String?, [Item<ProseInline>])
  case image(address: String, title: String?, [Item<ProseInline>], Range<Int>)
  case code(String, Range<Int>)
}
