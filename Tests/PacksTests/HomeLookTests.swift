import Care
import Foundation
import Testing

@testable import Packs
@testable import Records

/// What the office sees of a home, kept as long as it holds.
@Suite("The look of a home")
struct HomeLookTests {
  /// What stands in the homes, as it was kept and as it is worked out anew.
  private func statuses(_ build: Build) throws -> (kept: [Seen], anew: [Seen]) {
    let kept = try build.status().map(Seen.init)
    for look in try looks(build) { try Files.remove(look) }
    return (kept, try build.status().map(Seen.init))
  }

  private struct Seen: Equatable {
    let person: String
    let state: HomeStatus.State
    let texts: [[String]]
    let count: Int

    init(_ status: HomeStatus) {
      (person, state, count) = (status.person, status.state, status.filesToPrint)
      texts = [status.reasons, status.documents, status.copies]
    }
  }

  private func looks(_ build: Build) throws -> [String] {
    let held = build.agency + "/packs/.held"
    return try Files.tree(held).filter { $0.hasSuffix("/look.json") }.map { held + "/" + $0 }
  }

  @Test("It is kept by the page of the print room, for its owner alone, and read without the record")
  func kept() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    let looks = try looks(build)
    #expect(looks.count == 3)
    for look in looks {
      let mode = try FileManager.default.attributesOfItem(atPath: look)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      // Another word in it comes back: nobody worked it out again.
      var text = String(decoding: try Files.bytes(look), as: UTF8.self)
      try #require(text.contains(#""reasons":["#))
      text = text.replacing(#""reasons":["#, with: #""reasons":["as it was kept""#, maxReplacements: 1)
      text = text.replacing(#"as it was kept"""#, with: #"as it was kept",""#)
      try Files.note(Array(text.utf8), to: look)
    }
    #expect(try build.status().filter { $0.reasons.first == "as it was kept" }.count == 3)
  }

  /// What may happen between two looks.
  enum Event: CaseIterable {
    case nothing, record, provider, grant, ended, broken, copy, file, run, returned, day, draft, torn
  }

  @Test("It is worked out again when anything that it comes from is another", arguments: Event.allCases)
  func changes(_ event: Event) throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    _ = try build.run()
    if event == .returned {
      try agency.change("people/HB-0231.json", #""status": "active""#, to: #""status": "ended""#)
    }
    if event == .returned { _ = try build.run() }
    #expect(try !looks(build).isEmpty)
    let before = try build.status().map(Seen.init)
    switch event {
    case .nothing: break
    case .record: try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:45""#)
    case .provider: try agency.change("provider.json", "Hartbourne Home Care", to: "Hartbourne House Care")
    case .grant: try agency.change("people/HB-0388.json", #""grants": ["#, to: #""grants": [], "notes": ["#)
    case .ended: try agency.change("people/HB-0417.json", #""status": "active""#, to: #""status": "ended""#)
    case .broken: try agency.change("people/HB-0417.json", "{", to: "[")
    case .copy:
      var copy = build
      (copy.people, copy.documents, copy.size, copy.askedBy) = (["HB-0231"], ["care-plan"], 18, "daughter")
      _ = try copy.run()
    case .file: try Files.remove(agency.folder + "/packs/HB-0231/care-plan-standard-14.pdf")
    case .run: _ = try build.printRun()
    case .returned:
      _ = try ReturnedSheets(agency: agency.folder, on: build.asOf).note(allOf: "HB-0231")
    case .day: build.asOf = build.asOf.adding(days: 40)
    case .draft:
      try agency.change("people/HB-0417.json", #""status": "active""#, to: #""status": "draft""#)
      build.isDraftAllowed = true
    case .torn:
      for look in try looks(build) { try Files.note(Array("{".utf8), to: look) }
    }
    let (kept, anew) = try statuses(build)
    #expect(kept == anew)
    #expect((kept == before) == [.nothing, .torn].contains(event))
  }

  @Test("A new run writes the same page from what was kept as from the records")
  func page() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    try agency.change(
      "people/HB-0231.json", #""version": 3, "replaces": 2"#, to: #""version": 4, "replaces": 3"#)
    _ = try build.run()
    let page = try Files.bytes(agency.folder + "/packs/index.html")
    for look in try looks(build) { try Files.remove(look) }
    _ = try build.printRoom(showsPages: false)
    #expect(try Files.bytes(agency.folder + "/packs/index.html") == page)
  }
}
