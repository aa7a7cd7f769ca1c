import Layout
import Pictures
import Typography

extension ClaimTest {
  /// A picture that nobody sees does not help anybody: white on white, or lines as thin as a hair.
  static let seenPictures = ClaimTest(
    ClaimRule(
      "3.01", "pictures that can be seen", source: "Department of Health 2009, our choice", isMust: true),
    for: [.easyRead]
  ) { pages in
    pages.document.pages.enumerated().flatMap { number, page in
      page.items.compactMap { item -> ClaimFault? in
        guard case .picture(let index, let area) = item.paint,
          case .drawing(let drawing) = pages.document.pictures[index].artwork,
          !drawing.isSeen(in: area, on: pages.style.paper)
        else { return nil }
        return ClaimFault("A picture cannot be seen", page: number, at: Point(x: area.x, y: area.y))
      }
    }
  }
}

extension Drawing {
  /// Whether what stands out from the paper by 3:1 is a centimetre long and no hairline. Of a raster only its painter
  /// knows the dots.
  fileprivate func isSeen(in area: Rectangle, on paper: Colour) -> Bool {
    let points = min(area.width.inPoints / ink.width, area.height.inPoints / ink.height)
    let shown = ink { shape in
      let isFilled = shape.fill.map { $0.contrast(with: paper) >= 3 } ?? false
      let isLined =
        shape.stroke.map { $0.colour.contrast(with: paper) >= 3 && $0.width * points >= 0.5 } ?? false
      return isFilled || isLined
    }
    guard let shown else { return false }
    let sides = [shown.width * points, shown.height * points].map { Length.points($0) }
    return sides.contains { $0 >= .millimetres(10) } && sides.allSatisfy { $0 >= .points(0.5) }
  }
}
