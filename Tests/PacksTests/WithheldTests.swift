import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Structure
import Testing

@testable import Care
@testable import PDF
@testable import Packs

/// What a person keeps from somebody is not in that reader's copy, and nothing in it tells that something is missing.
@Suite("A copy for somebody else")
struct WithheldTests {
  private let walk: FieldWalk
  private let printer: Printer
  private let press: Press

  init() throws {
    walk = try FieldWalk()
    printer = try walk.printer(for: walk.example)
    press = try Press(typefaces: walk.resources.typefaces)
  }

  static let parts = CareTypes.parts.codes.filter { !["custom", "sheets"].contains($0) }

  @Test("A part of the record that is withheld leaves no word in the finished file", arguments: parts)
  func part(_ part: String) throws {
    let (pages, document, marks) = try copy(sections: ["*"], except: [part])
    let hidden = marks.filter { $0.key == part || $0.key.hasPrefix(part + ".") }.flatMap(\.value)
    let kept = Set(
      ["person.title", "person.given", "person.family", "person.preferredName"].flatMap { marks[$0] ?? [] })
    #expect(hidden.count + kept.count > 0)
    let texts = try self.texts(of: pages).joined(separator: "\n").lowercased()
    #expect(hidden.filter { !kept.contains($0) && texts.contains($0) } == [])
    #expect(document.blocks.emptyHeadings == [])
  }

  @Test("Of one part alone nobody can see which others the record has")
  func onePart() throws {
    let (pages, document, _) = try copy(sections: ["movingAndHandling"], except: [])
    let words = try texts(of: pages).joined(separator: "\n")
    for trace in [
      "ot asked", "ot written", "None known", "medicine", "I want", "Tell the crew", "Ring 999", "planned",
    ] {
      #expect(!words.contains(trace), "\(trace)")
    }
    // Sections are numbered over what is left, so that no number is missing; headings have none.
    let sections = document.structured(
      for: Presentation(showsPictures: false, showsCards: false),
      words: printer.wording(in: document.language).words
    ).sections
    #expect(sections.map(\.number) == Array(1..<sections.count + 1))
    #expect(document.blocks.numbersOfHeadings == [])
  }

  @Test(
    "Where the list of a part is withheld alone, no page says that it is empty",
    arguments: [
      ("medicines.items", "No medicine is given at fixed times"),
      ("accessibleInformation.needs", "No communication needs"),
      ("informationChoices.chosen", "Paper in the home:"),
    ])
  func listAlone(path: String, trace: String) throws {
    let (pages, _, _) = try copy(sections: ["*"], except: [path])
    #expect(try !texts(of: pages).joined(separator: " ").contains(trace))
  }

  @Test("What is wanted may be seen without the needs behind it")
  func outcomes() throws {
    let (_, document, marks) = try copy(sections: ["outcomes"], except: [])
    let words = document.blocks.flatMap(\.spoken).joined(separator: "\n").lowercased()
    #expect(marks["needs.outcomes.text"]?.allSatisfy(words.contains) == true)
    #expect(marks["needs.need.text"]?.contains(where: words.contains) == false)
  }

  @Test("Without a grant there is no copy for visitors, and the office is told")
  func noGrant() throws {
    let agency = try ChangedAgency()
    let grant = #"{ "audience": "visiting-professional", "sections": ["*"], "except": ["aboutMe.private"] },"#
    try agency.change("people/HB-0388.json", grant, to: "")
    let turn = try agency.build().open().turn(of: "HB-0388")
    #expect(turn.orders.allSatisfy { $0.reader == .person || $0.document.name == "emergency-sheet" })
    #expect(turn.unmet.filter { $0.rule == "SHA-05" }.map(\.document) == ["care-plan"])
    #expect(turn.unmet.allSatisfy { $0.severity < .error })
  }

  // MARK: copies

  /// The visitors' plan of a record in which every field is filled.
  private func copy(
    sections: [String], except: [String]
  ) throws -> (PagedDocument, Document, marks: [String: Set<String>]) {
    let (record, file) = try walk.record(
      turn: 0,
      fixing: [
        "sharing.grants.audience": [#""visiting-professional""#],
        "sharing.grants.sections": sections.map { "\"\($0)\"" },
        "sharing.grants.except": (except.isEmpty ? ["health"] : except).map { "\"\($0)\"" },
      ])
    let document = try #require(walk.resources.library.documents.first { $0.name == "care-plan" })
    let order = Order(
      document, for: try printer.subject(record, seenBy: .visitingProfessional),
      layout: try walk.resources.layouts.named("standard"), size: 14)
    let filled = printer.document(of: order)
    return (printer.pages(of: filled, for: order), filled, file.marks)
  }

  /// What is seen, what the text output says, and every string of the finished file: tags, bookmarks, metadata.
  private func texts(of document: PagedDocument) throws -> [String] {
    [document.text, try StoredWords(try press.pdf(document)).text]
  }
}

extension [Block] {
  private var levels: [(level: Int, words: String)?] {
    map { block in
      if case .heading(let level, _, let words) = block { (level, words.plainText) } else { nil }
    }
  }

  /// Headings right before another of their level, or of one above.
  fileprivate var emptyHeadings: [String] {
    zip(levels, levels.dropFirst() + [(0, "")]).compactMap { one, next in
      guard let one, let next, next.level <= one.level else { return nil }
      return one.words
    }
  }

  fileprivate var numbersOfHeadings: [Int] {
    levels.compactMap { $0 }.filter { $0.level == 1 }.compactMap { Int($0.words.prefix { $0.isNumber }) }
  }
}
