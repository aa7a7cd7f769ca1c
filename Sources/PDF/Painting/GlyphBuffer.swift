import CCairo
import Layout
import Typography

/// Glyphs, clusters and text of one run in the shape that cairo wants, in memory that is reused.
final class GlyphBuffer {
  private(set) var glyphs: UnsafeMutablePointer<cairo_glyph_t>
  private(set) var clusters: UnsafeMutablePointer<cairo_text_cluster_t>
  /// UTF-8.
  private(set) var text: UnsafeMutablePointer<CChar>
  private(set) var count = 0
  private(set) var textLength = 0
  private var capacity: Int

  init() {
    capacity = 256
    glyphs = .allocate(capacity: capacity)
    clusters = .allocate(capacity: capacity)
    text = .allocate(capacity: capacity * 4)
  }

  deinit { free() }

  private func free() {
    glyphs.deallocate()
    clusters.deallocate()
    text.deallocate()
  }

  private func grow(to needed: Int) {
    guard needed > capacity else { return }
    free()
    capacity = max(needed, capacity * 2)
    glyphs = .allocate(capacity: capacity)
    clusters = .allocate(capacity: capacity)
    text = .allocate(capacity: capacity * 4)
  }

  /// Takes a run; one cluster a glyph, which keeps extraction exact.
  func load(_ run: GlyphRun, space: GlyphID) {
    grow(to: run.glyphs.count)
    count = run.glyphs.count
    textLength = 0
    let x = run.origin.x.thousandths
    let y = run.origin.y.inPoints
    for index in 0..<count {
      // The space that does not break, drawn with its own glyph, would cost a second font in the file for one
      // empty glyph; drawn as a space it reads the same.
      let isFixedSpace = run.text[index] == "\u{A0}"
      let glyph = isFixedSpace ? space : run.glyphs[index]
      let place = Double(x + run.offsets[index].thousandths) / 1000
      glyphs[index] = cairo_glyph_t(index: UInt(glyph), x: place, y: y)
      let length = append(isFixedSpace ? " " : run.text[index])
      clusters[index] = cairo_text_cluster_t(num_bytes: Int32(length), num_glyphs: 1)
    }
  }

  private func append(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x80 else {
      text[textLength] = CChar(truncatingIfNeeded: scalar.value)
      textLength += 1
      return 1
    }
    let before = textLength
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      text[textLength] = CChar(bitPattern: byte)
      textLength += 1
    }
    return textLength - before
  }
}
