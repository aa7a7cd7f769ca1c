import Diagnostics
import Documents
import Typography

/// Puts placed slabs on their pages: items get their last positions and their places in the structure, and what had
/// to wait for the pages, such as the numbers in the contents, is filled in.
struct Finisher {
  let composer: Composer
  let frame: PageFrame
  /// The page of each heading, by its index.
  private var headingPages: [Int: Destination] = [:]
  private var pageOfHeading: [String: Destination] = [:]
  /// Where each hard word is explained.
  private var pageOfWord: [String: Destination] = [:]
  private var builder: StructureBuilder
  private(set) var pages: [Page] = []
  private(set) var problems: [Problem] = []
  private(set) var subjects: [Int: String] = [:]

  init(composer: Composer, frame: PageFrame) {
    self.composer = composer
    self.frame = frame
    builder = StructureBuilder(composer.draft)
  }

  var structure: Structure { builder.structure }

  /// The first pass: where headings stand and words are explained.
  mutating func findHeadings(in placed: [PlacedPage]) {
    for (index, page) in placed.enumerated() {
      // By position: a copy of each slab and item would cost more than the search.
      for slab in page.slabs.indices {
        let items = page.slabs[slab].slab.items
        for item in items.indices where items[item].isPlace {
          let top = Point(x: frame.left(ofPage: index), y: frame.bodyTop + page.slabs[slab].y)
          switch items[item] {
          case .heading(let heading): found(heading, Destination(page: index, point: top))
          case .word(let word): pageOfWord[word] = Destination(page: index, point: top)
          default: break
          }
        }
      }
    }
  }

  private mutating func found(_ heading: Int, _ destination: Destination) {
    headingPages[heading] = destination
    let id = composer.headings[heading].id
    if pageOfHeading[id] == nil { pageOfHeading[id] = destination }
  }

  var outline: [OutlineEntry] {
    composer.headings.enumerated().compactMap { index, heading in
      headingPages[index].map {
        OutlineEntry(
          title: heading.title,
          level: composer.outline.indices.contains(index) ? composer.outline[index].level : 1,
          destination: $0)
      }
    }
  }

  mutating func finish(_ page: PlacedPage, running: [PageItem]) {
    let measures = composer.style.page
    pages.append(Page(width: measures.width, height: measures.height, items: running))
    let count = page.slabs.reduce(running.count) { $0 + $1.slab.items.count }
    pages[pages.count - 1].items.reserveCapacity(count)
    let left = frame.left(ofPage: pages.count - 1)
    for index in page.slabs.indices { finish(page.slabs[index], left: left) }
  }

  private mutating func finish(_ placed: PlacedSlab, left: Length) {
    let top = frame.bodyTop + placed.y
    /// How far the rest of a line closes up behind a short page number, and on which baseline.
    var closing: (shift: Length, baseline: Length)?
    for item in placed.slab.items {
      switch item {
      case .paint(.artifact(let kind), let paint):
        add(PageItem(owner: .artifact(kind), paint: paint.moved(right: left, down: top)))
      case .paint(.element(let element), let paint):
        add(paint.moved(right: left, down: top).closed(up: closing), to: element)
      case .pageNumber(let number):
        let number = number.moved(right: left, down: top)
        let width = add(number.closed(up: closing))
        if number.following > 0, !number.isAtEnd {
          let shift =
            number.reserved - width
            + (closing.map { $0.baseline == number.origin.y ? $0.shift : .zero } ?? .zero)
          closing = (shift, number.origin.y)
        }
      case .link(let link): add(link.moved(right: left, down: top))
      case .anchor(let element): _ = builder.place(element)
      case .heading, .word: break
      case .problem(var problem, let words):
        subjects[problems.count] = words
        problem.page = pages.count
        problems.append(problem)
      }
    }
  }

  private mutating func add(_ item: PageItem) { pages[pages.count - 1].items.append(item) }

  private mutating func add(_ paint: PageItem.Paint, to element: ElementID) {
    let page = pages.count - 1
    let child = Element.Child.item(page: page, index: pages[page].items.count)
    let own = builder.attach(child, to: element)
    builder.widen(own, by: paint, onPage: page)
    builder.widenTables(around: own, by: paint, onPage: page)
    add(PageItem(owner: .element(own), paint: paint))
  }

  /// Sets a page's number in its room and returns its width.
  private mutating func add(_ number: PageNumber) -> Length {
    let page = pageOfHeading[number.heading].map { "\($0.page + 1)" } ?? "?"
    let shaped = ShapedText(page, in: composer.fount(number.style), of: composer.typefaces)
    let all = 0..<shaped.count
    let width = shaped.width(of: all)
    var x = number.isAtEnd ? number.origin.x - width : number.origin.x
    for span in shaped.spans(in: all) {
      let run = GlyphRun(
        face: span.face, size: number.style.size, colour: composer.style.colours.ink,
        origin: Point(x: x, y: number.origin.y), glyphs: span.glyphs, width: span.width)
      add(.glyphs(run), to: number.owner)
      x = x + span.width
    }
    return width
  }

  private mutating func add(_ link: LinkArea) {
    let element = builder.place(link.element)
    let page = pages.count - 1
    if let index = pages[page].links.lastIndex(where: { $0.element == element }) {
      pages[page].links[index].areas.append(link.area)
    } else if let target = target(of: link.link) {
      let contents = link.contents.isEmpty ? "Page " + pageName(of: link.link) : link.contents
      pages[page].links.append(
        PageLink(element: element, areas: [link.area], target: target, contents: contents))
    }
  }

  private func pageName(of link: LinkTarget) -> String {
    if case .heading(let id) = link, let place = pageOfHeading[id] { "\(place.page + 1)" } else { "?" }
  }

  private func target(of link: LinkTarget) -> PageLink.Target? {
    switch link {
    case .address(let address): .address(address)
    // A place that is not there: the link leads to the beginning, since an element of a link needs a target.
    case .heading(let id): .place(pageOfHeading[id] ?? .beginning)
    case .word(let word): .place(pageOfWord[word] ?? .beginning)
    }
  }
}

extension Destination {
  fileprivate static let beginning = Destination(page: 0, point: Point(x: .zero, y: .zero))
}

extension PageNumber {
  fileprivate func closed(up closing: (shift: Length, baseline: Length)?) -> PageNumber {
    guard let closing, closing.baseline == origin.y, !isAtEnd else { return self }
    var number = self
    number.origin.x = origin.x - closing.shift
    return number
  }
}

extension PageItem.Paint {
  fileprivate func closed(up closing: (shift: Length, baseline: Length)?) -> PageItem.Paint {
    guard let closing, case .glyphs(let run) = self, run.origin.y == closing.baseline else { return self }
    return moved(right: -closing.shift, down: .zero)
  }

  /// The area that the paint covers; nil for lines through no point.
  public var bounds: Rectangle? {
    switch self {
    case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area):
      return area
    case .glyphs(let run):
      return Rectangle(x: run.origin.x, y: run.origin.y - run.size, width: run.width, height: run.size)
    case .polyline(let points, let width, _): return points.bounds(widened: width / 2)
    case .polygon(let points, _): return points.bounds(widened: .zero)
    }
  }
}

extension [Point] {
  fileprivate func bounds(widened by: Length) -> Rectangle? {
    guard let left = map(\.x).min(), let right = map(\.x).max(), let top = map(\.y).min(),
      let bottom = map(\.y).max()
    else { return nil }
    return Rectangle(x: left - by, y: top - by, width: right - left + by * 2, height: bottom - top + by * 2)
  }
}
