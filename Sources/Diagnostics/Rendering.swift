extension Problem: CustomStringConvertible {
  /// The problem on one line: place, class, rule, message. Details follow in `report`.
  public var description: String { description(at: place?.shown) }

  private func description(at shown: Place.Shown?) -> String {
    var parts: [String] = []
    if let place, let shown {
      parts.append("\(place.file):\(shown.line):\(shown.column)")
    } else {
      let subject = [person, document].compactMap { $0 }.joined(separator: "/")
      if !subject.isEmpty { parts.append(subject) }
    }
    parts.append(severity.rawValue + (rule.map { " \($0)" } ?? ""))
    return parts.joined(separator: ": ") + ": " + message + located
  }

  /// The line, then the excerpt with its caret and the hint, each indented under it.
  public var report: String {
    let shown = place?.shown
    var lines = [description(at: shown)]
    if let shown, let excerpt = shown.excerpt, !excerpt.isEmpty {
      let number = "  \(shown.line) | "
      let window = ExcerptWindow(excerpt.replacingTabs, around: shown)
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

  init(_ line: String, around place: Place.Shown) {
    let letters = Array(line.unicodeScalars)
    let caret = min(place.caret, letters.count)
    let isWide = letters.count > Self.widest
    let start = isWide ? max(0, min(caret - Self.before, letters.count - Self.widest)) : 0
    let end = min(letters.count, start + (isWide ? Self.widest : letters.count))
    let lead = start > 0 ? "…" : ""
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: letters[start..<end])
    text = lead + String(shown) + (end < letters.count ? "…" : "")
    let marked = letters[caret..<max(caret, min(end, caret + place.caretWidth))]
    let before = letters[start..<caret].reduce(lead.count) { $0 + $1.columns }
    let width = max(1, marked.reduce(0) { $0 + $1.columns })
    carets = String(repeating: " ", count: before) + String(repeating: "^", count: width)
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the letter takes: none for marks that stand on the letter before, two for the wide
  /// letters of East Asia and for pictures (Unicode Standard Annex 11, the blocks that are wide throughout).
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension String {
  /// A tab counts as one column, so it is shown as one space.
  fileprivate var replacingTabs: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\t" ? " " : $0 }))
  }
}
