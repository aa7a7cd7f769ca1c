/// The elements of a small XML file: no document type, no entities, no text between the elements.
///
/// Whatever could make a file mean more than it shows is refused rather than passed over.
struct Markup {
  struct Attribute {
    let name: String
    /// The bytes of the name.
    let nameRange: Range<Int>
    /// The bytes between the quotation marks; without entities they are the value itself.
    let value: Range<Int>
  }

  struct Element {
    let name: String
    /// The bytes of the name in the start tag.
    let range: Range<Int>
    var attributes: [Attribute] = []
    var children: [Element] = []
  }

  static let greatestDepth = 200
  static let greatestElementCount = 40_000

  private let bytes: [UInt8]
  private var index = 0
  private var open: [Element] = []
  private var root: Element?
  private var elementCount = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The outermost element of a file.
  static func root(of bytes: [UInt8]) throws(PictureFault) -> Element {
    var reader = Markup(bytes)
    try reader.read()
    guard let root = reader.root else { throw PictureFault("the picture is empty", at: bytes.count) }
    return root
  }

  private mutating func read() throws(PictureFault) {
    if isNext("<?xml ") { try skip(past: "?>", "XML declaration") }
    while true {
      skipSpace()
      guard index < bytes.count else { break }
      if isNext("<!--") {
        try skip(past: "-->", "comment")
      } else if isNext("</") {
        try readEndTag()
      } else if isNext("<!") || isNext("<?") {
        throw PictureFault(
          "a picture may not have a document type, a processing instruction or a CDATA section", at: index)
      } else if isNext("<") {
        try readStartTag()
      } else {
        throw PictureFault("text \(open.last.map { "inside <\($0.name)> " } ?? "")is not drawn", at: index)
      }
    }
    if let element = open.last { throw PictureFault("<\(element.name)> is never closed", at: element.range) }
  }

  private mutating func readStartTag() throws(PictureFault) {
    index += 1
    let range = try nameRange("element")
    var element = Element(name: string(range), range: range)
    guard root == nil else {
      throw PictureFault("<\(element.name)> stands after the end of the picture", at: range)
    }
    elementCount += 1
    guard open.count < Self.greatestDepth, elementCount <= Self.greatestElementCount else {
      throw PictureFault("the picture has too many elements, or too many inside each other", at: range)
    }
    element.attributes = try readAttributes()
    let isEmpty = isNext("/>")
    index += isEmpty ? 2 : 1
    if isEmpty { close(element) } else { open.append(element) }
  }

  private mutating func readEndTag() throws(PictureFault) {
    index += 2
    let range = try nameRange("element")
    skipSpace()
    guard isNext(">") else { throw PictureFault("'>' is missing", at: index) }
    index += 1
    guard let element = open.popLast(), element.name == string(range) else {
      throw PictureFault("</\(string(range))> closes nothing that is open here", at: range)
    }
    close(element)
  }

  private mutating func close(_ element: Element) {
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  private mutating func readAttributes() throws(PictureFault) -> [Attribute] {
    var attributes: [Attribute] = []
    while true {
      let start = index
      skipSpace()
      if isNext(">") || isNext("/>") { return attributes }
      guard index > start else { throw PictureFault("a space or '>' is missing", at: index) }
      let attribute = try readAttribute()
      guard attributes.count < 64, !attributes.contains(where: { $0.name == attribute.name }) else {
        throw PictureFault(
          "the attribute \(attribute.name) is given twice, or there are too many", at: attribute.nameRange)
      }
      attributes.append(attribute)
    }
  }

  private mutating func readAttribute() throws(PictureFault) -> Attribute {
    let name = try nameRange("attribute")
    skipSpace()
    guard isNext("=") else { throw PictureFault("'=' is missing after \(string(name))", at: index) }
    index += 1
    skipSpace()
    guard isNext("\"") || isNext("'") else { throw PictureFault("a quotation mark is missing", at: index) }
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "&"), bytes[index] != UInt8(ascii: "<") else {
        throw PictureFault("entities and '<' may not stand in an attribute", at: index)
      }
      index += 1
    }
    guard index < bytes.count else {
      throw PictureFault("the value of \(string(name)) never ends", at: start)
    }
    index += 1
    return Attribute(name: string(name), nameRange: name, value: start..<index - 1)
  }
}

extension Markup {
  private func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skipSpace() {
    while index < bytes.count,
      bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 9 || bytes[index] == 13
    {
      index += 1
    }
  }

  private mutating func skip(past end: StaticString, _ what: String) throws(PictureFault) {
    let start = index
    while index < bytes.count, !isNext(end) { index += 1 }
    guard index < bytes.count else { throw PictureFault("the \(what) never ends", at: start) }
    index += end.utf8CodeUnitCount
  }

  private mutating func nameRange(_ what: String) throws(PictureFault) -> Range<Int> {
    let start = index
    while index < bytes.count, isPartOfName(bytes[index]) { index += 1 }
    guard start < index, index - start <= 64 else {
      throw PictureFault("the name of an \(what) is missing or is too long", at: start)
    }
    return start..<index
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    (48...58).contains(byte) || (97...122).contains(byte | 32) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
