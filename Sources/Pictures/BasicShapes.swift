/// Turns the elements that draw something into paths, SVG 1.1 §8 and §9.
struct BasicShape {
  /// The geometry attributes of each element that is read.
  static let attributes: [String: Set<String>] = [
    "path": ["d"], "rect": ["x", "y", "width", "height", "rx", "ry"], "circle": ["cx", "cy", "r"],
    "ellipse": ["cx", "cy", "rx", "ry"], "line": ["x1", "y1", "x2", "y2"], "polyline": ["points"],
    "polygon": ["points"],
  ]

  private let element: Markup.Element
  private let bytes: [UInt8]

  init(_ element: Markup.Element, of bytes: [UInt8]) {
    self.element = element
    self.bytes = bytes
  }

  /// The path of the shape; empty when it has no size.
  func path() throws(PictureFault) -> [Drawing.Command] {
    switch element.name {
    case "rect": try rectangle()
    case "circle": try ellipse(rx: number("r", atLeast: 0), ry: number("r", atLeast: 0))
    case "ellipse": try ellipse(rx: number("rx", atLeast: 0), ry: number("ry", atLeast: 0))
    case "line": [.move(try number("x1"), try number("y1")), .line(try number("x2"), try number("y2"))]
    case "polyline": try points()
    case "polygon": try points() + [.close]
    default: try outline()
    }
  }

  private func attribute(_ name: String) -> Markup.Attribute? { element.attributes.first { $0.name == name } }

  private func number(_ name: String, atLeast least: Double = -1_000_000) throws(PictureFault) -> Double {
    guard let attribute = attribute(name) else { return 0 }
    var scanner = NumberScanner(bytes, attribute.value)
    return try scanner.length(atLeast: least)
  }

  private func outline() throws(PictureFault) -> [Drawing.Command] {
    guard let data = attribute("d") else { return [] }
    return try PathData.commands(NumberScanner(bytes, data.value))
  }

  private func points() throws(PictureFault) -> [Drawing.Command] {
    guard let points = attribute("points") else { return [] }
    var scanner = NumberScanner(bytes, points.value)
    var path = PathBuilder()
    scanner.skipSpace()
    while !scanner.isAtEnd {
      let point = try scanner.numbers(2)
      if path.commands.isEmpty { path.move(point[0], point[1]) } else { path.line(point[0], point[1]) }
      guard path.commands.count <= PathBuilder.greatestCommandCount else {
        throw PictureFault("there are too many points", at: points.nameRange)
      }
      scanner.skipSeparator()
    }
    return path.commands
  }

  private func ellipse(rx: Double, ry: Double) throws(PictureFault) -> [Drawing.Command] {
    let x = try number("cx")
    let y = try number("cy")
    guard rx > 0, ry > 0 else { return [] }
    var path = PathBuilder()
    path.move(x + rx, y)
    path.quarters(rx, ry, [(x, y + ry), (x - rx, y), (x, y - ry), (x + rx, y)])
    path.close()
    return path.commands
  }

  /// A corner radius that is given alone holds for both directions, and none is more than half a side.
  private func rectangle() throws(PictureFault) -> [Drawing.Command] {
    let (x, y) = (try number("x"), try number("y"))
    let (width, height) = (try number("width", atLeast: 0), try number("height", atLeast: 0))
    guard width > 0, height > 0 else { return [] }
    let rx = min(try number(attribute("rx") == nil ? "ry" : "rx", atLeast: 0), width / 2)
    let ry = min(try number(attribute("ry") == nil ? "rx" : "ry", atLeast: 0), height / 2)
    let (right, bottom) = (x + width, y + height)
    var path = PathBuilder()
    guard rx > 0, ry > 0 else {
      path.move(x, y)
      for corner in [(right, y), (right, bottom), (x, bottom)] { path.line(corner.0, corner.1) }
      path.close()
      return path.commands
    }
    path.move(x + rx, y)
    path.line(right - rx, y)
    path.quarters(rx, ry, [(right, y + ry)])
    path.line(right, bottom - ry)
    path.quarters(rx, ry, [(right - rx, bottom)])
    path.line(x + rx, bottom)
    path.quarters(rx, ry, [(x, bottom - ry)])
    path.line(x, y + ry)
    path.quarters(rx, ry, [(x + rx, y)])
    path.close()
    return path.commands
  }
}

extension PathBuilder {
  /// Quarter ellipses clockwise to each of the points.
  fileprivate mutating func quarters(_ rx: Double, _ ry: Double, _ ends: [(x: Double, y: Double)]) {
    for end in ends {
      arc(Arc(rx: rx, ry: ry, rotation: 0, isLarge: false, isClockwise: true, x: end.x, y: end.y))
    }
  }
}
