import Documents
import Layout

extension Printer {
  /// The pages of a document in one piece, or in booklets where it is longer than its layout gives a reader at a time
  /// (rule 3.07). A document is cut only where its template begins a part, and inside a part that is too long for a
  /// booklet of its own at its main headings. As few booklets as will do, about as long as each other.
  func pieces(of document: Document, for order: Order) -> [PagedDocument] {
    if document.sides != nil { return sheetPieces(of: credited(document), for: order) }
    let whole = pages(of: credited(document), for: order)
    guard let most = style(of: order).mostPagesInBooklet, whole.pages.count > most else { return [whole] }
    let words = wording(in: document.language).words
    var best = [whole]
    for parts in [document.parts, document.parts.flatMap(\.sections)] where parts.count > 1 {
      // Each booklet repeats the start, so that no fewer can do than the whole's length says.
      let fewest = min((whole.pages.count + most - 1) / most, parts.count)
      for count in fewest...parts.count {
        best = document.booklets(of: parts.evenly(in: count), in: words).map { booklet($0, for: order) }
        if best.allSatisfy({ $0.pages.count <= most }) { return best }
      }
    }
    return best
  }
}

extension Printer {
  /// Sheets to write on in one file, or in a file for each part, such as a week, where that is asked for or the layout
  /// gives a reader no more pages at a time.
  private func sheetPieces(of document: Document, for order: Order) -> [PagedDocument] {
    let parts = document.parts
    let whole = pages(of: document, for: order)
    let most = style(of: order).mostPagesInBooklet ?? .max
    let isParted = order.record?.wantsAFileAWeek == true || whole.pages.count > most
    guard isParted, parts.count > 1 else { return [whole] }
    return document.sheets(of: parts).map { pages(of: $0, for: order) }
  }

  /// The pages of a booklet with the credits of its pictures at its end, or at the end of its start where they would
  /// otherwise make a page of their own.
  private func booklet(_ document: Document, for order: Order) -> PagedDocument {
    let credits = credits(for: document)
    let places = [document.blocks.endIndex, document.blocks.firstIndex(of: .pageBreak) ?? 0]
    let choices = places.map { place in
      var document = document
      document.blocks.insert(contentsOf: credits, at: place)
      return pages(of: document, for: order)
    }
    return choices[1].pages.count < choices[0].pages.count ? choices[1] : choices[0]
  }
}

extension Document.Part {
  /// The part cut before each of its main headings.
  fileprivate var sections: [Document.Part] {
    var sections = [Document.Part(name: name, blocks: [])]
    for block in blocks {
      if case .heading(1, _, _) = block, sections[sections.count - 1].hasText {
        sections.append(Document.Part(name: name, blocks: []))
      }
      sections[sections.count - 1].blocks.append(block)
    }
    return sections
  }

  private var hasText: Bool { blocks.contains { $0 != .pageBreak && $0 != .rightPage } }
}

extension [Document.Part] {
  /// The parts in order in so many groups, none empty, each ending near its share of the blocks.
  fileprivate func evenly(in count: Int) -> [[Document.Part]] {
    let total = reduce(0) { $0 + $1.blocks.count }
    var groups: [[Document.Part]] = [[]]
    var done = 0
    for (index, part) in enumerated() {
      let open = count - groups.count
      let share = total * groups.count / count
      let isPast = done + part.blocks.count / 2 > share
      if open > 0, !groups[groups.count - 1].isEmpty, isPast || self.count - index <= open {
        groups.append([])
      }
      groups[groups.count - 1].append(part)
      done += part.blocks.count
    }
    return groups
  }
}
