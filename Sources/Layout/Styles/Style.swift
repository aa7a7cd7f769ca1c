import Pictures
import Structure
import Typography

/// A style sheet at one size: every measure that the layout uses, as lengths.
public struct Style: Sendable {
  /// The name of the style sheet.
  public let name: String
  /// The standard claimed: `clear-print`, `large-print`, `easy-read` or `none`.
  public let claims: String
  /// The size of the body text in points.
  public let size: Int
  /// The family of all text.
  public let family: String
  /// A quarter of the body line; white space is counted in it.
  public let unit: Length
  let text: Texts
  let page: PageMeasures
  let colours: Colours
  let spaces: Spaces
  let weights: Weights
  let forms: FormMeasures
  private(set) var pictures: PictureMeasures
  let photographs: PhotographMeasures
  /// Nil for a layout without marks at the edge.
  let marks: MarkMeasures?
  /// The most pages that a reader is given in one piece; a longer document is cut into booklets. Nil for no limit.
  public var mostPagesInBooklet: Int? { page.mostInBooklet }
  let shows: Shows
  /// The style of what stands inside a form, which somebody else fills in; empty where forms look like the rest.
  /// A list, since a style cannot hold one of its own kind.
  let formStyles: [Style]

  var formStyle: Style? { formStyles.first }

  /// The colour of the paper.
  public var paper: Colour { colours.paper }
  /// Whether every page is a right-hand page.
  public var isSingleSided: Bool { page.isSingleSided }
  /// The size of what stands inside forms, in points; nil where forms look like the rest.
  public var formSize: Int? { formStyle?.size }

  /// The frame for a photograph, on a page or on a cover.
  public func photographFrame(isLarge: Bool) -> (width: Length, height: Length) {
    isLarge ? (photographs.coverWidth, photographs.coverHeight) : (photographs.width, photographs.height)
  }

  /// The side of the square in which a picture beside words stands; nil where none is shown.
  public var pictureSide: Length? { pictures.areShown ? pictures.art : nil }

  /// The same style with pictures of another side, in millimetres.
  public func showing(picturesOf side: Double) -> Style {
    var style = self
    style.pictures = pictures.with(art: .millimetres(side))
    return style
  }

  /// What of this layout changes how a document is heard.
  public var presentation: Presentation {
    Presentation(showsPictures: pictures.areShown, showsCards: shows.tablesAsCards)
  }
}

/// A size of text with its line.
struct TextStyle: Sendable, Hashable {
  var size: Length
  var leading: Length
  var weight: Weight = .regular

  var bold: TextStyle { TextStyle(size: size, leading: leading, weight: .bold) }
}

/// The styles of text.
struct Texts: Sendable {
  let body: TextStyle
  let small: TextStyle
  let running: TextStyle
  /// Levels 1 to 4.
  let headings: [TextStyle]
  let boxTitle: TextStyle
  let answer: TextStyle
  /// The titles of a front page and of a cover.
  let front: TextStyle
  let cover: TextStyle

  func heading(_ level: Int) -> TextStyle { headings[min(max(level, 1), headings.count) - 1] }
}

struct PageMeasures: Sendable {
  let width: Length
  let height: Length
  let inner: Length
  /// Of boxes, tables, forms, head and foot.
  let measure: Length
  /// Of lines of text, at most so many characters.
  let longestLine: Length
  let edge: Length
  /// The same for sheets to write on.
  let sheetEdge: Length
  /// The same at the head of a sheet, which is where a landscape one is bound.
  let sheetTop: Length
  let ruleGap: Length
  let underHead: Length
  let aboveFoot: Length
  let isSingleSided: Bool
  let mostInBooklet: Int?
}

struct Colours: Sendable {
  let ink: Colour
  let accent: Colour
  let paper: Colour
}

/// White space, already multiplied by the unit.
struct Spaces: Sendable {
  let paragraph, listItem, boxSide, boxTop, bandSide, box, strip: Length
  let heading1After, heading1Box, headingBefore, headingAfter, headingBox: Length
  let facts, table, choice: Length
}

/// Widths of rules.
struct Weights: Sendable {
  let rule, edge, heavy, tickEdge: Length
  /// Under the title of a cover.
  let cover: Length
}

struct FormMeasures: Sendable {
  let band, writingLine, tickBox, choiceBox, answerBox, tickGap, tickPitch: Length
  let timeWidth, timeHeight, top, bottom, gap, apart: Length
  let tickColumns: Int
}

struct PictureMeasures: Sendable {
  let areShown: Bool
  let rowsPerPage: Int
  let cell, art, answer, gutter, number, clock: Length

  /// The same with pictures of another side.
  func with(art side: Length) -> PictureMeasures {
    PictureMeasures(
      areShown: true, rowsPerPage: rowsPerPage, cell: side, art: side, answer: answer, gutter: gutter,
      number: number, clock: side)
  }
}

/// The frames for photographs.
struct PhotographMeasures: Sendable {
  let width, height, coverWidth, coverHeight: Length
}

/// The marks at the outer edge of the paper, one a section.
struct MarkMeasures: Sendable {
  let width, height, first, step, inside: Length
  let places: Int
  let text: TextStyle
}

struct Shows: Sendable {
  let tablesAsCards: Bool
  let columnsBeside: Bool
  let headingStartsPage: Bool
  let shortFoot: Bool
}

/// What a copy changes in a style: nothing that the reader's eyes need.
public struct PageOptions: Sendable, Hashable {
  /// The provider's colour for rules and edges; used only if it stands out from the paper by 7:1.
  public var accent: Colour?
  /// Whether every page is a right-hand page.
  public var isSingleSided: Bool
  /// The body line as a multiple of the size, in place of the style's.
  public var leading: Double?

  /// Options of a copy.
  public init(accent: Colour? = nil, isSingleSided: Bool = false, leading: Double? = nil) {
    self.accent = accent
    self.isSingleSided = isSingleSided
    self.leading = leading
  }
}
