import CCairo
import Diagnostics
import Foundation
import Layout
import Typography

/// Turns finished pages into files: PDF/UA-1 (ISO 14289-1) and pictures of pages.
///
/// A press owns fonts of FreeType and cairo, which are not safe to share: one press a worker thread, for the life
/// of the worker.
public final class Press {
  private let faces: Faces
  private let glyphs = GlyphBuffer()
  private let ink = ByteSink()
  private let deflater: Deflater
  private let pictureCache = PictureCache()

  /// Makes ready for printing; call it once before threads are started.
  ///
  /// cairo reads its debug switch from the environment, and the environment is not safe to change while other
  /// threads read it. The switch makes cairo leave page content uncompressed, so that it is deflated once only.
  public static func makeReady() { _ = environment }

  private static let environment: Void = { setenv("CAIRO_DEBUG_PDF", "1", 1) }()

  /// A press that prints with these typefaces. The faces are opened when they are first used.
  public init(typefaces: Typefaces) throws(Problems) {
    Press.makeReady()
    faces = try Faces(typefaces)
    deflater = try Deflater()
  }

  /// The document as a file that conforms to PDF/UA-1; the same bytes for the same document.
  ///
  /// Throws refusals when the file could not be vouched for, and an error with its page when cairo fails.
  public func pdf(_ document: PagedDocument) throws(Problems) -> [UInt8] { try file(of: document).bytes }

  /// The same file, with where each page stands in it.
  public func file(of document: PagedDocument) throws(Problems) -> PressedFile {
    try document.checkGlyphs()
    try document.checkStructure()
    let marks = try document.marks()
    let painted = try painted(document, marks: marks)
    var finisher = FileFinisher(document, marks: marks, deflater: deflater, capacity: painted.count)
    return try finisher.file(from: painted)
  }

  /// A page as a PNG file, on white.
  ///
  /// - Parameter page: The index of the page, counted from 0.
  public func png(page: Int, of document: PagedDocument, dotsPerInch: Int) throws(Problems) -> [UInt8] {
    precondition(document.pages.indices.contains(page), "there is no page \(page)")
    try document.checkGlyphs(onPage: page)
    let scale = Double(dotsPerInch) / 72
    let sheet = document.pages[page]
    let surface: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((sheet.width.inPoints * scale).rounded()),
      Int32((sheet.height.inPoints * scale).rounded()))
    defer { cairo_surface_destroy(surface) }
    let pictures = try document.pictures.map { picture throws(Problems) in
      try pictureCache.unpacked(picture.artwork)
    }
    let painter = Painter(on: surface, faces: faces, buffer: glyphs, pictures: pictures)
    painter.fill(with: .white)
    painter.scale(by: scale)
    try painter.paint(sheet)
    try check(painter.status, page: page)
    ink.empty()
    try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, ink.pointer), page: page)
    return ink.bytes
  }

  /// cairo's own file of the pages with their markers, not finished: what painting alone costs.
  package func painted(_ document: PagedDocument) throws(Problems) -> [UInt8] {
    try painted(document, marks: try document.marks())
  }

  /// cairo's own file of the pages; markers are painted where marks are given.
  func painted(_ document: PagedDocument, marks: [PageMarks]?) throws(Problems) -> [UInt8] {
    ink.empty()
    let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(ByteSink.write, ink.pointer, 1, 1)
    defer { cairo_surface_destroy(surface) }
    let painter = Painter(
      on: surface, faces: faces, buffer: glyphs, pictures: try pictureCache.printable(document))
    for (index, page) in document.pages.enumerated() {
      cairo_pdf_surface_set_size(surface, page.width.inPoints, page.height.inPoints)
      try painter.paint(page, marks: marks?[index])
      painter.endPage()
      try check(painter.status, page: index)
    }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), page: nil)
    return ink.bytes
  }

  private func check(_ status: cairo_status_t, page: Int?) throws(Problems) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw Problems(Problem(.error, "cairo could not draw: \(text(of: status))", page: page.map { $0 + 1 }))
  }
}
