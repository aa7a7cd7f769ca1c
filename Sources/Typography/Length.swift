/// A length in whole thousandths of a point, so that pages are the same on every machine.
public struct Length: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Thousandths of a point.
  public let thousandths: Int

  /// A length of whole thousandths of a point.
  public init(thousandths: Int) { self.thousandths = thousandths }

  /// Whole points.
  public static func points(_ points: Int) -> Length { Length(thousandths: points * 1000) }

  /// Points, rounded to the nearest thousandth.
  public static func points(_ points: Double) -> Length {
    Length(thousandths: Int((points * 1000).rounded()))
  }

  /// Millimetres, rounded to the nearest thousandth of a point; an inch is 25.4 mm and 72 points.
  public static func millimetres(_ millimetres: Double) -> Length { points(millimetres * 72 / 25.4) }

  /// No length.
  public static let zero = Length(thousandths: 0)

  /// Points, for drawing.
  public var inPoints: Double { Double(thousandths) / 1000 }

  /// Millimetres, for messages.
  public var inMillimetres: Double { inPoints * 25.4 / 72 }

  /// Both lengths together.
  public static func + (one: Length, other: Length) -> Length {
    Length(thousandths: one.thousandths + other.thousandths)
  }

  /// What is left of a length.
  public static func - (one: Length, other: Length) -> Length {
    Length(thousandths: one.thousandths - other.thousandths)
  }

  /// The length that many times.
  public static func * (one: Length, factor: Int) -> Length { Length(thousandths: one.thousandths * factor) }

  /// The length in equal parts, cut to whole thousandths towards zero.
  public static func / (one: Length, divisor: Int) -> Length {
    Length(thousandths: one.thousandths / divisor)
  }

  /// The length times a factor, rounded to the nearest thousandth.
  public func scaled(by factor: Double) -> Length {
    Length(thousandths: Int((Double(thousandths) * factor).rounded()))
  }

  /// The length the other way.
  public static prefix func - (one: Length) -> Length { Length(thousandths: -one.thousandths) }

  /// Whether the first length is the shorter one.
  public static func < (one: Length, other: Length) -> Bool { one.thousandths < other.thousandths }
}

/// A position on a page, from its top left corner, y downwards.
public struct Point: Sendable, Hashable {
  /// From the left.
  public var x: Length
  /// From the top, downwards.
  public var y: Length

  /// The position at a distance from the left and from the top.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle on a page, from its top left corner.
public struct Rectangle: Sendable, Hashable {
  /// The left edge.
  public var x: Length
  /// The top edge.
  public var y: Length
  /// From the left edge to the right.
  public var width: Length
  /// From the top edge down to the bottom.
  public var height: Length

  /// A rectangle by its top left corner and its size.
  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Length { x + width }
  /// The bottom edge.
  public var maxY: Length { y + height }
}
