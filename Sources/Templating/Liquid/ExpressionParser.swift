import Diagnostics
import Records

/// Reads expressions, filters and conditions from the arguments of a tag.
///
/// A parser covers one tag. The first thing that it cannot read becomes `problem`, and the tag is left out.
struct ExpressionParser {
  let source: SourceText
  private(set) var position: Int
  let end: Int
  private(set) var problem: Problem?
  /// How deep the current value stands inside brackets and conditions.
  private var depth = 0

  init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    position = range.lowerBound
    end = range.upperBound
  }

  private var bytes: [UInt8] { source.bytes }
  private var current: UInt8 { position < end ? bytes[position] : 0 }

  mutating func skipSpace() {
    while position < end, bytes[position].isWhitespace { position += 1 }
  }

  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position >= end
  }

  mutating func fail(_ message: String, hint: String? = nil, at range: Range<Int>? = nil) {
    guard problem == nil else { return }
    problem = Problem(
      .error, message, hint: hint, at: source.place(range ?? position..<min(position + 1, end)))
  }

  /// Takes a sign if it comes next.
  mutating func take(_ sign: StaticString) -> Bool {
    skipSpace()
    guard bytes.has(sign, at: position), position + sign.utf8CodeUnitCount <= end else { return false }
    position += sign.utf8CodeUnitCount
    return true
  }

  /// Takes a word if it comes next as a whole word.
  mutating func take(word: StaticString) -> Bool {
    skipSpace()
    let after = position + word.utf8CodeUnitCount
    guard bytes.has(word, at: position), after <= end, after == end || !bytes[after].continuesName else {
      return false
    }
    position = after
    return true
  }

  /// A Liquid name: letters, digits, underscores and hyphens, not beginning with a hyphen.
  /// The name of a field may end with a question mark.
  mutating func name(allowsDigits: Bool = false, asks: Bool = false) -> (text: String, range: Range<Int>)? {
    skipSpace()
    let start = position
    guard current.beginsName || (allowsDigits && current.isDigit) else { return nil }
    while position < end, bytes[position].continuesName { position += 1 }
    if asks, current == UInt8(ascii: "?") { position += 1 }
    return (bytes.text(start..<position), start..<position)
  }

  /// Reports what is left over, if anything is.
  mutating func finish() {
    guard problem == nil, !isAtEnd() else { return }
    fail("'\(bytes.text(position..<end))' was not expected here", at: position..<end)
  }

  // MARK: Values

  /// One value; nil after a problem.
  mutating func expression() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else {
      fail("this expression is too deep")
      return nil
    }
    skipSpace()
    let start = position
    guard let kind = kind() else {
      fail(start < end ? "a value was expected here" : "a value is missing here")
      return nil
    }
    return Expression(kind: kind, range: start..<position)
  }

  private mutating func kind() -> Expression.Kind? {
    guard position < end else { return nil }
    switch current {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string().map { .literal(.text($0)) }
    case UInt8(ascii: "("): return range()
    case UInt8(ascii: "["): return path(from: position).map { .path($0) }
    case let byte where byte.isDigit || byte == UInt8(ascii: "-"): return number()
    case let byte where byte.beginsName: return word()
    default: return nil
    }
  }

  private mutating func string() -> String? {
    let quote = current
    let start = position + 1
    guard start <= end, let close = bytes[start..<end].firstIndex(of: quote) else {
      fail("this text is never closed", hint: "close it with the same quotation mark", at: position..<end)
      return nil
    }
    position = close + 1
    return bytes.text(start..<close)
  }

  private mutating func number() -> Expression.Kind? {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    guard current.isDigit else {
      position = start
      return nil
    }
    while current.isDigit { position += 1 }
    if current == UInt8(ascii: "."), position + 1 < end, bytes[position + 1].isDigit {
      position += 1
      while current.isDigit { position += 1 }
    }
    guard !current.beginsName else {
      position = start
      return nil
    }
    return .literal(.number(Number(written: bytes.text(start..<position))))
  }

  private mutating func range() -> Expression.Kind? {
    position += 1
    guard let first = expression() else { return nil }
    guard take("..") else {
      fail("a range is written (1..5)")
      return nil
    }
    guard let last = expression() else { return nil }
    guard take(")") else {
      fail("this range is never closed", hint: "close it with )")
      return nil
    }
    return .range(first, last)
  }

  private mutating func word() -> Expression.Kind? {
    let start = position
    guard let (text, _) = name(asks: true) else { return nil }
    let isPlain = current != UInt8(ascii: ".") && current != UInt8(ascii: "[")
    switch text {
    case "true" where isPlain: return .literal(.bool(true))
    case "false" where isPlain: return .literal(.bool(false))
    case "nil" where isPlain, "null" where isPlain: return .literal(.missing)
    case "empty" where isPlain: return .empty
    case "blank" where isPlain: return .blank
    default:
      position = start
      return path(from: start).map { .path($0) }
    }
  }

  private mutating func path(from start: Int) -> Path? {
    var path: Path
    if let (text, range) = name(asks: true) {
      path = Path(head: .name(text), headRange: range, steps: [])
    } else {
      guard let inner = bracketed() else { return nil }
      path = Path(head: .computed(inner), headRange: start..<position, steps: [])
    }
    while let step = step() { path.steps.append(step) }
    return problem == nil ? path : nil
  }

  private mutating func bracketed() -> Expression? {
    guard take("["), let inner = expression() else { return nil }
    guard take("]") else {
      fail("this bracket is never closed", hint: "close it with ]")
      return nil
    }
    return inner
  }

  private mutating func step() -> Path.Segment? {
    let start = position
    skipSpace()
    if current == UInt8(ascii: "[") { return bracketed().map { .index($0) } }
    guard current == UInt8(ascii: "."), !bytes.has("..", at: position) else {
      position = start
      return nil
    }
    position += 1
    guard let (text, range) = name(allowsDigits: true, asks: true) else {
      fail("the name of a field is missing after the dot")
      return nil
    }
    return .member(text, range)
  }

  // MARK: Filters

  /// A value and its filters, to the end of the arguments.
  mutating func filtered() -> Filtered? {
    guard let base = expression() else { return nil }
    var result = Filtered(base: base, filters: [], range: base.range)
    while take("|") {
      guard let filter = filter() else { return nil }
      result.filters.append(filter)
      guard result.filters.count <= TemplateLimits.mostFilters else {
        fail(
          "a value has more than \(TemplateLimits.mostFilters) filters",
          hint: "put parts of it into variables")
        return nil
      }
    }
    return Filtered(base: base, filters: result.filters, range: base.range.lowerBound..<position)
  }

  private mutating func filter() -> FilterCall? {
    guard let (text, range) = name() else {
      fail("the name of a filter is missing after |")
      return nil
    }
    var call = FilterCall(name: text, range: range)
    guard take(":") else { return call }
    repeat {
      if isAtEnd() || current == UInt8(ascii: "|") { break }
      if let (key, keyRange) = argumentName() {
        guard let value = expression() else { return nil }
        call.named.append((key, keyRange, value))
      } else {
        guard let value = expression() else { return nil }
        call.arguments.append(value)
      }
    } while take(",")
    return call
  }

  /// `name:` before a value; nothing is taken when there is none.
  mutating func argumentName() -> (text: String, range: Range<Int>)? {
    let start = position
    if let found = name(), take(":") { return found }
    position = start
    return nil
  }

  // MARK: Conditions

  /// Liquid joins conditions from the right: `a and b or c` is `a and (b or c)`.
  mutating func condition() -> Condition? {
    depth += 1
    defer { depth -= 1 }
    guard let left = comparison() else { return nil }
    if take(word: "and") { return condition().map { .and(left, $0) } }
    if take(word: "or") { return condition().map { .or(left, $0) } }
    return left
  }

  private mutating func comparison() -> Condition? {
    guard let left = expression() else { return nil }
    guard let sign = comparisonSign() else { return .value(left) }
    guard let right = expression() else { return nil }
    return .comparison(sign, left, right)
  }

  private mutating func comparisonSign() -> Condition.Comparison? {
    if take("==") { return .equal }
    if take("!=") || take("<>") { return .unequal }
    if take("<=") { return .atMost }
    if take(">=") { return .atLeast }
    if take("<") { return .less }
    if take(">") { return .greater }
    return take(word: "contains") ? .contains : nil
  }
}
