import Diagnostics
import Documents
import Foundation
import Pictures
import TestSupport
import Testing

@testable import Layout

@Suite("Pictures beside words")
struct PictureTests {
  /// A photograph's header and nothing that could be shown: the layout looks at its size only.
  private func photograph(_ side: UInt8) throws -> Artwork {
    let bytes: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, side, 0, side, 1, 1, 0x11, 0]
      + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0xFF, 0xD9]
    return .raster(try Raster(path: "bath.jpg", bytes: bytes))
  }

  private func pages(_ artwork: Artwork) -> PagedDocument {
    let row = PictureRow(
      picture: PictureReference(.named("bath"), alternative: "A bath"), blocks: [.paragraph([.text("Bath")])])
    let document = Document(
      title: "Care plan",
      running: RunningMatter(
        headLeft: "", headRight: "", footFirst: "", footFirstShort: "", printed: ""),
      numbersHeadings: false, blocks: [.pictureRow(row), .pictureRow(row)])
    let sheet = Fixtures.sheet("easy-read")
    return document.paginated(
      with: sheet.style(size: sheet.sizes.default, options: PageOptions()), typefaces: Fixtures.typefaces,
      pictures: ["bath": artwork], words: Fixtures.words)
  }

  @Test("A photograph with too few dots is reported once with its page, however often it is printed")
  func coarse() throws {
    let pages = try pages(photograph(1))
    #expect(pages.pictures.count == 1)
    let problems = pages.problems.filter { $0.rule == "PIC-02" }
    #expect(problems.count == 1)
    #expect(problems.first?.page == 1 && problems.first?.severity == .warning)
    #expect(problems.first?.message.hasPrefix("the picture 'bath' has ") == true)
  }

  @Test("A photograph with dots enough is not, and a drawing never")
  func sharp() throws {
    #expect(try pages(photograph(255)).problems.isEmpty)
    let house = Drawing(
      shapes: [Drawing.Shape(path: [.move(0, 0), .line(1, 1)], fill: .black)],
      ink: .init(x: 0, y: 0, width: 1, height: 1))
    #expect(pages(.drawing(house)).problems.isEmpty)
  }
}
