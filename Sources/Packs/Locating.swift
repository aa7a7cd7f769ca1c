import Care
import Diagnostics
import Layout
import Records

extension Printer {
  /// What the layout has to report, each with the field or the place in a template whose words it is about.
  func located(_ pages: PagedDocument, of order: Order) -> [Problem] {
    pages.problems.enumerated().map { index, problem in
      guard problem.place == nil, let words = pages.subjects[index] else { return problem }
      var problem = problem
      (problem.place, problem.path) = place(of: words.withPlainSpaces, in: order)
      return problem
    }
  }

  /// Where words of a finished page come from: the record, the provider, the template or one of its partials. Both are
  /// nil when they were put together from several places.
  private func place(of words: String, in order: Order) -> (Place?, String?) {
    let found = order.record?.texts { $0.says(words) } ?? []
    if let text = (found + provider.texts { $0.says(words) }).best(for: words) {
      return (text.place, text.path.path)
    }
    let library = resources.library
    let partials = library.partials.keys.sorted().compactMap { library.partials[$0] }
    for source in [library.templates[order.template]].compactMap({ $0 }) + partials {
      guard let at = source.firstByte(of: words) else { continue }
      return (source.place(at..<at + words.utf8.count), nil)
    }
    return (nil, nil)
  }
}

extension [FaultyText] {
  /// The first text that has the words in it, or else the longest that is a part of them.
  fileprivate func best(for words: String) -> FaultyText? {
    first { $0.text.withPlainSpaces.contains(words) } ?? self.max { $0.text.utf8.count < $1.text.utf8.count }
  }
}

extension String {
  /// Whether the words stand in this text, or this text of some length in the words.
  fileprivate func says(_ words: String) -> Bool {
    let text = withPlainSpaces
    return text.contains(words) || text.utf8.count >= 8 && words.contains(text)
  }

  /// With plain spaces, as pages and records may differ in them.
  fileprivate var withPlainSpaces: String {
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars { plain.append(scalar.properties.isWhitespace ? " " : scalar) }
    while plain.last == " " { plain.removeLast() }
    return String(plain)
  }
}
