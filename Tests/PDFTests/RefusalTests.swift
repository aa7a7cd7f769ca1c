import CCairo
import Diagnostics
import Layout
import Pictures
import Structure
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
      run.glyphs = [PlacedGlyph(0, at: .zero, for: "\u{0E01}")]
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

  @Test("Shades become marks, and colours become true again")
  func shades() throws {
    #expect(
      try marked("q 0.1 0.1 0.100016 rg (a) Tj 0.1 0.1 0.100032 rg (rg) Tj 1 0.1 0.100032 RG S Q")
        == "q /P<</MCID 0>>BDC 0 0 0 rg (a) Tj EMC\n/P<</MCID 1>>BDC  (rg) Tj 1 0 0 RG S Q\nEMC")
  }

  @Test("A rectangle too small to see is dropped, any other stays")
  func signs() throws {
    let content = try marked(
      "0.1 0.1 0.100016 rg 0 0 0.004 0.008 re f 0 0 1 1 re f 0.1 0.1 0.100032 rg (b) Tj")
    #expect(content.contains("rg  0 0 1 1 re f"))
  }

  @Test("A lost mark, one too many, or two in the wrong order")
  func lostMarks() {
    #expect(throws: Problems.self) { try marked("0.1 0.1 0.100016 rg (a) Tj") }
    #expect(throws: Problems.self) { try marked("0.1 0.1 0.100032 rg (b) Tj") }
    #expect(throws: Problems.self) { try marked("0.1 0.1 0.100032 rg (b) Tj 0.1 0.1 0.100016 rg (a) Tj") }
    #expect(throws: Problems.self) {
      try marked("0.1 0.1 0.100016 rg 0.1 0.1 0.100032 rg 0.1 0.1 0.100048 rg (c) Tj")
    }
  }

  @Test("Paint that belongs to no mark")
  func unmarkedPaint() {
    #expect(throws: Problems.self) {
      try marked("(a) Tj 0.1 0.1 0.100016 rg (a) Tj 0.1 0.1 0.100032 rg (b) Tj")
    }
    #expect(throws: Problems.self) {
      try marked("0.1 0.1 0.100016 rg (a) Tj 0.1 0.1 0.100032 rg (b) Tj 0 0 0 rg (c) Tj")
    }
    #expect(throws: Problems.self) {
      try marked("0.1 0.1 0.100016 rg (a) Tj 0.1 0.1 0.100032 rg (b) Tj 0.5 g (c) Tj")
    }
  }

  @Test("A page that cairo turned into a picture of itself")
  func fallback() { #expect(throws: Problems.self) { try marked("q 1 0 0 1 0 0 cm /x5 Do Q") } }

  @Test("Every colour carries every number and comes back")
  func codes() {
    for step in UInt8.min...UInt8.max {
      let colour = Colour(red: step, green: 255 - step, blue: step)
      for code in [1, 2, 109, 110, 111, 999, Shade.greatestCode] {
        let (red, green, blue) = Shade.components(of: colour, code: code)
        let printed = [red, green, blue].map { Int(($0 * 1e6).rounded()) }
        let shade = Shade(red: printed[0], green: printed[1], blue: printed[2])
        #expect(shade?.code == code)
        let plain = [Int(step), 255 - Int(step), Int(step)].map { ($0 * 1_000_000 + 127) / 255 }
        #expect(shade.map { [$0.millionths.red, $0.millionths.green, $0.millionths.blue] } == plain)
      }
    }
  }
}
