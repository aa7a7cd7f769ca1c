import Foundation
import Records

/// A number that filters reckon with: whole while it can be, else decimal, so that 10.1 modulo 7.0 is 3.1.
enum Amount {
  case whole(Int)
  /// A whole number beyond the machine's, exact to 38 digits.
  case large(Decimal)
  case decimal(Decimal)

  init(_ number: Number) {
    if let whole = number.whole {
      self = .whole(whole)
    } else {
      let value = Self.decimal(number.written)
      self = number.written.utf8.dropFirst().allSatisfy(\.isDigit) ? .large(value) : .decimal(value)
    }
  }

  private static func decimal(_ text: String) -> Decimal {
    let value = Decimal(string: text, locale: nil) ?? 0
    return value.isFinite ? value : 0
  }

  /// The number that a value stands for: Liquid reads digits at the beginning of a text, and takes anything else for 0.
  init(_ value: Value) {
    switch value.plain {
    case .number(let number): self = Amount(number)
    case .text(let text): self = Amount(text: text) ?? .whole(0)
    default: self = .whole(0)
    }
  }

  /// Reads a text that is a number and nothing else; nil for anything else.
  init?(text: String) {
    let bytes = Array(text.utf8)
    let trimmed = bytes.trimmed(0..<bytes.count)
    var index = trimmed.lowerBound
    if index < trimmed.upperBound, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      index += 1
    }
    let start = index
    while index < trimmed.upperBound, bytes[index].isDigit { index += 1 }
    guard index > start else { return nil }
    guard index < trimmed.upperBound else {
      self = Amount(Number(written: bytes.text(trimmed)))
      return
    }
    guard bytes[index] == UInt8(ascii: "."), index + 1 < trimmed.upperBound,
      bytes[(index + 1)..<trimmed.upperBound].allSatisfy(\.isDigit)
    else { return nil }
    self = .decimal(Self.decimal(bytes.text(trimmed)))
  }

  var decimal: Decimal {
    switch self {
    case .whole(let value): Decimal(value)
    case .large(let value), .decimal(let value): value
    }
  }

  var isZero: Bool { decimal.isZero }

  /// The whole part, held inside the bounds of a whole number.
  var whole: Int {
    switch self {
    case .whole(let value): value
    case .large(let value), .decimal(let value): Self.clamped(Self.rounded(value, value < 0 ? .up : .down))
    }
  }

  static func clamped(_ value: Decimal) -> Int {
    let limit = Decimal(1_000_000_000_000_000_000)
    return NSDecimalNumber(decimal: min(max(value, -limit), limit)).intValue
  }

  static func rounded(_ value: Decimal, _ mode: NSDecimalNumber.RoundingMode, places: Int = 0) -> Decimal {
    var value = value
    var result = Decimal()
    NSDecimalRound(&result, &value, places, mode)
    return result
  }

  /// A whole number, large when it must be.
  init(whole value: Decimal) {
    let value = Self.rounded(value, .plain)
    self = Int("\(value)").map { .whole($0) } ?? .large(value)
  }

  /// Whether it is a whole number rather than a decimal that happens to be whole.
  var isWhole: Bool { if case .decimal = self { false } else { true } }

  /// The value as a number of the record: a decimal always shows a decimal point, as Liquid's does.
  var value: Value {
    switch self {
    case .whole(let value): return .number(Number(value))
    case .large(let value): return .number(Number(written: "\(value)"))
    case .decimal(let value):
      // The nearest binary number is found from the digits: arithmetic on the way would lose some.
      return .number(Number(written: Double("\(value)").map { "\($0)" } ?? "0.0"))
    }
  }

  /// Applies an operation to whole numbers while it fits, else to decimals.
  static func combine(
    _ left: Amount, _ right: Amount, _ whole: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ decimal: (Decimal, Decimal) -> Decimal
  ) -> Amount {
    if case .whole(let one) = left, case .whole(let other) = right {
      let (result, overflows) = whole(one, other)
      if !overflows { return .whole(result) }
    }
    let result = decimal(left.decimal, right.decimal)
    guard result.isFinite else { return .whole(0) }
    return left.isWhole && right.isWhole ? Amount(whole: result) : .decimal(result)
  }
}
