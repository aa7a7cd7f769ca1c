import CCairo
import Layout
import Pictures

/// A picture recorded once; cairo writes it to the file once, as a form, however often it is painted.
final class PictureSurface {
  let surface: OpaquePointer
  let ink: Drawing.Bounds

  init(_ drawing: Drawing) {
    ink = drawing.ink
    // A little more than the ink, so that no edge is shaved by rounding.
    let margin = max(ink.width, ink.height) / 100
    var extents = cairo_rectangle_t(
      x: ink.x - margin, y: ink.y - margin, width: ink.width + 2 * margin, height: ink.height + 2 * margin)
    surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    let context: OpaquePointer = cairo_create(surface)
    for shape in drawing.shapes { Self.paint(shape, on: context) }
    cairo_destroy(context)
  }

  deinit { cairo_surface_destroy(surface) }

  private static func paint(_ shape: Drawing.Shape, on context: OpaquePointer) {
    trace(shape.path, on: context)
    if let fill = shape.fill {
      cairo_set_fill_rule(context, shape.fillsEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
      setColour(fill, on: context)
      cairo_fill_preserve(context)
    }
    if let stroke = shape.stroke {
      set(stroke, on: context)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  private static func trace(_ path: [Drawing.Command], on context: OpaquePointer) {
    for command in path {
      switch command {
      case .move(let x, let y): cairo_move_to(context, x, y)
      case .line(let x, let y): cairo_line_to(context, x, y)
      case .curve(let x1, let y1, let x2, let y2, let x, let y): cairo_curve_to(context, x1, y1, x2, y2, x, y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private static func set(_ stroke: Drawing.Stroke, on context: OpaquePointer) {
    setColour(stroke.colour, on: context)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.cap.inCairo)
    cairo_set_line_join(context, stroke.join.inCairo)
    cairo_set_miter_limit(context, stroke.mitreLimit)
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
  }
}

extension Drawing.Cap {
  fileprivate var inCairo: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Drawing.Join {
  fileprivate var inCairo: cairo_line_join_t {
    switch self {
    case .mitre: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}

/// Sets the colour of what is painted next.
func setColour(_ colour: Colour, on context: OpaquePointer) {
  cairo_set_source_rgb(
    context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
}
