/// Walks the content of one page and notes what each mark says and what stands outside of marks.
struct PageReader {
  private enum Open {
    case tagged(Int)
    case artifact
    case other(replacement: String?)
  }

  /// The text of each marked-content id.
  private(set) var texts: [Int: String] = [:]
  /// The structure type that each mark names.
  private(set) var tags: [Int: String] = [:]
  private(set) var faults: [String] = []
  private let file: StoredFile
  private let fonts: [String: StoredFont]
  private let properties: [String: StoredValue]
  private var font: StoredFont?
  private var open: [Open] = []

  init(_ page: [String: StoredValue], in file: StoredFile) {
    self.file = file
    let resources = file.entries(page["Resources"]) ?? [:]
    properties = file.entries(resources["Properties"]) ?? [:]
    fonts = (file.entries(resources["Font"]) ?? [:]).compactMapValues { font in
      file.entries(font).map { StoredFont($0, in: file) }
    }
    for part in file.array(page["Contents"]) ?? [page["Contents"]].compactMap({ $0 }) {
      read(file.data(part) ?? [])
    }
    if !open.isEmpty { faults.append("marked content is not closed") }
  }

  private mutating func read(_ content: [UInt8]) {
    var lexer = Lexer(content, in: 0..<content.count)
    var operands: [StoredValue] = []
    while lexer.index < lexer.end {
      guard let value = lexer.storedValue() else { continue }
      guard case .word(let operation) = value else {
        operands.append(value)
        continue
      }
      meet(operation, operands)
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func meet(_ operation: String, _ operands: [StoredValue]) {
    switch operation {
    case "BDC", "BMC": begin(operands)
    case "EMC":
      if open.popLast() == nil { faults.append("marked content is closed that was not opened") }
    case "Tf": font = operands.first?.name.flatMap { fonts[$0] }
    case "Tj", "TJ", "'", "\"": show(operands)
    case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI": paint()
    default: break
    }
  }

  private var isInArtifact: Bool { open.contains { if case .artifact = $0 { true } else { false } } }

  private var mark: Int? {
    for case .tagged(let id) in open.reversed() { return id }
    return nil
  }

  private mutating func begin(_ operands: [StoredValue]) {
    let tag = operands.first?.name ?? ""
    let entries =
      operands.last?.entries ?? operands.last?.name.flatMap { file.entries(properties[$0]) } ?? [:]
    if tag == "Artifact" {
      if mark != nil { faults.append("an artifact stands inside tagged content") }
      open.append(.artifact)
    } else if let id = entries["MCID"]?.integer {
      if isInArtifact { faults.append("tagged content stands inside an artifact") }
      if mark != nil { faults.append("tagged content stands inside other tagged content") }
      if texts[id] != nil { faults.append("mark \(id) stands twice on the page") }
      texts[id] = texts[id] ?? ""
      tags[id] = tag
      open.append(.tagged(id))
    } else {
      let replacement = entries["ActualText"]?.text
      if let replacement, let mark { texts[mark]?.append(replacement) }
      open.append(.other(replacement: replacement))
    }
  }

  private mutating func paint() {
    if mark == nil, !isInArtifact { faults.append("something is painted outside of all marks") }
  }

  private mutating func show(_ operands: [StoredValue]) {
    paint()
    let isReplaced = open.contains { if case .other(.some) = $0 { true } else { false } }
    var strings: [[UInt8]] = []
    for case .array(let parts) in operands { strings += parts.compactMap(\.bytes) }
    strings += operands.compactMap(\.bytes)
    for string in strings {
      guard let font else { continue }
      let shown = font.shown(string)
      if shown.hasMissing { faults.append("a letter is missing from its font") }
      if shown.hasNameless, !isReplaced { faults.append("a letter does not say what it means") }
      if let mark, !isReplaced { texts[mark]?.append(shown.text) }
    }
  }
}
