import Diagnostics
import Records
import Structure

extension Printer {
  /// An order in braille that an embosser takes as it is: braille ASCII, the grade that its reader needs, or contracted
  /// where nobody said. The setting `braille` of `provider.json` says how many cells and lines a page of the office's
  /// embosser has.
  ///
  /// - Throws: that liblouis is not there, or which line it has no braille for.
  func braille(of order: Order, with liblouis: Liblouis) throws(Problems) -> String {
    let grade: Liblouis.Grade =
      order.transcriptions.contains(.brailleGrade1) && !order.transcriptions.contains(.brailleGrade2)
      ? .uncontracted : .contracted
    let lines = transcriptLines(of: order)
    let cells = try liblouis.braille(
      lines.map { $0.text.hasPrefix("- ") ? "•" + $0.text.dropFirst() : $0.text }, grade)
    // Numbers are the letters a to j behind the numeric indicator, in both grades.
    let letters = Array("JABCDEFGHI")
    return BraillePages(sheet: brailleSheet).file(zip(cells, lines.map(\.kind)).map { ($0, $1) }) { number in
      "#" + String(String(number).compactMap(\.wholeNumberValue).map { letters[$0] })
    }
  }

  private var brailleSheet: BraillePages.PageSize {
    var sheet = BraillePages.PageSize()
    let setting = provider.object.object("braille")
    if let cells = setting?["cells"].whole { sheet.cells = cells }
    if let lines = setting?["lines"].whole { sheet.lines = lines }
    return sheet
  }
}
