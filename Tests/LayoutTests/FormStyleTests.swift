import Documents
import Structure
import TestSupport
import Testing
import Typography

@testable import Layout

@Suite("Forms that somebody else fills in")
struct FormStyleTests {
  private static let form = Block.form(
    Form(
      name: "Visit",
      blocks: [
        .formRow([.text([.strong([.text("Morning")])]), .timeBox(label: [.text("In")])]),
        .ticks([Tick(label: [.text("Wash")])]),
        .lines(WritingLines(count: .exactly(2), label: [.text("Skin")])),
      ]))

  private func sizes(_ pages: PagedDocument, of words: String) -> Set<Length> {
    Set(
      pages.pages.flatMap(\.items).compactMap { item in
        guard case .glyphs(let run) = item.paint, String(String.UnicodeScalarView(run.text)).hasPrefix(words)
        else { return nil }
        return run.size
      })
  }

  @Test(
    "On a sheet a form has the size that the style sheet gives to forms, and what stands around it the reader's"
  )
  func size() {
    let around = Block.paragraph([.text("I tick how the day was.")])
    for size in [14, 18, 24, 28] {
      let pages = Fixtures.pages([around, Self.form, around], "easy-read", size: size, isToWriteOn: true)
      #expect(sizes(pages, of: "I tick") == [.points(size)])
      for words in ["Morning", "In", "Wash", "Skin"] {
        #expect(sizes(pages, of: words) == [.points(14)], "\(words)")
      }
    }
    for (size, own) in [(18, 18), (24, 24), (28, 24), (36, 24)] {
      let pages = Fixtures.pages([around, Self.form], "large-print", size: size, isToWriteOn: true)
      #expect(sizes(pages, of: "I tick") == [.points(size)])
      #expect(sizes(pages, of: "Wash") == [.points(own)])
    }
  }

  @Test("A form that the reader fills in has the reader's size", arguments: [24, 28, 36])
  func ownForm(size: Int) {
    for words in ["Morning", "In", "Wash", "Skin"] {
      #expect(
        sizes(Fixtures.pages([Self.form], "large-print", size: size), of: words) == [.points(size)],
        "\(words)")
    }
  }

  @Test(
    "Yes and no stand together where they cannot both stand beside their question",
    arguments: [18, 24, 30, 36])
  func pair(size: Int) throws {
    let row = Block.formRow([
      .text([.text("Did we come on time")]), .tick(Tick(label: [.text("Yes")])),
      .tick(Tick(label: [.text("No")])),
    ])
    let items = Fixtures.pages([row], "large-print", size: size).pages.flatMap(\.items)
    let feet = items.compactMap { item -> Length? in
      guard case .glyphs(let run) = item.paint else { return nil }
      return ["Yes ", "No "].contains(String(String.UnicodeScalarView(run.text))) ? run.origin.y : nil
    }
    #expect(feet.count == 2 && feet.first == feet.last)
  }
}
