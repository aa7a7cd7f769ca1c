import Diagnostics

/// The letters of a spreadsheet file. Spreadsheets in Britain write UTF-8, with or without a byte order mark, or
/// Windows-1252, and never say which.
enum Encoding {
  /// The file in UTF-8, with a note when it had to be converted.
  static func text(of source: SourceText) throws(Problems) -> (source: SourceText, notes: [Problem]) {
    var bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(400).contains(0) {
      throw Problems(
        Problem(
          .error, "This file is not CSV in UTF-8 or Windows-1252", rule: "CSV-01",
          hint: "Save the spreadsheet as \"CSV UTF-8 (comma delimited)\".", at: source.bare(0..<1)))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if String(validating: bytes, as: UTF8.self) != nil {
      return (SourceText(path: source.path, bytes: bytes, holdsPersonalFacts: true), [])
    }
    try refuseMixture(bytes, in: source)
    let first = source.bytes.firstIndex { $0 >= 0x80 } ?? 0
    let converted = try fromWindows1252(bytes, in: source)
    let note = Problem(
      .note, "The file is not UTF-8; it was read as Windows-1252", rule: "CSV-02",
      hint: "Look at letters with accents in the drafts.", at: source.bare(first..<first + 1))
    return (SourceText(path: source.path, bytes: converted, holdsPersonalFacts: true), [note])
  }

  /// A file that is UTF-8 but for a few bytes would turn every accent into two wrong letters.
  private static func refuseMixture(_ bytes: [UInt8], in source: SourceText) throws(Problems) {
    let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard letters.contains(where: isEuropean) else { return }
    let before = letters.prefix { $0 != "\u{FFFD}" }.reduce(0) { $0 + UTF8.width($1) }
    let start = source.bytes.count - bytes.count + before
    throw Problems(
      Problem(
        .error, "This file mixes UTF-8 with other letters", rule: "CSV-01",
        hint: "Type the letter here again, and save the spreadsheet as \"CSV UTF-8 (comma delimited)\".",
        at: source.bare(start..<start + 1)))
  }

  /// Letters and signs of European texts. Bytes of Windows-1252 that happen to be UTF-8 mean others: é”– is 锖.
  private static func isEuropean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0x17F, 0x2010...0x203A, 0x20AC: true
    default: false
    }
  }

  private static func fromWindows1252(_ bytes: [UInt8], in source: SourceText) throws(Problems) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for (index, byte) in bytes.enumerated() {
      let value = 0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
      guard let value, let scalar = Unicode.Scalar(value) else {
        throw Problems(
          Problem(
            .error, "A letter here belongs neither to UTF-8 nor to Windows-1252", rule: "CSV-01",
            hint: "Save the spreadsheet as \"CSV UTF-8 (comma delimited)\".",
            at: source.bare(index..<index + 1)))
      }
      scalars.append(scalar)
    }
    return Array(String(scalars).utf8)
  }

  /// 0x80 to 0x9F, where Windows-1252 differs from Latin-1 (WHATWG Encoding, index windows-1252); five are unused.
  private static let upper: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil,
    0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, nil, 0x017E, 0x0178,
  ]
}

extension SourceText {
  /// A place without its line: every cell of a spreadsheet may be a personal fact.
  func bare(_ range: Range<Int>) -> Place {
    var place = self.place(range)
    place.isQuoted = false
    return place
  }
}
