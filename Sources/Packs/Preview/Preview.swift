import Care
import Diagnostics
import Layout
import PDF
import Records

/// The pages of some documents as they would be printed, in a page for a browser that reloads itself, while somebody edits
/// templates or a record. It writes nothing but its own folder.
public struct Preview {
  private let build: Build
  private let folder: PreviewFolder
  private var watch: ChangeWatch
  /// Tells the rounds of this preview from those of an earlier one, whose page may still be open.
  private let session = UInt32.random(in: 0...UInt32.max)
  private var number = 0
  /// The documents of the last round in which each could be made, in the order of the folder.
  private var shown: [PreviewedDocument] = []

  /// What a round found.
  public struct Round: Sendable {
    /// The documents of which pages were drawn, by the names of their files without ending.
    public let drawn: [String]
    /// Those that could not be made any more, and are shown as they were.
    public let old: [String]
    /// All that `check` says of the people and documents.
    public let problems: [Problem]
  }

  /// Opens the folder; the first round draws all.
  ///
  /// - Parameter build: Whose pages, and which documents; the first person of the agency, and what stands in the folder in
  ///   a home, where it names none.
  /// - Parameter folder: Where the preview goes; a hidden folder of the agency if nil.
  public init(_ build: Build, in folder: String? = nil) throws(Problems) {
    var build = build
    build.isDraftAllowed = true
    if build.people.isEmpty {
      let people = try PeopleFolder(of: build.agency)
      guard let first = people.ids.first else { throw Problems(people.isEmpty) }
      build.people = [first]
    }
    self.build = build
    self.folder = try PreviewFolder(
      folder ?? build.agency + "/" + PreviewFolder.usual, besides: build.agency + "/packs")
    watch = ChangeWatch(since: build.watchedFiles)
  }

  /// The path of the page to open.
  public var page: String { folder.path + "/" + PreviewFolder.page }

  /// Whether files have changed since the last round, and rest again.
  public mutating func hasChanged() -> Bool { watch.isChanged(at: build.watchedFiles) }

  /// Draws what is different from the last round, and writes the page.
  ///
  /// - Throws: That something cannot be written; whatever is wrong with a template or a record stands in the page.
  public mutating func round() throws(Problems) -> Round {
    number += 1
    let problems = build.check().problems
    let (documents, drawn) = try documents()
    shown = documents
    let token = "\(session)-\(number)"
    let page = PreviewPage(token, round: number, shown, problems, people: build.people)
    try folder.write(Array(page.text.utf8), to: PreviewFolder.page)
    try folder.write(Array("previewRound('\(token)');\n".utf8), to: PreviewFolder.round)
    try folder.sweep(keeping: Set(shown.flatMap(\.pictures).map(\.file)))
    return Round(drawn: drawn, old: shown.filter(\.isOld).map(\.name), problems: problems)
  }

  /// Takes the folder away.
  public func end() throws(Problems) { try folder.remove() }

  // MARK: - Documents

  /// The documents as they are now, and the names of those that were drawn. What cannot be made is there as it was.
  private func documents() throws(Problems) -> (documents: [PreviewedDocument], drawn: [String]) {
    let agency: Agency
    let names: [String]
    do throws(Problems) {
      agency = try build.openAgency()
      names = try build.documentNames(in: agency.resources)
    } catch { return (shown.map(\.asOld), []) }
    var drawn: [String] = []
    var documents: [PreviewedDocument] = []
    // Each by itself: what is wrong with one template keeps none of the others from being made.
    for name in names {
      let found = try self.documents(named: name, of: agency, &drawn)
      documents += found ?? shown.filter { $0.document == name }.map(\.asOld)
    }
    return (documents, drawn)
  }

  /// The copies of one document for all people; nil where something keeps them from being made.
  private func documents(
    named name: String, of agency: Agency, _ drawn: inout [String]
  ) throws(Problems) -> [PreviewedDocument]? {
    var build = build
    build.documents = [name]
    let (run, inputs): (Run, Inputs)
    do throws(Problems) {
      run = try build.run(over: agency)
      inputs = try Inputs(run, home: build.home)
    } catch { return nil }
    var documents: [PreviewedDocument] = []
    for person in agency.ids {
      let turn = run.turn(of: person)
      let last = shown.filter { $0.document == name && $0.person == person }
      guard turn.record != nil else {
        documents += last.map(\.asOld)
        continue
      }
      for order in turn.orders where order.isPaper {
        let digest = inputs.digest(of: order, in: run.printer.language(of: order))
        if let same = last.first(where: { $0.digest == digest && $0.name == order.previewName }) {
          documents.append(same.asNew)
        } else if let made = try draw(order, as: digest, by: run.printer) {
          documents.append(made)
          drawn.append(made.name)
        } else {
          documents += last.filter { $0.name == order.previewName }.map(\.asOld)
        }
      }
    }
    return documents
  }

  /// Draws the pages of an order; nil where it has none.
  private func draw(
    _ order: Order, as digest: String, by printer: Printer
  ) throws(Problems) -> PreviewedDocument? {
    let pieces = printer.pieces(of: order).pieces
    guard !pieces.isEmpty else { return nil }
    let press = try Press(typefaces: printer.resources.typefaces)
    var pictures: [PreviewedDocument.PagePicture] = []
    for pages in pieces {
      for index in pages.pages.indices {
        let file = PreviewFolder.picture("\(order.previewName)-\(digest.prefix(12))-\(pictures.count + 1)")
        let picture = try press.png(page: index, of: pages, dotsPerInch: Self.dotsPerInch)
        try folder.write(picture, to: file)
        pictures.append(PreviewedDocument.PagePicture(file, png: picture))
      }
    }
    return PreviewedDocument(
      person: order.subject?.id ?? "", document: order.document.name, name: order.previewName,
      title: printer.title(of: order), digest: digest, pictures: pictures, round: number)
  }

  /// Sharp enough to judge letters on a screen.
  private static let dotsPerInch = 100
}

/// The pages of one copy of a document.
struct PreviewedDocument: Sendable {
  /// The record id.
  let person: String
  let document: String
  /// The name of its file in the pack, without the ending, with the person's id before it.
  let name: String
  let title: String
  /// The digest of all that it is made from.
  let digest: String
  /// The pictures of its pages, from the page of the preview on.
  let pictures: [PagePicture]
  /// The round in which it was drawn.
  let round: Int
  /// Whether it cannot be made any more as things stand, and is shown as it was.
  var isOld = false

  /// The picture of a page, with its size in dots, so that a browser keeps its place before it is read.
  struct PagePicture: Sendable {
    /// From the page of the preview on.
    let file: String
    let width: Int
    let height: Int

    /// The size stands in the first part of a PNG file (ISO 15948, 11.2.2).
    init(_ file: String, png: [UInt8]) {
      self.file = file
      func number(at place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
      (width, height) = (number(at: 16), number(at: 20))
    }
  }

  var asOld: PreviewedDocument { marked(isOld: true) }
  var asNew: PreviewedDocument { marked(isOld: false) }

  private func marked(isOld: Bool) -> PreviewedDocument {
    var copy = self
    copy.isOld = isOld
    return copy
  }
}

extension Order {
  /// `HB-0417-care-plan-large-print-24`.
  fileprivate var previewName: String { "\(subject?.id ?? "nobody")-" + PathName(fileName).stem }
}

extension Build {
  fileprivate var watchedFiles: WatchedFiles { WatchedFiles(of: agency, people: people, in: home) }
}
