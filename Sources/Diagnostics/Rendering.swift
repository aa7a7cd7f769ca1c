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
      let window = ExcerptWindow(excerpt.replacingTabs, around: place)
      lines.append(number + window.text)
      lines.append(String(repeating: " ", count: number.count) + window.carets)
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

/// The part of a line around the caret: records have lines far wider than a terminal.
private struct ExcerptWindow {
  private static let widest = 100
  private static let before = 40

  let text: String
  let carets: String

  init(_ line: String, around place: Place) {
    let letters = Array(line.unicodeScalars)
    let caret = place.column - 1
    let isWide = letters.count > Self.widest
    let start = isWide ? max(0, min(caret - Self.before, letters.count - Self.widest)) : 0
    let end = min(letters.count, start + (isWide ? Self.widest : letters.count))
    let lead = start > 0 ? "…" : ""
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: letters[start..<end])
    text = lead + String(shown) + (end < letters.count ? "…" : "")
    let width = max(1, min(place.caretWidth, end - caret))
    carets = String(repeating: " ", count: lead.count + caret - start) + String(repeating: "^", count: width)
  }
}

extension String {
  /// A tab counts as one column, so it is shown as one space.
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
