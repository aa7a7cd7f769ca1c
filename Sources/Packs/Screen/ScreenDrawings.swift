import Documents
import Foundation
import Pictures
import Structure

extension ScreenPicture {
  /// A drawing or dots of the catalogue.
  init(_ artwork: Artwork) {
    switch artwork {
    case .drawing(let drawing):
      self = .drawing(drawing.svg, width: drawing.ink.width, height: drawing.ink.height)
    case .raster(let raster):
      let kind = raster.header.format == .png ? "png" : "jpeg"
      let (width, height) = raster.header.uprightSize
      self = .dots(
        address: "data:image/\(kind);base64," + Data(raster.bytes).base64EncodedString(), width: width,
        height: height)
    }
  }

  /// A first picture in the upper left of a square, and a smaller second one at its lower right, as on paper.
  static func pair(_ first: ScreenPicture, _ second: ScreenPicture) -> ScreenPicture {
    .drawing(first.part(of: 62, at: 0) + second.part(of: 50, at: 50), width: 100, height: 100)
  }

  /// The picture in a square of a larger one.
  private func part(of side: Int, at place: Int) -> String {
    switch self {
    case .drawing(let inside, let width, let height):
      "<svg x=\"\(place)\" y=\"\(place)\" width=\"\(side)\" height=\"\(side)\" "
        + "viewBox=\"0 0 \(width.short) \(height.short)\">\(inside)</svg>"
    case .dots(let address, _, _):
      "<image x=\"\(place)\" y=\"\(place)\" width=\"\(side)\" height=\"\(side)\" href=\"\(address)\"/>"
    }
  }

  /// A clock face with a short heavy hand and a long thin one.
  static func clock(minutes: Int) -> ScreenPicture {
    let time = ((minutes % 1440) + 1440) % 1440
    var inside = ring
    for hour in 1...12 where hour % 3 != 0 { inside += line(Double(hour) / 12, from: 41, to: 45, width: 2) }
    for hour in [12, 3, 6, 9] {
      let (x, y) = place(Double(hour) / 12, 38)
      inside += text("\(hour)", x: x, y: y + 5, size: 14)
    }
    inside += line(Double(time % 720) / 720, from: 0, to: 18, width: 5)
    inside += line(Double(time % 60) / 60, from: 0, to: 30, width: 2)
    return .drawing(inside, width: 100, height: 100)
  }

  /// A leaf of a calendar: the day of the week over a rule, the number large, the month under it.
  static func day(_ weekday: String, _ number: Int, _ month: String) -> ScreenPicture {
    .drawing(
      "<rect x=\"6\" y=\"4\" width=\"88\" height=\"92\" fill=\"none\" stroke=\"#111\" stroke-width=\"3\"/>"
        + "<path d=\"M6 28H94\" stroke=\"#111\" stroke-width=\"3\"/>" + text(weekday, x: 50, y: 21, size: 15)
        + text("\(number)", x: 50, y: 66, size: 38) + text(month, x: 50, y: 87, size: 15), width: 100,
      height: 100)
  }

  /// A ring that is filled clockwise from the top as far as the minutes go round an hour, with their number in it.
  static func ring(minutes: Int) -> ScreenPicture {
    let steps = max(2, minutes)
    let turns = (0...steps).map { Double($0) / Double(steps) * Double(minutes) / 60 }
    let wedge = (turns.map { place($0, 46) } + turns.reversed().map { place($0, 28) }).map {
      "\($0.0.short) \($0.1.short)"
    }
    return .drawing(
      ring + "<path d=\"M\(wedge.joined(separator: "L"))Z\" fill=\"#111\"/>"
        + text("\(minutes)", x: 50, y: 60, size: 30), width: 100, height: 100)
  }

  private static let ring =
    "<circle cx=\"50\" cy=\"50\" r=\"48\" fill=\"none\" stroke=\"#111\" stroke-width=\"3\"/>"

  /// A place by its turn clockwise from the top, 0 to 1, and its distance from the middle.
  private static func place(_ turn: Double, _ distance: Double) -> (Double, Double) {
    let angle = turn * 2 * Double.pi
    return (50 + sin(angle) * distance, 50 - cos(angle) * distance)
  }

  private static func line(_ turn: Double, from start: Double, to end: Double, width: Int) -> String {
    let (x1, y1) = place(turn, start)
    let (x2, y2) = place(turn, end)
    return
      "<path d=\"M\(x1.short) \(y1.short)L\(x2.short) \(y2.short)\" stroke=\"#111\" stroke-width=\"\(width)\"/>"
  }

  private static func text(_ words: String, x: Double, y: Double, size: Double) -> String {
    // A long word is brought to the width of the drawing.
    let letters = Double(words.count) * size * 0.62
    let fitting = letters > 84 ? size * 84 / letters : size
    return "<text x=\"\(x.short)\" y=\"\(y.short)\" font-size=\"\(fitting.short)\" font-weight=\"bold\" "
      + "font-family=\"sans-serif\" text-anchor=\"middle\" fill=\"#111\">\(words.markup)</text>"
  }
}

extension Drawing {
  /// The shapes as SVG, moved so that the ink begins at the corner.
  var svg: String {
    let (x, y) = (ink.x, ink.y)
    return shapes.map { $0.svg(from: x, y) }.joined()
  }
}

extension Drawing.Shape {
  fileprivate func svg(from x: Double, _ y: Double) -> String {
    var text = "<path d=\"\(path.map { $0.svg(from: x, y) }.joined())\" fill=\"\(fill?.hex ?? "none")\""
    if fillsEvenOdd { text += " fill-rule=\"evenodd\"" }
    if let stroke {
      text += " stroke=\"\(stroke.colour.hex)\" stroke-width=\"\(stroke.width.short)\""
      switch stroke.cap {
      case .butt: break
      case .round: text += " stroke-linecap=\"round\""
      case .square: text += " stroke-linecap=\"square\""
      }
      switch stroke.join {
      case .mitre: text += " stroke-miterlimit=\"\(stroke.mitreLimit.short)\""
      case .round: text += " stroke-linejoin=\"round\""
      case .bevel: text += " stroke-linejoin=\"bevel\""
      }
      if !stroke.dashes.isEmpty {
        text += " stroke-dasharray=\"\(stroke.dashes.map(\.short).joined(separator: " "))\""
      }
    }
    return text + "/>"
  }
}

extension Drawing.Command {
  fileprivate func svg(from x: Double, _ y: Double) -> String {
    func point(_ a: Double, _ b: Double) -> String { "\((a - x).short) \((b - y).short)" }
    return switch self {
    case .move(let a, let b): "M" + point(a, b)
    case .line(let a, let b): "L" + point(a, b)
    case .curve(let a, let b, let c, let d, let e, let f):
      "C\(point(a, b)) \(point(c, d)) \(point(e, f))"
    case .close: "Z"
    }
  }
}
