import Typography

/// Where the parts of a page stand. The running head and foot may take more lines where letters are large; the text
/// gives up the room, the type never its size.
struct PageFrame: Sendable {
  let page: PageMeasures
  let headHeight: Length
  let footHeight: Length

  init(_ style: Style, headLines: Int = 1, footLines: Int = 2) {
    page = style.page
    headHeight = style.text.running.leading * headLines
    footHeight = style.text.running.leading * footLines
  }

  var headRule: Length { page.edge + headHeight + page.ruleGap }
  var footTop: Length { page.height - page.edge - footHeight }
  var footRule: Length { footTop - page.ruleGap }
  var bodyTop: Length { headRule + page.underHead }
  var bodyBottom: Length { footRule - page.aboveFoot }
  var bodyHeight: Length { bodyBottom - bodyTop }

  /// The left edge of the text. Page 0 is a right-hand page, whose binding is on the left.
  func left(ofPage index: Int) -> Length {
    page.isSingleSided || index % 2 == 0 ? page.inner : page.width - page.inner - page.measure
  }
}
