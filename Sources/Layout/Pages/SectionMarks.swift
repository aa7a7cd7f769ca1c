import Structure
import Typography

/// The sections of one page.
struct PageSections {
  /// Those of which something stands on it, in order.
  var all: [Section] = []
  /// The number of the one at its top, which is the one that its head names.
  var named: Int? { all.first?.number }
}

extension PageFinisher {
  /// The sections of a page by its index: a section goes on to where the next one begins.
  func sections(onPage page: Int) -> PageSections {
    var found = PageSections()
    for section in composer.sections {
      guard let start = place(ofLandmark: section.landmark), start.page <= page else { continue }
      if start.page < page {
        found.all = [section]
      } else {
        // What begins at the top of a page leaves nothing of it to the section before.
        if start.point.y <= frame.bodyTop { found.all = [] }
        found.all.append(section)
      }
    }
    return found
  }
}

extension Composer {
  /// The marks of sections at the outer edge of a page, each at the height of its number, so that a thumb finds them in a
  /// closed folder. The white numeral stands in the inner part, which every printer reaches.
  mutating func marks(of sections: [Section], frame: PageFrame, page: Int) -> [FinishedItem] {
    guard let marks = style.marks else { return [] }
    let isRecto = frame.left(ofPage: page) == style.page.inner
    return sections.flatMap { section -> [FinishedItem] in
      let place = (section.number - 1) % marks.places
      let area = Rectangle(
        x: isRecto ? style.page.width - marks.width : .zero, y: marks.first + marks.step * place,
        width: marks.width, height: marks.height)
      let x = isRecto ? area.x : area.maxX - marks.inside
      return [FinishedItem(artifact: .mark, paint: .fill(area, style.colours.accent))]
        + numeral(
          section.number, marks,
          in: Rectangle(
            x: x, y: area.y, width: marks.inside, height: area.height))
    }
  }

  private mutating func numeral(_ number: Int, _ marks: MarkMeasures, in area: Rectangle) -> [FinishedItem] {
    let words = paragraph("\(number)", marks.text)
    let width = LineBreaks.naturalWidth(of: words)
    // A figure is about 0.71 of its size high.
    let baseline = area.y + (area.height + marks.text.size.scaled(by: 0.71)) / 2
    return singleLine(words, x: area.x + (area.width - width) / 2, baseline: baseline).compactMap { item in
      guard case .paint(_, .glyphs(var run)) = item else { return nil }
      run.colour = style.colours.paper
      return FinishedItem(artifact: .mark, paint: .glyphs(run))
    }
  }
}
