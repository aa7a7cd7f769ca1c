import CCairo
import Diagnostics

/// zlib's deflate with one state for all streams of a press, and one for the short ones: each stream begins by clearing what
/// its state remembers, which for a drawing of a thousand bytes is more work than the drawing.
final class Deflater {
  private let long: State
  private let short: State
  private var room: UnsafeMutableBufferPointer<UInt8>

  /// The state of one stream.
  private final class State {
    let stream: UnsafeMutablePointer<z_stream>

    /// `window` and `memory` are zlib's windowBits and memLevel. Level 2 takes half the time of level 6, and the file is 5 %
    /// larger.
    init(window: Int32, memory: Int32) throws(Problems) {
      stream = .allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let status = deflateInit2_(
        stream, 2, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      guard status == Z_OK else { throw Problems(Problem(.error, "zlib could not be started")) }
    }

    deinit {
      deflateEnd(stream)
      stream.deallocate()
    }
  }

  /// Streams of up to so many bytes are short; what the short state remembers holds twice as much, so that it parts none.
  private static let greatestShort = 1 << 11

  init() throws(Problems) {
    long = try State(window: 15, memory: 8)
    short = try State(window: 12, memory: 5)
    room = .allocate(capacity: 1 << 16)
  }

  deinit { room.deallocate() }

  /// Appends the zlib stream of the bytes and says how long it is.
  func deflate(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) -> Int {
    let length =
      bytes.withContiguousStorageIfAvailable { deflated($0) }
      ?? Array(bytes).withUnsafeBufferPointer { deflated($0) }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<length]))
    return length
  }

  private func deflated(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let stream = (bytes.count <= Self.greatestShort ? short : long).stream
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
