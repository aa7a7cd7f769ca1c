import Foundation
import Testing
import Typography

@Suite("A font is whole, or nobody draws with it")
struct FontChecksumTests {
  @Test("Every bundled font is as its maker left it", arguments: Fonts.names)
  func whole(name: String) throws {
    #expect(FontChecksum.problem(with: name, try Fonts.bytes(name)) == nil)
  }

  @Test("One changed bit anywhere, a font cut off and a font of nothing are told")
  func damaged() throws {
    let bytes = try Fonts.bytes("Lexend-Regular")
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 400) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(FontChecksum.problem(with: "Lexend-Regular", changed) != nil, "byte \(place)")
    }
    #expect(FontChecksum.problem(with: "Lexend-Regular", Array(bytes.dropLast(4_001))) != nil)
    #expect(FontChecksum.problem(with: "Lexend-Regular", []) != nil)
  }
}
