import Diagnostics

/// cairo's file: its pages, and the objects that they draw with.
struct PaintedFile {
  let file: PDFFile
  /// The pages in order.
  let pages: [PaintedPage]

  struct PaintedPage {
    let contents: Int
    let resources: PDFObject
    let group: PDFObject?
  }

  init(_ bytes: [UInt8]) throws(Problems) {
    guard let file = try? PDFFile(bytes), let pages = file.paintedPages else {
      throw Problems(.unproved("cairo's file could not be read back; was CAIRO_DEBUG_PDF changed?"))
    }
    self.file = file
    self.pages = pages
  }

  /// The data of a page's content as it was before compression.
  func content(of page: PaintedPage) -> (bytes: [UInt8], range: Range<Int>)? {
    guard let object = file.object(page.contents), let data = object.data else { return nil }
    // What is not packed is read where it stands.
    guard object.value.entries?["Filter"] != nil else { return (file.bytes, data.indices) }
    return object.unpacked(within: file.allowance).map { ($0, 0..<$0.count) }
  }
}

extension PDFFile {
  /// cairo writes one list of pages, each with entries of its own.
  fileprivate var paintedPages: [PaintedFile.PaintedPage]? {
    guard let catalog = entries(references.trailer["Root"]), let tree = entries(catalog["Pages"]),
      case .array(let kids) = tree["Kids"]
    else { return nil }
    var pages: [PaintedFile.PaintedPage] = []
    for kid in kids {
      guard let page = entries(kid), let contents = page["Contents"]?.reference,
        let resources = page["Resources"]
      else { return nil }
      pages.append(.init(contents: contents, resources: resources, group: page["Group"]))
    }
    return pages
  }

  private func entries(_ value: PDFObject?) -> PDFDictionary? {
    value?.reference.flatMap { object($0)?.value.entries }
  }
}
