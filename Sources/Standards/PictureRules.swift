import Layout
import Pictures
import Structure
import Typography

extension ClaimTest {
  /// A picture and its words are seen together: both on one page, and the words level with the picture.
  static let wholeRows = ClaimTest(
    ClaimRule("3.01", "pictures with their words", source: "Department of Health 2009", isMust: true),
    for: [.easyRead]
  ) { pages in
    pages.pictureRows.compactMap { row in
      guard let first = row.figure else { return nil }
      let isWhole = row.lines.allSatisfy { $0.page == first.page }
      let hasWords = row.lines.contains { $0.text.contains(where: \.isLetterOrDigit) }
      if isWhole, hasWords, row.figures == 1 { return nil }
      return ClaimFault(
        !hasWords
          ? "A picture without words"
          : isWhole ? "Two pictures for the same words" : "A picture is parted from its words",
        page: first.page, at: first.place)
    }
  }

  /// Easy read is words and pictures: without any it is only short sentences.
  static let somePictures = ClaimTest(
    ClaimRule("3.01", "pictures beside the words", source: "Department of Health 2009", isMust: true),
    for: [.easyRead]
  ) { pages in
    pages.document.structure.elements.contains { $0.role == .figure && !$0.isSign }
      ? [] : [ClaimFault("There is no picture")]
  }

  /// Pictures left, words right; or the words under them, as under a face that is an answer.
  static let pictureSide = ClaimTest(
    ClaimRule(
      "3.02", "pictures on the left", source: "Department of Health 2009, Photosymbols", isMust: true),
    for: [.easyRead]
  ) { pages in
    pages.pictureRows.compactMap { row in
      guard let figure = row.figure,
        row.lines.contains(where: {
          $0.page == figure.page && $0.x < figure.maxX && $0.baseline - $0.size < figure.maxY
        })
      else { return nil }
      return ClaimFault("Words stand left of their picture", page: figure.page, at: figure.place)
    }
  }

  /// At most five pictures a page.
  static let pictureCount = ClaimTest(
    ClaimRule("3.06", "at most five pictures a page", source: "our choice", isMust: true), for: [.easyRead]
  ) { pages in
    let perPage = Dictionary(grouping: pages.pictureRows.compactMap { $0.figure?.page }, by: { $0 })
    return perPage.filter { $1.count > 5 }.sorted { $0.key < $1.key }.map {
      ClaimFault("\($1.count) pictures", page: $0)
    }
  }

  /// Longer than 20 pages tires the reader.
  static let pageCount = ClaimTest(
    ClaimRule("3.07", "at most 20 pages", source: "Department of Health 2009", isMust: false),
    for: [.easyRead]
  ) { $0.pages(over: 20) }

  /// Longer than 24 pages should be split. It is listed, not refused: how long a document is follows from what it
  /// says and from how large the letters must be, and a copy that is not made helps nobody.
  static let mostPages = ClaimTest(
    ClaimRule("3.07", "at most 24 pages", source: "GOV.UK", isMust: false), for: [.easyRead]
  ) { $0.pages(over: 24) }
}

/// A picture and the words beside it.
private struct MeasuredPictureRow {
  var figures = 0
  /// The first picture, by its page and its ink.
  var figure: (page: Int, place: Point, maxX: Length, maxY: Length)?
  var lines: [TextLine] = []
}

extension MeasuredPages {
  /// Sheets to write on do not count: nobody reads through a pad, and how many there are was ordered.
  fileprivate func pages(over most: Int) -> [ClaimFault] {
    let count = document.pages.indices.count { document.pages[$0].sideName == nil }
    return count > most ? [ClaimFault("\(count) pages")] : []
  }

  /// The elements that hold a figure, in reading order. The publisher's sign is no picture of what is said, and stands
  /// over the words.
  fileprivate var pictureRows: [MeasuredPictureRow] {
    var rows: [MeasuredPictureRow] = []
    var rowOfElement: [ElementID: Int] = [:]
    for (index, element) in document.structure.elements.enumerated()
    where element.role == .figure && !element.isSign {
      guard let parent = element.parent else { continue }
      if rowOfElement[parent] == nil {
        rowOfElement[parent] = rows.count
        rows.append(MeasuredPictureRow(figure: place(of: ElementID(index))))
      }
      rows[rowOfElement[parent, default: 0]].figures += 1
    }
    for block in blocks where !block.isInFigure {
      var next: ElementID? = block.element
      while let id = next, rowOfElement[id] == nil { next = document.structure[id].parent }
      if let row = next.flatMap({ rowOfElement[$0] }) { rows[row].lines += block.lines }
    }
    return rows
  }

  private func place(of figure: ElementID)
    -> (page: Int, place: Point, maxX: Length, maxY: Length)?
  {
    guard let area = document.areas[figure], let page = document.firstPage(of: figure) else { return nil }
    return (page, Point(x: area.x, y: area.y), area.maxX, area.maxY)
  }
}
