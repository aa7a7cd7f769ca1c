import Layout
import Pictures
import Typography

extension ClaimTest {
  /// No rule runs close under words. A rule under a row of a table or a line to write on stands lower or beside.
  static let underlines = ClaimTest(
    ClaimRule("2.12", "no underlines", source: "UKAAF G003, RNIB", isMust: true)
  ) { pages in
    pages.inksOfPages.flatMap { inks -> [ClaimFault] in
      let rules = inks.compactMap(\.thinRule)
      guard !rules.isEmpty else { return [] }
      return inks.compactMap { ink -> ClaimFault? in
        guard ink.isWords, rules.contains(where: ink.isUnderlined) else { return nil }
        return ClaimFault("Words are underlined", page: ink.page, at: ink.start)
      }
    }
  }

  /// Every letter stands out from what is under it by 7:1.
  static let textContrast = ClaimTest(
    ClaimRule("2.28", "contrast of text 7:1", source: "WCAG 2.2 AAA, NHS", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      ink.isWords ? ink.fault("Text", least: 7, at: ink.start) : nil
    }
  }

  /// Words are dark on light: light letters on a dark ground look smaller.
  static let darkOnLight = ClaimTest(
    ClaimRule("2.30", "dark words on a light ground", source: "RNIB See it Right", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      // The numeral of a section's mark is a sign as that of a flag is; its words stand in the head, dark on light.
      guard ink.isWords, ink.isLight, !ink.isMark, ink.contrast ?? 0 > 4.6 else { return nil }
      return ClaimFault("Words are light on a dark ground", page: ink.page, at: ink.start)
    }
  }

  /// Every rule, edge and sign stands out by 3:1. A large area is a ground for others, not a sign.
  static let ruleContrast = ClaimTest(
    ClaimRule("2.28", "contrast of rules 3:1", source: "WCAG 2.2, our choice", isMust: true)
  ) { pages in
    pages.inks.compactMap { ink in
      ink.isSign ? ink.fault("A rule", least: 3, at: ink.corner) : nil
    }
  }

  /// No rule, edge or stroke is so thin that it is lost on a copier or to weak eyes.
  static let weights = ClaimTest(
    ClaimRule("2.42", "weight of rules", source: "low vision pads, our choice", isMust: true)
  ) { pages in
    let least = pages.claim.ruleWeight
    return pages.inks.compactMap { ink in
      guard let weight = ink.weight, weight < least else { return nil }
      return ClaimFault(
        "A rule of \(weight.short) point, under \(least.short)", page: ink.page, at: ink.corner)
    }
  }
}

extension Ink {
  /// Whether it is a rule, an edge or a sign.
  fileprivate var isSign: Bool {
    switch kind {
    case .fill: min(area.width, area.height) <= Self.ground
    case .frame, .polyline, .polygon, .circle: true
    case .glyphs, .picture: false
    }
  }

  /// A level rule of some length.
  fileprivate var thinRule: Rectangle? {
    switch kind {
    case .fill: area.height <= .points(4) && area.width > area.height * 4 ? area : nil
    case .polyline(let width): area.height == width / 2 * 2 && width <= .points(4) ? area : nil
    default: nil
    }
  }

  /// Whether a rule stands right under these words and along most of them.
  fileprivate func isUnderlined(by rule: Rectangle) -> Bool {
    let size = area.height
    let below = rule.y - area.maxY
    // Most rules stand far from most words.
    guard below < size, -below < size else { return false }
    guard below > -size.scaled(by: 0.05), below < size.scaled(by: 0.2) else { return false }
    return min(rule.maxX, area.maxX) - max(rule.x, area.x) > area.width.scaled(by: 0.6)
  }

  fileprivate func fault(_ what: String, least: Double, at place: Point) -> ClaimFault? {
    guard let contrast, contrast < least else { return nil }
    let tenths = Int(contrast * 10)
    return ClaimFault(
      "\(what) has a contrast of \(tenths / 10).\(tenths % 10):1, under \(Int(least)):1", page: page,
      at: place)
  }
}
