import Documents

extension Document {
  /// The document's structure: what is heard, in which order, and what is to be set for the eye.
  public func structured(for presentation: Presentation, words: Words) -> StructuredDocument {
    var builder = TreeBuilder(self, presentation, words)
    return builder.structured()
  }
}

/// Turns the parts of a document to elements, in reading order.
struct TreeBuilder {
  let document: Document
  let presentation: Presentation
  let words: Words
  var tree: StructureTree
  var landmarks: [Landmark] = []
  var sections: [Section] = []
  /// How large the title of the document stands.
  let titleDisplay: TitleDisplay?
  /// The headings that stand outside boxes, for contents that come before them.
  let outline: [OutlineHeading]
  /// How many of them were met.
  var headings = 0
  /// How many sheets to write on were met.
  var sheets = 0
  /// The level of the heading that the next words stand under.
  var level = 0
  /// The words of the heading that the next words stand under, and the name of the form around them.
  var topic = ""
  var formName = ""
  /// The name of the form that begins here with a key and without a title.
  var untitledForm: String?
  /// The lines to write on that the next ones go on with.
  var openLine: ContentID?
  /// What is said for a drawn tick.
  var tickWord: String
  /// Short numbers that are dialled, such as 999, and so said figure by figure.
  let dialled: Set<String>
  /// The hard words that the document explains, in small letters.
  let explainedWords: Set<String>

  init(_ document: Document, _ presentation: Presentation, _ words: Words) {
    self.document = document
    self.presentation = presentation
    self.words = words
    let draft = document.running.watermark.map { $0 + ": " } ?? ""
    tree = StructureTree(title: draft + document.title, language: document.language)
    outline = OutlineHeading.all(in: document)
    titleDisplay = document.titleDisplay
    explainedWords = document.explainedWords
    tickWord = words(StructureWord.yes)
    dialled = Set(words(StructureWord.dialled).split(separator: " ").map(String.init))
  }

  mutating func structured() -> StructuredDocument {
    let opening = opening(document.running)
    let logo = document.logo.flatMap { self.logo($0) }
    let parts = parts(of: document.blocks, in: Holder(StructureTree.document, isClosed: true))
    if sections.last?.landmark == landmarks.count { sections.removeLast() }
    return StructuredDocument(
      tree: tree, parts: parts, landmarks: landmarks, running: document.running, opening: opening, logo: logo,
      sides: document.sides, sections: sections)
  }

  /// What head and foot of the first page say, in one paragraph a line.
  private mutating func opening(_ running: RunningMatter) -> Opening {
    var contents: [Opening.Line: ContentID] = [:]
    let printed =
      running.reader.isEmpty
      ? running.printed : words(StructureWord.copy, ["printed": running.printed, "reader": running.reader])
    var head = [(Opening.Line.draft, running.watermark ?? ""), (.owner, running.headLeft)]
    var foot: [(Opening.Line, String)] = []
    // A sheet to write on says in its own head which document it is, and has no foot.
    if document.sides == nil {
      head.append((.document, running.headRight))
      foot = [(.version, running.footFirst), (.printed, printed)]
    }
    for (edge, lines) in [(Element.Role.Edge.head, head), (.foot, foot)] {
      let group = tree.add(.running(edge), in: StructureTree.document)
      for (line, text) in lines where !text.isEmpty {
        // Where letters are large the foot has short forms: the ear has room for the whole ones.
        let said = edge == .foot ? text : nil
        let element = tree.add(Element(.paragraph, parent: group, actualText: said))
        contents[line] = tree.add(.words(text), in: element)
      }
    }
    return Opening(contents: contents)
  }

  private mutating func logo(_ reference: PictureReference) -> PicturePart? {
    let name = reference.alternative
    let said = name.isEmpty ? words(StructureWord.logo) : words(StructureWord.logoOf, ["name": name])
    let sign = tree.elements.count
    let part = picture(reference, said: said, in: StructureTree.document)
    tree.elements[sign].isSign = true
    return part
  }
}

/// Where parts are put.
struct Holder {
  /// The element that they belong to.
  let parent: ElementID
  /// Whether a title at their end is closed by what follows them.
  let isClosed: Bool

  init(_ parent: ElementID, isClosed: Bool) {
    self.parent = parent
    self.isClosed = isClosed
  }
}
