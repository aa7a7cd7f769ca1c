import Layout
import Structure

/// The numbers of the objects that refer to each other, given out before any is written.
struct Numbers {
  let catalog: Int
  let information: Int
  let metadata: Int
  let pageTree: Int
  let structureRoot: Int
  let parentTree: Int
  let outline: Int?
  private let firstPage: Int
  private let firstContent: Int
  private let firstElement: Int
  private let firstAnnotation: Int
  private let firstOutlineEntry: Int

  init(_ document: PagedDocument, in writer: inout FileWriter) {
    catalog = writer.reserve()
    information = writer.reserve()
    metadata = writer.reserve()
    pageTree = writer.reserve()
    structureRoot = writer.reserve()
    parentTree = writer.reserve()
    outline = document.outline.isEmpty ? nil : writer.reserve()
    firstOutlineEntry = writer.reserve(document.outline.count)
    firstPage = writer.reserve(document.pages.count)
    firstContent = writer.reserve(document.pages.count)
    firstAnnotation = writer.reserve(document.pages.reduce(0) { $0 + $1.links.count })
    firstElement = writer.reserve(document.structure.elements.count)
  }

  func page(_ index: Int) -> Int { firstPage + index }
  func content(ofPage index: Int) -> Int { firstContent + index }
  func element(_ id: ElementID) -> Int { firstElement + id.index }
  func annotation(_ index: Int) -> Int { firstAnnotation + index }
  func outlineEntry(_ index: Int) -> Int { firstOutlineEntry + index }
}
