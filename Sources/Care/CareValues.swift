import Records

extension Value {
  /// The standard words of a text that may have an easy read form.
  var prose: String? { object.flatMap { $0["text"].text } ?? text }
}

extension CodeList {
  /// The value for a word that the list has, or missing.
  func value(_ word: String) -> Value { index(of: word).map { .code(Code(self, index: $0)) } ?? .missing }
}
