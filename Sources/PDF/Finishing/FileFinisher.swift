import Diagnostics
import Layout
import Typography

/// Rewrites cairo's file with its meaning: marked content, structure, links, outline and metadata.
struct FileFinisher {
  let document: PagedDocument
  let marks: [PageMarks]
  /// Every link of the document with its page, in the order of their annotations.
  let links: [(page: Int, link: PageLink)]
  let numbers: Numbers
  var writer: FileWriter
  /// Where what is painted on each page stands in the file.
  private var contents: [Range<Int>] = []

  init(_ document: PagedDocument, marks: [PageMarks], deflater: Deflater, capacity: Int) {
    self.document = document
    self.marks = marks
    links = document.pages.enumerated().flatMap { page, sheet in sheet.links.map { (page, $0) } }
    writer = FileWriter(deflater, capacity: capacity)
    numbers = Numbers(document, in: &writer)
  }

  /// The finished file from cairo's.
  mutating func file(from painted: [UInt8]) throws(Problems) -> PressedFile {
    let painted = try PaintedFile(painted)
    guard painted.pages.count == document.pages.count else {
      throw Problems(.unproved("cairo wrote \(painted.pages.count) pages of \(document.pages.count)"))
    }
    try writeContents(of: painted)
    try writePages(of: painted)
    writePageTree()
    writeStructure()
    writeParentTree()
    writeLinks()
    writeOutline()
    writeCatalog()
    writeMetadata()
    let bytes = writer.finished(root: numbers.catalog, information: numbers.information)
    return PressedFile(bytes: bytes, contents: contents)
  }

  private mutating func writeContents(of painted: PaintedFile) throws(Problems) {
    for (index, page) in painted.pages.enumerated() {
      guard let content = painted.content(of: page) else {
        throw Problems(.unproved("the content of a page could not be read back", page: index))
      }
      var marking = ContentMarking(
        content, page: index, marks: marks[index], elements: document.structure.elements)
      let marked = try marking.marked()
      contents.append(
        writer.stream(numbers.content(ofPage: index), dictionary: [], data: marked, isDeflating: true))
    }
  }

  private mutating func writePages(of painted: PaintedFile) throws(Problems) {
    let standIns = StandIns(for: document)
    var copy = ResourceCopy(painted.file, standIns: standIns)
    var annotation = 0
    for (index, page) in painted.pages.enumerated() {
      var body: [UInt8] = []
      body.write("<</Type/Page/Parent ")
      body.write(reference: numbers.pageTree)
      body.write("/MediaBox")
      body.write([.zero, .zero, document.pages[index].width, document.pages[index].height])
      body.write("/Contents ")
      body.write(reference: numbers.content(ofPage: index))
      body.write("/Resources ")
      copy.write(page.resources, into: &body, of: &writer)
      if let group = page.group {
        body.write("/Group ")
        copy.write(group, into: &body, of: &writer)
      }
      body.write("/StructParents ")
      body.write(index)
      // The order of tabs is that of the structure (ISO 14289-1 §7.18.3).
      body.write("/Tabs/S")
      let count = document.pages[index].links.count
      if count > 0 {
        body.write("/Annots")
        body.write(references: (annotation..<annotation + count).map(numbers.annotation))
        annotation += count
      }
      body.write(">>")
      writer.begin(numbers.page(index))
      writer.objects += body
    }
    guard copy.writeObjects(into: &writer), copy.replaced == standIns.painted(in: document) else {
      throw Problems(.unproved("a font or picture is missing from cairo's file"))
    }
  }

  private mutating func writePageTree() {
    writer.begin(numbers.pageTree)
    writer.objects.write("<</Type/Pages/Count ")
    writer.objects.write(document.pages.count)
    writer.objects.write("/Kids")
    writer.objects.write(references: document.pages.indices.map(numbers.page))
    writer.objects.write(">>")
  }

  /// `[page /XYZ left top zoom]`, with y upwards as PDF counts it and the reader's own zoom.
  ///
  /// It changes the writer in place: another value of the finisher would hold all bytes so far, and each destination would
  /// copy them.
  mutating func write(_ destination: Destination) {
    writer.objects.write("[")
    writer.objects.write(reference: numbers.page(destination.page))
    writer.objects.write("/XYZ ")
    writer.objects.write(destination.point.x)
    writer.objects.write(" ")
    writer.objects.write(document.pages[destination.page].height - destination.point.y)
    writer.objects.write(" null]")
  }
}
