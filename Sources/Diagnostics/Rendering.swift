extension Problem: CustomStringConvertible {
  /// The problem on one line: place, class, rule, message. Details follow in `report`.
  public var description: String {
    var parts: [String] = []
    if let place {
      parts.append("\(place.file):\(place.line):\(place.column)")
    } else {
      let subject = [person, document].compactMap { $0 }.joined(separator: "/")
      if !subject.isEmpty { parts.append(subject) }
    }
    parts.append(severity.rawValue + (rule.map { " \($0)" } ?? ""))
    return parts.joined(separator: ": ") + ": " + message + located
  }

  /// The line, then the excerpt with its caret and the hint, each indented under it.
  public var report: String {
    var lines = [description]
    if let place, let excerpt = place.excerpt, !excerpt.isEmpty {
      let number = "  \(place.line) | "
      lines.append(number + excerpt.replacingTabs)
      let indent = String(repeating: " ", count: number.count + place.column - 1)
      lines.append(indent + String(repeating: "^", count: place.caretWidth))
    }
    if let hint { lines.append("  " + hint) }
    return lines.joined(separator: "\n")
  }

  private var located: String {
    var parts: [String] = []
    if let path { parts.append("at \(path)") }
    if let page { parts.append("on page \(page)") }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }
}

extension String {
  /// A tab counts as one column, so it is shown as one space.
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
