import Foundation
import Records

/// Liquid's filters for numbers.
enum NumberFilters {
  static let all: [Filter] = [
    Filter("abs", 0...0, (.number, .number)) { value, _, _ in
      switch Amount(value) {
      case .whole(let number):
        number == .min ? Amount(whole: -Decimal(number)).value : Amount.whole(abs(number)).value
      case .large(let number): Amount.large(abs(number)).value
      case .decimal(let number): Amount.decimal(abs(number)).value
      }
    },
    Filter("plus", 1...1, (.number, .number)) { value, arguments, _ in
      Amount.combine(Amount(value), Amount(arguments[0]), { $0.addingReportingOverflow($1) }, { $0 + $1 })
        .value
    },
    Filter("minus", 1...1, (.number, .number)) { value, arguments, _ in
      Amount.combine(
        Amount(value), Amount(arguments[0]), { $0.subtractingReportingOverflow($1) }, { $0 - $1 }
      ).value
    },
    Filter("times", 1...1, (.number, .number)) { value, arguments, _ in
      Amount.combine(
        Amount(value), Amount(arguments[0]), { $0.multipliedReportingOverflow(by: $1) }, { $0 * $1 }
      ).value
    },
    Filter("divided_by", 1...1, (.number, .number)) { value, arguments, _ in
      divided(Amount(value), Amount(arguments[0])).value
    },
    Filter("modulo", 1...1, (.number, .number)) { value, arguments, _ in
      modulo(Amount(value), Amount(arguments[0])).value
    },
    Filter("at_least", 1...1, (.number, .number)) { value, arguments, _ in
      let (one, other) = (Amount(value), Amount(arguments[0]))
      return (one.decimal < other.decimal ? other : one).value
    },
    Filter("at_most", 1...1, (.number, .number)) { value, arguments, _ in
      let (one, other) = (Amount(value), Amount(arguments[0]))
      return (one.decimal > other.decimal ? other : one).value
    },
    Filter("ceil", 0...0, (.number, .number)) { value, _, _ in rounded(value, .up) },
    Filter("floor", 0...0, (.number, .number)) { value, _, _ in rounded(value, .down) },
    Filter("round", 0...1, (.number, .number)) { value, arguments, _ in
      let places = Amount(arguments[0]).whole
      guard places > 0, case .decimal(let number) = Amount(value) else {
        if places < 0 {
          return Amount(whole: Amount.rounded(Amount(value).decimal, .plain, places: max(places, -40))).value
        }
        return rounded(value, .plain)
      }
      return Amount.decimal(Amount.rounded(number, .plain, places: min(places, 20))).value
    },
  ]

  private static func rounded(_ value: Value, _ mode: NSDecimalNumber.RoundingMode) -> Value {
    let amount = Amount(value)
    return amount.isWhole ? amount.value : Amount(whole: Amount.rounded(amount.decimal, mode)).value
  }

  /// Whole numbers divide to whole numbers, rounded down.
  private static func divided(_ left: Amount, _ right: Amount) -> Amount {
    precondition(!right.isZero, "a checked template divides by nothing that may be 0")
    if case .whole(let one) = left, case .whole(let other) = right {
      guard one != .min || other != -1 else { return Amount(whole: -Decimal(one)) }
      let quotient = one / other
      return .whole(one % other != 0 && (one < 0) != (other < 0) ? quotient - 1 : quotient)
    }
    let quotient = left.decimal / right.decimal
    return left.isWhole && right.isWhole ? Amount(whole: Amount.rounded(quotient, .down)) : .decimal(quotient)
  }

  /// The remainder has the sign of the divisor.
  private static func modulo(_ left: Amount, _ right: Amount) -> Amount {
    precondition(!right.isZero, "a checked template divides by nothing that may be 0")
    if case .whole(let one) = left, case .whole(let other) = right {
      guard one != .min || other != -1 else { return .whole(0) }
      let rest = one % other
      return .whole(rest != 0 && (rest < 0) != (other < 0) ? rest + other : rest)
    }
    let quotient = Amount.rounded(left.decimal / right.decimal, .down)
    let rest = left.decimal - quotient * right.decimal
    return left.isWhole && right.isWhole ? Amount(whole: rest) : .decimal(rest)
  }
}
