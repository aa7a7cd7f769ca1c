import Diagnostics
import Testing

@testable import Typography

@Suite("Hostile fonts")
struct HostileFontTests {
  @Test("A font that is cut off anywhere is refused or read, never a crash")
  func truncated() throws {
    let bytes = try Fonts.bytes("AtkinsonHyperlegible-Regular")
    for end in stride(from: 0, to: bytes.count, by: 211) {
      let problems = #expect(throws: Problems.self) { try Typeface(name: "cut", bytes: Array(bytes[..<end])) }
      #expect(problems?.all.first?.message.hasPrefix("the font cut cannot be used: ") == true)
    }
  }

  @Test(
    "A font with any bytes changed is refused or read, never a crash",
    arguments: ["NotoSans-Regular", "DejaVuSans"])
  func mutated(name: String) throws {
    let bytes = try Fonts.bytes(name)
    let file = try FontFile(bytes)
    let targets = file.directory.filter {
      ["cmap", "GPOS", "hhea", "head", "maxp", "OS/2", "loca"].contains($0.tag)
    }
    var random = Dice(seed: 7)
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<random.next(1...8) {
        let range = random.next(0...9) == 0 ? 0..<400 : targets[random.next(0...targets.count - 1)].range
        // The structure of a table stands at its start, so that is where most damage is done.
        let reach = random.next(0...1) == 0 ? min(range.count, 200) : range.count
        changed[range.lowerBound + random.next(0...reach - 1)] = UInt8(random.next(0...255))
      }
      guard let face = try? Typeface(name: name, bytes: changed) else { continue }
      for glyph in stride(from: GlyphID(0), to: .max, by: 997) {
        _ = face.kerning(between: glyph, and: GlyphID.max - glyph) + face.advance(of: glyph)
      }
    }
  }
}

/// The same throws on every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }
}
