import Diagnostics
import Records

extension Interpreter {
  func holds(_ condition: Condition) throws(Problems) -> Bool {
    switch condition {
    case .value(let value): return Liquid.isTrue(try evaluate(value)) || value.isWord
    case .and(let left, let right): return try holds(left) ? try holds(right) : false
    case .or(let left, let right): return try holds(left) ? true : try holds(right)
    case .comparison(let sign, let left, let right): return try compare(sign, left, right)
    }
  }

  private func compare(
    _ sign: Condition.Comparison, _ left: Expression, _ right: Expression
  ) throws(Problems) -> Bool {
    if left.isWord || right.isWord { return try compareWord(sign, left, right) }
    let (one, other) = (try evaluate(left), try evaluate(right))
    switch sign {
    case .equal: return Liquid.areEqual(one, other)
    case .unequal: return !Liquid.areEqual(one, other)
    case .contains: return Liquid.contains(one, other)
    case .less, .greater, .atMost, .atLeast: break
    }
    guard let isLess = Liquid.isLess(one, other), let isGreater = Liquid.isLess(other, one) else {
      guard one.isOrdered, other.isOrdered else { return false }
      throw fail("these values have no order", at: left.range.lowerBound..<right.range.upperBound)
    }
    switch sign {
    case .less: return isLess
    case .greater: return isGreater
    case .atMost: return !isGreater
    default: return !isLess
    }
  }

  /// `empty` and `blank` are equal to what they describe, and have no order.
  func compareWord(
    _ sign: Condition.Comparison, _ left: Expression, _ right: Expression
  ) throws(Problems) -> Bool {
    guard sign == .equal || sign == .unequal else { return false }
    let isEqual: Bool
    switch (left.kind, right.kind) {
    case (.empty, .empty), (.blank, .blank): isEqual = true
    case (.empty, .blank), (.blank, .empty): isEqual = false
    case (.empty, _): isEqual = Liquid.isEmpty(try evaluate(right))
    case (_, .empty): isEqual = Liquid.isEmpty(try evaluate(left))
    case (.blank, _): isEqual = Liquid.isBlank(try evaluate(right))
    default: isEqual = Liquid.isBlank(try evaluate(left))
    }
    return isEqual == (sign == .equal)
  }
}

extension Expression {
  /// Whether it is `empty` or `blank`.
  var isWord: Bool {
    switch kind {
    case .empty, .blank: true
    default: false
    }
  }
}

extension Value {
  /// Whether the value has an order with its own kind.
  fileprivate var isOrdered: Bool {
    switch plain {
    case .number, .text, .date, .time: true
    default: false
    }
  }
}
