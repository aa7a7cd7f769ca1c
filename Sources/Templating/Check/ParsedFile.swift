import Diagnostics

/// A template or partial as a structure of text and tags, before it is checked.
struct ParsedFile: Sendable {
  enum Body: Sendable {
    /// Prose with the tags in it covered.
    case document([Item<Prose>], Mask)
    /// Text that is kept to the byte.
    case text([Node<String>])
  }

  let source: SourceText
  let body: Body
  let problems: Problems
  /// Whether any loop goes on where another stopped.
  let continuesLoops: Bool

  /// Reads a document from the byte on that follows its front matter.
  init(_ source: SourceText, from start: Int) {
    let (source, tooLarge) = Self.bounded(source)
    let start = min(start, source.bytes.count)
    self.source = source
    let (pieces, lexical) = Lexer.pieces(of: source, from: start)
    let problems = Problems(tooLarge + lexical.all)
    let mask = Mask(source, pieces: pieces, from: start)
    body = .document(BlockParser.blocks(of: mask, from: start), mask)
    self.problems = problems
    continuesLoops = Self.continuesLoops(pieces, source)
  }

  /// Reads a short text.
  init(text source: SourceText) {
    let (source, tooLarge) = Self.bounded(source)
    self.source = source
    let (pieces, lexical) = Lexer.pieces(of: source)
    let (nodes, problems) = ShortText.nodes(of: pieces, in: source)
    body = .text(nodes)
    self.problems = Problems(tooLarge + lexical.all + problems.all)
    continuesLoops = Self.continuesLoops(pieces, source)
  }

  /// The file, or an empty one with a problem in place of one that is too large to be a template.
  private static func bounded(_ source: SourceText) -> (SourceText, [Problem]) {
    guard source.bytes.count > TemplateLimits.largest else { return (source, []) }
    let problem = Problem(
      .error, "the template is larger than \(TemplateLimits.largest >> 20) MiB",
      hint: "part it into several documents; pictures stand in files of their own", at: source.place(0..<1))
    return (SourceText(path: source.path, bytes: []), [problem])
  }

  private static func continuesLoops(_ pieces: [Piece], _ source: SourceText) -> Bool {
    pieces.contains { piece in
      guard case .tag(let tag) = piece, tag.name == "for" else { return false }
      return source.bytes.text(tag.arguments).contains("continue")
    }
  }
}
