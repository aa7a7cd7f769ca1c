import Diagnostics
import Testing

@testable import Pictures

@Suite("Refused pictures")
struct RefusalTests {
  @Test(
    "What is not read is refused by name and place",
    arguments: [
      ("<text/>", "t.svg:2:2: error: <text> is not read"),
      ("<text>Hello</text>", "t.svg:2:7: error: text inside <text> is not drawn"),
      ("<g><image href='a.png'/></g>", "t.svg:2:5: error: <image> is not read"),
      ("<path style='fill:red' d='M0 0'/>", "t.svg:2:7: error: the attribute style of <path> is not read"),
      ("<path opacity='.5' d='M0 0'/>", "t.svg:2:7: error: the attribute opacity of <path> is not read"),
      ("<path fill='red' d='M0 0'/>", "t.svg:2:13: error: the colour of fill is not one that is read"),
      ("<path fill='url(#a)' d='M0 0'/>", "t.svg:2:13: error: the colour of fill is not one that is read"),
      ("<g transform='skewX(90)'/>", "t.svg:2:15: error: the transform is not one that is read"),
      ("<path d='M0 0X1'/>", "t.svg:2:14: error: there is no such path command"),
      ("<path d='L0 0'/>", "t.svg:2:10: error: a path starts with M"),
      ("<path d='M0'/>", "t.svg:2:12: error: a number is expected"),
      ("<path d='M0 0A1 1 0 2 1 3 3'/>", "t.svg:2:21: error: a flag of an arc is 0 or 1"),
      ("<path d='M1e9 0'/>", "t.svg:2:11: error: the number is too large"),
      ("<circle r='-1'/>", "t.svg:2:12: error: the number is too small"),
      ("<circle r='5%'/>", "t.svg:2:13: error: one number without a unit is expected"),
      ("<circle r='1' r='2'/>", "t.svg:2:15: error: the attribute r is given twice, or there are too many"),
      (
        "<g stroke-linecap='flat'/>", "t.svg:2:20: error: the value of stroke-linecap is not one that is read"
      ),
      ("<svg/>", "t.svg:2:2: error: <svg> is not read"),
      ("<rect width='1' height='1'><g/></rect>", "t.svg:2:29: error: <g> may not stand inside <rect>"),
      ("words", "t.svg:2:1: error: text inside <svg> is not drawn"),
      ("<g>", "t.svg:2:6: error: </svg> closes nothing that is open here"),
      (
        "<![CDATA[x]]>", "a picture may not have a document type, a processing instruction or a CDATA section"
      ),
      ("", "the picture draws nothing"),
      ("<path d='M0 0a1e-200 1 0 1 0 0 1z'/>", "the picture is too thin to be drawn"),
      (
        "<g transform='scale(1000000)'><path d='M0 0L1000000 1000000 0 9z'/></g>",
        "the picture is larger than can be drawn"
      ),
      ("<path d='M1 1L5 1'/>", "the picture draws nothing"),
      (
        "<line x2='9' stroke='#000' transform='scale(1 2)'/>",
        "<line> has a line that its transform stretches unevenly"
      ),
      ("<line x2='9' stroke='#000' stroke-dasharray='.0001'/>", "the dashes are too fine to be drawn"),
    ])
  func refused(inside: String, message: String) throws {
    #expect(try #require(complaint(wrapped(inside))).hasSuffix(message))
  }

  @Test("A document type, entities, another root and a file that is cut off are refused")
  func files() throws {
    #expect(complaint("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>")?.contains("document type") == true)
    #expect(complaint(wrapped("<path d='&a;'/>"))?.contains("entities") == true)
    #expect(
      complaint("<html xmlns='http://www.w3.org/1999/xhtml'/>")?.hasSuffix("the file is not an SVG picture")
        == true)
    #expect(
      complaint("<svg viewBox='0 0 1 1'/>")?.hasSuffix("xmlns=\"http://www.w3.org/2000/svg\" is missing")
        == true)
    #expect(complaint("")?.hasSuffix("the picture is empty") == true)
    #expect(complaint("<svg ")?.contains("the name of an attribute is missing") == true)
    #expect(complaint("<!-- ")?.hasSuffix("the comment never ends") == true)
    #expect(complaint(wrapped("") + "<g/>")?.hasSuffix("<g> stands after the end of the picture") == true)
  }

  @Test("All faults of a picture are told in one go")
  func allFaults() throws {
    let text = wrapped("<text/><circle r='-1'/><path d='Q'/>")
    let problems = #expect(throws: Problems.self) { try Drawing(svg: SourceText(path: "t.svg", text: text)) }
    #expect(problems?.all.count == 3)
  }

  @Test("10,000 groups inside each other are refused at once")
  func depth() {
    let text = wrapped(String(repeating: "<g>", count: 10_000) + String(repeating: "</g>", count: 10_000))
    #expect(complaint(text)?.contains("too many inside each other") == true)
  }

  @Test("Pictures with too many shapes or points, or of more than a megabyte, are refused")
  func size() {
    #expect(
      complaint(wrapped(String(repeating: "<circle r='1'/>", count: 20_001)))?.contains("too many") == true)
    #expect(
      complaint(wrapped("<path d='M0 0\(String(repeating: "h1", count: 200_001))'/>"))?.contains("too long")
        == true)
    #expect(complaint(String(repeating: " ", count: 1_048_577))?.contains("larger than 1 MB") == true)
  }

  @Test(
    "A picture that is cut off or changed anywhere is read or refused, never a crash",
    arguments: Samples.files.prefix(40))
  func mutated(name: String) throws {
    let source = try Samples.source(name)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<60 {
      var bytes = source.bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % bytes.count
        bytes[place] =
          Array("0123456789.-eE<>/'\" ,MLHVCSQTAZmlhvcsqtaz\u{0}\u{7F}".utf8)[Int(state >> 20) % 43]
        if state >> 63 == 0 { bytes.removeSubrange(place..<min(bytes.count, place + 5)) }
      }
      _ = try? Drawing(svg: SourceText(path: name, bytes: bytes))
      _ = try? Drawing(svg: SourceText(path: name, bytes: Array(bytes[..<(bytes.count / 2)])))
    }
  }
}
