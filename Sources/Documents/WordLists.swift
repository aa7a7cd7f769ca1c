extension Document {
  /// The document with only those entries in its word lists that it marks as terms somewhere; a list without entries
  /// goes with its heading. An entry is an item that begins with its word in bold; "care worker" explains "care
  /// workers" too.
  public var withUsedWordsOnly: Document {
    var document = self
    let used = Set(blocks.flatMap(\.terms).map { $0.lowercased() })
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

extension Block {
  /// The words that are marked as terms.
  fileprivate var terms: [String] {
    switch self {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.terms
    case .list(let list): list.items.joined().flatMap(\.terms)
    case .table(let table): (table.head + table.rows.joined()).flatMap(\.terms)
    case .notice(let notice): notice.title.terms + notice.blocks.flatMap(\.terms)
    case .facts(let facts): facts.flatMap { $0.label.terms + $0.value.terms }
    case .choice(let choice): choice.name.terms + choice.blocks.flatMap(\.terms)
    case .pictureRow(let row): row.blocks.flatMap(\.terms)
    case .form(let form): form.blocks.flatMap(\.terms)
    case .columns(let columns): columns.joined().flatMap(\.terms)
    case .quotation(let blocks), .keep(let blocks), .wordList(let blocks): blocks.flatMap(\.terms)
    case .lines, .ticks, .signature, .formRow, .pageBreak, .rightPage, .contents, .rule, .booklet: []
    }
  }
}

extension [Inline] {
  fileprivate var terms: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .term(let word, _): [word]
      case .strong(let inside), .emphasis(let inside), .link(_, let inside), .language(_, let inside):
        inside.terms
      case .text, .pageReference, .mark, .lineBreak: []
      }
    }
  }
}
