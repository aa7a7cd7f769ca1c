import Diagnostics

extension StoredDocument {
  /// Faults of the tree as a whole: its shape, marks that no page has, headings that skip a level.
  var treeProblems: [Problem] {
    var problems = tree.faults.map { problem($0, "7.1") }
    var level = 0
    for element in tree.elements {
      for case .mark(let page, let id) in element.children
      where !pages.indices.contains(page) || pages[page].texts[id] == nil {
        problems.append(problem("mark \(id) is in the structure and not on the page", "7.1", page: page))
      }
      guard let next = element.headingLevel else { continue }
      if next > level + 1 {
        problems.append(problem("a heading of level \(next) follows level \(level)", "7.4.2"))
      }
      level = next
    }
    return problems
  }

  /// What each element must hold and say (ISO 14289-1 §7.2 to 7.9).
  var elementProblems: [Problem] {
    var problems: [Problem] = []
    var notes: Set<[UInt8]> = []
    for element in tree.elements {
      problems += nestingProblems(of: element)
      switch element.role {
      case "Figure", "Formula":
        if element.entries["Alt"]?.text?.isEmpty != false {
          problems.append(problem("a picture says nothing", "7.3"))
        }
      case "TH":
        if tree.attribute("Scope", of: element) == nil {
          problems.append(problem("a table heading does not say what it heads", "7.5"))
        }
      case "Table":
        if !hasEvenRows(element) { problems.append(problem("a table's rows differ in their columns", "7.2")) }
      case "Note":
        if !notes.insert(element.entries["ID"]?.bytes ?? []).inserted || element.entries["ID"] == nil {
          problems.append(problem("a note has no name of its own", "7.9"))
        }
      default: break
      }
    }
    return problems
  }

  private func nestingProblems(of element: StoredTree.StoredElement) -> [Problem] {
    guard let allowed = Self.allowedChildren[element.role] else { return [] }
    let strangers = tree.roles(of: element).filter { !allowed.contains($0) }
    return strangers.map { problem("\(element.role) holds \($0)", "7.2") }
  }

  private static let allowedChildren: [String: Set<String>] = [
    "L": ["L", "LI", "Caption"], "LI": ["Lbl", "LBody"],
    "Table": ["TR", "THead", "TBody", "TFoot", "Caption"],
    "THead": ["TR"], "TBody": ["TR"], "TFoot": ["TR"], "TR": ["TH", "TD"], "TOC": ["TOC", "TOCI", "Caption"],
  ]

  private func hasEvenRows(_ table: StoredTree.StoredElement) -> Bool {
    var widths: Set<Int> = []
    var open = [table]
    while let part = open.popLast() {
      for case .element(let place) in part.children {
        let child = tree.elements[place]
        if child.role == "TR" { widths.insert(columns(of: child)) }
        if ["THead", "TBody", "TFoot"].contains(child.role) { open.append(child) }
      }
    }
    return widths.count <= 1
  }

  private func columns(of row: StoredTree.StoredElement) -> Int {
    var sum = 0
    for case .element(let place) in row.children {
      sum += tree.attribute("ColSpan", of: tree.elements[place])?.integer ?? 1
    }
    return sum
  }
}

extension StoredTree.StoredElement {
  /// 1 to 6 for headings.
  var headingLevel: Int? {
    role.count == 2 && role.hasPrefix("H") ? role.last?.wholeNumberValue : nil
  }
}
