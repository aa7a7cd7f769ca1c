import Diagnostics
import Foundation

extension Typefaces {
  /// The characters of a text that cannot be printed, each once, in order: those that no face has, those of scripts
  /// that need shaping (Arabic, Hebrew, Indic, Thai …) and marks that no face has an anchor for on their letter.
  ///
  /// The text is expected in NFC. Soft hyphens and zero width spaces are dropped in setting and so are never reported.
  public func uncovered(in text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    var seen: Set<Unicode.Scalar> = []
    forEachUncovered(in: Array(text)) { _, scalar in
      if seen.insert(scalar).inserted { found.append(scalar) }
    }
    return found
  }

  /// The same with the place of each in the text, as often as it stands there.
  public func forEachUncovered(in text: [Unicode.Scalar], _ use: (Int, Unicode.Scalar) -> Void) {
    var known: Set<Unicode.Scalar> = []
    for cluster in Clusters(text) {
      let letter = text[cluster.lowerBound]
      if cluster.count == 1, (32...126).contains(letter.value) || known.contains(letter) { continue }
      if covers(text[cluster]) {
        if cluster.count == 1 { known.insert(letter) }
        continue
      }
      // Where the letter alone can be printed, it is the marks that cannot.
      let marks = covers(text[cluster].prefix(1)) ? cluster.dropFirst() : cluster
      for place in marks.isEmpty ? cluster : marks { use(place, text[place]) }
    }
  }

  /// Whether a letter with its marks can be printed in every weight.
  private func covers(_ cluster: ArraySlice<Unicode.Scalar>) -> Bool {
    if cluster.allSatisfy(Characters.isDropped) { return true }
    return Weight.allCases.allSatisfy { weight in
      [FontFamily.body, .signs].contains { family in
        face(family.name, weight).map { self[$0].cluster(cluster) != nil } ?? false
      }
    }
  }
}

extension Problem {
  /// Rule `GLY-01`: a character that cannot be printed, by its number and its name in Unicode.
  ///
  /// The name is no personal fact: one character tells nobody who is meant.
  public static func unprintable(_ scalar: Unicode.Scalar, at place: Place? = nil, path: String? = nil)
    -> Problem
  {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let name = scalar.properties.name ?? scalar.properties.nameAlias
    let isUnseen = scalar.properties.generalCategory == .format
    return Problem(
      .error,
      "the character \(number)\(name.map { " (\($0))" } ?? "") cannot be printed: no bundled font can set it",
      rule: "GLY-01",
      hint: isUnseen
        ? "delete it: nobody can see it; or type the words again" : "write it in letters that the fonts have",
      at: place, path: path)
  }
}

/// The text in Unicode Normalization Form C: a letter and its mark become one character where Unicode has it.
public func composed(_ text: String) -> String {
  // Nothing below the first combining mark changes, nor do dashes and quotation marks; nearly every text is such.
  let isSettled = text.unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2010...0x2027).contains($0.value) }
  return isSettled ? text : text.precomposedStringWithCanonicalMapping
}
