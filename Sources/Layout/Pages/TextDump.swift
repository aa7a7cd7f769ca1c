import Pictures
import Typography

extension PagedDocument {
  /// The words in reading order, as the structure has them: a block a line, the cells of a grid parted by tabs, each
  /// value of a card on a line after its label. Drawn parts say what is said for them.
  public var text: String {
    var reader = TextReader(document: self)
    reader.read(ElementID(0))
    return reader.text
  }

  /// Every item on a line of its own, for tests that compare pages.
  public var dump: String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      for item in page.items { lines.append("p\(index + 1)  " + describe(item)) }
      for link in page.links {
        lines.append("p\(index + 1)  link  \(link.contents)  \(describe(link.target))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ item: PageItem) -> String {
    let owner =
      switch item.owner {
      case .element(let id): structure[id].role.tag
      case .artifact(let kind): "~\(kind)"
      }
    return describe(item.paint) + "  " + owner
  }

  private func describe(_ paint: PageItem.Paint) -> String {
    switch paint {
    case .glyphs(let run):
      "\(run.origin.x.fixed) \(run.origin.y.fixed)  \(run.size.fixed) face \(run.face.index)  "
        + "“\(String(String.UnicodeScalarView(run.text)))”"
    case .fill(let area, let colour): "\(area.fixed)  fill \(colour.hex)"
    case .frame(let area, let width, let colour): "\(area.fixed)  frame \(width.fixed) \(colour.hex)"
    case .circle(let area, let width, let colour): "\(area.fixed)  circle \(width.fixed) \(colour.hex)"
    case .polyline(let points, let width, let colour):
      "\(points.fixed)  line \(width.fixed) \(colour.hex)"
    case .polygon(let points, let colour): "\(points.fixed)  polygon \(colour.hex)"
    case .picture(let index, let area): "\(area.fixed)  picture \(pictures[index].name)"
    }
  }

  private func describe(_ target: PageLink.Target) -> String {
    switch target {
    case .address(let address): address
    case .place(let place): "page \(place.page + 1) at \(place.point.y.fixed)"
    }
  }
}

/// Walks the structure and writes down what is heard.
private struct TextReader {
  let document: PagedDocument
  var text = ""
  private var isAfterLabel = false

  init(document: PagedDocument) { self.document = document }

  mutating func read(_ id: ElementID) {
    let element = document.structure[id]
    if element.role.startsLine { startLine() }
    if let said = element.actualText ?? element.alternative {
      if element.role == .sign { partWords() }
      text += said
    } else if let (label, value) = cardParts(of: element) {
      startLine()
      for child in document.structure[label].children { read(child) }
      text += ": "
      for child in document.structure[value].children { read(child) }
    } else {
      for child in element.children { read(child) }
    }
    switch element.role {
    case .headerCell, .dataCell: text += "\t"
    case .label: isAfterLabel = true
    case let role where role.startsLine: startLine()
    default: break
    }
  }

  /// What stands in a list item's body goes on after its mark.
  private mutating func startLine() {
    while text.last == "\t" { text.removeLast() }
    if !isAfterLabel, !text.isEmpty, text.last != "\n" { text += "\n" }
    isAfterLabel = false
  }

  /// A sign among words, such as a second box to tick, is parted from the one before it.
  private mutating func partWords() {
    if let last = text.last, !last.isWhitespace { text += " " }
  }

  /// The label and the value of a card's line, which stand beside each other on the page and after each other here.
  private func cardParts(of element: Element) -> (label: ElementID, value: ElementID)? {
    guard case .dataCell = element.role, element.children.count == 2,
      case .element(let label) = element.children[0], case .element(let value) = element.children[1],
      document.structure[label].role == .paragraph, document.structure[value].role == .paragraph
    else { return nil }
    return (label, value)
  }

  private mutating func read(_ child: Element.Child) {
    switch child {
    case .element(let id): read(id)
    case .item(let page, let index):
      if case .glyphs(let run) = document.pages[page].items[index].paint {
        text.unicodeScalars.append(contentsOf: run.text)
      }
    }
  }
}

extension Element.Role {
  /// Whether words of this element begin on a line of their own.
  var startsLine: Bool {
    switch self {
    case .span, .sign, .link, .reference, .label, .listBody, .headerCell, .dataCell: false
    default: true
    }
  }

  /// The name in ISO 32000-1.
  var tag: String {
    switch self {
    case .document: "Document"
    case .part: "Part"
    case .section: "Sect"
    case .division: "Div"
    case .heading(let level): "H\(level)"
    case .paragraph: "P"
    case .span: "Span"
    case .quotation: "BlockQuote"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure, .sign: "Figure"
    case .caption: "Caption"
    case .note: "Note"
    case .link: "Link"
    case .reference: "Reference"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    }
  }
}

extension Length {
  /// Points with three places.
  var fixed: String {
    let whole = abs(thousandths) / 1000
    let rest = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension Rectangle {
  fileprivate var fixed: String { "\(x.fixed) \(y.fixed) \(width.fixed) \(height.fixed)" }
}

extension [Point] {
  fileprivate var fixed: String { map { "\($0.x.fixed),\($0.y.fixed)" }.joined(separator: " ") }
}

extension Colour {
  fileprivate var hex: String {
    let digits = [red, green, blue].map { part in
      let text = String(part, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
