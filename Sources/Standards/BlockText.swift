import Layout
import Pictures
import Typography

/// How a line of a paragraph comes to its end.
enum LineEnding {
  /// After a space, which is drawn at its end.
  case space
  /// After a hyphen, a dash, a slash or an at sign that is part of the word.
  case sign
  /// In the middle of a word that was wider than its column.
  case wrapped
  /// Because the words say so, as in an address.
  case forced
}

extension TextBlock {
  /// How each line but the last ends.
  fileprivate var endings: [LineEnding] {
    guard lines.count > 1 else { return [] }
    var widest = Length.zero
    for index in lines.indices { widest = max(widest, lines[index].width) }
    return lines.indices.dropLast().map { ending(of: lines[$0], before: lines[$0 + 1], widest: widest) }
  }

  private func ending(of line: TextLine, before next: TextLine, widest: Length) -> LineEnding {
    guard let last = line.text.last, let first = next.text.first else { return .forced }
    switch last {
    // Where the next word would have fitted, the line ends on purpose.
    case " ": return line.width + next.firstWord.scaled(by: 1.2) < widest ? .forced : .space
    case "-", "–", "—", "/", "@": return .sign
    default:
      // Whoever ends a line on purpose begins the next one with a capital or a figure.
      return last.isLetter && first.isSmall || last == "\u{A0}"
        || first == "\u{A0}"
        ? .wrapped : .forced
    }
  }

}

extension TextLine {
  fileprivate var width: Length { maxX - x }

  /// About the width of its first word and a space.
  fileprivate var firstWord: Length {
    let letters = text.prefix { $0 != " " }.count + 1
    return width.scaled(by: Double(letters) / Double(max(1, shownCount)))
  }
}

/// A paragraph as it reads, with the way back to its lines.
struct BlockText {
  let scalars: [Unicode.Scalar]
  let block: TextBlock
  /// How each line but the last ends.
  let endings: [LineEnding]
  /// Words parted by any white space.
  let words: [WordPlace]
  private let starts: [Int]

  init(_ block: TextBlock) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    let endings = block.endings
    scalars.reserveCapacity(block.lines.reduce(0) { $0 + $1.text.count + 1 })
    for index in block.lines.indices {
      starts.append(scalars.count)
      scalars += block.lines[index].text
      if endings.indices.contains(index), endings[index] == .forced { scalars.append("\n") }
    }
    self.scalars = scalars
    self.starts = starts
    self.block = block
    self.endings = endings
    words = WordPlace.all(in: scalars)
  }

  /// The line that a character stands on.
  func line(at offset: Int) -> TextLine { block.lines[starts.lastIndex { $0 <= offset } ?? 0] }

  /// Whether a line starts at this character.
  func startsLine(_ offset: Int) -> Bool { starts.contains(offset) }

  /// Words of a part that begins and ends between words.
  func words(in part: Range<Int>) -> [WordPlace] {
    words.filter { part.lowerBound <= $0.whole.lowerBound && $0.whole.upperBound <= part.upperBound }
  }

  /// Sentences, each from its first letter to its last sign. A line that ends on purpose ends a sentence.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" || endsSentence(index) {
      append(start..<index + 1, to: &sentences)
      start = index + 1
    }
    append(start..<scalars.count, to: &sentences)
    return sentences
  }

  private func append(_ part: Range<Int>, to sentences: inout [Range<Int>]) {
    guard let first = part.first(where: { !scalars[$0].isSpace }),
      let last = part.last(where: { !scalars[$0].isSpace })
    else { return }
    sentences.append(first..<last + 1)
  }

  /// A full stop, question mark or exclamation mark before a space and no small letter.
  private func endsSentence(_ index: Int) -> Bool {
    switch scalars[index] {
    case ".", "?", "!", "”", "’", "\"":
      guard index + 1 < scalars.count, scalars[index + 1].isSpace else { return false }
      if scalars[index] == "”" || scalars[index] == "’" || scalars[index] == "\"" {
        guard index > 0, [".", "?", "!"].contains(scalars[index - 1]) else { return false }
      }
      let next = scalars[(index + 1)...].first { !$0.isSpace }
      return next.map { !$0.isSmall } ?? false
    default: return false
    }
  }

  /// How many words somebody counts: the groups of one phone number are one word.
  func wordCount(in part: Range<Int>) -> Int {
    var count = 0
    var wasNumber = false
    for word in words(in: part) {
      guard !word.core.isEmpty else { continue }
      let isNumber = scalars[word.core].allSatisfy(\.isDigit)
      if !(isNumber && wasNumber) { count += 1 }
      wasNumber = isNumber
    }
    return count
  }
}

extension Unicode.Scalar {
  /// White space of any kind.
  var isSpace: Bool { self == " " || self == "\u{A0}" || self == "\n" }
  /// 0 to 9.
  var isDigit: Bool { value >= 48 && value <= 57 }
  /// The categories of Unicode are looked up only for what is not in the Latin alphabet: most of a page is.
  var isLetter: Bool { value < 128 ? isASCIILetter : properties.isAlphabetic }
  var isSmall: Bool { value < 128 ? value >= 97 && value <= 122 : properties.isLowercase }
  var isCapital: Bool { value < 128 ? value >= 65 && value <= 90 : properties.isUppercase }
  private var isASCIILetter: Bool { (value | 32) >= 97 && (value | 32) <= 122 }
  /// "£", "€", "$".
  var isCurrency: Bool { self == "$" || value > 127 && properties.generalCategory == .currencySymbol }
  /// A letter of any alphabet or a figure.
  var isLetterOrDigit: Bool { isDigit || isLetter }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    if scalars.allSatisfy(\.isASCII) {
      self.init(unsafeUninitializedCapacity: scalars.count) { letters in
        for (place, scalar) in scalars.enumerated() {
          letters[place] = UInt8(truncatingIfNeeded: scalar.value)
        }
        return scalars.count
      }
    } else {
      var view = UnicodeScalarView()
      view.append(contentsOf: scalars)
      self.init(view)
    }
  }
}
