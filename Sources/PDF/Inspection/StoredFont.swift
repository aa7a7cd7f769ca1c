/// The fonts of a file, each read once however many pages draw with it.
struct StoredFonts {
  private let file: StoredFile
  private var known: [Int: StoredFont] = [:]

  init(_ file: StoredFile) { self.file = file }

  mutating func font(_ value: PDFObject) -> StoredFont? {
    if let number = value.reference, let font = known[number] { return font }
    guard let font = file.entries(value).map({ StoredFont($0, in: file) }) else { return nil }
    if let number = value.reference { known[number] = font }
    return font
  }
}

/// What the codes of a font stand for.
struct StoredFont {
  /// Codes of two bytes, as fonts of glyph numbers have them.
  let isWide: Bool
  private var characters: [Int: String] = [:]

  init(_ font: PDFDictionary, in file: StoredFile) {
    isWide = font["Subtype"]?.name == "Type0"
    if let map = file.data(font["ToUnicode"]) { readMap(map, within: file.allowance) }
  }

  /// A shown string as it is read.
  struct ShownText {
    var text = ""
    /// Whether it holds glyph 0, the box for what a font has not.
    var hasMissing = false
    /// Whether the font does not say what a letter means, or says what is no character (ISO 14289-1 §7.21.7).
    var hasNameless = false
  }

  func shown(_ codes: [UInt8]) -> ShownText {
    var shown = ShownText()
    for code in isWide ? codes.utf16Units.map(Int.init) : codes.map(Int.init) {
      if isWide, code == 0 { shown.hasMissing = true }
      let meaning = characters[code] ?? ""
      let isCharacter =
        !meaning.isEmpty && !meaning.hasPrivateCharacters
        && meaning.unicodeScalars.allSatisfy { ![0, 0xFEFF, 0xFFFE, 0xFFFD].contains($0.value) }
      if !isCharacter { shown.hasNameless = true }
      shown.text += meaning
    }
    return shown
  }

  /// `bfchar` and `bfrange` sections (ISO 32000-1 §9.10.3).
  private mutating func readMap(_ map: [UInt8], within allowance: Allowance) {
    var parser = PDFParser(PDFLexer(map, in: 0..<map.count))
    var operands: [PDFObject] = []
    while parser.lexer.index < parser.lexer.end {
      guard let object = parser.object() else {
        // Stray brackets of the surrounding PostScript.
        parser.forget()
        continue
      }
      guard let word = object.word else {
        operands.append(object)
        continue
      }
      if word == "endbfchar" { readCharacters(operands) }
      if word == "endbfrange" { readRanges(operands, within: allowance) }
      operands.removeAll(keepingCapacity: true)
      parser.forget()
    }
  }

  private mutating func readCharacters(_ operands: [PDFObject]) {
    for index in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let code = operands[index].code, let text = operands[index + 1].utf16Text else { continue }
      characters[code] = text
    }
  }

  private mutating func readRanges(_ operands: [PDFObject], within allowance: Allowance) {
    for index in stride(from: 0, to: operands.count - 2, by: 3) {
      guard let first = operands[index].code, let last = operands[index + 1].code, first <= last,
        last <= 0xFFFF, allowance.spend(last - first)
      else { continue }
      if case .array(let texts) = operands[index + 2] {
        for (code, text) in zip(first...last, texts) { characters[code] = text.utf16Text }
      } else if let units = operands[index + 2].units, let unit = units.last {
        for code in first...last {
          let next = unit &+ UInt16(truncatingIfNeeded: code - first)
          characters[code] = String(decoding: units.dropLast() + [next], as: UTF16.self)
        }
      }
    }
  }
}

extension PDFObject {
  fileprivate var code: Int? {
    bytes.flatMap { $0.count <= 2 ? $0.reduce(0) { $0 << 8 | Int($1) } : nil }
  }

  /// The characters that a code stands for, where they are few enough to be a letter.
  fileprivate var units: [UInt16]? {
    bytes.map(\.utf16Units).flatMap { $0.count <= PDFLimit.charactersOfCode ? $0 : nil }
  }

  fileprivate var utf16Text: String? { units.map { String(decoding: $0, as: UTF16.self) } }
}
