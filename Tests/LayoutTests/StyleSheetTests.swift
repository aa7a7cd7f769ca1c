import Diagnostics
import Testing
import Typography

@testable import Layout

@Suite("Style sheets")
struct StyleSheetTests {
  @Test("The built-in layouts are read without a problem", arguments: Fixtures.layouts)
  func builtIn(name: String) {
    let path = "Templates/layouts/\(name).json"
    let (sheet, problems) = StyleSheet.read(SourceText(path: path, bytes: Fixtures.bytes(path)))
    #expect(sheet?.name == name)
    #expect(problems.isEmpty)
  }

  @Test("Standard print has 35 lines of 14 point on a page 242.8 mm high")
  func standard() {
    let style = Fixtures.sheet("standard").style(size: 14, options: PageOptions())
    let frame = PageFrame(style)
    #expect(abs(frame.bodyHeight.inMillimetres - 242.8) < 0.1)
    #expect(frame.bodyHeight.thousandths / style.text.body.leading.thousandths == 35)
    #expect(style.text.heading(1).size == .points(26))
    #expect(style.text.heading(1).leading == .points(34.3))
  }

  @Test(
    "Large print has the lines a page that were reckoned for each size",
    arguments: zip([16, 18, 20, 24, 28, 32, 36], [30, 26, 23, 19, 16, 13, 11]))
  func largePrint(size: Int, lines: Int) {
    let style = Fixtures.sheet("large-print").style(size: size, options: PageOptions())
    let frame = PageFrame(style)
    #expect(frame.bodyHeight.thousandths / style.text.body.leading.thousandths == lines)
    #expect(style.text.running.size == .points(size))
    #expect(style.text.heading(1).size == .points(size + 12))
  }

  @Test("A pale colour of a provider is not used for rules")
  func paleAccent() {
    let sheet = Fixtures.sheet("standard")
    let pale = sheet.style(size: 14, options: PageOptions(accent: .init(red: 200, green: 220, blue: 90)))
    #expect(pale.colours.accent == .init(red: 11, green: 70, blue: 80))
  }
}
