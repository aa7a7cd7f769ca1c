extension Document {
  /// The tree without its words: what a hostile value must never change.
  public var shape: String { blocks.map { $0.shape }.joined(separator: "\n") }
}

extension Block {
  /// The block's kind and those inside it, one line, without its words.
  public var shape: String {
    func inside(_ blocks: [Block]) -> String { "(" + blocks.map(\.shape).joined(separator: " ") + ")" }
    switch self {
    case .heading(let level, _, let inlines): return "h\(level)" + inlines.shape
    case .paragraph(let inlines): return "p" + inlines.shape
    case .list(let list):
      return (list.start == nil ? "ul" : list.isSteps ? "steps" : "ol") + "("
        + list.items.map { inside($0) }.joined(separator: " ")
        + ")"
    case .quotation(let blocks): return "quote" + inside(blocks)
    case .table(let table):
      return "table(" + table.head.map(\.shape).joined(separator: "|") + ";"
        + table.rows.map { $0.map(\.shape).joined(separator: "|") }.joined(separator: ";") + ")"
    case .chart(let chart):
      return "chart(" + chart.columns.map(\.label.shape).joined(separator: "|") + ";"
        + chart.rows.map { $0.map(\.words.shape).joined(separator: "|") }.joined(separator: ";") + ")"
    case .notice(let notice): return notice.kind.rawValue + notice.title.shape + inside(notice.blocks)
    case .facts(let facts): return "facts(" + facts.map { $0.label.shape + $0.value.shape }.joined() + ")"
    case .lines(let lines): return "lines" + lines.label.shape
    case .ticks(let ticks): return "ticks(" + ticks.map(\.label.shape).joined() + ")"
    case .choice(let choice): return "choice" + choice.name.shape + inside(choice.blocks)
    case .signature(let signature): return "signature" + signature.label.shape
    case .pictureRow(let row): return "picture" + inside(row.blocks)
    case .form(let form): return "form" + inside(form.blocks)
    case .formRow(let items): return "row(" + items.map(\.shape).joined(separator: " ") + ")"
    case .key(let entries): return "key(" + entries.map { $0.sign.shape + $0.meaning.shape }.joined() + ")"
    case .sheet(let sheet):
      return "sheet" + sheet.title.shape + sheet.note.shape + inside(sheet.head) + inside(sheet.blocks)
    case .columns(let columns): return "columns(" + columns.map { inside($0) }.joined() + ")"
    case .photo(let photo): return "photo" + inside(photo.blocks)
    case .keep(let blocks): return "keep" + inside(blocks)
    case .pageBreak: return "pagebreak"
    case .rightPage: return "rightpage"
    case .booklet: return "booklet"
    case .section: return "section"
    case .wordList(let blocks): return "wordlist" + inside(blocks)
    case .contents(let levels): return "contents \(levels)"
    case .rule: return "rule"
    case .gallery(let items): return "gallery \(items.count)"
    }
  }
}

extension FormItem {
  var shape: String {
    switch self {
    case .text(let inlines): "text" + inlines.shape
    case .timeBox(let label): "time" + label.shape
    case .tick(let tick): "tick" + tick.label.shape
    case .line(let label, _): "line" + label.shape
    }
  }
}

extension [Inline] {
  /// Kinds of inline parts in brackets; runs of text count as one. A line break is text: a note of two paragraphs
  /// has the shape of a note of one.
  public var shape: String {
    var parts: [String] = []
    for inline in self {
      let part = inline == .lineBreak ? "t" : inline.shape
      if part == "t", parts.last == "t" { continue }
      parts.append(part)
    }
    return "[" + parts.joined(separator: " ") + "]"
  }
}

extension Inline {
  var shape: String {
    switch self {
    case .text: "t"
    case .strong(let inside): "strong" + inside.shape
    case .emphasis(let inside): "em" + inside.shape
    case .link(_, let inside): "link" + inside.shape
    case .term(_, let inside): "term" + inside.shape
    case .pageReference: "page"
    case .language(let tag, let inside): "lang:\(tag)" + inside.shape
    case .title(let inside): "title" + inside.shape
    case .short(let inside, _): "short" + inside.shape
    case .mark(let mark): mark.rawValue
    case .lineBreak: "br"
    }
  }
}

extension [Inline] {
  /// The words alone.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .strong(let inside), .emphasis(let inside), .link(_, let inside), .term(_, let inside),
        .language(_, let inside), .title(let inside), .short(let inside, _):
        inside.plainText
      case .pageReference: ""
      case .mark(.tick): "yes"
      case .mark(.closed), .mark(.halved), .mark(.same), .mark(.around): ""
      case .lineBreak: " "
      }
    }.joined()
  }
}
