import Foundation
import Structure
import Testing

@testable import Packs

/// Pages of cells, and words that come back from them.
@Suite("Braille")
struct BrailleTests {
  /// Whether liblouis is on this machine.
  static let hasLiblouis = (try? Liblouis()) != nil

  private func pages(_ lines: [(String, TranscriptLine.Kind)], cells: Int = 20, lines height: Int = 10)
    -> [[String]]
  {
    let file = BraillePages(sheet: BraillePages.PageSize(cells: cells, lines: height))
      .file(lines.map { ($0.0, $0.1) }) { "#\($0)" }
    return file.split(separator: "\u{C}").map { page in
      page.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  @Test(
    "Headings are centred or set in, paragraphs begin in cell 3, items go on in cell 3, the number is at the right"
  )
  func shape() {
    let page = pages([
      ("PLAN", .title), ("FIRST", .heading(1)), ("SECOND", .heading(2)), ("AAAA BBBB CCCC DDDD", .text),
      ("4 ITEM AAAA BBBB CCCC", .item(depth: 0)), ("4 IN", .item(depth: 1)),
    ])
    #expect(
      page[0] == [
        "                  #1", "        PLAN", "", "       FIRST", "", "    SECOND", "  AAAA BBBB CCCC",
        "DDDD", "4 ITEM AAAA BBBB", "  CCCC",
      ])
    #expect(page[1] == ["                  #2", "  4 IN"])
  }

  @Test(
    "No page and no line is longer than the sheet, a heading is never last, a long word goes on behind dot 5")
  func limits() {
    let text = (1...60).map { "WORD\($0)" }.joined(separator: " ")
    let lines: [(String, TranscriptLine.Kind)] =
      (1...9).flatMap { index in
        [("HEAD\(index)", .heading(index % 3 + 1)), (text, .text)]
      } + [(String(repeating: "X", count: 50), .text)]
    let pages = pages(lines)
    for page in pages {
      #expect(page.count <= 10)
      #expect(page.allSatisfy { $0.count <= 20 })
      #expect(page.last?.contains("HEAD") == false)
    }
    let all = pages.flatMap { $0.dropFirst() }.joined(separator: " ")
    for number in 1...60 { #expect(all.contains("WORD\(number)")) }
    #expect(all.contains("X\" "))
    #expect(all.count { $0 == "X" } == 50)
  }

  @Test(
    "Every word of a plan comes back from its braille",
    .enabled(if: hasLiblouis, "liblouis-bin is not installed"),
    arguments: [Liblouis.Grade.uncontracted, .contracted])
  func comesBack(grade: Liblouis.Grade) throws {
    let lines = [
      "Winnie cannot see well enough to shower safely alone.", #"Path C:\folder, £5 & 50 % – “tablets”"#,
      "Ring 020 7946 0101, café, Siân, 36.5 °C, NHS number 999 012 3454",
      (1...300).map { "Sentence \($0) is long." }.joined(separator: " "),
    ]
    let cells = try Liblouis().braille(lines, grade)
    #expect(cells.count == 4)
    #expect(cells.allSatisfy { $0.allSatisfy { $0.isASCII } })
    // The number sign and the letters a to j.
    #expect(cells[2].contains("#JBJ\"GIDF\"JAJA"))
    // Contracted, "the" and "and" are one cell each; spelt out they are not.
    let few = try Liblouis().braille(["the bread and the butter"], grade)
    #expect(few == [grade == .contracted ? "! BR1D & ! BUTT]" : "THE BREAD AND THE BUTTER"])
    // Nothing is cut at the end of what the program takes as a line.
    #expect(cells[3].hasSuffix(grade == .contracted ? "IS L;G4" : "IS LONG4"))
  }

  @Test(
    "A sign without braille is named by its line, and not by its words",
    .enabled(if: hasLiblouis, "liblouis-bin is not installed"))
  func signs() throws {
    do {
      _ = try Liblouis().braille(["Plain.", "Secret 猫 word"], .contracted)
      Issue.record("no problem was thrown")
    } catch {
      let text = error.all.map { $0.message + ($0.hint ?? "") }.joined()
      #expect(text.contains("line 2"))
      #expect(!text.contains("Secret"))
      #expect(!text.contains("猫"))
    }
  }
}
