import Diagnostics
import FuzzTargets
import Records
import Testing

@Suite("JSON that is changed by whole values")
struct JSONMutationTests {
  private static let text =
    "{\"id\":\"HB-1\",\n\"tasks\":[{\"task\":\"A\"},{\"task\":\"B\\n\"}],\n\"n\":12,\n\"on\":null}"

  private func changed(_ text: String, seed: UInt32) -> [UInt8]? {
    JSONMutation(words: ["\"id\": ", "\"code\""]) { $0 + Array("\"\\z".utf8) }
      .changed(Array(text.utf8), seed: seed)
  }

  @Test("What comes of JSON is JSON, nearly always another, and the same for the same seed")
  func stays() throws {
    var same = 0
    for seed in 0..<2000 as Range<UInt32> {
      let made = try #require(changed(Self.text, seed: seed))
      let written = String(decoding: made, as: UTF8.self)
      #expect(throws: Never.self, "\(written)") {
        try JSON.parse(SourceText(path: "", bytes: made))
      }
      #expect(changed(Self.text, seed: seed) == made)
      if made == Array(Self.text.utf8) { same += 1 }
    }
    #expect(same < 300)
  }

  @Test("What is no JSON is left to be changed byte by byte")
  func others() { #expect(changed("{\"id\"", seed: 1) == nil) }
}
