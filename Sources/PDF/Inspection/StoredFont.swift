/// What the codes of a font stand for.
struct StoredFont {
  /// Codes of two bytes, as fonts of glyph numbers have them.
  let isWide: Bool
  private var characters: [Int: String] = [:]

  init(_ font: [String: StoredValue], in file: StoredFile) {
    isWide = font["Subtype"]?.name == "Type0"
    if let map = file.data(font["ToUnicode"]) { readMap(map) }
  }

  /// A shown string as it is read.
  struct Shown {
    var text = ""
    /// Whether it holds glyph 0, the box for what a font has not.
    var hasMissing = false
    /// Whether the font does not say what a letter means, or says what is no character (ISO 14289-1 §7.21.7).
    var hasNameless = false
  }

  func shown(_ codes: [UInt8]) -> Shown {
    var shown = Shown()
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
  private mutating func readMap(_ map: [UInt8]) {
    var lexer = Lexer(map, in: 0..<map.count)
    var operands: [StoredValue] = []
    var last = lexer.index
    while true {
      guard let value = lexer.storedValue() else {
        // Stray brackets of the surrounding PostScript; the end is where nothing moves any more.
        if lexer.index == last || lexer.index >= lexer.end { return }
        last = lexer.index
        continue
      }
      last = lexer.index
      guard case .word(let word) = value else {
        operands.append(value)
        continue
      }
      if word == "endbfchar" { readCharacters(operands) }
      if word == "endbfrange" { readRanges(operands) }
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func readCharacters(_ operands: [StoredValue]) {
    for index in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let code = operands[index].code, let text = operands[index + 1].utf16Text else { continue }
      characters[code] = text
    }
  }

  private mutating func readRanges(_ operands: [StoredValue]) {
    for index in stride(from: 0, to: operands.count - 2, by: 3) {
      guard let first = operands[index].code, let last = operands[index + 1].code, first <= last,
        last <= 0xFFFF
      else { continue }
      if case .array(let texts) = operands[index + 2] {
        for (code, text) in zip(first...last, texts) { characters[code] = text.utf16Text }
      } else if let units = operands[index + 2].bytes?.utf16Units, let unit = units.last {
        for code in first...last {
          let next = unit &+ UInt16(truncatingIfNeeded: code - first)
          characters[code] = String(decoding: units.dropLast() + [next], as: UTF16.self)
        }
      }
    }
  }
}

extension StoredValue {
  fileprivate var code: Int? {
    bytes.flatMap { $0.count <= 2 ? $0.reduce(0) { $0 << 8 | Int($1) } : nil }
  }

  fileprivate var utf16Text: String? { bytes.map { String(decoding: $0.utf16Units, as: UTF16.self) } }
}
