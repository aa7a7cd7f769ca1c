import Diagnostics
import Documents
import Foundation
import Records
import Templating
import Testing

@testable import Care
@testable import Packs

/// Prints files in which every field is filled through all documents and layouts, and finds out which fields reach the
/// paper: those whose marks are read there, and those without which a document says something else.
struct FieldWalk {
  /// A document in one of the layouts, at one of its sizes.
  struct Paper: Hashable {
    let document: String
    let layout: String
    let size: Int
  }

  /// Enough that every word of the lists that decide what is printed has its turn.
  private static let turns = 6
  private static let sizes = [("standard", 14), ("large-print", 18), ("large-print", 30), ("easy-read", 18)]

  let resources: Resources
  let example: Provider
  private let day: CalendarDate
  private let fixed: [String: [String]]
  /// The fields that each template speaks of, or that what it speaks of is made of.
  let spoken: [String: Set<String>]

  init() throws {
    resources = try Resources.open(ManualTests.home, agency: nil)
    let file = GoldenRecords.top + "/Templates/example-agency/provider.json"
    example = try #require(Provider.read(try Files.source(file)).0)
    day = try #require(CalendarDate(iso: "2026-11-16"))
    fixed = Self.fixed(tasks: resources.catalogue.tasks.map(\.code))
    spoken = try Printer(
      resources, provider: example, printedOn: day,
      templates: Wish(documents: resources.library.documents).templates(among: resources.layouts.all)
    ).paths.mapValues { FieldUse.sources(of: $0) }
  }

  /// What marks cannot stand for: tasks of the catalogue, and ids that something else refers to.
  private static func fixed(tasks: [String]) -> [String: [String]] {
    let quoted = tasks.map { "\"\($0)\"" }
    let readers = [#""person""#, #""con-1""#, #""con-2""#]
    return [
      "visits.tasks.task": quoted, "needs.outcomes.actions.task": quoted,
      "contacts.id": [#""con-1""#, #""con-2""#], "professionals.id": [#""pro-1""#, #""pro-2""#],
      "informationChoices.explainedTo": readers, "informationChoices.chosen.for": readers,
      "informationChoices.chosen.option": [#""paper-in-home""#, #""secure-email""#],
      "informationChoices.declined.option": [#""family-app""#, #""no-paper""#],
      "informationChoices.declined.for": readers, "sharing.grants.audience": Array(readers.dropFirst()),
      "contingency.whoToContact": [#""provider.office""#, #""con-1""#, #""pro-2""#],
      "person.funding.officer": [#""pro-1""#], "contacts.roles": [#""emergency""#, #""keyholder""#],
      "visits.id": [#""vis-1""#, #""vis-2""#], "risks.id": [#""ris-1""#, #""ris-2""#],
      // A medicines record, which every other turn has, is one with days.
      "sheets.undated": ["false", "true"],
      "plan.changes.path": [#""visits/vis-1/start""#, #""risks/ris-1""#, #""aboutMe""#],
      "accessibleInformation.needs.code": [
        #""288601001""#, #""795661000000104""#, #""936701000000103""#, #""44054006""#, #""285055002""#,
      ],
    ]
  }

  // MARK: printing

  /// Whether any template speaks of a field.
  func isSpoken(_ path: String) -> Bool {
    Order.runningFields.contains(path) || spoken.values.contains { $0.contains(path) }
  }

  func printer(for provider: Provider) throws -> Printer {
    try Printer(
      resources, provider: provider, printedOn: day,
      templates: Wish(documents: resources.library.documents).templates(among: resources.layouts.all))
  }

  /// A record in which every field is filled.
  func record(
    turn: Int, _ change: MarkedFile.Change? = nil, fixing more: [String: [String]] = [:]
  ) throws -> (CareRecord, MarkedFile) {
    var file = MarkedFile(
      CareTypes.record, turn: turn, fixed: fixed.merging(more) { _, new in new }, change: change)
    let text = file.json()
    let (record, problems) = CareRecord.read(
      SourceText(path: "people/marked.json", text: text), catalogue: resources.catalogue,
      pictures: resources.pictures.names)
    return (try #require(record, "\(problems.map(\.report)) \(text)"), file)
  }

  private func provider(turn: Int, _ change: MarkedFile.Change? = nil) throws -> (Provider, MarkedFile) {
    var file = MarkedFile(CareTypes.provider, turn: turn, fixed: fixed, change: change)
    let (provider, problems) = Provider.read(SourceText(path: "provider.json", text: file.json()))
    return (try #require(provider, "\(problems.map(\.report))"), file)
  }

  private func orders() throws -> [(paper: Paper, document: DocumentTemplate, layout: ReadingLayout)] {
    try resources.library.documents.flatMap { document in
      try Self.sizes.map { name, size in
        (
          Paper(document: document.name, layout: name, size: size), document,
          try resources.layouts.named(name)
        )
      }
    }
  }

  /// What the papers say; of a changed record only those that speak of the change.
  private func printed(
    _ record: CareRecord, by printer: Printer, saying path: String? = nil
  ) throws -> [Paper: Document] {
    let subject = printer.subject(record)
    var printed: [Paper: Document] = [:]
    for (paper, document, layout) in try orders() {
      let order = Order(document, for: subject, layout: layout, size: paper.size)
      if let path, spoken[order.template]?.contains(path) != true, !Order.runningFields.contains(path) {
        continue
      }
      var document = printer.document(of: order)
      // Without inputs the ids of sides are of the whole file.
      document.sides = nil
      printed[paper] = document
    }
    return printed
  }

  // MARK: walking

  /// The papers that print each field.
  typealias Findings = [String: Set<Paper>]

  /// The papers that print each field of a record.
  func ofRecord() throws -> Findings {
    let printer = try printer(for: example)
    var found: Findings = [:]
    for turn in 0..<Self.turns {
      let (record, file) = try self.record(turn: turn)
      let base = try printed(record, by: printer)
      note(file.marks, on: base, in: &found)
      for leaf in FieldUse.ofRecord where found[leaf.path] == nil && isSpoken(leaf.path) {
        for step in 0...MarkedFile.leastStep where found[leaf.path] == nil {
          let change = MarkedFile.Change(path: leaf.path, step: step)
          let changed = try printed(try self.record(turn: turn, change).0, by: printer, saying: leaf.path)
          note(leaf.path, changed, unlike: base, in: &found)
        }
      }
    }
    return found
  }

  /// The papers that print each field of a provider.
  func ofProvider() throws -> Findings {
    var found: Findings = [:]
    for turn in 0..<2 {
      let (provider, file) = try self.provider(turn: turn)
      let record = try self.record(turn: turn).0
      let base = try printed(record, by: try printer(for: provider))
      note(file.marks, on: base, in: &found)
      for leaf in FieldUse.ofProvider
      where found[leaf.path] == nil && isSpoken(FieldUse.path(ofProvider: leaf)) {
        for step in [1, MarkedFile.leastStep] where found[leaf.path] == nil {
          let change = MarkedFile.Change(path: leaf.path, step: step)
          let other = try printer(for: try self.provider(turn: turn, change).0)
          let changed = try printed(record, by: other, saying: FieldUse.path(ofProvider: leaf))
          note(leaf.path, changed, unlike: base, in: &found)
        }
      }
    }
    return found
  }

  private func note(_ marks: [String: Set<String>], on printed: [Paper: Document], in found: inout Findings) {
    let words = printed.mapValues(\.allWords)
    for (path, marks) in marks {
      for (paper, words) in words where !words.isDisjoint(with: marks) {
        found[path, default: []].insert(paper)
      }
    }
  }

  private func note(
    _ path: String, _ changed: [Paper: Document], unlike base: [Paper: Document], in found: inout Findings
  ) {
    for (paper, document) in changed where document != base[paper] { found[path, default: []].insert(paper) }
  }
}

extension Document {
  /// Every mark that is read in it or above or below its text.
  fileprivate var allWords: Set<String> {
    let lines =
      blocks.flatMap(\.spoken) + [
        title, running.headLeft, running.headRight, running.footFirst, running.footFirstShort, running.reader,
      ]
    return Set(
      lines.flatMap { line in line.lowercased().matches(of: /zq[a-z]{3}/).map { String($0.output) } })
  }
}

extension Wish {
  /// Each document for the person.
  init(documents: [DocumentTemplate], layout: ReadingLayout? = nil) {
    self.init(items: documents.map { Item(document: $0, reader: .person) }, layout: layout)
  }
}
