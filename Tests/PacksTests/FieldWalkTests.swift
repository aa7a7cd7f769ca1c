import Care
import Records
import Testing

@testable import Packs

/// Every field that an office may fill in reaches somebody's paper, or stands in one list with the reason why not.
@Suite("Every field is printed, or listed with its reason")
struct FieldWalkTests {
  private static let ofRecord = Result { try FieldWalk().ofRecord() }

  @Test("Every field of a record is printed by a document in some layout, or is listed with its reason")
  func record() throws {
    let found = try Self.ofRecord.get()
    let lost = FieldUse.ofRecord.filter { !$0.isOfAnswer && found[$0.path] == nil }.map(\.path)
      .filter { Unprinted.entry(of: $0) == nil }
    #expect(lost == [], "print it in a template, or give the reason in Care/Printed/Unprinted.swift")
    #expect(wronglyListed(among: found.keys) == [])
  }

  @Test("Every field of a provider is printed by a document in some layout, or is listed with its reason")
  func provider() throws {
    let walk = try FieldWalk()
    let found = Dictionary(try walk.ofProvider().map { ("provider." + $0, $1) }) { one, _ in one }
    let all = FieldUse.ofProvider.map(FieldUse.path(ofProvider:))
    let lost = all.filter { found[$0] == nil && Unprinted.entry(of: $0) == nil }
    #expect(lost == [], "print it in a template, or give the reason in Care/Printed/Unprinted.swift")
    #expect(wronglyListed(among: found.keys) == [])
  }

  /// What stays in the office is on no paper: the office is told that it is not.
  private func wronglyListed(among printed: some Sequence<String>) -> [String] {
    printed.filter { ![nil, .obeyed].contains(Unprinted.entry(of: $0)?.fate) }.sorted()
  }

  @Test(
    "What a template speaks of is what is found on paper: the office is told neither too much nor too little")
  func spoken() throws {
    let walk = try FieldWalk()
    let found = try Self.ofRecord.get()
    let all = FieldUse.ofRecord.map(\.path)
    // The walk fills in answers; who has none was asked on a day that is printed in their place.
    let ofAnswers = Set(FieldUse.ofRecord.filter(\.isOfAnswer).map(\.path))
    // The picture in a file is printed, not its name; here there are no files.
    let ofFiles = Set(all.filter { $0.hasSuffix("photo.file") })
    #expect(
      all.filter { walk.isSpoken($0) && found[$0] == nil && !ofAnswers.contains($0) && !ofFiles.contains($0) }
        == [])
    #expect(all.filter { !walk.isSpoken($0) && found[$0] != nil } == [])
  }

  @Test("Every field in the list is one that there is, and says why in words")
  func list() {
    let all = FieldUse.ofRecord.map(\.path) + FieldUse.ofProvider.map(FieldUse.path(ofProvider:))
    for entry in Unprinted.all {
      #expect(all.contains(entry.path), "\(entry.path)")
      #expect(entry.reason.contains(" "))
      #expect(!entry.reason.hasSuffix("."))
    }
  }

  @Test("Every field that is worked out says what it is made of")
  func workedOut() {
    let fields = CareTypes.root.workedOut
    let outer = fields.filter { field in !fields.contains { field.path.hasPrefix($0.path + ".") } }
    #expect(outer.filter(\.sources.isEmpty).map(\.path) == [])
  }
}
