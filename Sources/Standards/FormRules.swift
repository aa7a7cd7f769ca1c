import Layout
import Pictures
import Structure
import Typography

extension ClaimTest {
  /// Above every line there is the room of a handwritten line.
  static let writingLines = ClaimTest(
    ClaimRule("2.42", "room to write", source: "low vision pads, our choice", isMust: true)
  ) { pages in
    pages.writingRules.compactMap { rule in
      let least = (rule.isInForm ? pages.formClaim : pages.claim).writingLine
      guard rule.room < least - .hair else { return nil }
      return ClaimFault(
        "Only \(rule.room.shortMillimetres) mm to write in, under \(least.shortMillimetres)", page: rule.page,
        at: Point(x: rule.area.x, y: rule.area.y))
    }
  }

  /// A box is large enough for a hand that shakes.
  static let tickBoxes = ClaimTest(
    ClaimRule("2.42", "size of tick boxes", source: "low vision pads, our choice", isMust: true)
  ) { pages in
    pages.boxes(of: .tick).compactMap { page, area, isInForm in
      let side = min(area.width, area.height)
      let least = (isInForm ? pages.formClaim : pages.claim).tickBox
      guard side < least - .hair else { return nil }
      return ClaimFault(
        "A tick box of \(side.shortMillimetres) mm, under \(least.shortMillimetres)",
        page: page,
        at: Point(x: area.x, y: area.y))
    }
  }

  /// A signature has 60 by 12 mm; in the close rows of a form it has 60 mm on one line. A line that only its label calls a
  /// signature is held to the width: nobody sees that the template calls it something else.
  static let signatures = ClaimTest(
    ClaimRule("2.43", "room to sign", source: "our choice", isMust: true)
  ) { pages in
    // The lines of a form have few labels among them.
    var asking: [String: Bool] = [:]
    return pages.writingRules.compactMap { rule in
      // The height of a form's line is measured with the other lines.
      let height = rule.isInForm || !rule.isSignature ? Length.zero : .millimetres(12)
      guard rule.area.width < .millimetres(60) - .hair || rule.room < height - .hair,
        rule.isSignature || asking.value(of: rule.label, orElse: pages.wording.asksToSign)
      else { return nil }
      return ClaimFault(
        "Only \(rule.area.width.shortMillimetres) by \(rule.room.shortMillimetres) mm to sign in"
          + (rule.isSignature ? "" : ", since its line is not said to be for a signature"),
        page: rule.page,
        at: Point(x: rule.area.x, y: rule.area.y))
    }
  }

  /// A time is written in 25 mm.
  static let timeBoxes = ClaimTest(
    ClaimRule("2.43", "time boxes of 25 mm", source: "our choice", isMust: true)
  ) { pages in
    pages.boxes(of: .time).compactMap { page, area, _ in
      guard area.width < .millimetres(25) - .hair else { return nil }
      return ClaimFault(
        "A time box of \(area.width.shortMillimetres) mm", page: page, at: Point(x: area.x, y: area.y))
    }
  }
}

/// A line to write on and the room over it.
struct WritingRule {
  let page: Int
  let area: Rectangle
  let room: Length
  /// Whether its template says that it is for a signature.
  let isSignature: Bool
  let label: String
  let isInForm: Bool
}

private enum BoxKind { case tick, time }

extension MeasuredPages {
  /// Boxes by what is said for them.
  fileprivate func boxes(of kind: BoxKind) -> [(page: Int, area: Rectangle, isInForm: Bool)] {
    inks.compactMap { ink in
      guard case .frame = ink.kind, case .element(let owner) = ink.owner else { return nil }
      let isTime = document.structure[owner].field?.purpose == .time
      return isTime == (kind == .time) ? (ink.page, ink.area, isInForm(owner)) : nil
    }
  }

  /// Level rules that are part of the meaning: what is ruled for looks is an artifact.
  var ruledLines: [WritingRule] {
    inksOfPages.flatMap { inks -> [WritingRule] in
      // Most pages have no line to write on, and a form has many.
      lazy var bottoms = inks.flatMap(\.bottoms)
      return inks.compactMap { ink -> WritingRule? in
        guard case .fill = ink.kind, ink.area.height <= .points(6), case .element(let owner) = ink.owner
        else { return nil }
        let field = document.structure[owner].field
        return WritingRule(
          page: ink.page, area: ink.area, room: ink.area.room(below: bottoms),
          isSignature: field?.purpose == .signature, label: field?.label ?? "", isInForm: isInForm(owner))
      }
    }
  }

  /// The size of forms, where the style gives them one of their own and care workers fill them in: on the sides of
  /// sheets.
  var formSize: Int? { document.pages.contains { $0.sideName != nil } ? style.formSize : nil }

  /// What forms are held against: where they have a size of their own, somebody else reads them, in clear print.
  fileprivate var formClaim: Claim { formSize == nil ? claim : .clearPrint }

  /// Whether the element stands in a form's box.
  func isInForm(_ owner: ElementID) -> Bool {
    var next: ElementID? = owner
    while let id = next {
      if document.structure[id].role == .form { return true }
      next = document.structure[id].parent
    }
    return false
  }
}

/// The lower end of something that may stand over a line: a baseline, a rule, an edge.
private struct Bottom {
  let left: Length
  let right: Length
  let y: Length
}

extension Rectangle {
  /// From the foot of a line up to the next thing over it.
  fileprivate func room(below bottoms: [Bottom]) -> Length {
    var nearest = Length.zero
    for bottom in bottoms
    where bottom.y <= y && bottom.y > nearest && bottom.left < maxX - .hair && x < bottom.right - .hair {
      nearest = bottom.y
    }
    return maxY - nearest
  }
}

extension Ink {
  fileprivate var bottoms: [Bottom] {
    let places: [Length] =
      switch kind {
      case .glyphs: isWords ? [area.maxY] : []
      case .frame(let width): [area.maxY, area.y + width]
      default: [area.maxY]
      }
    return places.map { Bottom(left: area.x, right: area.maxX, y: $0) }
  }
}

extension [String: Bool] {
  /// What is known of a key, or what is found out about it now.
  fileprivate mutating func value(of key: String, orElse find: (String) -> Bool) -> Bool {
    if let known = self[key] { return known }
    let found = find(key)
    self[key] = found
    return found
  }
}
