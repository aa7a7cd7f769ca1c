import Diagnostics

/// Reads the inline parts of a run of text: emphasis, links, code, breaks, escapes, and the tags between them.
///
/// The method is CommonMark's delimiter stack. A paired delimiter empties its place and keeps its index, so that
/// indices stay true while parts are wrapped.
struct InlineParser {
  let mask: Mask
  let bytes: [UInt8]
  /// Where each byte stands in the file.
  let offsets: [Int32]
  var position = 0
  var elements: [Element] = []
  private var pending: [UInt8] = []
  private var brackets: [Int] = []
  /// How many parts were wrapped. No paragraph has so many; a template that tries to nest them without end is text.
  var wraps = 0
  static let mostWraps = 500

  enum Element {
    case empty
    case item(Item<ProseInline>)
    case delimiter(Delimiter)
    case bracket(Bracket)
  }

  struct Delimiter {
    let sign: UInt8
    let length: Int
    var left: Int
    let canOpen: Bool
    let canClose: Bool
  }

  struct Bracket {
    let isImage: Bool
    var isActive = true
    let position: Int
  }

  init(_ run: ProseText, of mask: Mask) {
    self.mask = mask
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
    for (number, line) in run.lines.enumerated() {
      if number > 0 {
        bytes.append(0x0A)
        offsets.append(Int32(line.lowerBound))
      }
      for index in line where mask.bytes[index] != Mask.nothing {
        bytes.append(mask.bytes[index])
        offsets.append(Int32(index))
      }
    }
    while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The inline parts of a run.
  static func parts(of run: ProseText, in mask: Mask) -> [Item<ProseInline>] {
    var parser = InlineParser(run, of: mask)
    while parser.position < parser.bytes.count { parser.readNext() }
    parser.flush()
    parser.pairDelimiters(from: 0)
    return parser.collected(0..<parser.elements.count)
  }

  func byte(at index: Int) -> UInt8 { index < bytes.count && index >= 0 ? bytes[index] : 0 }

  /// Where a range of the run stands in the file.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < offsets.count else { return 0..<0 }
    return Int(offsets[range.lowerBound])..<Int(offsets[max(range.lowerBound, range.upperBound - 1)]) + 1
  }

  // MARK: Reading

  private mutating func readNext() {
    switch bytes[position] {
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readDelimiter()
    case UInt8(ascii: "["): openBracket(isImage: false)
    case UInt8(ascii: "!") where byte(at: position + 1) == UInt8(ascii: "["): openBracket(isImage: true)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): readAutolink()
    case UInt8(ascii: "&"): readEntity()
    case 0x0A: readLineEnd()
    case Mask.tagMark: readTag()
    default:
      pending.append(bytes[position])
      position += 1
    }
  }

  mutating func flush() {
    guard !pending.isEmpty else { return }
    elements.append(.item(.leaf(.text(String(decoding: pending, as: UTF8.self)))))
    pending = []
  }

  private mutating func add(_ inline: ProseInline) {
    flush()
    elements.append(.item(.leaf(inline)))
  }

  private mutating func readTag() {
    if let tag = mask.tags[Int(offsets[position])] {
      flush()
      elements.append(.item(.tag(tag)))
    }
    position += 1
  }

  private mutating func readBackslash() {
    let next = byte(at: position + 1)
    if next == 0x0A {
      add(.hardBreak)
      position += 2
    } else if next.isPunctuation {
      pending.append(next)
      position += 2
    } else {
      pending.append(bytes[position])
      position += 1
    }
  }

  private mutating func readLineEnd() {
    var spaces = 0
    while let last = pending.last, last == 0x20 {
      pending.removeLast()
      spaces += 1
    }
    add(spaces >= 2 ? .hardBreak : .softBreak)
    position += 1
    while byte(at: position).isSpaceOrTab { position += 1 }
  }

  private mutating func readEntity() {
    if let (text, length) = Entity.text(in: bytes, at: position) {
      pending += Array(text.utf8)
      position += length
    } else {
      pending.append(bytes[position])
      position += 1
    }
  }

  private mutating func readCode() {
    let start = position
    while byte(at: position) == UInt8(ascii: "`") { position += 1 }
    let width = position - start
    var index = position
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let close = index
      while byte(at: index) == UInt8(ascii: "`") { index += 1 }
      guard index - close == width else { continue }
      add(.code(Self.code(bytes[position..<close]), sourceRange(start..<index)))
      position = index
      return
    }
    pending += bytes[start..<position]
  }

  private static func code(_ bytes: ArraySlice<UInt8>) -> String {
    var text = bytes.map { $0 == 0x0A ? 0x20 : $0 }
    if text.count > 1, text.first == 0x20, text.last == 0x20, text.contains(where: { $0 != 0x20 }) {
      text = Array(text.dropFirst().dropLast())
    }
    return String(decoding: text.filter { $0 != Mask.tagMark }, as: UTF8.self)
  }

  private mutating func readAutolink() {
    if let (address, text, length) = Autolink.read(bytes, at: position) {
      add(.link(address: address, title: nil, [.leaf(.text(text))]))
      position += length
    } else {
      pending.append(bytes[position])
      position += 1
    }
  }

  // MARK: Brackets

  private mutating func openBracket(isImage: Bool) {
    flush()
    position += isImage ? 2 : 1
    brackets.append(elements.count)
    elements.append(.bracket(Bracket(isImage: isImage, position: position - (isImage ? 2 : 1))))
  }

  private mutating func closeBracket() {
    flush()
    position += 1
    guard let index = brackets.popLast(), case .bracket(let bracket) = elements[index] else {
      pending.append(UInt8(ascii: "]"))
      return
    }
    wraps += 1
    guard bracket.isActive, wraps <= Self.mostWraps,
      let (address, title, end) = LinkDestination.read(bytes, at: position)
    else {
      pending.append(UInt8(ascii: "]"))
      return
    }
    position = end
    pairDelimiters(from: index + 1)
    let inside = collected(index + 1..<elements.count)
    elements.removeSubrange(index...)
    if bracket.isImage {
      add(.image(address: address, title: title, inside, sourceRange(bracket.position..<end)))
    } else {
      add(.link(address: address, title: title, inside))
      deactivateBrackets()
    }
  }

  /// Links hold no links.
  private mutating func deactivateBrackets() {
    for index in brackets {
      guard case .bracket(var bracket) = elements[index], !bracket.isImage else { continue }
      bracket.isActive = false
      elements[index] = .bracket(bracket)
    }
  }
}
