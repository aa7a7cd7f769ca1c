import Documents
import Foundation
import Layout
import Records
import Templating
import Testing

@testable import Care
@testable import Packs

/// One of the people, and what is printed for them.
struct Life {
  let record: CareRecord
  private let resources: Resources
  private let provider: Provider

  /// The people of the example agency, whose records have notes and warnings on purpose.
  static let examples = "Templates/example-agency/people"

  /// Somebody of `Lives`, of whose record nothing is to be said, or of another folder.
  init(_ person: String, in folder: String = "Tests/PacksTests/Lives") throws {
    let home = try Home.find(asked: MutationTests.top, environment: [:], executable: "")
    resources = try Resources.open(home, agency: nil)
    provider = try #require(
      Provider.read(try Files.source(home.templates + "/example-agency/provider.json")).0)
    let file = "\(MutationTests.top)/\(folder)/\(person).json"
    let (record, problems) = CareRecord.read(
      try Files.source(file), catalogue: resources.catalogue, pictures: resources.pictures.names)
    let isExample = folder == Self.examples
    #expect(problems.filter { !isExample || $0.severity == .error }.map(\.report) == [])
    self.record = try #require(record)
  }

  var words: Words { get throws { try resources.english.words } }

  /// What is heard of some documents, the plan and the guide if left out, without spaces that depend on lines.
  func text(
    in layout: String, of documents: [String] = ["care-plan", "service-user-guide"],
    seenBy audience: Audience = .person
  ) throws -> String {
    try pages(of: documents, in: layout, seenBy: audience).map(\.text).joined(separator: " ").squeezed
  }

  /// The pieces of some documents, in the layout's usual size.
  func pages(
    of documents: [String], in layout: String, seenBy audience: Audience = .person
  ) throws -> [PagedDocument] {
    let layout = try resources.layouts.named(layout)
    let printer = try Printer(
      resources, provider: provider, printedOn: try #require(CalendarDate(iso: "2026-11-16")),
      templates: Wish(documents: resources.library.documents, layout: layout)
        .templates(among: resources.layouts.all))
    let subject = try printer.subject(record, seenBy: audience)
    return try resources.library.documents(named: documents).flatMap { document in
      printer.pieces(of: Order(document, for: subject, layout: layout, size: layout.defaultSize)).pieces
    }
  }

  /// Whether anything stands at a path.
  func holds(_ path: String) -> Bool {
    let value = path.split(separator: ".").reduce(Value.object(record.object)) { value, name in
      value.object?[String(name)] ?? .missing
    }
    return !value.isMissing
  }
}

extension String {
  /// In small letters, without spaces and full stops.
  var squeezed: String {
    lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "," }
  }
}
