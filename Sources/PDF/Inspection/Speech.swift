import Structure

/// The document as a screen reader says it: what a thing is, then what it says.
struct Speech {
  private(set) var text = ""
  private let document: StoredDocument

  init(_ document: StoredDocument) {
    self.document = document
    guard !document.tree.elements.isEmpty else { return }
    say(0, depth: 0)
  }

  private mutating func say(_ place: Int, depth: Int) {
    let element = document.tree.elements[place]
    let announcement = announcement(of: element)
    var line = Line(depth: announcement.isEmpty ? depth : depth + 1, announcement: announcement)
    if let replacement = element.entries["ActualText"]?.text ?? element.entries["Alt"]?.text {
      line.add(replacement)
      return end(&line, at: depth)
    }
    for child in element.children { say(child, in: &line, depth: depth) }
    end(&line, at: depth)
  }

  private mutating func say(_ child: StoredTree.StoredChild, in line: inout Line, depth: Int) {
    switch child {
    case .mark(let page, let id):
      guard document.pages.indices.contains(page) else { return }
      line.add(document.pages[page].texts[id] ?? "")
    case .element(let place) where isInline(document.tree.elements[place]):
      // What is said for a drawn sign is parted from the words around it.
      let isSign = StandardTypes.figures.contains(document.tree.elements[place].role)
      line.add(isSign ? " \(inlineText(of: place)) " : inlineText(of: place))
    case .element(let place):
      end(&line, at: depth)
      say(place, depth: line.depth)
    case .annotation: break
    }
  }

  private func isInline(_ element: StoredTree.StoredElement) -> Bool {
    if element.role == "Figure" { return document.tree.attribute("Placement", of: element)?.name != "Block" }
    return ["Span", "Link", "Lbl", "Reference", "Quote", "Form"].contains(element.role)
  }

  /// What an element within a line says.
  private func inlineText(of place: Int) -> String {
    let element = document.tree.elements[place]
    let own =
      element.entries["ActualText"]?.text ?? element.entries["Alt"]?.text ?? element.entries["E"]?.text
    if StandardTypes.figures.contains(element.role), let own { return " \(own) " }
    let text = own ?? element.children.map(inlineText).joined()
    let language = element.entries["Lang"]?.text.map { "[\($0)] " } ?? ""
    return (element.role == "Link" ? "link: " : "") + language + text
  }

  private func inlineText(of child: StoredTree.StoredChild) -> String {
    switch child {
    case .mark(let page, let id):
      document.pages.indices.contains(page) ? document.pages[page].texts[id] ?? "" : ""
    case .element(let place): inlineText(of: place)
    case .annotation: ""
    }
  }

  private mutating func end(_ line: inout Line, at depth: Int) {
    let words = line.text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let parts = [line.announcement, words].filter { !$0.isEmpty }
    if !parts.isEmpty { text += String(repeating: "  ", count: depth) + parts.joined(separator: ": ") + "\n" }
    line.announcement = ""
    line.text = ""
  }

  private func announcement(of element: StoredTree.StoredElement) -> String {
    let children = document.tree.roles(of: element)
    if let level = element.headingLevel { return "heading level \(level)" }
    switch element.role {
    case "L": return "list of \(Self.count(children.count { $0 == "LI" }, "item"))"
    case "LI": return "item"
    case "Table": return "table"
    case "TR": return "row"
    case "TH": return "heading cell"
    case "TD": return "cell"
    case "Figure": return "picture"
    case "Note": return "note"
    case "BlockQuote": return "quotation"
    case "TOC": return "contents"
    case "Caption": return "caption"
    default: return ""
    }
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }

  /// A line that is being filled.
  private struct Line {
    var depth: Int
    var announcement: String
    var text = ""

    mutating func add(_ more: String) { text += more }
  }
}
