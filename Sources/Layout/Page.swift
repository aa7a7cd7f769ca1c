import Diagnostics
import Pictures
import Structure
import Typography

/// Finished pages: every position decided, every item owned by an element of the structure or an artifact.
/// Painting only walks them.
public struct PagedDocument: Sendable {
  /// The title that a reader shows in its window.
  public var title: String
  /// BCP 47.
  public var language: String
  /// The sides of paper, in order.
  public var pages: [Page]
  /// What the pages mean.
  public var structure: StructureTree
  /// Where each content of the structure is shown.
  public var places: ContentPlaces
  /// The area of a figure on the page of its first item, or of a table that stands on one page.
  public var areas: [ElementID: Rectangle]
  /// The reader’s list of contents.
  public var outline: [OutlineEntry]
  /// Pictures by the index that items use.
  public var pictures: [Picture]
  /// What the layout has to report: words that were wrapped at a letter, rows taller than a page.
  public var problems: [Problem]
  /// The words that problems are about, by the problem's position: whoever knows the files finds the field or the
  /// template that says them. They may be personal, so they are never told.
  public var subjects: [Int: String]

  /// Made of its parts.
  public init(
    title: String, language: String, pages: [Page], structure: StructureTree,
    places: ContentPlaces = ContentPlaces(), areas: [ElementID: Rectangle] = [:],
    outline: [OutlineEntry] = [],
    pictures: [Picture] = [], problems: [Problem] = [], subjects: [Int: String] = [:]
  ) {
    self.title = title
    self.language = language
    self.pages = pages
    self.structure = structure
    self.places = places
    self.areas = areas
    self.outline = outline
    self.pictures = pictures
    self.problems = problems
    self.subjects = subjects
  }
}

extension PagedDocument {
  /// Adds something painted to the last page as the last part of an element: how pages are made by hand.
  package mutating func show(_ paint: PageItem.Paint, in element: ElementID, as kind: Content.Kind = .drawn) {
    let content = structure.add(kind, in: element)
    places.add(
      ItemPlace(page: pages.count - 1, index: pages[pages.count - 1].items.count), of: content)
    pages[pages.count - 1].items.append(PageItem(owner: .element(element), paint: paint))
  }

  /// Whether an item belongs to head or foot: an artifact, or on the first page what is heard of them.
  public func runningEdge(of owner: PageItem.Owner) -> Element.Role.Edge? {
    switch owner {
    case .artifact(.header): return .head
    case .artifact(.footer): return .foot
    case .artifact(.layout), .artifact(.repetition), .artifact(.mark): return nil
    case .element(let id):
      guard let parent = structure[id].parent, case .running(let edge) = structure[parent].role else {
        return nil
      }
      return edge
    }
  }

  /// The page of the first item that an element shows itself, counted from 0.
  public func firstPage(of element: ElementID) -> Int? {
    for case .content(let content) in structure[element].children {
      if let place = places[content].first { return place.page }
    }
    return nil
  }
}

/// An item by its page and its position on that page.
public struct ItemPlace: Sendable, Hashable {
  /// Counted from 0.
  public var page: Int
  /// Its position in `Page.items`.
  public var index: Int

  /// Made of its parts.
  public init(page: Int, index: Int) {
    self.page = page
    self.index = index
  }
}

/// A picture that pages use, by its name in the catalogue; drawn once a file.
public struct Picture: Sendable, Hashable {
  /// The name in the catalogue.
  public var name: String
  /// The picture itself.
  public var artwork: Artwork

  /// Made of its parts.
  public init(name: String, artwork: Artwork) {
    self.name = name
    self.artwork = artwork
  }
}

/// One side of paper.
public struct Page: Sendable {
  /// The width of the paper.
  public var width: Length
  /// The height of the paper.
  public var height: Length
  /// In painting order, which is reading order apart from artifacts.
  public var items: [PageItem]
  /// The links on this page.
  public var links: [PageLink]
  /// The id of a side of a sheet to write on; nil for a page to read.
  public var sideName: String?

  /// Made of its parts.
  public init(width: Length, height: Length, items: [PageItem] = [], links: [PageLink] = []) {
    self.width = width
    self.height = height
    self.items = items
    self.links = links
  }
}

/// Something painted at its place.
public struct PageItem: Sendable {
  /// What it belongs to.
  public var owner: Owner
  /// What is painted.
  public var paint: Paint

  /// Made of its parts.
  public init(owner: Owner, paint: Paint) {
    self.owner = owner
    self.paint = paint
  }

  /// What an item belongs to.
  public enum Owner: Sendable, Hashable {
    case element(ElementID)
    case artifact(Artifact)
  }

  /// Why an item is not part of the meaning.
  public enum Artifact: Sendable, Hashable {
    /// Rules, boxes, backgrounds.
    case layout
    /// What was heard on a page before: the heading of a table, the head of a sheet.
    case repetition
    case header
    case footer
    /// The mark of a section at the edge of the paper.
    case mark
  }

  /// What is painted, with every position decided.
  public enum Paint: Sendable {
    case glyphs(GlyphRun)
    case fill(Rectangle, Colour)
    /// A frame drawn wholly inside the rectangle.
    case frame(Rectangle, width: Length, Colour)
    /// Open or closed lines through points, round caps and joins.
    case polyline([Point], width: Length, Colour)
    case polygon([Point], Colour)
    /// A circle's outline, drawn wholly inside the rectangle.
    case circle(Rectangle, width: Length, Colour)
    /// A picture of `PagedDocument.pictures`, its ink, or its dots standing upright, scaled to fit the
    /// rectangle and centred in it.
    case picture(index: Int, Rectangle)
  }
}

/// Glyphs of one face, size and colour on one baseline.
public struct GlyphRun: Sendable, Hashable {
  /// The face.
  public var face: FaceID
  /// The size of the letters.
  public var size: Length
  /// The colour of the letters.
  public var colour: Colour
  /// Where the first glyph's origin stands.
  public var origin: Point
  /// The glyphs with their places and characters, in reading order.
  public var glyphs: [PlacedGlyph]
  /// From the origin to the end of the last glyph's advance.
  public var width: Length

  /// Made of its parts.
  public init(
    face: FaceID, size: Length, colour: Colour, origin: Point, glyphs: [PlacedGlyph], width: Length
  ) {
    self.face = face
    self.size = size
    self.colour = colour
    self.origin = origin
    self.glyphs = glyphs
    self.width = width
  }

  /// The characters that the glyphs stand for, one a glyph.
  public var text: [Unicode.Scalar] { glyphs.text }
}

/// A link on one page; a link over two pages has one on each, of the same element.
public struct PageLink: Sendable {
  /// The link element in the structure.
  public var element: ElementID
  /// One rectangle a line.
  public var areas: [Rectangle]
  /// Where it goes.
  public var target: Target
  /// What is said for it.
  public var contents: String

  /// Where a link goes.
  public enum Target: Sendable, Hashable {
    case address(String)
    case place(Destination)
  }

  /// Made of its parts.
  public init(element: ElementID, areas: [Rectangle], target: Target, contents: String) {
    self.element = element
    self.areas = areas
    self.target = target
    self.contents = contents
  }
}

/// A place that links and the outline lead to.
public struct Destination: Sendable, Hashable {
  /// Counted from 0.
  public var page: Int
  /// The top left corner of what is led to.
  public var point: Point

  /// Made of its parts.
  public init(page: Int, point: Point) {
    self.page = page
    self.point = point
  }
}

/// A heading in the reader's list of contents.
public struct OutlineEntry: Sendable, Hashable {
  /// The heading’s words.
  public var title: String
  /// 1 to 4; an entry is a child of the last one with a lower level.
  public var level: Int
  /// Where it stands.
  public var destination: Destination

  /// Made of its parts.
  public init(title: String, level: Int, destination: Destination) {
    self.title = title
    self.level = level
    self.destination = destination
  }
}
