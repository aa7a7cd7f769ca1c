import Diagnostics
import Records

/// Conditions: what they ask, and what is known where they hold.
extension Checker {
  /// What a condition tells when it holds, and when it does not.
  struct Knowledge {
    var whenTrue: Set<String> = []
    var whenFalse: Set<String> = []
    var goneWhenTrue: Set<String> = []
    var goneWhenFalse: Set<String> = []
    /// Facts of which only their absence was asked, not the reason: what is printed then must ask for it.
    var unsaidWhenTrue: Set<String> = []
    var unsaidWhenFalse: Set<String> = []
    /// Whether it always or never holds; nil when it depends on the record.
    var constant: Bool?

    var turned: Knowledge {
      Knowledge(
        whenTrue: whenFalse, whenFalse: whenTrue, goneWhenTrue: goneWhenFalse, goneWhenFalse: goneWhenTrue,
        unsaidWhenTrue: unsaidWhenFalse, unsaidWhenFalse: unsaidWhenTrue, constant: constant.map { !$0 })
    }
  }

  func test(_ condition: Condition) -> (Test, Knowledge) {
    switch condition {
    case .value(let value): return truth(of: value)
    case .comparison(let sign, let left, let right): return comparison(sign, left, right)
    case .and(let left, let right):
      let (one, first) = test(left)
      // What the left side found out holds where the right side is asked.
      let (second, _) = branch({ $0.know(first.whenTrue) }) { test(right) }
      let knowledge = Knowledge(
        whenTrue: first.whenTrue.union(second.1.whenTrue),
        whenFalse: first.whenFalse.intersection(second.1.whenFalse),
        goneWhenTrue: first.goneWhenTrue.union(second.1.goneWhenTrue))
      return (.and(one, second.0), knowledge)
    case .or(let left, let right):
      let (one, first) = test(left)
      let (second, _) = branch({ $0.know(first.whenFalse) }) { test(right) }
      let knowledge = Knowledge(
        whenTrue: first.whenTrue.intersection(second.1.whenTrue),
        whenFalse: first.whenFalse.union(second.1.whenFalse),
        goneWhenFalse: first.goneWhenFalse.union(second.1.goneWhenFalse))
      return (.or(one, second.0), knowledge)
    }
  }

  private func truth(of value: Expression) -> (Test, Knowledge) {
    let (computed, flow) = expression(value)
    var knowledge = Knowledge()
    if let key = flow.key {
      knowledge.whenTrue = [key]
      if flow.type?.isFact ?? false, flow.mayBeAbsent, flow.plainType?.kind != "bool" {
        knowledge.goneWhenFalse = [key]
        knowledge.unsaidWhenFalse = [key]
      }
    }
    if case .literal(.bool(let bool)) = value.kind { knowledge.constant = bool }
    if let type = flow.plainType, !flow.mayBeNothing, type.kind != "bool", type.kind != "any" {
      knowledge.constant = true
    }
    return (.value(computed), knowledge)
  }

  // MARK: Comparisons

  private func comparison(
    _ sign: Condition.Comparison, _ left: Expression, _ right: Expression
  ) -> (Test, Knowledge) {
    if let test = emptiness(sign, left, right) ?? emptiness(sign, right, left) { return (test, Knowledge()) }
    let (one, first) = expression(left)
    let (other, second) = expression(right)
    check(sign, (left, first), (right, second))
    return (.comparison(sign, one, other), knowledge(sign, (left, first), (right, second)))
  }

  /// `list == empty`, `text != blank`.
  private func emptiness(_ sign: Condition.Comparison, _ value: Expression, _ word: Expression) -> Test? {
    let isBlank: Bool
    switch word.kind {
    case .empty: isBlank = false
    case .blank: isBlank = true
    default: return nil
    }
    let (computed, flow) = expression(value)
    guard sign == .equal || sign == .unequal else {
      disapprove("'\(text(word.range))' has no order", at: word.range, hint: "compare it with == or !=")
      return .value(.literal(.bool(false)))
    }
    if flow.mayBeAbsent {
      disapprove(
        "'\(text(word.range))' would be true for not asked, declined and none known alike", at: word.range,
        hint: "use {% case \(text(value.range)).state %}")
    }
    let test: Test = isBlank ? .blank(computed) : .empty(computed)
    return sign == .unequal ? .not(test) : test
  }

  private func check(_ sign: Condition.Comparison, _ left: (Expression, Flow), _ right: (Expression, Flow)) {
    guard let one = left.1.plainType, let other = right.1.plainType, one.kind != "any", other.kind != "any"
    else { return }
    switch sign {
    case .contains: checkContains(left, right, one)
    case .equal, .unequal:
      checkCode(one, right.0)
      checkCode(other, left.0)
      if one.kind != other.kind { reportKinds(left, right, one, other) }
    default:
      let ordered = ["number", "date", "time"]
      if one.kind != other.kind {
        report(Self.unlike(left.1, right.1, one, other), at: Self.range(left.0, right.0))
      } else if !ordered.contains(one.kind) {
        reportKinds(left, right, one, other)
      }
    }
  }

  private func reportKinds(
    _ left: (Expression, Flow), _ right: (Expression, Flow), _ one: ValueType, _ other: ValueType
  ) {
    disapprove(Self.unlike(left.1, right.1, one, other), at: Self.range(left.0, right.0))
  }

  private static func unlike(_ left: Flow, _ right: Flow, _ one: ValueType, _ other: ValueType) -> String {
    "\(left.name) is \(one.words) and \(right.name) is \(other.words): they cannot be compared so"
  }

  private static func range(_ left: Expression, _ right: Expression) -> Range<Int> {
    left.range.lowerBound..<right.range.upperBound
  }

  private func checkContains(_ left: (Expression, Flow), _ right: (Expression, Flow), _ type: ValueType) {
    switch type {
    case .list(let element): checkCode(element.plain, right.0)
    case .text, .code: break
    default: disapprove("\(left.1.name) is \(type.words), which contains nothing", at: left.0.range)
    }
  }

  /// A literal beside a code must be one of its words.
  func checkCode(_ type: ValueType, _ value: Expression) {
    guard case .code(let list) = type, let word = value.literalText, list.index(of: word) == nil else {
      return
    }
    disapprove(
      "'\(word)' is not a word of \(list.name), so this is never true", at: value.range,
      hint: hint(for: word, among: list.codes, owner: "\(list.name) has"))
  }

  private func knowledge(
    _ sign: Condition.Comparison, _ left: (Expression, Flow), _ right: (Expression, Flow)
  ) -> Knowledge {
    var keys: Set<String> = []
    for flow in [left.1, right.1] { if let key = flow.key { keys.insert(key) } }
    let isNil = [left.0, right.0].contains { if case .literal(.missing) = $0.kind { true } else { false } }
    if let known = stateKnowledge(left.0, right.0) {
      if sign == .equal { return known }
      if sign == .unequal { return known.turned }
    }
    switch sign {
    case .equal where isNil: return Knowledge(whenFalse: keys)
    case .unequal where isNil: return Knowledge(whenTrue: keys)
    case .unequal: return Knowledge()
    default: return Knowledge(whenTrue: keys)
    }
  }

  /// `fact.state == 'known'` speaks of the fact itself.
  private func stateKnowledge(_ left: Expression, _ right: Expression) -> Knowledge? {
    guard let word = left.literalText ?? right.literalText, let key = stateKey(left) ?? stateKey(right) else {
      return nil
    }
    return word == "known"
      ? Knowledge(whenTrue: [key], goneWhenFalse: [key]) : Knowledge(goneWhenTrue: [key])
  }

  /// The key of the fact whose state an expression asks for.
  func stateKey(_ expression: Expression) -> String? {
    guard case .path(let path) = expression.kind, case .member("state", _)? = path.steps.last else {
      return nil
    }
    let fact = Path(head: path.head, headRange: path.headRange, steps: Array(path.steps.dropLast()))
    let (_, flow) = self.path(fact, expression.range)
    return flow.type?.isFact ?? false ? flow.key : nil
  }
}
