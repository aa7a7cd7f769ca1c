import Diagnostics

extension StoredDocument {
  /// Language, title and the claim itself (ISO 14289-1 §5, 7.1, 7.2).
  var catalogProblems: [Problem] {
    let catalog = file.catalog
    var problems: [Problem] = []
    func require(_ holds: Bool, _ message: String, _ clause: String) {
      if !holds { problems.append(problem(message, clause)) }
    }
    require(catalog["Lang"]?.text?.isEmpty == false, "the document has no language", "7.2")
    require(isTrue("Marked", in: catalog["MarkInfo"]), "the document is not marked as tagged", "7.1")
    require(!isTrue("Suspects", in: catalog["MarkInfo"]), "the tags are said to be suspect", "7.1")
    require(
      isTrue("DisplayDocTitle", in: catalog["ViewerPreferences"]), "readers are not asked to show the title",
      "7.1")
    require(!tree.elements.isEmpty, "the document has no structure", "7.1")
    let packet = file.data(catalog["Metadata"]).map { String(decoding: $0, as: UTF8.self) } ?? ""
    require(!packet.isEmpty, "the document has no metadata", "7.1")
    require(packet.contains("<pdfuaid:part>1</pdfuaid:part>"), "the metadata do not claim PDF/UA-1", "5")
    require(packet.contains("<dc:title>"), "the metadata have no title", "7.1")
    return problems
  }

  private func isTrue(_ key: String, in value: PDFObject?) -> Bool {
    file.entries(value)?[key]?.isTrue == true
  }

  /// What each page's content and its entries say.
  var pageProblems: [Problem] {
    var problems: [Problem] = []
    for (index, page) in file.pages.enumerated() {
      for fault in pages[index].faults.all {
        problems.append(problem(fault, fault.contains("letter") ? "7.21.8" : "7.1", page: index))
      }
      if page.entries["Tabs"]?.name != "S" {
        problems.append(problem("the order of tabs is not that of the structure", "7.18.3", page: index))
      }
      guard !pages[index].texts.isEmpty else { continue }
      problems += parentProblems(ofPage: index, key: page.entries["StructParents"]?.integer)
    }
    return problems
  }

  /// Every mark of a page is found from the page: its place in the parent tree names the element that holds it.
  private func parentProblems(ofPage index: Int, key: Int?) -> [Problem] {
    guard let key, let owners = file.array(parents[key]), owners.count == pages[index].texts.count else {
      return [problem("the page does not lead to its structure", "7.1", page: index)]
    }
    var problems: [Problem] = []
    for id in pages[index].texts.keys.sorted() {
      let holders = holders[MarkPlace(page: index, id: id)] ?? []
      if holders.count != 1 {
        problems.append(
          problem("mark \(id) stands in the structure \(holders.count) times", "7.1", page: index))
      } else if !owners.indices.contains(id) || owners[id].reference != holders[0].number {
        problems.append(problem("mark \(id) leads to another element", "7.1", page: index))
      } else if pages[index].tags[id] != holders[0].role {
        problems.append(problem("mark \(id) is of another type than its element", "7.1", page: index))
      }
    }
    return problems
  }

  /// Fonts are embedded, and every code says what it means (ISO 14289-1 §7.21).
  var fontProblems: [Problem] {
    var problems: [Problem] = []
    for (_, object) in file.objects.sorted(by: { $0.key < $1.key }) {
      guard let font = object.entries, font["Type"]?.name == "Font" else { continue }
      let isDescendant = font["Subtype"]?.name?.hasPrefix("CIDFont") == true
      if !isDescendant, file.data(font["ToUnicode"]) == nil {
        problems.append(problem("a font does not say what its letters mean", "7.21.7"))
      }
      if font["Subtype"]?.name == "CIDFontType2", font["CIDToGIDMap"] == nil {
        problems.append(problem("a font does not say where its glyphs are", "7.21.3.2"))
      }
      if font["Subtype"]?.name != "Type0", !isEmbedded(font) {
        problems.append(problem("a font is not embedded", "7.21.4.1"))
      }
    }
    return problems
  }

  private func isEmbedded(_ font: PDFDictionary) -> Bool {
    let descriptor = file.entries(font["FontDescriptor"]) ?? PDFDictionary()
    return ["FontFile", "FontFile2", "FontFile3"].contains { file.data(descriptor[$0]) != nil }
  }

  /// Annotations are links that say something and belong to a link of the structure (ISO 14289-1 §7.18).
  var annotationProblems: [Problem] {
    var problems: [Problem] = []
    var owners: [Int: StoredTree.StoredElement] = [:]
    for element in tree.elements {
      for case .annotation(let number) in element.children { owners[number] = element }
    }
    for (index, page) in file.pages.enumerated() {
      for annotation in file.array(page.entries["Annots"]) ?? [] {
        let number = annotation.reference ?? 0
        let reason = fault(of: file.entries(annotation) ?? PDFDictionary(), owner: owners[number])
        if let reason { problems.append(problem(reason, "7.18.5", page: index)) }
      }
    }
    for element in tree.elements where element.role == "Link" {
      let hasAnnotation = element.children.contains { if case .annotation = $0 { true } else { false } }
      if !hasAnnotation { problems.append(problem("a link of the structure has no area to click", "7.18.5")) }
    }
    return problems
  }

  private func fault(of annotation: PDFDictionary, owner: StoredTree.StoredElement?) -> String? {
    guard annotation["Subtype"]?.name == "Link" else { return "an annotation is no link" }
    // Bits 2, 3 and 6 of ISO 32000-1 table 165: not hidden, printed, viewed.
    guard let flags = annotation["F"]?.integer, flags & 0b100110 == 0b100 else {
      return "a link is hidden or not printed"
    }
    guard hasSoundAreas(annotation) else { return "a link's lines lie outside its area" }
    guard annotation["A"] != nil || leadsToPage(annotation["Dest"]) else { return "a link leads nowhere" }
    guard annotation["Contents"]?.text?.isEmpty == false else { return "a link says nothing" }
    guard let key = annotation["StructParent"]?.integer, let parent = parents[key]?.reference else {
      return "a link does not lead to its structure"
    }
    guard let owner, owner.number == parent, owner.role == "Link" else {
      return "a link is not in the structure"
    }
    return nil
  }

  /// One quadrilateral a line, all inside the rectangle.
  private func hasSoundAreas(_ annotation: PDFDictionary) -> Bool {
    let area = numbers(annotation["Rect"])
    let points = numbers(annotation["QuadPoints"])
    guard area.count == 4, !points.isEmpty, points.count.isMultiple(of: 8) else { return false }
    let hair = 0.01
    return points.indices.allSatisfy { index in
      let axis = index % 2
      return points[index] >= area[axis] - hair && points[index] <= area[axis + 2] + hair
    }
  }

  private func numbers(_ value: PDFObject?) -> [Double] {
    (file.array(value) ?? []).compactMap(\.number)
  }

  private func leadsToPage(_ destination: PDFObject?) -> Bool {
    guard let page = file.array(destination)?.first?.reference else { return false }
    return file.pages.contains { $0.number == page }
  }

  /// Every entry of the outline has a title and leads to a page.
  var outlineProblems: [Problem] {
    var problems: [Problem] = []
    var seen: Set<Int> = []
    var open = [file.entries(file.catalog["Outlines"])?["First"]?.reference]
    while let next = open.popLast() {
      guard let next, seen.insert(next).inserted, let entry = file.objects[next]?.entries else {
        continue
      }
      if entry["Title"]?.text?.isEmpty != false || !leadsToPage(entry["Dest"]) {
        problems.append(problem("an entry of the outline has no title or leads nowhere", "7.1"))
      }
      open += [entry["Next"]?.reference, entry["First"]?.reference]
    }
    return problems
  }
}
