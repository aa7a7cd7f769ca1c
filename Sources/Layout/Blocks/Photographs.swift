import Documents
import Structure
import Typography

extension Composer {
  /// A photograph or its frame with words: at the left with the words in the middle of its height where pictures lead
  /// the eye, else at the right with the words beginning at its top. Words that are taller than a page follow it.
  mutating func photo(_ photo: PhotoPart, in setting: Setting) -> [Slab] {
    let (width, height) = style.photographFrame(isLarge: photo.isLarge)
    let gutter = style.pictures.gutter
    let isAtLeft = style.pictures.areShown
    // Beside a frame at the left the words stand where those beside pictures do.
    let column = (isAtLeft ? max(width, style.pictures.cell) : width) + gutter
    var inner = setting.within(.zero)
    inner.width = setting.width - column
    if isAtLeft { inner.x = setting.x + column }
    guard inner.width >= leastWidth, setting.limit >= height else {
      return slabs(of: photo.parts, in: setting)
    }
    let frame = frame(
      photo,
      Rectangle(
        x: isAtLeft ? setting.x : setting.x + setting.width - width, y: .zero, width: width, height: height))
    let words = slabs(of: photo.parts, in: inner).filter { !$0.isBreak }
    let stack = Stack(words)
    guard stack.height <= setting.limit else {
      return [Slab(.row, height: height, items: frame)] + slabs(of: photo.parts, in: setting)
    }
    let top = isAtLeft ? max(.zero, (height - stack.height) / 2) : .zero
    var slab = Slab(.row, height: max(height, stack.height))
    slab.items = frame + stack.items.map { $0.moved(down: top) }
    if isAtLeft {
      // It is one of the pictures that a page may hold.
      pictureRuns += 1
      slab.pictureRun = PictureRun(number: pictureRuns, x: inner.x)
    }
    return [slab].spaced(above: style.spaces.box, below: style.spaces.box)
  }

  private mutating func frame(_ photo: PhotoPart, _ area: Rectangle) -> [SlabItem] {
    let weight = style.weights.edge
    let edge = SlabItem.paint(.content(photo.frame), .frame(area, width: weight, style.colours.accent))
    if case .photograph(let file)? = photo.picture?.subject,
      let index = picture(of: PhotographUse(file, isLarge: photo.isLarge))
    {
      // The edge covers what rounding to whole dots leaves free at the sides.
      return [.paint(.content(photo.frame), .picture(index: index, area)), edge]
    }
    return [edge] + label(photo, in: area, room: area.width - weight * 2 - style.unit)
  }

  /// Whose photograph it is, in the middle of the frame: in the size of labels, or the next smaller one in which no word
  /// is wider than the frame, down to 16 points. It is a part of a picture, and stands in words beside it.
  private mutating func label(_ photo: PhotoPart, in area: Rectangle, room: Length) -> [SlabItem] {
    let largest = style.text.small.size
    for size in [largest] + [24, 20, 16].map({ .points($0) }).filter({ $0 < largest }) {
      let text = TextStyle(size: size, leading: size.scaled(by: 1.4))
      let label = paragraph(photo.label, text, content: photo.frame)
      let breaks = LineBreaks(label)
      guard breaks.widths.least <= room else { continue }
      let lines = breaks.lines(width: room).lines
      let height = text.leading * lines.count
      guard height <= area.height - style.unit else { continue }
      let first = area.y + (area.height - height) / 2 + baseline(of: text)
      return lines.enumerated().flatMap { index, line in
        let place = LinePlace(
          x: area.x, width: area.width, baseline: first + text.leading * index, alignment: .centre)
        return items(of: line, in: label, at: place)
      }
    }
    return []
  }
}
