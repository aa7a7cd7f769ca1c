import Foundation

/// An elliptical arc from the current point, as the path command `A` gives it.
struct Arc {
  var rx: Double
  var ry: Double
  /// The turn of the ellipse's first axis in degrees.
  var rotation: Double
  var isLarge: Bool
  var isClockwise: Bool
  var x: Double
  var y: Double
}

extension PathBuilder {
  /// Adds an arc as cubic curves of at most a quarter turn (SVG 1.1 appendix F.6); a quarter circle of radius 1 is met
  /// within 0.0003.
  mutating func arc(_ arc: Arc) {
    guard arc.x != x || arc.y != y else { return }
    guard arc.rx != 0, arc.ry != 0 else { return line(arc.x, arc.y) }
    let ellipse = Ellipse(arc, fromX: x, fromY: y)
    // A radius whose square is no number any more is as good as none.
    guard ellipse.isFinite else { return line(arc.x, arc.y) }
    let pieces = max(1, Int((abs(ellipse.sweep) / (.pi / 2) - 1e-9).rounded(.up)))
    let step = ellipse.sweep / Double(pieces)
    let reach = 4 / 3 * tan(step / 4)
    for piece in 1...pieces {
      let from = ellipse.start + step * Double(piece - 1)
      let to = from + step
      let first = ellipse.place(cos(from) - reach * sin(from), sin(from) + reach * cos(from))
      let second = ellipse.place(cos(to) + reach * sin(to), sin(to) - reach * cos(to))
      let end = piece == pieces ? (arc.x, arc.y) : ellipse.place(cos(to), sin(to))
      curve((first.0, first.1, second.0, second.1), to: end.0, end.1)
    }
  }
}

/// The ellipse that an arc is part of, by its centre and angles (F.6.5 and F.6.6).
private struct Ellipse {
  private let rx: Double
  private let ry: Double
  private let cosine: Double
  private let sine: Double
  private let centreX: Double
  private let centreY: Double
  /// Radians from the first axis.
  let start: Double
  /// Radians, negative against the clock.
  let sweep: Double

  init(_ arc: Arc, fromX: Double, fromY: Double) {
    let angle = arc.rotation * .pi / 180
    cosine = cos(angle)
    sine = sin(angle)
    let halfX = (fromX - arc.x) / 2
    let halfY = (fromY - arc.y) / 2
    let x = cosine * halfX + sine * halfY
    let y = -sine * halfX + cosine * halfY
    // Radii too small to reach the end are widened until they do.
    let tension = (x * x) / (arc.rx * arc.rx) + (y * y) / (arc.ry * arc.ry)
    let widening = max(1, tension.squareRoot())
    rx = abs(arc.rx) * widening
    ry = abs(arc.ry) * widening
    let across = rx * rx * y * y + ry * ry * x * x
    let room = across == 0 ? 0 : max(0, (rx * rx * ry * ry - across) / across).squareRoot()
    let factor = arc.isLarge == arc.isClockwise ? -room : room
    let cx = factor * rx * y / ry
    let cy = -factor * ry * x / rx
    centreX = cosine * cx - sine * cy + (fromX + arc.x) / 2
    centreY = sine * cx + cosine * cy + (fromY + arc.y) / 2
    start = atan2((y - cy) / ry, (x - cx) / rx)
    var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - start
    if arc.isClockwise, sweep < 0 { sweep += 2 * .pi }
    if !arc.isClockwise, sweep > 0 { sweep -= 2 * .pi }
    self.sweep = sweep
  }

  /// Whether all that it is made of could be worked out.
  var isFinite: Bool { [rx, ry, centreX, centreY, start, sweep].allSatisfy(\.isFinite) }

  /// A point of the unit circle on the ellipse.
  func place(_ x: Double, _ y: Double) -> (Double, Double) {
    (centreX + cosine * rx * x - sine * ry * y, centreY + sine * rx * x + cosine * ry * y)
  }
}
