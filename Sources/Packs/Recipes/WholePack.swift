import Care
import Diagnostics
import Layout
import PDF
import Templating

/// A person's pack as one file to print: its documents in the order of the folder, each on a right-hand page where its
/// recipe says so, with one outline. Over forty sheets it comes in volumes; no document is cut for that.
struct WholePack {
  private let recipe: String
  private let printer: Printer
  private let parts: [BoundDocument]

  init(_ recipe: String, of parts: [BoundDocument], by printer: Printer) {
    self.recipe = recipe
    self.parts = parts
    self.printer = printer
  }

  /// More than this no folder clip holds well, nor one hand.
  private static let mostSheets = 40

  /// The volumes, each with its name: `first-visit-large-print-24-1-of-2.pdf`.
  func volumes() -> [(name: String, pages: PagedDocument)] {
    guard let first = parts.first(where: { $0.order.reader == .person }) ?? parts.first else { return [] }
    var volumes: [[(BoundDocument, PagedDocument)]] = [[]]
    var sheets = 0
    for part in parts {
      for pages in part.pieces {
        let needed = part.order.sheets(of: pages) * part.item.copies
        if sheets > 0, sheets + needed > Self.mostSheets {
          volumes.append([])
          sheets = 0
        }
        volumes[volumes.count - 1].append((part, pages))
        sheets += needed
      }
    }
    return volumes.enumerated().map { index, pieces in
      let ending = Order.ending(piece: index, of: volumes.count)
      return (
        "\(recipe)-\(first.order.layout.name)-\(first.order.size)\(ending).pdf",
        merged(pieces, like: first.order)
      )
    }
  }

  private func merged(_ pieces: [(part: BoundDocument, pages: PagedDocument)], like order: Order)
    -> PagedDocument
  {
    let words = printer.wording(in: pieces[0].pages.language).words
    let name = order.subject?.preferredName ?? ""
    let title = words(PacksWord.title, ["title": words(PacksWord.wholePack), "name": name])
    var merged = MergedPages(title: title, language: words.language)
    for (part, pages) in pieces {
      for _ in 0..<part.item.copies {
        if part.item.startsRight, !merged.isAtRight, !part.order.isSingleSided {
          merged.add(
            blank: .blank(printer.style(of: part.order), typefaces: printer.resources.typefaces, words: words)
          )
        }
        merged.add(pages, named: pages.title)
      }
    }
    return merged.document
  }
}

/// One document of a pack, in the pieces in which it is printed.
struct BoundDocument {
  let order: Order
  let item: Wish.Item
  let pieces: [PagedDocument]
}

extension Order {
  /// Sheets of paper of so many sides.
  func sheets(of pages: PagedDocument) -> Int {
    isSingleSided ? pages.pages.count : (pages.pages.count + 1) / 2
  }
}
