/// What a chained context does where it is met: which lookup is applied to which glyph.
struct ContextStep {
  var place: Int
  var lookup: Int
}

extension FontTable {
  /// Of a SingleSubst subtable: the glyph that stands for another.
  func single(_ glyph: GlyphID) throws(FontFault) -> GlyphID? {
    guard let place = try part(at: u16(2)).coverage(of: glyph) else { return nil }
    switch try u16(0) {
    case 1: return GlyphID(truncatingIfNeeded: Int(glyph) + (try i16(4)))
    case 2: return GlyphID(try u16(6 + 2 * place))
    default: return nil
    }
  }

  /// Of a ChainContextSubst subtable: what is done at a place, or nil where its context is not met (OpenType 1.9, chapter
  /// GSUB, lookup type 6). Format 1, which no bundled font has for marks, is never met.
  func chained(_ glyphs: [GlyphID], at place: Int) throws(FontFault) -> [ContextStep]? {
    switch try u16(0) {
    case 2: try chainedByClass(glyphs, at: place)
    case 3: try chainedByCoverage(glyphs, at: place)
    default: nil
    }
  }

  private func chainedByCoverage(_ glyphs: [GlyphID], at place: Int) throws(FontFault) -> [ContextStep]? {
    var at = 2
    let before = try numbers(at: &at)
    let input = try numbers(at: &at)
    let after = try numbers(at: &at)
    let isMet = try ContextMatch(glyphs, place, before, input, after).isMet {
      glyph, offset throws(FontFault) in
      try part(at: offset).coverage(of: glyph) != nil
    }
    return isMet ? try steps(at: at, from: place) : nil
  }

  private func chainedByClass(_ glyphs: [GlyphID], at place: Int) throws(FontFault) -> [ContextStep]? {
    guard try part(at: u16(2)).coverage(of: glyphs[place]) != nil else { return nil }
    let classes = (try part(at: u16(4)), try part(at: u16(6)), try part(at: u16(8)))
    let own = try classes.1.glyphClass(of: glyphs[place])
    guard own < (try u16(10)), case let offset = try u16(12 + 2 * own), offset != 0 else { return nil }
    let set = try part(at: offset)
    for number in 0..<(try set.u16(0)) {
      let rule = try set.part(at: set.u16(2 + 2 * number))
      if let steps = try rule.rule(glyphs, at: place, own: own, classes) { return steps }
    }
    return nil
  }

  /// One rule of a set: the classes before, of the glyphs themselves but the first, and after.
  private func rule(
    _ glyphs: [GlyphID], at place: Int, own: Int, _ classes: (FontTable, FontTable, FontTable)
  ) throws(FontFault) -> [ContextStep]? {
    var at = 0
    let before = try numbers(at: &at)
    let input = [own] + (try numbers(at: &at, less: 1))
    let after = try numbers(at: &at)
    let match = ContextMatch(glyphs, place, before, input, after)
    guard try match.isMet(before: classes.0.isOfClass, input: classes.1.isOfClass, after: classes.2.isOfClass)
    else { return nil }
    return try steps(at: at, from: place)
  }

  private func isOfClass(_ glyph: GlyphID, _ wanted: Int) throws(FontFault) -> Bool {
    try glyphClass(of: glyph) == wanted
  }

  /// A counted list of numbers; the place goes on behind it.
  private func numbers(at place: inout Int, less: Int = 0) throws(FontFault) -> [Int] {
    let count = max(0, try u16(place) - less)
    var numbers: [Int] = []
    for index in 0..<count { numbers.append(try u16(place + 2 + 2 * index)) }
    place += 2 + 2 * count
    return numbers
  }

  private func steps(at place: Int, from first: Int) throws(FontFault) -> [ContextStep] {
    var steps: [ContextStep] = []
    for index in 0..<(try u16(place)) {
      let at = place + 2 + 4 * index
      steps.append(ContextStep(place: first + (try u16(at)), lookup: try u16(at + 2)))
    }
    return steps
  }
}

/// A context held against the glyphs around a place. What stands before is written from the place outwards.
private struct ContextMatch {
  typealias Test = (GlyphID, Int) throws(FontFault) -> Bool

  private let glyphs: [GlyphID]
  private let place: Int
  private let before: [Int]
  private let input: [Int]
  private let after: [Int]

  init(_ glyphs: [GlyphID], _ place: Int, _ before: [Int], _ input: [Int], _ after: [Int]) {
    (self.glyphs, self.place, self.before, self.input, self.after) = (glyphs, place, before, input, after)
  }

  func isMet(by test: Test) throws(FontFault) -> Bool { try isMet(before: test, input: test, after: test) }

  func isMet(before: Test, input: Test, after: Test) throws(FontFault) -> Bool {
    guard self.before.count <= place, place + self.input.count + self.after.count <= glyphs.count else {
      return false
    }
    for (index, wanted) in self.input.enumerated() where !(try input(glyphs[place + index], wanted)) {
      return false
    }
    for (index, wanted) in self.before.enumerated() where !(try before(glyphs[place - 1 - index], wanted)) {
      return false
    }
    let next = place + self.input.count
    for (index, wanted) in self.after.enumerated() where !(try after(glyphs[next + index], wanted)) {
      return false
    }
    return true
  }
}
