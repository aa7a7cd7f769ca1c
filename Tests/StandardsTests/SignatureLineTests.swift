import Documents
import Layout
import Structure
import TestSupport
import Testing
import Typography

@testable import Standards

@Suite("Lines to sign on")
struct SignatureLineTests {
  private static func row(_ purpose: LinePurpose) -> Block {
    .form(
      Form(
        name: "Agreement",
        blocks: [
          .formRow([.line(label: [.text("Your signature")], purpose: purpose), .line(label: [.text("Date")])])
        ]))
  }

  private func failed(_ layout: String, size: Int, _ block: Block) -> [String] {
    Claims.failed(layout, size: size, adding: [block]).filter { $0.hasPrefix("2.43") }
  }

  @Test("A signature beside a date has 60 mm in every layout and size", arguments: Fixtures.sizes)
  func besideDate(layout: String, size: Int) {
    let pages = Fixtures.pages([Self.row(.signature)], layout, size: size)
    let lines = pages.fields(.signature)
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.width >= .millimetres(60) - .hair })
    #expect(failed(layout, size: size, Self.row(.signature)) == [])
  }

  @Test("A signature line made shorter than 60 mm beside another line is found")
  func tooShort() {
    let style = Claims.style("standard")
    var pages = Claims.pages(style, adding: [Self.row(.signature)])
    pages.shorten(.signature, to: .millimetres(55))
    let names = Claims.names(
      of: pages.measured(in: style, wording: Fixtures.wording, typefaces: Fixtures.typefaces))
    #expect(names == ["2.43 room to sign"])
  }

  @Test("A line that only its label calls a signature is found where it is short")
  func unmarked() {
    #expect(failed("standard", size: 14, Self.row(.writing)) == ["2.43 room to sign"])
    let alone = Block.formRow([.line(label: [.text("Your signature")])])
    #expect(failed("standard", size: 14, alone) == [])
    let signs = Block.formRow([.line(label: [.text("Signs of pain")]), .line(label: [.text("Date")])])
    #expect(failed("standard", size: 14, signs) == [])
  }
}

extension PagedDocument {
  /// The areas of the rules that fields of a purpose are drawn with.
  fileprivate func fields(_ purpose: Element.Field.Purpose) -> [Rectangle] {
    pages.flatMap(\.items).compactMap { item in
      guard case .fill(let area, _) = item.paint, case .element(let owner) = item.owner,
        structure[owner].field?.purpose == purpose
      else { return nil }
      return area
    }
  }

  /// Draws the rules of fields of a purpose as wide as is said.
  fileprivate mutating func shorten(_ purpose: Element.Field.Purpose, to width: Length) {
    for page in pages.indices {
      for index in pages[page].items.indices {
        guard case .fill(var area, let colour) = pages[page].items[index].paint,
          case .element(let owner) = pages[page].items[index].owner,
          structure[owner].field?.purpose == purpose
        else { continue }
        area.width = width
        pages[page].items[index].paint = .fill(area, colour)
      }
    }
  }
}
