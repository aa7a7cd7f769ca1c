/// The box around all that a drawing paints.
struct InkBox {
  private var minX = Double.infinity
  private var minY = Double.infinity
  private var maxX = -Double.infinity
  private var maxY = -Double.infinity

  var isEmpty: Bool { !(maxX > minX && maxY > minY) }

  /// Whether every coordinate is one that a painter can hold.
  var isDrawable: Bool { [minX, minY, maxX, maxY].allSatisfy { abs($0) <= 10_000_000 } }

  /// Whether it is a thousandth of a unit wide and high at least, which is as fine as a file has its numbers.
  var hasBody: Bool { maxX - minX >= 0.001 && maxY - minY >= 0.001 }

  /// Whether any of it lies beyond a rectangle.
  func reaches(beyond edge: Drawing.Bounds) -> Bool {
    minX < edge.x || minY < edge.y || maxX > edge.x + edge.width || maxY > edge.y + edge.height
  }

  /// The part of it within a rectangle; empty when there is none.
  func within(_ edge: Drawing.Bounds) -> InkBox {
    var box = self
    box.minX = max(minX, edge.x)
    box.minY = max(minY, edge.y)
    box.maxX = min(maxX, edge.x + edge.width)
    box.maxY = min(maxY, edge.y + edge.height)
    return box
  }

  var bounds: Drawing.Bounds { Drawing.Bounds(x: minX, y: minY, width: maxX - minX, height: maxY - minY) }

  /// Adds a shape: its outline at the extremes of its curves, widened by half the stroke, and the tips of its mitres.
  mutating func add(_ shape: Drawing.Shape) {
    let half = (shape.stroke?.width ?? 0) / 2
    // The corner of a square cap stands off by the diagonal.
    let reach = shape.stroke?.cap == .square ? half * 2.squareRoot() : half
    var corners = Corners(shape.stroke)
    var x = 0.0
    var y = 0.0
    for command in shape.path {
      corners.pass(command)
      switch command {
      case .move(let toX, let toY), .line(let toX, let toY):
        (x, y) = (toX, toY)
        add(x, y, reach)
      case .curve(let x1, let y1, let x2, let y2, let toX, let toY):
        for t in extremes(x, x1, x2, toX) + extremes(y, y1, y2, toY) {
          add(bezier(x, x1, x2, toX, at: t), bezier(y, y1, y2, toY, at: t), reach)
        }
        (x, y) = (toX, toY)
        add(x, y, reach)
      case .close: break
      }
    }
    for tip in corners.tips { add(tip.x, tip.y, 0) }
  }

  private mutating func add(_ x: Double, _ y: Double, _ reach: Double) {
    minX = min(minX, x - reach)
    minY = min(minY, y - reach)
    maxX = max(maxX, x + reach)
    maxY = max(maxY, y + reach)
  }

  /// Where a cubic curve turns back in one direction: the roots of its derivative between 0 and 1.
  private func extremes(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
    // A curve whose control points lie between its ends does not reach beyond them.
    let (least, most) = (min(p0, p3), max(p0, p3))
    guard p1 < least || p1 > most || p2 < least || p2 > most else { return [] }
    let a = -p0 + 3 * p1 - 3 * p2 + p3
    let b = 2 * (p0 - 2 * p1 + p2)
    let c = p1 - p0
    var roots: [Double] = []
    if abs(a) < 1e-12 {
      if b != 0 { roots = [-c / b] }
    } else {
      let root = max(0, b * b - 4 * a * c).squareRoot()
      if b * b >= 4 * a * c { roots = [(-b + root) / (2 * a), (-b - root) / (2 * a)] }
    }
    return roots.filter { $0 > 0 && $0 < 1 }
  }

  private func bezier(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double, at t: Double) -> Double {
    let s = 1 - t
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
  }
}

/// Finds the tips of mitred corners, which stand further off than half the stroke.
private struct Corners {
  private typealias Vector = SIMD2<Double>

  private let stroke: Drawing.Stroke?
  private(set) var tips: [SIMD2<Double>] = []
  private var point = Vector()
  private var start = Vector()
  private var direction: Vector?
  private var firstDirection: Vector?

  init(_ stroke: Drawing.Stroke?) { self.stroke = stroke?.join == .mitre ? stroke : nil }

  mutating func pass(_ command: Drawing.Command) {
    guard stroke != nil else { return }
    switch command {
    case .move(let x, let y):
      (point, start) = (Vector(x, y), Vector(x, y))
      (direction, firstDirection) = (nil, nil)
    case .line(let x, let y): go([Vector(x, y)])
    case .curve(let x1, let y1, let x2, let y2, let x, let y):
      go([Vector(x1, y1), Vector(x2, y2), Vector(x, y)])
    case .close:
      go([start])
      if let firstDirection { turn(to: firstDirection) }
      direction = nil
    }
  }

  /// Goes along a line or a curve by its control points, the last of which is its end.
  private mutating func go(_ points: [Vector]) {
    let hull = [point] + points
    let end = hull[hull.count - 1]
    guard let out = hull.dropFirst().lazy.compactMap({ unit($0 - hull[0]) }).first else { return }
    turn(to: out)
    firstDirection = firstDirection ?? out
    direction = hull.dropLast().reversed().lazy.compactMap { unit(end - $0) }.first ?? out
    point = end
  }

  /// The mitre reaches half the stroke divided by the sine of half the angle, unless that passes the limit (§11.4).
  private mutating func turn(to out: Vector) {
    guard let stroke, let direction, let outward = unit(direction - out) else { return }
    let cosine = (direction * out).sum()
    let sine = ((1 + cosine) / 2).squareRoot()
    guard sine > 0, 1 / sine <= stroke.mitreLimit else { return }
    tips.append(point + outward * (stroke.width / 2 / sine))
  }

}

/// The vector's direction, or nil when it has none.
private func unit(_ vector: SIMD2<Double>) -> SIMD2<Double>? {
  let length = (vector * vector).sum().squareRoot()
  return length > 1e-9 ? vector / length : nil
}
