import Diagnostics
import Documents
import Layout
import PDF
import Packs
import Pictures
import Synchronization

/// Prints pages and reads the file back. A press is no two threads' at once.
final class ReadBack: Sendable {
  static let shared = ReadBack()

  private let press: Mutex<Press>
  private let style: Style

  private init() {
    let path = "Templates/layouts/easy-read.json"
    let (sheet, _) = StyleSheet.read(SourceText(path: path, bytes: FuzzHouse.bytes(path)))
    guard let sheet, let press = try? Press(typefaces: FuzzHouse.shared.resources.typefaces) else {
      fatalError("the press does not open")
    }
    style = sheet.style(size: sheet.sizes.default, options: PageOptions())
    self.press = Mutex(press)
  }

  /// A file is made of the pages, and our own reader finds nothing wrong in it.
  func check(_ pages: PagedDocument, _ name: String) throws(BrokenPromise) {
    let result = press.withLock { press in Result { try press.pdf(pages) } }
    do {
      let inspection = try FileInspection(try result.get())
      try promise(inspection.problems.isEmpty, "\(name): \(inspection.problems.map(\.report))")
      try promise(!inspection.spoken.isEmpty, "\(name) says nothing")
    } catch let broken as BrokenPromise {
      throw broken
    } catch {
      let found = (error as? Problems)?.all.map(\.report) ?? []
      throw BrokenPromise("\(name) is not made or not read back: \(found)")
    }
  }

  /// The same of a page that shows a picture beside words.
  func check(_ artwork: Artwork) throws(BrokenPromise) {
    guard let words = FuzzHouse.shared.resources.words["en-GB"] else { fatalError("no English words") }
    let picture = PictureReference(.named("fuzz"), alternative: "What it shows")
    let row = PictureRow(picture: picture, blocks: [.paragraph([.text("Words beside it.")])])
    let document = Document(title: "A picture", blocks: [.pictureRow(row)])
    let pages = document.paginated(
      with: style, typefaces: FuzzHouse.shared.resources.typefaces, pictures: ["fuzz": artwork], words: words)
    try check(pages, "a page with the picture")
  }

  /// The same of a page in a layout, at both ends of its sizes.
  func check(_ sheet: StyleSheet) throws(BrokenPromise) {
    guard let words = FuzzHouse.shared.resources.words["en-GB"] else { fatalError("no English words") }
    let line: [Inline] = [.text("Some words that are long enough for a second line in large print.")]
    let table = Table(alignments: [.start, .end], head: [line, line], rows: [[line, line], [line, []]])
    let document = Document(
      title: "A layout", blocks: [.paragraph(line), .list(List(items: [[.paragraph(line)]])), .table(table)])
    for size in Set([sheet.sizes.least, sheet.sizes.greatest]) {
      let pages = document.paginated(
        with: sheet.style(size: size, options: PageOptions()),
        typefaces: FuzzHouse.shared.resources.typefaces, pictures: [:], words: words)
      try check(pages, "a page of \(size) points")
    }
  }
}
