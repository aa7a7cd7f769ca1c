/// The structure of a finished file as it stands there.
struct StoredTree {
  /// Something that an element holds, in reading order.
  enum StoredChild {
    /// By its place in `elements`.
    case element(Int)
    /// A mark on a page, pages counted from 0.
    case mark(page: Int, id: Int)
    /// An annotation by its object number.
    case annotation(Int)
  }

  struct StoredElement {
    let number: Int
    let role: String
    let parent: Int?
    let entries: PDFDictionary
    var children: [StoredChild] = []
  }

  /// In reading order, parents before children; the first is the document.
  private(set) var elements: [StoredElement] = []
  private(set) var faults = FaultList()
  private let file: StoredFile
  private let pages: [Int: Int]
  private var seen: Set<Int> = []

  init(_ file: StoredFile, root: PDFObject?) {
    self.file = file
    pages = Dictionary(uniqueKeysWithValues: file.pages.enumerated().map { ($0.element.number, $0.offset) })
    guard let kids = file.entries(root)?["K"] else { return }
    for kid in file.array(kids) ?? [kids] {
      if let number = kid.reference { _ = read(number, parent: nil, depth: 0) }
    }
  }

  /// Reads an element and all below it; its place in `elements`, or nil when it is none.
  private mutating func read(_ number: Int, parent: Int?, depth: Int) -> Int? {
    guard depth < PDFLimit.treeDepth else {
      faults.add("element \(number) is nested deeper than \(PDFLimit.treeDepth)")
      return nil
    }
    guard seen.insert(number).inserted else {
      faults.add("element \(number) stands twice in the tree")
      return nil
    }
    guard let entries = file.objects[number]?.entries, let role = entries["S"]?.name else {
      faults.add("element \(number) is missing")
      return nil
    }
    let place = elements.count
    elements.append(StoredElement(number: number, role: role, parent: parent, entries: entries))
    let above = parent.map { elements[$0].number }
    if let above, entries["P"]?.reference != above { faults.add("element \(number) names another parent") }
    let page = entries["Pg"]?.reference.flatMap { pages[$0] }
    for kid in file.array(entries["K"]) ?? [entries["K"]].compactMap({ $0 }) {
      guard let child = child(kid, of: place, page: page, depth: depth) else { continue }
      elements[place].children.append(child)
    }
    return place
  }

  private mutating func child(_ kid: PDFObject, of parent: Int, page: Int?, depth: Int) -> StoredChild? {
    if let id = kid.integer { return mark(id, page: page) }
    guard let entries = file.entries(kid) else { return nil }
    switch entries["Type"]?.name {
    case "MCR":
      return entries["MCID"]?.integer.flatMap {
        mark($0, page: entries["Pg"]?.reference.flatMap { pages[$0] } ?? page)
      }
    case "OBJR": return entries["Obj"]?.reference.map { .annotation($0) }
    default:
      return kid.reference.flatMap { read($0, parent: parent, depth: depth + 1) }.map { .element($0) }
    }
  }

  private mutating func mark(_ id: Int, page: Int?) -> StoredChild? {
    guard let page else {
      faults.add("mark \(id) is on no page")
      return nil
    }
    return .mark(page: page, id: id)
  }

  func roles(of element: StoredElement) -> [String] {
    element.children.compactMap { if case .element(let place) = $0 { elements[place].role } else { nil } }
  }

  /// An entry of the attribute objects.
  func attribute(_ key: String, of element: StoredElement) -> PDFObject? {
    let attributes = file.array(element.entries["A"]) ?? [element.entries["A"]].compactMap { $0 }
    return attributes.lazy.compactMap { file.entries($0)?[key] }.first
  }
}
