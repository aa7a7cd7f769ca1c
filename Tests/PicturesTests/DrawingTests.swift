import Diagnostics
import Testing

@testable import Pictures

@Suite("Drawings")
struct DrawingTests {
  private func path(_ d: String) throws -> String {
    written(try drawing("<path d=\"\(d)\"/>").shapes[0].path)
  }

  @Test("Every path command is read, large and small")
  func commands() throws {
    #expect(try path("M1 2L3 4H5V6Z") == "M1,2 L3,4 L5,4 L5,6 Z")
    #expect(try path("m1 2l3 4h5v6zl1 1") == "M1,2 L4,6 L9,6 L9,12 Z L2,3")
    #expect(try path("M0 0C1 2 3 4 5 6S9 8 7 7") == "M0,0 C1,2 3,4 5,6 C7,8 9,8 7,7")
    #expect(try path("M0 0c1 2 3 4 5 6s4 2 2 1") == "M0,0 C1,2 3,4 5,6 C7,8 9,8 7,7")
    #expect(try path("M0 0Q3 3 6 0T12 0") == "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0")
    #expect(try path("M0 0S3 3 6 0") == "M0,0 C0,0 3,3 6,0")
  }

  @Test("Points after a move are lines, and numbers may touch each other")
  func shortForms() throws {
    #expect(try path("M1,2 3,4 5,6") == "M1,2 L3,4 L5,6")
    #expect(try path("m1.5.5-1-1") == "M1.5,0.5 L0.5,-0.5")
    #expect(try path("M1e1 2E-1L+3.-4") == "M10,0.2 L3,-4")
  }

  @Test("An arc becomes curves, also with flags that touch the next number")
  func arcs() throws {
    #expect(try path("M1 0A1 1 0 0 1 0 1") == "M1,0 C1,0.55 0.55,1 0,1")
    #expect(try path("M1 0A1 1 0 010 1") == "M1,0 C1,0.55 0.55,1 0,1")
    #expect(try path("M1 0A1 1 0 0 0 -1 0") == "M1,0 C1,-0.55 0.55,-1 0,-1 C-0.55,-1 -1,-0.55 -1,0")
    // Radii too small to reach are widened.
    #expect(try path("M2 0A1 1 0 0 1 -2 0") == "M2,0 C2,1.1 1.1,2 0,2 C-1.1,2 -2,1.1 -2,0")
    #expect(try path("M0 0A0 1 0 0 1 5 5") == "M0,0 L5,5")
    // Of a radius next to nothing no ellipse can be worked out.
    #expect(try path("M0 0A1e-200 1 0 1 0 1 1") == "M0,0 L1,1")
  }

  @Test("Basic shapes become paths")
  func basicShapes() throws {
    #expect(
      written(try drawing("<rect x='1' y='2' width='3' height='4'/>").shapes[0].path)
        == "M1,2 L4,2 L4,6 L1,6 Z")
    #expect(
      written(try drawing("<rect width='10' height='4' rx='9'/>").shapes[0].path)
        == "M5,0 L5,0 C7.76,0 10,0.9 10,2 L10,2 C10,3.1 7.76,4 5,4 L5,4 C2.24,4 0,3.1 0,2 L0,2 C0,0.9 2.24,0 5,0 Z"
    )
    #expect(
      written(try drawing("<circle cx='5' cy='5' r='5'/>").shapes[0].path)
        == "M10,5 C10,7.76 7.76,10 5,10 C2.24,10 0,7.76 0,5 C0,2.24 2.24,0 5,0 C7.76,0 10,2.24 10,5 Z")
    #expect(written(try drawing("<line x1='1' y2='2' stroke='#000'/>").shapes[0].path) == "M1,0 L0,2")
    #expect(written(try drawing("<polygon points='0,0 4,0 4 4'/>").shapes[0].path) == "M0,0 L4,0 L4,4 Z")
    #expect(written(try drawing("<polyline points='0,0 4,0 4 4'/>").shapes[0].path) == "M0,0 L4,0 L4,4")
  }

  @Test("A shape without size draws nothing")
  func emptyShapes() throws {
    #expect(
      try drawing("<rect width='0' height='4'/><circle r='0'/><path d=''/><circle r='1'/>").shapes.count == 1)
    #expect(try drawing("<circle r='2' fill='none'/><circle r='1'/>").shapes.count == 1)
  }

  @Test("Fill, stroke and transform are inherited from groups")
  func inheritance() throws {
    let inside = """
      <g fill='#F80' stroke='#112233' stroke-width='2' stroke-linecap='round' transform='translate(10 20) scale(2)'>
      <path d='M0 0L1 1' stroke-linejoin='bevel' stroke-dasharray='1 2 3'/><circle r='1' fill='none' stroke='none'/></g>
      """
    let shape = try #require(try drawing(inside).shapes.first)
    #expect(written(shape.path) == "M10,20 L12,22")
    #expect(shape.fill == Colour(red: 255, green: 136, blue: 0))
    #expect(
      shape.stroke
        == Drawing.Stroke(
          colour: Colour(red: 17, green: 34, blue: 51), width: 4, cap: .round, join: .bevel,
          dashes: [2, 4, 6, 2, 4, 6]))
  }

  @Test("Transforms are applied from right to left")
  func transforms() throws {
    func moved(_ transform: String) throws -> String {
      written(try drawing("<path transform='\(transform)' d='M1 0L2 1'/>").shapes[0].path)
    }
    let across = Transform(named: "skewX", [45])?.apply(2, 3)
    let down = Transform(named: "skewY", [-45])?.apply(2, 3)
    #expect(across.map { abs($0.x - 5) < 1e-9 && $0.y == 3 } == true)
    #expect(down.map { $0.x == 2 && abs($0.y - 1) < 1e-9 } == true)
    #expect(try moved("translate(10) rotate(90)") == "M10,1 L9,2")
    #expect(try moved("rotate(90) translate(10)") == "M0,11 L-1,12")
    #expect(try moved("rotate(180 1 1)") == "M1,2 L0,1")
    #expect(try moved("matrix(1,0,0,1,-3.5,-1e-1) scale(2,4)") == "M-1.5,-0.1 L0.5,3.9")
  }

  @Test("Ink is measured on the curve itself, with half the stroke around it")
  func ink() throws {
    // The curve's control points reach to y 8, the curve itself to y 6.
    #expect(
      try drawing("<path d='M0 0C0 8 8 8 8 0'/>").ink == Drawing.Bounds(x: 0, y: 0, width: 8, height: 6))
    let line = try drawing(
      "<line x2='8' stroke='#000' stroke-width='2' stroke-linejoin='round' stroke-linecap='round'/>")
    #expect(line.ink == Drawing.Bounds(x: -1, y: -1, width: 10, height: 2))
  }

  @Test("Ink reaches to the tip of a mitre, unless the mitre is cut off")
  func mitres() throws {
    // A right angle with its tip to the right: the mitre stands off by half the width times the root of 2.
    let right = try drawing("<path fill='none' stroke='#000' stroke-width='2' d='M0 -4L4 0L0 4'/>")
    #expect(abs(right.ink.x + right.ink.width - (4 + 2.squareRoot())) < 1e-9)
    let cut = try drawing(
      "<path fill='none' stroke='#000' stroke-width='2' stroke-miterlimit='1' d='M0 -4L4 0L0 4'/>")
    #expect(cut.ink.x + cut.ink.width == 5)
  }

  @Test("Every picture of the package is read, and its ink is inside the paper", arguments: Samples.files)
  func bundled(name: String) throws {
    let picture = try Drawing(svg: Samples.source(name))
    #expect(!picture.shapes.isEmpty)
    // The figures of the body map stand on a wider paper than the others.
    let width: Double = name == "own/body-map.svg" ? 132 : 72
    #expect(picture.ink.x > -8 && picture.ink.x + picture.ink.width < width + 8)
    #expect(picture.ink.width > 10 && picture.ink.height > 5)
  }

  @Test("Ink outside the viewBox is not seen, and does not make the picture smaller")
  func outside() throws {
    let box = "0 0 64 64"
    let seen = try drawing(
      "<rect width='10' height='10' fill='#000'/><circle cx='400' cy='5' r='9' fill='#000'/>", seen: box)
    #expect(seen.shapes.count == 1)
    #expect(seen.ink == Drawing.Bounds(x: 0, y: 0, width: 10, height: 10))
    let cut = try drawing("<rect x='50' y='10' width='30' height='10' fill='#000'/>", seen: box)
    #expect(cut.ink == Drawing.Bounds(x: 50, y: 10, width: 14, height: 10))
    #expect(cut.clip == Drawing.Bounds(x: 0, y: 0, width: 64, height: 64))
    #expect(try drawing("<rect width='64' height='64' fill='#000'/>", seen: box).clip == nil)
    let gone = complaint(wrapped("<rect x='90' width='9' height='9' fill='#000'/>", seen: box))
    #expect(gone?.contains("nothing inside its viewBox") == true)
  }

  @Test("Without a viewBox width and height say what is seen; a size in other units says nothing")
  func withoutViewBox() throws {
    func ink(_ attributes: String) throws -> Drawing.Bounds {
      let text =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)><rect width='30' height='10' fill='#000'/></svg>"
      return try Drawing(svg: SourceText(path: "t.svg", text: text)).ink
    }
    #expect(try ink("width='20' height='20px'").width == 20)
    #expect(try ink("width='100%' height='100%'").width == 30)
    #expect(try ink("width='20mm' height='20mm'").width == 30)
    #expect(try ink("").width == 30)
  }
}
