/// Reads the `d` attribute of a path, SVG 1.1 §8.3.
struct PathData {
  private var scanner: NumberScanner
  private var path = PathBuilder()
  /// The last control point, which S and T mirror, and the commands after which they may.
  private var control: (x: Double, y: Double)?
  private var last: UInt8 = 0

  static func commands(_ scanner: NumberScanner) throws(PictureFault) -> [Drawing.Command] {
    var data = PathData(scanner: scanner)
    try data.read()
    return data.path.commands
  }

  private init(scanner: NumberScanner) { self.scanner = scanner }

  private mutating func read() throws(PictureFault) {
    scanner.skipSpace()
    while !scanner.isAtEnd {
      let start = scanner.index
      guard let letter = scanner.letter() else { throw PictureFault("a path command is expected", at: start) }
      guard !path.commands.isEmpty || letter | 32 == UInt8(ascii: "m") else {
        throw PictureFault("a path starts with M", at: start)
      }
      try readRow(of: letter, at: start)
      scanner.skipSpace()
    }
  }

  /// One command letter and all groups of numbers after it.
  private mutating func readRow(of letter: UInt8, at start: Int) throws(PictureFault) {
    var letter = letter
    repeat {
      scanner.skipSpace()
      try readOne(letter, at: start)
      last = letter | 32
      guard path.commands.count <= PathBuilder.greatestCommandCount else {
        throw PictureFault("the path is too long", at: start)
      }
      // More points after a move are lines.
      if letter | 32 == UInt8(ascii: "m") { letter -= 1 }
      var ahead = scanner
      ahead.skipSeparator()
      guard ahead.isAtNumber, last != UInt8(ascii: "z") else { return }
      scanner = ahead
    } while true
  }

  private mutating func readOne(_ letter: UInt8, at start: Int) throws(PictureFault) {
    let isRelative = letter >= 97
    let x = isRelative ? path.x : 0
    let y = isRelative ? path.y : 0
    switch letter | 32 {
    case UInt8(ascii: "m"):
      let n = try scanner.numbers(2)
      path.move(x + n[0], y + n[1])
    case UInt8(ascii: "l"):
      let n = try scanner.numbers(2)
      path.line(x + n[0], y + n[1])
    case UInt8(ascii: "h"): path.line(x + (try scanner.numbers(1)[0]), path.y)
    case UInt8(ascii: "v"): path.line(path.x, y + (try scanner.numbers(1)[0]))
    case UInt8(ascii: "c"), UInt8(ascii: "s"): try readCubic(letter | 32, x, y)
    case UInt8(ascii: "q"), UInt8(ascii: "t"): try readQuadratic(letter | 32, x, y)
    case UInt8(ascii: "a"): try readArc(x, y)
    case UInt8(ascii: "z"): path.close()
    default: throw PictureFault("there is no such path command", at: start)
    }
  }

  private mutating func readCubic(_ letter: UInt8, _ x: Double, _ y: Double) throws(PictureFault) {
    var first = mirrored(after: "c", "s")
    if letter == UInt8(ascii: "c") {
      let n = try scanner.numbers(2)
      first = (x + n[0], y + n[1])
    }
    let n = try scanner.numbers(4)
    control = (x + n[0], y + n[1])
    path.curve((first.x, first.y, x + n[0], y + n[1]), to: x + n[2], y + n[3])
  }

  private mutating func readQuadratic(_ letter: UInt8, _ x: Double, _ y: Double) throws(PictureFault) {
    var middle = mirrored(after: "q", "t")
    if letter == UInt8(ascii: "q") {
      let n = try scanner.numbers(2)
      middle = (x + n[0], y + n[1])
    }
    let n = try scanner.numbers(2)
    control = middle
    path.quadratic(middle.x, middle.y, to: x + n[0], y + n[1])
  }

  private mutating func readArc(_ x: Double, _ y: Double) throws(PictureFault) {
    let n = try scanner.numbers(3)
    let isLarge = try scanner.flag()
    let isClockwise = try scanner.flag()
    let end = try scanner.numbers(2)
    path.arc(
      Arc(
        rx: n[0], ry: n[1], rotation: n[2], isLarge: isLarge, isClockwise: isClockwise, x: x + end[0],
        y: y + end[1]))
  }

  /// The last control point mirrored at the current point, or the current point after any other command.
  private func mirrored(after one: Unicode.Scalar, _ other: Unicode.Scalar) -> (x: Double, y: Double) {
    guard let control, last == UInt8(ascii: one) || last == UInt8(ascii: other) else {
      return (path.x, path.y)
    }
    return (2 * path.x - control.x, 2 * path.y - control.y)
  }
}
