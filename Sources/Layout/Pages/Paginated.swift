import Diagnostics
import Documents
import Pictures
import Structure
import Typography

extension Document {
  /// The document with its structure in the presentation of a style, laid out. Photographs come cut to their frames.
  public func paginated(
    with style: Style, typefaces: Typefaces, pictures: [String: Artwork],
    photographs: [PhotographUse: Artwork] = [:], words: Words
  ) -> PagedDocument {
    structured(for: style.presentation, words: words)
      .paginated(
        with: style, typefaces: typefaces, pictures: pictures, photographs: photographs, words: words)
  }
}

extension Page {
  /// A side that says that it is blank on purpose, so that nobody thinks that something is missing: the back of a leaf
  /// where what follows begins on the next one.
  public static func blank(_ style: Style, typefaces: Typefaces, words: Words) -> Page {
    var document = Document(title: "", blocks: []).structured(for: style.presentation, words: words)
    var composer = Composer(&document, style: style, typefaces: typefaces, artworks: [:], words: words)
    let frame = PageFrame(style, headLines: 0, footLines: 0)
    let items = composer.blankNote(frame, page: 1)
    return Page(
      width: style.page.width, height: style.page.height,
      items: items.map { PageItem(owner: .artifact($0.artifact), paint: $0.paint) })
  }
}

extension StructuredDocument {
  /// Lays the document out: parts are measured and become slabs, slabs are stacked to pages, pages are finished.
  ///
  /// Total: every document has pages, at every size. What could not be set well is told in `problems`.
  public consuming func paginated(
    with style: Style, typefaces: Typefaces, pictures: [String: Artwork],
    photographs: [PhotographUse: Artwork] = [:], words: Words
  ) -> PagedDocument {
    var composer = Composer(
      &self, style: style, typefaces: typefaces, artworks: pictures, photographs: photographs, words: words)
    let running = composer.runningLines(self.running)
    let frame = PageFrame(
      style, headLines: running.head.count, footLines: running.foot.count, isSheet: sides != nil)
    composer.codeRest = SideCode.bottom(in: frame) - frame.bodyTop
    let setting = Setting(
      x: .zero, width: style.page.measure, limit: max(frame.bodyHeight, style.text.body.leading),
      text: style.text.body)
    let slabs = composer.logo(logo) + composer.slabs(of: parts, in: setting)
    let placed = composer.pages(of: slabs, frame: frame)
    return finished(placed, &composer, frame, running)
  }

  private func finished(
    _ placed: [PlacedPage], _ composer: inout Composer, _ frame: PageFrame, _ lines: RunningLines
  ) -> PagedDocument {
    let tree = composer.givenTree()
    var finisher = PageFinisher(tree, composer: composer, frame: frame, opening: opening, pages: placed)
    let running = composer.runningItems(lines, frame: frame)
    for (index, page) in placed.enumerated() {
      let side = composer.side(index, of: placed)
      let sections = finisher.sections(onPage: index)
      var items = composer.items(
        of: running, opening, frame: frame, page: index, of: placed.count, in: sections.named, side: side)
      items += composer.marks(of: sections.all, frame: frame, page: index)
      if page.isBlankOnPurpose { items += composer.blankNote(frame, page: index) }
      items += composer.sideNumber(index, of: placed, frame: frame)
      if let side { items += composer.items(of: side, frame: frame, page: index) }
      finisher.finish(page, running: items, named: side?.name)
    }
    var (problems, subjects) = (finisher.problems, finisher.subjects)
    // Records and templates were looked through before, so this is only for texts on a way that nobody thought of.
    for scalar in composer.lost.sorted(by: { $0.value < $1.value }) {
      subjects[problems.count] = String(scalar)
      problems.append(.unprintable(scalar))
    }
    return finisher.document(problems, subjects, pictures: composer.pictures)
  }
}

extension Composer {
  fileprivate func pages(of slabs: [Slab], frame: PageFrame) -> [PlacedPage] {
    let rules = Paginator.Rules(
      height: frame.bodyHeight, rowsPerPage: style.pictures.rowsPerPage,
      isSingleSided: style.page.isSingleSided,
      repeatedHeads: repeatedHeads, sheetRests: sheetRests)
    var paginator = Paginator(slabs: slabs, rules: rules) { x, page in
      moreLine(x: x, page: page)
    }
    paginator.run()
    return paginator.pages
  }

  /// "More on page 6.", where the words of the rows above stand. It is for the eye: who hears the page hears on.
  private func moreLine(x: Length, page: Int) -> Slab {
    var composer = self
    let bold = style.text.body.bold
    let words = composer.paragraph(self.words(LayoutWord.moreOnPage, ["page": "\(page + 1)"]), bold)
    let most = style.page.measure - words.shaped.width(of: 0..<words.shaped.count)
    var slab = Slab(
      .line, height: bold.leading,
      items: singleLine(words, x: max(.zero, min(x, most)), baseline: baseline(of: bold)))
    slab.before = style.unit
    return slab.asArtifact
  }

  /// What an empty page says, so that nobody thinks that something is missing.
  fileprivate mutating func blankNote(_ frame: PageFrame, page: Int) -> [FinishedItem] {
    let words = paragraph(self.words(LayoutWord.blank), style.text.body)
    let lines = LineBreaks(words).lines(width: style.page.measure).lines
    return lines.enumerated().flatMap { index, line in
      let y = frame.bodyTop + style.text.body.leading * index + baseline(of: style.text.body)
      let place = LinePlace(x: frame.left(ofPage: page), width: style.page.measure, baseline: y)
      return items(of: line, in: words, at: place).compactMap { item -> FinishedItem? in
        guard case .paint(_, let paint) = item else { return nil }
        return FinishedItem(paint: paint)
      }
    }
  }
}
