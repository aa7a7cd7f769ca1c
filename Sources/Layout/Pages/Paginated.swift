import Diagnostics
import Documents
import Pictures
import Typography

extension Document {
  /// Lays the document out: blocks are measured and become slabs, slabs are stacked to pages, pages are finished.
  ///
  /// Total: every document has pages, at every size. What could not be set well is told in `problems`.
  public func paginated(
    with style: Style, typefaces: Typefaces, pictures: [String: Artwork]
  ) -> PagedDocument {
    var composer = Composer(self, style: style, typefaces: typefaces, artworks: pictures)
    let running = composer.runningLines(self.running)
    let frame = PageFrame(style, headLines: running.head.count, footLines: running.foot.count)
    let setting = Setting(
      x: .zero, width: style.page.measure, limit: max(frame.bodyHeight, style.text.body.leading),
      parent: Draft.document, text: style.text.body)
    let slabs = composer.logo(logo) + composer.slabs(of: blocks, in: setting)
    let placed = composer.pages(of: slabs, frame: frame)
    return finished(placed, composer, frame, running)
  }

  private func finished(
    _ placed: [PlacedPage], _ composer: Composer, _ frame: PageFrame, _ running: RunningLines
  ) -> PagedDocument {
    var composer = composer
    var finisher = Finisher(composer: composer, frame: frame)
    finisher.findHeadings(in: placed)
    let running = composer.runningItems(running, frame: frame)
    for (index, page) in placed.enumerated() {
      var items = composer.items(of: running, frame: frame, page: index, of: placed.count)
      if page.isBlankOnPurpose { items += composer.blankNote(frame, page: index) }
      finisher.finish(page, running: items)
    }
    var document = PagedDocument(
      title: title, language: language, pages: finisher.pages, structure: finisher.structure,
      outline: finisher.outline, pictures: composer.pictures, problems: finisher.problems,
      subjects: finisher.subjects)
    // Records and templates were looked through before, so this is only for texts on a way that nobody thought of.
    for scalar in composer.lost.sorted(by: { $0.value < $1.value }) {
      document.subjects[document.problems.count] = String(scalar)
      document.problems.append(.unprintable(scalar))
    }
    return document
  }
}

extension Composer {
  fileprivate func pages(of slabs: [Slab], frame: PageFrame) -> [PlacedPage] {
    let rules = Paginator.Rules(
      height: frame.bodyHeight, rowsPerPage: style.pictures.rowsPerPage,
      isSingleSided: style.page.isSingleSided,
      repeatedHeads: repeatedHeads)
    var paginator = Paginator(slabs: slabs, rules: rules) { x, page in
      moreLine(x: x, page: page)
    }
    paginator.run()
    return paginator.pages
  }

  /// "More on page 6.", where the words of the rows above stand. It is for the eye: who hears the page hears on.
  private func moreLine(x: Length, page: Int) -> Slab {
    var composer = self
    var bold = style.text.body
    bold.weight = .bold
    let words = composer.paragraph("More on page \(page + 1).", bold, owner: Draft.document)
    let most = style.page.measure - words.shaped.width(of: 0..<words.shaped.count)
    var slab = Slab(
      .line, height: bold.leading,
      items: singleLine(words, x: max(.zero, min(x, most)), baseline: baseline(of: bold)))
    slab.before = style.unit
    return slab.asArtifact
  }

  /// What an empty page says, so that nobody thinks that something is missing.
  fileprivate mutating func blankNote(_ frame: PageFrame, page: Int) -> [PageItem] {
    let words = paragraph("This page is blank on purpose.", style.text.body, owner: Draft.document)
    let lines = LineBreaks(words).lines(width: style.page.measure).lines
    return lines.enumerated().flatMap { index, line in
      let y = frame.bodyTop + style.text.body.leading * index + baseline(of: style.text.body)
      let place = LinePlace(x: frame.left(ofPage: page), width: style.page.measure, baseline: y)
      return items(of: line, in: words, at: place).compactMap { item -> PageItem? in
        guard case .paint(_, let paint) = item else { return nil }
        return PageItem(owner: .artifact(.layout), paint: paint)
      }
    }
  }
}
