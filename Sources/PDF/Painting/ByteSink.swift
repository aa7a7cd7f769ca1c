import CCairo

/// Collects what cairo writes.
///
/// cairo hands over page content word by word, tens of thousands of times a document: so the bytes go to plain
/// memory, without an array's checks each time.
final class ByteSink {
  private struct Memory {
    var start: UnsafeMutablePointer<UInt8>
    var count: Int
    var capacity: Int

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
      if count + length > capacity { grow(to: count + length) }
      start.advanced(by: count).update(from: bytes, count: length)
      count += length
    }

    private mutating func grow(to needed: Int) {
      let larger = max(needed, capacity * 2)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
      moved.update(from: start, count: count)
      start.deallocate()
      start = moved
      capacity = larger
    }
  }

  private let memory: UnsafeMutablePointer<Memory>

  init() {
    let capacity = 1 << 16
    memory = .allocate(capacity: 1)
    memory.initialize(to: Memory(start: .allocate(capacity: capacity), count: 0, capacity: capacity))
  }

  deinit {
    memory.pointee.start.deallocate()
    memory.deallocate()
  }

  /// What was written since it was emptied.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory.pointee.start, count: memory.pointee.count)) }

  func empty() { memory.pointee.count = 0 }

  /// For cairo's `closure`; the sink must outlive the surface.
  var pointer: UnsafeMutableRawPointer { UnsafeMutableRawPointer(memory) }

  static let write:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> cairo_status_t = {
      closure, bytes, length in
      guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
      closure.assumingMemoryBound(to: Memory.self).pointee.append(bytes, Int(length))
      return CAIRO_STATUS_SUCCESS
    }
}
