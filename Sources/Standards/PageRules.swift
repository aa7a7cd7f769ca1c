import Layout
import Pictures
import Structure
import Typography

extension ClaimTest {
  /// 25 mm on the binding side, so that holes and combs take no letter; 15 mm elsewhere, and nothing beside the
  /// column of the text. As a typesetter measures: letters from the height of their capitals to their baseline.
  static let margins = ClaimTest(
    ClaimRule("2.33", "margins", source: "ISO 838, our choice", isMust: true),
    for: Claim.allCases
  ) { pages in
    zip(pages.document.pages.indices, pages.inksOfPages).flatMap { number, inks in
      let inside = pages.textArea(of: pages.document.pages[number], number)
      return inks.compactMap { ink -> ClaimFault? in
        // A section's mark reaches the edge on purpose: a thumb finds it there.
        guard !ink.isMark, !ink.isSideCode, let area = ink.visibleArea else { return nil }
        let place = Point(x: area.x, y: area.y)
        if let out = inside.shortfall(of: area) {
          return ClaimFault(
            "\(out.shortMillimetres) mm too near to the edge of the paper", page: number, at: place)
        }
        let out = max(pages.edges[number].left - area.x, area.maxX - pages.edges[number].right)
        guard out > .points(1) else { return nil }
        return ClaimFault("\(out.shortMillimetres) mm beside the column of the text", page: number, at: place)
      }
    }
  }

  /// Head, foot and page number stand at one place on every page.
  static let runningPlace = ClaimTest(
    ClaimRule("2.34", "head and foot in place", source: "RNIB See it Right", isMust: true)
  ) { pages in
    let places = pages.document.pages.indices.map { pages.runningPlaces(ofPage: $0) }
    guard let first = places.first else { return [] }
    return places.enumerated().compactMap { number, own in
      let edges = pages.edges[number]
      let model = pages.edges[pages.isVerso(number) ? min(1, places.count - 1) : 0]
      guard own != first || edges != model else { return nil }
      return ClaimFault("Head or foot stands elsewhere than on page 1", page: number)
    }
  }

  /// A page that is found on the floor says whose it is and where it belongs.
  static let pageNumbers = ClaimTest(
    ClaimRule("2.36", "name and page x of y", source: "our choice", isMust: true),
    for: Claim.allCases
  ) { pages in
    let names = pages.document.pages.indices.map { pages.firstWords(ofHead: $0) }
    return names.enumerated().compactMap { number, name in
      if name.isEmpty || name != names[0] {
        return ClaimFault("The head of the page does not say whose it is", page: number)
      }
      let isSheet = pages.document.pages[number].sideName != nil
      let counted = pages.words(of: isSheet ? .head : .foot, page: number)
      guard counted.hasFigures(number + 1, names.count) else {
        return ClaimFault(
          "The foot of the page does not say that it is page \(number + 1) of \(names.count)", page: number)
      }
      return nil
    }
  }

  /// Who hears the document finds the way by its headings: a main one first, none left out, four at most.
  static let headingLevels = ClaimTest(
    ClaimRule("2.37", "levels of headings", source: "NHS", isMust: true),
    for: Claim.allCases
  ) { pages in
    var last = 0
    return pages.blocks.compactMap { block in
      guard case .heading(let level) = block.role else { return nil }
      defer { last = level }
      guard level > last + 1 || level > Landmark.deepestLevel else { return nil }
      return ClaimFault(
        "A heading of level \(level) follows one of level \(last)", page: block.lines.first?.page,
        at: block.lines.first?.place)
    }
  }

  /// A heading has words, and so has the document: a mistake in a template can leave either empty.
  static let headingWords = ClaimTest(
    ClaimRule("2.37", "headings that say something", source: "NHS, our choice", isMust: true),
    for: Claim.allCases
  ) { pages in
    guard pages.blocks.contains(where: \.saysSomething) else { return [ClaimFault("The pages say nothing")] }
    let speaking = pages.speakingHeadings
    return pages.document.structure.elements.indices.compactMap { index in
      guard case .heading = pages.document.structure.elements[index].role,
        !speaking.contains(ElementID(index))
      else { return nil }
      let line = pages.blocks.first { $0.element == ElementID(index) }?.lines.first
      return ClaimFault("A heading without words", page: line?.page, at: line?.place)
    }
  }

  /// A main heading is taken in at a glance.
  static let headingLength = ClaimTest(
    ClaimRule("2.37", "main heading up to 65 characters", source: "NHS", isMust: false)
  ) { pages in
    pages.blocks.compactMap { block in
      guard block.role == .heading(1), let first = block.lines.first else { return nil }
      let count = block.lines.reduce(0) { $0 + $1.text.count }
      return count > 66
        ? ClaimFault("A heading of \(count) characters", page: first.page, at: first.place) : nil
    }
  }
}

extension TextBlock {
  fileprivate var saysSomething: Bool { lines.contains { $0.text.contains(where: \.isLetterOrDigit) } }
}

extension MeasuredPages {
  /// The headings that have a letter or a figure.
  fileprivate var speakingHeadings: Set<ElementID> {
    let elements = document.structure.elements
    var speaking: Set<ElementID> = []
    // The nearest heading at or over each element: parents come before their children.
    var headings: [ElementID?] = []
    headings.reserveCapacity(elements.count)
    for index in elements.indices {
      let over = elements[index].parent.flatMap { headings[$0.index] }
      guard case .heading = elements[index].role else {
        headings.append(over)
        if let over, speaks(elements[index]) { speaking.insert(over) }
        continue
      }
      headings.append(ElementID(index))
      if speaks(elements[index]) { speaking.insert(ElementID(index)) }
    }
    return speaking
  }

  private func speaks(_ element: Element) -> Bool {
    element.children.contains { child in
      guard case .content(let id) = child, case .words(let words) = document.structure[id].kind else {
        return false
      }
      return words.unicodeScalars.contains(where: \.isLetterOrDigit)
    }
  }

  /// The part of a page that may be printed on.
  fileprivate func textArea(of page: Page, _ number: Int) -> Rectangle {
    let (inner, outer) = (Length.millimetres(25), Length.millimetres(15))
    // A side to write on needs the room: printers reach 5 mm.
    if page.sideName != nil {
      let edge = Length.millimetres(9)
      // Bound at its head when it is turned.
      guard page.width < page.height else {
        return Rectangle(
          x: edge, y: .millimetres(20) - .points(6), width: page.width - edge * 2,
          height: page.height - .millimetres(20) + .points(6) - edge)
      }
      return Rectangle(
        x: isVerso(number) ? edge : inner, y: edge, width: page.width - inner - edge,
        height: page.height - edge * 2)
    }
    return Rectangle(
      x: isVerso(number) ? outer : inner, y: outer, width: page.width - inner - outer,
      height: page.height - outer * 2)
  }

  /// Where the parts of head and foot stand between their edges, without what they say: "Page 9" and "Page 10" end
  /// at one place.
  fileprivate func runningPlaces(ofPage number: Int) -> Set<RunningPlace> {
    var places: Set<RunningPlace> = []
    for ink in inks[inksOfPage[number]] where ink.edge != nil {
      let area = ink.area
      switch ink.kind {
      case .glyphs:
        let start = area.x - edges[number].left
        let end = edges[number].right - area.maxX
        places.insert(.words(start: end < start ? nil : start, baseline: area.maxY, size: area.height))
      case .fill: places.insert(.rule(width: area.width, y: area.y, height: area.height))
      default: break
      }
    }
    return places
  }

  /// Whose paper it is: what the head of a page says first. What follows names the document, or the section.
  fileprivate func firstWords(ofHead page: Int) -> String {
    let first = inks[inksOfPage[page]].first { $0.edge == .head && $0.isGlyphs }
    return first.flatMap(run).map { String($0.text[...]) } ?? ""
  }

  fileprivate func words(of edge: Element.Role.Edge, page: Int) -> [Unicode.Scalar] {
    inks[inksOfPage[page]].filter { $0.edge == edge && $0.isGlyphs }.flatMap {
      (run(of: $0)?.text ?? []) + [" "]
    }
  }
}

/// Where a part of the running matter stands, whatever it says.
private enum RunningPlace: Hashable {
  /// Words that start at a place, or end at the right edge.
  case words(start: Length?, baseline: Length, size: Length)
  case rule(width: Length, y: Length, height: Length)
}

extension [Unicode.Scalar] {
  /// Whether two numbers stand one after the other, whatever words are about them.
  fileprivate func hasFigures(_ first: Int, _ second: Int) -> Bool {
    let numbers = split { !$0.isDigit }.map { Int(String($0)) }
    return zip(numbers, numbers.dropFirst()).contains { $0 == first && $1 == second }
  }
}

extension Ink {
  /// Whether it is the code of a side, of which only the white around it stands in the margins.
  fileprivate var isSideCode: Bool {
    if case .picture = kind { owner == .artifact(.header) } else { false }
  }

  fileprivate var visibleArea: Rectangle? {
    guard isGlyphs else { return area }
    guard isWords else { return nil }
    // Capitals of the bundled faces are at most 0.73 em tall.
    let height = area.height.scaled(by: 0.73)
    return Rectangle(x: area.x, y: area.maxY - height, width: area.width, height: height)
  }
}

extension Rectangle {
  /// How far an area stands out of this one; nil when it does not.
  fileprivate func shortfall(of area: Rectangle) -> Length? {
    let out = max(x - area.x, y - area.y, area.maxX - maxX, area.maxY - maxY)
    return out > .hair ? out : nil
  }
}
