import Diagnostics
import Structure
import Typography

extension Composer {
  /// A picture in its square; of no height when there is no picture, so that the words stand alone at their place.
  mutating func pictureSlab(_ picture: PicturePart?, cell: Length, x: Length) -> Slab {
    guard let picture else { return Slab(.row, height: .zero) }
    let square = { (side: Length) in
      Rectangle(x: x + (cell - side) / 2, y: (cell - side) / 2, width: side, height: side)
    }
    let art = square(min(cell, style.pictures.art))
    let face = square(min(cell, style.pictures.clock))
    let items =
      switch picture.subject {
      case .named(let name): named(name, in: art, picture.content)
      // Photographs stand in frames of their own.
      case .photograph: [SlabItem]()
      case .pair(let name, let second): pair(name, second, in: art, picture.content)
      case .clock(let minutes): clock(minutes, in: face, picture.content)
      case .day(let weekday, let number, let month):
        leaf([weekday, String(number), month], in: face, picture.content)
      case .ring(let minutes): ring(minutes, in: face, picture.content)
      }
    guard !items.isEmpty else { return Slab(.row, height: .zero) }
    let spare = art.height - height(of: picture, in: art)
    return Slab(.row, height: cell - spare, items: items.map { $0.moved(down: .zero - spare / 2) })
  }

  /// A large picture that is wider than high takes of its square what it needs; small ones stand in equal rows.
  private mutating func height(of picture: PicturePart, in art: Rectangle) -> Length {
    guard art.width > .millimetres(60), case .named(let name) = picture.subject,
      let index = self.picture(named: name)
    else { return art.height }
    let (wide, high) = pictures[index].artwork.size
    return wide > high ? art.height.scaled(by: high / wide) : art.height
  }

  private mutating func named(_ name: String, in area: Rectangle, _ content: ContentID) -> [SlabItem] {
    guard let index = picture(named: name) else { return [] }
    return [.paint(.content(content), .picture(index: index, area))]
      + coarseness(of: index, side: area.width)
  }

  /// The first picture in the upper left of the square, the second smaller at the lower right; the first alone in
  /// the whole square where there is no second.
  private mutating func pair(
    _ first: String, _ second: String, in area: Rectangle, _ content: ContentID
  ) -> [SlabItem] {
    guard picture(named: first) != nil, picture(named: second) != nil else {
      return named(first, in: area, content) + named(second, in: area, content)
    }
    let (large, small) = (area.width.scaled(by: 0.62), area.width.scaled(by: 0.5))
    let upper = Rectangle(x: area.x, y: area.y, width: large, height: large)
    let lower = Rectangle(
      x: area.x + area.width - small, y: area.y + area.height - small, width: small, height: small)
    return named(first, in: upper, content) + named(second, in: lower, content)
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
