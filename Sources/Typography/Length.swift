/// A length in whole thousandths of a point, so that pages are the same on every machine.
public struct Length: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// Thousandths of a point.
  public let thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }

  public static func points(_ points: Int) -> Length { Length(thousandths: points * 1000) }

  /// Points, rounded to the nearest thousandth.
  public static func points(_ points: Double) -> Length { Length(thousandths: Int((points * 1000).rounded())) }

  /// Millimetres, rounded to the nearest thousandth of a point; an inch is 25.4 mm and 72 points.
  public static func millimetres(_ millimetres: Double) -> Length { points(millimetres * 72 / 25.4) }

  public static let zero = Length(thousandths: 0)

  /// Points, for drawing.
  public var inPoints: Double { Double(thousandths) / 1000 }

  /// Millimetres, for messages.
  public var inMillimetres: Double { inPoints * 25.4 / 72 }

  public static func + (one: Length, other: Length) -> Length {
    Length(thousandths: one.thousandths + other.thousandths)
  }

  public static func - (one: Length, other: Length) -> Length {
    Length(thousandths: one.thousandths - other.thousandths)
  }

  public static func * (one: Length, factor: Int) -> Length { Length(thousandths: one.thousandths * factor) }

  public static func / (one: Length, divisor: Int) -> Length { Length(thousandths: one.thousandths / divisor) }

  /// The length times a factor, rounded to the nearest thousandth.
  public func scaled(by factor: Double) -> Length {
    Length(thousandths: Int((Double(thousandths) * factor).rounded()))
  }

  public static prefix func - (one: Length) -> Length { Length(thousandths: -one.thousandths) }

  public static func < (one: Length, other: Length) -> Bool { one.thousandths < other.thousandths }
}

/// A position on a page, from its top left corner, y downwards.
public struct Point: Sendable, Hashable {
  public var x: Length
  public var y: Length

  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle on a page, from its top left corner.
public struct Rectangle: Sendable, Hashable {
  public var x: Length
  public var y: Length
  public var width: Length
  public var height: Length

  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var maxX: Length { x + width }
  public var maxY: Length { y + height }
}
