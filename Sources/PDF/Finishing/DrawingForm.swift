import Layout
import Pictures
import Typography

extension Drawing {
  /// The drawing as a form of PDF, without the brackets of its dictionary (ISO 32000-1 §8.10). Like an image it fills the
  /// unit square, so that it takes an image's place on the page.
  var inPDF: (dictionary: [UInt8], data: [UInt8]) {
    var dictionary: [UInt8] = []
    dictionary.write("/Subtype/Form/BBox[")
    for number in seen { dictionary.write(number) }
    dictionary.write("]/Matrix[")
    for number in [1 / ink.width, 0, 0, -1 / ink.height] { dictionary.write(precisely: number) }
    for number in [-ink.x / ink.width, 1 + ink.y / ink.height] { dictionary.write(precisely: number) }
    dictionary.write("]/Resources<<>>")
    var content = DrawingContent()
    for shape in shapes { content.paint(shape) }
    return (dictionary, content.bytes)
  }

  /// The left, upper, right and lower edge of what is seen: a little more than the ink, so that no edge is shaved by
  /// rounding, and no more than what is let through.
  private var seen: [Double] {
    let margin = max(ink.width, ink.height) / 100
    let (right, foot) = (ink.x + ink.width + margin, ink.y + ink.height + margin)
    guard let clip else { return [ink.x - margin, ink.y - margin, right, foot] }
    return [
      max(ink.x - margin, clip.x), max(ink.y - margin, clip.y), min(right, clip.x + clip.width),
      min(foot, clip.y + clip.height),
    ]
  }
}

/// The operators that paint a drawing, each state set once until it changes.
private struct DrawingContent {
  private(set) var bytes: [UInt8] = []
  private var fill: Colour?
  private var line: Drawing.Stroke?

  mutating func paint(_ shape: Drawing.Shape) {
    if let colour = shape.fill, colour != fill {
      write(colour)
      bytes.write("rg\n")
      fill = colour
    }
    if let stroke = shape.stroke { set(stroke) }
    guard shape.fill != nil || shape.stroke != nil else { return }
    trace(shape.path)
    switch (shape.fill != nil, shape.stroke != nil, shape.fillsEvenOdd) {
    case (true, true, true): bytes.write("B*\n")
    case (true, true, false): bytes.write("B\n")
    case (true, false, true): bytes.write("f*\n")
    case (true, false, false): bytes.write("f\n")
    default: bytes.write("S\n")
    }
  }

  private mutating func trace(_ path: [Drawing.Command]) {
    var index = 0
    while index < path.count {
      if let area = path[index...].uprightRectangle {
        write([area.x, area.y, area.width, area.height], "re\n")
        index += 5
      } else {
        trace(path[index])
        index += 1
      }
    }
  }

  private mutating func trace(_ command: Drawing.Command) {
    switch command {
    case .move(let x, let y): write([x, y], "m\n")
    case .line(let x, let y): write([x, y], "l\n")
    case .curve(let x1, let y1, let x2, let y2, let x, let y): write([x1, y1, x2, y2, x, y], "c\n")
    case .close: bytes.write("h\n")
    }
  }

  private mutating func set(_ stroke: Drawing.Stroke) {
    if stroke.colour != line?.colour {
      write(stroke.colour)
      bytes.write("RG\n")
    }
    if stroke.width != line?.width { write([stroke.width], "w\n") }
    if stroke.cap != line?.cap { write(stroke.cap.inPDF, "J\n") }
    if stroke.join != line?.join { write(stroke.join.inPDF, "j\n") }
    if stroke.mitreLimit != line?.mitreLimit { write([stroke.mitreLimit], "M\n") }
    if stroke.dashes != line?.dashes ?? [] {
      bytes.write("[")
      for dash in stroke.dashes { bytes.write(dash) }
      bytes.write("]0 d\n")
    }
    line = stroke
  }

  private mutating func write(_ numbers: [Double], _ operation: StaticString) {
    for number in numbers { bytes.write(number) }
    bytes.write(operation)
  }

  private mutating func write(_ number: Int, _ operation: StaticString) {
    bytes.write(number)
    bytes.write(" ")
    bytes.write(operation)
  }

  private mutating func write(_ colour: Colour) {
    for part in [colour.red, colour.green, colour.blue] { bytes.write(Double(part) / 255) }
  }
}

extension ArraySlice<Drawing.Command> {
  /// The rectangle that the first five commands go round, across first; nil where they do not.
  fileprivate var uprightRectangle: Drawing.Bounds? {
    guard count >= 5, case .move(let x, let y) = self[startIndex],
      case .line(let right, y) = self[startIndex + 1], case .line(right, let foot) = self[startIndex + 2],
      case .line(x, foot) = self[startIndex + 3], case .close = self[startIndex + 4]
    else { return nil }
    return Drawing.Bounds(x: x, y: y, width: right - x, height: foot - y)
  }
}

extension [UInt8] {
  /// A number with at most three decimals, and a space after it: a drawing has some hundred units a side.
  fileprivate mutating func write(_ number: Double) {
    write(Length(thousandths: Int((number * 1000).rounded())))
    append(UInt8(ascii: " "))
  }

  /// A number with at most seven decimals, and a space after it: what is left of a thousand units.
  fileprivate mutating func write(precisely number: Double) {
    let unit: UInt = 10_000_000
    let parts = Int((number * Double(unit)).rounded())
    if parts < 0 { append(UInt8(ascii: "-")) }
    write(Int(parts.magnitude / unit))
    var (fraction, place) = (parts.magnitude % unit, unit / 10)
    if fraction > 0 { append(UInt8(ascii: ".")) }
    while fraction > 0 {
      append(48 + UInt8(fraction / place))
      (fraction, place) = (fraction % place, place / 10)
    }
    append(UInt8(ascii: " "))
  }
}

extension Drawing.Cap {
  fileprivate var inPDF: Int {
    switch self {
    case .butt: 0
    case .round: 1
    case .square: 2
    }
  }
}

extension Drawing.Join {
  fileprivate var inPDF: Int {
    switch self {
    case .mitre: 0
    case .round: 1
    case .bevel: 2
    }
  }
}
