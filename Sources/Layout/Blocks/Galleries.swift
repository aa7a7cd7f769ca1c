import Structure
import Typography

extension Composer {
  /// Rows of pictures from left to right, each picture over its label; a row is never parted.
  mutating func gallery(_ items: [GalleryPart], in setting: Setting) -> [Slab] {
    let (side, gap) = (style.pictures.art, style.unit * 2)
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
    let picture = pictureSlab(item.picture, cell: style.pictures.art, x: setting.x)
    guard !item.label.isEmpty else { return [picture] }
    return [picture] + lines(of: paragraph(item.label, setting.text), in: setting)
  }
}
