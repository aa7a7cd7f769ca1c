/// Copies what the pages draw with out of cairo's file: fonts, pictures, graphics states. Everything else that cairo
/// wrote (its catalog, its Info with the date) is left behind.
struct ResourceCopy {
  private let file: PaintedFile
  /// The new number of each object that was reached.
  private var numbers: [Int: Int] = [:]
  private var waiting: [Int] = []
  private let standIns: [StandIn]
  /// The stand-ins that gave way to their pictures.
  private(set) var replaced: Set<Int> = []

  init(_ file: PaintedFile, standIns: [StandIn]) {
    self.file = file
    self.standIns = standIns
  }

  /// Writes a value with its references renumbered.
  mutating func write(_ value: Value, into result: inout [UInt8], of writer: inout FileWriter) {
    switch value {
    case .atom(let range): result += file.bytes[range]
    case .reference(let number): result.write(reference: newNumber(of: number, in: &writer))
    case .array(let values):
      result.write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { result.write(" ") }
        write(value, into: &result, of: &writer)
      }
      result.write("]")
    case .dictionary(let entries):
      result.write("<<")
      write(entries, into: &result, of: &writer)
      result.write(">>")
    }
  }

  /// Writes every object that has been referred to, and what those refer to. False when one is missing.
  mutating func writeObjects(into writer: inout FileWriter) -> Bool {
    while let number = waiting.popLast() {
      guard let object = file.object(number), let new = numbers[number] else { return false }
      var body: [UInt8] = []
      guard let data = object.stream else {
        write(object.value, into: &body, of: &writer)
        writer.begin(new)
        writer.objects += body
        continue
      }
      if let standIn = standIns.first(where: { file.bytes[data].elementsEqual($0.bytes) }) {
        replaced.insert(standIn.index)
        let dots = standIn.raster.inPDF
        writer.stream(new, dictionary: dots.dictionary, data: dots.data, isDeflating: false)
        continue
      }
      guard case .dictionary(let entries) = object.value else { return false }
      write(entries.filter { !file.bytes.holds("/Length", in: $0.key) }, into: &body, of: &writer)
      let isPlain = object.value.entry("/Filter", in: file.bytes) == nil
      writer.stream(new, dictionary: body, data: file.bytes[data], isDeflating: isPlain)
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
    _ entries: [Value.Entry], into result: inout [UInt8], of writer: inout FileWriter
  ) {
    for (index, entry) in entries.enumerated() {
      // cairo names a form twice when it is painted twice on a page.
      let isRepeated = entries[..<index].contains { file.bytes[$0.key] == file.bytes[entry.key] }
      guard !isRepeated else { continue }
      result += file.bytes[entry.key]
      result.write(" ")
      write(entry.value, into: &result, of: &writer)
      // cairo leaves out what ISO 14289-1 §7.21.3.2 asks for; it is always the identity.
      if file.bytes.holds("/Subtype", in: entry.key), case .atom(let name) = entry.value,
        file.bytes.holds("/CIDFontType2", in: name)
      {
        result.write("/CIDToGIDMap/Identity")
      }
    }
  }
}
