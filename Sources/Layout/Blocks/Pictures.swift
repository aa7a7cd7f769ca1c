import Diagnostics
import Structure
import Typography

extension Composer {
  /// A picture in its square; of no height when there is no picture, so that the words stand alone at their place.
  mutating func pictureSlab(_ picture: PicturePart?, cell: Length, x: Length) -> Slab {
    guard let picture else { return Slab(.row, height: .zero) }
    switch picture.subject {
    case .named(let name):
      guard let index = self.picture(named: name) else { return Slab(.row, height: .zero) }
      let side = min(cell, style.pictures.art)
      let inset = (cell - side) / 2
      let area = Rectangle(x: x + inset, y: inset, width: side, height: side)
      let paint = SlabItem.paint(.content(picture.content), .picture(index: index, area))
      return Slab(.row, height: cell, items: [paint] + coarseness(of: index, side: side))
    case .clock(let minutes):
      let side = min(cell, style.pictures.clock)
      let inset = (cell - side) / 2
      let face = Rectangle(x: x + inset, y: inset, width: side, height: side)
      return Slab(.row, height: cell, items: clock(minutes, in: face, picture.content))
    }
  }

  /// The publisher's sign at the head of the first page: 16 mm high or 60 mm wide at most.
  mutating func logo(_ logo: PicturePart?) -> [Slab] {
    guard let logo, case .named(let name) = logo.subject, let index = picture(named: name) else { return [] }
    let (wide, high) = pictures[index].artwork.size
    let most = min(Length.millimetres(60), style.page.measure)
    let width = min(most, Length.millimetres(16).scaled(by: wide / high))
    let area = Rectangle(x: .zero, y: .zero, width: width, height: width.scaled(by: high / wide))
    var slab = Slab(
      .row, height: area.height, items: [.paint(.content(logo.content), .picture(index: index, area))])
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
