import Records

extension Object {
  /// Some texts of each medicine, and the most of it in 24 hours, with their paths.
  func doses(of fields: [String]) -> [(path: [PathStep], text: String)] {
    medicines.flatMap { path, medicine in
      let own = fields.compactMap { field in
        medicine.text(field).map { (path: path + [.key(field)], text: $0) }
      }
      let most = medicine.object("prn")?.text("maxIn24Hours")
      return own + (most.map { [(path: path + ["prn", "maxIn24Hours"], text: $0)] } ?? [])
    }
  }
}

extension String {
  /// The words and figures of a text in small letters, without the signs between them: two spellings of one name are one.
  var inWords: [String] {
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
