import Diagnostics

/// One cell of a spreadsheet, and where it stands.
struct CSVCell: Sendable {
  let text: String
  /// In bytes of the source, quotes included.
  let range: Range<Int>
  /// What breaks RFC 4180 here; the row cannot be trusted then.
  let fault: CSVFault?
}

/// One row of a spreadsheet.
struct CSVRow: Sendable {
  /// As a spreadsheet counts them, from 1: blank rows count, the line that names the separator does not.
  let number: Int
  let cells: [CSVCell]
}

/// A place where a file is not CSV.
enum CSVFault: Sendable {
  case quoteNeverClosed, textAfterQuote, quoteInsideText
}

/// Cells separated by commas, RFC 4180, or by the sign that a first line `sep=;` names, as Excel writes and reads it.
/// Rows may end with CR LF, LF or CR: spreadsheets write all three.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int

  /// The rows of a text in UTF-8, blank lines left out.
  static func rows(of bytes: [UInt8]) -> [CSVRow] {
    let named = namedSeparator(bytes)
    var scanner = CSVScanner(bytes: bytes, separator: named?.sign ?? UInt8(ascii: ","), at: named?.end ?? 0)
    var rows: [CSVRow] = []
    var number = 0
    while scanner.at < bytes.count {
      number += 1
      let cells = scanner.row()
      if cells.count > 1 || cells.contains(where: { !$0.range.isEmpty }) {
        rows.append(CSVRow(number: number, cells: cells))
      }
    }
    return rows
  }

  /// The sign that the first line names, with or without quotes around the line, and where the next line begins.
  static func namedSeparator(_ bytes: [UInt8]) -> (sign: UInt8, end: Int)? {
    let end = bytes.firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    var line = bytes[..<end]
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = line.dropFirst().dropLast()
    }
    guard line.count == 5, line.dropLast().map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      let sign = line.last, ",;\t|".utf8.contains(sign)
    else { return nil }
    let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
    return (sign, min(bytes.count, end + (isPair ? 2 : 1)))
  }

  private init(bytes: [UInt8], separator: UInt8, at: Int) {
    (self.bytes, self.separator, self.at) = (bytes, separator, at)
  }

  private mutating func row() -> [CSVCell] {
    var cells = [cell()]
    while at < bytes.count, bytes[at] == separator {
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
    while at < bytes.count, bytes[at] != separator, !isRowEnd(at) { at += 1 }
  }

  private func isRowEnd(_ index: Int) -> Bool { bytes[index] == lineFeed || bytes[index] == carriageReturn }

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
