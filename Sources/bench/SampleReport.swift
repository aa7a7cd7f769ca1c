import Layout
import Typography

/// Pages of running text with headings, bold words and a table: about two thousand glyphs each.
struct SampleReport {
  private(set) var document = PagedDocument(
    title: "Care plan", language: "en-GB", pages: [], structure: Structure())
  private let typefaces: Typefaces

  private static let sentences = [
    "Knock, call out that it is you, and let yourself in with the key.",
    "Ask how the night was and write down what is said, in Siân's own words.",
    "The tablets are in the blue box on the dresser; check the chart first.",
    "Lay the towel over the chair before washing, and warm the room to 21 °C.",
    "If nobody answers the door ring the office at once and wait outside.",
  ]

  init(typefaces: Typefaces, pages: Int) {
    self.typefaces = typefaces
    for page in 0..<pages { addPage(page) }
  }

  private mutating func addPage(_ number: Int) {
    document.pages.append(Page(width: .millimetres(210), height: .millimetres(297)))
    set("Winnie Okafor, HB-0417", for: nil, x: 72, y: 40, .regular, 10)
    set("Part \(number + 1)", for: add(.heading(1)), x: 72, y: 80, .bold, 20)
    let place = Destination(page: number, point: Point(x: .points(72), y: .points(60)))
    document.outline.append(OutlineEntry(title: "Part \(number + 1)", level: 1, destination: place))
    for paragraph in 0..<8 {
      let element = add(.paragraph)
      for line in 0..<3 {
        let text = Self.sentences[(number + paragraph + line) % Self.sentences.count] + " "
        set(text, for: element, x: 72, y: 110 + 60 * paragraph + 16 * line, line == 0 ? .bold : .regular, 12)
      }
    }
    addTable()
    set("Page \(number + 1)", for: nil, x: 72, y: 810, .regular, 10)
  }

  private mutating func addTable() {
    let table = add(.table)
    for row in 0..<8 {
      let cells = add(.tableRow, in: table)
      for column in 0..<3 {
        let cell = add(column == 0 ? .headerCell(.row, columns: 1) : .dataCell(columns: 1), in: cells)
        set("Morning visit \(row)", for: cell, x: 72 + 150 * column, y: 600 + 20 * row, .regular, 11)
      }
    }
  }

  private mutating func add(_ role: Element.Role, in parent: ElementID = ElementID(0)) -> ElementID {
    let id = ElementID(document.structure.elements.count)
    document.structure.elements.append(Element(role, parent: parent))
    document.structure[parent].children.append(.element(id))
    return id
  }

  private mutating func set(
    _ text: String, for element: ElementID?, x: Int, y: Int, _ weight: Weight, _ size: Int
  ) {
    guard let fount = typefaces.fount("Noto Sans", weight, .points(size)) else { return }
    let shaped = ShapedText(text.unicodeScalars, in: fount, of: typefaces)
    for span in shaped.spans(in: 0..<shaped.count) {
      let origin = Point(x: .points(x) + span.offset, y: .points(y))
      let run = GlyphRun(
        face: span.face, size: .points(size), colour: .black, origin: origin, glyphs: span.glyphs,
        offsets: span.offsets, text: span.text, width: span.width)
      let page = document.pages.count - 1
      if let element {
        document.structure[element].children.append(
          .item(page: page, index: document.pages[page].items.count))
      }
      let owner = element.map { PageItem.Owner.element($0) } ?? .artifact(y < 100 ? .header : .footer)
      document.pages[page].items.append(PageItem(owner: owner, paint: .glyphs(run)))
    }
  }
}
