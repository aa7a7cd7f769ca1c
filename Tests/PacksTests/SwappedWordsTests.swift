import Care
import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Testing

@testable import PDF
@testable import Packs

/// All that is written for people, templates, records, catalogues and words, is written in another alphabet here. What
/// is left in Latin letters in a printed file could only come from the code.
@Suite("Words are data")
final class SwappedWordsTests {
  private let agency: MaskedAgency

  init() throws { agency = try MaskedAgency(ManualTests.home) }

  @Test(
    "A second language needs no line of code: swapped words leave no English on a page or in a file",
    arguments: GoldenRecords.layouts)
  func swapped(layout name: String) throws {
    let resources = try Resources.open(ManualTests.home, agency: agency.folder)
    let layout = try resources.layouts.named(name)
    let press = try Press(typefaces: resources.typefaces)
    let printer = try printer(resources)
    for subject in try subjects(printer) {
      let visitors = try? printer.subject(subject.record, seenBy: .visitingProfessional)
      for document in resources.library.documents {
        // What is set in one layout for everybody has no other.
        let layout = try document.head.layout.map(resources.layouts.named) ?? layout
        for (size, subject) in [
          (layout.defaultSize, subject), (layout.sizes.upperBound, visitors ?? subject),
        ] {
          let order = Order(document, for: subject, layout: layout, size: size)
          let pieces = printer.pieces(of: order).pieces
          let name = "\(subject.id) \(document.name) \(size)"
          var texts: [String] = []
          do { texts = try pieces.flatMap { try self.texts(of: $0, press) } } catch {
            Issue.record(error, "\(name)")
          }
          let words = Set(texts.flatMap(\.latinWords))
          #expect(texts.count > 10)
          #expect(words.sorted() == [], "\(name)")
        }
      }
    }
  }

  private func printer(_ resources: Resources) throws -> Printer {
    try Printer(
      resources, provider: try #require(Provider.read(try Files.source(agency.folder + "/provider.json")).0),
      printedOn: try #require(CalendarDate(iso: "2026-11-16")),
      templates: Wish(documents: resources.library.documents).templates(among: resources.layouts.all))
  }

  /// Everybody, and somebody of whom next to nothing is known in a plan that nobody has approved.
  private func subjects(_ printer: Printer) throws -> [Subject] {
    let files = try agency.people.map { try Files.bytes($0) }
    let least = try GoldenRecords.leastBytes(try #require(files.first)) { record($0, printer) != nil }
    let draft = String(decoding: least, as: UTF8.self).replacing("\"active\"", with: "\"draft\"")
    return try (files + [Array(draft.utf8)]).map { printer.subject(try #require(record($0, printer))) }
  }

  private func record(_ bytes: [UInt8], _ printer: Printer) -> CareRecord? {
    CareRecord.read(
      SourceText(path: "people/masked.json", bytes: bytes, holdsPersonalFacts: true),
      catalogue: printer.resources.catalogue, pictures: printer.resources.pictures.names
    ).0
  }

  /// What is seen, what the text output says, and every string of the finished file.
  private func texts(of document: PagedDocument, _ press: Press) throws -> [String] {
    let seen = document.pages.flatMap(\.items).compactMap { item in
      if case .glyphs(let run) = item.paint { String(String.UnicodeScalarView(run.text)) } else { nil }
    }
    let stored = StoredDocument(try StoredFile(try press.pdf(document)))
    return seen + [document.text] + stored.pages.flatMap { $0.texts.values }
      + stored.file.objects.values.flatMap(\.texts)
  }
}

extension PDFObject {
  /// Entries that hold names of programs, fonts and languages, or a file's mark.
  private static let technical: Set<String> = [
    "Producer", "Lang", "FontFamily", "Registry", "Ordering", "ID",
  ]

  /// The strings in it and in what it holds.
  fileprivate var texts: [String] {
    switch self {
    case .string: [text].compactMap { $0 }
    case .array(let values): values.flatMap(\.texts)
    case .dictionary(let entries):
      entries.named.filter { !Self.technical.contains($0.key) }
        .values.flatMap(\.texts)
    case .number, .name, .word, .reference: []
    }
  }
}

extension String {
  /// Its words of two and more letters from A to Z, without the codes that have figures in them, such as postcodes,
  /// the ids of sides, and what stands before a record's number or an address.
  fileprivate var latinWords: [Substring] {
    replacing(
      /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|HB-|mailto:|https:\/\/|%[0-9A-F]{2}|[A-Z]*[0-9]+[A-Z]*/, with: " "
    )
    .split { !($0.isASCII && $0.isLetter) }.filter { $0.count > 1 }
  }
}
