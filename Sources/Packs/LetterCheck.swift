import Care
import Diagnostics
import Records
import Typography

extension CareRecord {
  /// `GLY-01` for every character of the record's texts that no bundled font can set, with its place and path: found
  /// before anything is filled, so that no page ever holds a box or a guess.
  func unprintable(with typefaces: Typefaces) -> [Problem] {
    texts { !typefaces.uncovered(in: $0.letters).isEmpty }.unprintable(with: typefaces)
  }
}

extension Provider {
  /// `GLY-01` for every character of the provider's texts that no bundled font can set.
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
  fileprivate var letters: [Unicode.Scalar] {
    if utf8.allSatisfy({ (32...126).contains($0) || $0 == 9 || $0 == 10 || $0 == 13 }) { return [] }
    return unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
  }
}
