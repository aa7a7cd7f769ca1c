import Testing

@testable import Pictures

@Suite("Bits of a photograph")
struct BitReaderTests {
  @Test("A file that asks for a restart after every unit and has no marker is read through once")
  func noMarkers() {
    var reader = BitReader([UInt8](repeating: 0x55, count: 2_000_000), at: 0)
    for _ in 0..<200_000 {
      _ = reader.number(8)
      reader.restart()
    }
    #expect(!reader.isSpent)
  }

  @Test("A restart goes on behind its marker, and another marker is not passed")
  func markers() {
    var reader = BitReader([1, 0xFF, 0, 2, 0xFF, 0xD0, 3, 4, 0xFF, 0xDA, 5], at: 0)
    reader.restart()
    #expect(reader.at == 6)
    #expect(reader.number(8) == 3)
    reader.restart()
    #expect(reader.at == 8)
  }
}
