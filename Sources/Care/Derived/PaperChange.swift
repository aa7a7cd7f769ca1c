import Records

/// What is different from the paper that a home has had: what a paper about the change says of it.
public struct PaperChange: Sendable {
  /// The version of the plan that the home has had.
  public let since: Int
  /// What is different in the record.
  public let parts: [Part]
  /// What is put in, and what is taken out for it.
  public let papers: [Paper]

  /// Made of its parts.
  public init(since: Int, parts: [Part], papers: [Paper]) {
    self.since = since
    self.parts = parts
    self.papers = papers
  }

  /// All that it says.
  public var said: Value {
    .list([.number(Number(since))] + parts.map { .object($0.object) } + papers.map { .object($0.object) })
  }

  /// A part of the record in which something changed.
  public struct Part: Sendable {
    let part: String
    let name: String
    let facts: [Row]

    /// Made of its parts; a part is named as the record names it.
    public init(_ part: String, name: String, facts: [Row]) {
      self.part = part
      self.name = name
      self.facts = facts
    }

    var object: Object {
      Object(
        CareTypes.changedPart,
        [
          "part": CareTypes.parts.value(part), "name": .text(name),
          "facts": .list(facts.map { .object($0.object) }),
        ])
    }
  }

  /// Something that changed; what was or is now is nil where there was or is nothing.
  public struct Row: Sendable {
    let place: String
    let was: String?
    let now: String?
    let why: String?
    let isPlain: Bool

    /// Made of its parts; why is nil where the office gives no reason.
    public init(_ place: String, was: String?, now: String?, why: String?, isPlain: Bool) {
      self.place = place
      self.was = was
      self.now = now
      self.why = why
      self.isPlain = isPlain
    }

    var object: Object {
      let (was, now) = (was.map(Value.text) ?? .missing, now.map(Value.text) ?? .missing)
      return Object(
        CareTypes.changedFact,
        [
          "place": .text(place), "was": was, "now": now,
          "why": why.map(Value.text) ?? .missing, "isPlain": .bool(isPlain),
          "plainWas": isPlain ? was : .missing, "plainNow": isPlain ? now : .missing,
        ])
    }
  }

  /// A paper that is put in place of another, or of none.
  public struct Paper: Sendable {
    let title: String
    let reader: String?
    let since: Int?
    let oldSheets: Int?
    let sheets: Int

    /// Made of its parts.
    public init(_ title: String, for reader: String?, since: Int?, oldSheets: Int?, sheets: Int) {
      self.title = title
      self.reader = reader
      self.since = since
      self.oldSheets = oldSheets
      self.sheets = sheets
    }

    var object: Object {
      Object(
        CareTypes.changedPaper,
        [
          "title": .text(title), "for": reader.map(Value.text) ?? .missing, "since": Self.number(since),
          "oldSheets": Self.number(oldSheets), "sheets": .number(Number(sheets)),
        ])
    }

    private static func number(_ number: Int?) -> Value { number.map { .number(Number($0)) } ?? .missing }
  }
}
