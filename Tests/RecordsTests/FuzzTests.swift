import Diagnostics
import Testing

@testable import Records

/// The reader meets bytes that nobody would write.
@Suite struct FuzzTests {
  static let text =
    #"{"id": "HB-1", "name": "Siân \u00e9\ud83d\ude00", "start": "08:00", "dose": -2.50e+1, "likes": ["a", null, [1, {}]], "#
    + #""pets": {"value": "Biscuit", "on": "2026-01-01"}, "allergies": {"items": [{"substance": "x y"}]}, "custom": {"a": true}}"#

  @Test("No bytes crash the reader, and what it refuses has a place")
  func bytes() {
    var dice = Dice(state: 20_261_123)
    for _ in 0..<20_000 {
      var bytes = Array(Self.text.utf8)
      for _ in 0...Int(dice.next() % 3) { dice.change(&bytes) }
      let reading = Toy.type.read(SourceText(path: "toy.json", bytes: bytes, holdsPersonalFacts: true))
      #expect((reading.object == nil) == reading.problems.contains { $0.severity >= .error })
      #expect(reading.problems.allSatisfy { $0.place != nil })
    }
  }

  @Test("A file that is too deep or too large is refused")
  func limits() {
    let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
    #expect(throws: Problems.self) { try JSON.parse(SourceText(path: "", text: deep)) }
    #expect(throws: Never.self) {
      try JSON.parse(SourceText(path: "", text: String(deep.dropFirst().dropLast())))
    }
    let large = [UInt8](repeating: 0x20, count: 16 * 1024 * 1024) + Array("1".utf8)
    #expect(throws: Problems.self) { try JSON.parse(SourceText(path: "", bytes: large)) }
  }

  @Test("A file with very many problems lists the first ones and says how many are left")
  func manyProblems() {
    let text = "{\"likes\": [" + String(repeating: "1,", count: 999) + "1]}"
    let problems = Toy.read(text).problems
    #expect(problems.count == ObjectType.mostProblemsListed + 1)
    #expect(problems.last?.message == "801 more problems are not listed")
  }
}

/// Numbers that are the same in every run.
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func change(_ bytes: inout [UInt8]) {
    let at = Int(next() % UInt64(bytes.count))
    let signs = Array("{}[]\",:\\0-.eu \n\t".utf8) + [0, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    switch next() % 4 {
    case 0: bytes[at] = UInt8(truncatingIfNeeded: next())
    case 1: bytes[at] = signs[Int(next() % UInt64(signs.count))]
    case 2: bytes.remove(at: at)
    default: bytes.insert(signs[Int(next() % UInt64(signs.count))], at: at)
    }
  }
}
