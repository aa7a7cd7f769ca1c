import Diagnostics
import Layout

extension PagedDocument {
  /// Asserts everything that the claim of PDF/UA-1 rests on and that the types allow to go wrong.
  func checkStructure() throws(Problems) {
    var problems = Problems()
    for fault in documentFaults + treeFaults + headingFaults + linkFaults { problems.append(fault) }
    guard problems.isEmpty else { throw problems }
    for (index, element) in structure.elements.enumerated() {
      let parent = element.parent.map { structure[$0].role }
      let rules = ElementRules(element, children: structure.childRoles(of: element), parent: parent)
      guard let fault = rules.fault else { continue }
      problems.append(
        .unproved(
          "element \(index), \(element.role.name): \(fault.reason)", rule: fault.rule, page: element.firstPage
        ))
    }
    let uneven = structure.elements.filter { $0.role == .table && !structure.hasEvenRows($0) }
    for table in uneven {
      problems.append(
        .unproved("a table's rows differ in their columns", rule: "PDF/UA-1 7.2", page: table.firstPage))
    }
    guard problems.isEmpty else { throw problems }
  }

  private var documentFaults: [Problem] {
    var faults: [Problem] = []
    if pages.isEmpty { faults.append(.unproved("the document has no pages")) }
    if title.isEmpty { faults.append(.unproved("the document has no title", rule: "PDF/UA-1 7.1")) }
    let languages = [language] + structure.elements.compactMap(\.language)
    for language in languages where !language.isLanguageTag {
      faults.append(.unproved("'\(language)' is not a language tag", rule: "PDF/UA-1 7.2"))
    }
    for entry in outline where !holds(entry.destination) || entry.title.isEmpty {
      faults.append(.unproved("an entry of the outline has no title or leads nowhere"))
    }
    return faults
  }

  private func holds(_ destination: Destination) -> Bool { pages.indices.contains(destination.page) }

  /// Element 0 is the document, and every other element hangs once under its parent.
  private var treeFaults: [Problem] {
    guard structure.elements.first?.role == .document, structure.elements.first?.parent == nil else {
      return [.unproved("the structure does not begin with the document")]
    }
    var isReached = structure.elements.map { _ in false }
    isReached[0] = true
    var open = [ElementID(0)]
    while let id = open.popLast() {
      for case .element(let child) in structure[id].children {
        guard structure.elements.indices.contains(child.index), !isReached[child.index],
          structure[child].parent == id
        else { return [.unproved("element \(child.index) hangs twice, or under another parent")] }
        isReached[child.index] = true
        open.append(child)
      }
    }
    guard let lost = isReached.firstIndex(of: false) else { return [] }
    return [.unproved("element \(lost) is not in the tree")]
  }

  /// The first heading is a main one, and no level is skipped on the way down.
  private var headingFaults: [Problem] {
    guard treeFaults.isEmpty else { return [] }
    var level = 0
    for id in structure.inReadingOrder {
      guard case .heading(let next) = structure[id].role else { continue }
      guard next <= level + 1, (1...6).contains(next) else {
        let reason = "a heading of level \(next) follows level \(level)"
        return [.unproved(reason, rule: "PDF/UA-1 7.4.2", page: structure[id].firstPage)]
      }
      level = next
    }
    return []
  }

  private var linkFaults: [Problem] {
    var faults: [Problem] = []
    var linked: Set<ElementID> = []
    for (index, page) in pages.enumerated() {
      for link in page.links {
        linked.insert(link.element)
        guard let reason = fault(of: link) else { continue }
        faults.append(.unproved(reason, rule: "PDF/UA-1 7.18.5", page: index))
      }
    }
    for (index, element) in structure.elements.enumerated()
    where element.role == .link && !linked.contains(ElementID(index)) {
      faults.append(.unproved("a link has no area", rule: "PDF/UA-1 7.18.5", page: element.firstPage))
    }
    return faults
  }

  private func fault(of link: PageLink) -> String? {
    guard structure.elements.indices.contains(link.element.index), structure[link.element].role == .link
    else {
      return "a link's area belongs to no link"
    }
    if link.areas.isEmpty { return "a link has no area" }
    if link.contents.isEmpty { return "a link says nothing" }
    switch link.target {
    case .address(let address): return address.isEmpty ? "a link leads nowhere" : nil
    case .place(let destination): return holds(destination) ? nil : "a link leads nowhere"
    }
  }
}

extension Structure {
  func childRoles(of element: Element) -> [Element.Role] {
    element.children.compactMap { child in
      if case .element(let id) = child { self[id].role } else { nil }
    }
  }

  /// Every element, parents before children, as it is read out.
  var inReadingOrder: [ElementID] {
    var order: [ElementID] = []
    var open = [ElementID(0)]
    while let id = open.popLast() {
      order.append(id)
      for case .element(let child) in self[id].children.reversed() { open.append(child) }
    }
    return order
  }

  /// Whether every row of a table has the same number of columns, spans counted.
  fileprivate func hasEvenRows(_ table: Element) -> Bool {
    var widths: Set<Int> = []
    for case .element(let part) in table.children {
      if self[part].role == .tableRow { widths.insert(columns(ofRow: self[part])) }
      for case .element(let row) in self[part].children where self[row].role == .tableRow {
        widths.insert(columns(ofRow: self[row]))
      }
    }
    return widths.count <= 1
  }

  private func columns(ofRow row: Element) -> Int {
    childRoles(of: row).reduce(0) { sum, role in
      switch role {
      case .headerCell(_, let columns), .dataCell(let columns): sum + columns
      default: sum
      }
    }
  }
}

extension String {
  /// Letters first, then parts of letters and digits, each of one to eight (RFC 5646 §2.1).
  fileprivate var isLanguageTag: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count >= 2 else { return false }
    let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    return first.allSatisfy(isLetter)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
  }
}
