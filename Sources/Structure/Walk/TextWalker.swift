extension StructureTree {
  /// The words in reading order: a block a line, the cells of a grid parted by tabs, a value after its label. Drawn parts
  /// say what is said for them, and fields what they are for; links to pages say their numbers once pages are known.
  public var text: String {
    var walker = TextWalker(tree: self)
    walker.walk(StructureTree.document)
    return walker.text
  }
}

/// Walks the tree and writes down what is read.
private struct TextWalker {
  let tree: StructureTree
  var text = ""
  private var isAfterLead = false
  /// In a cell of a grid, whose row is one line.
  private var isInCell = false

  init(tree: StructureTree) { self.tree = tree }

  mutating func walk(_ id: ElementID) {
    let element = tree[id]
    let flow = element.role.row.flow
    let outer = isInCell
    defer { isInCell = outer }
    if flow == .cell { isInCell = true }
    if flow == .block { startLine() }
    if element.role.row.isDrawn {
      partWords()
      text += element.alternative ?? ""
    } else if let said = element.actualText, !endsLine(element) {
      text += said
    } else {
      for child in element.children { walk(child) }
    }
    switch flow {
    case .cell: text += "\t"
    case .lead: isAfterLead = true
    case .block: startLine()
    case .inline, .body: break
    }
  }

  private mutating func walk(_ child: Element.Child) {
    switch child {
    case .element(let id):
      if isAfterLead, tree[id].role.row.flow == .body { partWords() }
      walk(id)
    case .content(let id):
      guard case .words(let words) = tree[id].kind else { return }
      // What was drawn before is parted from the words after it.
      if isAfterDrawn(id), words.first?.isWhitespace == false { partWords() }
      text += words
      if !isInCell, tree.lineEnds.contains(id) { endLine() }
    }
  }

  /// Whether a line ends inside an element: where it does, no pause need be told.
  private func endsLine(_ element: Element) -> Bool {
    guard !isInCell, !tree.lineEnds.isEmpty else { return false }
    return element.children.contains {
      if case .content(let id) = $0 { tree.lineEnds.contains(id) } else { false }
    }
  }

  private mutating func endLine() {
    while text.last == " " { text.removeLast() }
    text += "\n"
  }

  private func isAfterDrawn(_ id: ContentID) -> Bool {
    let siblings = tree[tree[id].owner].children
    guard let own = siblings.firstIndex(of: .content(id)), own > 0,
      case .element(let before) = siblings[own - 1]
    else { return false }
    return tree[before].role.row.isDrawn
  }

  /// What stands in a list item's body goes on after its mark.
  private mutating func startLine() {
    while text.last == "\t" { text.removeLast() }
    if !isAfterLead, !text.isEmpty, text.last != "\n" {
      while text.last == " " { text.removeLast() }
      text += "\n"
    }
    isAfterLead = false
  }

  /// A sign among words, such as a second box to tick, is parted from the one before it.
  private mutating func partWords() {
    if let last = text.last, !last.isWhitespace { text += " " }
  }
}
