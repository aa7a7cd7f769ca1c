/// Looks whether a page is well formed: every element that was begun ends in its turn, every attribute stands in double
/// quotes and once, and no sign stands bare.
public struct MarkupCheck {
  /// What is wrong, one line each.
  public private(set) var faults: [String] = []
  /// The elements in the order in which they begin, each with its attributes.
  public private(set) var elements: [(name: String, attributes: [String: String])] = []

  private var open: [String] = []

  /// Reads a page.
  public init(_ page: String) {
    var rest = page[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) }
    while let start = rest.firstIndex(of: "<") {
      check(words: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag does not end: \(rest[start...].prefix(40))")
        return
      }
      check(tag: rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
    if !open.isEmpty { faults.append("never ended: \(open)") }
  }

  private mutating func check(words: Substring) {
    // A style sheet and a script are no markup.
    guard open.last != "style", open.last != "script" else { return }
    if words.contains(">") { faults.append("a bare sign: \(words.suffix(40))") }
    for part in words.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    where part.prefixMatch(of: /#\d+;/) == nil {
      faults.append("a bare sign: &\(part.prefix(20))")
    }
  }

  private mutating func check(tag: Substring) {
    if tag.hasPrefix("/") {
      if open.popLast() != String(tag.dropFirst()) { faults.append("ends out of turn: \(tag)") }
      return
    }
    let name = String(tag.prefix { $0.isLetter || $0.isNumber })
    let isAlone = tag.hasSuffix("/")
    if !isAlone { open.append(name) }
    var rest = tag.dropFirst(name.count)
    if isAlone { rest = rest.dropLast() }
    var attributes: [String: String] = [:]
    while let match = rest.prefixMatch(of: /\s+([A-Za-z][A-Za-z0-9:-]*)="([^"<]*)"/) {
      let key = String(match.1)
      if attributes[key] != nil { faults.append("twice: \(key) in \(tag)") }
      attributes[key] = String(match.2)
      rest = rest[match.range.upperBound...]
    }
    if !rest.allSatisfy(\.isWhitespace) { faults.append("no attribute: \(rest.prefix(40)) in \(name)") }
    elements.append((name, attributes))
  }
}
