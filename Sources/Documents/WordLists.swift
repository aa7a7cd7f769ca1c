extension Document {
  /// The document with only those entries in its word lists that it marks as terms somewhere; a list without entries
  /// goes with its heading. An entry is an item that begins with its word in bold; "care worker" explains "care
  /// workers" too.
  public var withUsedWordsOnly: Document {
    var document = self
    let terms = blocks.flatMap { $0.collect { $0.lines.flatMap(\.terms) } }
    let used = Set(terms.map { $0.lowercased() })
    document.blocks = blocks.compactMap { block in
      guard case .wordList(let inside) = block else { return block }
      var isEmpty = true
      let kept = inside.compactMap { part -> Block? in
        guard case .list(var list) = part else { return part }
        list.items = list.items.filter { item in
          guard let word = item.firstBold?.lowercased(), !word.isEmpty else { return true }
          return used.contains { $0.hasPrefix(word) }
        }
        isEmpty = isEmpty && list.items.isEmpty
        return list.items.isEmpty ? nil : .list(list)
      }
      return isEmpty ? nil : .wordList(kept)
    }
    return document
  }
}

extension [Block] {
  /// The word that an entry explains.
  fileprivate var firstBold: String? {
    guard case .paragraph(let inlines)? = first, case .strong(let inside)? = inlines.first else { return nil }
    return inside.plainText
  }
}

extension [Inline] {
  fileprivate var terms: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .term(let word, _): [word]
      case .strong(let inside), .emphasis(let inside), .link(_, let inside), .language(_, let inside),
        .title(let inside), .short(let inside, _):
        inside.terms
      case .text, .pageReference, .mark, .lineBreak: []
      }
    }
  }
}
