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
  /// A letter and its marks are one.
  private(set) var clusterCount = 0
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
    clusters.update(from: oldClusters, count: clusterCount)
    text.update(from: oldText, count: textLength)
    oldGlyphs.deallocate()
    oldClusters.deallocate()
    oldText.deallocate()
  }

  func empty() { (count, clusterCount, textLength, isPlain) = (0, 0, 0, true) }

  /// Adds a run; one cluster a glyph, which keeps extraction exact.
  func add(_ run: GlyphRun, in face: InkFace) {
    if count + run.glyphs.count > capacity { grow(to: count + run.glyphs.count) }
    for (index, placed) in run.glyphs.enumerated() {
      let isMark = placed.isMark && clusterCount > 0
      if isPlain {
        let glyph = Int(placed.glyph)
        isPlain = !isMark && glyph < face.characters.count && face.characters[glyph] == placed.text.value
      }
      put(placed.glyph, x: run.origin.x + placed.offset, y: run.origin.y - placed.rise)
      addText(append(placed.text), isMark: isMark)
      if isMark { endMark(at: index, of: run, in: face) }
    }
  }

  private func put(_ glyph: GlyphID, x: Length, y: Length) {
    glyphs[count] = cairo_glyph_t(index: UInt(glyph), x: x.inPoints, y: y.inPoints)
    count += 1
  }

  /// A mark above or below the line would be read as a line of its own: it shares its letter's cluster, which says both
  /// as they were typed.
  private func addText(_ bytes: Int, isMark: Bool) {
    if isMark {
      clusters[clusterCount - 1].num_bytes += Int32(bytes)
      clusters[clusterCount - 1].num_glyphs += 1
    } else {
      clusters[clusterCount] = cairo_text_cluster_t(num_bytes: Int32(bytes), num_glyphs: 1)
      clusterCount += 1
    }
  }

  /// Readers of a file take a cluster to end where its last glyph ends. A mark on a wide letter ends long before its letter
  /// does, and one on a narrow letter after it: they would find a gap there and a new word, or two words as one (poppler
  /// from a tenth of the size on). A space without ink ends the cluster where the letter ends.
  private func endMark(at index: Int, of run: GlyphRun, in face: InkFace) {
    let next = index + 1
    guard next == run.glyphs.count || !run.glyphs[next].isMark else { return }
    let end = next < run.glyphs.count ? run.glyphs[next].offset : run.width
    guard abs((end - run.glyphs[index].offset).thousandths) > run.size.thousandths / 16 else { return }
    if count + run.glyphs.count - index > capacity { grow(to: count + run.glyphs.count - index) }
    put(face.space.glyph, x: run.origin.x + end - run.size.scaled(by: face.space.width), y: run.origin.y)
    clusters[clusterCount - 1].num_glyphs += 1
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
