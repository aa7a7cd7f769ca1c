/// The ids of headings.
enum Slug {
  /// "My week" as `my-week`: small letters and digits, joined by hyphens.
  static func slug(_ words: String) -> String {
    var result = ""
    var isOpen = false
    for scalar in words.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isOpen, !result.isEmpty { result += "-" }
        result.unicodeScalars.append(scalar)
        isOpen = false
      } else {
        isOpen = true
      }
    }
    return result.isEmpty ? "section" : result
  }
}
