import Foundation
import Structure
import Typography

extension Composer {
  /// A leaf of a calendar: the day of the week over a rule, the number large, the month under it.
  mutating func leaf(_ words: [String], in face: Rectangle, _ content: ContentID) -> [SlabItem] {
    let ink = style.colours.ink
    func down(_ part: Double) -> Length { face.y + face.height.scaled(by: part) }
    let leaf = Rectangle(
      x: face.x + face.width.scaled(by: 0.06), y: down(0.04), width: face.width.scaled(by: 0.88),
      height: face.height.scaled(by: 0.92))
    let rule = [Point(x: leaf.x, y: down(0.28)), Point(x: leaf.x + leaf.width, y: down(0.28))]
    var items: [SlabItem] = [
      .paint(.content(content), .frame(leaf, width: .points(3), ink)),
      .paint(.content(content), .polyline(rule, width: .points(3), ink)),
    ]
    let lines = [(size: 0.15, baseline: 0.21), (size: 0.38, baseline: 0.66), (size: 0.15, baseline: 0.87)]
    for (word, line) in zip(words, lines) {
      items += centred(word, face.height.scaled(by: line.size), in: leaf, down(line.baseline), content)
    }
    return items
  }

  /// A ring that is filled clockwise from the top as far as the minutes go round an hour, with their number in it.
  mutating func ring(_ minutes: Int, in face: Rectangle, _ content: ContentID) -> [SlabItem] {
    let ink = style.colours.ink
    let dial = Dial(face: face)
    let steps = max(2, minutes)
    let turns = (0...steps).map { Double($0) / Double(steps) * Double(minutes) / 60 }
    let wedge = turns.map { dial.point($0, 0.46) } + turns.reversed().map { dial.point($0, 0.28) }
    let size = face.width.scaled(by: 0.3)
    // Figures are 0.714 em tall: half of it under the middle.
    let baseline = face.y + face.height / 2 + size.scaled(by: 0.357)
    return [
      .paint(.content(content), .circle(face, width: .points(3), ink)),
      .paint(.content(content), .polygon(wedge, ink)),
    ] + centred(String(minutes), size, in: face, baseline, content)
  }

  /// One line of words in the middle of a drawing, smaller where it would be wider than the drawing.
  private mutating func centred(
    _ word: String, _ size: Length, in area: Rectangle, _ baseline: Length, _ content: ContentID
  ) -> [SlabItem] {
    let room = area.width.scaled(by: 0.92)
    var words = paragraph(word, TextStyle(size: size, leading: size, weight: .bold), content: content)
    var width = LineBreaks.naturalWidth(of: words)
    if width > room {
      let fitting = size.scaled(by: Double(room.thousandths) / Double(width.thousandths))
      words = paragraph(word, TextStyle(size: fitting, leading: fitting, weight: .bold), content: content)
      width = LineBreaks.naturalWidth(of: words)
    }
    return singleLine(words, x: area.x + (area.width - width) / 2, baseline: baseline)
  }
}
