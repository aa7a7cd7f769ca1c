import CCairo
import Diagnostics

/// zlib's deflate with one state for all streams of a press.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private var room: UnsafeMutableBufferPointer<UInt8>

  init() throws(Problems) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    room = .allocate(capacity: 1 << 16)
    // Level 2 takes half the time of level 6, and the file is 5 % larger.
    let status = deflateInit_(
      stream, 2, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      free()
      throw Problems(Problem(.error, "zlib could not be started"))
    }
  }

  deinit {
    deflateEnd(stream)
    free()
  }

  private func free() {
    stream.deallocate()
    room.deallocate()
  }

  /// Appends the zlib stream of the bytes and says how long it is.
  func deflate(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) -> Int {
    let length =
      bytes.withContiguousStorageIfAvailable { deflated($0) }
      ?? Array(bytes).withUnsafeBufferPointer { deflated($0) }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<length]))
    return length
  }

  private func deflated(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    deflateReset(stream)
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    if bound > room.count {
      room.deallocate()
      room = .allocate(capacity: bound * 2)
    }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    stream.pointee.next_out = room.baseAddress
    stream.pointee.avail_out = UInt32(room.count)
    let status = CCairo.deflate(stream, Z_FINISH)
    precondition(status == Z_STREAM_END, "deflate has room for everything")
    return room.count - Int(stream.pointee.avail_out)
  }
}

enum InflateFault: Error {
  case damaged, tooLarge
}

/// The bytes of a zlib stream, at most as many as are allowed.
func inflated(_ bytes: ArraySlice<UInt8>, most: Int) throws(InflateFault) -> [UInt8] {
  var capacity = max(bytes.count * 6, 1024)
  while true {
    capacity = min(capacity, most)
    var length = uLongf(capacity)
    var status = Z_OK
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      status = bytes.withUnsafeBufferPointer {
        uncompress(room.baseAddress, &length, $0.baseAddress, uLong($0.count))
      }
      count = status == Z_OK ? Int(length) : 0
    }
    if status == Z_OK { return result }
    guard status == Z_BUF_ERROR else { throw .damaged }
    // A stream that is cut off lacks room as well, until there is more room than it could fill.
    guard capacity < most else { throw bytes.count < most / greatestInflation ? .damaged : .tooLarge }
    capacity *= 4
  }
}

/// zlib packs nothing to less than a 1,032nd (zlib's technical notes).
private let greatestInflation = 1_032
