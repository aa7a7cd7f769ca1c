import Diagnostics
import Foundation
import Pictures
import Records
import Testing

@testable import Packs

/// The built-in pictures are one set by one hand: a picture that does not belong fails here.
@Suite("The set of pictures")
struct PictureSetTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Templates/pictures/"

  static let entries: [Object] = {
    let source = try? Files.source(folder + "catalogue.json")
    let object = source.flatMap { PictureCatalogue.type.read($0).object }
    return (object?.list("pictures") ?? []).compactMap {
      if case .object(let entry) = $0 { entry } else { nil }
    }
  }()

  static let drawings: [(name: String, drawing: Drawing)] = entries.compactMap { entry in
    guard let source = try? Files.source(folder + entry.string("file")),
      let drawing = try? Drawing(svg: source)
    else { return nil }
    return (entry.string("name"), drawing)
  }

  /// All but the figures of the body map, which are thin and on a paper of their own: a pen draws upon them.
  static let inStyle = drawings.filter { $0.name != "body-map" }

  /// The inks of the set; `SOURCES.md` names them.
  static let palette = Set(
    [
      "#1A1A1A", "#FFFFFF", "#F6D3B3", "#E3B08C", "#C68A5C", "#9A6240", "#DDA67C", "#5BA7E0", "#3B5F8A",
      "#8DBFE8", "#BFE0F5", "#F2A33A", "#FBE3A6", "#8CC474", "#5E9C48", "#B59AD8", "#E9A3A8", "#C58B55",
      "#C9D1D9", "#8A96A0", "#D0342C", "#3A3230", "#7A4E2E", "#C86B2A", "#E7C877", "#B4BBC2", "#EEF0F2",
    ].compactMap(Colour.init(hex:)))

  @Test("There are at least 200 pictures, each drawn for this set")
  func count() {
    #expect(Self.drawings.count >= 200)
    #expect(Self.drawings.count == Self.entries.count)
    #expect(Self.entries.allSatisfy { $0.string("file") == "own/\($0.string("name")).svg" })
  }

  @Test("One picture has one meaning and one label, and says what it may stand for")
  func meanings() {
    for key in ["name", "label", "for"] {
      let values = Self.entries.map { $0.string(key) }
      let twice = Dictionary(grouping: values) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(key): \(twice.sorted())")
      #expect(!values.contains(""))
    }
    #expect(Self.entries.allSatisfy { !$0.list("words").isEmpty })
  }

  @Test("No file lies in the folder that no name stands for")
  func files() throws {
    let known = Set(Self.entries.map { $0.string("name") + ".svg" })
    let found = try Files.names(in: Self.folder + "own").filter { $0.hasSuffix(".svg") }
    #expect(Set(found) == known)
  }

  @Test("Every ink is of the palette")
  func inks() {
    for (name, drawing) in Self.inStyle {
      let inks = drawing.shapes.flatMap { [$0.fill, $0.stroke?.colour].compactMap { $0 } }
      #expect(Set(inks).isSubset(of: Self.palette), "\(name)")
    }
  }

  @Test("Every picture fills its square alike, with a margin")
  func boxes() {
    for (name, drawing) in Self.inStyle {
      let ink = drawing.ink
      let side = max(ink.width, ink.height)
      #expect((46...63).contains(side), "\(name): \(side)")
      #expect(ink.x >= 0.5 && ink.y >= 0.5, "\(name)")
      #expect(ink.x + ink.width <= 63.5 && ink.y + ink.height <= 63.5, "\(name)")
      let (across, down) = (ink.x + ink.width / 2, ink.y + ink.height / 2)
      #expect(abs(across - 32) < 2.5 && abs(down - 32) < 2.5, "\(name): \(across), \(down)")
    }
  }

  @Test("Outlines are of one weight, round at their ends")
  func outlines() {
    let ink = Colour(hex: "#1A1A1A")
    for (name, drawing) in Self.inStyle {
      let strokes = drawing.shapes.compactMap(\.stroke)
      #expect(strokes.allSatisfy { $0.cap == .round && $0.join == .round }, "\(name)")
      let widths = strokes.filter { $0.colour == ink }.map(\.width).sorted()
      #expect(widths.contains { (2.1...2.9).contains($0) }, "\(name) has no outline of the set's weight")
      #expect((widths.first ?? 0) >= 1, "\(name): \(widths.first ?? 0) is finer than a photocopy holds")
    }
  }

  @Test("Outline and ink take their share of every picture, no less and no more")
  func shares() {
    for (name, drawing) in Self.inStyle {
      let shares = InkShares(drawing)
      #expect((0.03...0.38).contains(shares.outline), "\(name): outline \(shares.outline)")
      #expect((0.13...0.84).contains(shares.ink), "\(name): ink \(shares.ink)")
    }
  }
}

/// How much of its square a drawing covers, sampled on a grid of 32 by 32.
private struct InkShares {
  var outline = 0.0
  var ink = 0.0

  init(_ drawing: Drawing) {
    let count = 32
    var seen = [Colour](repeating: .white, count: count * count)
    for shape in drawing.shapes {
      let sides = Self.sides(of: shape.path)
      guard let box = Self.box(of: sides, wider: (shape.stroke?.width ?? 0) / 2) else { continue }
      for index in seen.indices {
        let x = (Double(index % count) + 0.5) * 64 / Double(count)
        let y = (Double(index / count) + 0.5) * 64 / Double(count)
        guard box.x.contains(x), box.y.contains(y) else { continue }
        if let fill = shape.fill, Self.isInside(x, y, sides) { seen[index] = fill }
        if let stroke = shape.stroke, Self.isNear(x, y, sides, stroke.width / 2) {
          seen[index] = stroke.colour
        }
      }
    }
    let dark = seen.count { $0.grey.red < 70 }
    outline = Double(dark) / Double(seen.count)
    ink = Double(seen.count { $0.grey.red < 238 }) / Double(seen.count)
  }

  private typealias Side = (x1: Double, y1: Double, x2: Double, y2: Double)

  private static func sides(of path: [Drawing.Command]) -> [Side] {
    var sides: [Side] = []
    var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0)
    func add(_ toX: Double, _ toY: Double) {
      sides.append((x, y, toX, toY))
      (x, y) = (toX, toY)
    }
    for command in path {
      switch command {
      case .move(let toX, let toY): (x, y, startX, startY) = (toX, toY, toX, toY)
      case .line(let toX, let toY): add(toX, toY)
      case .curve(let x1, let y1, let x2, let y2, let toX, let toY):
        let (fromX, fromY) = (x, y)
        for step in 1...5 {
          let t = Double(step) / 5
          let (a, b, c, d) = (
            (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
          )
          add(a * fromX + b * x1 + c * x2 + d * toX, a * fromY + b * y1 + c * y2 + d * toY)
        }
      case .close: add(startX, startY)
      }
    }
    return sides
  }

  private static func box(of sides: [Side], wider by: Double) -> (
    x: ClosedRange<Double>, y: ClosedRange<Double>
  )? {
    let xs = sides.flatMap { [$0.x1, $0.x2] }
    let ys = sides.flatMap { [$0.y1, $0.y2] }
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
      return nil
    }
    return ((left - by)...(right + by), (top - by)...(bottom + by))
  }

  private static func isInside(_ x: Double, _ y: Double, _ sides: [Side]) -> Bool {
    var turns = 0
    for side in sides where (side.y1 <= y) != (side.y2 <= y) {
      let at = side.x1 + (y - side.y1) / (side.y2 - side.y1) * (side.x2 - side.x1)
      if at > x { turns += side.y2 > side.y1 ? 1 : -1 }
    }
    return turns != 0
  }

  private static func isNear(_ x: Double, _ y: Double, _ sides: [Side], _ distance: Double) -> Bool {
    sides.contains { side in
      let (dx, dy) = (side.x2 - side.x1, side.y2 - side.y1)
      let length = dx * dx + dy * dy
      let t = length > 0 ? min(1, max(0, ((x - side.x1) * dx + (y - side.y1) * dy) / length)) : 0
      let (px, py) = (side.x1 + t * dx - x, side.y1 + t * dy - y)
      return px * px + py * py <= distance * distance
    }
  }
}
