import Diagnostics
import Documents
import Structure
import Typography

/// An item at its last place, before its owner has its last position in the structure.
struct FinishedItem {
  /// Nil for an artifact.
  var content: ContentID?
  var artifact = PageItem.Artifact.layout
  var paint: PageItem.Paint
}

/// Puts placed slabs on their pages: items get their last positions and their owners in the structure, and what had to
/// wait for the pages, such as the numbers in the contents, is filled in.
struct PageFinisher {
  let composer: Composer
  let frame: PageFrame
  /// Where each landmark stands.
  private var places: [Int: Destination] = [:]
  private var pageOfHeading: [String: Destination] = [:]
  /// Where each hard word is explained.
  private var pageOfWord: [String: Destination] = [:]
  private let placed: PlacedTree
  /// Where each content is shown.
  private var shown: [[ItemPlace]]
  private var areas: [ElementID: Rectangle] = [:]
  /// The page of each table so far; -1 for one that goes on over a page.
  private var pageOfTable: [ElementID: Int] = [:]
  /// Of each element the nearest table around it, or -1, and whether it is drawn: they are asked for every item.
  private let tables: [Int32]
  private let isDrawn: [Bool]
  private(set) var pages: [Page] = []
  private(set) var problems: [Problem] = []
  private(set) var subjects: [Int: String] = [:]

  /// Looks through the pages once: where landmarks stand and words are explained, and what is shown at all.
  init(composer: Composer, frame: PageFrame, opening: Opening, pages placedPages: [PlacedPage]) {
    self.composer = composer
    self.frame = frame
    let count = composer.tree.contents.count
    var isShown = [Bool](repeating: false, count: count)
    for content in opening.contents.values { isShown[content.index] = true }
    var kept: Set<ElementID> = []
    for (index, page) in placedPages.enumerated() {
      // By position: a copy of each slab and item would cost more than the search.
      for slab in page.slabs.indices {
        let top = Point(x: frame.left(ofPage: index), y: frame.bodyTop + page.slabs[slab].y)
        let destination = Destination(page: index, point: top)
        let items = page.slabs[slab].slab.items
        for item in items.indices {
          switch items[item] {
          case .paint(.content(let content), _): isShown[content.index] = true
          case .pageNumber(let number): isShown[number.content.index] = true
          case .anchor(let element): kept.insert(element)
          case .landmark(let landmark):
            places[landmark] = destination
            let id = composer.landmarks[landmark].id
            if !id.isEmpty, pageOfHeading[id] == nil { pageOfHeading[id] = destination }
          case .word(let word): pageOfWord[word] = destination
          default: break
          }
        }
      }
    }
    placed = PlacedTree(composer.tree, shown: isShown, kept: kept)
    shown = Array(repeating: [], count: count)
    let elements = placed.tree.elements
    var tables = [Int32](repeating: -1, count: elements.count)
    for index in elements.indices {
      guard let parent = elements[index].parent?.index else { continue }
      tables[index] = elements[parent].role == .table ? Int32(parent) : tables[parent]
    }
    self.tables = tables
    isDrawn = elements.indices.map { elements[$0].role.row.isDrawn }
  }

  /// The finished document.
  func document(_ problems: [Problem], _ subjects: [Int: String], pictures: [Picture]) -> PagedDocument {
    let tree = placed.finished { heading in
      pageOfHeading[heading].map { "\($0.page + 1)" }
    } said: {
      composer.words(StructureWord.onPage, ["page": $0])
    }
    return PagedDocument(
      title: tree.title, language: tree.language, pages: pages, structure: tree, places: shown, areas: areas,
      outline: outline, pictures: pictures, problems: problems, subjects: subjects)
  }

  private var outline: [OutlineEntry] {
    composer.landmarks.enumerated().compactMap { index, landmark in
      guard landmark.isInOutline, let place = places[index] else { return nil }
      return OutlineEntry(title: landmark.title, level: landmark.level, destination: place)
    }
  }

  mutating func finish(_ page: PlacedPage, running: [FinishedItem]) {
    let measures = composer.style.page
    pages.append(Page(width: measures.width, height: measures.height))
    let count = page.slabs.reduce(running.count) { $0 + $1.slab.items.count }
    pages[pages.count - 1].items.reserveCapacity(count)
    for item in running {
      if let content = item.content {
        add(item.paint, to: content)
      } else {
        add(PageItem(owner: .artifact(item.artifact), paint: item.paint))
      }
    }
    let left = frame.left(ofPage: pages.count - 1)
    for index in page.slabs.indices { finish(page.slabs[index], left: left) }
  }

  private mutating func finish(_ slab: PlacedSlab, left: Length) {
    let top = frame.bodyTop + slab.y
    /// How far the rest of a line closes up behind a short page number, and on which baseline.
    var closing: (shift: Length, baseline: Length)?
    for item in slab.slab.items {
      switch item {
      case .paint(.artifact, let paint):
        add(PageItem(owner: .artifact(.layout), paint: paint.moved(right: left, down: top)))
      case .paint(.repetition, let paint):
        add(PageItem(owner: .artifact(.repetition), paint: paint.moved(right: left, down: top)))
      case .paint(.content(let content), let paint):
        add(paint.moved(right: left, down: top).closed(up: closing), to: content)
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
      case .anchor, .landmark, .word: break
      case .problem(var problem, let words):
        subjects[problems.count] = words
        problem.page = pages.count
        problems.append(problem)
      }
    }
  }

  private mutating func add(_ item: PageItem) { pages[pages.count - 1].items.append(item) }

  private mutating func add(_ paint: PageItem.Paint, to content: ContentID) {
    let page = pages.count - 1
    let owner = placed.owner(of: content)
    shown[content.index].add(ItemPlace(page: page, index: pages[page].items.count))
    widen(owner, content, by: paint, onPage: page)
    widenTables(around: owner, by: paint, onPage: page)
    add(PageItem(owner: .element(owner), paint: paint))
  }

  /// Notes the area of a figure that was drawn; where it goes on over a page, the area on its first.
  private mutating func widen(
    _ id: ElementID, _ content: ContentID, by paint: PageItem.Paint, onPage page: Int
  ) {
    guard isDrawn[id.index], let area = paint.bounds, shown[content.index].first?.page == page
    else { return }
    areas[id] = areas[id].map { $0.union(area) } ?? area
  }

  /// Notes the areas of the tables around an element: ISO 32000-1 table 344 asks for the area of each that stands on
  /// one page.
  private mutating func widenTables(around id: ElementID, by paint: PageItem.Paint, onPage page: Int) {
    guard tables[id.index] >= 0, let area = paint.bounds else { return }
    var next = tables[id.index]
    while next >= 0 {
      let around = ElementID(Int(next))
      let first = pageOfTable[around] ?? page
      pageOfTable[around] = first == page ? page : -1
      areas[around] = first == page ? areas[around].map { $0.union(area) } ?? area : nil
      next = tables[around.index]
    }
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
      add(.glyphs(run), to: number.content)
      x = x + span.width
    }
    return width
  }

  private mutating func add(_ link: LinkArea) {
    let element = placed[link.element]
    let page = pages.count - 1
    if let index = pages[page].links.lastIndex(where: { $0.element == element }) {
      pages[page].links[index].areas.append(link.area)
    } else {
      let contents =
        link.contents.isEmpty
        ? composer.words(StructureWord.page, ["page": pageName(of: link.link)]) : link.contents
      pages[page].links.append(
        PageLink(element: element, areas: [link.area], target: target(of: link.link), contents: contents))
    }
  }

  private func pageName(of link: LinkTarget) -> String {
    if case .heading(let id) = link, let place = pageOfHeading[id] { "\(place.page + 1)" } else { "?" }
  }

  private func target(of link: LinkTarget) -> PageLink.Target {
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

extension Rectangle {
  func union(_ other: Rectangle) -> Rectangle {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rectangle(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
