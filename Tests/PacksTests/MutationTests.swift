import Care
import Diagnostics
import Documents
import Foundation
import Records
import Templating
import Testing

@testable import Packs

/// What becomes of the three example records when one thing in them is wrong: never a crash; either a message with
/// its place, or a plan that can be filled and says what is absent.
@Suite("One thing wrong in an example record")
struct MutationTests {
  /// One member of an object: where its key and its value stand.
  struct Member {
    let name: String
    let key: Range<Int>
    let value: JSONNode
  }

  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let examples = ["HB-0231", "HB-0388", "HB-0417"]

  private let resources: Resources
  private let provider: Provider
  private let day: CalendarDate

  init() throws {
    let home = try Home.find(asked: Self.top, environment: [:], executable: "")
    resources = try Resources.open(home, agency: nil)
    let file = Self.top + "/Templates/example-agency/provider.json"
    provider = try #require(Provider.read(try Files.source(file)).0)
    day = try #require(CalendarDate(iso: "2026-11-16"))
  }

  private func bytes(_ id: String) throws -> [UInt8] {
    try Files.bytes("\(Self.top)/Templates/example-agency/people/\(id).json")
  }

  private func members(of node: JSONNode) -> [Member] {
    switch node.kind {
    case .object(let members):
      members.flatMap {
        [Member(name: $0.key, key: $0.keyRange, value: $0.value)] + self.members(of: $0.value)
      }
    case .array(let items): items.flatMap { members(of: $0) }
    default: []
    }
  }

  private func members(_ id: String) throws -> [Member] {
    members(of: try JSON.parse(SourceText(path: id, bytes: try bytes(id))))
  }

  private func read(_ bytes: [UInt8], replacing range: Range<Int>, with text: String) -> (
    CareRecord?, [Problem]
  ) {
    let changed = Array(bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...])
    return CareRecord.read(
      SourceText(path: "people/changed.json", bytes: changed, holdsPersonalFacts: true),
      catalogue: resources.catalogue, pictures: resources.pictures.names)
  }

  private func areLocated(_ problems: [Problem]) -> Bool {
    !problems.isEmpty && problems.allSatisfy { $0.place != nil && $0.hint != nil }
  }

  @Test("Any key dropped: a message with its place, or a plan that can be filled", arguments: examples)
  func dropped(id: String) throws {
    let bytes = try bytes(id)
    let plan = try resources.library.checked("care-plan", against: resources.root)
    let easy = try resources.library.checked("care-plan.easy-read", against: resources.root)
    let context = CheckContext(
      provider: provider, asOf: day, layouts: resources.layouts.all,
      nations: resources.nations)
    var (refused, filled) = (0, 0)
    for member in try members(id) {
      let (record, problems) = read(bytes, replacing: whole(member, in: bytes), with: "")
      guard let record else {
        #expect(areLocated(problems), "\(member.name)")
        refused += 1
        continue
      }
      let found = record.problems(in: context)
      #expect(found.isEmpty || areLocated(found), "\(member.name)")
      let copy = Copy(for: "", printedOn: day, layout: resources.layouts.all.plain, size: 14)
      let root = try record.root(
        provider: provider, copy: copy, catalogue: resources.catalogue, words: resources.english.words,
        as: resources.root)
      #expect(try !plan.filled(with: root, asOf: day, in: resources.english).blocks.isEmpty)
      #expect(try !easy.filled(with: root, asOf: day, in: resources.english).blocks.isEmpty)
      filled += 1
    }
    #expect(refused > 100)
    #expect(filled > 100)
  }

  @Test("A fact that was dropped is named on paper as not asked", arguments: examples)
  func namedOnPaper(id: String) throws {
    let bytes = try bytes(id)
    let plan = try resources.library.checked("care-plan", against: resources.root)
    for name in ["allergies", "foodAllergies", "ethnicity", "religionOrBelief"] {
      let all = try members(id).filter { $0.name == name }
      guard let member = all.first else { continue }
      let record = try #require(read(bytes, replacing: whole(member, in: bytes), with: "").0)
      let copy = Copy(for: "", printedOn: day, layout: resources.layouts.all.plain, size: 14)
      let document = try plan.filled(
        with: record.root(
          provider: provider, copy: copy, catalogue: resources.catalogue, words: resources.english.words,
          as: resources.root),
        asOf: day, in: resources.english)
      #expect(String(describing: document.blocks).contains("ot asked"), "\(name)")
    }
  }

  @Test("Any value of another type: refused, with a place", arguments: examples)
  func otherType(id: String) throws {
    let bytes = try bytes(id)
    for member in try members(id) {
      let other =
        switch member.value.kind {
        case .array, .string: "7"
        case .object: "[]"
        default: "\"seven\""
        }
      let (record, problems) = read(bytes, replacing: member.value.range, with: other)
      #expect(record == nil, "\(member.name)")
      #expect(areLocated(problems), "\(member.name)")
    }
  }

  @Test("Any key misspelt: refused, with a place and the key that was meant", arguments: examples)
  func misspelt(id: String) throws {
    let bytes = try bytes(id)
    for member in try members(id) {
      let (record, problems) = read(bytes, replacing: member.key, with: "\"\(member.name)z\"")
      #expect(record == nil, "\(member.name)")
      #expect(problems.contains { $0.hint?.contains(member.name) == true }, "\(member.name)")
      #expect(areLocated(problems), "\(member.name)")
    }
  }

  /// A member with one comma.
  private func whole(_ member: Member, in bytes: [UInt8]) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let after = bytes[member.value.range.upperBound...].drop(while: isSpace).startIndex
    if bytes[after] == UInt8(ascii: ",") { return member.key.lowerBound..<after + 1 }
    let before = bytes[..<member.key.lowerBound].lastIndex { !isSpace($0) } ?? member.key.lowerBound
    let start = bytes[before] == UInt8(ascii: ",") ? before : member.key.lowerBound
    return start..<member.value.range.upperBound
  }
}
