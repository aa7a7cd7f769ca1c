import Layout
import Pictures
import Typography

extension ClaimTest {
  /// No rule runs close under words. A rule under a row of a table or a line to write on stands lower or beside.
  static let underlines = ClaimTest(
    ClaimRule("2.12", "no underlines", source: "UKAAF G003, RNIB", isMust: true)
  ) { pages in
    pages.document.pages.enumerated().flatMap { number, page -> [ClaimFault] in
      let rules = page.items.compactMap(\.paint.thinRule)
      guard !rules.isEmpty else { return [] }
      return page.items.compactMap { item -> ClaimFault? in
        guard case .glyphs(let run) = item.paint, rules.contains(where: run.isUnderlined), run.isVisible
        else {
          return nil
        }
        return ClaimFault("Words are underlined", page: number, at: run.origin)
      }
    }
  }

  /// Every letter stands out from what is under it by 7:1.
  static let textContrast = ClaimTest(
    ClaimRule("2.28", "contrast of text 7:1", source: "WCAG 2.2 AAA, NHS", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      guard ink.contrast ?? 21 < 7, case .glyphs(let run) = ink.paint, run.isVisible else { return nil }
      return ink.fault("Text", least: 7, at: run.origin)
    }
  }

  /// Words are dark on light: light letters on a dark ground look smaller.
  static let darkOnLight = ClaimTest(
    ClaimRule("2.30", "dark words on a light ground", source: "RNIB See it Right", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      // The numeral of a section's mark is a sign as that of a flag is; its words stand in the head, dark on light.
      guard !ink.isMark, ink.isLight, ink.contrast ?? 0 > 4.6, case .glyphs(let run) = ink.paint,
        run.isVisible
      else {
        return nil
      }
      return ClaimFault("Words are light on a dark ground", page: ink.page, at: run.origin)
    }
  }

  /// Every rule, edge and sign stands out by 3:1. A large area is a ground for others, not a sign.
  static let ruleContrast = ClaimTest(
    ClaimRule("2.28", "contrast of rules 3:1", source: "WCAG 2.2, our choice", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      guard ink.paint.isSign, let area = ink.paint.bounds else { return nil }
      return ink.fault("A rule", least: 3, at: Point(x: area.x, y: area.y))
    }
  }

  /// No rule, edge or stroke is so thin that it is lost on a copier or to weak eyes.
  static let weights = ClaimTest(
    ClaimRule("2.42", "weight of rules", source: "low vision pads, our choice", isMust: true)
  ) { pages in
    let least = pages.claim.ruleWeight
    return pages.inks.compactMap { ink in
      guard let weight = ink.paint.weight, weight < least, let area = ink.paint.bounds else { return nil }
      return ClaimFault(
        "A rule of \(weight.short) point, under \(least.short)", page: ink.page,
        at: Point(x: area.x, y: area.y))
    }
  }
}

/// Something painted and what it is painted on.
struct Ink {
  let page: Int
  let paint: PageItem.Paint
  /// With what is under it, 1 to 21; nil on a picture and for what has no colour.
  let contrast: Double?
  /// Whether it is nearer to white than to black: then it has at most 4.6:1 on anything lighter.
  let isLight: Bool
  /// Whether it is a part of a section's mark.
  let isMark: Bool

  func fault(_ what: String, least: Double, at place: Point) -> ClaimFault? {
    guard let contrast, contrast < least else { return nil }
    let tenths = Int(contrast * 10)
    return ClaimFault(
      "\(what) has a contrast of \(tenths / 10).\(tenths % 10):1, under \(Int(least)):1", page: page,
      at: place)
  }
}

extension Ink {
  /// Everything painted, in the order of the painting.
  static func all(in document: PagedDocument, on paper: Colour) -> [Ink] {
    var inks: [Ink] = []
    var contrasts = Contrasts()
    for (number, page) in document.pages.enumerated() {
      var grounds: [(area: Rectangle, colour: Colour?)] = []
      for item in page.items {
        let ground = grounds.isEmpty ? paper : item.paint.ground(among: grounds, paper: paper)
        let contrast = item.paint.colour.flatMap { colour in ground.map { contrasts.between(colour, $0) } }
        let isLight = item.paint.colour.map { contrasts.between($0, .black) > 4.6 } ?? false
        inks.append(
          Ink(
            page: number, paint: item.paint, contrast: contrast, isLight: isLight,
            isMark: item.owner == .artifact(.mark)))
        if let own = item.paint.ground { grounds.append(own) }
      }
    }
    return inks
  }
}

/// The few pairs of colours of a document, each reckoned once.
private struct Contrasts {
  private var known: [(one: Colour, other: Colour, contrast: Double)] = []

  mutating func between(_ one: Colour, _ other: Colour) -> Double {
    if let pair = known.first(where: { $0.one == one && $0.other == other }) { return pair.contrast }
    let contrast = one.contrast(with: other)
    known.append((one, other, contrast))
    return contrast
  }
}

extension PageItem.Paint {
  /// Wider than this both ways a fill is a ground.
  private static let ground = Length.points(6)

  /// What others may stand on: large fills, polygons and pictures.
  fileprivate var ground: (area: Rectangle, colour: Colour?)? {
    switch self {
    case .fill(let area, let colour) where min(area.width, area.height) > Self.ground: (area, colour)
    case .polygon(_, let colour): bounds.map { ($0, colour) }
    case .picture(_, let area): (area, nil)
    default: nil
    }
  }

  /// Whether it is a rule, an edge or a sign.
  fileprivate var isSign: Bool {
    switch self {
    case .fill(let area, _): min(area.width, area.height) <= Self.ground
    case .frame, .polyline, .polygon, .circle: true
    case .glyphs, .picture: false
    }
  }

  fileprivate var colour: Colour? {
    switch self {
    case .glyphs(let run): run.colour
    case .fill(_, let colour), .frame(_, _, let colour), .polyline(_, _, let colour), .polygon(_, let colour),
      .circle(_, _, let colour):
      colour
    case .picture: nil
    }
  }

  /// The colour of the last ground under it; nil on a picture.
  fileprivate func ground(among grounds: [(area: Rectangle, colour: Colour?)], paper: Colour) -> Colour? {
    guard let area = inkArea, let last = grounds.last(where: { $0.area.meets(area) }) else { return paper }
    return last.colour
  }

  fileprivate var weight: Length? {
    switch self {
    case .fill(let area, _): min(area.width, area.height) <= Self.ground ? min(area.width, area.height) : nil
    case .frame(_, let width, _), .polyline(_, let width, _), .circle(_, let width, _): width
    case .glyphs, .picture, .polygon: nil
    }
  }

  /// A level rule of some length.
  fileprivate var thinRule: Rectangle? {
    switch self {
    case .fill(let area, _): area.height <= .points(4) && area.width > area.height * 4 ? area : nil
    case .polyline(let points, let width, _):
      Set(points.map(\.y)).count == 1 && width <= .points(4) ? bounds : nil
    default: nil
    }
  }

  /// The middle of letters, or the whole of anything else: what must not reach over an edge.
  fileprivate var inkArea: Rectangle? {
    if case .glyphs(let run) = self { run.middle } else { bounds }
  }
}

extension GlyphRun {
  /// Whether a rule stands right under these words and along most of them.
  fileprivate func isUnderlined(by rule: Rectangle) -> Bool {
    let below = rule.y - origin.y
    guard below > -size.scaled(by: 0.05), below < size.scaled(by: 0.2) else { return false }
    return min(rule.maxX, origin.x + width) - max(rule.x, origin.x) > width.scaled(by: 0.6)
  }
}
