import Diagnostics
import Structure

extension StoredDocument {
  /// Faults of the tree as a whole: its shape, marks that no page has, headings that skip a level.
  var treeProblems: [Problem] {
    var problems = tree.faults.all.map { problem($0, "7.1") }
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
      problems += nestingProblems(of: element) + textProblems(of: element)
      switch element.role {
      case "Figure", "Formula":
        if element.entries["Alt"]?.text?.isEmpty != false {
          problems.append(problem("a picture says nothing", "7.3"))
        }
        // ISO 32000-1 table 344.
        if file.array(tree.attribute("BBox", of: element))?.count != 4 {
          problems.append(problem("a picture does not say where it stands", "7.3"))
        }
      case "Form":
        problems += fieldProblems(of: element)
      case "L":
        // ISO 14289-1 §7.6 with ISO 32000-1 table 347.
        if tree.attribute("ListNumbering", of: element) == nil {
          problems.append(problem("a list does not say how it is numbered", "7.6"))
        }
      case "TH":
        if !["Row", "Column", "Both"].contains(tree.attribute("Scope", of: element)?.name) {
          problems.append(problem("a table heading does not say what it heads", "7.5"))
        }
      case "Table":
        problems += partProblems(of: element)
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

  /// A form on paper says what is filled in and how (ISO 14289-1 §7.14, Matterhorn 24-001; ISO 32000-1 table 348).
  private func fieldProblems(of element: StoredTree.StoredElement) -> [Problem] {
    func attribute(_ key: String) -> String? { tree.attribute(key, of: element)?.name }
    guard attribute("O") != nil, let role = attribute("Role"), ["rb", "cb", "pb", "tv"].contains(role) else {
      return [problem("a form does not say what is filled in", "7.14")]
    }
    var problems: [Problem] = []
    if tree.attribute("Desc", of: element)?.text?.isEmpty != false {
      problems.append(problem("a form has no name", "7.14"))
    }
    if role == "cb", attribute("checked").map({ ["on", "off", "neutral"].contains($0) }) != true {
      problems.append(problem("a box does not say whether it is ticked", "7.14"))
    }
    return problems
  }

  /// ISO 32000-1 §14.8.4: only standard types, each where it may stand, and none that says nothing but an empty cell.
  private func nestingProblems(of element: StoredTree.StoredElement) -> [Problem] {
    let role = element.role
    guard StandardTypes.all.contains(role) else { return [problem("\(role) is no standard type", "7.1")] }
    let strangers = tree.roles(of: element).filter { !StandardTypes.mayHold(role, $0) }
    var problems = strangers.map { problem("\(role) holds \($0)", "7.2") }
    let holdsMarks = element.children.contains { if case .mark = $0 { true } else { false } }
    if holdsMarks, StandardTypes.groups.contains(role) {
      problems.append(problem("\(role) holds words of its own", "7.1"))
    }
    if element.children.isEmpty, role != "TD", role != "TH" {
      problems.append(problem("\(role) holds nothing", "7.1"))
    }
    return problems
  }

  /// Words that an element gives in place of what is drawn, and their language.
  private func textProblems(of element: StoredTree.StoredElement) -> [Problem] {
    var problems: [Problem] = []
    for key in ["Alt", "ActualText", "T", "E"] where element.entries[key]?.text?.hasPrivateCharacters == true
    {
      problems.append(problem("the words for \(element.role) hold private characters", "7.2"))
    }
    if let language = element.entries["Lang"]?.text, !language.isLanguageTag {
      problems.append(problem("'\(language)' is no language tag", "7.2"))
    }
    return problems
  }

  /// At most one head, before the bodies, which it needs; rows stand either in parts or beside none.
  private func partProblems(of table: StoredTree.StoredElement) -> [Problem] {
    let parts = tree.roles(of: table).filter { $0 != "Caption" }
    let heads = parts.count { $0 == "THead" }
    let isWhole = heads == 0 || (heads == 1 && parts.first == "THead" && parts.contains("TBody"))
    let isEither = Set(parts).count <= 1 || !parts.contains("TR")
    return isWhole && isEither ? [] : [problem("a table's parts are out of order", "7.5")]
  }

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

extension StoredDocument {
  /// Elements that have names are found by them (ISO 32000-1 table 322).
  var nameProblems: [Problem] {
    let root = file.entries(file.catalog["StructTreeRoot"]) ?? PDFDictionary()
    let listed = file.array(file.entries(root["IDTree"])?["Names"]) ?? []
    var names: [[UInt8]: Int] = [:]
    for index in stride(from: 0, to: listed.count - 1, by: 2) {
      if let name = listed[index].bytes { names[name] = listed[index + 1].reference }
    }
    return tree.elements.compactMap { element in
      guard let name = element.entries["ID"]?.bytes, names[name] != element.number else { return nil }
      return problem("a name is not in the tree of names", "7.9")
    }
  }
}

extension String {
  /// Characters that mean something only to whoever agreed on them.
  var hasPrivateCharacters: Bool { unicodeScalars.contains { $0.properties.generalCategory == .privateUse } }
}

extension StoredTree.StoredElement {
  /// 1 to 6 for headings.
  var headingLevel: Int? {
    role.count == 2 && role.hasPrefix("H") ? role.last?.wholeNumberValue : nil
  }
}
