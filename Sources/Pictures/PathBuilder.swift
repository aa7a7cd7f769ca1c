/// Collects the commands of one shape in the shape's own coordinates.
struct PathBuilder {
  /// Together with the shape limit this keeps a hostile file from costing time.
  static let greatestCommandCount = 200_000

  private(set) var commands: [Drawing.Command] = []
  /// The current point and where the current part of the path started.
  private(set) var x = 0.0
  private(set) var y = 0.0
  private var startX = 0.0
  private var startY = 0.0

  mutating func move(_ x: Double, _ y: Double) {
    (startX, startY) = (x, y)
    add(.move(x, y), x, y)
  }

  mutating func line(_ x: Double, _ y: Double) { add(.line(x, y), x, y) }

  mutating func curve(_ c: (x1: Double, y1: Double, x2: Double, y2: Double), to x: Double, _ y: Double) {
    add(.curve(c.x1, c.y1, c.x2, c.y2, x, y), x, y)
  }

  /// A quadratic curve, raised to a cubic one of the same form.
  mutating func quadratic(_ cx: Double, _ cy: Double, to x: Double, _ y: Double) {
    let first = (x: self.x + 2 / 3 * (cx - self.x), y: self.y + 2 / 3 * (cy - self.y))
    curve((first.x, first.y, x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y)), to: x, y)
  }

  mutating func close() { add(.close, startX, startY) }

  private mutating func add(_ command: Drawing.Command, _ x: Double, _ y: Double) {
    commands.append(command)
    (self.x, self.y) = (x, y)
  }
}
