import CCairo
import Diagnostics
import Pictures

extension Raster {
  /// Whether all its dots can be drawn. It reads them all, which takes as long as drawing them.
  public var isWhole: Bool { header.format == .png ? holdsAllRows : isWholePhotograph }

  /// Whether a PNG's zlib stream is whole, as long as its rows, and each row is filtered in a way that PNG has. It is
  /// unpacked a piece at a time and not kept, so that a small file that unpacks to gigabytes costs nothing.
  var holdsAllRows: Bool {
    let row = 1 + (header.width * channels * header.bitDepth + 7) / 8
    let needed = header.height * row
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
      var count = 0
      for rows in packed.rows {
        let status = bytes[rows].withUnsafeBufferPointer { part in
          stream.next_in = UnsafeMutablePointer(mutating: part.baseAddress)
          stream.avail_in = UInt32(part.count)
          return Self.inflate(&stream, through: room, count: &count, most: needed) { start, part in
            Self.hasFilters(part, from: start, row: row)
          }
        }
        if status == Z_STREAM_END { return count == needed }
        guard status == Z_OK, count <= needed else { return false }
      }
      return false
    }
  }

  /// Whether every row that begins in a part of the unpacked bytes names one of the five filters (§9.2).
  private static func hasFilters(
    _ part: UnsafeMutableBufferPointer<UInt8>.SubSequence, from start: Int, row: Int
  ) -> Bool {
    stride(from: (row - start % row) % row, to: part.count, by: row).allSatisfy { part[$0] <= 4 }
  }

  /// Unpacks all that the stream was given.
  private static func inflate(
    _ stream: inout z_stream, through room: UnsafeMutableBufferPointer<UInt8>, count: inout Int, most: Int,
    isSound: (_ start: Int, UnsafeMutableBufferPointer<UInt8>.SubSequence) -> Bool
  ) -> Int32 {
    var status = Z_OK
    repeat {
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      status = CCairo.inflate(&stream, Z_NO_FLUSH)
      let made = room.count - Int(stream.avail_out)
      guard isSound(count, room[..<made]) else { return Z_DATA_ERROR }
      count += made
    } while status == Z_OK && count <= most && (stream.avail_in > 0 || stream.avail_out == 0)
    // No progress for want of more input is no fault.
    return status == Z_BUF_ERROR ? Z_OK : status
  }

  /// A surface with all dots. Throws when they are damaged.
  func unpacked() throws(Problems) -> OpaquePointer {
    let surface: OpaquePointer =
      switch header.format {
      case .png: unpackedPNG
      case .jpeg: try unpackedJPEG()
      }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw Problems(damage)
    }
    return surface
  }

  private func unpackedJPEG() throws(Problems) -> OpaquePointer {
    guard let dots = photograph()?.dots else { throw Problems(damage) }
    let surface: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height))
    guard let room = cairo_image_surface_get_data(surface) else { return surface }
    cairo_surface_flush(surface)
    let stride = Int(cairo_image_surface_get_stride(surface))
    dots.withUnsafeBytes { dots in
      for row in 0..<header.height {
        let part = dots[row * header.width * 4..<(row + 1) * header.width * 4]
        UnsafeMutableRawBufferPointer(start: room + row * stride, count: part.count).copyBytes(from: part)
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }

  /// libpng, which cairo brings along, knows every kind of PNG.
  private var unpackedPNG: OpaquePointer {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      return withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(
          { closure, room, count in
            guard let closure, let room else { return CAIRO_STATUS_READ_ERROR }
            let rest = closure.assumingMemoryBound(to: Slice<UnsafeRawBufferPointer>.self)
            guard rest.pointee.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
            UnsafeMutableRawBufferPointer(start: room, count: Int(count))
              .copyBytes(from: rest.pointee.prefix(Int(count)))
            rest.pointee = rest.pointee.dropFirst(Int(count))
            return CAIRO_STATUS_SUCCESS
          }, rest)
      }
    }
  }
}
