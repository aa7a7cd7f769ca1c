import Documents

extension Composer {
  /// What is drawn in a line of words and said in others: it is a picture to the ear.
  mutating func sign(_ said: String, in parent: ElementID) -> ElementID {
    draft.add(Element(.sign, parent: parent, alternative: said))
  }

  /// What is said for a line to write on: its label, and where it has none, what the heading over it asks for.
  func writeHere(_ label: [Inline]) -> String {
    let own = label.spokenLabel
    let what = own.isEmpty ? topic : own
    return what.isEmpty ? "write here" : "write here: \(what)"
  }

  /// The role of a title inside a box or a form.
  var innerHeading: Element.Role { .heading(min(headingLevel + 1, 6)) }
}

extension [Inline] {
  /// A label's words, without the sign at their end.
  var spokenLabel: String {
    let words = onOneLine.plainText.split(separator: " ").joined(separator: " ")
    return words.last == ":" ? String(words.dropLast()) : words
  }
}
