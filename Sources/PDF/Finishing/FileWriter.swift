/// Writes a PDF 1.7 file: streams as they come, all other objects in object streams, and a cross-reference stream
/// (ISO 32000-1 §7.5.7 and 7.5.8). Structure is most of the objects, and it shrinks to a tenth in object streams.
struct FileWriter {
  private enum Location {
    case unknown
    case offset(Int)
    case inStream(number: Int, index: Int)
  }

  /// At most 256: an index takes one byte of the cross-reference stream.
  private static let objectsPerStream = 200

  private var file: [UInt8]
  private var locations: [Location] = [.unknown]
  private let deflater: Deflater
  /// The objects of the object streams, one after another.
  var objects: [UInt8] = []
  private var starts: [(number: Int, offset: Int)] = []

  init(_ deflater: Deflater, capacity: Int) {
    self.deflater = deflater
    file = []
    file.reserveCapacity(capacity)
    // The second line tells transfer programs that the file is binary.
    file.write("%PDF-1.7\n%")
    file += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// The number of a new object that is written later.
  mutating func reserve() -> Int { reserve(1) }

  /// The first of as many new numbers.
  mutating func reserve(_ count: Int) -> Int {
    let first = locations.count
    locations += repeatElement(.unknown, count: count)
    return first
  }

  /// Begins an object; what follows in `objects`, up to the next `begin`, is its value.
  mutating func begin(_ number: Int) { starts.append((number, objects.count)) }

  /// Writes a stream. The dictionary is given without its brackets and length.
  ///
  /// - Returns: Where its data stand in the file, as they are packed.
  @discardableResult
  mutating func stream(
    _ number: Int, dictionary: [UInt8], data: some Collection<UInt8>, isDeflating: Bool
  ) -> Range<Int> {
    locations[number] = .offset(file.count)
    file.write(number)
    file.write(" 0 obj\n<<")
    file += dictionary
    guard isDeflating else { return close(data) }
    var deflated: [UInt8] = []
    _ = deflater.deflate(data, into: &deflated)
    file.write("/Filter/FlateDecode")
    return close(deflated)
  }

  private mutating func close(_ data: some Collection<UInt8>) -> Range<Int> {
    file.write("/Length ")
    file.write(data.count)
    file.write(">>\nstream\n")
    let start = file.count
    file += data
    defer { file.write("\nendstream\nendobj\n") }
    return start..<file.count
  }

  /// The whole file.
  mutating func finished(root: Int, information: Int) -> [UInt8] {
    packObjects()
    let number = reserve()
    let start = file.count
    locations[number] = .offset(start)
    let width = Self.width(of: start)
    let rows = crossReferences(width: width).differences(rowLength: width + 2)
    var dictionary: [UInt8] = []
    dictionary.write("/Type/XRef/W[1 ")
    dictionary.write(width)
    dictionary.write(" 1]/DecodeParms<</Predictor 12/Columns ")
    dictionary.write(width + 2)
    dictionary.write(">>/Size ")
    dictionary.write(locations.count)
    dictionary.write("/Root ")
    dictionary.write(reference: root)
    dictionary.write("/Info ")
    dictionary.write(reference: information)
    // A hash of what was written: the same document has the same identifier, without a clock.
    let identifier = Fingerprint(file).bytes
    dictionary.write("/ID[")
    dictionary.write(hex: identifier)
    dictionary.write(hex: identifier)
    dictionary.write("]")
    stream(number, dictionary: dictionary, data: rows, isDeflating: true)
    file.write("startxref\n")
    file.write(start)
    file.write("\n%%EOF\n")
    return file
  }

  private mutating func packObjects() {
    for first in stride(from: 0, to: starts.count, by: Self.objectsPerStream) {
      pack(first..<min(first + Self.objectsPerStream, starts.count))
    }
  }

  private mutating func pack(_ range: Range<Int>) {
    let number = reserve()
    let base = starts[range.lowerBound].offset
    let end = range.upperBound < starts.count ? starts[range.upperBound].offset : objects.count
    var data: [UInt8] = []
    data.reserveCapacity(end - base + range.count * 12)
    for (index, entry) in starts[range].enumerated() {
      locations[entry.number] = .inStream(number: number, index: index)
      data.write(entry.number)
      data.write(" ")
      data.write(entry.offset - base)
      data.write(" ")
    }
    let first = data.count
    data += objects[base..<end]
    var dictionary: [UInt8] = []
    dictionary.write("/Type/ObjStm/N ")
    dictionary.write(range.count)
    dictionary.write("/First ")
    dictionary.write(first)
    stream(number, dictionary: dictionary, data: data, isDeflating: true)
  }

  /// How many bytes the greatest offset takes.
  private static func width(of offset: Int) -> Int { (Int.bitWidth - offset.leadingZeroBitCount + 7) / 8 }

  private func crossReferences(width: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(locations.count * (width + 2))
    for (number, location) in locations.enumerated() {
      switch location {
      case .unknown:
        precondition(number == 0, "object \(number) was never written")
        rows.addRow(kind: 0, 0, width: width, 0)
      case .offset(let offset): rows.addRow(kind: 1, offset, width: width, 0)
      case .inStream(let stream, let index): rows.addRow(kind: 2, stream, width: width, index)
      }
    }
    return rows
  }
}

extension [UInt8] {
  /// Each row less the one above it, PNG's filter "up" (ISO 32000-1 §7.4.4.4): rows of one object stream differ by one,
  /// so that deflate leaves next to nothing of them.
  fileprivate func differences(rowLength: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + count / rowLength)
    for start in stride(from: 0, to: count, by: rowLength) {
      result.append(2)
      for index in start..<start + rowLength {
        result.append(start == 0 ? self[index] : self[index] &- self[index - rowLength])
      }
    }
    return result
  }

  fileprivate mutating func addRow(kind: UInt8, _ second: Int, width: Int, _ third: Int) {
    append(kind)
    for place in (0..<width).reversed() { append(UInt8(truncatingIfNeeded: second >> (8 * place))) }
    append(UInt8(third))
  }
}

/// Sixteen bytes that tell files apart: two lanes of multiply and xor (FNV-1a, word by word).
private struct Fingerprint {
  let bytes: [UInt8]

  init(_ file: [UInt8]) {
    var one: UInt64 = 0xCBF2_9CE4_8422_2325
    var other: UInt64 = 0x9E37_79B9_7F4A_7C15
    file.withUnsafeBytes { raw in
      for offset in stride(from: 0, to: raw.count - 7, by: 8) {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        one = (one ^ word) &* 0x0000_0100_0000_01B3
        one ^= one >> 29
        other = (other &+ word) &* 0xD6E8_FEB8_6659_FD93
        other ^= other >> 32
      }
      for offset in (raw.count & ~7)..<raw.count {
        one = (one ^ UInt64(raw[offset])) &* 0x0000_0100_0000_01B3
        other = (other &+ UInt64(raw[offset])) &* 0xD6E8_FEB8_6659_FD93
      }
    }
    one ^= UInt64(file.count)
    bytes = [one, other].flatMap { lane in (0..<8).map { UInt8(truncatingIfNeeded: lane >> (8 * $0)) } }
  }
}
