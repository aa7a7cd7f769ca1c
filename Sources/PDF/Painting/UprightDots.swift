import CCairo
import Pictures

extension Raster {
  /// The dots standing upright, on white paper; nil when they are damaged. They are as coarse as they may be for
  /// `DotGrid.cut(to:)` to have a dot for each of a size.
  public func uprightDots(for size: DotSize) -> DotGrid? {
    let stored: DotGrid? =
      switch header.format {
      case .png: dotsOnWhite
      case .jpeg: photograph(merging: merging(for: size))
      }
    return stored?.upright(from: header.orientation)
  }

  /// The dots of a PNG on white.
  private var dotsOnWhite: DotGrid? {
    guard let picture = try? unpacked() else { return nil }
    defer { cairo_surface_destroy(picture) }
    let paper: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
    defer { cairo_surface_destroy(paper) }
    let context: OpaquePointer = cairo_create(paper)
    setColour(.white, on: context)
    cairo_paint(context)
    cairo_set_source_surface(context, picture, 0, 0)
    cairo_paint(context)
    let isPainted = cairo_status(context) == CAIRO_STATUS_SUCCESS
    cairo_destroy(context)
    cairo_surface_flush(paper)
    guard isPainted, let bytes = cairo_image_surface_get_data(paper) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(paper))
    var dots: [UInt32] = []
    dots.reserveCapacity(header.width * header.height)
    for row in 0..<header.height {
      (bytes + row * stride).withMemoryRebound(to: UInt32.self, capacity: header.width) { line in
        dots += UnsafeBufferPointer(start: line, count: header.width).lazy.map { $0 & 0xFF_FFFF }
      }
    }
    return DotGrid(size: DotSize(width: header.width, height: header.height), dots: dots)
  }
}
