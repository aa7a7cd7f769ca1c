import Diagnostics
import Layout

extension PagedDocument {
  /// Refuses glyph 0, the box that stands for a letter that the typeface lacks: it says nothing to anybody.
  func checkGlyphs(onPage only: Int? = nil) throws(Problems) {
    for (index, page) in pages.enumerated() where only == nil || only == index {
      for item in page.items {
        guard case .glyphs(let run) = item.paint else { continue }
        guard let missing = run.glyphs.first(where: { $0.glyph == 0 }) else { continue }
        let code = String(missing.text.value, radix: 16, uppercase: true)
        throw Problems(
          .unproved("a typeface has no letter for U+\(code)", rule: "PDF/UA-1 7.21.8", page: index))
      }
    }
  }
}
