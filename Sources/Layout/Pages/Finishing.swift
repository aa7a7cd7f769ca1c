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
  private var shown: ContentPlaces
  private var areas: PlacedAreas
  private(set) var pages: [Page] = []
  private(set) var problems: [Problem] = []
  private(set) var subjects: [Int: String] = [:]

  /// Looks through the pages once: where landmarks stand and words are explained, and what is shown at all.
  init(
    _ tree: consuming StructureTree, composer: Composer, frame: PageFrame, opening: Opening,
    pages placedPages: [PlacedPage]
  ) {
    self.composer = composer
    self.frame = frame
    let count = tree.contents.count
    var isShown = [Bool](repeating: false, count: count)
    for content in opening.contents.values { isShown[content.index] = true }
    for head in composer.sheetHeads.values { isShown[head.name.content.index] = true }
    var kept: [ElementID] = []
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
          case .anchor(let element): kept.append(element)
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
    let headings = pageOfHeading
    tree.tellPages { heading in
      headings[heading].map { "\($0.page + 1)" }
    } said: {
      composer.words(StructureWord.onPage, ["page": $0])
    }
    placed = PlacedTree(tree, shown: isShown, kept: kept)
    shown = ContentPlaces(contents: count)
    areas = PlacedAreas(of: placed.tree)
  }

  /// The finished document.
  func document(_ problems: [Problem], _ subjects: [Int: String], pictures: [Picture]) -> PagedDocument {
    PagedDocument(
      title: placed.tree.title, language: placed.tree.language, pages: pages, structure: placed.tree,
      places: shown, areas: areas.all, outline: outline, pictures: pictures, problems: problems,
      subjects: subjects)
  }

  /// Where a landmark stands; nil for one that is nowhere.
  func place(ofLandmark landmark: Int) -> Destination? { places[landmark] }

  private var outline: [OutlineEntry] {
    composer.landmarks.enumerated().compactMap { index, landmark in
      guard landmark.isInOutline, let place = places[index] else { return nil }
      return OutlineEntry(title: landmark.title, level: landmark.level, destination: place)
    }
  }

  mutating func finish(_ page: PlacedPage, running: [FinishedItem], named name: String?) {
    let measures = composer.style.page
    pages.append(Page(width: measures.width, height: measures.height))
    pages[pages.count - 1].sideName = name
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
    let owner = placed.tree[content].owner
    shown.add(ItemPlace(page: page, index: pages[page].items.count), of: content)
    areas.widen(owner, by: paint, onPage: page)
    add(PageItem(owner: .element(owner), paint: paint))
  }

  /// Sets a page's number in its room and returns its width.
  private mutating func add(_ number: PageNumber) -> Length {
    // A heading that is nowhere has no page.
    let page = if case .words(let page) = placed.tree[number.content].kind { page } else { "?" }
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
    } else if let target = placed.tree[element].target {
      let contents = placed.tree[element].contents
      let said =
        contents.isEmpty ? composer.words(StructureWord.page, ["page": pageName(of: target)]) : contents
      pages[page].links.append(
        PageLink(element: element, areas: [link.area], target: self.target(of: target), contents: said))
    }
  }

  private func pageName(of target: LinkTarget) -> String {
    if case .heading(let id) = target, let place = pageOfHeading[id] { "\(place.page + 1)" } else { "?" }
  }

  private func target(of target: LinkTarget) -> PageLink.Target {
    switch target {
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
}
