import Diagnostics
import Documents

/// What stands between `---` lines at the head of a document template.
public struct FrontMatter: Sendable, Hashable {
  /// The document's title.
  public var title = ""
  /// Whether main headings are numbered.
  public var isNumbered = false
  /// The standard that the text is written for, for example `easy-read`.
  public var claims: String?
  /// The readers for whom it may be made, by their words; nobody named means everybody.
  public var audience: [String] = []
  /// Where the document stands in a pack; without one it stands last.
  public var order: Int?
  /// Why there is no easy read twin.
  public var whyNotEasyRead: String?
  /// Whether it is what a reader gets who is to have a copy of the record, of which no document was named.
  public var isShared = false
  /// Whether it is to stand on one side, with closer lines where it would be a little longer.
  public var fitsOneSide = false
  /// Whether the provider's logo stands over its first words.
  public var showsLogo = false
  /// Which version the foot names.
  public var version = NamedVersion.plan
  /// The kinds of sheets to write on that it prints, by their words; none for a document to read. Each side of such a
  /// document has an id, and it is made for those for whom one of the kinds is ordered.
  public var sheets: [String] = []
  /// The layout that it is set in for every reader: a chart that only care workers fill in. Nil for the reader's own.
  public var layout: String?
  /// How large its first main heading stands, by its word; nil for a heading like others.
  public var titleDisplay: TitleDisplay?
  /// The BCP 47 language of the text.
  public var language = "en-GB"
  /// The SHA-256 of the built-in file that this one was copied from, in hexadecimal.
  public var copiedFrom: String?

  /// A head that says nothing.
  public init() {}

  /// Whether the text is written for easy read.
  public var isEasyRead: Bool { claims == HeadWords.easyRead }
}

/// The words that other stages declare and a head may name; a list that is nil takes any word.
public struct HeadWords: Sendable {
  /// The standards that can be claimed.
  public var claims: [String]?
  /// The readers that there are.
  public var audiences: [String]?
  /// The kinds of sheets that can be ordered.
  public var sheets: [String]?
  /// The layouts that there are.
  public var layouts: [String]?

  /// Made of its parts.
  public init(
    claims: [String]? = nil, audiences: [String]? = nil, sheets: [String]? = nil, layouts: [String]? = nil
  ) {
    self.claims = claims
    self.audiences = audiences
    self.sheets = sheets
    self.layouts = layouts
  }

  static let easyRead = "easy-read"
}

/// Reads the head of a template.
struct HeadReader {
  private let source: SourceText
  private let known: HeadWords
  /// The document that the template is the easy read twin of.
  private let original: String?
  private var head = FrontMatter()
  private var places: [String: Range<Int>] = [:]
  private(set) var problems = Problems()

  init(_ source: SourceText, named name: String, known: HeadWords) {
    self.source = source
    self.known = known
    original = DocumentTemplate.original(of: name)
  }

  /// The head, and the offset where the prose begins. Nil, with a problem, when there is none.
  mutating func read() -> (FrontMatter?, Int) {
    let lines = self.lines
    guard let first = lines.first, source.bytes.text(first) == "---" else {
      // What begins otherwise is perhaps no template but somebody's data, of which nothing is shown.
      var place = source.place(0..<1)
      place.isQuoted = false
      problems.append(
        Problem(
          .error, "the template does not begin with its title",
          hint: "begin with three lines: ---, title: …, ---", at: place))
      return (nil, 0)
    }
    for line in lines.dropFirst() {
      if source.bytes.text(line) == "---" {
        checkWhole()
        return (head, next(line))
      }
      read(line)
    }
    report("the lines at the head are never closed", first, hint: "close them with a line ---")
    return (nil, source.bytes.count)
  }

  private var lines: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count, result.count < 40 {
      let end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      result.append(source.bytes.trimmed(start..<end))
      start = end + 1
    }
    return result
  }

  private func next(_ line: Range<Int>) -> Int {
    (source.bytes[line.upperBound...].firstIndex(of: 0x0A) ?? source.bytes.count - 1) + 1
  }

  private mutating func report(_ message: String, _ range: Range<Int>, hint: String? = nil) {
    problems.append(Problem(.error, message, hint: hint, at: source.place(range)))
  }

  private mutating func read(_ line: Range<Int>) {
    guard !line.isEmpty else { return }
    guard let colon = source.bytes[line].firstIndex(of: UInt8(ascii: ":")) else {
      return report("a line at the head is written key: value", line)
    }
    let name = line.lowerBound..<colon
    guard let key = HeadKey.all.first(where: { $0.name == source.bytes.text(name) }) else {
      return reportUnknown(name)
    }
    guard places.updateValue(line, forKey: key.name) == nil else {
      return report("'\(key.name)' stands twice at the head", line)
    }
    if let original, key.isOfWholeDocument {
      return report(
        "'\(key.name)' is about the document, not about its easy read twin", name,
        hint: "write it at the head of \(original).md")
    }
    let value = source.bytes.trimmed(colon + 1..<line.upperBound)
    guard let fault = key.read(source.bytes.text(value), known, &head) else { return }
    report(fault.message, value.isEmpty ? line : value, hint: fault.hint)
  }

  private mutating func reportUnknown(_ name: Range<Int>) {
    let keys = HeadKey.all.map(\.name)
    let near = nearest(to: source.bytes.text(name), among: keys).map { "did you mean '\($0)'? " } ?? ""
    report(
      "there is no '\(source.bytes.text(name))' at the head of a template", name,
      hint: near + "there are: " + keys.joined(separator: ", "))
  }

  /// What no line alone shows to be wrong.
  private mutating func checkWhole() {
    if head.title.isEmpty {
      report("the template has no title", 0..<3, hint: "write a line title: … between the --- lines")
    }
    if original != nil, !head.isEasyRead {
      report(
        "an easy read twin claims easy read, so that long text has no way into it",
        places["claims"] ?? 0..<3, hint: "write a line claims: \(HeadWords.easyRead)")
    }
  }
}
