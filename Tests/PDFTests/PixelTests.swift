import CCairo
import Foundation
import Layout
import Testing

@testable import PDF

let pdftoppm = ["/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Suite("Pixels", .enabled(if: pdftoppm != nil, "pdftoppm (poppler-utils) is not installed"))
struct PixelTests {
  @Test("A finished page looks like the page painted without markers", arguments: [72, 150])
  func samePixels(dotsPerInch: Int) throws {
    let press = try Press(typefaces: typefaces)
    for document in [Sample.plain, Sample.everything, Sample.long(pages: 3)] {
      let expected = try pixels(of: unmarked(document), dotsPerInch)
      #expect(expected.count > 100_000)
      let found = try pixels(of: press.pdf(document), dotsPerInch)
      // cairo rounds the corners of a drawing to places of its own: dots along its edges are lighter or darker.
      let others = zip(found, expected).count { abs(Int($0) - Int($1)) > 24 }
      #expect(found.count == expected.count && others <= expected.count / 4000)
    }
  }

  /// cairo's file of the pages without any marker. cairo joins neighbouring runs of a line in one text object and rounds
  /// their places to thousandths of their size; its own tags part them where marks do.
  private func unmarked(_ document: PagedDocument) throws -> [UInt8] {
    Press.makeReady()
    let ink = ByteSink()
    let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(ByteSink.write, ink.pointer, 1, 1)
    defer { cairo_surface_destroy(surface) }
    let painter = Painter(
      on: surface, faces: try Faces(typefaces), buffer: GlyphBuffer(),
      pictures: try document.pictures.map { try PictureCache().unpacked($0.artwork) })
    let tagger: OpaquePointer = cairo_create(surface)
    defer { cairo_destroy(tagger) }
    for (page, marks) in zip(document.pages, try document.marks()) {
      cairo_pdf_surface_set_size(surface, page.width.inPoints, page.height.inPoints)
      let starts = marks.all.map(\.firstItem) + [page.items.count]
      for (start, end) in zip(starts, starts.dropFirst()) {
        let items = Array(page.items[start..<end])
        // Only words join; cairo 1.16 loses a tag around a picture.
        let isWords = if case .glyphs = items[0].paint { true } else { false }
        if isWords { cairo_tag_begin(tagger, "Span", "") }
        try painter.paint(Page(width: page.width, height: page.height, items: items))
        if isWords { cairo_tag_end(tagger, "Span") }
      }
      painter.endPage()
    }
    cairo_surface_finish(surface)
    #expect(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    return ink.bytes
  }
}

/// The pages of a file as poppler draws them.
func pixels(of file: [UInt8], _ dotsPerInch: Int) throws -> Data {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pixels-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent("page.pdf")
  try Data(file).write(to: path)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: pdftoppm!)
  process.arguments = ["-r", "\(dotsPerInch)", path.path]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let pixels = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return pixels
}
