import Diagnostics

/// A finished file with all its objects read.
struct StoredFile {
  private(set) var objects: [Int: PDFObject] = [:]
  let trailer: PDFDictionary
  private(set) var faults = FaultList()
  /// The data of streams, unpacked.
  private var streams: [Int: [UInt8]] = [:]
  let allowance: Allowance
  /// The pages in order, with their object numbers.
  private(set) var pages: [(number: Int, entries: PDFDictionary)] = []

  init(_ bytes: [UInt8], within allowance: Allowance = Allowance()) throws(Problems) {
    guard bytes.starts(with: "%PDF-1.".utf8) else { throw Problems(.noPDF) }
    let file = try PDFFile(bytes, within: allowance)
    trailer = file.references.trailer
    self.allowance = allowance
    guard trailer["Encrypt"] == nil else {
      throw Problems(
        Problem(.error, "it is encrypted", hint: "save a copy without protection, and inspect that"))
    }
    try read(file)
    pages = pagesInOrder
  }

  private mutating func read(_ file: PDFFile) throws(Problems) {
    for (number, offset) in file.references.offsets.sorted(by: { $0.key < $1.key }) {
      if !read(number, at: offset, of: file) {
        faults.add("object \(number) is not where the cross-reference table says")
      }
      try allowance.check()
    }
    for (container, members) in file.references.members.sorted(by: { $0.key < $1.key }) {
      read(members, of: container)
      try allowance.check()
    }
  }

  /// False when the object is not there, or damaged.
  private mutating func read(_ number: Int, at offset: Int, of file: PDFFile) -> Bool {
    guard let object = file.object(number, at: offset) else { return false }
    streams[number] = object.unpacked(within: allowance)
    guard object.data == nil || streams[number] != nil else { return false }
    objects[number] = object.value
    return true
  }

  private mutating func read(_ members: [Int: Int], of container: Int) {
    let packed = packedObjects(of: container)
    for (index, number) in members.sorted(by: { $0.key < $1.key }) {
      guard packed.indices.contains(index), packed[index].number == number else {
        faults.add("object \(number) is not in its object stream")
        continue
      }
      objects[number] = packed[index].value
    }
  }

  /// The objects of an object stream (ISO 32000-1 §7.5.7), as far as they are sound.
  private func packedObjects(of container: Int) -> [(number: Int, value: PDFObject)] {
    guard let entries = objects[container]?.entries, let data = streams[container],
      let count = entries["N"]?.integer, let first = entries["First"]?.integer,
      (0...data.count).contains(first)
    else { return [] }
    var lexer = PDFLexer(data, in: 0..<first)
    var packed: [(Int, PDFObject)] = []
    while packed.count < count {
      guard let number = data.integer(in: lexer.next().range),
        let offset = data.integer(in: lexer.next().range), first + offset < data.count,
        case var place = PDFLexer(data, in: first + offset..<data.count), let value = allowance.object(&place)
      else { return packed }
      packed.append((number, value))
    }
    return packed
  }

  /// The value itself, where a reference stands for it.
  func resolved(_ value: PDFObject?) -> PDFObject? {
    guard case .reference(let number) = value else { return value }
    return allowance.spend(1) ? objects[number] : nil
  }

  func entries(_ value: PDFObject?) -> PDFDictionary? {
    guard let entries = resolved(value)?.entries, allowance.spend(entries.pairs.count) else { return nil }
    return entries
  }

  func array(_ value: PDFObject?) -> [PDFObject]? {
    guard case .array(let values) = resolved(value), allowance.spend(values.count) else { return nil }
    return values
  }

  /// The data of a stream, which who asks is going to read through.
  func data(_ value: PDFObject?) -> [UInt8]? {
    guard let data = value?.reference.flatMap({ streams[$0] }), allowance.spend(data.count) else {
      return nil
    }
    return data
  }

  var catalog: PDFDictionary { entries(trailer["Root"]) ?? PDFDictionary() }

  private var pagesInOrder: [(number: Int, entries: PDFDictionary)] {
    var pages: [(Int, PDFDictionary)] = []
    var open = [catalog["Pages"]?.reference].compactMap { $0 }
    var seen: Set<Int> = []
    while let number = open.popLast() {
      guard seen.insert(number).inserted, let entries = objects[number]?.entries else { continue }
      if let kids = array(entries["Kids"]) {
        open += kids.reversed().compactMap(\.reference)
      } else {
        pages.append((number, entries))
      }
    }
    return pages
  }
}
