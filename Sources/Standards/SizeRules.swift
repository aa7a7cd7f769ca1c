import Layout
import Pictures
import Typography

extension ClaimTest {
  /// Nothing is smaller than the standard allows: page numbers, labels and signs of a clock included.
  static let smallestText = ClaimTest(
    ClaimRule("2.01", "smallest text", source: "UKAAF G003, MS03", isMust: true)
  ) { pages in
    pages.runs(under: pages.claim.leastSize) { _ in pages.claim.leastSize }
  }

  /// Large print and easy read have no small print: the size that was asked for is the size of everything. The
  /// numerals of a clock may be smaller, down to 16 point, since they stand in words beside it.
  static let noSmallPrint = ClaimTest(
    ClaimRule("2.07", "no small print", source: "UKAAF G003, MS03", isMust: true),
    for: [.largePrint, .easyRead]
  ) { pages in
    let asked = Length.points(pages.style.size)
    // A form that is set for whoever fills it in has its own size; everything around it is the reader's.
    let inForms = pages.formSize.map { Length.points($0) } ?? asked
    return pages.runs(under: asked) { owner in
      if pages.isFigure(owner) { return min(asked, .points(16)) }
      // The numeral of a section's mark repeats the head of the page, which has the size of everything.
      if owner == .artifact(.mark) { return min(asked, .points(14)) }
      // What is shown again was measured where it stands first.
      if owner == .artifact(.repetition) { return min(asked, inForms) }
      if case .element(let id) = owner, pages.isInForm(id) { return min(asked, inForms) }
      return asked
    }
  }

  /// A small letter such as x is 2 mm high or more: faces of one size differ in it.
  static let letterHeight = ClaimTest(
    ClaimRule("2.08", "small letters of 2 mm", source: "RNIB", isMust: true)
  ) { pages in
    pages.runs.compactMap { shown in
      guard let face = shown.face.map({ pages.typefaces[$0] }) else { return nil }
      let height = Length(thousandths: face.xHeight * shown.size.thousandths / max(1, face.unitsPerEm))
      guard face.xHeight > 0, height < .millimetres(2) - .hair else { return nil }
      return ClaimFault(
        "Small letters of \(height.shortMillimetres) mm, under 2", page: shown.page, at: shown.start)
    }
  }

  /// Above 28 point a document gets bulky: another format may serve its reader better.
  static let giantPrint = ClaimTest(
    ClaimRule("2.04", "another format above 28 point", source: "Office for Disability Issues", isMust: false),
    for: [.largePrint, .easyRead]
  ) { pages in
    guard pages.style.size > 28 else { return [] }
    return [ClaimFault("The text has \(pages.style.size) point: think of another format besides")]
  }

  /// Large letters on ordinary paper, never ordinary letters on large paper.
  static let paper = ClaimTest(
    ClaimRule("2.10", "A4 paper", source: "UKAAF G003, MS03", isMust: false)
  ) { pages in
    pages.document.pages.enumerated().compactMap { number, page in
      let isA4 =
        abs(page.width.inMillimetres - 210) < 0.5 && abs(page.height.inMillimetres - 297) < 0.5
      return isA4 ? nil : ClaimFault("The page is not A4 upright", page: number)
    }
  }

  /// Only the regular and bold faces that come with the program: no italics, no light weights.
  static let faces = ClaimTest(
    ClaimRule("2.12", "no italics", source: "UKAAF G003, RNIB", isMust: true)
  ) { pages in
    let names = Set(FontFamily.all.flatMap { [$0.regular, $0.bold] })
    let strange = Set(pages.typefaces.all.indices.filter { !names.contains(pages.typefaces.all[$0].name) })
    guard !strange.isEmpty else { return [] }
    return pages.runs.filter { $0.face.map { strange.contains($0.index) } ?? false }.map {
      ClaimFault("The words are in an unknown face", page: $0.page, at: $0.start)
    }
  }
}

extension MeasuredPages {
  /// Faults of letters under a size, which may be less for some owners.
  fileprivate func runs(under most: Length, for limit: (PageItem.Owner) -> Length) -> [ClaimFault] {
    runs.compactMap { shown in
      guard shown.size < most else { return nil }
      let least = limit(shown.owner)
      guard shown.size < least else { return nil }
      return ClaimFault(
        "Text of \(shown.size.short) point, under \(least.short)", page: shown.page, at: shown.start)
    }
  }
}

extension Length {
  /// Points with at most one place, under 1 two: "11", "13.5", "0.75".
  var short: String { Length.short(inPoints) }

  /// Millimetres with at most one place.
  var shortMillimetres: String { Length.short(inMillimetres) }

  private static func short(_ value: Double) -> String {
    guard value >= 1 || value <= 0 else {
      let hundredths = Int((value * 100).rounded())
      return hundredths % 10 == 0 ? "0.\(hundredths / 10)" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
