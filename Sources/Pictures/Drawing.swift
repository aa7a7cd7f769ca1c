/// A colour of paper or ink.
public struct Colour: Sendable, Hashable {
  /// 0 to 255, in sRGB.
  public let red: UInt8
  /// 0 to 255, in sRGB.
  public let green: UInt8
  /// 0 to 255, in sRGB.
  public let blue: UInt8

  /// A colour by its three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RGB` or `#RRGGBB`.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.first == UInt8(ascii: "#") else { return nil }
    var (value, count) = (0, 0)
    for byte in hex.utf8.dropFirst() {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, count < 6 else { return nil }
      (value, count) = (value << 4 | digit, count + 1)
    }
    guard count == 3 || count == 6 else { return nil }
    // Of three digits each stands for two.
    let part = { (place: Int) in
      UInt8(count == 6 ? value >> (8 * place) & 255 : (value >> (4 * place) & 15) * 17)
    }
    self.init(red: part(2), green: part(1), blue: part(0))
  }

  /// The same as grey paper shows it: the eye's weights for sRGB (Rec. 709).
  public var grey: Colour {
    let light = (Int(red) * 2126 + Int(green) * 7152 + Int(blue) * 722 + 5000) / 10_000
    let part = UInt8(light)
    return Colour(red: part, green: part, blue: part)
  }

  /// The same after a photocopier: greys spread towards black and white, what is nearly white vanishes.
  public var photocopied: Colour {
    let spread = min(255, max(0, (Int(grey.red) - 128) * 8 / 5 + 128))
    let part = UInt8(spread > 235 ? 255 : spread)
    return Colour(red: part, green: part, blue: part)
  }

  /// Ink.
  public static let black = Colour(red: 0, green: 0, blue: 0)
  /// Paper.
  public static let white = Colour(red: 255, green: 255, blue: 255)
}

/// Vector art in its own units, y downwards, ready to be painted: every transform is already applied.
public struct Drawing: Sendable, Hashable {
  /// A step of a path: a new part, a straight line, a cubic curve by its two control points and its end, the way back
  /// to the start of the part.
  public enum Command: Sendable, Hashable {
    case move(Double, Double)
    case line(Double, Double)
    case curve(Double, Double, Double, Double, Double, Double)
    case close
  }

  /// How an open line ends.
  public enum Cap: Sendable, Hashable { case butt, round, square }
  /// How a line turns a corner.
  public enum Join: Sendable, Hashable { case mitre, round, bevel }

  /// The line along a path.
  public struct Stroke: Sendable, Hashable {
    /// Its colour.
    public var colour: Colour
    /// Its width in the drawing's units, above 0.
    public var width: Double
    /// Its ends.
    public var cap: Cap
    /// Its corners.
    public var join: Join
    /// How many times the width a mitre may be long before it is cut off, at least 1.
    public var mitreLimit: Double
    /// Lengths of dashes and gaps in turn, an even number of them; empty for an unbroken line.
    public var dashes: [Double]

    /// A line; what is not given is as in SVG.
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

  /// One path with its fill and its line; the line is painted over the fill.
  public struct Shape: Sendable, Hashable {
    /// Its outline; the first command is a move.
    public var path: [Command]
    /// The colour inside, or nil for none.
    public var fill: Colour?
    /// Whether parts inside other parts are holes whatever their direction.
    public var fillsEvenOdd: Bool
    /// The line along the path, or nil for none.
    public var stroke: Stroke?

    /// A shape from its path.
    public init(path: [Command], fill: Colour?, fillsEvenOdd: Bool = false, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.fillsEvenOdd = fillsEvenOdd
      self.stroke = stroke
    }
  }

  /// An upright rectangle in the drawing's units.
  public struct Bounds: Sendable, Hashable {
    /// The left edge.
    public var x: Double
    /// The top edge.
    public var y: Double
    /// To the right.
    public var width: Double
    /// Downwards.
    public var height: Double

    /// A rectangle by its top left corner and its size.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// In painting order.
  public var shapes: [Shape]
  /// The drawing's ink, strokes included; pictures are sized by it, not by their view box.
  public var ink: Bounds
  /// What of the shapes is seen, where some of them reach beyond the view box; nil when all of them are seen whole.
  public var clip: Bounds?

  /// A drawing of shapes that cover the given ink.
  public init(shapes: [Shape], ink: Bounds, clip: Bounds? = nil) {
    self.shapes = shapes
    self.ink = ink
    self.clip = clip
  }

  /// The same drawing with each of its colours changed.
  public func recoloured(_ change: (Colour) -> Colour) -> Drawing {
    var drawing = self
    for index in shapes.indices {
      drawing.shapes[index].fill = shapes[index].fill.map(change)
      if let colour = shapes[index].stroke?.colour { drawing.shapes[index].stroke?.colour = change(colour) }
    }
    return drawing
  }
}
