import Layout
import Structure
import Typography

extension FileFinisher {
  /// The structure tree, one object an element (ISO 32000-1 §14.7.2).
  mutating func writeStructure() {
    writer.begin(numbers.structureRoot)
    writer.objects.write("<</Type/StructTreeRoot/K[")
    writer.objects.write(reference: numbers.element(ElementID(0)))
    writer.objects.write("]/ParentTree ")
    writer.objects.write(reference: numbers.parentTree)
    writer.objects.write("/ParentTreeNextKey ")
    writer.objects.write(document.pages.count + links.count)
    writeNames()
    writer.objects.write(">>")
    let annotations = Dictionary(grouping: links.indices) { links[$0].link.element }
    for index in document.structure.elements.indices {
      let id = ElementID(index)
      writer.begin(numbers.element(id))
      write(document.structure.elements[index], id: id, annotations: annotations[id] ?? [])
    }
  }

  /// The elements that have names, by name (ISO 32000-1 table 322).
  private mutating func writeNames() {
    let elements = document.structure.elements
    let notes = elements.indices.filter { elements[$0].role == .note }.sorted { "\($0)" < "\($1)" }
    guard !notes.isEmpty else { return }
    writer.objects.write("/IDTree<</Names[")
    for note in notes {
      writeName(of: ElementID(note))
      writer.objects.write(reference: numbers.element(ElementID(note)))
      writer.objects.write(" ")
    }
    writer.objects.write("]>>")
  }

  private mutating func writeName(of note: ElementID) {
    writer.objects.write("(note-")
    writer.objects.write(note.index)
    writer.objects.write(")")
  }

  private mutating func write(_ element: Element, id: ElementID, annotations: [Int]) {
    writer.objects.write("<</Type/StructElem/S/")
    writer.objects.write(element.role.row.type)
    writer.objects.write("/P ")
    writer.objects.write(reference: element.parent.map(numbers.element) ?? numbers.structureRoot)
    let page = document.firstPage(of: id) ?? annotations.first.map { links[$0].page }
    if let page {
      writer.objects.write("/Pg ")
      writer.objects.write(reference: numbers.page(page))
    }
    writeChildren(of: element, page: page, annotations: annotations)
    writeTexts(of: element)
    if element.role == .note {
      writer.objects.write("/ID")
      writeName(of: id)
    }
    writeAttributes(of: element, id)
    writer.objects.write(">>")
  }

  private mutating func writeChildren(of element: Element, page: Int?, annotations: [Int]) {
    writer.objects.write("/K")
    let bracket = writer.objects.count
    writer.objects.write("[")
    var count = annotations.count
    for child in element.children {
      switch child {
      case .element(let id):
        writer.objects.write(reference: numbers.element(id))
        count += 1
      case .content(let content):
        for place in document.places[content] {
          guard let mark = beginning(page: place.page, item: place.index) else { continue }
          writeContent(page: place.page, mark: mark, isOwn: place.page == page)
          count += 1
          writer.objects.write(" ")
        }
        continue
      }
      writer.objects.write(" ")
    }
    for annotation in annotations { writeReference(toAnnotation: annotation) }
    if count == 1 {
      // One child needs no brackets; the checker pdfua cannot read it with them.
      writer.objects[bracket] = UInt8(ascii: " ")
    } else {
      writer.objects.write("]")
    }
  }

  private mutating func writeReference(toAnnotation annotation: Int) {
    writer.objects.write("<</Type/OBJR/Pg ")
    writer.objects.write(reference: numbers.page(links[annotation].page))
    writer.objects.write("/Obj ")
    writer.objects.write(reference: numbers.annotation(annotation))
    writer.objects.write(">>")
  }

  /// The number of the mark that begins with an item; nil for the items that go on with it.
  private func beginning(page: Int, item: Int) -> Int? {
    let mark = marks[page].all[marks[page].ofItem[item]]
    return mark.firstItem == item ? mark.id : nil
  }

  /// By number on the element's own page, with its page on any other.
  private mutating func writeContent(page: Int, mark: Int, isOwn: Bool) {
    guard !isOwn else { return writer.objects.write(mark) }
    writer.objects.write("<</Type/MCR/Pg ")
    writer.objects.write(reference: numbers.page(page))
    writer.objects.write("/MCID ")
    writer.objects.write(mark)
    writer.objects.write(">>")
  }

  private mutating func writeTexts(of element: Element) {
    if let alternative = element.alternative {
      writer.objects.write("/Alt")
      writer.objects.write(text: alternative)
      if element.role.row.isDrawn {
        // The same as its title: programs that list a document's parts show titles and no alternatives.
        writer.objects.write("/T")
        writer.objects.write(text: alternative)
      }
    }
    if let actualText = element.actualText {
      writer.objects.write("/ActualText")
      writer.objects.write(text: actualText)
    }
    if let expansion = element.expansion {
      writer.objects.write("/E")
      writer.objects.write(text: expansion)
    }
    if let language = element.role == .document ? document.language : element.language {
      writer.objects.write("/Lang")
      writer.objects.write(text: language)
    }
  }

  private mutating func writeAttributes(of element: Element, _ id: ElementID) {
    switch element.role {
    case .headerCell(let scope, let columns):
      writer.objects.write("/A<</O/Table/Scope/")
      writer.objects += scope.rawValue.utf8
      writeSpan(columns)
      writer.objects.write(">>")
    case .dataCell(let columns) where columns > 1:
      writer.objects.write("/A<</O/Table")
      writeSpan(columns)
      writer.objects.write(">>")
    case .list(let numbering):
      writer.objects.write("/A<</O/List/ListNumbering/")
      writer.objects += numbering.rawValue.utf8
      writer.objects.write(">>")
    case .field: writeField(of: element, id)
    case .figure: writeBounds(of: id, isBlock: true)
    default: writeBounds(of: id, isBlock: false)
    }
  }

  private mutating func writeSpan(_ columns: Int) {
    guard columns > 1 else { return }
    writer.objects.write("/ColSpan ")
    writer.objects.write(columns)
  }

  /// A form on paper is a PrintField (ISO 32000-1 table 348; ISO 14289-1 §7.14, Matterhorn 24-001).
  private mutating func writeField(of element: Element, _ id: ElementID) {
    guard let field = element.field else { return }
    writer.objects.write("/A[<</O/PrintField/Role/")
    switch field.purpose {
    case .tick(let isTicked): writer.objects.write(isTicked ? "cb/checked/on" : "cb/checked/off")
    case .line, .time, .signature: writer.objects.write("tv")
    }
    writer.objects.write("/Desc")
    writer.objects.write(text: field.name)
    writer.objects.write(">>")
    writeBox(of: id, isBlock: false, key: "")
    writer.objects.write("]")
  }

  private mutating func writeBounds(of id: ElementID, isBlock: Bool) {
    writeBox(of: id, isBlock: isBlock, key: "/A")
  }

  private mutating func writeBox(of id: ElementID, isBlock: Bool, key: StaticString) {
    guard let bounds = document.areas[id], let page = firstPage(below: document.structure[id]) else { return }
    let height = document.pages[page].height
    writer.objects.write(key)
    writer.objects.write("<</O/Layout")
    if isBlock { writer.objects.write("/Placement/Block") }
    writer.objects.write("/BBox")
    writer.objects.write([bounds.x, height - bounds.maxY, bounds.maxX, height - bounds.y])
    writer.objects.write(">>")
  }

  /// The page of the first item of an element or of an element in it.
  private func firstPage(below element: Element) -> Int? {
    for child in element.children {
      switch child {
      case .content(let content): if let place = document.places[content].first { return place.page }
      case .element(let id): if let page = firstPage(below: document.structure[id]) { return page }
      }
    }
    return nil
  }

  /// From marks and annotations back to elements (ISO 32000-1 §14.7.4.4): pages first, then annotations.
  mutating func writeParentTree() {
    writer.begin(numbers.parentTree)
    writer.objects.write("<</Nums[")
    for (page, marks) in marks.enumerated() {
      writer.objects.write(page)
      writer.objects.write(references: marks.elements.map(numbers.element))
    }
    for (index, entry) in links.enumerated() {
      writer.objects.write(document.pages.count + index)
      writer.objects.write(" ")
      writer.objects.write(reference: numbers.element(entry.link.element))
      writer.objects.write(" ")
    }
    writer.objects.write("]>>")
  }
}
