import Care
import Diagnostics
import Records
import Typography

extension CareRecord {
  /// `GLY-01` for every character of the record's texts that no bundled font can set, with its place and path: found
  /// before anything is filled, so that no page ever holds a box or a guess.
  package func unprintable(with typefaces: Typefaces) -> [Problem] {
    texts { !typefaces.uncovered(in: $0.letters).isEmpty }.unprintable(with: typefaces)
  }
}

extension Provider {
  /// `GLY-01` for every character of the provider's texts that no bundled font can set.
  package func unprintable(with typefaces: Typefaces) -> [Problem] {
    texts { !typefaces.uncovered(in: $0.letters).isEmpty }.unprintable(with: typefaces)
  }
}

extension Nation {
  /// `GLY-01` for every character of the nation's texts that no bundled font can set.
  func unprintable(with typefaces: Typefaces) -> [Problem] {
    texts { !typefaces.uncovered(in: $0.letters).isEmpty }.unprintable(with: typefaces)
  }
}

extension [FaultyText] {
  fileprivate func unprintable(with typefaces: Typefaces) -> [Problem] {
    flatMap { found in
      typefaces.uncovered(in: found.text.letters).map { scalar in
        Problem.unprintable(scalar, at: found.place, path: found.path.path)
      }
    }
  }
}

extension String {
  /// What is drawn of the text: all but tabs, line feeds and carriage returns, which are laid out. Nearly every text is
  /// ASCII, which every face has, and has nothing to look for.
  var letters: [Unicode.Scalar] {
    if utf8.allSatisfy({ (32...126).contains($0) || $0 == 9 || $0 == 10 || $0 == 13 }) { return [] }
    return unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
  }
}

extension SourceText {
  /// The template in Unicode's composed form (NFC), as records are read: an author's machine may write a letter and its
  /// accent apart, and no font sets them so. A file that is not UTF-8 stays as it is, for its reader to refuse.
  var composed: SourceText {
    guard bytes.contains(where: { $0 >= 0xCC }), let text = String(validating: bytes, as: UTF8.self) else {
      return self
    }
    return SourceText(path: path, text: Typography.composed(text))
  }

  /// `GLY-01` for every character of a template that no bundled font can set, each where it first stands. What stands
  /// in a comment is never printed.
  func unprintable(with typefaces: Typefaces) -> [Problem] {
    guard bytes.contains(where: { $0 > 126 }) else { return [] }
    let (scalars, offsets) = scalarsWithOffsets
    let comments = self.comments
    var problems: [Problem] = []
    var seen: Set<Unicode.Scalar> = []
    typefaces.forEachUncovered(in: scalars) { index, scalar in
      let offset = offsets[index]
      guard scalar.value > 126, !comments.contains(where: { $0.contains(offset) }),
        seen.insert(scalar).inserted
      else { return }
      problems.append(.unprintable(scalar, at: place(offset..<offset + UTF8.width(scalar))))
    }
    return problems
  }

  /// Each character, and the byte at which it begins.
  private var scalarsWithOffsets: ([Unicode.Scalar], [Int]) {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var offsets: [Int] = []
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    return (scalars, offsets)
  }
}

extension SourceText {
  /// The insides of the template's comments.
  private var comments: [Range<Int>] {
    var comments: [Range<Int>] = []
    var rest = 0
    while let start = firstByte(of: "comment", from: rest), let end = firstByte(of: "endcomment", from: start)
    {
      comments.append(start..<end)
      rest = end + "endcomment".utf8.count
    }
    return comments
  }

  /// Where some ASCII words first stand.
  func firstByte(of words: String, from start: Int = 0) -> Int? {
    let words = Array(words.utf8)
    guard let first = words.first, bytes.count >= words.count else { return nil }
    return (start...max(start, bytes.count - words.count)).first { at in
      at + words.count <= bytes.count && bytes[at] == first
        && bytes[at..<at + words.count].elementsEqual(words)
    }
  }
}
