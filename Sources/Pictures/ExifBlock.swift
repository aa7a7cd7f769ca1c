/// A TIFF directory in either byte order, as JPEG and PNG files carry it.
struct ExifBlock {
  let bytes: ArraySlice<UInt8>

  /// How the picture is to be turned, 1 to 8 (CIPA DC-008, tag 0x0112); nil when it says nothing that can be read. The
  /// number is a SHORT by the standard; some programs write a LONG or a BYTE.
  var orientation: Int? {
    guard let directory = number(4, size: 4), let count = number(directory, size: 2) else { return nil }
    for entry in 0..<count {
      let at = directory + 2 + 12 * entry
      guard let tag = number(at, size: 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let type = number(at + 2, size: 2), let size = Self.sizes[type],
        let value = number(at + 8, size: size), (1...8).contains(value)
      else { return nil }
      return value
    }
    return nil
  }

  /// Bytes of a number by its type: BYTE, SHORT, LONG.
  private static let sizes = [1: 1, 3: 2, 4: 4]

  private func number(_ offset: Int, size: Int) -> Int? {
    guard let order = bytes.first, offset + size <= bytes.count else { return nil }
    let start = bytes.startIndex + offset
    let part = bytes[start..<start + size]
    return order == UInt8(ascii: "I")
      ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
}
