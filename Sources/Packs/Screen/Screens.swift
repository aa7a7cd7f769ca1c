import Documents
import Layout
import Structure
import Typography

extension Printer {
  /// An order as one page for a screen.
  func screenPage(of order: Order) -> String { screenPage(of: document(of: order), for: order) }

  /// A document as one page for a screen, as an order sets it.
  func screenPage(of document: Document, for order: Order) -> String {
    let style = style(of: order)
    let words = wording(in: document.language).words
    let structured = document.structured(for: style.presentation, words: words)
    let sheet = ScreenSheet(style.screen, isInRows: style.presentation.showsPictures)
    return structured.screenPage(
      screenPictures(of: structured, in: document, style), style: sheet.css, words: words,
      keeping: { WholeParts(in: $0).ranges })
  }

  private func screenPictures(
    of structured: StructuredDocument, in document: Document, _ style: Style
  ) -> [PictureReference.Subject: ScreenPicture] {
    let named = pictures(for: document, in: style)
    let photographs = photographs(for: document, in: style)
    var pictures: [PictureReference.Subject: ScreenPicture] = [:]
    for subject in structured.pictureSubjects where pictures[subject] == nil {
      switch subject {
      case .named(let name): pictures[subject] = named[name].map(ScreenPicture.init)
      case .photograph(let file):
        // Whichever of its frames is the larger one has dots enough for a screen.
        let cut = [true, false].lazy.compactMap { photographs[PhotographUse(file, isLarge: $0)] }.first
        pictures[subject] = cut.map(ScreenPicture.init)
      case .pair(let first, let second):
        let both = [named[first], named[second]].compactMap { $0.map(ScreenPicture.init) }
        pictures[subject] = both.count == 2 ? .pair(both[0], both[1]) : both.first
      case .clock(let minutes): pictures[subject] = .clock(minutes: minutes)
      case .day(let weekday, let number, let month): pictures[subject] = .day(weekday, number, month)
      case .ring(let minutes): pictures[subject] = .ring(minutes: minutes)
      }
    }
    return pictures
  }
}
