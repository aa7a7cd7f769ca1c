/// The kerning of neighbouring glyphs, as GPOS pair adjustment gives it.
///
/// Of each lookup the first subtable that knows the pair decides; the lookups add up.
struct PairKerning: Sendable {
  /// One subtable, laid out flat so that a look-up is a few reads of arrays.
  enum Subtable: Sendable {
    case pairs(GlyphPairs)
    case classes(ClassPairs)
  }

  let lookups: [[Subtable]]
  /// Whether a letter is kerned with the letter before it, whatever marks stand between.
  let ignoresMarks: Bool

  init(lookups: [[Subtable]] = [], ignoresMarks: Bool = true) {
    self.lookups = lookups
    self.ignoresMarks = ignoresMarks
  }

  subscript(left: GlyphID, right: GlyphID) -> Int {
    var sum = 0
    for lookup in lookups {
      for subtable in lookup {
        guard let value = subtable[left, right] else { continue }
        sum += value
        break
      }
    }
    return sum
  }
}

extension PairKerning.Subtable {
  /// Whether any pair with this left glyph is known.
  func knows(_ left: GlyphID) -> Bool {
    switch self {
    case .pairs(let pairs): Int(left) < pairs.setOfLeft.count && pairs.setOfLeft[Int(left)] != 0
    case .classes(let classes): Int(left) < classes.rowOfLeft.count && classes.rowOfLeft[Int(left)] != 0
    }
  }

  subscript(left: GlyphID, right: GlyphID) -> Int? {
    switch self {
    case .pairs(let pairs): pairs[left, right]
    case .classes(let classes): classes[left, right]
    }
  }
}

/// PairPos format 1: single pairs of glyphs.
struct GlyphPairs: Sendable {
  /// The set of each left glyph, counted from 1; 0 is none.
  var setOfLeft: [UInt16]
  /// Where each set starts in `rights`; one more than there are sets.
  var starts: [Int]
  /// The right glyphs of all sets, ascending within a set.
  var rights: [GlyphID]
  var values: [Int16]

  subscript(left: GlyphID, right: GlyphID) -> Int? {
    guard Int(left) < setOfLeft.count, setOfLeft[Int(left)] != 0 else { return nil }
    let set = Int(setOfLeft[Int(left)])
    var low = starts[set - 1]
    var high = starts[set]
    while low < high {
      let middle = (low + high) / 2
      if rights[middle] < right { low = middle + 1 } else { high = middle }
    }
    return low < starts[set] && rights[low] == right ? Int(values[low]) : nil
  }
}

/// PairPos format 2: classes of left glyphs against classes of right glyphs.
struct ClassPairs: Sendable {
  /// The class of each left glyph, counted from 1; 0 is a glyph that the subtable does not cover.
  var rowOfLeft: [UInt16]
  var columnOfRight: [UInt16]
  var columnCount: Int
  var values: [Int16]

  /// A covered left glyph always decides, even by a value of 0: that is how a font says "no kerning here".
  subscript(left: GlyphID, right: GlyphID) -> Int? {
    guard Int(left) < rowOfLeft.count, rowOfLeft[Int(left)] != 0 else { return nil }
    let column = Int(right) < columnOfRight.count ? Int(columnOfRight[Int(right)]) : 0
    return Int(values[(Int(rowOfLeft[Int(left)]) - 1) * columnCount + column])
  }
}
