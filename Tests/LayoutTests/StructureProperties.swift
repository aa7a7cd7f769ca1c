import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

/// The rules of PDF/UA-1 for elements, ISO 14289-1 and ISO 32000-1 §14.8, that checkers enforce.
@Suite("Structure of random documents")
struct StructureProperties {
  @Test("Every element stands where its kind may stand", arguments: PageProperties.cases)
  func parents(layout: String, size: Int) {
    for seed in 100...104 {
      var random = RandomDocuments(seed: UInt64(seed))
      let structure = Fixtures.pages(random.document(), layout, size: size).structure
      for element in structure.elements {
        guard let parent = element.parent.map({ structure[$0].role.type }) else { continue }
        let isAllowed = StandardTypes.mayHold(parent, element.role.type)
        #expect(isAllowed, "seed \(seed): \(element.role.type) in \(parent)")
      }
    }
  }

  @Test("Lists hold items, and rows of one table have as many cells", arguments: PageProperties.cases)
  func children(layout: String, size: Int) {
    for seed in 100...104 {
      var random = RandomDocuments(seed: UInt64(seed))
      let structure = Fixtures.pages(random.document(), layout, size: size).structure
      for element in structure.elements {
        switch element.role.type {
        case "L":
          #expect(tags(of: element, in: structure).isSubset(of: ["LI"]))
          // One item alone is a list only where it has a number.
          #expect(
            element.children.count > 1 || element.role == .list(.decimal), "seed \(seed): \(element)")
        case "LI": #expect(tags(of: element, in: structure).isSubset(of: ["Lbl", "LBody"]))
        case "TR": #expect(tags(of: element, in: structure).isSubset(of: ["TH", "TD"]))
        case "Table":
          let rows = rows(of: element, in: structure)
          #expect(Set(rows).count <= 1, "seed \(seed): \(rows)")
        default: break
        }
      }
    }
  }

  @Test("The first heading is a main heading and no level is skipped", arguments: PageProperties.cases)
  func headings(layout: String, size: Int) {
    for seed in 100...103 {
      var random = RandomDocuments(seed: UInt64(seed))
      let structure = Fixtures.pages(random.document(), layout, size: size).structure
      var last = 0
      for element in structure.elements {
        guard case .heading(let level) = element.role else { continue }
        #expect(level <= last + 1)
        last = level
      }
    }
  }

  @Test("Every item of an element is a child of it, once", arguments: PageProperties.cases)
  func ownership(layout: String, size: Int) {
    for seed in 100...103 {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = Fixtures.pages(random.document(), layout, size: size)
      var owners: [ItemPlace: Int] = [:]
      for (index, element) in document.structure.elements.enumerated() {
        for case .content(let content) in element.children {
          for place in document.places[content] {
            let isNew = owners.updateValue(index, forKey: place) == nil
            #expect(isNew)
          }
        }
      }
      for (page, content) in document.pages.enumerated() {
        for (index, item) in content.items.enumerated() {
          guard case .element(let owner) = item.owner else { continue }
          let isOwned = owners[ItemPlace(page: page, index: index)] == owner.index
          #expect(isOwned)
        }
      }
    }
  }

  private func tags(of element: Element, in structure: StructureTree) -> Set<String> {
    Set(
      element.children.map { child in
        if case .element(let id) = child { structure[id].role.type } else { "item" }
      })
  }

  /// The columns of each row.
  private func rows(of element: Element, in structure: StructureTree) -> [Int] {
    element.children.flatMap { child -> [Int] in
      guard case .element(let id) = child else { return [] }
      guard structure[id].role == .tableRow else { return rows(of: structure[id], in: structure) }
      return [structure[id].children.reduce(0) { $0 + columns(of: $1, in: structure) }]
    }
  }

  private func columns(of child: Element.Child, in structure: StructureTree) -> Int {
    guard case .element(let id) = child else { return 0 }
    switch structure[id].role {
    case .headerCell(_, let columns), .dataCell(let columns): return columns
    default: return 0
    }
  }
}
