import Layout
import Pictures
import Structure
import Typography

extension ClaimTest {
  /// Three words in capitals in a row are read letter by letter.
  static let capitals = ClaimTest(
    ClaimRule("2.12", "no runs of capitals", source: "UKAAF G003, RNIB", isMust: false)
  ) { pages in
    pages.texts.indices.compactMap { index in
      guard !pages.texts[index].block.isQuoted else { return nil }
      return pages.texts[index].shout.map {
        ClaimFault("Three or more words in capitals", page: $0.page, at: $0.place)
      }
    }
  }

  /// Bold is for headings, labels and the one word to find first: a whole paragraph in bold says nothing.
  static let sparingBold = ClaimTest(
    ClaimRule("2.13", "bold for few words", source: "NHS", isMust: false)
  ) { pages in
    var bold: [ElementID: (words: Int, page: Int, place: Point)] = [:]
    let faces = pages.boldFaces
    for shown in pages.runs {
      guard case .element(let id) = shown.owner, let face = shown.face, faces[face.index],
        pages.isText(id), let run = pages.run(of: shown)
      else { continue }
      let words = run.glyphs.wordCount
      bold[id, default: (0, shown.page, shown.start)].words += words
    }
    return bold.values.filter { $0.words > 25 }.sorted { ($0.page, $0.place.y) < ($1.page, $1.place.y) }.map {
      ClaimFault("\($0.words) words in bold", page: $0.page, at: $0.place)
    }
  }

  /// A word wider than its column goes on at a letter on the next line. It is told, and never refused: the word
  /// itself cannot be changed.
  static let wholeWords = ClaimTest(
    ClaimRule("2.20", "no broken words", source: "UKAAF G003, MS03", isMust: false)
  ) { pages in
    pages.lineEnds.filter(\.isInWord).map {
      ClaimFault("A word is broken", page: $0.upper.page, at: $0.upper.place)
    }
  }

  /// Numbers, dates, times, measures, sums of money and postcodes stay on one line.
  static let wholeFacts = ClaimTest(
    ClaimRule("2.20", "no broken facts", source: "UKAAF G003, MS03", isMust: true)
  ) { pages in
    pages.lineEnds.filter(\.isInFact).map {
      ClaimFault(
        "A number, date, time or measure is parted by the line’s end", page: $0.upper.page,
        at: $0.upper.place)
    }
  }
}

extension ClaimTest {
  /// From when to when is read at once. It is told, and never refused: in a narrow box of large print it may be wider
  /// than the line.
  static let wholeRanges = ClaimTest(
    ClaimRule("2.20", "no broken ranges of times", source: "UKAAF G003, MS03", isMust: false)
  ) { pages in
    pages.lineEnds.filter(\.isInRange).map {
      ClaimFault("From when to when is parted", page: $0.upper.page, at: $0.upper.place)
    }
  }
}

extension MeasuredPages {
  /// Whether each face is a bold one.
  fileprivate var boldFaces: [Bool] {
    let names = Set(FontFamily.all.map(\.bold))
    return typefaces.all.map { names.contains($0.name) }
  }

  /// Whether an element is none of a heading, whose words may all be bold.
  fileprivate func isText(_ element: ElementID) -> Bool {
    if case .heading = document.structure[element].role { false } else { true }
  }
}

extension BlockText {
  /// The line of the third word in capitals in a row.
  fileprivate var shout: TextLine? {
    var run = 0
    for word in words {
      run = word.traits.contains(.isShouted) ? run + 1 : 0
      if run == 3 { return line(at: word.whole.lowerBound) }
    }
    return nil
  }
}

extension [PlacedGlyph] {
  /// How many words the glyphs say, which white space of any kind parts.
  fileprivate var wordCount: Int {
    var count = 0
    var isStart = true
    for index in indices {
      let character = self[index].character
      let isSpace = character.value <= 0x20 || character.value > 0x7E ? self[index].text.isSpace : false
      if isStart, !isSpace { count += 1 }
      isStart = isSpace
    }
    return count
  }
}
