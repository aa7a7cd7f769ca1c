import CCairo
import Foundation
import Layout
import Typography

/// What cairo alone needs for the same glyph runs: plain untagged PDF, compressed, with everything precomputed.
final class BareProgram {
  private struct Run {
    let face: Int
    let size: Double
    let glyphs: UnsafeMutableBufferPointer<cairo_glyph_t>
    let clusters: UnsafeMutableBufferPointer<cairo_text_cluster_t>
    let text: UnsafeMutableBufferPointer<CChar>
  }

  private var faces: [OpaquePointer] = []
  private var pages: [(width: Double, height: Double, runs: [Run])] = []

  /// Font files as they are given; the bytes of a face stay for the life of the process.
  init(_ document: PagedDocument, fonts: [[UInt8]]) {
    var library: FT_Library?
    FT_Init_FreeType(&library)
    for font in fonts {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: font.count)
      _ = bytes.initialize(from: font)
      var face: FT_Face?
      FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face)
      faces.append(cairo_ft_font_face_create_for_ft_face(face, homepack_unhinted))
    }
    for page in document.pages {
      let runs = page.items.compactMap { item -> Run? in
        if case .glyphs(let run) = item.paint { Self.prepared(run) } else { nil }
      }
      pages.append((page.width.inPoints, page.height.inPoints, runs))
    }
  }

  private static func prepared(_ run: GlyphRun) -> Run {
    let glyphs = UnsafeMutableBufferPointer<cairo_glyph_t>.allocate(capacity: run.glyphs.count)
    let clusters = UnsafeMutableBufferPointer<cairo_text_cluster_t>.allocate(capacity: run.glyphs.count)
    var text: [CChar] = []
    for (index, placed) in run.glyphs.enumerated() {
      let bytes = String(placed.text).utf8.map { CChar(bitPattern: $0) }
      let x = (run.origin.x + placed.offset).inPoints
      glyphs[index] = cairo_glyph_t(index: UInt(placed.glyph), x: x, y: run.origin.y.inPoints)
      clusters[index] = cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1)
      text += bytes
    }
    let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.count)
    _ = memory.initialize(from: text)
    return Run(
      face: run.face.index, size: run.size.inPoints, glyphs: glyphs, clusters: clusters, text: memory)
  }

  /// The size of the file in bytes.
  func run() -> Int {
    // cairo's debug switch, which our press sets, would leave the content uncompressed.
    unsetenv("CAIRO_DEBUG_PDF")
    defer { setenv("CAIRO_DEBUG_PDF", "1", 1) }
    let sink = Sink()
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(Sink.write, closure, 1, 1)
    let context: OpaquePointer = cairo_create(surface)
    for page in pages {
      cairo_pdf_surface_set_size(surface, page.width, page.height)
      for run in page.runs { paint(run, on: context) }
      cairo_show_page(context)
    }
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    return sink.bytes.count
  }

  private func paint(_ run: Run, on context: OpaquePointer) {
    cairo_set_font_face(context, faces[run.face])
    cairo_set_font_size(context, run.size)
    cairo_show_text_glyphs(
      context, run.text.baseAddress, Int32(run.text.count), run.glyphs.baseAddress, Int32(run.glyphs.count),
      run.clusters.baseAddress, Int32(run.clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
  }

  private final class Sink {
    var bytes: [UInt8] = []

    static let write:
      @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> cairo_status_t = {
        closure, start, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }
  }
}
