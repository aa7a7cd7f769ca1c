import Typography

/// Where the parts of a page stand. The running head and foot may take more lines where letters are large; the text
/// gives up the room, the type never its size.
struct PageFrame: Sendable {
  let page: PageMeasures
  let headHeight: Length
  let footHeight: Length
  /// Whether it is a side to write on, which needs the room of head and foot: it has a line at its head and no foot.
  let isSheet: Bool

  init(_ style: Style, headLines: Int = 1, footLines: Int = 2, isSheet: Bool = false) {
    page = style.page
    self.isSheet = isSheet
    headHeight = style.text.running.leading * headLines
    footHeight = style.text.running.leading * footLines
  }

  /// From the upper edge of the paper to the first line.
  var edge: Length { isSheet ? page.sheetTop : page.edge }
  var headRule: Length { page.edge + headHeight + page.ruleGap }
  var footTop: Length { page.height - page.edge - footHeight }
  var footRule: Length { footTop - page.ruleGap }
  var bodyTop: Length { isSheet ? edge + headHeight : headRule + page.underHead }
  var bodyBottom: Length { isSheet ? page.height - page.sheetEdge : footRule - page.aboveFoot }
  var bodyHeight: Length { bodyBottom - bodyTop }

  /// The left edge of the text. Page 0 is a right-hand page, whose binding is on the left.
  func left(ofPage index: Int) -> Length {
    page.isSingleSided || index % 2 == 0 ? page.inner : page.width - page.inner - page.measure
  }
}
