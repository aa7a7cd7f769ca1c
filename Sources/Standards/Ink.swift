import Layout
import Pictures
import Structure
import Typography

/// Something painted, as all rules look at it: its place and its look, without its letters and points.
struct Ink {
  /// What it is, with the width of its lines.
  enum Kind {
    case fill, polygon, picture
    case glyphs(FaceID)
    case frame(Length)
    case polyline(Length)
    case circle(Length)
  }

  /// Wider than this both ways a fill is a ground.
  static let ground = Length.points(6)

  /// Counted from 0.
  let page: Int
  /// Its position in `Page.items`.
  let index: Int
  let kind: Kind
  let owner: PageItem.Owner
  /// The edge of the page whose running matter it is part of.
  let edge: Element.Role.Edge?
  /// Of letters as high as their size, over their baseline.
  let area: Rectangle
  /// Whether it is letters of which one shows.
  let isWords: Bool
  /// With what is under it, 1 to 21; nil on a picture and for what has no colour.
  let contrast: Double?
  /// Whether it is letters nearer to white than to black: then they have at most 4.6:1 on anything lighter.
  let isLight: Bool

  /// Whether it is a part of a section's mark.
  var isMark: Bool { owner == .artifact(.mark) }

  var isGlyphs: Bool { kind.isGlyphs }

  /// The width of its lines; of a thin fill its own.
  var weight: Length? {
    switch kind {
    case .fill: min(area.width, area.height) <= Self.ground ? min(area.width, area.height) : nil
    case .frame(let width), .polyline(let width), .circle(let width): width
    case .glyphs, .picture, .polygon: nil
    }
  }

  /// The top left corner.
  var corner: Point { Point(x: area.x, y: area.y) }

  /// Where letters start, on their baseline.
  var start: Point { Point(x: area.x, y: area.maxY) }

  /// Of letters.
  var size: Length { area.height }

  /// The face of letters.
  var face: FaceID? { if case .glyphs(let face) = kind { face } else { nil } }
}

extension Ink {
  /// Everything painted, in the order of the painting; lines through no point paint nothing.
  static func all(in document: PagedDocument, on paper: Colour) -> [Ink] {
    var inks: [Ink] = []
    inks.reserveCapacity(document.pages.reduce(0) { $0 + $1.items.count })
    var grounds = Grounds(paper: paper)
    for (number, page) in document.pages.enumerated() {
      grounds.onPage.removeAll(keepingCapacity: true)
      for index in page.items.indices {
        guard let area = page.items[index].paint.bounds else { continue }
        inks.append(Ink(page.items[index], Spot(page: number, index: index, area: area), document, &grounds))
      }
    }
    return inks
  }

  /// Where those of each page are among all.
  static func ranges(_ inks: [Ink], pages: Int) -> [Range<Int>] {
    var end = 0
    return (0..<pages).map { page in
      let start = end
      while end < inks.count, inks[end].page == page { end += 1 }
      return start..<end
    }
  }

  private struct Spot {
    let page: Int
    let index: Int
    let area: Rectangle
  }

  private init(_ item: PageItem, _ place: Spot, _ document: PagedDocument, _ grounds: inout Grounds) {
    page = place.page
    index = place.index
    area = place.area
    owner = item.owner
    edge = document.runningEdge(of: item.owner)
    let colour: Colour?
    var isWords = false
    switch item.paint {
    case .glyphs(let run): (kind, colour, isWords) = (.glyphs(run.face), run.colour, run.isVisible)
    case .fill(_, let own): (kind, colour) = (.fill, own)
    case .frame(_, let width, let own): (kind, colour) = (.frame(width), own)
    case .polyline(_, let width, let own): (kind, colour) = (.polyline(width), own)
    case .polygon(_, let own): (kind, colour) = (.polygon, own)
    case .circle(_, let width, let own): (kind, colour) = (.circle(width), own)
    case .picture: (kind, colour) = (.picture, nil)
    }
    self.isWords = isWords
    let ground = kind.isGlyphs ? area.middle : area
    contrast = colour.flatMap { grounds.contrast(of: $0, at: ground) }
    isLight = isWords && colour.map { grounds.contrasts.between($0, .black) > 4.6 } ?? false
    grounds.add(kind, area, colour)
  }
}

extension Ink.Kind {
  fileprivate var isGlyphs: Bool { if case .glyphs = self { true } else { false } }
}

/// What stands on a page for others to stand on, in the order of the painting.
private struct Grounds {
  let paper: Colour
  /// Without a colour where it is a picture.
  var onPage: [(area: Rectangle, colour: Colour?)] = []
  var contrasts = Contrasts()

  init(paper: Colour) { self.paper = paper }

  /// With the last ground under it; nil on a picture.
  mutating func contrast(of colour: Colour, at area: Rectangle) -> Double? {
    guard let last = onPage.last(where: { $0.area.meets(area) }) else {
      return contrasts.between(colour, paper)
    }
    return last.colour.map { contrasts.between(colour, $0) }
  }

  /// Large fills, polygons and pictures are grounds.
  mutating func add(_ kind: Ink.Kind, _ area: Rectangle, _ colour: Colour?) {
    switch kind {
    case .fill where min(area.width, area.height) > Ink.ground: onPage.append((area, colour))
    case .polygon, .picture: onPage.append((area, colour))
    default: break
    }
  }
}

/// The few pairs of colours of a document, each reckoned once.
private struct Contrasts {
  private var pairs: [UInt64] = []
  private var contrasts: [Double] = []

  mutating func between(_ one: Colour, _ other: Colour) -> Double {
    let pair = UInt64(one.number) << 24 | UInt64(other.number)
    for index in pairs.indices where pairs[index] == pair { return contrasts[index] }
    pairs.append(pair)
    contrasts.append(one.contrast(with: other))
    return contrasts[contrasts.count - 1]
  }
}

extension Colour {
  /// Its three parts as one number.
  fileprivate var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

extension MeasuredPages {
  /// What is painted on each page.
  var inksOfPages: [ArraySlice<Ink>] { document.pages.indices.map { inks[inksOfPage[$0]] } }

  /// The letters of an ink that is letters.
  func run(of ink: Ink) -> GlyphRun? {
    if case .glyphs(let run) = document.pages[ink.page].items[ink.index].paint { run } else { nil }
  }
}

extension GlyphRun {
  fileprivate var isVisible: Bool { glyphs.contains { $0.text != " " && $0.text != "\u{A0}" } }
}

extension Rectangle {
  /// Of letters the middle: what must not reach over an edge.
  var middle: Rectangle { Rectangle(x: x, y: maxY - height / 2, width: width, height: height / 2) }

  /// Whether two areas have a part in common.
  func meets(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
