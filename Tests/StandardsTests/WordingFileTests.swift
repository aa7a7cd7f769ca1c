import Diagnostics
import Documents
import Layout
import TestSupport
import Testing

@testable import Standards

/// What is looked for in words is data: an agency's own file, or one of another language, is used as it stands.
@Suite("The file of standards")
struct WordingFileTests {
  private func read(_ changes: [String: String], path: String = "en-GB.json") -> (Wording?, [Problem]) {
    var text = String(decoding: Fixtures.bytes("Templates/standards/en-GB.json"), as: UTF8.self)
    for (old, new) in changes {
      #expect(text.contains(old), "the file does not say \(old)")
      text = text.replacing(old, with: new)
    }
    return Wording.read(SourceText(path: path, bytes: Array(text.utf8)), months: Fixtures.words.months)
  }

  private func failed(_ text: String, with wording: Wording, _ layout: String = "standard") -> [String] {
    let style = Claims.style(layout)
    let pages = Claims.pages(style, adding: [.paragraph([.text(text)])])
    return Claims.names(of: pages.measured(in: style, wording: wording, typefaces: Fixtures.typefaces))
  }

  @Test("A word that an agency adds is found, and one that it takes away is not")
  func ownWords() throws {
    let wording = try #require(read([#"["telephone"]"#: #"["service user", "client"]"#]).0)
    #expect(failed("Each client has a telephone.", with: wording) == ["3.33 “phone”, not “telephone”"])
    #expect(failed("Each of us has a telephone.", with: wording) == [])
  }

  @Test("Two words with a space between are found where one follows the other")
  func phrase() throws {
    let wording = try #require(read([#"["percent", "per cent"]"#: #"["service user"]"#]).0)
    #expect(failed("A Service User asks.", with: wording, "easy-read") == ["3.26 no percentages"])
    #expect(failed("A user asks, of the service.", with: wording, "easy-read") == [])
  }

  @Test("Months and halves of the day are the file's")
  func anotherLanguage() throws {
    let wording = try #require(read([#"["am", "pm"]"#: #"["yb", "yh"]"#]).0)
    #expect(failed("Come at 12yb today.", with: wording) == ["3.28 times with am and pm"])
    #expect(failed("Come at 12pm today.", with: wording) == [])
  }

  @Test("A language without a file is measured by no rule about words, and people are told")
  func unknown() {
    let wording = Wording(unknown: "cy")
    #expect(failed("I don’t know. Telephone 01632960417.", with: wording) == [])
    #expect(
      wording.leftToPeople(for: .largePrint).map(\.reason) == [
        "no file of standards is for the language cy"
      ])
  }

  @Test(
    "A file that contradicts itself is refused with its line",
    arguments: [
      (#""schema": "standards/1""#, #""schema": "standards/2""#),
      (#""shapes": ["phone-number"]"#, #""words": []"#),
      (#""language": "en-GB""#, #""language": "cy""#),
      (#""shapes": ["decimal"]"#, #""shapes": ["decimals"]"#),
      (#""claims": ["large-print"]"#, #""claims": ["largest-print"]"#),
    ])
  func refused(old: String, new: String) {
    let (wording, problems) = read([old: new])
    #expect(wording == nil)
    #expect(problems.count == 1 && problems.first?.place != nil && problems.first?.hint != nil)
  }
}
