import Documents

extension StructuredDocument {
  /// The document as text from which somebody makes braille or a recording: a line a paragraph, headings behind signs that
  /// tell their level, items behind dashes or numbers, a table row by row with its labels, and a mark where paper shows by
  /// its form what something is. What only the eye needs, such as a number of a page, is left out.
  ///
  /// What such a text must tell stands in UKAAF's guidance on source documents for transcription (G018) and on the
  /// presentation of braille (B004, sections 4, 5, 10, 12, E, F and H).
  ///
  /// - Parameter note: What is told to whoever works from it, a line an item, behind the lines that say whose copy it is.
  public func transcript(note: [String], words: Words) -> String {
    var text = ""
    for line in transcriptLines(note: note, words: words) {
      if !text.isEmpty, !line.isTight { text += "\n" }
      text += line.marked + "\n"
    }
    return text
  }

  /// The lines of that text, each with what it is, for whoever sets them in another way: as braille, or to be read aloud.
  public func transcriptLines(note: [String], words: Words) -> [TranscriptLine] {
    let walker = TranscriptWalker(tree: tree, landmarks: landmarks, words: words)
    let top = walker.top
    var lines = [TranscriptLine(tree.title, .title)]
    lines += top.lines.map { TranscriptLine($0, isTight: true) }
    lines += note.enumerated().map { TranscriptLine($1, .mark, isTight: $0 > 0) }
    lines += walker.passages(in: top.rest)
    lines.append(TranscriptLine(words(TranscriptWord.documentEnd), .mark))
    return lines.filter { !$0.text.isEmpty }
  }
}

/// A line of a document that is read without seeing its page.
public struct TranscriptLine: Sendable, Equatable {
  /// What a line is.
  public enum Kind: Sendable, Equatable {
    /// The name of the whole document.
    case title
    /// A heading, 1 for a main one.
    case heading(Int)
    case text
    /// What stands in the same item as the line before, or in an item of a list: how many lists it is inside of.
    case item(depth: Int)
    /// What is no text but says what the page shows: a box and its end, a note.
    case mark
  }

  /// Its words, behind the mark or number of an item.
  public var text: String
  /// What it is.
  public var kind: Kind
  /// Whether it stands right below the line before.
  public var isTight: Bool

  init(_ text: String, _ kind: Kind = .text, isTight: Bool = false) {
    self.text = text
    self.kind = kind
    self.isTight = isTight
  }

  /// The line with the signs that tell a heading's level, and as far in as the lists that it is inside of.
  var marked: String {
    switch kind {
    case .heading(let level): String(repeating: "#", count: level) + " " + text
    case .item(let depth): String(repeating: "  ", count: depth) + text
    case .title, .text, .mark: text
    }
  }
}

/// Walks the tree and writes down what a transcriber needs.
private struct TranscriptWalker {
  let tree: StructureTree
  let landmarks: [Landmark]
  let words: Words

  typealias Line = TranscriptLine

  /// What the first page says of whose copy it is, and all else.
  var top: (lines: [String], rest: [Element.Child]) {
    let children = tree[StructureTree.document].children
    let isRunning = { (child: Element.Child) in
      guard case .element(let id) = child, case .running = tree[id].role else { return false }
      return true
    }
    return (passages(in: children.filter(isRunning)).map(\.text), children.filter { !isRunning($0) })
  }

  /// Blocks one after the other; words that stand among them without a block of their own are a paragraph.
  func passages(in children: [Element.Child]) -> [Line] {
    var passages: [Line] = []
    var open = ""
    for child in children {
      if case .element(let id) = child, isBlock(id) {
        passages += paragraph(open)
        open = ""
        passages += self.passages(of: id)
      } else {
        open += said(child)
      }
    }
    return passages + paragraph(open)
  }

  private func isBlock(_ id: ElementID) -> Bool {
    switch tree[id].role.row.flow {
    case .block, .cell, .body, .lead: true
    case .inline: false
    }
  }

  private func passages(of id: ElementID) -> [Line] {
    let element = tree[id]
    switch element.role {
    case .box: return marked(.box, passages(in: element.children), .boxEnd)
    case .form: return marked(.form, passages(in: element.children), .formEnd)
    case .quotation: return marked(.quotation, passages(in: element.children), .quotationEnd)
    case .heading(let level):
      return paragraph(said(id)).map { Line($0.text, .heading(level)) }
    case .list(let numbering): return items(of: element, numbering)
    case .contents: return items(of: element, .disc)
    case .table: return rows(of: element)
    case .figure: return figure(id)
    case .division where isPair(element):
      return paragraph(element.children.map(said).joined(separator: " "))
    case .division where beginsWithName(element):
      return passages(in: element.children).enumerated().map { Line($1.text, $1.kind, isTight: $0 > 0) }
    case .paragraph, .caption, .note, .reference, .span, .link, .sign, .field, .label:
      return paragraph(said(id))
    case .document, .section, .division, .running, .listItem, .listBody, .contentsItem, .tableHead,
      .tableBody,
      .tableRow, .headerCell, .dataCell:
      return passages(in: element.children)
    }
  }

  private func paragraph(_ text: String) -> [Line] {
    let line = text.onOneLine
    return line.isEmpty ? [] : [Line(line)]
  }

  private func marked(_ start: TranscriptWord, _ inside: [Line], _ end: TranscriptWord) -> [Line] {
    guard !inside.isEmpty else { return [] }
    return [Line(words(start), .mark)] + inside + [Line(words(end), .mark)]
  }

  /// A label and a value that are no list, since they are alone: they are one line all the same.
  private func isPair(_ element: Element) -> Bool {
    element.children.count == 2
      && element.children.allSatisfy {
        if case .element(let id) = $0, tree[id].role == .paragraph { true } else { false }
      }
  }

  /// Whether it is a row that stands alone: its name, and its labels and values right below.
  private func beginsWithName(_ element: Element) -> Bool {
    guard case .element(let id)? = element.children.first else { return false }
    return tree[id].role == .paragraph
  }

  /// A picture beside words says what they say, and a photograph or its frame is for the eye. One that stands alone is all
  /// that there is.
  private func figure(_ id: ElementID) -> [Line] {
    let element = tree[id]
    guard let said = element.alternative, !element.isSign, let parent = element.parent,
      tree[parent].children.count == 1
    else { return [] }
    return paragraph(words(TranscriptWord.picture, ["words": said]))
  }
}

extension TranscriptLine.Kind {
  /// The same, one list further in.
  fileprivate var inItem: Self {
    switch self {
    case .item(let depth): .item(depth: depth + 1)
    case .title, .heading, .text, .mark: .item(depth: 1)
    }
  }
}

// MARK: - Lists and tables

extension TranscriptWalker {
  private func items(of list: Element, _ numbering: Element.Role.Numbering) -> [Line] {
    let items = list.children.compactMap { item($0, numbering) }.filter { !$0.isEmpty }
    // Rows of a table are parted; lines of one block each are not.
    let areParted = numbering == .none && items.contains { $0.count > 1 }
    return items.enumerated().flatMap { index, lines in
      var lines = lines
      lines[0].isTight = index > 0 && !areParted
      return lines
    }
  }

  /// An item: its mark, or its label, in the line of its first words, and all else right below. Nil for what is none.
  private func item(_ child: Element.Child, _ numbering: Element.Role.Numbering) -> [Line]? {
    guard case .element(let id) = child else { return nil }
    let parts = tree[id].children
    let isLabel = { (child: Element.Child) in
      if case .element(let id) = child, tree[id].role == .label { true } else { false }
    }
    let label = parts.filter(isLabel).map(said).joined().onOneLine
    var lines = passages(in: parts.filter { !isLabel($0) })
    let lead =
      switch numbering {
      case .disc: "- "
      case .decimal: label + ". "
      case .none where label.isEmpty: lines.count > 1 || parts.contains(where: isLabel) ? "" : "- "
      case .none: label + (hasEnd(parts.filter(isLabel)) ? " " : words(StructureWord.colon))
      }
    if lines.isEmpty { return label.isEmpty ? [] : paragraph(lead) }
    lines[0].text = lead + lines[0].text
    if numbering != .none { lines[0].kind = .item(depth: 0) }
    for index in lines.indices.dropFirst() {
      lines[index].isTight = true
      if numbering != .none { lines[index].kind = lines[index].kind.inItem }
    }
    return lines
  }

  /// Whether a label needs no colon behind it: it has one as content of its own, or is a box to tick.
  private func hasEnd(_ labels: [Element.Child]) -> Bool {
    guard case .element(let id)? = labels.last, let last = tree[id].children.last else { return false }
    switch last {
    case .element(let id): return tree[id].role == .field
    case .content(let id): return tree[id].kind == .words(words(StructureWord.colon))
    }
  }

  /// A block a row: what names it, and each other cell behind the heading of its column.
  private func rows(of table: Element) -> [Line] {
    var heads: [String] = []
    var passages: [Line] = []
    for row in tableRows(table.children) {
      let cells = tree[row.id].children.map { said($0).onOneLine }
      guard !row.isHead else {
        heads = cells
        continue
      }
      let lines = cells.enumerated().compactMap { index, cell -> String? in
        guard !cell.isEmpty else { return nil }
        guard index > 0, heads.indices.contains(index), !heads[index].isEmpty else { return cell }
        return heads[index] + words(StructureWord.colon) + cell
      }
      passages += lines.enumerated().map { Line($1, isTight: $0 > 0) }
    }
    return passages
  }

  private func tableRows(_ children: [Element.Child], isHead: Bool = false) -> [(id: ElementID, isHead: Bool)]
  {
    children.flatMap { child -> [(id: ElementID, isHead: Bool)] in
      guard case .element(let id) = child else { return [] }
      return tree[id].role == .tableRow
        ? [(id, isHead)] : tableRows(tree[id].children, isHead: tree[id].role == .tableHead)
    }
  }
}

// MARK: - Words

extension TranscriptWalker {
  private func said(_ child: Element.Child) -> String {
    switch child {
    case .element(let id): return said(id)
    case .content(let id):
      guard case .words(let text) = tree[id].kind else { return "" }
      return tree.lineEnds.contains(id) ? ended(text) : text
    }
  }

  /// A number that ends a line is followed by a full stop where the lines are one; other words have their pause.
  private func ended(_ text: String) -> String {
    let line = text.onOneLine
    guard let last = line.unicodeScalars.last else { return " " }
    let isOpen = last.properties.isAlphabetic || last.properties.numericType != nil
    // The words before it stand in the same line.
    let before = text.first?.isWhitespace == true ? " " : ""
    return before + (isOpen ? words(StructureWord.stop, ["words": line]) : line + " ")
  }

  private func said(_ id: ElementID) -> String {
    let element = tree[id]
    if let field = element.field { return " " + words(mark(of: field.purpose)) + " " }
    switch element.role {
    case .sign: return element.alternative ?? ""
    case .figure: return ""
    case .link:
      if case .heading(let heading)? = element.target, element.contents.isEmpty { return title(of: heading) }
    default: break
    }
    let text = element.actualText ?? element.expansion ?? element.children.map(said).joined()
    guard let language = element.language, !text.onOneLine.isEmpty else { return text }
    return words(TranscriptWord.language, ["language": language, "words": text])
  }

  private func mark(of purpose: Element.Field.Purpose) -> TranscriptWord {
    switch purpose {
    case .tick(let isTicked): isTicked ? .tickBoxTicked : .tickBox
    case .line: .writeHere
    case .time: .writeTime
    case .signature: .signHere
    }
  }

  private func title(of heading: String) -> String {
    let title = landmarks.first { $0.id == heading }?.title ?? ""
    return title.isEmpty ? "" : words(TranscriptWord.part, ["title": title])
  }
}

extension String {
  /// The words with one plain space between them.
  fileprivate var onOneLine: String {
    split { $0 == " " || $0 == "\u{A0}" || $0.isNewline }.joined(separator: " ")
  }
}
