import Diagnostics
import Foundation
import Pictures
import Structure
import Typography

@testable import Layout

/// The fonts of the repository, read once.
let typefaces: Typefaces = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fonts")
  let names = FontFamily.all.flatMap { [$0.regular, $0.bold] }.map { $0 + ".ttf" }
  let files = names.map { name in
    (name, Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()))
  }
  return try! Typefaces.load(files: files)
}()

/// Pages made by hand, an element and an item at a time.
struct Sample {
  var document: PagedDocument
  var face = "Noto Sans"
  var size = 12

  init(title: String = "Care plan") {
    document = PagedDocument(title: title, language: "en-GB", pages: [], structure: StructureTree())
  }

  static let root = ElementID(0)

  mutating func addPage(width: Length = .millimetres(210), height: Length = .millimetres(297)) {
    document.pages.append(Page(width: width, height: height))
  }

  @discardableResult
  mutating func add(_ role: Element.Role, in parent: ElementID = root, alternative: String? = nil)
    -> ElementID
  {
    document.structure.add(Element(role, parent: parent, alternative: alternative))
  }

  mutating func addField(
    _ purpose: Element.Field.Purpose, _ name: String, in parent: ElementID, saying words: String
  ) -> ElementID {
    document.structure.add(
      Element(Element.Field(purpose, name: name), parent: parent, alternative: words))
  }

  mutating func paint(_ paint: PageItem.Paint, for element: ElementID) {
    document.show(paint, in: element)
    widen(element, by: paint)
  }

  /// The areas of figures and tables, as layout finds them.
  private mutating func widen(_ element: ElementID, by paint: PageItem.Paint) {
    var next: ElementID? = element
    while let id = next {
      let own = document.structure[id]
      if own.role.row.isDrawn || own.role == .table, let area = paint.bounds {
        document.areas[id] = document.areas[id].map { $0.union(area) } ?? area
      }
      next = own.parent
    }
  }

  mutating func paint(_ paint: PageItem.Paint, as artifact: PageItem.Artifact) {
    document.pages[document.pages.count - 1].items.append(PageItem(owner: .artifact(artifact), paint: paint))
  }

  /// A line of text with its baseline at y points.
  func line(_ text: String, x: Int = 72, y: Int, weight: Weight = .regular, colour: Colour = .black)
    -> PageItem.Paint
  {
    let fount = typefaces.fount(face, weight, .points(size))!
    let shaped = ShapedText(text, in: fount, of: typefaces)
    let span = shaped.spans(in: 0..<shaped.count)[0]
    let origin = Point(x: .points(x), y: .points(y))
    return .glyphs(
      GlyphRun(
        face: span.face, size: .points(size), colour: colour, origin: origin, glyphs: span.glyphs,
        width: span.width))
  }

  mutating func write(_ text: String, for element: ElementID, x: Int = 72, y: Int) {
    paint(line(text, x: x, y: y), for: element)
  }

  /// An element with one line.
  @discardableResult
  mutating func write(_ text: String, as role: Element.Role, in parent: ElementID = root, x: Int = 72, y: Int)
    -> ElementID
  {
    let id = add(role, in: parent)
    write(text, for: id, x: x, y: y)
    return id
  }

  mutating func link(
    _ element: ElementID, areas: [Rectangle], to target: PageLink.Target, saying contents: String
  ) {
    let link = PageLink(element: element, areas: areas, target: target, contents: contents)
    document.pages[document.pages.count - 1].links.append(link)
  }

  static func area(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rectangle {
    Rectangle(x: .points(x), y: .points(y), width: .points(width), height: .points(height))
  }

  /// A house, red with a black outline.
  static let house = Drawing(
    shapes: [
      Drawing.Shape(
        path: [
          .move(0, 10), .line(10, 0), .line(20, 10), .curve(20, 15, 18, 20, 15, 20), .line(0, 20), .close,
        ],
        fill: Colour(red: 200, green: 30, blue: 30), stroke: .init(colour: .black, width: 1, join: .round))
    ], ink: .init(x: -0.5, y: -0.7, width: 21, height: 21.2))
}
