import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Templating
import Testing

@testable import Packs

@Suite("Booklets")
struct BookletTests {
  private static var words: Words {
    get throws {
      try WordsReader.ofAllStages.words("en-GB", [Files.source(root + "/Templates/words/en-GB.json")])
    }
  }

  private static func words(_ text: String) -> Block { .paragraph([.text(text)]) }
  private static let flag = Block.notice(Notice(kind: .alert, title: [], blocks: [words("Write big.")]))
  private static func wordList(_ words: String...) -> Block {
    .wordList([
      .heading(level: 1, id: "words", [.text("Words")]),
      .list(List(items: words.map { [.paragraph([.strong([.text($0)]), .text(": a meaning")])] })),
    ])
  }

  private static let document = Document(
    title: "My plan", running: RunningMatter(headRight: "My plan"),
    blocks: [
      .heading(level: 1, id: "my-plan", [.text("My plan")]), flag, words("About Rosie."),
      .booklet("My week"), .paragraph([.term("advocates", [.text("advocates")])]),
      .booklet("My week"), words("Evening."),
      .booklet("The end"), .paragraph([.term("council", [.text("council")])]),
      wordList("Advocate", "Council", "Diary"), words("Is this right?"),
    ])

  @Test(
    "Each booklet begins as the whole does, the box of needs first, and says which it is and what is in it")
  func start() throws {
    let words = try Self.words
    let parts = Self.document.parts
    #expect(parts.map(\.name) == ["My week", "My week", "The end"])
    let booklets = Self.document.booklets(of: [Array(parts[0...1]), [parts[2]]], in: words)
    #expect(booklets.map(\.title) == ["My plan, booklet 1 of 2", "My plan, booklet 2 of 2"])
    #expect(booklets.map(\.running.headRight) == ["My plan, booklet\u{A0}1", "My plan, booklet\u{A0}2"])
    #expect(
      booklets[0].blocks.flatMap(\.spoken) == [
        "My plan", "Write big.", "Booklet 1 of 2:", "- My week", "About Rosie.", "advocates", "Evening.",
        "Words",
        "- Advocate: a meaning",
      ])
    #expect(booklets[0].blocks[1] == Self.flag)
  }

  @Test("A booklet explains its own hard words only, and the list stays where the last booklet has it")
  func ownWords() throws {
    let words = try Self.words
    let parts = Self.document.parts
    let booklets = Self.document.booklets(of: [Array(parts[0...1]), [parts[2]]], in: words)
    #expect(
      booklets[1].blocks.suffix(3).flatMap(\.spoken) == [
        "council", "Words", "- Council: a meaning", "Is this right?",
      ])
  }

  @Test("A word list of which no word is used goes with its heading")
  func unused() {
    let document = Document(title: "", blocks: [Self.words("Plain."), Self.wordList("Council")])
    #expect(document.withUsedWordsOnly.blocks == [Self.words("Plain.")])
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A printer for the example agency, and the order of a person's easy read plan or guide.
  private func order(_ document: String, _ person: String, size: Int) throws -> (Printer, Order) {
    let home = try Home.find(asked: Self.root, environment: [:], executable: "")
    let day = try #require(CalendarDate(iso: "2026-11-16"))
    var build = Build(home: home, agency: Self.root + "/Templates/example-agency", asOf: day)
    build.people = [person]
    build.documents = [document]
    build.layout = "easy-read"
    build.size = size
    let run = try build.open()
    let order = try #require(run.turn(of: person).orders.first)
    return (run.printer, order)
  }

  @Test(
    "A document is one piece up to 20 pages, and else booklets of 20 pages at most that hold all of it",
    arguments: [14, 18, 20, 24, 28])
  func lengths(size: Int) throws {
    for document in GoldenRecords.documents {
      let (printer, order) = try order(document, "HB-0231", size: size)
      let whole = printer.pages(of: printer.document(of: order), for: order)
      let pieces = printer.pieces(of: order).pieces
      #expect((pieces.count == 1) == (whole.pages.count <= 20))
      // A week of sheets is not read through, and stays together.
      let most = order.document.isSheets ? 28 : 20
      #expect(pieces.allSatisfy { $0.pages.count <= most }, "\(document) \(pieces.map(\.pages.count))")
      // One item alone is no list, and has no mark that is read.
      func lines(_ pages: PagedDocument) -> [String] {
        // The ids of sheets are others where a day stands on another side.
        pages.text.split(separator: "\n").filter { !$0.hasPrefix("Sheet ") }
          .map { $0.hasPrefix("• ") ? String($0.dropFirst(2)) : String($0) }
      }
      let missing = Set(lines(whole)).subtracting(pieces.flatMap(lines))
      // Page numbers and "More on page" differ between a whole and its booklets, and line ends with them.
      #expect(
        missing.allSatisfy { $0.contains("Page ") || $0.contains("page ") || $0.contains("My ") },
        "\(missing)")
    }
  }

  @Test("Files of booklets are told apart by their names")
  func names() throws {
    let (_, order) = try order("care-plan", "HB-0231", size: 28)
    #expect(order.fileName(piece: 0, of: 1) == "care-plan-easy-read-28.pdf")
    #expect(order.fileName(piece: 1, of: 3) == "care-plan-easy-read-28-2-of-3.pdf")
  }
}
