import Diagnostics
import Layout
import Structure

extension PagedDocument {
  /// Asserts everything that the claim of PDF/UA-1 rests on and that the types allow to go wrong.
  func checkStructure() throws(Problems) {
    let order = try structure.readingOrder()
    var problems = Problems()
    for fault in documentFaults + headingFaults(order) + linkFaults { problems.append(fault) }
    var rules = ElementRules(self)
    for index in order {
      guard let fault = rules.fault(of: index) else { continue }
      let element = structure.elements[index]
      problems.append(
        .unproved(
          "element \(index), \(element.role.type): \(fault.reason)", rule: fault.rule,
          page: firstPage(of: ElementID(index))))
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

  /// The first heading is a main one, and no level is skipped on the way down.
  private func headingFaults(_ order: [Int]) -> [Problem] {
    var level = 0
    for index in order {
      guard case .heading(let next) = structure.elements[index].role else { continue }
      guard next <= level + 1, (1...6).contains(next) else {
        let reason = "a heading of level \(next) follows level \(level)"
        return [.unproved(reason, rule: "PDF/UA-1 7.4.2", page: firstPage(of: ElementID(index)))]
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
      faults.append(
        .unproved("a link has no area", rule: "PDF/UA-1 7.18.5", page: firstPage(of: ElementID(index))))
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

extension StructureTree {
  /// Every element, parents before children, as it is read out.
  ///
  /// Element 0 is the document, and every other element must hang once, under its parent.
  fileprivate func readingOrder() throws(Problems) -> [Int] {
    guard elements.first?.role == .document, elements.first?.parent == nil else {
      throw Problems(.unproved("the structure does not begin with the document"))
    }
    var isReached = [Bool](repeating: false, count: elements.count)
    isReached[0] = true
    var order: [Int] = []
    order.reserveCapacity(elements.count)
    var open = [0]
    while let index = open.popLast() {
      order.append(index)
      for case .element(let child) in elements[index].children.reversed() {
        guard elements.indices.contains(child.index), !isReached[child.index],
          elements[child.index].parent == ElementID(index)
        else { throw Problems(.unproved("element \(child.index) hangs twice, or under another parent")) }
        isReached[child.index] = true
        open.append(child.index)
      }
    }
    guard let lost = isReached.firstIndex(of: false) else { return order }
    throw Problems(.unproved("element \(lost) is not in the tree"))
  }
}

extension String {
  /// Letters first, then parts of letters and digits, each of one to eight (RFC 5646 §2.1).
  var isLanguageTag: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.count >= 2 else { return false }
    let isLetter = { (byte: UInt8) in (97...122).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    return first.allSatisfy(isLetter)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
  }
}
