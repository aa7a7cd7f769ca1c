import Diagnostics
import Foundation
import Records
import Testing

@testable import Packs

/// What becomes of the provider, the catalogues, the style sheets and a map for import when one thing in them is wrong:
/// never a crash, and always a message with its place. `MutationTests` does the same to records.
@Suite("One thing wrong in another file")
struct FileMutationTests {
  /// A file that is right, and the kind it is of.
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let path: String
    var testDescription: String { path }
  }

  static let examples =
    [
      Example(kind: "provider", path: "example-agency/provider.json"),
      Example(kind: "task-catalogue", path: "catalogue/tasks.json"),
      Example(kind: "medicine-groups", path: "catalogue/medicine-groups.json"),
      Example(kind: "picture-catalogue", path: "pictures/catalogue.json"),
      Example(kind: "standards", path: "standards/en-GB.json"),
    ]
    + NationTests.all.map { Example(kind: "nation", path: "nations/\($0).json") }
    + ["standard", "large-print", "easy-read"].map { Example(kind: "layout", path: "layouts/\($0).json") }

  /// One member of an object: where its key and its value stand, and the members beside it.
  private struct Member {
    let key: Range<Int>
    let value: JSONNode
    let name: String
    let next: Int?
    let before: Int?
  }

  private let type: ObjectType
  private let bytes: [UInt8]
  private let members: [Member]

  private init(_ example: Example) throws {
    let type = try #require(FileKind.all.first { $0.name == example.kind }?.type)
    self.type = type
    bytes = try Files.bytes(MutationTests.top + "/Templates/" + example.path)
    let all = Self.members(of: try JSON.parse(SourceText(path: example.path, bytes: bytes)))
    // Names of the office's own may be any, and so may what stands under them.
    let own = all.filter { if case .custom? = type.field(named: $0.name)?.type { true } else { false } }
    // Long catalogues repeat themselves: the first items stand for all.
    members = all.prefix(400).filter { member in
      !own.contains { $0.value.range.contains(member.key.lowerBound) }
    }
  }

  init() throws { try self.init(Self.examples[0]) }

  private static func members(of node: JSONNode) -> [Member] {
    switch node.kind {
    case .object(let all):
      all.indices.flatMap { index in
        let next = index + 1 < all.count ? all[index + 1].keyRange.lowerBound : nil
        let before = index > 0 ? all[index - 1].value.range.upperBound : nil
        return [
          Member(
            key: all[index].keyRange, value: all[index].value, name: all[index].key, next: next,
            before: before)
        ] + members(of: all[index].value)
      }
    case .array(let items): items.flatMap { members(of: $0) }
    default: []
    }
  }

  private func read(replacing range: Range<Int>, with text: String) -> Reading {
    let changed = Array(bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...])
    return type.read(SourceText(path: "changed.json", bytes: changed))
  }

  private func isRefusedWithPlace(_ reading: Reading) -> Bool {
    reading.object == nil && reading.problems.allSatisfy { $0.place != nil && $0.hint != nil }
  }

  @Test("Any key dropped: read all the same, or refused with a place", arguments: examples)
  func dropped(example: Example) throws {
    let file = try Self(example)
    var refused = 0
    for member in file.members {
      let end = member.value.range.upperBound
      let range =
        member.next.map { member.key.lowerBound..<$0 } ?? (member.before ?? member.key.lowerBound)..<end
      let reading = file.read(replacing: range, with: "")
      guard reading.object == nil else { continue }
      #expect(file.isRefusedWithPlace(reading), "\(member.name)")
      refused += 1
    }
    #expect(refused > 5)
  }

  @Test("Any value of another type: refused, with a place", arguments: examples)
  func otherType(example: Example) throws {
    let file = try Self(example)
    for member in file.members {
      let other =
        switch member.value.kind {
        case .array, .string: "7"
        case .object: "[]"
        default: "\"seven\""
        }
      #expect(
        file.isRefusedWithPlace(file.read(replacing: member.value.range, with: other)), "\(member.name)")
    }
  }

  @Test("Any key misspelt: refused, with a place and the key that was meant", arguments: examples)
  func misspelt(example: Example) throws {
    let file = try Self(example)
    for member in file.members {
      let reading = file.read(replacing: member.key, with: "\"\(member.name)z\"")
      #expect(file.isRefusedWithPlace(reading), "\(member.name)")
      #expect(reading.problems.contains { $0.hint?.contains(member.name) == true }, "\(member.name)")
    }
  }
}
