import Diagnostics
import Records
import Testing

@testable import Care

/// What becomes of the example when one thing in it is wrong: never a crash, always a located message or a named
/// absent state.
@Suite struct MutationTests {
  /// One member of an object in the example: where its key and value stand.
  struct Member {
    let name: String
    let key: Range<Int>
    let value: JSONNode
  }

  static let bytes = Array(Example.record.utf8)

  static let members: [Member] = {
    guard let root = try? JSON.parse(SourceText(path: "example", bytes: bytes)) else { return [] }
    return members(of: root)
  }()

  private static func members(of node: JSONNode) -> [Member] {
    switch node.kind {
    case .object(let members):
      members.flatMap {
        [Member(name: $0.key, key: $0.keyRange, value: $0.value)] + self.members(of: $0.value)
      }
    case .array(let items): items.flatMap { members(of: $0) }
    default: []
    }
  }

  static func read(replacing range: Range<Int>, with text: String) -> (CareRecord?, [Problem]) {
    let changed = bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...]
    let source = SourceText(path: "HB-0417.json", bytes: Array(changed), holdsPersonalFacts: true)
    return CareRecord.read(source, catalogue: Sample.catalogue, pictures: Sample.pictures)
  }

  static func isLocated(_ problems: [Problem]) -> Bool {
    !problems.isEmpty && problems.allSatisfy { $0.place != nil && $0.hint != nil }
  }

  @Test("Any key dropped: the record is refused with a place, or can be checked and filled all the same")
  func dropped() {
    let context = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations)
    let copy = Copy(for: "", printedOn: Sample.asOf, layout: Sample.standard, size: 14)
    #expect(Self.members.count > 500)
    for member in Self.members {
      let (record, problems) = Self.read(replacing: Self.whole(member), with: "")
      guard let record else {
        #expect(Self.isLocated(problems), "\(member.name)")
        continue
      }
      #expect(Self.isLocated(record.problems(in: context)))
      _ = record.root(
        provider: Sample.provider(), copy: copy, catalogue: Sample.catalogue, words: Sample.words)
      _ = record.readingNeed(among: Sample.layouts)
    }
  }

  @Test("Any value of another type: the record is refused, with a place")
  func otherType() {
    for member in Self.members {
      let other =
        switch member.value.kind {
        case .array, .string: "7"
        case .object: "[]"
        default: "\"seven\""
        }
      let (record, problems) = Self.read(replacing: member.value.range, with: other)
      #expect(record == nil, "\(member.name)")
      #expect(Self.isLocated(problems), "\(member.name)")
    }
  }

  @Test("Any key misspelt: the record is refused, with a place and the key that was meant")
  func misspelt() {
    for member in Self.members {
      let (record, problems) = Self.read(replacing: member.key, with: "\"\(member.name)z\"")
      #expect(record == nil, "\(member.name)")
      #expect(problems.contains { $0.hint?.contains(member.name) == true }, "\(member.name)")
    }
  }

  /// A member with one comma.
  private static func whole(_ member: Member) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let after = bytes[member.value.range.upperBound...].drop(while: isSpace).startIndex
    if bytes[after] == UInt8(ascii: ",") { return member.key.lowerBound..<after + 1 }
    let before = bytes[..<member.key.lowerBound].lastIndex { !isSpace($0) } ?? member.key.lowerBound
    return
      (bytes[before] == UInt8(ascii: ",") ? before : member.key.lowerBound)..<member.value.range.upperBound
  }
}
