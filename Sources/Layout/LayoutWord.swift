import Documents

/// The words that pages add for the eye.
public enum LayoutWord: String, WordKey {
  /// Over what goes on from the page before.
  case continued = "layout.continued"
  /// Under picture rows that go on.
  case moreOnPage = "layout.more-on-page"
  case blank = "layout.blank"
  case pageOf = "layout.page-of"
  /// Which side of how many a sheet has come to.
  case sideOf = "layout.side-of"
  /// The same with the page, at the head of a side to write on.
  case sideAndPage = "layout.side-and-page"
  /// A section in the head of a page, by its number, alone and after the document.
  case section = "layout.section"
  case documentSection = "layout.document-section"
  /// The day of printing with the reader, from the longest form to the shortest.
  case copyFor = "layout.copy-for"
  case shortCopyFor = "layout.short-copy-for"
  case readerAlone = "layout.reader-alone"
  case readerShort = "layout.reader-short"
  /// The document with its reader, in the head.
  case documentFor = "layout.document-for"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .continued, .blank: []
    case .moreOnPage: ["page"]
    case .pageOf: ["page", "pages"]
    case .sideOf: ["side", "sides"]
    case .sideAndPage: ["side", "sides", "page", "pages"]
    case .section: ["number", "section"]
    case .documentSection: ["document", "section"]
    case .copyFor, .shortCopyFor: ["printed", "reader"]
    case .readerAlone, .readerShort: ["reader"]
    case .documentFor: ["document", "reader"]
    }
  }
}
