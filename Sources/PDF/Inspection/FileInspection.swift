import Diagnostics

/// A finished PDF read back, without any help of the program that wrote it: is what it claims true, and what does
/// it say to somebody who hears it?
public struct FileInspection: Sendable {
  /// What breaks PDF/UA-1 or the file itself, each with the rule and the page; empty for a good file.
  ///
  /// It finds what can go wrong in files of this program. It is no general validator.
  public let problems: [Problem]
  /// The document as a screen reader says it, a line an element.
  public let spoken: String

  /// Reads a file. Throws when it is no PDF or cannot be read at all.
  public init(_ bytes: [UInt8]) throws(Problems) {
    let file = try StoredFile(bytes)
    let reading = StoredDocument(file)
    var problems = file.faults.map { Problem(.error, $0) }
    problems += reading.catalogProblems + reading.pageProblems + reading.fontProblems
    problems += reading.treeProblems + reading.elementProblems + reading.annotationProblems
    problems += reading.nameProblems + reading.outlineProblems
    self.problems = problems
    spoken = Speech(reading).text
  }
}

/// A file with its tree and its pages read.
struct StoredDocument {
  let file: StoredFile
  let tree: StoredTree
  let pages: [PageReader]
  /// Keys of the parent tree to what stands there.
  let parents: [Int: StoredValue]
  /// The elements that hold each mark.
  let holders: [Place: [StoredTree.StoredElement]]

  /// A mark on a page.
  struct Place: Hashable {
    let page: Int
    let id: Int
  }

  init(_ file: StoredFile) {
    self.file = file
    let root = file.catalog["StructTreeRoot"]
    tree = StoredTree(file, root: root)
    pages = file.pages.map { PageReader($0.entries, in: file) }
    parents = Self.numbers(of: file.entries(root)?["ParentTree"], in: file, depth: 0)
    holders = Self.holders(in: tree)
  }

  private static func holders(in tree: StoredTree) -> [Place: [StoredTree.StoredElement]] {
    var holders: [Place: [StoredTree.StoredElement]] = [:]
    for element in tree.elements {
      for case .mark(let page, let id) in element.children {
        holders[Place(page: page, id: id), default: []].append(element)
      }
    }
    return holders
  }

  /// A number tree (ISO 32000-1 §7.9.7).
  private static func numbers(of node: StoredValue?, in file: StoredFile, depth: Int) -> [Int: StoredValue] {
    guard depth < 16, let entries = file.entries(node) else { return [:] }
    var result: [Int: StoredValue] = [:]
    let pairs = file.array(entries["Nums"]) ?? []
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      if let key = pairs[index].integer { result[key] = pairs[index + 1] }
    }
    for kid in file.array(entries["Kids"]) ?? [] {
      result.merge(numbers(of: kid, in: file, depth: depth + 1)) { first, _ in first }
    }
    return result
  }

  func problem(_ message: String, _ clause: String, page: Int? = nil) -> Problem {
    Problem(.error, message, rule: "PDF/UA-1 " + clause, page: page.map { $0 + 1 })
  }
}
