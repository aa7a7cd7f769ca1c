/// How shapes are painted, inherited from groups (SVG 1.1 §11); the first values are SVG's own.
struct ShapeStyle {
  var fill: Colour? = .black
  var fillsEvenOdd = false
  var stroke: Colour?
  var width = 1.0
  var cap = Drawing.Cap.butt
  var join = Drawing.Join.mitre
  var mitreLimit = 4.0
  var dashes: [Double] = []
  var transform = Transform()
  /// Whether no element has been entered: the one place where <svg> may stand.
  var isOutermost = true

  /// The line of a shape in the drawing's own units; nil when no line is drawn.
  func strokeApplied(to element: Markup.Element) throws(PictureFault) -> Drawing.Stroke? {
    guard let stroke, width > 0 else { return nil }
    guard let scale = transform.uniformScale else {
      throw PictureFault(
        "<\(element.name)> has a line that its transform stretches unevenly", at: element.range,
        hint: "apply the transform in the drawing program, or fill the line's outline")
    }
    return Drawing.Stroke(
      colour: stroke, width: width * scale, cap: cap, join: join, mitreLimit: mitreLimit,
      dashes: dashes.map { $0 * scale })
  }
}

extension ShapeStyle {
  /// Takes over an attribute; false when it is not one of painting.
  mutating func take(_ attribute: Markup.Attribute, of bytes: [UInt8]) throws(PictureFault) -> Bool {
    var scanner = NumberScanner(bytes, attribute.value)
    switch attribute.name {
    case "fill": fill = try Self.colour(attribute, bytes)
    case "stroke": stroke = try Self.colour(attribute, bytes)
    case "fill-rule": fillsEvenOdd = try Self.place(of: attribute, bytes, in: Self.rules) == 1
    case "stroke-linecap":
      cap = [.butt, .round, .square][try Self.place(of: attribute, bytes, in: Self.caps)]
    case "stroke-linejoin":
      join = [.mitre, .round, .bevel][try Self.place(of: attribute, bytes, in: Self.joins)]
    case "stroke-width": width = try scanner.length(atLeast: 0)
    case "stroke-miterlimit": mitreLimit = try scanner.length(atLeast: 1)
    case "stroke-dasharray": dashes = try Self.dashes(attribute, &scanner, bytes)
    case "transform": transform = transform.after(try Transform(&scanner))
    default: return false
    }
    return true
  }

  private static func text(_ attribute: Markup.Attribute, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[attribute.value], as: UTF8.self)
  }

  private static func colour(_ attribute: Markup.Attribute, _ bytes: [UInt8]) throws(PictureFault) -> Colour?
  {
    let text = text(attribute, bytes)
    if text == "none" { return nil }
    guard let colour = Colour(hex: text) else {
      throw PictureFault(
        "the colour of \(attribute.name) is not one that is read", at: attribute.value,
        hint: "write #RGB, #RRGGBB or none")
    }
    return colour
  }

  private static let rules = ["nonzero", "evenodd"]
  private static let caps = ["butt", "round", "square"]
  private static let joins = ["miter", "round", "bevel"]

  /// The place of an attribute's value among the words that it may be.
  private static func place(
    of attribute: Markup.Attribute, _ bytes: [UInt8], in words: [String]
  ) throws(PictureFault) -> Int {
    let text = text(attribute, bytes)
    guard let place = words.firstIndex(of: text) else {
      throw PictureFault(
        "the value of \(attribute.name) is not one that is read", at: attribute.value,
        hint: "one of: " + words.sorted().joined(separator: ", "))
    }
    return place
  }

  /// An odd row of dashes is said twice, a row of zeros is a plain line (§11.4).
  private static func dashes(
    _ attribute: Markup.Attribute, _ scanner: inout NumberScanner, _ bytes: [UInt8]
  ) throws(PictureFault) -> [Double] {
    if text(attribute, bytes) == "none" { return [] }
    var dashes: [Double] = []
    scanner.skipSpace()
    while !scanner.isAtEnd, dashes.count < 32 {
      let start = scanner.index
      dashes.append(try scanner.number())
      guard dashes[dashes.count - 1] >= 0 else { throw PictureFault("a dash cannot be negative", at: start) }
      scanner.skipSeparator()
    }
    guard scanner.isAtEnd else { throw PictureFault("there are too many dashes", at: scanner.index) }
    guard dashes.contains(where: { $0 > 0 }) else { return [] }
    return dashes.count % 2 == 0 ? dashes : dashes + dashes
  }
}

extension NumberScanner {
  /// The whole attribute as one number, perhaps with "px", which is the same.
  mutating func length(atLeast least: Double = -1_000_000) throws(PictureFault) -> Double {
    skipSpace()
    let start = index
    let value = try number()
    if take("p"), !take("x") { throw PictureFault("the unit is not one that is read", at: index) }
    skipSpace()
    guard isAtEnd else { throw PictureFault("one number without a unit is expected", at: index) }
    guard value >= least else { throw PictureFault("the number is too small", at: start..<index) }
    return value
  }
}
