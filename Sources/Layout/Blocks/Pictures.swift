import Documents
import Typography

extension Composer {
  /// A picture in its square; of no height when there is no drawing, so that the words stand alone at their place.
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
      return Slab(.row, height: cell, items: [.paint(.element(figure), .picture(index: index, area))])
    case .clock(let minutes):
      let figure = draft.add(Element(.figure, parent: parent, alternative: alternative))
      let side = min(cell, style.pictures.clock)
      let inset = (cell - side) / 2
      let face = Rectangle(x: x + inset, y: inset, width: side, height: side)
      return Slab(.row, height: cell, items: clock(minutes, in: face, figure))
    }
  }
}
