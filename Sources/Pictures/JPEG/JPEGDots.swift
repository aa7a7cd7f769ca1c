extension Raster {
  /// The dots of a JPEG as it is stored; nil when it is damaged, or no JPEG.
  ///
  /// - Parameter side: 1, 2, 4 or 8: squares of so many dots a side become one each, the mean of them. What is left of
  ///   one at the right or at the bottom is left out.
  public func photograph(merging side: Int = 1) -> DotGrid? {
    guard header.format == .jpeg else { return nil }
    var reader = JPEGDots(bytes)
    return reader.read() ? reader.dots(merging: side) : nil
  }

  /// Whether a JPEG holds all its dots and the tables to unpack them: a file that lost its tail may have been given an
  /// end all the same, and half of the photograph would be grey.
  public var isWholePhotograph: Bool {
    guard header.format == .jpeg else { return false }
    var reader = JPEGDots(bytes)
    return reader.read()
  }
}

/// Unpacks a JPEG: baseline, extended or progressive, with 8 bits a colour (ITU-T T.81).
private struct JPEGDots {
  /// More scans than any camera writes: an attack.
  static let greatestScanCount = 64

  private let bytes: [UInt8]
  private var at = 2
  private var size = JPEGSize(width: 0, height: 0, across: 1, down: 1)
  private var planes: [JPEGPlane] = []
  private var tables = JPEGTables()
  private var isProgressive = false
  private var scanCount = 0
  /// Adobe's word that three colours are red, green and blue, not brightness and two differences.
  private var isRGB = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads segment by segment. False when a part of the photograph cannot be shown.
  mutating func read() -> Bool {
    while let (marker, segment) = nextSegment() {
      switch marker {
      case 0xC0...0xC2:
        isProgressive = marker == 0xC2
        guard planes.isEmpty, readFrame(segment) else { return false }
      case 0xC4: guard tables.readCodes(segment) else { return false }
      case 0xDB: guard tables.readDivisors(segment) else { return false }
      case 0xDD: tables.restartInterval = segment.prefix(2).reduce(0) { $0 << 8 | Int($1) }
      case 0xEE:
        isRGB = segment.count >= 12 && segment.starts(with: "Adobe".utf8) && segment.dropFirst(11).first == 0
      case 0xDA:
        scanCount += 1
        guard scanCount <= Self.greatestScanCount, readScan(segment) else { return false }
      case 0xD9: return isComplete
      default: break
      }
    }
    return false
  }

  /// Whether there was a scan of every colour and what its frequencies were divided by.
  private var isComplete: Bool {
    !planes.isEmpty && planes.allSatisfy { $0.wasScanned && tables.divisors[$0.quantiser] != nil }
  }

  /// The next marker with its content. Anything between segments is left out: the rest of a scan, and restart markers.
  private mutating func nextSegment() -> (UInt8, ArraySlice<UInt8>)? {
    while at + 1 < bytes.count {
      let marker = bytes[at + 1]
      guard bytes[at] == 0xFF, marker > 1, marker != 0xFF, !(0xD0...0xD8).contains(marker) else {
        at += 1
        continue
      }
      guard marker != 0xD9 else { return (marker, []) }
      guard at + 3 < bytes.count else { return nil }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      guard length >= 2, at + 2 + length <= bytes.count else { return nil }
      defer { at += 2 + length }
      return (marker, bytes[at + 4..<at + 2 + length])
    }
    return nil
  }

  private mutating func readFrame(_ segment: ArraySlice<UInt8>) -> Bool {
    let frame = Array(segment)
    guard frame.count >= 6, frame.count == 6 + 3 * Int(frame[5]) else { return false }
    let parts = stride(from: 6, to: frame.count, by: 3).map { frame[$0..<$0 + 3] }.map(Array.init)
    let samplings = parts.map { (across: Int($0[1] >> 4), down: Int($0[1] & 15)) }
    guard samplings.allSatisfy({ (1...4).contains($0.across) && (1...4).contains($0.down) }),
      parts.allSatisfy({ $0[2] < 4 }), Set(parts.map { $0[0] }).count == parts.count
    else { return false }
    size = JPEGSize(
      width: Int(frame[3]) << 8 | Int(frame[4]), height: Int(frame[1]) << 8 | Int(frame[2]),
      across: samplings.map(\.across).max() ?? 1, down: samplings.map(\.down).max() ?? 1)
    planes = zip(parts, samplings).map { part, sampling in
      JPEGPlane(id: Int(part[0]), sampling: sampling, quantiser: Int(part[2]), of: size)
    }
    return true
  }

  private mutating func readScan(_ segment: ArraySlice<UInt8>) -> Bool {
    let head = Array(segment)
    guard let count = head.first.map(Int.init), (1...4).contains(count), head.count == 4 + 2 * count else {
      return false
    }
    var indices: [Int] = []
    for entry in stride(from: 1, to: 2 * count, by: 2) {
      guard let index = planes.firstIndex(where: { $0.id == Int(head[entry]) }), !indices.contains(index),
        head[entry + 1] & 0xCC == 0
      else { return false }
      planes[index].first = Int(head[entry + 1] >> 4)
      planes[index].rest = Int(head[entry + 1] & 15)
      indices.append(index)
    }
    let band = isProgressive ? (Int(head[2 * count + 1]), Int(head[2 * count + 2])) : (0, 63)
    let shift = isProgressive ? Int(head[2 * count + 3]) : 0
    guard band.0 <= band.1, band.1 < 64, shift & 15 < 14 else { return false }
    let scan = JPEGScan(
      band: band.0...band.1, isRefining: shift >> 4 > 0, shift: shift & 15, isProgressive: isProgressive,
      bits: BitReader(bytes, at: at))
    guard indices.allSatisfy({ scan.hasTables(for: planes[$0], tables) }) else { return false }
    return run(scan, over: indices)
  }

  /// Goes through the units of a scan: blocks of one colour, or groups of blocks of all its colours (§A.2). False when
  /// its bits end before its units.
  private mutating func run(_ scan: JPEGScan, over indices: [Int]) -> Bool {
    var scan = scan
    let isAlone = indices.count == 1
    let across = isAlone ? planes[indices[0]].ownAcross : size.unitsAcross
    let down = isAlone ? planes[indices[0]].ownDown : size.unitsDown
    for index in indices {
      planes[index].last = 0
      planes[index].wasScanned = true
    }
    for unit in 0..<across * down {
      if tables.restartInterval > 0, unit > 0, unit % tables.restartInterval == 0 {
        scan.bits.restart()
        scan.emptyRun = 0
        for index in indices { planes[index].last = 0 }
      }
      let (row, column) = unit.quotientAndRemainder(dividingBy: across)
      for index in indices { read(&scan, index, row: row, column: column, isAlone: isAlone) }
      guard !scan.bits.isSpent else { return false }
    }
    at = scan.bits.at
    return true
  }

  private mutating func read(_ scan: inout JPEGScan, _ index: Int, row: Int, column: Int, isAlone: Bool) {
    let stride = planes[index].blocksAcross
    guard !isAlone else {
      return scan.read((row * stride + column) * 64, of: &planes[index], tables)
    }
    let (across, down) = (planes[index].across, planes[index].down)
    for y in 0..<down {
      for x in 0..<across {
        let block = (row * down + y) * stride + column * across + x
        scan.read(block * 64, of: &planes[index], tables)
      }
    }
  }

  /// The colours put together; a colour that has fewer dots than others is drawn in larger ones.
  func dots(merging side: Int) -> DotGrid {
    let whole = DotSize(width: max(1, size.width / side), height: max(1, size.height / side))
    let colours = planes.prefix(planes.count < 3 ? 1 : 3).map { plane in
      let group = plane.group(for: side, of: size)
      return (
        dots: plane.dots(tables.divisors[plane.quantiser] ?? [], merging: group),
        columns: (0..<whole.width).map { $0 * side * plane.across / size.across / group.across },
        rows: (0..<whole.height).map {
          $0 * side * plane.down / size.down / group.down * (plane.blocksAcross * 8 / group.across)
        }
      )
    }
    var dots: [UInt32] = []
    dots.reserveCapacity(whole.width * whole.height)
    guard colours.count == 3 else {
      let grey = colours[0]
      for row in grey.rows {
        for column in grey.columns { dots.append(UInt32(grey.dots[row + column]) * 0x01_0101) }
      }
      return DotGrid(size: whole, dots: dots)
    }
    let (first, second, third) = (colours[0], colours[1], colours[2])
    for y in 0..<whole.height {
      for x in 0..<whole.width {
        dots.append(
          colour(
            Int(first.dots[first.rows[y] + first.columns[x]]),
            Int(second.dots[second.rows[y] + second.columns[x]]),
            Int(third.dots[third.rows[y] + third.columns[x]])))
      }
    }
    return DotGrid(size: whole, dots: dots)
  }

  /// From brightness and the differences of blue and red (JFIF 1.02, page 3), in whole numbers.
  private func colour(_ first: Int, _ second: Int, _ third: Int) -> UInt32 {
    guard !isRGB else { return UInt32(first << 16 | second << 8 | third) }
    let (bright, blue, red) = (first << 16 + 32_768, second - 128, third - 128)
    func part(_ value: Int) -> Int { min(max(value >> 16, 0), 255) }
    let green = part(bright - 22_554 * blue - 46_802 * red)
    return UInt32(part(bright + 91_881 * red) << 16 | green << 8 | part(bright + 116_130 * blue))
  }
}
