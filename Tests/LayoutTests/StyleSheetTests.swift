import Diagnostics
import Structure
import TestSupport
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

  /// A change to the standard sheet, the line of the problem and how its message begins.
  static let mistakes: [(old: String, new: String, line: Int, message: String)] = [
    ("layout-1", "layout-9", 2, "this is not a style sheet of a form"),
    (#""name": "standard""#, #""name": "mine""#, 3, "the name is not the name of the file"),
    ("clear-print", "clear print", 4, "'clear print' is not a word for claim"),
    (#""least": 12, "greatest": 15"#, #""least": 15, "greatest": 12"#, 5, "the sizes contradict"),
    ("noto-sans", "comic-sans", 6, "'comic-sans' is not a word for typeface"),
    (#""leading": 1.4"#, #""leading": 0.5"#, 7, "this number is out of range"),
    (
      #"{ "add": 4, "units": 5"#, #"{ "add": 14, "units": 5"#, 13,
      "the heading is larger than the level above"
    ),
    (
      #"{ "add": 0, "units": 4 }"#, #"{ "add": 0 }, { "add": 0 }, { "add": 0 }"#, 11,
      "there are more than four levels"
    ),
    (#""inner": 25"#, #""inner": 250"#, 21, "this number is out of range"),
    ("#111111", "#11111", 24, "this is not a colour"),
    (#""paragraph": 3"#, #""paragraph": -3"#, 26, "this number is out of range"),
    (#""boxSide": 2.5"#, #""boxSide": 0"#, 26, "this number is out of range"),
    (#""tables": "grid""#, #""tables": "list""#, 30, "'list' is not a word for table form"),
    (#""art": 34"#, #""art": 40"#, 32, "the drawing is larger than its cell"),
    (#""from": 12"#, #""from": 14"#, 37, "the first step leaves out the smallest sizes"),
    (#""tickColumns": 5"#, #""tickColumns": 2.5"#, 38, "this should be a whole number"),
  ]

  @Test("A mistake in a style sheet is told with its line", arguments: mistakes)
  func mistake(old: String, new: String, line: Int, message: String) {
    let text = String(decoding: Fixtures.bytes("Templates/layouts/standard.json"), as: UTF8.self)
    #expect(text.contains(old))
    let (sheet, problems) = StyleSheet.read(
      SourceText(path: "layouts/standard.json", text: text.replacing(old, with: new, maxReplacements: 1)))
    #expect(sheet == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.message.hasPrefix(message) == true, "\(problems)")
    #expect(problems.first?.place?.shown.line == line)
  }

  @Test("Steps stand in the order of their sizes")
  func steps() {
    let text = String(decoding: Fixtures.bytes("Templates/layouts/large-print.json"), as: UTF8.self)
    let (_, problems) = StyleSheet.read(
      SourceText(path: "large-print.json", text: text.replacing(#""from": 24"#, with: #""from": 18"#)))
    #expect(problems.map(\.message) == ["the step is not for larger print than the one before it"])
  }

  @Test("Margins that leave no room for words are refused at the page")
  func noRoom() {
    let text = String(decoding: Fixtures.bytes("Templates/layouts/standard.json"), as: UTF8.self)
    let narrow = text.replacing(#""width": 210"#, with: #""width": 100"#)
    let (_, problems) = StyleSheet.read(
      SourceText(path: "standard.json", text: narrow.replacing(#""inner": 25"#, with: #""inner": 60"#)))
    #expect(problems.map(\.message) == ["the margins leave no room for text at 15 points"])
    #expect(problems.first?.place?.shown.line == 20)
  }

  @Test("A pale colour of a provider is not used for rules")
  func paleAccent() {
    let sheet = Fixtures.sheet("standard")
    let pale = sheet.style(size: 14, options: PageOptions(accent: .init(red: 200, green: 220, blue: 90)))
    #expect(pale.colours.accent == .init(red: 11, green: 70, blue: 80))
  }
}
