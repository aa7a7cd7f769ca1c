extension Document {
  /// A stretch of a document that may begin a booklet.
  public struct Part: Sendable, Hashable {
    /// What the reader calls it, for example "My visits".
    public var name: String
    /// What it holds.
    public var blocks: [Block]

    /// Made of its parts.
    public init(name: String, blocks: [Block]) {
      self.name = name
      self.blocks = blocks
    }
  }

  /// The parts that the template marked, in order; empty when it marked none. What stands before the first mark is no
  /// part: it begins every booklet.
  public var parts: [Part] {
    var parts: [Part] = []
    for block in blocks {
      if case .booklet(let name) = block {
        parts.append(Part(name: name, blocks: []))
      } else if let last = parts.indices.last {
        parts[last].blocks.append(block)
      }
    }
    return parts.filter { !$0.blocks.isEmpty }
  }

  /// The document cut into booklets that hold these parts. Each begins as the whole does, says which of how many it is
  /// and what is in it, and ends with the meaning of its own hard words.
  public func booklets(of groups: [[Part]], in words: Words) -> [Document] {
    let start = blocks.prefix { if case .booklet = $0 { false } else { true } }
    let wordLists = blocks.filter(\.isWordList)
    return groups.enumerated().map { index, parts in
      let (number, count) = ("\(index + 1)", "\(groups.count)")
      var booklet = self
      booklet.title = words(
        BookletWord.title, ["title": title, "booklet": number, "booklets": count])
      if !running.headRight.isEmpty {
        booklet.running.headRight = words(
          BookletWord.head, ["title": running.headRight, "booklet": number])
      }
      let over = words(BookletWord.contents, ["booklet": number, "booklets": count])
      booklet.blocks = Self.start(start, over, parts) + [.pageBreak] + parts.flatMap(\.blocks)
      if !booklet.blocks.contains(where: \.isWordList) { booklet.blocks += wordLists }
      return booklet.withUsedWordsOnly
    }
  }

  /// Sheets to write on cut into their parts: a sheet says for itself what it is.
  public func sheets(of parts: [Part]) -> [Document] {
    parts.enumerated().map { index, part in
      var piece = self
      piece.sides = sides?.ofPiece(index + 1)
      piece.blocks = part.blocks
      return piece
    }
  }

  /// The start of a booklet: under the title and its boxes stands which one it is, and what is in it. The boxes come
  /// first, since what must be seen on every first page stands in them.
  private static func start(_ start: ArraySlice<Block>, _ over: String, _ parts: [Part]) -> [Block] {
    var names: [String] = []
    for part in parts where !names.contains(part.name) { names.append(part.name) }
    let contents = List(items: names.map { [.paragraph([.text($0)])] })
    let title = start.firstIndex { if case .heading(1, _, _) = $0 { true } else { false } }
    let text = start[(title.map { $0 + 1 } ?? start.startIndex)...]
    let below = text.firstIndex { if case .notice = $0 { false } else { true } } ?? start.endIndex
    return start[..<below] + [.paragraph([.strong([.text(over)])]), .list(contents)] + start[below...]
  }
}

extension Block {
  fileprivate var isWordList: Bool { if case .wordList = self { true } else { false } }
}
