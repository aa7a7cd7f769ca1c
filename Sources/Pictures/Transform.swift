import Foundation

/// An affine change of coordinates: x' = a x + c y + e, y' = b x + d y + f (SVG 1.1 §7.4).
struct Transform: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static func rotation(degrees: Double) -> Transform {
    let angle = degrees * .pi / 180
    return Transform(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
  }

  /// How far a unit of one direction moves along the other; nil near a right angle, where it would be without end.
  private static func slope(degrees: Double) -> Double? {
    let slope = tan(degrees * .pi / 180)
    return abs(slope) < 1000 ? slope : nil
  }

  static func translation(_ x: Double, _ y: Double) -> Transform { Transform(e: x, f: y) }

  /// The transform that applies another one first.
  func after(_ inner: Transform) -> Transform {
    Transform(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b, c: a * inner.c + c * inner.d,
      d: b * inner.c + d * inner.d, e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// How much every length grows, or nil when lengths in one direction grow more than in another.
  var uniformScale: Double? {
    let across = (a * a + b * b).squareRoot()
    let down = (c * c + d * d).squareRoot()
    let isSquare = abs(a * c + b * d) <= 0.001 * max(across * down, .leastNormalMagnitude)
    return isSquare && abs(across - down) <= 0.001 * max(across, down) ? across : nil
  }
}

extension Transform {
  /// Reads the value of a `transform` attribute: matrix, translate, scale, rotate and skew in a row.
  init(_ scanner: inout NumberScanner) throws(PictureFault) {
    self.init()
    scanner.skipSpace()
    while !scanner.isAtEnd {
      self = after(try Self.one(&scanner))
      scanner.skipSeparator()
    }
  }

  private static func one(_ scanner: inout NumberScanner) throws(PictureFault) -> Transform {
    let start = scanner.index
    var name: [UInt8] = []
    while let letter = scanner.letter(), name.count < 16 { name.append(letter) }
    scanner.skipSpace()
    guard scanner.take("(") else {
      throw PictureFault("a transform such as 'rotate(45)' is expected", at: start)
    }
    scanner.skipSpace()
    var numbers: [Double] = []
    while scanner.isAtNumber, numbers.count < 7 {
      numbers.append(try scanner.number())
      scanner.skipSeparator()
    }
    guard scanner.take(")") else { throw PictureFault("')' is missing", at: scanner.index) }
    guard let transform = Transform(named: String(decoding: name, as: UTF8.self), numbers) else {
      throw PictureFault(
        "the transform is not one that is read", at: start..<scanner.index,
        hint: "matrix, translate, scale, rotate, skewX and skewY are read")
    }
    return transform
  }

  init?(named name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    case ("translate", 1): self = .translation(n[0], 0)
    case ("translate", 2): self = .translation(n[0], n[1])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("rotate", 1): self = .rotation(degrees: n[0])
    case ("rotate", 3):
      self = .translation(n[1], n[2]).after(.rotation(degrees: n[0])).after(.translation(-n[1], -n[2]))
    case ("skewX", 1):
      guard let slope = Self.slope(degrees: n[0]) else { return nil }
      self.init(c: slope)
    case ("skewY", 1):
      guard let slope = Self.slope(degrees: n[0]) else { return nil }
      self.init(b: slope)
    default: return nil
    }
  }
}
