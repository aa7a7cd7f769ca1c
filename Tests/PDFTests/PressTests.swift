import Layout
import Testing
import Typography

@testable import PDF

@Test("A blank page is a whole file")
func blankPage() throws {
  let press = try Press(typefaces: Typefaces(all: [], families: [:]))
  let page = Page(width: .millimetres(210), height: .millimetres(297))
  let document = PagedDocument(title: "Blank", language: "en-GB", pages: [page], structure: Structure())
  let file = try press.pdf(document)
  #expect(file.starts(with: "%PDF-1.7\n".utf8))
  #expect(file.suffix(6).elementsEqual("%%EOF\n".utf8))
}
