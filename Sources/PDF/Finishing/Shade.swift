import Pictures

/// A colour that carries the number of a mark: the sign that the painter leaves for the finisher.
///
/// The number is hidden in green and blue, below the steps of 1/255 in which colours are given: cairo tells colours apart
/// in steps of 1/65535 and prints them with six decimals, in every version. So each thing that is painted says itself which mark it
/// belongs to, and the finisher puts the true colour back. Nothing extra is drawn: a rectangle as a sign costs cairo as
/// much as twenty glyphs. A new colour also ends any open text object. Shades are never darker than a tenth: cairo
/// prints smaller numbers with eighteen decimals first, and counts their zeros, which takes it thrice as long.
struct Shade {
  /// Red, green and blue in millionths, of the true colour.
  let millionths: (red: Int, green: Int, blue: Int)
  /// The number of the mark, counted from 1; 0 for none.
  let code: Int

  /// In millionths; 15 would not always be another colour to cairo.
  private static let step = 16
  // 1/255 of nine tenths is 3,529 millionths, and 110 steps keep to the nearer half of it.
  private static let range = 110

  static let greatestCode = range * range - 1

  /// A colour for the painter: red, green and blue from 0 to 1.
  static func components(of colour: Colour, code: Int) -> (red: Double, green: Double, blue: Double) {
    guard code > 0 else {
      return (Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }
    return (
      Double(lightened(colour.red)) / 1e6, Double(shifted(colour.green, by: code / range)) / 1e6,
      Double(shifted(colour.blue, by: code % range)) / 1e6
    )
  }

  private static func plain(_ value: UInt8) -> Int { (Int(value) * 1_000_000 + 127) / 255 }

  /// From a tenth to 1.
  private static func lightened(_ value: UInt8) -> Int { 100_000 + (Int(value) * 900_000 + 127) / 255 }

  /// Towards the middle, so that white stays within 1.
  private static func shifted(_ value: UInt8, by number: Int) -> Int {
    value < 128 ? lightened(value) + number * step : lightened(value) - number * step
  }

  /// Reads a colour that cairo printed; nil when it is none.
  init?(red: Int, green: Int, blue: Int) {
    guard [red, green, blue].allSatisfy({ (100_000...1_000_000).contains($0) }) else { return nil }
    let steps = (red: Self.nearest(red), green: Self.nearest(green), blue: Self.nearest(blue))
    millionths = (Self.plain(steps.red), Self.plain(steps.green), Self.plain(steps.blue))
    let (high, low) = (abs(green - Self.lightened(steps.green)), abs(blue - Self.lightened(steps.blue)))
    guard red == Self.lightened(steps.red), high.isMultiple(of: Self.step), low.isMultiple(of: Self.step)
    else { return nil }
    code = high / Self.step * Self.range + low / Self.step
  }

  /// In steps of 1/255.
  private static func nearest(_ millionths: Int) -> UInt8 {
    UInt8(((millionths - 100_000) * 255 + 450_000) / 900_000)
  }

  func isSameColour(as other: Shade) -> Bool { millionths == other.millionths }
}
