import Diagnostics
import Records
import Typography

/// What no single field of a style sheet shows to be wrong.
struct StyleContradictions {
  private let sheet: StyleSheet
  private let source: SourceText
  private(set) var problems: [Problem] = []

  init(_ sheet: StyleSheet, in source: SourceText) {
    self.sheet = sheet
    self.source = source
    find()
  }

  private mutating func find() {
    if sheet.measures.string("schema") != "layout-1" {
      refuse(
        ["schema"], "this is not a style sheet of a form that is known", "write \"schema\": \"layout-1\"")
    }
    checkName()
    checkSizes()
    checkHeadings()
    checkSteps()
    checkPictures()
    if problems.isEmpty, !leavesRoom {
      refuse(
        ["page"], "the margins leave no room for text at \(sheet.sizes.greatest) points",
        "make the margins or the greatest size smaller, or the paper larger")
    }
  }

  private mutating func refuse(_ path: [PathStep], _ message: String, _ hint: String) {
    let place = JSON.places(of: [path], in: source)?.first
    problems.append(Problem(.error, message, hint: hint, at: place, path: path.path))
  }

  /// The layout is asked for by the name of its file.
  private mutating func checkName() {
    let file = source.path.split(separator: "/").last.map(String.init) ?? ""
    guard file.hasSuffix(".json"), file != sheet.name + ".json" else { return }
    refuse(
      ["name"], "the name is not the name of the file",
      "write \"name\": \"\(file.dropLast(5))\", or rename the file")
  }

  private mutating func checkSizes() {
    let sizes = sheet.sizes
    guard sizes.least > sizes.default || sizes.default > sizes.greatest else { return }
    refuse(
      ["sizes"], "the sizes contradict each other",
      "let least be at most default, and default at most greatest")
  }

  /// Who skims a page tells the parts of a document by the size of its headings.
  private mutating func checkHeadings() {
    let headings = Array(sheet.measures.part("text").objects("headings"))
    guard 1...4 ~= headings.count else {
      let message = headings.isEmpty ? "there are no headings" : "there are more than four levels of headings"
      return refuse(["text", "headings"], message, "write one to four styles of headings")
    }
    for level in headings.indices.dropFirst()
    where headings[level].measure("add") > headings[level - 1].measure("add") {
      refuse(
        ["text", "headings", .index(level), "add"], "the heading is larger than the level above it",
        "let each level be as large as the one above it, or smaller")
    }
  }

  private mutating func checkSteps() {
    let steps = Array(sheet.measures.objects("steps"))
    guard let first = steps.first else {
      return refuse(["steps"], "there are no steps", "write the measures of at least one size")
    }
    if first.measure("from") > Double(sheet.sizes.least) {
      refuse(
        ["steps", 0, "from"], "the first step leaves out the smallest sizes",
        "let it be for \(sheet.sizes.least) points and up")
    }
    for index in steps.indices.dropFirst()
    where steps[index].measure("from") <= steps[index - 1].measure("from") {
      refuse(
        ["steps", .index(index), "from"], "the step is not for larger print than the one before it",
        "write the steps in the order of their sizes")
    }
  }

  private mutating func checkPictures() {
    let pictures = sheet.measures.part("pictures")
    guard pictures.measure("art") > pictures.measure("cell") else { return }
    refuse(
      ["pictures", "art"], "the drawing is larger than its cell", "let art be at most as large as cell")
  }

  /// Whether eight lines of ten characters fit a page at the largest size.
  private var leavesRoom: Bool {
    let style = sheet.style(size: sheet.sizes.greatest, options: PageOptions())
    let frame = PageFrame(style)
    return frame.bodyHeight >= style.text.body.leading * 8 && style.page.measure >= style.text.body.size * 5
  }
}
