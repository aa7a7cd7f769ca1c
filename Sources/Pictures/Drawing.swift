/// A colour of paper or ink.
public struct Colour: Sendable, Hashable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RGB` or `#RRGGBB`.
  public init?(hex: some StringProtocol) {
    var digits = Array(hex.utf8)
    guard digits.first == UInt8(ascii: "#") else { return nil }
    digits.removeFirst()
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, let value = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  public static let black = Colour(red: 0, green: 0, blue: 0)
  public static let white = Colour(red: 255, green: 255, blue: 255)
}

/// Vector art in its own units, y downwards, ready to be painted: every transform is already applied.
public struct Drawing: Sendable, Hashable {
  public enum Command: Sendable, Hashable {
    case move(Double, Double)
    case line(Double, Double)
    case curve(Double, Double, Double, Double, Double, Double)
    case close
  }

  public enum Cap: Sendable, Hashable { case butt, round, square }
  public enum Join: Sendable, Hashable { case mitre, round, bevel }

  public struct Stroke: Sendable, Hashable {
    public var colour: Colour
    public var width: Double
    public var cap: Cap
    public var join: Join
    public var mitreLimit: Double
    public var dashes: [Double]

    public init(
      colour: Colour, width: Double, cap: Cap = .butt, join: Join = .mitre, mitreLimit: Double = 4,
      dashes: [Double] = []
    ) {
      self.colour = colour
      self.width = width
      self.cap = cap
      self.join = join
      self.mitreLimit = mitreLimit
      self.dashes = dashes
    }
  }

  public struct Shape: Sendable, Hashable {
    public var path: [Command]
    public var fill: Colour?
    public var fillsEvenOdd: Bool
    public var stroke: Stroke?

    public init(path: [Command], fill: Colour?, fillsEvenOdd: Bool = false, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.fillsEvenOdd = fillsEvenOdd
      self.stroke = stroke
    }
  }

  public struct Bounds: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  public var shapes: [Shape]
  /// The drawing's ink, strokes included; pictures are sized by it, not by their view box.
  public var ink: Bounds

  public init(shapes: [Shape], ink: Bounds) {
    self.shapes = shapes
    self.ink = ink
  }
}
