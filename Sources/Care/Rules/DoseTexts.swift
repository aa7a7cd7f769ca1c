import Records

extension Object {
  /// Calls the body with some texts of each medicine and with the most of it in 24 hours, each with the way to it.
  func eachDose(of fields: [String], _ body: (String, () -> [PathStep]) -> Void) {
    for found in medicines {
      for field in fields {
        guard let text = found.medicine.text(field) else { continue }
        body(text) { found.path + [.key(field)] }
      }
      guard let most = found.medicine.object("prn")?.text("maxIn24Hours") else { continue }
      body(most) { found.path + ["prn", "maxIn24Hours"] }
    }
  }
}

extension String {
  /// The words and figures of a text in small letters, without the signs between them: two spellings of one name are one.
  var inWords: [String] {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.split { !$0.isLetterOrFigure }.map(\.inSmallLetters) }
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      if let letter = scalar.wordLetter {
        word += letter
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or figure.
  fileprivate var isLetterOrFigure: Bool { 97...122 ~= self | 0x20 || 48...57 ~= self }
}

extension Substring.UTF8View {
  /// The same word in small letters, of ASCII letters and figures.
  fileprivate var inSmallLetters: String {
    String(unsafeUninitializedCapacity: count) { letters in
      var count = 0
      for byte in self {
        letters[count] = byte | 0x20
        count += 1
      }
      return count
    }
  }
}

extension UnicodeScalar {
  /// The letter or figure in small letters; nil for spaces and signs.
  fileprivate var wordLetter: String? {
    switch self {
    case "a"..."z", "0"..."9": String(self)
    case "A"..."Z": String(UnicodeScalar(UInt8(value | 0x20)))
    case _ where isASCII: nil
    default: properties.isAlphabetic || properties.numericType != nil ? properties.lowercaseMapping : nil
    }
  }
}
