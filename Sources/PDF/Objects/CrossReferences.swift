import Diagnostics

/// Where the objects of a file stand: its cross-reference table, or the stream in place of one (ISO 32000-1 §7.5.4 and
/// 7.5.8).
struct CrossReferences {
  private(set) var trailer = PDFDictionary()
  /// Where each object's number stands.
  private(set) var offsets: [Int: Int] = [:]
  /// For each object stream its objects by index.
  private(set) var members: [Int: [Int: Int]] = [:]

  init(of bytes: [UInt8], within allowance: Allowance) throws(Problems) {
    guard let start = bytes.startOfCrossReferences else {
      throw Problems(.noPDF)
    }
    var lexer = PDFLexer(bytes, in: start..<bytes.count)
    let isClassic = bytes.holds("xref", in: lexer.next().range)
    let isRead = try isClassic ? readTable(&lexer) : readStream(of: bytes, at: start, within: allowance)
    try allowance.check()
    guard isRead else {
      throw Problems(
        Problem(
          .error, "its cross-reference table cannot be read",
          hint: "inspection reads files that homepack wrote; other programs may have changed this one"))
    }
  }

  private mutating func readTable(_ lexer: inout PDFLexer) throws(Problems) -> Bool {
    let bytes = lexer.bytes
    while true {
      let token = lexer.next()
      if bytes.holds("trailer", in: token.range) { break }
      guard let first = bytes.integer(in: token.range), let count = bytes.integer(in: lexer.next().range),
        count <= bytes.count
      else { return false }
      for number in first..<first + count {
        guard let offset = bytes.integer(in: lexer.next().range) else { return false }
        _ = lexer.next()
        if bytes.holds("n", in: lexer.next().range) { offsets[number] = offset }
      }
      try check(offsets.count)
    }
    var parser = PDFParser(lexer)
    guard let trailer = parser.object()?.entries else { return false }
    self.trailer = trailer
    return true
  }

  private mutating func readStream(
    of bytes: [UInt8], at start: Int, within allowance: Allowance
  ) throws(Problems) -> Bool {
    let file = PDFFile(bytes: bytes, references: self, allowance: allowance)
    var lexer = PDFLexer(bytes, in: start..<bytes.count)
    guard let number = bytes.integer(in: lexer.next().range), let object = file.object(number, at: start),
      let trailer = object.value.entries, let sizes = Self.sizes(trailer),
      let rows = object.unpacked(within: allowance)?.unfiltered(trailer["DecodeParms"]?.entries)
    else { return false }
    self.trailer = trailer
    let length = sizes.reduce(0, +)
    try check(rows.count / length)
    for number in 0..<rows.count / length {
      add(number, rows[number * length..<(number + 1) * length], sizes: sizes)
    }
    return true
  }

  private mutating func add(_ number: Int, _ row: ArraySlice<UInt8>, sizes: [Int]) {
    let second = row.dropFirst().prefix(sizes[1]).reduce(0) { $0 << 8 | Int($1) }
    let third = row.suffix(sizes[2]).reduce(0) { $0 << 8 | Int($1) }
    switch row.first {
    case 1: offsets[number] = second
    case 2: members[second, default: [:]][third] = number
    default: break
    }
  }

  /// How many bytes the three parts of a row take; nil for what homepack does not write.
  private static func sizes(_ trailer: PDFDictionary) -> [Int]? {
    guard case .array(let widths) = trailer["W"], trailer["Index"] == nil else { return nil }
    let sizes = widths.compactMap(\.integer)
    guard sizes.count == 3, sizes[0] == 1, sizes.allSatisfy({ (0...4).contains($0) }) else { return nil }
    return sizes
  }

  private func check(_ count: Int) throws(Problems) {
    guard count <= PDFLimit.numbers else { throw Problems(.beyond(PDFLimit.numbers, "numbered objects")) }
  }
}

extension Problem {
  static var noPDF: Problem { Problem(.error, "it is not a PDF, or its end is missing") }
}

extension [UInt8] {
  /// The offset that the end of a file gives. Found from behind: before it may stand the bytes of a stream, which
  /// are no syntax.
  var startOfCrossReferences: Int? {
    let word = Array("startxref".utf8)
    let tail = Swift.max(0, count - 64)..<count
    guard let place = tail.last(where: { self[$0...].starts(with: word) }) else { return nil }
    var lexer = PDFLexer(self, in: place + word.count..<count)
    return integer(in: lexer.next().range).flatMap { $0 < count ? $0 : nil }
  }

  /// Rows that were written as differences to the row above; nil for any other filter.
  fileprivate func unfiltered(_ parameters: PDFDictionary?) -> [UInt8]? {
    guard let predictor = parameters?["Predictor"]?.integer, predictor > 1 else { return self }
    guard predictor == 12, let length = parameters?["Columns"]?.integer, (1...64).contains(length),
      count.isMultiple(of: length + 1)
    else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for start in stride(from: 0, to: count, by: length + 1) {
      guard self[start] == 2 else { return nil }
      for index in start + 1...start + length {
        result.append(self[index] &+ (start == 0 ? 0 : result[result.count - length]))
      }
    }
    return result
  }
}
