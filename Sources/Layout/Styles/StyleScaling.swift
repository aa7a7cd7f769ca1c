import Pictures
import Records
import Typography

extension StyleSheet {
  /// How much an accent colour stands out from the paper, as text does: a flag's white sign stands on it, and in
  /// black and white it is a dark grey (rule 2.28).
  public static let leastAccentContrast = 7.0

  /// The paper that the layout is printed on.
  public var paper: Colour { style(size: sizes.default, options: PageOptions()).colours.paper }

  /// The style at a body size in points. A size outside `sizes` is brought to the nearest that the layout is for.
  public func style(size: Int, options: PageOptions) -> Style {
    let size = min(max(size, sizes.least), max(sizes.least, sizes.greatest))
    return SheetScale(sheet: measures, size: size, options: options).style(
      name: name, claims: claims, forms: forms(below: size, options))
  }

  /// The style of forms that have a size of their own no larger than the rest.
  private func forms(below size: Int, _ options: PageOptions) -> [Style] {
    guard case .object(let forms) = measures["forms"] else { return [] }
    // Forms are never larger than the rest: a size of their own is the most that whoever fills them in needs.
    let own = Int(forms.measure("size"))
    guard own <= size else { return [] }
    let scale = SheetScale(sheet: measures, size: own, options: options, step: forms)
    return [scale.style(name: name, claims: claims, forms: [])]
  }
}

/// Turns the numbers of a sheet to lengths at one size.
private struct SheetScale {
  let sheet: Object
  let size: Int
  let options: PageOptions
  let unit: Length
  let step: Object

  /// With the measures of the last step for the size, or with `step`.
  init(sheet: Object, size: Int, options: PageOptions, step own: Object? = nil) {
    self.sheet = sheet
    self.size = size
    self.options = options
    unit = Length.points(size).scaled(by: (options.leading ?? sheet.measure("leading")) / 4)
    let steps = Array(sheet.objects("steps"))
    step = own ?? steps.last { $0.measure("from") <= Double(size) } ?? steps.first ?? sheet
  }

  func style(name: String, claims: String, forms formStyles: [Style]) -> Style {
    Style(
      name: name, claims: claims, size: size, family: family, unit: unit, text: texts, page: page,
      colours: colours, spaces: spaces, weights: weights, forms: forms, pictures: pictures,
      photographs: photographs, marks: marks, shows: shows, formStyles: formStyles)
  }

  private var family: String {
    (FontFamily.all.first { $0.code == sheet.word("typeface") ?? "" } ?? .body).name
  }

  private func text(_ object: Object, _ weight: Weight = .regular) -> TextStyle {
    let points = max(Double(size) + object.measure("add"), object.measure("least"), 6)
    let byUnits = unit.scaled(by: object.measure("units"))
    let byRatio = Length.points(points * max(object.measure("line"), 1))
    return TextStyle(size: .points(points), leading: max(byUnits, byRatio), weight: weight)
  }

  private var texts: Texts {
    let texts = sheet.part("text")
    let titles = sheet.object("titles")
    let main = texts.objects("headings").first.map { text($0, .bold) }
    func title(_ name: String) -> TextStyle {
      titles.map { text($0.part(name), .bold) } ?? main ?? text(texts.part("boxTitle"), .bold)
    }
    return Texts(
      body: TextStyle(size: .points(size), leading: unit * 4), small: text(texts.part("small")),
      running: text(texts.part("running")), headings: texts.objects("headings").map { text($0, .bold) },
      boxTitle: text(texts.part("boxTitle"), .bold), answer: text(texts.part("answer"), .bold),
      front: title("front"), cover: title("cover"))
  }

  /// Printers reach 5 mm; some of them less at the foot of the paper.
  private static let sheetEdge = 10.0

  private var page: PageMeasures {
    let page = sheet.part("page")
    let room = mm(page, "width") - mm(page, "inner") - mm(page, "outer")
    // Noto Sans takes 0.478 em for an average character of English text.
    let longest = Length.points(Double(size) * 0.478 * page.measure("characters"))
    let sheetEdge = Length.millimetres(page["sheetEdge"].number?.approximate ?? Self.sheetEdge)
    return PageMeasures(
      width: mm(page, "width"), height: mm(page, "height"), inner: mm(page, "inner"),
      measure: room, longestLine: min(room, longest),
      edge: mm(page, "edge"),
      sheetEdge: sheetEdge,
      sheetTop: page["sheetTop"].number.map { .millimetres($0.approximate) } ?? sheetEdge,
      ruleGap: mm(page, "ruleGap"), underHead: units(page, "underHead"),
      aboveFoot: units(page, "aboveFoot"), isSingleSided: options.isSingleSided,
      mostInBooklet: page["booklet"].number.map { max(1, Int($0.approximate)) })
  }

  private var colours: Colours {
    let colours = sheet.part("colours")
    let paper = Colour(hex: colours.string("paper")) ?? .white
    let own = options.accent.flatMap { $0.contrast(with: paper) >= StyleSheet.leastAccentContrast ? $0 : nil }
    let ink = Colour(hex: colours.string("ink")) ?? .black
    return Colours(ink: ink, accent: own ?? Colour(hex: colours.string("accent")) ?? ink, paper: paper)
  }

  private var spaces: Spaces {
    let spaces = sheet.part("spaces")
    func space(_ name: String) -> Length { units(spaces, name) }
    return Spaces(
      paragraph: space("paragraph"), listItem: space("listItem"), boxSide: space("boxSide"),
      boxTop: space("boxTop"), bandSide: space("bandSide"), box: space("box"), strip: space("strip"),
      heading1After: space("heading1After"), heading1Box: space("heading1Box"),
      headingBefore: space("headingBefore"), headingAfter: space("headingAfter"),
      headingBox: space("headingBox"),
      facts: space("facts"), table: space("table"), choice: space("choice"))
  }

  private var weights: Weights {
    func points(_ name: String) -> Length { .points(step.measure(name)) }
    return Weights(
      rule: points("rule"), edge: points("edge"), heavy: points("heavy"), tickEdge: points("tickEdge"),
      cover: sheet.object("titles").map { .points($0.measure("coverRule")) } ?? points("heavy"))
  }

  private var forms: FormMeasures {
    func measure(_ name: String) -> Length { mm(step, name) }
    return FormMeasures(
      band: measure("band"), writingLine: measure("writingLine"), tickBox: measure("tickBox"),
      choiceBox: measure("choiceBox"), answerBox: measure("answerBox"), tickGap: measure("tickGap"),
      tickPitch: measure("tickPitch"), timeWidth: measure("timeWidth"), timeHeight: measure("timeHeight"),
      top: measure("formTop"), bottom: measure("formBottom"), gap: measure("formGap"),
      apart: measure("formsApart"),
      tickColumns: max(1, Int(step.measure("tickColumns"))))
  }

  private var pictures: PictureMeasures {
    let pictures = sheet.part("pictures")
    return PictureMeasures(
      areShown: pictures["areShown"].isTrue, rowsPerPage: max(1, Int(pictures.measure("rowsPerPage"))),
      cell: mm(pictures, "cell"), art: mm(pictures, "art"), answer: mm(pictures, "answer"),
      gutter: mm(pictures, "gutter"), number: mm(pictures, "number"), clock: mm(pictures, "clock"))
  }

  private var photographs: PhotographMeasures {
    guard let photographs = sheet.object("photographs") else {
      return PhotographMeasures(
        width: .millimetres(35), height: .millimetres(45), coverWidth: .millimetres(45),
        coverHeight: .millimetres(55))
    }
    return PhotographMeasures(
      width: mm(photographs, "width"), height: mm(photographs, "height"),
      coverWidth: mm(photographs, "coverWidth"), coverHeight: mm(photographs, "coverHeight"))
  }

  private var marks: MarkMeasures? {
    guard let marks = sheet.object("marks") else { return nil }
    let size = Length.points(marks.measure("size"))
    return MarkMeasures(
      width: mm(marks, "width"), height: mm(marks, "height"), first: mm(marks, "first"),
      step: mm(marks, "step"), inside: mm(marks, "inside"), places: max(1, Int(marks.measure("places"))),
      text: TextStyle(size: size, leading: size, weight: .bold))
  }

  private var shows: Shows {
    let shows = sheet.part("shows")
    return Shows(
      tablesAsCards: shows.word("tables") == "cards",
      columnsBeside: Double(size) < shows.measure("sideBySideBelow"),
      headingStartsPage: shows["headingStartsPage"].isTrue, shortFoot: shows["shortFoot"].isTrue)
  }

  private func mm(_ object: Object, _ name: String) -> Length { .millimetres(object.measure(name)) }
  private func units(_ object: Object, _ name: String) -> Length { unit.scaled(by: object.measure(name)) }
}

extension Colour {
  /// The contrast ratio of WCAG 2.2, 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let one = luminance
    let two = other.luminance
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// The light of each of the 256 steps of a colour's part.
  private static let linear: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    // The curve's power without Foundation: x^2.4 = x² · x^0.4, and x^0.4 by Newton's steps for the fifth root of x².
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055).to2point4
  }
}

extension Double {
  fileprivate var to2point4: Double {
    let square = self * self
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
