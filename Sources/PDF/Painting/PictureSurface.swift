import CCairo
import Layout
import Pictures

/// A picture ready for painting, or what stands in for it; it is in the file once, however often it is painted.
final class PictureSurface {
  let surface: OpaquePointer
  /// What is fitted to the rectangle on the page.
  let ink: Drawing.Bounds
  /// Across and down, as stored; nil for a drawing.
  let dots: (width: Double, height: Double)?
  /// From the surface's own coordinates to the ink's.
  let placing: cairo_matrix_t

  /// A surface, which it owns from now on, that shows a picture of dots.
  init(_ surface: OpaquePointer, of header: RasterHeader) {
    self.surface = surface
    let size = header.uprightSize
    ink = Drawing.Bounds(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
    let width = cairo_image_surface_get_width(surface)
    let height = cairo_image_surface_get_height(surface)
    dots = (Double(width), Double(height))
    placing = Self.placing(header, width: width, height: height)
  }

  /// A surface of one dot, which it owns from now on, that stands in for a picture.
  convenience init(_ surface: OpaquePointer, of artwork: Artwork) {
    switch artwork {
    case .raster(let raster): self.init(surface, of: raster.header)
    case .drawing(let drawing): self.init(surface, inkOf: drawing)
    }
  }

  private init(_ surface: OpaquePointer, inkOf drawing: Drawing) {
    self.surface = surface
    ink = drawing.ink
    dots = nil
    placing = cairo_matrix_t(xx: ink.width, yx: 0, xy: 0, yy: ink.height, x0: ink.x, y0: ink.y)
  }

  /// A drawing, recorded, for a picture of a page.
  init(_ drawing: Drawing) {
    ink = drawing.ink
    dots = nil
    placing = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    // A little more than the ink, so that no edge is shaved by rounding.
    let margin = max(ink.width, ink.height) / 100
    var extents = cairo_rectangle_t(
      x: ink.x - margin, y: ink.y - margin, width: ink.width + 2 * margin, height: ink.height + 2 * margin)
    surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    let context: OpaquePointer = cairo_create(surface)
    if let clip = drawing.clip {
      cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
      cairo_clip(context)
    }
    for shape in drawing.shapes { Self.paint(shape, on: context) }
    cairo_destroy(context)
  }

  deinit { cairo_surface_destroy(surface) }

  /// The stored picture, whose top left corner is (0, 0) and whose sides are 1, turned upright as Exif asks for
  /// (CIPA DC-008 §4.6.4, tag 274): where its first row is and where its first column.
  private static func placing(_ header: RasterHeader, width: Int32, height: Int32) -> cairo_matrix_t {
    let unit: (xx: Double, yx: Double, xy: Double, yy: Double, x0: Double, y0: Double) =
      switch header.orientation {
      case 2: (-1, 0, 0, 1, 1, 0)
      case 3: (-1, 0, 0, -1, 1, 1)
      case 4: (1, 0, 0, -1, 0, 1)
      case 5: (0, 1, 1, 0, 0, 0)
      case 6: (0, 1, -1, 0, 1, 0)
      case 7: (0, -1, -1, 0, 1, 1)
      case 8: (0, -1, 1, 0, 0, 1)
      default: (1, 0, 0, 1, 0, 0)
      }
    let across = Double(header.uprightSize.width)
    let down = Double(header.uprightSize.height)
    return cairo_matrix_t(
      xx: unit.xx * across / Double(width), yx: unit.yx * down / Double(width),
      xy: unit.xy * across / Double(height), yy: unit.yy * down / Double(height), x0: unit.x0 * across,
      y0: unit.y0 * down)
  }

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
