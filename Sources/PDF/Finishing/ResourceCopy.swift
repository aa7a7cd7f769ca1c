/// Copies what the pages draw with out of cairo's file: fonts, pictures, graphics states. Everything else that cairo
/// wrote (its catalog, its Info with the date) is left behind.
struct ResourceCopy {
  private let file: PDFFile
  /// The new number of each object that was reached.
  private var numbers: [Int: Int] = [:]
  private var waiting: [Int] = []
  private let standIns: StandIns
  /// The stand-ins that gave way to their pictures.
  private(set) var replaced: Set<Int> = []

  init(_ file: PDFFile, standIns: StandIns) {
    self.file = file
    self.standIns = standIns
  }

  /// Writes a value with its references renumbered.
  mutating func write(_ value: PDFObject, into result: inout [UInt8], of writer: inout FileWriter) {
    switch value {
    case .number(let bytes), .name(let bytes), .string(let bytes), .word(let bytes): result += bytes
    case .reference(let number): result.write(reference: newNumber(of: number, in: &writer))
    case .array(let values):
      result.write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { result.write(" ") }
        write(value, into: &result, of: &writer)
      }
      result.write("]")
    case .dictionary(let dictionary):
      result.write("<<")
      write(dictionary.pairs, into: &result, of: &writer)
      result.write(">>")
    }
  }

  /// Writes every object that has been referred to, and what those refer to. False when one is missing.
  mutating func writeObjects(into writer: inout FileWriter) -> Bool {
    while let number = waiting.popLast() {
      guard let object = file.object(number), let new = numbers[number] else { return false }
      var body: [UInt8] = []
      guard let data = object.data else {
        write(object.value, into: &body, of: &writer)
        writer.begin(new)
        writer.objects += body
        continue
      }
      if let standIn = StandIn.index(in: data).flatMap({ standIns[$0] }) {
        replaced.insert(standIn.index)
        let picture = standIn.inPDF
        writer.stream(
          new, dictionary: picture.dictionary, data: picture.data, isDeflating: !picture.isPacked)
        continue
      }
      guard let entries = object.value.entries else { return false }
      write(entries.pairs.filter { !$0.key.isName("Length") }, into: &body, of: &writer)
      writer.stream(new, dictionary: body, data: data, isDeflating: entries["Filter"] == nil)
    }
    return true
  }

  private mutating func newNumber(of number: Int, in writer: inout FileWriter) -> Int {
    if let known = numbers[number] { return known }
    let new = writer.reserve()
    numbers[number] = new
    waiting.append(number)
    return new
  }

  private mutating func write(
    _ pairs: [PDFDictionary.Pair], into result: inout [UInt8], of writer: inout FileWriter
  ) {
    for (index, pair) in pairs.enumerated() {
      // cairo names a form twice when it is painted twice on a page.
      guard !pairs[..<index].contains(where: { $0.key == pair.key }) else { continue }
      result += pair.key
      result.write(" ")
      write(pair.value, into: &result, of: &writer)
      // cairo leaves out what ISO 14289-1 §7.21.3.2 asks for; it is always the identity.
      if pair.key.isName("Subtype"), case .name(let name) = pair.value, name.isName("CIDFontType2") {
        result.write("/CIDToGIDMap/Identity")
      }
    }
  }
}
