import Pictures
import Typography

/// Signs that are drawn rather than set: a font's tick looks too thin beside bold words.
enum Sign {
  static func tick(in box: Rectangle, weight: Length, _ colour: Colour) -> PageItem.Paint {
    let inset = weight / 2
    let width = box.width - weight
    let height = box.height - weight
    func point(_ across: Double, _ down: Double) -> Point {
      Point(x: box.x + inset + width.scaled(by: across), y: box.y + inset + height.scaled(by: down))
    }
    return .polyline([point(0.06, 0.56), point(0.36, 0.92), point(0.94, 0.1)], width: weight, colour)
  }

  /// A flag on its staff.
  static func flag(in box: Rectangle, _ colour: Colour) -> [PageItem.Paint] {
    let staff = box.width / 8
    func point(_ across: Double, _ down: Double) -> Point {
      Point(x: box.x + box.width.scaled(by: across), y: box.y + box.height.scaled(by: down))
    }
    return [
      .fill(Rectangle(x: box.x, y: box.y, width: staff, height: box.height), colour),
      .polygon([point(0, 0.03), point(1, 0.03), point(0.8, 0.33), point(1, 0.63), point(0, 0.63)], colour),
    ]
  }

  /// A triangle with an exclamation mark left open in it.
  static func triangle(in box: Rectangle, _ colour: Colour, open: Colour) -> [PageItem.Paint] {
    func point(_ across: Double, _ down: Double) -> Point {
      Point(x: box.x + box.width.scaled(by: across), y: box.y + box.height.scaled(by: down))
    }
    func bar(_ top: Double, _ height: Double) -> PageItem.Paint {
      .fill(
        Rectangle(
          x: box.x + box.width.scaled(by: 0.44), y: box.y + box.height.scaled(by: top),
          width: box.width.scaled(by: 0.12), height: box.height.scaled(by: height)), open)
    }
    return [
      .polygon([point(0.5, 0.05), point(1, 0.95), point(0, 0.95)], colour), bar(0.36, 0.3), bar(0.74, 0.1),
    ]
  }
}
