import Diagnostics
import Documents
import Typography

extension Composer {
  /// A picture in its square; of no height when there is no picture, so that the words stand alone at their place.
  mutating func pictureSlab(_ reference: PictureReference?, cell: Length, x: Length, in parent: ElementID)
    -> Slab
  {
    guard let reference else { return Slab(.row, height: .zero) }
    let alternative = reference.alternative.isEmpty ? "Picture" : reference.alternative
    switch reference.subject {
    case .named(let name):
      guard let index = picture(named: name) else { return Slab(.row, height: .zero) }
      let figure = draft.add(Element(.figure, parent: parent, alternative: alternative))
      let side = min(cell, style.pictures.art)
      let inset = (cell - side) / 2
      let area = Rectangle(x: x + inset, y: inset, width: side, height: side)
      let paint = SlabItem.paint(.element(figure), .picture(index: index, area))
      return Slab(.row, height: cell, items: [paint] + coarseness(of: index, side: side))
    case .clock(let minutes):
      let figure = draft.add(Element(.figure, parent: parent, alternative: alternative))
      let side = min(cell, style.pictures.clock)
      let inset = (cell - side) / 2
      let face = Rectangle(x: x + inset, y: inset, width: side, height: side)
      return Slab(.row, height: cell, items: clock(minutes, in: face, figure))
    }
  }

  /// The publisher's sign at the head of the first page: 16 mm high or 60 mm wide at most.
  mutating func logo(_ reference: PictureReference?) -> [Slab] {
    guard let reference, case .named(let name) = reference.subject, let index = picture(named: name) else {
      return []
    }
    let (wide, high) = pictures[index].artwork.size
    let most = min(Length.millimetres(60), style.page.measure)
    let width = min(most, Length.millimetres(16).scaled(by: wide / high))
    let area = Rectangle(x: .zero, y: .zero, width: width, height: width.scaled(by: high / wide))
    let alternative = reference.alternative.isEmpty ? "Logo" : "Logo of \(reference.alternative)"
    let figure = draft.add(Element(.figure, parent: Draft.document, alternative: alternative))
    var slab = Slab(
      .row, height: area.height, items: [.paint(.element(figure), .picture(index: index, area))])
    slab.items += coarseness(of: index, side: max(area.width, area.height))
    slab.after = style.unit * 3
    return [slab]
  }

  /// `PIC-02` for dots that the eye would see: under 150 an inch at the printed size.
  private mutating func coarseness(of index: Int, side: Length) -> [SlabItem] {
    let picture = pictures[index]
    guard let found = picture.artwork.dotsPerInch(inSquareOf: side.inPoints), found < 150,
      coarsePictures.insert(index).inserted
    else { return [] }
    let needed = Int((side.inPoints / 72 * 150).rounded(.up))
    return [
      .problem(
        Problem(
          .warning, "the picture '\(picture.name)' has \(Int(found)) dots an inch at its printed size",
          rule: "PIC-02", hint: "use one whose longer side has at least \(needed) dots"), about: nil)
    ]
  }
}
