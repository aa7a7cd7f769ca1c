import Diagnostics

/// A document as its templates declare it: one for standard and large print, and an easy read twin or the reason why
/// there is none.
public struct DocumentTemplate: Sendable, Hashable {
  /// The name of its file without the ending, for example `care-plan`.
  public let name: String
  /// What stands at the head of its template.
  public let head: FrontMatter
  /// What stands at the head of its easy read twin.
  public let twin: FrontMatter?

  /// Made of its parts.
  public init(name: String, head: FrontMatter = FrontMatter(), twin: FrontMatter? = nil) {
    self.name = name
    self.head = head
    self.twin = twin
  }

  private static let twinEnding = ".easy-read"

  /// The name of the template that makes it, in easy read or not.
  public func template(inEasyRead isEasyRead: Bool) -> String { isEasyRead ? name + Self.twinEnding : name }

  /// Whether it may be made for a reader, in easy read or not. The person needs no leave but the document's own.
  public func isFor(_ reader: String, inEasyRead isEasyRead: Bool) -> Bool {
    let own = isEasyRead ? twin?.audience ?? [] : []
    return [head.audience, own].allSatisfy { $0.isEmpty || $0.contains(reader) }
  }

  /// The document that a template is the easy read twin of; nil for all others.
  static func original(of template: String) -> String? {
    template.hasSuffix(twinEnding) ? String(template.dropLast(twinEnding.count)) : nil
  }

  fileprivate func comesBefore(_ other: DocumentTemplate) -> Bool {
    (head.order ?? .max, name) < (other.head.order ?? .max, other.name)
  }
}

extension TemplateLibrary {
  /// The documents that the templates declare, in the order of a pack.
  static func documents(of templates: [String: SourceText], known: HeadWords) -> [DocumentTemplate] {
    func head(_ name: String) -> FrontMatter? {
      guard let source = templates[name] else { return nil }
      var reader = HeadReader(source, named: name, known: known)
      return reader.read().0 ?? FrontMatter()
    }
    let names = templates.keys.filter { DocumentTemplate.original(of: $0) == nil }
    return names.map { name in
      let twin = DocumentTemplate(name: name).template(inEasyRead: true)
      return DocumentTemplate(name: name, head: head(name) ?? FrontMatter(), twin: head(twin))
    }.sorted { $0.comesBefore($1) }
  }

  /// What is wrong between the forms of a document; what is wrong in one of them its check tells.
  public func problems(of document: DocumentTemplate) -> [Problem] {
    let twin = document.template(inEasyRead: true)
    let place = templates[document.name]?.place(0..<1)
    switch (document.twin, document.head.whyNotEasyRead) {
    case (nil, nil):
      return [
        Problem(
          .error, "there is no easy read form of '\(document.name)'",
          hint: "write \(twin).md beside it, or say why not at its head: easy-read: no, and the reason",
          at: place)
      ]
    case (.some, .some):
      return [
        Problem(
          .error, "'\(document.name)' says that it is not in easy read, and \(twin).md is there",
          hint: "take the line easy-read away, or the file", at: place)
      ]
    default: return []
    }
  }

  /// Easy read templates of documents that there are not.
  public var strayTwins: [Problem] {
    templates.keys.sorted().compactMap { name in
      guard let original = DocumentTemplate.original(of: name), templates[original] == nil else { return nil }
      return Problem(
        .error, "there is no '\(original)' that this is the easy read form of",
        hint: "write \(original).md beside it, or name this file after its document",
        at: templates[name]?.place(0..<1))
    }
  }
}
