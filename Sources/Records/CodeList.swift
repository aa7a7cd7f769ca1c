/// A closed list of words that a field may hold. What people read for one stands in the files of words, by its path.
public final class CodeList: Sendable {
  /// What the list is called in files of words and on the command line; that of an unprinted list is its name.
  public let key: String
  /// What the list is called in messages and the schema.
  public let name: String
  /// The words in the record, for example `must-not-miss`, in the order of the declaration.
  public let codes: [String]
  /// Whether every word has a sentence for easy read.
  public let hasEasyRead: Bool
  /// Whether a page may print its words.
  public var isPrinted: Bool { !paths.isEmpty }
  /// Where the texts of each word stand in a file of words; none when the list is never printed.
  private let paths: [Paths]
  private let names: NameTable

  private struct Paths {
    let words: String
    let easyRead: String
  }

  /// A list whose words are printed; the key is the list's own in files of words.
  public init(_ key: String, _ name: String, hasEasyRead: Bool = false, _ codes: [String]) {
    self.key = key
    self.name = name
    self.codes = codes
    self.hasEasyRead = hasEasyRead
    paths = codes.map { Paths(words: "code.\(key).\($0)", easyRead: "code.\(key).\($0).easy-read") }
    names = NameTable(codes)
  }

  /// A list that no page prints: the kind of a file, a measure of a style sheet.
  public init(unprinted name: String, _ codes: [String]) {
    key = name
    self.name = name
    self.codes = codes
    hasEasyRead = false
    paths = []
    names = NameTable(codes)
  }

  /// The position of a word, or nil when the list lacks it.
  public func index(of code: String) -> Int? { names.index(of: code) }

  /// The position of a word in a file.
  func index(of code: UnsafeBufferPointer<UInt8>) -> Int? { names.index(of: code) }

  /// Where what is printed for the word at a position stands in files of words; nil when the list is never printed.
  public func path(at index: Int) -> String? { isPrinted ? paths[index].words : nil }

  /// Where the sentence for easy read stands, where there is one.
  public func easyReadPath(at index: Int) -> String? { hasEasyRead ? paths[index].easyRead : nil }

  /// The paths of all texts that a file of words needs for the list.
  public var wordPaths: [String] {
    codes.indices.flatMap { [path(at: $0), easyReadPath(at: $0)].compactMap { $0 } }
  }
}

extension ObjectType {
  /// The lists of all codes that a value of this type may hold, each once, in the order of the declarations.
  public var codeLists: [CodeList] {
    var search = CodeListSearch()
    search.look(in: self)
    return search.found
  }
}

/// Goes through a declaration, which may hold itself.
private struct CodeListSearch {
  private(set) var found: [CodeList] = []
  private var seen: Set<ObjectIdentifier> = []

  mutating func look(in type: ObjectType) {
    guard seen.insert(ObjectIdentifier(type)).inserted else { return }
    for field in type.fields { look(in: field.type) }
  }

  private mutating func look(in type: ValueType) {
    switch type {
    case .code(let list): if seen.insert(ObjectIdentifier(list)).inserted { found.append(list) }
    case .list(let item): look(in: item)
    case .object(let type), .fact(let type): look(in: type)
    case .text, .number, .bool, .date, .time, .week, .custom, .any: break
    }
  }
}
