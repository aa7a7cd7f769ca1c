import CCairo
import Layout
import Typography

/// Glyphs, clusters and text of neighbouring runs in the shape that cairo wants, in memory that is reused.
final class GlyphBuffer {
  private(set) var glyphs: UnsafeMutablePointer<cairo_glyph_t>
  private(set) var clusters: UnsafeMutablePointer<cairo_text_cluster_t>
  /// UTF-8.
  private(set) var text: UnsafeMutablePointer<CChar>
  private(set) var count = 0
  private(set) var textLength = 0
  /// Whether every glyph stands for the character that cairo would take it for unasked.
  private(set) var isPlain = true
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
    let (oldGlyphs, oldClusters, oldText) = (glyphs, clusters, text)
    capacity = max(needed, capacity * 2)
    glyphs = .allocate(capacity: capacity)
    clusters = .allocate(capacity: capacity)
    text = .allocate(capacity: capacity * 4)
    glyphs.update(from: oldGlyphs, count: count)
    clusters.update(from: oldClusters, count: count)
    text.update(from: oldText, count: textLength)
    oldGlyphs.deallocate()
    oldClusters.deallocate()
    oldText.deallocate()
  }

  func empty() { (count, textLength, isPlain) = (0, 0, true) }

  /// Adds a run; one cluster a glyph, which keeps extraction exact.
  func add(_ run: GlyphRun, in face: InkFace) {
    if count + run.glyphs.count > capacity { grow(to: count + run.glyphs.count) }
    let x = run.origin.x.thousandths
    let y = run.origin.y.inPoints
    for placed in run.glyphs {
      let glyph = placed.glyph
      let place = Double(x + placed.offset.thousandths) / 1000
      glyphs[count] = cairo_glyph_t(index: UInt(glyph), x: place, y: y)
      let scalar = placed.text
      if isPlain {
        isPlain = Int(glyph) < face.characters.count && face.characters[Int(glyph)] == scalar.value
      }
      let length = append(scalar)
      clusters[count] = cairo_text_cluster_t(num_bytes: Int32(length), num_glyphs: 1)
      count += 1
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
