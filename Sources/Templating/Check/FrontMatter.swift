import Diagnostics

/// What stands between `---` lines at the head of a document template.
public struct FrontMatter: Sendable, Hashable {
  /// The document's title.
  public var title = ""
  /// The standard that the pages are measured against, for example `clear-print`.
  public var claims: String?
  /// For whom the document is, for example `person`.
  public var audience: String?
  /// Whether main headings are numbered.
  public var isNumbered = false
  /// The BCP 47 language of the text.
  public var language = "en-GB"

  private static let keys = ["title", "claims", "audience", "numbered", "language"]

  /// Reads the front matter; the offset is where the prose begins. Nil, with a problem, when there is none.
  static func read(_ source: SourceText, into problems: inout Problems) -> (FrontMatter?, Int) {
    let lines = lines(of: source)
    guard let first = lines.first, source.bytes.text(first) == "---" else {
      problems.append(
        Problem(
          .error, "the template does not begin with its title",
          hint: "begin with three lines: ---, title: …, ---",
          at: source.place(0..<1)))
      return (nil, 0)
    }
    var matter = FrontMatter()
    for line in lines.dropFirst() {
      if source.bytes.text(line) == "---" { return (checked(matter, source, &problems), next(source, line)) }
      matter.read(line, source, &problems)
    }
    problems.append(
      Problem(
        .error, "the lines at the head are never closed", hint: "close them with a line ---",
        at: source.place(first)))
    return (nil, source.bytes.count)
  }

  private static func lines(of source: SourceText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count, result.count < 40 {
      let end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      result.append(source.bytes.trimmed(start..<end))
      start = end + 1
    }
    return result
  }

  private static func next(_ source: SourceText, _ line: Range<Int>) -> Int {
    (source.bytes[line.upperBound...].firstIndex(of: 0x0A) ?? source.bytes.count - 1) + 1
  }

  private static func checked(_ matter: FrontMatter, _ source: SourceText, _ problems: inout Problems)
    -> FrontMatter
  {
    if matter.title.isEmpty {
      problems.append(
        Problem(
          .error, "the template has no title", hint: "write a line title: … between the --- lines",
          at: source.place(0..<3)))
    }
    return matter
  }

  private mutating func read(_ line: Range<Int>, _ source: SourceText, _ problems: inout Problems) {
    guard !line.isEmpty else { return }
    let text = source.bytes.text(line)
    guard let colon = text.firstIndex(of: ":") else {
      problems.append(Problem(.error, "a line at the head is written key: value", at: source.place(line)))
      return
    }
    let key = String(text[..<colon])
    let value = TextFilters.trimmed(String(text[text.index(after: colon)...]), start: true, end: true)
    switch key {
    case "title": title = value
    case "claims": claims = value
    case "audience": audience = value
    case "language": language = value
    case "numbered":
      isNumbered = value == "yes"
      if value != "yes", value != "no" {
        problems.append(Problem(.error, "numbered is yes or no", at: source.place(line)))
      }
    default:
      let near = nearest(to: key, among: Self.keys).map { "did you mean '\($0)'? " } ?? ""
      problems.append(
        Problem(
          .error, "there is no '\(key)' at the head of a template",
          hint: near + "there are: " + Self.keys.joined(separator: ", "),
          at: source.place(line.lowerBound..<line.lowerBound + key.utf8.count)))
    }
  }
}
