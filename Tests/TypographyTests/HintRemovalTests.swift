import Testing

@testable import Typography

@Suite("Fonts without hinting")
struct HintRemovalTests {
  static let changed = Fonts.names.filter { !$0.hasPrefix("DejaVu") }

  @Test("Metrics, characters and kerning-free widths stay, the programs go", arguments: changed)
  func tables(name: String) throws {
    let face = try Fonts.face(name)
    let bytes = face.withoutHinting()
    #expect(bytes.count < face.bytes.count)
    let file = try FontFile(bytes)
    #expect(!file.directory.contains { ["fpgm", "prep", "cvt ", "gasp", "DSIG", "kern"].contains($0.tag) })
    let plain = try Typeface(name: name, bytes: bytes)
    #expect(plain.ascent == face.ascent && plain.xHeight == face.xHeight && plain.advances == face.advances)
    for scalar in "AŵŷőΩж½".unicodeScalars { #expect(plain.glyph(for: scalar) == face.glyph(for: scalar)) }
  }

  @Test("Every outline has the points that it had", arguments: changed)
  func outlines(name: String) throws {
    let face = try Fonts.face(name)
    let before = try Glyphs(FontFile(face.bytes))
    let after = try Glyphs(FontFile(face.withoutHinting()))
    #expect(before.count == after.count)
    for glyph in 0..<before.count { #expect(try before.outline(glyph) == after.outline(glyph)) }
  }

  @Test("The file's checksums are right", arguments: changed)
  func checksums(name: String) throws {
    let bytes = try Fonts.face(name).withoutHinting()
    // The whole file adds up to this number when head.checkSumAdjustment is right (OpenType 1.9, head).
    #expect(HintRemoval.checksum(bytes) == 0xB1B0_AFBA)
    let header = FontTable(tag: "header", bytes: bytes, range: 0..<bytes.count)
    for (index, entry) in try FontFile(bytes).directory.enumerated() where entry.tag != "head" {
      #expect(try header.u32(16 + 16 * index) == HintRemoval.checksum(Array(bytes[entry.range])))
      #expect(entry.range.lowerBound % 4 == 0)
    }
  }

  @Test("DejaVu Sans stays as it is, for its licence asks for another name when it is changed")
  func unchanged() throws {
    let face = try Fonts.face("DejaVuSans")
    #expect(face.withoutHinting() == face.bytes)
  }

  @Test("A damaged font is left as it is, never a crash")
  func damaged() throws {
    let bytes = try Fonts.bytes("AtkinsonHyperlegible-Bold")
    let targets = try FontFile(bytes).directory.filter { ["glyf", "loca"].contains($0.tag) }
    var random = Dice(seed: 3)
    for _ in 0..<100 {
      var changed = bytes
      for _ in 0..<4 {
        let range = targets[random.next(0...1)].range
        changed[range.lowerBound + random.next(0...range.count - 1)] = UInt8(random.next(0...255))
      }
      let face = try? Typeface(name: "AtkinsonHyperlegible-Bold", bytes: changed)
      #expect(face?.withoutHinting().isEmpty != true)
    }
  }
}

/// Reads outlines a second time, in another way than the code under test: as points, not as bytes.
private struct Glyphs {
  struct Outline: Equatable {
    var box: [Int] = []
    var ends: [Int] = []
    var points: [[Int]] = []
    var parts: [[Int]] = []
  }

  let glyf: FontTable
  let loca: FontTable
  let isLong: Bool
  let count: Int

  init(_ file: FontFile) throws {
    glyf = try file.required("glyf")
    loca = try file.required("loca")
    isLong = try file.required("head").u16(50) != 0
    count = try file.required("maxp").u16(4)
  }

  func outline(_ glyph: Int) throws -> Outline {
    let start = isLong ? try loca.u32(4 * glyph) : 2 * (try loca.u16(2 * glyph))
    let end = isLong ? try loca.u32(4 * glyph + 4) : 2 * (try loca.u16(2 * glyph + 2))
    guard start < end else { return Outline() }
    let part = try glyf.part(at: start)
    var outline = Outline(box: try (1...4).map { try part.i16(2 * $0) })
    let contours = try part.i16(0)
    if contours < 0 {
      outline.parts = try parts(part)
    } else {
      outline.ends = try (0..<contours).map { try part.u16(10 + 2 * $0) }
      outline.points = try points(part, contours, (outline.ends.last ?? -1) + 1)
    }
    return outline
  }

  private func parts(_ part: FontTable) throws -> [[Int]] {
    var result: [[Int]] = []
    var at = 10
    while true {
      let flags = try part.u16(at)
      let words =
        (flags & 1 != 0 ? 2 : 1) + (flags & 8 != 0 ? 1 : flags & 0x40 != 0 ? 2 : flags & 0x80 != 0 ? 4 : 0)
      result.append([flags & ~0x100] + (try (1...words + 1).map { try part.u16(at + 2 * $0) }))
      at += 4 + 2 * words
      if flags & 0x20 == 0 { return result }
    }
  }

  private func points(_ part: FontTable, _ contours: Int, _ count: Int) throws -> [[Int]] {
    let program = 10 + 2 * contours
    var at = program + 2 + (try part.u16(program))
    func byte(_ offset: Int) throws -> Int { Int(try #require(part.bytes(offset..<offset + 1).first)) }
    var flags: [Int] = []
    while flags.count < count {
      let flag = try byte(at)
      let repeats = flag & 8 != 0 ? try byte(at + 1) : 0
      at += flag & 8 != 0 ? 2 : 1
      flags += Array(repeating: flag, count: repeats + 1)
    }
    func deltas(_ short: Int, _ same: Int) throws -> [Int] {
      try flags.map { flag in
        if flag & short != 0 {
          at += 1
          return try flag & same != 0 ? byte(at - 1) : -byte(at - 1)
        }
        if flag & same != 0 { return 0 }
        at += 2
        return try part.i16(at - 2)
      }
    }
    let x = try deltas(2, 16)
    let y = try deltas(4, 32)
    return (0..<count).map { [flags[$0] & 1, x[$0], y[$0]] }
  }
}
