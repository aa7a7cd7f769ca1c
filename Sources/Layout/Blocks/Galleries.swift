import Structure
import Typography

extension Composer {
  /// Pictures beside each other that still show what they are with words under them.
  private static let mostWithCaptions = 8

  /// Rows of pictures from left to right, each picture over its label; a row is never parted. Those with words under
  /// them part the width evenly.
  mutating func gallery(_ items: [GalleryPart], in setting: Setting) -> [Slab] {
    let gap = style.unit * 2
    let hasCaptions = items.contains { !$0.caption.isEmpty }
    let row = min(items.count, Self.mostWithCaptions)
    let side =
      hasCaptions
      ? min(style.pictures.art, (setting.width + gap) / max(1, row) - gap) : style.pictures.art
    let count = max(1, (setting.width + gap).thousandths / (side + gap).thousandths)
    var slabs: [Slab] = []
    for start in stride(from: 0, to: items.count, by: count) {
      let row = items[start..<min(start + count, items.count)]
      let sets = row.enumerated().map { place, item in
        var inner = setting.with(style.text.small).within(.zero)
        inner.x = setting.x + (side + gap) * place
        inner.width = side
        return entry(item, in: inner)
      }
      slabs += sideBySide(sets, limit: setting.limit).map { [$0] } ?? sets.flatMap { $0 }
    }
    for index in slabs.indices { slabs[index].after = gap }
    return slabs
  }

  private mutating func entry(_ item: GalleryPart, in setting: Setting) -> [Slab] {
    let picture = pictureSlab(item.picture, cell: setting.width, x: setting.x)
    if !item.caption.isEmpty {
      return [picture] + lines(of: paragraph(item.caption, setting.text), in: setting)
    }
    guard !item.label.isEmpty else { return [picture] }
    return [picture] + lines(of: paragraph(item.label, setting.text), in: setting)
  }
}
