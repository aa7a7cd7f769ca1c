import Diagnostics

/// An object of a finished file.
struct StoredObject {
  let value: StoredValue
  /// The data of a stream, inflated.
  let data: [UInt8]?
}

/// A finished file, read back object by object.
struct StoredFile {
  private(set) var objects: [Int: StoredObject] = [:]
  private(set) var trailer: [String: StoredValue] = [:]
  /// What the cross-reference table says wrongly.
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8]) throws(Problems) {
    guard bytes.starts(with: "%PDF-1.".utf8), let start = bytes.startOfCrossReferences else {
      throw Problems(Problem(.error, "it is not a PDF, or its end is missing"))
    }
    let reader = CrossReferenceReader(bytes)
    guard let table = reader.table(at: start) else {
      throw Problems(
        Problem(
          .error, "its cross-reference table cannot be read",
          hint: "inspection reads files that homepack wrote; other programs may have changed this one"))
    }
    guard table.trailer["Encrypt"] == nil else {
      throw Problems(
        Problem(.error, "it is encrypted", hint: "save a copy without protection, and inspect that"))
    }
    trailer = table.trailer
    read(table, from: bytes)
  }

  private mutating func read(_ table: CrossReferenceReader.Table, from bytes: [UInt8]) {
    let reader = ObjectReader(bytes: bytes, offsets: table.offsets)
    for (number, offset) in table.offsets.sorted(by: { $0.key < $1.key }) {
      guard let object = reader.object(number, at: offset) else {
        faults.append("object \(number) is not where the cross-reference table says")
        continue
      }
      objects[number] = object
    }
    for (container, members) in table.members.sorted(by: { $0.key < $1.key }) {
      read(members, of: container)
    }
  }

  private mutating func read(_ members: [Int: Int], of container: Int) {
    let packed = objects[container].flatMap { ObjectReader.packed(in: $0) } ?? []
    for (index, number) in members.sorted(by: { $0.key < $1.key }) {
      guard packed.indices.contains(index), packed[index].number == number else {
        faults.append("object \(number) is not in its object stream")
        continue
      }
      objects[number] = StoredObject(value: packed[index].value, data: nil)
    }
  }

  /// The value itself, where a reference stands for it.
  func resolved(_ value: StoredValue?) -> StoredValue? {
    guard case .reference(let number) = value else { return value }
    return objects[number]?.value
  }

  func entries(_ value: StoredValue?) -> [String: StoredValue]? { resolved(value)?.entries }

  func array(_ value: StoredValue?) -> [StoredValue]? {
    guard case .array(let values) = resolved(value) else { return nil }
    return values
  }

  func data(_ value: StoredValue?) -> [UInt8]? { value?.reference.flatMap { objects[$0]?.data } }

  var catalog: [String: StoredValue] { entries(trailer["Root"]) ?? [:] }

  /// The pages in order, with their object numbers.
  var pages: [(number: Int, entries: [String: StoredValue])] {
    var pages: [(Int, [String: StoredValue])] = []
    var open = [catalog["Pages"]?.reference].compactMap { $0 }
    var seen: Set<Int> = []
    while let number = open.popLast() {
      guard seen.insert(number).inserted, let entries = objects[number]?.value.entries else { continue }
      if let kids = array(entries["Kids"]) {
        open += kids.reversed().compactMap(\.reference)
      } else {
        pages.append((number, entries))
      }
    }
    return pages
  }
}

/// Reads a cross-reference stream or a classic table.
private struct CrossReferenceReader {
  struct Table {
    var trailer: [String: StoredValue]
    var offsets: [Int: Int] = [:]
    /// For each object stream its objects by index.
    var members: [Int: [Int: Int]] = [:]
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func table(at start: Int) -> Table? {
    guard start < bytes.count else { return nil }
    var lexer = Lexer(bytes, in: start..<bytes.count)
    return bytes.holds("xref", in: lexer.next().range) ? classicTable(&lexer) : stream(at: start)
  }

  private func classicTable(_ lexer: inout Lexer) -> Table? {
    var offsets: [Int: Int] = [:]
    while true {
      let token = lexer.next()
      if bytes.holds("trailer", in: token.range) { break }
      guard let first = bytes.integer(in: token.range), let count = bytes.integer(in: lexer.next().range),
        count <= bytes.count
      else { return nil }
      for number in first..<first + count {
        guard let offset = bytes.integer(in: lexer.next().range) else { return nil }
        _ = lexer.next()
        if bytes.holds("n", in: lexer.next().range) { offsets[number] = offset }
      }
    }
    return lexer.storedValue()?.entries.map { Table(trailer: $0, offsets: offsets) }
  }

  private func stream(at start: Int) -> Table? {
    var lexer = Lexer(bytes, in: start..<bytes.count)
    guard let number = bytes.integer(in: lexer.next().range),
      let object = ObjectReader(bytes: bytes, offsets: [:]).object(number, at: start),
      let trailer = object.value.entries, let data = object.data?.unfiltered(trailer["DecodeParms"]?.entries),
      case .array(let widths) = trailer["W"], trailer["Index"] == nil
    else { return nil }
    let sizes = widths.compactMap(\.integer)
    guard sizes.count == 3, sizes[0] == 1, sizes.allSatisfy({ (0...4).contains($0) }) else { return nil }
    var table = Table(trailer: trailer)
    let length = sizes.reduce(0, +)
    for number in 0..<data.count / length {
      let row = data[number * length..<(number + 1) * length]
      let second = row.dropFirst().prefix(sizes[1]).reduce(0) { $0 << 8 | Int($1) }
      let third = row.suffix(sizes[2]).reduce(0) { $0 << 8 | Int($1) }
      switch row[number * length] {
      case 1: table.offsets[number] = second
      case 2: table.members[second, default: [:]][third] = number
      default: break
      }
    }
    return table
  }
}

extension [UInt8] {
  /// Rows that were written as differences to the row above; nil for any other filter.
  fileprivate func unfiltered(_ parameters: [String: StoredValue]?) -> [UInt8]? {
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

private struct ObjectReader {
  let bytes: [UInt8]
  let offsets: [Int: Int]

  func object(_ number: Int, at offset: Int) -> StoredObject? {
    guard offset < bytes.count else { return nil }
    var lexer = Lexer(bytes, in: offset..<bytes.count)
    guard let value = value(of: number, &lexer) else { return nil }
    guard bytes.holds("stream", in: lexer.next().range), let entries = value.entries else {
      return StoredObject(value: value, data: nil)
    }
    return data(of: entries, after: lexer.index).map { StoredObject(value: value, data: $0) }
  }

  private func data(of entries: [String: StoredValue], after keyword: Int) -> [UInt8]? {
    var start = keyword
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    start += 1
    guard let length = length(entries["Length"]), start <= bytes.count, length <= bytes.count - start else {
      return nil
    }
    switch entries["Filter"] {
    case nil: return Array(bytes[start..<start + length])
    case .name("FlateDecode") where entries["DecodeParms"] == nil || entries["Type"]?.name == "XRef":
      return inflated(bytes[start..<start + length])
    default: return []
    }
  }

  private func length(_ value: StoredValue?) -> Int? {
    guard case .reference(let number) = value else { return value?.integer.flatMap { $0 >= 0 ? $0 : nil } }
    return offsets[number].flatMap { plainObject(number, at: $0)?.integer }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// An object without its stream: a length that names its own stream must not be followed for ever.
  private func plainObject(_ number: Int, at offset: Int) -> StoredValue? {
    guard offset < bytes.count else { return nil }
    var lexer = Lexer(bytes, in: offset..<bytes.count)
    return value(of: number, &lexer)
  }

  private func value(of number: Int, _ lexer: inout Lexer) -> StoredValue? {
    guard bytes.integer(in: lexer.next().range) == number, bytes.holds("0", in: lexer.next().range),
      bytes.holds("obj", in: lexer.next().range)
    else { return nil }
    return lexer.storedValue()
  }

  /// The objects of an object stream.
  static func packed(in container: StoredObject) -> [(number: Int, value: StoredValue)]? {
    guard let entries = container.value.entries, let data = container.data, let count = entries["N"]?.integer,
      let first = entries["First"]?.integer, count >= 0, (0...data.count).contains(first)
    else { return nil }
    var lexer = Lexer(data, in: 0..<first)
    var packed: [(Int, StoredValue)] = []
    for _ in 0..<count {
      guard let number = data.integer(in: lexer.next().range),
        let offset = data.integer(in: lexer.next().range),
        first + offset < data.count
      else { return nil }
      var inner = Lexer(data, in: first + offset..<data.count)
      guard let value = inner.storedValue() else { return nil }
      packed.append((number, value))
    }
    return packed
  }
}
