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
    try file.allowance.check()
    var problems = file.faults.all.map { Problem(.error, $0) }
    problems += reading.catalogProblems + reading.pageProblems + reading.fontProblems
    problems += reading.treeProblems + reading.elementProblems + reading.annotationProblems
    problems += reading.nameProblems + reading.outlineProblems
    self.problems = problems
    spoken = Speech(reading).text
    try file.allowance.check()
  }
}

/// A file with its tree and its pages read.
struct StoredDocument {
  let file: StoredFile
  let tree: StoredTree
  let pages: [PageReader]
  /// Keys of the parent tree to what stands there.
  let parents: [Int: PDFObject]
  /// The elements that hold each mark.
  let holders: [MarkPlace: [StoredTree.StoredElement]]

  /// A mark on a page.
  struct MarkPlace: Hashable {
    let page: Int
    let id: Int
  }

  init(_ file: StoredFile) {
    self.file = file
    let root = file.catalog["StructTreeRoot"]
    tree = StoredTree(file, root: root)
    var fonts = StoredFonts(file)
    pages = file.pages.map { PageReader($0.entries, in: file, fonts: &fonts) }
    parents = Self.numbers(of: file.entries(root)?["ParentTree"], in: file)
    holders = Self.holders(in: tree)
  }

  private static func holders(in tree: StoredTree) -> [MarkPlace: [StoredTree.StoredElement]] {
    var holders: [MarkPlace: [StoredTree.StoredElement]] = [:]
    for element in tree.elements {
      for case .mark(let page, let id) in element.children {
        holders[MarkPlace(page: page, id: id), default: []].append(element)
      }
    }
    return holders
  }

  /// A number tree (ISO 32000-1 §7.9.7). A node that is met again, perhaps in itself, has been read.
  private static func numbers(of root: PDFObject?, in file: StoredFile) -> [Int: PDFObject] {
    var result: [Int: PDFObject] = [:]
    var seen: Set<Int> = []
    var open = [root].compactMap { $0 }
    while let node = open.popLast() {
      if let number = node.reference, !seen.insert(number).inserted { continue }
      guard let entries = file.entries(node) else { continue }
      let pairs = file.array(entries["Nums"]) ?? []
      for index in stride(from: 0, to: pairs.count - 1, by: 2) {
        if let key = pairs[index].integer { result[key] = result[key] ?? pairs[index + 1] }
      }
      open += (file.array(entries["Kids"]) ?? []).reversed()
    }
    return result
  }

  func problem(_ message: String, _ clause: String, page: Int? = nil) -> Problem {
    Problem(.error, message, rule: "PDF/UA-1 " + clause, page: page.map { $0 + 1 })
  }
}
