import Care
import Diagnostics
import Packs
import Records
import Templating

extension FuzzTarget {
  static let wholeRecord = FuzzTarget(
    "whole-record", .json, dictionary: CareTypes.record.words, examples: people, longest: 1 << 15
  ) {
    bytes throws(BrokenPromise) in try WholeWay.shared.walk(bytes)
  }

  static let declaredRecord = FuzzTarget("declared-record", longest: 256) { bytes throws(BrokenPromise) in
    try WholeWay.shared.walk(DeclaredRecord.json(from: bytes))
  }
}

/// The way of a record from its bytes to a PDF that is read back.
final class WholeWay: Sendable {
  static let shared = WholeWay()

  /// What templates see of the example people.
  let roots: [Object]

  private let house = FuzzHouse.shared
  private let papers: [Paper]

  private struct Paper {
    let document: DocumentTemplate
    let layout: ReadingLayout
    let size: Int
  }

  private init() {
    papers = Self.papers(of: house.resources)
    roots = Self.roots(in: house)
  }

  /// Each document as the person may have it, in every layout that it is written for, at the ends of its sizes.
  private static func papers(of resources: Resources) -> [Paper] {
    let layouts = resources.layouts.all
    return resources.library.documents.flatMap { document in
      let fixed = document.head.layout.flatMap { layouts[$0] }
      let possible = fixed.map { [$0] } ?? layouts.ofReaders.all
      return possible.flatMap { layout in
        guard !layout.hasTwins || document.twin != nil, document.isFor("person", inEasyRead: layout.hasTwins)
        else { return [] as [Paper] }
        return [layout.defaultSize, layout.sizes.upperBound].map {
          Paper(document: document, layout: layout, size: $0)
        }
      }
    }
  }

  private static func roots(in house: FuzzHouse) -> [Object] {
    FuzzHouse.people.map { id in
      let (record, problems) = CareRecord.read(
        FuzzHouse.example("people/\(id).json"), catalogue: house.resources.catalogue,
        pictures: house.resources.pictureNames)
      guard let record, let words = house.resources.words["en-GB"] else {
        fatalError("\(id) is not read: \(problems.map(\.report))")
      }
      let layout = house.resources.layouts.all.plain
      let copy = Copy(for: "you", printedOn: house.context.asOf, layout: layout, size: layout.defaultSize)
      return record.root(
        provider: house.provider, copy: copy, catalogue: house.resources.catalogue, words: words,
        as: house.resources.root
      ).within(house.resources.nations["england"], on: house.context.asOf, among: house.resources.nations)
    }
  }

  /// The guide, which prints most of what a provider says of itself.
  func printed(_ provider: Provider) throws(BrokenPromise) -> FuzzOutcome {
    let name = "service-user-guide"
    let (record, _) = CareRecord.read(
      FuzzHouse.example("people/HB-0417.json"), catalogue: house.resources.catalogue,
      pictures: house.resources.pictureNames)
    guard let record, let document = house.resources.library.documents.first(where: { $0.name == name }),
      let printer = try? Printer(
        house.resources, provider: provider, printedOn: house.context.asOf, templates: [name])
    else { throw BrokenPromise("there is no guide") }
    let layout = house.resources.layouts.all.plain
    let order = Order(document, for: printer.subject(record), layout: layout, size: layout.defaultSize)
    return try printed(order, by: printer)
  }

  /// What `check` passes, `build` makes: a file with tags and words that our own reader finds nothing wrong in.
  func walk(_ bytes: [UInt8]) throws(BrokenPromise) -> FuzzOutcome {
    let source = SourceText(path: "people/fuzz.json", bytes: bytes, holdsPersonalFacts: true)
    let (record, found) = CareRecord.read(
      source, catalogue: house.resources.catalogue, pictures: house.resources.pictureNames)
    try found.told(withHint: true)
    try promise((record == nil) == found.areFatal, "refused without an error, or read with one")
    guard let record else { return .refused }
    let checked = record.problems(in: house.context) + record.unprintable(with: house.resources.typefaces)
    try checked.told(withHint: true)
    guard !checked.areFatal else { return .read }
    guard let paper = paper(of: record, for: bytes) else { return .read }
    let order = Order(
      paper.document, for: house.printer.subject(record), layout: paper.layout, size: paper.size)
    return try printed(order, by: house.printer)
  }

  private func printed(_ order: Order, by printer: Printer) throws(BrokenPromise) -> FuzzOutcome {
    let (pieces, problems) = printer.judged(order)
    try problems.told(inFile: false)
    guard !problems.areFatal else { return .read }
    try promise(!pieces.isEmpty, "no pages and no problem")
    for piece in pieces { try ReadBack.shared.check(piece, order.template) }
    return .printed
  }

  /// One paper an input, always the same for the same bytes (FNV-1a).
  private func paper(of record: CareRecord, for bytes: [UInt8]) -> Paper? {
    let papers = papers.filter { $0.document.isOrdered(by: record) }
    guard !papers.isEmpty else { return nil }
    let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return papers[Int((digest >> 16) % UInt64(papers.count))]
  }
}
