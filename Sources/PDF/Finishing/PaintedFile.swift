import Diagnostics

/// cairo's file, cut into its objects.
struct PaintedFile {
  let bytes: [UInt8]
  /// Where each object stands, from its `obj` to the next object; empty for free ones.
  private let objects: [Range<Int>]
  /// The pages in order.
  let pages: [PaintedPage]

  struct PaintedPage {
    let contents: Int
    let resources: Value
    let group: Value?
  }

  /// Reads the cross-reference table, which must be of the classic kind (cairo writes it so when its debug switch
  /// is set).
  init(_ bytes: [UInt8]) throws(Problems) {
    let reader = TableReader(bytes: bytes)
    guard let table = reader.table(), let objects = reader.objects(at: table),
      let pages = PageFinder(bytes: bytes, objects: objects).pages(root: table.root)
    else {
      throw Problems(.unproved("cairo's file could not be read back; was CAIRO_DEBUG_PDF changed?"))
    }
    self.bytes = bytes
    self.objects = objects
    self.pages = pages
  }

  /// The value of an object and, for a stream, its data.
  func object(_ number: Int) -> PaintedObject? { bytes.object(number, in: objects) }

  /// The data of a page's content as it was before compression.
  func content(of page: PaintedPage) -> (bytes: [UInt8], range: Range<Int>)? {
    guard let object = object(page.contents), let data = object.stream else { return nil }
    guard object.value.entry("/Filter", in: bytes) != nil else { return (bytes, data) }
    return inflated(bytes[data]).map { ($0, 0..<$0.count) }
  }
}

struct PaintedObject {
  let value: Value
  let stream: Range<Int>?
}

extension Value {
  /// The value of a key, written with its slash.
  func entry(_ key: StaticString, in bytes: [UInt8]) -> Value? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries.first { bytes.holds(key, in: $0.key) }?.value
  }

  var target: Int? {
    guard case .reference(let number) = self else { return nil }
    return number
  }
}

private struct TableReader {
  let bytes: [UInt8]

  struct Table {
    let offsets: [Int]
    let start: Int
    let root: Int
  }

  func table() -> Table? { bytes.startOfCrossReferences.flatMap { table(at: $0) } }

  private func table(at start: Int) -> Table? {
    var lexer = Lexer(bytes, in: start..<bytes.count)
    guard bytes.holds("xref", in: lexer.next().range), bytes.holds("0", in: lexer.next().range),
      let count = bytes.integer(in: lexer.next().range), count < bytes.count
    else { return nil }
    var offsets: [Int] = []
    offsets.reserveCapacity(count)
    for _ in 0..<count {
      guard let offset = bytes.integer(in: lexer.next().range) else { return nil }
      _ = lexer.next()
      let isUsed = bytes.holds("n", in: lexer.next().range)
      offsets.append(isUsed ? offset : 0)
    }
    guard bytes.holds("trailer", in: lexer.next().range), let trailer = lexer.value(),
      let root = trailer.entry("/Root", in: bytes)?.target
    else { return nil }
    return Table(offsets: offsets, start: start, root: root)
  }

  /// Each object ends where the next one in the file begins.
  func objects(at table: Table) -> [Range<Int>]? {
    let order = table.offsets.indices.filter { table.offsets[$0] > 0 }
      .sorted { table.offsets[$0] < table.offsets[$1] }
    var objects = [Range<Int>](repeating: 0..<0, count: table.offsets.count)
    for (place, number) in order.enumerated() {
      let end = place + 1 < order.count ? table.offsets[order[place + 1]] : table.start
      guard table.offsets[number] <= end, end <= bytes.count else { return nil }
      objects[number] = table.offsets[number]..<end
    }
    return objects
  }
}

extension [UInt8] {
  fileprivate func object(_ number: Int, in objects: [Range<Int>]) -> PaintedObject? {
    guard objects.indices.contains(number), !objects[number].isEmpty else { return nil }
    var lexer = Lexer(self, in: objects[number])
    guard integer(in: lexer.next().range) == number else { return nil }
    _ = lexer.next()
    guard holds("obj", in: lexer.next().range), let value = lexer.value() else { return nil }
    guard holds("stream", in: lexer.next().range) else { return PaintedObject(value: value, stream: nil) }
    return stream(of: value, after: lexer.index, in: objects)
  }

  private func stream(of value: Value, after keyword: Int, in objects: [Range<Int>]) -> PaintedObject? {
    // "stream" ends with one line feed, or a carriage return and a line feed (ISO 32000-1 §7.3.8.1).
    var start = keyword
    if start < count, self[start] == 13 { start += 1 }
    start += 1
    guard let length = length(value.entry("/Length", in: self), in: objects), start + length <= count else {
      return nil
    }
    return PaintedObject(value: value, stream: start..<start + length)
  }

  private func length(_ value: Value?, in objects: [Range<Int>]) -> Int? {
    switch value {
    case .atom(let range): integer(in: range)
    case .reference(let number):
      if case .atom(let range) = object(number, in: objects)?.value { integer(in: range) } else { nil }
    default: nil
    }
  }
}

private struct PageFinder {
  let bytes: [UInt8]
  let objects: [Range<Int>]

  func pages(root: Int) -> [PaintedFile.PaintedPage]? {
    guard let catalog = bytes.object(root, in: objects)?.value,
      let tree = catalog.entry("/Pages", in: bytes)?.target.flatMap({ bytes.object($0, in: objects)?.value }),
      case .array(let kids) = tree.entry("/Kids", in: bytes)
    else { return nil }
    var pages: [PaintedFile.PaintedPage] = []
    for kid in kids {
      guard let page = kid.target.flatMap({ bytes.object($0, in: objects)?.value }),
        let contents = page.entry("/Contents", in: bytes)?.target,
        let resources = page.entry("/Resources", in: bytes)
      else { return nil }
      pages.append(.init(contents: contents, resources: resources, group: page.entry("/Group", in: bytes)))
    }
    return pages
  }
}
