import Records

/// All nations that there is a file for.
public struct Nations: Sendable {
  private let all: [Nation]

  /// Of their files, in any order.
  public init(_ all: [Nation]) { self.all = all }

  /// What their files say.
  public var entries: [Object] { all.map(\.entries) }

  /// The nation of the word in a record.
  public subscript(jurisdiction: String) -> Nation? { all.first { $0.jurisdiction == jurisdiction } }

  /// The nation whose regulator a provider is registered with.
  func nation(of provider: Provider) -> Nation? {
    guard let body = provider.object.object("regulator")?.word("body") else { return nil }
    return all.first { $0.regulator == body }
  }

  /// Whether a text names a regulator or an ombudsman of any nation: their contacts come from the nations' files.
  func name(aBodyIn text: String) -> Bool {
    let words = text.spacedWords
    return all.contains { $0.bodyNames.contains { words.contains($0.spacedWords) } }
  }
}

extension String {
  /// The words in small letters with a space before, between and after them, so that whole words are found.
  fileprivate var spacedWords: String {
    " " + lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}
