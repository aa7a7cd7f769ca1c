import Structure
import Typography

extension Composer {
  /// Pictures beside each other that still show what they are with words under them.
  private static let mostWithCaptions = 8

  /// Rows of pictures from left to right, each picture over its label; a row is never parted. Those with words under
  /// them part the width evenly, in as few rows as have room for every word.
  mutating func gallery(_ items: [GalleryPart], in setting: Setting) -> [Slab] {
    let gap = style.unit * 2
    let width = setting.width + gap
    let hasCaptions = items.contains { !$0.caption.isEmpty }
    let most = min(items.count, Self.mostWithCaptions)
    let art = hasCaptions ? min(style.pictures.art, width / max(1, most) - gap) : style.pictures.art
    let cell = hasCaptions ? max(art, leastCaptionWidth(of: items)) : art
    let fitting = max(1, width.thousandths / (cell + gap).thousandths)
    let rows = (items.count + fitting - 1) / fitting
    let count = hasCaptions ? (items.count + rows - 1) / max(1, rows) : fitting
    let pitch = hasCaptions && count < most ? width / max(1, count) : cell + gap
    var slabs: [Slab] = []
    for start in stride(from: 0, to: items.count, by: count) {
      let row = items[start..<min(start + count, items.count)]
      let sets = row.enumerated().map { place, item in
        var inner = setting.with(style.text.small).within(.zero)
        inner.x = setting.x + pitch * place
        inner.width = pitch - gap
        return entry(item, side: art, in: inner)
      }
      slabs += sideBySide(sets, limit: setting.limit).map { [$0] } ?? sets.flatMap { $0 }
    }
    for index in slabs.indices { slabs[index].after = gap }
    return slabs
  }

  /// The widest word under a picture.
  private mutating func leastCaptionWidth(of items: [GalleryPart]) -> Length {
    items.map { LineBreaks(paragraph($0.caption, style.text.small)).widths.least }.max() ?? .zero
  }

  private mutating func entry(_ item: GalleryPart, side: Length, in setting: Setting) -> [Slab] {
    let picture = pictureSlab(item.picture, cell: side, x: setting.x)
    if !item.caption.isEmpty {
      return [picture] + lines(of: paragraph(item.caption, setting.text), in: setting)
    }
    guard !item.label.isEmpty else { return [picture] }
    return [picture] + lines(of: paragraph(item.label, setting.text), in: setting)
  }
}
