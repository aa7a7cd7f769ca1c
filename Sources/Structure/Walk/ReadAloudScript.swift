import Documents

extension StructuredDocument {
  /// The document as a script from which somebody reads it aloud, to a person or into a recording: what is read, line by
  /// line, with the time at which each main part and each line begins; what is not read stands in square brackets.
  ///
  /// Times are counted at 150 words a minute, the pace of an easy conversation, with a breath after a line and a longer one
  /// around a heading.
  public func readAloudScript(words: Words) -> String {
    let lines = transcriptLines(note: [], words: words)
    var seconds = 0
    var parts: [String] = []
    var script = ""
    for line in lines {
      let time = Self.time(seconds)
      switch line.kind {
      case .mark:
        script +=
          (script.hasSuffix("\n\n") ? "" : "\n") + String(repeating: " ", count: Self.column) + line.text
          + "\n"
      case .title, .heading:
        if case .heading(1) = line.kind { parts.append(Self.padded(time) + line.text) }
        script += (script.hasSuffix("\n\n") ? "" : "\n") + Self.padded(time) + line.text + "\n\n"
        seconds += Self.seconds(line.text) + 2
      case .text, .item:
        script += Self.padded(time) + line.text + "\n"
        seconds += Self.seconds(line.text) + (Self.isRead(line.text) ? 1 : 0)
      }
    }
    let head = [
      words(ReadAloudWord.length, ["time": Self.time(seconds), "pace": String(Self.pace)]),
      words(ReadAloudWord.marks),
    ]
    let list =
      parts.count > 1 ? "\n" + words(ReadAloudWord.parts) + "\n" + parts.joined(separator: "\n") + "\n" : ""
    return head.joined(separator: "\n") + "\n" + list + script
  }

  /// Words a minute.
  private static let pace = 150
  private static let column = 8

  /// "4:05", or "1:04:05" from an hour on.
  private static func time(_ seconds: Int) -> String {
    let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : String(minutes)) + ":" + two(seconds % 60)
  }

  private static func padded(_ time: String) -> String {
    time + String(repeating: " ", count: max(1, column - time.count))
  }

  private static func isRead(_ text: String) -> Bool { countedWords(text) > 0 }

  /// Whole seconds, rounded up.
  private static func seconds(_ text: String) -> Int { (countedWords(text) * 60 + pace - 1) / pace }

  /// Words outside brackets; the figures of a long number are said one by one and count as half a word each.
  private static func countedWords(_ text: String) -> Int {
    var (words, figures, depth) = (0, 0, 0)
    for word in text.split(separator: " ") {
      if word.first == "[" { depth += 1 }
      if depth == 0 {
        let count = word.count(where: \.isNumber)
        if count > 4 {
          figures += count
        } else if word.contains(where: { $0.isLetter || $0.isNumber }) {
          words += 1
        }
      }
      if word.last == "]" { depth = max(0, depth - 1) }
    }
    return words + (figures + 1) / 2
  }
}
