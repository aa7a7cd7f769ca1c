/// Walks the content of one page and notes what each mark says and what stands outside of marks.
struct PageReader {
  private enum Open {
    case tagged(Int)
    case artifact
    case other(replacement: String?)
  }

  /// The text of each marked-content id.
  private(set) var texts: [Int: String] = [:]
  /// What is shown outside of the tree: heads, feet, repeated names of columns.
  private(set) var artifacts = ""
  /// The structure type that each mark names.
  private(set) var tags: [Int: String] = [:]
  private(set) var faults = FaultList()
  private let file: StoredFile
  private let fonts: [String: StoredFont]
  private let properties: [String: PDFObject]
  private var font: StoredFont?
  /// What is open, the innermost last; never more than the limit.
  private var open: [Open] = []

  init(_ page: PDFDictionary, in file: StoredFile, fonts: inout StoredFonts) {
    self.file = file
    let resources = file.entries(page["Resources"]) ?? PDFDictionary()
    properties = file.entries(resources["Properties"])?.named ?? [:]
    self.fonts = (file.entries(resources["Font"])?.named ?? [:]).compactMapValues { fonts.font($0) }
    for part in file.array(page["Contents"]) ?? [page["Contents"]].compactMap({ $0 }) {
      guard read(file.data(part) ?? []) else {
        faults.add("marked content is nested deeper than \(PDFLimit.openMarks)")
        return
      }
    }
    if !open.isEmpty { faults.add("marked content is not closed") }
  }

  /// False when too much is open at once for the rest to be read.
  private mutating func read(_ content: [UInt8]) -> Bool {
    var parser = PDFParser(PDFLexer(content, in: 0..<content.count))
    var operands: [PDFObject] = []
    while parser.lexer.index < parser.lexer.end {
      guard let object = parser.object() else {
        // Broken syntax, or more operands than any operator takes.
        parser.forget()
        operands.removeAll()
        continue
      }
      guard let operation = object.operation else {
        operands.append(object)
        continue
      }
      meet(operation, operands)
      guard open.count <= PDFLimit.openMarks else { return false }
      operands.removeAll(keepingCapacity: true)
      parser.forget()
    }
    return true
  }

  private mutating func meet(_ operation: String, _ operands: [PDFObject]) {
    switch operation {
    case "BDC", "BMC": begin(operands)
    case "EMC":
      if open.popLast() == nil { faults.add("marked content is closed that was not opened") }
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

  private mutating func begin(_ operands: [PDFObject]) {
    let tag = operands.first?.name ?? ""
    let entries = operands.last?.entries ?? operands.last?.name.flatMap { file.entries(properties[$0]) }
    if tag == "Artifact" {
      if mark != nil { faults.add("an artifact stands inside tagged content") }
      open.append(.artifact)
      artifacts += " "
    } else if let id = entries?["MCID"]?.integer {
      begin(id, tag: tag)
    } else {
      let replacement = entries?["ActualText"]?.text
      if let replacement, let mark { say(replacement, in: mark) }
      open.append(.other(replacement: replacement))
    }
  }

  private mutating func begin(_ id: Int, tag: String) {
    if isInArtifact { faults.add("tagged content stands inside an artifact") }
    if mark != nil { faults.add("tagged content stands inside other tagged content") }
    if texts[id] != nil { faults.add("mark \(id) stands twice on the page") }
    texts[id] = texts[id] ?? ""
    tags[id] = tag
    open.append(.tagged(id))
  }

  private mutating func paint() {
    if mark == nil, !isInArtifact { faults.add("something is painted outside of all marks") }
  }

  private mutating func show(_ operands: [PDFObject]) {
    paint()
    let isReplaced = open.contains { if case .other(.some) = $0 { true } else { false } }
    var strings: [[UInt8]] = []
    for case .array(let parts) in operands { strings += parts.compactMap(\.bytes) }
    strings += operands.compactMap(\.bytes)
    for string in strings {
      guard let font else { continue }
      let shown = font.shown(string)
      if shown.hasMissing { faults.add("a letter is missing from its font") }
      if shown.hasNameless, !isReplaced { faults.add("a letter does not say what it means") }
      if let mark, !isReplaced { say(shown.text, in: mark) }
      if mark == nil, isInArtifact, file.allowance.spend(shown.text.utf8.count) { artifacts += shown.text }
    }
  }

  /// One code may mean many characters.
  private mutating func say(_ text: String, in mark: Int) {
    if file.allowance.spend(text.utf8.count) { texts[mark]?.append(text) }
  }
}

extension PDFObject {
  /// A word that is no value.
  fileprivate var operation: String? { word.flatMap { ["true", "false", "null"].contains($0) ? nil : $0 } }
}
