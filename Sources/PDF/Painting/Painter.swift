import CCairo
import Diagnostics
import Layout
import Pictures
import Typography

/// Paints finished pages on a cairo surface, as they are: it decides nothing.
///
/// Every operation is an opaque one, so cairo never falls back to an image of the page.
final class Painter {
  private let context: OpaquePointer
  private let faces: Faces
  private let buffer: GlyphBuffer
  private let pictures: [PictureSurface]
  private var colour: Colour?
  private var face: FaceID?
  private var size: Length?
  /// The number of the mark that is being painted; 0 for none.
  private var code = 0
  /// The style of the glyphs that wait in the buffer.
  private var waiting: GlyphStyle?

  private struct GlyphStyle: Equatable {
    let face: FaceID
    let size: Length
    let colour: Colour
  }

  /// A painter for one surface, which it does not own.
  init(on surface: OpaquePointer, faces: Faces, buffer: GlyphBuffer, pictures: [PictureSurface]) {
    context = cairo_create(surface)
    self.faces = faces
    self.buffer = buffer
    self.pictures = pictures
    buffer.empty()
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
  }

  deinit { cairo_destroy(context) }

  /// What has gone wrong so far; cairo's errors stay until they are asked for.
  var status: cairo_status_t { cairo_status(context) }

  func scale(by factor: Double) { cairo_scale(context, factor, factor) }

  func fill(with colour: Colour) {
    set(colour)
    cairo_paint(context)
  }

  /// Paints a page; where marks are given, every colour carries the number of its mark.
  func paint(_ page: Page, marks: PageMarks? = nil) throws(Problems) {
    for (index, item) in page.items.enumerated() {
      if let marks, code < marks.all.count, marks.all[code].firstItem == index {
        try paintGlyphs()
        code += 1
        begin(item.paint)
      }
      try paint(item.paint)
    }
    try paintGlyphs()
  }

  func endPage() {
    cairo_show_page(context)
    (colour, face, size) = (nil, nil, nil)
    code = 0
  }

  /// A picture has colours of its own, and cairo joins a line with an area before it on the same path: such a mark
  /// begins with a rectangle too small to see, which the finisher drops.
  private func begin(_ paint: PageItem.Paint) {
    colour = nil
    switch paint {
    case .glyphs, .fill: return
    case .frame, .polyline, .polygon, .circle, .picture: break
    }
    set(.black)
    cairo_rectangle(context, 0, 0, 1 / 256.0, 2 / 256.0)
    cairo_fill(context)
  }

  private func paint(_ paint: PageItem.Paint) throws(Problems) {
    if case .glyphs(let run) = paint { return try add(run) }
    try paintGlyphs()
    switch paint {
    case .glyphs: break
    case .fill(let area, let colour): fill(area, colour)
    case .frame(let area, let width, let colour): frame(area, width, colour)
    case .polyline(let points, let width, let colour): polyline(points, width, colour)
    case .polygon(let points, let colour): polygon(points, colour)
    case .circle(let area, let width, let colour): circle(area, width, colour)
    case .picture(let index, let area): picture(pictures[index], in: area)
    }
  }

  private func set(_ colour: Colour) {
    guard colour != self.colour else { return }
    let shade = Shade.components(of: colour, code: code)
    cairo_set_source_rgb(context, shade.red, shade.green, shade.blue)
    self.colour = colour
  }

  /// Lets a run wait for others of its style: cairo's cost is by the call as much as by the glyph.
  private func add(_ run: GlyphRun) throws(Problems) {
    let style = GlyphStyle(face: run.face, size: run.size, colour: run.colour)
    if style != waiting {
      try paintGlyphs()
      waiting = style
    }
    buffer.add(run, in: try faces.face(run.face))
  }

  private func paintGlyphs() throws(Problems) {
    guard let style = waiting else { return }
    waiting = nil
    defer { buffer.empty() }
    if style.face != face {
      cairo_set_font_face(context, try faces.face(style.face).cairo)
      face = style.face
      size = nil
    }
    if style.size != size {
      cairo_set_font_size(context, style.size.inPoints)
      size = style.size
    }
    set(style.colour)
    // Without text cairo looks up once what each glyph means, not each time it is drawn: the file is the same.
    guard !buffer.isPlain else { return cairo_show_glyphs(context, buffer.glyphs, Int32(buffer.count)) }
    cairo_show_text_glyphs(
      context, buffer.text, Int32(buffer.textLength), buffer.glyphs, Int32(buffer.count), buffer.clusters,
      Int32(buffer.clusterCount), cairo_text_cluster_flags_t(rawValue: 0))
  }

  private func fill(_ area: Rectangle, _ colour: Colour) {
    set(colour)
    cairo_rectangle(
      context, area.x.inPoints, area.y.inPoints, area.width.inPoints, area.height.inPoints)
    cairo_fill(context)
  }

  private func frame(_ area: Rectangle, _ width: Length, _ colour: Colour) {
    set(colour)
    let pen = width.inPoints
    cairo_set_line_width(context, pen)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    cairo_rectangle(
      context, area.x.inPoints + pen / 2, area.y.inPoints + pen / 2, area.width.inPoints - pen,
      area.height.inPoints - pen)
    cairo_stroke(context)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  private func trace(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      if index == 0 {
        cairo_move_to(context, point.x.inPoints, point.y.inPoints)
      } else {
        cairo_line_to(context, point.x.inPoints, point.y.inPoints)
      }
    }
  }

  private func polyline(_ points: [Point], _ width: Length, _ colour: Colour) {
    set(colour)
    cairo_set_line_width(context, width.inPoints)
    trace(points)
    if points.count > 2, points.first == points.last { cairo_close_path(context) }
    cairo_stroke(context)
  }

  private func polygon(_ points: [Point], _ colour: Colour) {
    set(colour)
    trace(points)
    cairo_close_path(context)
    cairo_fill(context)
  }

  private func circle(_ area: Rectangle, _ width: Length, _ colour: Colour) {
    set(colour)
    let pen = width.inPoints
    cairo_set_line_width(context, pen)
    cairo_new_sub_path(context)
    let radius = (min(area.width, area.height).inPoints - pen) / 2
    cairo_arc(
      context, area.x.inPoints + area.width.inPoints / 2, area.y.inPoints + area.height.inPoints / 2, radius,
      0,
      2 * .pi)
    cairo_close_path(context)
    cairo_stroke(context)
  }

  private func picture(_ picture: PictureSurface, in area: Rectangle) {
    let ink = picture.ink
    let scale = min(area.width.inPoints / ink.width, area.height.inPoints / ink.height)
    cairo_save(context)
    cairo_translate(
      context, area.x.inPoints + (area.width.inPoints - ink.width * scale) / 2,
      area.y.inPoints + (area.height.inPoints - ink.height * scale) / 2)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -ink.x, -ink.y)
    var placing = picture.placing
    cairo_transform(context, &placing)
    cairo_set_source_surface(context, picture.surface, 0, 0)
    if let dots = picture.dots, cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE
    {
      // Cairo would blur the outermost dots into the paper around, across a picture of one dot over the words beside it.
      cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
      cairo_rectangle(context, 0, 0, dots.width, dots.height)
      cairo_fill(context)
    } else {
      cairo_paint(context)
    }
    cairo_restore(context)
  }
}
