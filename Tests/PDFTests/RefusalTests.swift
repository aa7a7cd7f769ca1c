import CCairo
import Diagnostics
import Layout
import Testing
import Typography

@testable import PDF

@Suite("What the press refuses")
struct RefusalTests {
  /// The message of the first problem, or nothing when the document is printed.
  func refusal(_ change: (inout Sample) -> Void) throws -> String {
    var sample = Sample()
    sample.addPage()
    sample.write("Care plan", as: .heading(1), y: 80)
    change(&sample)
    do {
      _ = try Press(typefaces: typefaces).pdf(sample.document)
      return ""
    } catch {
      #expect(error.all.allSatisfy { $0.severity == .refusal })
      return error.all.first?.description ?? ""
    }
  }

  @Test("A letter that the typeface lacks")
  func missingGlyph() throws {
    let message = try refusal { sample in
      guard case .glyphs(var run) = sample.line("a", y: 100) else { return }
      run.glyphs = [0]
      run.text = ["\u{0E01}"]
      sample.paint(.glyphs(run), for: sample.add(.paragraph))
    }
    #expect(message.contains("U+E01"))
    #expect(message.contains("on page 1"))
  }

  @Test("An item that no element holds")
  func looseItem() throws {
    let message = try refusal { sample in
      let paragraph = sample.write("lost", as: .paragraph, y: 100)
      sample.document.structure[paragraph].children = []
    }
    #expect(message.contains("missing from the structure"))
  }

  @Test("A picture without words")
  func silentPicture() throws {
    let message = try refusal { sample in
      sample.paint(.fill(Sample.area(0, 0, 9, 9), .black), for: sample.add(.figure))
    }
    #expect(message.contains("PDF/UA-1 7.3"))
  }

  @Test("A link that says nothing, leads nowhere or has no area")
  func brokenLinks() throws {
    let nowhere = Destination(page: 7, point: Point(x: .zero, y: .zero))
    let links: [(PageLink.Target, String, [Rectangle])] = [
      (.address("https://care.example"), "", [Sample.area(0, 0, 9, 9)]),
      (.place(nowhere), "Visits", [Sample.area(0, 0, 9, 9)]),
      (.address("https://care.example"), "Visits", []),
    ]
    for (target, contents, areas) in links {
      let message = try refusal { sample in
        let link = sample.write("here", as: .link, in: sample.add(.paragraph), y: 100)
        sample.link(link, areas: areas, to: target, saying: contents)
      }
      #expect(message.contains("PDF/UA-1 7.18.5"))
    }
  }

  @Test("Elements where they may not stand")
  func misplacedElements() throws {
    let pairs: [(Element.Role, Element.Role)] = [
      (.list(.disc), .paragraph), (.section, .listItem), (.table, .paragraph),
      (.tableBody, .dataCell(columns: 1)),
      (.contents, .paragraph), (.section, .tableRow), (.paragraph, .listBody), (.section, .document),
    ]
    for (outer, inner) in pairs {
      let message = try refusal { sample in _ = sample.add(inner, in: sample.add(outer)) }
      #expect(message.contains("PDF/UA-1 7."), "\(inner) in \(outer)")
    }
  }

  @Test("A heading that skips a level, a table of uneven rows, an unknown language")
  func otherRules() throws {
    #expect(try refusal { $0.write("x", as: .heading(3), y: 100) }.contains("follows level 1"))
    let uneven = try refusal { sample in
      let table = sample.add(.table)
      for count in 1...2 {
        let row = sample.add(.tableRow, in: table)
        for _ in 0..<count { sample.add(.dataCell(columns: 1), in: row) }
      }
    }
    #expect(uneven.contains("differ in their columns"))
    #expect(try refusal { $0.document.language = "english language" }.contains("not a language tag"))
    #expect(try refusal { $0.document.title = "" }.contains("no title"))
  }
}

@Suite("Page content that cannot be vouched for")
struct ContentMarkingTests {
  /// The marked content of a page of two paragraphs, for which cairo wrote this.
  func marked(_ content: String) throws -> String {
    var sample = Sample()
    sample.addPage()
    sample.write("one", as: .paragraph, y: 80)
    sample.write("two", as: .paragraph, y: 100)
    let bytes = Array(content.utf8)
    var marking = ContentMarking(
      (bytes, 0..<bytes.count), page: 0, marks: try sample.document.marks()[0],
      elements: sample.document.structure.elements)
    return String(decoding: try marking.marked(), as: UTF8.self)
  }

  @Test("Markers become marks")
  func markers() throws {
    #expect(
      try marked("q 0 0 0.004 0.008 re f (a) Tj 1 0 0.004 0.008 re f (re f) Tj Q")
        == "q /P<</MCID 0>>BDC (a) Tj EMC\n/P<</MCID 1>>BDC (re f) Tj Q\nEMC")
  }

  @Test("A lost marker, one too many, or two in the wrong order")
  func lostMarkers() {
    #expect(throws: Problems.self) { try marked("0 0 0.004 0.008 re f (a) Tj") }
    #expect(throws: Problems.self) { try marked("1 0 0.004 0.008 re f 0 0 0.004 0.008 re f") }
    #expect(throws: Problems.self) {
      try marked("0 0 0.004 0.008 re f 1 0 0.004 0.008 re f 2 0 0.004 0.008 re f")
    }
  }

  @Test("Paint before the first marker")
  func unmarkedPaint() {
    #expect(throws: Problems.self) { try marked("(a) Tj 0 0 0.004 0.008 re f 1 0 0.004 0.008 re f") }
  }

  @Test("A page that cairo turned into a picture of itself")
  func fallback() { #expect(throws: Problems.self) { try marked("q 1 0 0 1 0 0 cm /x5 Do Q") } }
}
