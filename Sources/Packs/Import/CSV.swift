import Diagnostics

/// One cell of a spreadsheet, and where it stands.
struct CSVCell: Sendable {
  let text: String
  /// In bytes of the source, quotes included.
  let range: Range<Int>
  /// What breaks RFC 4180 here; the row cannot be trusted then.
  let fault: CSVFault?
}

/// A place where a file is not CSV.
enum CSVFault: Sendable {
  case quoteNeverClosed, textAfterQuote, quoteInsideText
}

/// Cells separated by commas, RFC 4180. Rows may end with CR LF, LF or CR: spreadsheets write all three.
struct CSVScanner {
  private let bytes: [UInt8]
  private var at = 0

  /// The rows of a text in UTF-8, blank lines left out.
  static func rows(of bytes: [UInt8]) -> [[CSVCell]] {
    var scanner = CSVScanner(bytes: bytes)
    var rows: [[CSVCell]] = []
    while scanner.at < bytes.count { rows.append(scanner.row()) }
    return rows.filter { $0.count > 1 || $0.contains { !$0.range.isEmpty } }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func row() -> [CSVCell] {
    var cells = [cell()]
    while at < bytes.count, bytes[at] == comma {
      at += 1
      cells.append(cell())
    }
    let isCarriageReturn = at < bytes.count && bytes[at] == carriageReturn
    if at < bytes.count { at += 1 }
    if isCarriageReturn, at < bytes.count, bytes[at] == lineFeed { at += 1 }
    return cells
  }

  private mutating func cell() -> CSVCell {
    let start = at
    guard at < bytes.count, bytes[at] == quote else {
      skipToEnd()
      let text = bytes[start..<at]
      return CSVCell(
        text: String(decoding: text, as: UTF8.self), range: start..<at,
        fault: text.contains(quote) ? .quoteInsideText : nil)
    }
    return quotedCell(from: start)
  }

  /// Between quotes everything is text; a quote stands twice.
  private mutating func quotedCell(from start: Int) -> CSVCell {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { break }
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    let isClosed = at < bytes.count
    if isClosed { at += 1 }
    let end = at
    skipToEnd()
    let fault: CSVFault? = !isClosed ? .quoteNeverClosed : at > end ? .textAfterQuote : nil
    return CSVCell(text: String(decoding: text, as: UTF8.self), range: start..<at, fault: fault)
  }

  private mutating func skipToEnd() {
    while at < bytes.count, bytes[at] != comma, !isRowEnd(at) { at += 1 }
  }

  private func isRowEnd(_ index: Int) -> Bool { bytes[index] == lineFeed || bytes[index] == carriageReturn }

  private var comma: UInt8 { UInt8(ascii: ",") }
  private var quote: UInt8 { UInt8(ascii: "\"") }
  private var lineFeed: UInt8 { 10 }
  private var carriageReturn: UInt8 { 13 }
}

extension CSVFault {
  /// What to say about it.
  var words: (message: String, hint: String) {
    switch self {
    case .quoteNeverClosed:
      (
        "This quote is never closed, so the rest of the file cannot be read",
        "Close it with \"; a quote inside a text is written twice: \"\"."
      )
    case .textAfterQuote:
      (
        "Text stands after a closing quote",
        "Put a comma between the cells; a quote inside a text is written twice: \"\"."
      )
    case .quoteInsideText:
      (
        "A quote stands inside a text that does not begin with one",
        "Put the whole cell in quotes, and write the quote inside twice: \"\"."
      )
    }
  }
}
