import Foundation
import Structure
import Typography

extension Composer {
  /// A clock face: four numerals, and hands so short that they never cover one.
  mutating func clock(_ minutes: Int, in face: Rectangle, _ content: ContentID) -> [SlabItem] {
    let dial = Dial(face: face)
    let ink = style.colours.ink
    func line(_ turn: Double, from start: Double, to end: Double, _ weight: Length) -> SlabItem {
      .paint(
        .content(content), .polyline([dial.point(turn, start), dial.point(turn, end)], width: weight, ink))
    }
    var items: [SlabItem] = [.paint(.content(content), .circle(face, width: .points(3), ink))]
    for hour in 1...12 where hour % 3 != 0 {
      items.append(line(Double(hour) / 12, from: 0.41, to: 0.45, .points(1.75)))
    }
    for hour in [12, 3, 6, 9] { items += numeral(hour, dial, content) }
    let time = ((minutes % 1440) + 1440) % 1440
    // A short heavy hand and a long thin one: at half past five they still read as two.
    items.append(line(Double(time % 720) / 720, from: 0, to: 0.18, .points(5)))
    items.append(line(Double(time % 60) / 60, from: 0, to: 0.3, .points(2)))
    return items
  }

  private mutating func numeral(_ hour: Int, _ dial: Dial, _ content: ContentID) -> [SlabItem] {
    let size = max(Length.points(16), style.text.body.size.scaled(by: 16.0 / 18))
    let text = TextStyle(size: size, leading: size, weight: .bold)
    let words = paragraph("\(hour)", text, content: content)
    let width = LineBreaks.naturalWidth(of: words)
    let centre = dial.point(Double(hour) / 12, 0.385)
    // Figures are 0.714 em tall: half of it under the middle.
    return singleLine(words, x: centre.x - width / 2, baseline: centre.y + size.scaled(by: 0.357))
  }
}

/// Places on a clock face.
struct Dial {
  let face: Rectangle

  /// A place by its turn clockwise from the top, 0 to 1, and its distance from the middle as a part of the width.
  func point(_ turn: Double, _ distance: Double) -> Point {
    let angle = turn * 2 * Double.pi
    return Point(
      x: face.x + face.width / 2 + face.width.scaled(by: sin(angle) * distance),
      y: face.y + face.height / 2 - face.height.scaled(by: cos(angle) * distance))
  }
}
