import Diagnostics

/// A PDF file whose objects are read when they are asked for: cairo's by the finisher, any by inspection.
struct PDFFile {
  let bytes: [UInt8]
  let references: CrossReferences
  let allowance: Allowance

  /// Throws when the bytes are no PDF or do not say where their objects stand.
  init(_ bytes: [UInt8], within allowance: Allowance = Allowance()) throws(Problems) {
    let references = try CrossReferences(of: bytes, within: allowance)
    self.init(bytes: bytes, references: references, allowance: allowance)
  }

  /// A cross-reference stream is an object itself, read while none are known yet.
  init(bytes: [UInt8], references: CrossReferences, allowance: Allowance) {
    self.bytes = bytes
    self.references = references
    self.allowance = allowance
  }

  /// An object that stands in the file by itself, not in an object stream.
  func object(_ number: Int) -> StoredObject? {
    references.offsets[number].flatMap { object(number, at: $0) }
  }

  func object(_ number: Int, at offset: Int) -> StoredObject? {
    guard var lexer = body(of: number, at: offset), let value = allowance.object(&lexer) else { return nil }
    var ahead = lexer.window(at: lexer.index)
    guard bytes.holds("stream", in: ahead.next().range), let entries = value.entries else {
      return StoredObject(value: value, data: nil)
    }
    return data(of: entries, after: ahead.index).map { StoredObject(value: value, data: bytes[$0]) }
  }

  /// What follows `12 0 obj`.
  private func body(of number: Int, at offset: Int) -> PDFLexer? {
    guard offset < bytes.count else { return nil }
    let all = PDFLexer(bytes, in: offset..<bytes.count)
    var head = all.window(at: offset)
    guard bytes.integer(in: head.next().range) == number, bytes.holds("0", in: head.next().range),
      bytes.holds("obj", in: head.next().range)
    else { return nil }
    return all.moved(to: head.index)
  }

  /// "stream" ends with one line feed, or a carriage return and a line feed (ISO 32000-1 §7.3.8.1).
  private func data(of entries: PDFDictionary, after keyword: Int) -> Range<Int>? {
    var start = keyword
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    start += 1
    guard let length = length(entries["Length"]), start <= bytes.count, length <= bytes.count - start else {
      return nil
    }
    return start..<start + length
  }

  private func length(_ value: PDFObject?) -> Int? {
    guard case .reference(let number) = value else { return value?.integer.flatMap { $0 >= 0 ? $0 : nil } }
    // Only a number can be a length: what names its own stream must not be followed for ever.
    guard let body = references.offsets[number].flatMap({ body(of: number, at: $0) }) else { return nil }
    var window = body.window(at: body.index)
    return bytes.integer(in: window.next().range)
  }
}

/// An object as it stands in a file.
struct StoredObject {
  let value: PDFObject
  /// The data of a stream, as they are packed.
  let data: ArraySlice<UInt8>?

  /// The data of a stream before they were packed: nil where there are none, or damaged ones; empty for a filter that
  /// only pictures have.
  func unpacked(within allowance: Allowance) -> [UInt8]? {
    guard let data, let entries = value.entries else { return nil }
    guard let filter = entries["Filter"] else { return allowance.copied(data) }
    // Packed rows of a picture have parameters, and so has the cross-reference stream, which undoes them itself.
    guard filter.name == "FlateDecode", entries["DecodeParms"] == nil || entries["Type"]?.name == "XRef"
    else {
      return []
    }
    return allowance.inflated(data)
  }
}
