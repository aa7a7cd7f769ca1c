import Records
import Typography

/// The declaration of a style sheet file, so that every mistake in one is told with its line.
public enum StyleSheetTypes {
  /// `Templates/layouts/<name>.json`. Lengths are in millimetres, rule widths and sizes in points, spaces in units:
  /// a unit is a quarter of the body line.
  public static let sheet = ObjectType(
    "StyleSheet", "How a layout looks, as data.",
    fields: [
      Field("schema", .text(.identifier), .required, "Always layout-1."),
      Field(
        "copiedFrom", .text(.line), .optional,
        "The SHA-256 of the built-in file that this one was copied from."),
      Field("name", .text(.identifier), .required, "The name that the command line uses."),
      Field("title", .text(.line), .optional, "What the layout is called in lists; left out, its name."),
      Field(
        "needs", .object(needs), .optional,
        "The recorded needs that ask for it; left out, only a request does."),
      Field(
        "twins", .bool, .optional,
        "Whether it takes only text that was written for it: the easy read twins of documents."),
      Field("claims", .code(claims), .required, "The standard that the finished pages are measured against."),
      Field("sizes", .object(sizes), .required, "Sizes of the body text in points."),
      Field("typeface", .code(typefaces), .required, "The family of all text."),
      Field("leading", number(1, 2), .required, "The body line as a multiple of the size."),
      Field("text", .object(text), .required, "The other styles of text."),
      Field("page", .object(page), .required, "Paper, margins, head and foot."),
      Field("colours", .object(colours), .required, "Ink, accent and paper."),
      Field("spaces", .object(spaces), .required, "White space in units."),
      Field("shows", .object(shows), .required, "The form that parts of a document take."),
      Field("pictures", .object(pictures), .required, "Pictures beside words."),
      Field(
        "titles", .object(titles), .optional,
        "Titles of front pages and covers; left out, they look like other main headings."),
      Field(
        "photographs", .object(photographs), .optional, "The frames for photographs; left out, 35 by 45 mm."),
      Field(
        "marks", .object(marks), .optional,
        "The marks at the outer edge that tell sections apart; left out, there are none."),
      Field(
        "forms", .object(forms), .optional,
        "The most size, and measures, of forms on sheets, which somebody else fills in; left out, forms look like the rest."
      ),
      Field(
        "steps", .list(.object(step)), .required, "Measures that depend on the size, smallest size first."),
    ])

  static let claims = CodeList(
    unprinted: "claim", ["clear-print", "large-print", "easy-read", "staff-chart", "none"])
  static let typefaces = CodeList(unprinted: "typeface", FontFamily.all.map(\.code))
  static let tables = CodeList(unprinted: "table form", ["grid", "cards"])

  static func number(_ least: Int, _ greatest: Int) -> ValueType {
    .number(NumberKind(.none, least...greatest, isWhole: false))
  }

  private static func fields(_ names: [(String, Int, Int, String)]) -> [Field] {
    names.map { Field($0.0, number($0.1, $0.2), .required, $0.3) }
  }

  static let sizes = ObjectType(
    "Sizes",
    fields: [
      Field("default", .number(NumberKind(.points, 8...72)), .required, "When nothing else is asked."),
      Field("least", .number(NumberKind(.points, 8...72)), .required),
      Field("greatest", .number(NumberKind(.points, 8...72)), .required),
    ])

  static let needs = ObjectType(
    "LayoutNeeds",
    fields: [
      Field("codes", .list(.text(.snomed)), .optional, "SNOMED CT codes of information needs."),
      Field(
        "choices", .list(.text(.identifier)), .optional, "Ways to have information that the person chose."),
      Field("sizes", .bool, .optional, "Whether a need for letters of a size asks for it."),
      Field("none", .bool, .optional, "Whether it is for readers without such a need: one layout is."),
    ])

  static let textStyle = ObjectType(
    "TextStyle",
    fields: [
      Field("add", number(-12, 48), .required, "Points more than the body text."),
      Field("least", number(8, 72), .optional, "Never smaller than this, in points."),
      Field("units", number(3, 12), .optional, "The height of a line in units."),
      Field("line", number(1, 2), .optional, "The least height of a line as a multiple of the size."),
    ])

  static let text = ObjectType(
    "Texts",
    fields: [
      Field("small", .object(textStyle), .required, "Labels, table heads, forms."),
      Field("running", .object(textStyle), .required, "Head and foot of the page."),
      Field("headings", .list(.object(textStyle)), .required, "Levels 1 to 4."),
      Field("boxTitle", .object(textStyle), .required, "The title of a box."),
      Field("answer", .object(textStyle), .required, "The word of a large answer."),
    ])

  static let titles = ObjectType(
    "Titles",
    fields: [
      Field("front", .object(textStyle), .required, "The title of a front page."),
      Field("cover", .object(textStyle), .required, "The title of a cover."),
      Field("coverRule", number(0, 12), .required, "The rule under the title of a cover, points."),
    ])

  static let photographs = ObjectType(
    "PhotographMeasures",
    fields: fields([
      ("width", 20, 80, "mm."), ("height", 20, 120, "mm."), ("coverWidth", 20, 80, "On a cover, mm."),
      ("coverHeight", 20, 120, "On a cover, mm."),
    ]))

  static let marks = ObjectType(
    "SectionMarks",
    fields: fields([
      ("width", 5, 15, "mm, of which an office printer leaves about 4 white."), ("height", 8, 60, "mm."),
      ("first", 0, 200, "From the top of the paper to the first mark, mm."),
      ("step", 8, 80, "From one mark to the next, mm."),
      ("places", 1, 20, "How many marks there are: the next section begins at the top again."),
      ("size", 8, 30, "Of the number, points."),
      ("inside", 3, 15, "The inner part of the mark, in which the number stands, mm."),
    ]))

  static let page = ObjectType(
    "PageMeasures",
    fields: fields([
      ("width", 100, 420, "Of the paper, mm."), ("height", 100, 420, "Of the paper, mm."),
      ("inner", 5, 60, "Margin on the binding side, mm."), ("outer", 5, 60, "The other margin, mm."),
      ("edge", 5, 60, "From the edge of the paper to head and foot, mm."),
      ("ruleGap", 0, 10, "Between head or foot and its rule, mm."),
      ("underHead", 0, 12, "Units between the head's rule and the text."),
      ("aboveFoot", 0, 12, "Units between the text and the foot's rule."),
      ("characters", 20, 160, "The most average characters on a line; a wider page gets a narrower measure."),
    ]) + [
      Field(
        "sheetTop", number(5, 60), .optional,
        "From the upper edge of the paper to the first line of a sheet to write on, mm; else the sheetEdge."),
      Field(
        "sheetEdge", number(5, 60), .optional,
        "From the edge of the paper to the first and last line of a sheet to write on, mm; 10 where it is left out."
      ),
      Field(
        "booklet", .number(NumberKind(.none, 4...1_000)), .optional,
        "The most pages of a booklet: a longer document is cut where its template says that a booklet may begin."
      ),
    ])

  static let colours = ObjectType(
    "Colours",
    fields: [
      Field("ink", .text(.colour), .required), Field("accent", .text(.colour), .required),
      Field("paper", .text(.colour), .required, "The paper it will be printed on; nothing is painted."),
    ])

  static let spaces = ObjectType(
    "Spaces",
    fields: fields([
      ("paragraph", 0, 12, "Between paragraphs."), ("listItem", 0, 12, "Between items of a close list."),
      ("boxSide", 1, 12, "Inside a box, left and right."), ("boxTop", 0, 12, "Inside a box, top and bottom."),
      ("bandSide", 1, 12, "Between a box's band and its text."), ("box", 0, 12, "Between boxes."),
      ("strip", 0, 12, "Inside a strip, top and bottom."),
      ("heading1After", 0, 12, "Under a main heading's rule."),
      ("heading1Box", 0, 12, "Under a main heading's rule when a box follows."),
      ("headingBefore", 0, 12, "Above lower headings."), ("headingAfter", 0, 12, "Under lower headings."),
      ("headingBox", 0, 12, "Under lower headings when a box or a table follows."),
      ("facts", 0, 12, "Between rows of key facts."), ("table", 0, 12, "Above and below a table."),
      ("choice", 0, 12, "Inside a row of choices, top and bottom."),
    ]))

  static let shows = ObjectType(
    "Shows",
    fields: [
      Field("tables", .code(tables), .required),
      Field(
        "sideBySideBelow", number(8, 73), .required, "Columns stand side by side below this size, in points."),
      Field(
        "headingStartsPage", .bool, .required,
        "Whether each main heading begins a page, unless less than half of the page is used."),
      Field(
        "shortFoot", .bool, .required, "Whether the foot uses its short form where the long one is too wide."),
    ])

  static let pictures = ObjectType(
    "PictureMeasures",
    fields: [
      Field("areShown", .bool, .required),
      Field("rowsPerPage", .number(NumberKind(.none, 1...20)), .required, "The most picture rows on a page."),
    ]
      + fields([
        ("cell", 10, 160, "The square of a picture, mm."), ("art", 5, 160, "The largest drawing in it, mm."),
        ("answer", 10, 120, "The square in a large answer, mm."),
        ("gutter", 2, 40, "Between picture and words, mm."),
        ("number", 0, 40, "The column of numbers, mm."), ("clock", 10, 120, "A clock face, mm."),
      ]))

  static let step = ObjectType(
    "Step",
    fields: [tickColumns]
      + fields([("from", 8, 72, "The smallest body size that this step is for, points.")] + measures))

  static let forms = ObjectType(
    "Forms",
    fields: [
      tickColumns, Field("size", .number(NumberKind(.points, 8...72)), .required, "Of all text in a form."),
    ] + fields(measures))

  private static let tickColumns = Field(
    "tickColumns", .number(NumberKind(.none, 1...8)), .required, "Columns of tick boxes.")

  private static let measures: [(String, Int, Int, String)] = [
    ("rule", 0, 6, "Rows, writing lines, head and foot, points."), ("edge", 0, 6, "Boxes, points."),
    ("heavy", 0, 8, "Main headings, flags, answers, points."), ("tickEdge", 0, 6, "Boxes to tick, points."),
    ("band", 4, 40, "The band of a flag, mm."), ("writingLine", 6, 30, "From line to line, mm."),
    ("tickBox", 4, 40, "mm."), ("choiceBox", 4, 40, "The box of a choice, mm."),
    ("answerBox", 4, 40, "The box of a large answer, mm."),
    ("tickGap", 1, 10, "From a box to its label, mm."),
    ("tickPitch", 5, 60, "From row to row, mm."),
    ("timeWidth", 10, 60, "mm."), ("timeHeight", 5, 40, "mm."),
    ("formTop", 1, 10, "Inside a form, mm."), ("formBottom", 1, 10, "Inside a form, mm."),
    ("formGap", 0, 10, "Between parts of a form, mm."), ("formsApart", 1, 20, "Between forms, mm."),
  ]
}
