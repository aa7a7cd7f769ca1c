import Diagnostics
import Pictures
import Structure
import Typography

/// A piece of a page that is never broken: a line of a paragraph, a row of a table, a whole box.
///
/// Every block is measured once and becomes slabs; pages are slabs stacked on each other. Positions count from the
/// left edge of the text and from the slab's own top.
struct Slab: Sendable {
  /// What the space above and below depends on besides the slab's own wishes.
  enum Kind: Sendable {
    case line, heading, box, table, row, form
    /// Takes no room and only asks for a break.
    case pageBreak, rightPage
  }

  var kind: Kind
  var height: Length
  /// Space asked for above and below; of two neighbours the larger counts, and none at the top of a page.
  var before: Length = .zero
  var after: Length = .zero
  var keepsWithNext = false
  /// Whether a page begins with this slab.
  var startsPage = false
  var items: [SlabItem] = []
  /// Whether it goes on from the slab before, which was too tall for a page: it stands on another page than that.
  var continues = false
  /// Whether it is left out where the page has no room for it: lines that fill the rest of a page that has none.
  var isOnlyForRest = false
  /// What few slabs have, none or one: nearly every slab is a line, and slabs are moved about.
  private var rare: [Rare] = []

  private struct Rare: Sendable {
    var afterIfBox: Length?
    var growth: Growth?
    var repeatedHead: Int?
    var sheet: Int?
    var pictureRun: PictureRun?
  }

  init(_ kind: Kind, height: Length, items: [SlabItem] = []) {
    self.kind = kind
    self.height = height
    self.items = items
  }

  /// Space below when a box or a table follows; for headings.
  var afterIfBox: Length? {
    get { rare.isEmpty ? nil : rare[0].afterIfBox }
    set { change { $0.afterIfBox = newValue } }
  }

  var growth: Growth? {
    get { rare.isEmpty ? nil : rare[0].growth }
    set { change { $0.growth = newValue } }
  }

  /// The heading to repeat when this row begins a page: its place in `Composer.repeatedHeads`.
  var repeatedHead: Int? {
    get { rare.isEmpty ? nil : rare[0].repeatedHead }
    set { change { $0.repeatedHead = newValue } }
  }

  /// The sheet to write on that it belongs to: the place of its head in `Composer.repeatedHeads`.
  var sheet: Int? {
    get { rare.isEmpty ? nil : rare[0].sheet }
    set { change { $0.sheet = newValue } }
  }

  /// The run of picture rows that this is one of.
  var pictureRun: PictureRun? {
    get { rare.isEmpty ? nil : rare[0].pictureRun }
    set { change { $0.pictureRun = newValue } }
  }

  private mutating func change(_ change: (inout Rare) -> Void) {
    if rare.isEmpty { rare = [Rare()] }
    change(&rare[0])
  }

  var isBreak: Bool { kind == .pageBreak || kind == .rightPage }

  var foot: SlabFoot { SlabFoot(kind: kind, after: after, afterIfBox: afterIfBox) }
}

/// What a slab asks for below itself. To know this is enough to stack slabs, and costs less than to hold a whole one.
struct SlabFoot: Sendable {
  var kind: Slab.Kind
  var after: Length
  var afterIfBox: Length?
}

/// Where a slab can be made taller: a box beside a taller one, lines that fill the page.
struct Growth: Sendable {
  /// What lies below moves down, what reaches over it becomes taller.
  var at: Length
  /// Lines to write on that fill the new room.
  var ruling: Ruling?
  /// What stands at a share of the height that it has in the end.
  var scale: Marks?

  struct Ruling: Sendable {
    var pitch: Length
    var spans: [Span]
    var weight: Length
    var colour: Colour
    var content: ContentID
    /// What stands in each new row, from its top.
    var inEach: [SlabItem] = []

    /// A part of each line.
    struct Span: Sendable {
      var x: Length
      var width: Length
    }
  }

  /// Marks from a foot up to a head, each with its share of the way in thousandths.
  struct Marks: Sendable {
    var head: Length
    /// From the end of the slab up to the foot.
    var foot: Length
    var marks: [(share: Int, items: [SlabItem])]

    func items(height: Length) -> [SlabItem] {
      let way = height - foot - head
      return marks.flatMap { mark in
        let y = head + way - way * mark.share / 1000
        return mark.items.map { $0.moved(down: y) }
      }
    }
  }
}

/// Which picture rows belong together, for "More on page 6."
struct PictureRun: Sendable {
  var number: Int
  /// Where the words stand.
  var x: Length
}

/// Something in a slab. What is rare is kept apart, so that what is common, paint, is small and quick to move.
enum SlabItem: Sendable {
  case paint(SlabOwner, PageItem.Paint)
  /// A page number that is not known before the pages are.
  indirect case pageNumber(PageNumber)
  /// A part of a link's area.
  case link(LinkArea)
  /// Keeps an element though it may draw nothing: an empty cell of a table.
  case anchor(ElementID)
  /// The place of a landmark, by its index.
  case landmark(Int)
  /// The place where a hard word is explained.
  case word(String)
  /// A problem to be reported with its page, and the words that it is about, by which their file can be found.
  indirect case problem(Problem, about: String?)
}

struct LinkArea: Sendable {
  /// The element of the link.
  var element: ElementID
  var area: Rectangle
}

/// What an item belongs to before pages are known.
enum SlabOwner: Sendable, Hashable {
  case content(ContentID)
  case artifact
  /// What was shown before and is not heard again.
  case repetition

  init(_ content: ContentID) { self = content == .unheard ? .artifact : .content(content) }
}

/// Room for the number of the page on which a heading stands.
struct PageNumber: Sendable {
  /// The content, which knows the heading.
  var content: ContentID
  var style: TextStyle
  /// Where the number starts on its baseline; where it ends if `isAtEnd`.
  var origin: Point
  var reserved: Length
  var isAtEnd: Bool
  /// How many items after this one stand on the same line and close up when the number is short.
  var following = 0
}

extension SlabItem {
  /// Whether it only says that something stands here.
  var isPlace: Bool {
    switch self {
    case .landmark, .word: true
    default: false
    }
  }

  func moved(down distance: Length, right: Length = .zero) -> SlabItem {
    switch self {
    case .paint(let owner, let paint): return .paint(owner, paint.moved(right: right, down: distance))
    case .pageNumber(let number): return .pageNumber(number.moved(right: right, down: distance))
    case .link(let link): return .link(link.moved(right: right, down: distance))
    case .anchor, .landmark, .word, .problem: return self
    }
  }
}

extension PageNumber {
  func moved(right: Length, down: Length) -> PageNumber {
    var number = self
    number.origin = Point(x: origin.x + right, y: origin.y + down)
    return number
  }
}

extension LinkArea {
  func moved(right: Length, down: Length) -> LinkArea {
    var link = self
    link.area.x = area.x + right
    link.area.y = area.y + down
    return link
  }
}

extension PageItem.Paint {
  func moved(right: Length, down: Length) -> PageItem.Paint {
    func moved(_ area: Rectangle) -> Rectangle {
      Rectangle(x: area.x + right, y: area.y + down, width: area.width, height: area.height)
    }
    func moved(_ points: [Point]) -> [Point] { points.map { Point(x: $0.x + right, y: $0.y + down) } }
    switch self {
    case .glyphs(var run):
      run.origin.x = run.origin.x + right
      run.origin.y = run.origin.y + down
      return .glyphs(run)
    case .fill(let area, let colour): return .fill(moved(area), colour)
    case .frame(let area, let width, let colour): return .frame(moved(area), width: width, colour)
    case .polyline(let points, let width, let colour): return .polyline(moved(points), width: width, colour)
    case .polygon(let points, let colour): return .polygon(moved(points), colour)
    case .circle(let area, let width, let colour): return .circle(moved(area), width: width, colour)
    case .picture(let index, let area): return .picture(index: index, moved(area))
    }
  }
}
