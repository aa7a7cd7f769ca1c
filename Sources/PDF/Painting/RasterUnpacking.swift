import CCairo
import Diagnostics
import Pictures

extension Raster {
  /// Whether all its dots can be drawn. It reads them all, which takes as long as drawing them; libpng is asked as well,
  /// which draws what is not copied.
  public var isWhole: Bool {
    guard holdsAllDots, header.format == .png else { return holdsAllDots }
    guard let surface = try? unpacked() else { return false }
    cairo_surface_destroy(surface)
    return true
  }

  /// Whether none of its dots is missing, which is enough for a file that is copied.
  var holdsAllDots: Bool { header.format == .png ? holdsAllRows : isWholePhotograph }

  /// Whether a PNG's zlib stream is whole, as long as its rows, and each row is filtered in a way that PNG has. It is
  /// unpacked a piece at a time and not kept, so that a small file that unpacks to gigabytes costs nothing.
  var holdsAllRows: Bool {
    let passes = passes
    let needed = passes.last?.bytes.upperBound ?? 0
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
            Self.hasFilters(part, from: start, in: passes)
          }
        }
        if status == Z_STREAM_END { return count == needed }
        guard status == Z_OK, count <= needed else { return false }
      }
      return false
    }
  }

  /// Rows of one length, and where they stand among the unpacked bytes.
  private struct Pass {
    let bytes: Range<Int>
    let row: Int
  }

  /// The rows as they are packed, each behind the word for its filter: all dots from the top, or the seven coarse and
  /// finer pictures of an interlaced file (§8.2).
  private var passes: [Pass] {
    let adam7 = [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
    ]
    var passes: [Pass] = []
    for (x, y, across, down) in header.isInterlaced ? adam7 : [(0, 0, 1, 1)] {
      let width = (header.width - x + across - 1) / across
      let height = (header.height - y + down - 1) / down
      guard width > 0, height > 0 else { continue }
      let row = 1 + (width * valuesADot * header.bitDepth + 7) / 8
      let start = passes.last?.bytes.upperBound ?? 0
      passes.append(Pass(bytes: start..<start + height * row, row: row))
    }
    return passes
  }

  /// How many numbers a dot of a PNG is packed as, by its colour type, which stands at this place of every file (table 11.1):
  /// how far it is seen through is one of them.
  private var valuesADot: Int {
    switch bytes[25] {
    case 2: 3
    case 4: 2
    case 6: 4
    default: 1
    }
  }

  /// Whether every row that begins in a part of the unpacked bytes names one of the five filters (§9.2).
  private static func hasFilters(
    _ part: UnsafeMutableBufferPointer<UInt8>.SubSequence, from start: Int, in passes: [Pass]
  ) -> Bool {
    passes.allSatisfy { pass in
      let skipped = max(0, start - pass.bytes.lowerBound + pass.row - 1) / pass.row
      let first = pass.bytes.lowerBound + skipped * pass.row
      return stride(from: first, to: min(pass.bytes.upperBound, start + part.count), by: pass.row)
        .allSatisfy { part[$0 - start] <= 4 }
    }
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
