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
        bytes.write(area.x, area.y)
        bytes.write(area.width, area.height)
        bytes.write("re\n")
        index += 5
      } else {
        trace(path[index])
        index += 1
      }
    }
  }

  private mutating func trace(_ command: Drawing.Command) {
    switch command {
    case .move(let x, let y):
      bytes.write(x, y)
      bytes.write("m\n")
    case .line(let x, let y):
      bytes.write(x, y)
      bytes.write("l\n")
    case .curve(let x1, let y1, let x2, let y2, let x, let y):
      bytes.write(x1, y1)
      bytes.write(x2, y2)
      bytes.write(x, y)
      bytes.write("c\n")
    case .close: bytes.write("h\n")
    }
  }

  private mutating func set(_ stroke: Drawing.Stroke) {
    if stroke.colour != line?.colour {
      write(stroke.colour)
      bytes.write("RG\n")
    }
    if stroke.width != line?.width { write(stroke.width, "w\n") }
    if stroke.cap != line?.cap { write(stroke.cap.inPDF, "J\n") }
    if stroke.join != line?.join { write(stroke.join.inPDF, "j\n") }
    if stroke.mitreLimit != line?.mitreLimit { write(stroke.mitreLimit, "M\n") }
    if stroke.dashes != line?.dashes ?? [] {
      bytes.write("[")
      for dash in stroke.dashes { bytes.write(dash) }
      bytes.write("]0 d\n")
    }
    line = stroke
  }

  private mutating func write(_ number: Double, _ operation: StaticString) {
    bytes.write(number)
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
  fileprivate mutating func write(_ x: Double, _ y: Double) {
    write(x)
    write(y)
  }

  /// A number with at most three decimals, and a space after it: a drawing has some hundred units a side. Its figures are
  /// set from the last to the first and added at once, since a set of pictures has a hundred thousand of them.
  fileprivate mutating func write(_ number: Double) {
    let thousandths = Int((number * 1000).rounded())
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { room in
      var place = room.count
      func set(_ byte: UInt8) {
        place -= 1
        room[place] = byte
      }
      set(UInt8(ascii: " "))
      var (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
      if fraction > 0 {
        var decimals = 3
        while fraction % 10 == 0 { (fraction, decimals) = (fraction / 10, decimals - 1) }
        for _ in 0..<decimals {
          set(48 + UInt8(fraction % 10))
          fraction /= 10
        }
        set(UInt8(ascii: "."))
      }
      repeat {
        set(48 + UInt8(whole % 10))
        whole /= 10
      } while whole > 0
      if thousandths < 0 { set(UInt8(ascii: "-")) }
      append(contentsOf: UnsafeBufferPointer(rebasing: room[place...]))
    }
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
