/// A word without the signs about it, and the word after it.
struct Word {
  let text: String
  let next: String
  /// In small letters.
  let lower: String
  let nextLower: String
  let traits: WordTraits
}

extension BlockText {
  /// A word by its position in `words`.
  func word(_ position: Int) -> Word {
    let own = core(position)
    let next = position + 1 == words.count ? ("", "") : core(position + 1)
    return Word(
      text: own.text, next: next.0, lower: own.lower, nextLower: next.1, traits: words[position].traits)
  }

  private func core(_ position: Int) -> (text: String, lower: String) {
    let letters = scalars[words[position].core]
    let text = String(letters)
    return (text, letters.allSatisfy(\.isSmallASCII) ? text : text.lowercased())
  }
}

extension Unicode.Scalar {
  /// What stays as it is in small letters.
  fileprivate var isSmallASCII: Bool { value < 128 && !("A"..."Z").contains(self) }
}
