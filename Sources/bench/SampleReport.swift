import Layout
import Structure
import Typography

/// Pages of running text with headings, bold words and a table: about two thousand glyphs each.
struct SampleReport {
  private(set) var document = PagedDocument(
    title: "Care plan", language: "en-GB", pages: [], structure: StructureTree())
  private let typefaces: Typefaces

  // Words in the proportions of care plans; a line of them is as hard to compress as real text.
  private static let words = """
    the the the and and to to a of in is it you your she her for with on if not at be that are have help need please \
    when water wash dress morning evening visit care worker walk frame chair bath bed bathroom kitchen breakfast \
    lunch tea tablets chart blue box dresser door key ring office daughter neighbour Siân Winnie hearing aids glasses \
    slippers towel warm cold left right hand step slowly ask before after night sleep pain knee skin cream legs drink \
    cup sugar milk bread soup eat small often swallow sit upright cough stop call 999 doctor nurse pharmacist Monday \
    Wednesday weekend family photograph garden music church friends worried confused forgetful remind gently choice \
    refuse respect privacy curtain heating window lock alarm pendant neck fall floor rug stairs rail light switch
    """.split(separator: " ").map(String.init)

  /// A line of about that many letters; the same for the same seed.
  private static func line(_ seed: Int, letters: Int) -> String {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    var line = ""
    while line.utf8.count < letters {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      line += words[Int(state >> 33) % words.count] + (state >> 60 == 0 ? ", " : " ")
    }
    return line
  }

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
        let text = Self.line((number * 8 + paragraph) * 3 + line, letters: 64)
        set(text, for: element, x: 72, y: 110 + 60 * paragraph + 16 * line, line == 0 ? .bold : .regular, 12)
      }
    }
    addTable(number)
    set("Page \(number + 1)", for: nil, x: 72, y: 810, .regular, 10)
  }

  private mutating func addTable(_ number: Int) {
    let table = add(.table)
    for row in 0..<8 {
      let cells = add(.tableRow, in: table)
      for column in 0..<3 {
        let cell = add(column == 0 ? .headerCell(.row, columns: 1) : .dataCell(columns: 1), in: cells)
        set(
          Self.line(number * 31 + row * 3 + column + 9999, letters: 14), for: cell, x: 72 + 150 * column,
          y: 600 + 20 * row, .regular, 11)
      }
    }
  }

  private mutating func add(_ role: Element.Role, in parent: ElementID = ElementID(0)) -> ElementID {
    document.structure.add(role, in: parent)
  }

  private mutating func set(
    _ text: String, for element: ElementID?, x: Int, y: Int, _ weight: Weight, _ size: Int
  ) {
    guard let fount = typefaces.fount("Noto Sans", weight, .points(size)) else { return }
    let shaped = ShapedText(text, in: fount, of: typefaces)
    for span in shaped.spans(in: 0..<shaped.count) {
      let origin = Point(x: .points(x) + span.offset, y: .points(y))
      let run = GlyphRun(
        face: span.face, size: .points(size), colour: .black, origin: origin, glyphs: span.glyphs,
        width: span.width)
      if let element {
        document.show(.glyphs(run), in: element)
      } else {
        let owner = PageItem.Owner.artifact(y < 100 ? .header : .footer)
        document.pages[document.pages.count - 1].items.append(PageItem(owner: owner, paint: .glyphs(run)))
      }
    }
  }
}
