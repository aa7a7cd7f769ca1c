import Documents

extension StructuredDocument {
  /// The document as one page for a screen, which needs no other file, no script and no network. It is HTML that any
  /// reader of XML reads too.
  ///
  /// What is heard, in which order, and what each thing is come from the tree, as in every other output.
  ///
  /// - Parameter style: The style sheet, CSS.
  /// - Parameter wholes: The parts of a text that stay on one line, such as a number or a date, as long as a line has room
  ///   for them.
  public func screenPage(
    _ pictures: [PictureReference.Subject: ScreenPicture], style: String, words: Words,
    keeping wholes: @escaping (String) -> [Range<String.Index>]
  ) -> String {
    var walker = ScreenWalker(self, pictures, words, wholes)
    let text = walker.text
    return """
      <!DOCTYPE html>
      <html lang="\(tree.language.attribute)">
      <head>
      <meta charset="utf-8"/>
      <title>\(tree.title.markup)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
      <style>
      \(style)</style>
      </head>
      <body>
      \(walker.symbols)\(text)</body>
      </html>

      """
  }
}

/// Walks the tree and writes down what a browser needs.
struct ScreenWalker {
  let tree: StructureTree
  let looks: ScreenLooks
  let words: Words
  private let pictures: ScreenPictures
  private let titleWords: [String: String]
  private let runningTitle: String
  /// The parts of a text that stay on one line.
  private let wholes: (String) -> [Range<String.Index>]
  /// The heading that is the title of the document; nil where none is.
  private let title: ElementID?
  /// The words of the last heading, which name a table.
  var topic = ""
  /// Whether words are bold by what they stand in.
  var isInBold = false
  private var levels = ScreenLevels()
  private var hasContents = false

  init(
    _ document: StructuredDocument, _ pictures: [PictureReference.Subject: ScreenPicture], _ words: Words,
    _ wholes: @escaping (String) -> [Range<String.Index>]
  ) {
    self.wholes = wholes
    tree = document.tree
    looks = ScreenLooks(of: document)
    title = looks.title
    self.words = words
    let shown = document.tree.contents.indices.compactMap { [looks] in looks.pictures[ContentID($0)] }
    self.pictures = ScreenPictures(pictures, shown: shown)
    titleWords = Dictionary(
      document.landmarks.filter { !$0.id.isEmpty }.map { ($0.id, $0.title) },
      uniquingKeysWith: { one, _ in one })
    runningTitle = document.running.headRight.isEmpty ? document.tree.title : document.running.headRight
  }

  var symbols: String { pictures.symbols }

  /// All that the body of the page holds.
  var text: String {
    mutating get {
      let children = tree[StructureTree.document].children
      let running = children.filter(isRunning)
      let rest = children.filter { !isRunning($0) }
      levels.titleIsGiven = title != nil
      let head = levels.titleIsGiven ? "" : "<h1>\(runningTitle.markup)</h1>\n"
      if !levels.titleIsGiven { topic = runningTitle }
      let main = blocks(rest)
      let skip =
        hasContents
        ? "<a class=\"skip\" href=\"#\(Self.afterContents)\">\(words(ScreenWord.skip).markup)</a>\n" : ""
      return skip + "<header>\n\(blocks(running.flatMap(inside)))</header>\n<main>\n\(head)\(main)</main>\n"
    }
  }

  private static let afterContents = "after-contents"

  private func isRunning(_ child: Element.Child) -> Bool {
    if case .element(let id) = child, case .running = tree[id].role { true } else { false }
  }

  private func inside(_ child: Element.Child) -> [Element.Child] {
    if case .element(let id) = child { tree[id].children } else { [] }
  }
}

// MARK: - Blocks

extension ScreenWalker {
  mutating func blocks(_ children: [Element.Child]) -> String {
    var text = ""
    for child in children { text += markup(child) }
    return text
  }

  /// Whatever stands in an element, in order.
  mutating func inside(_ id: ElementID) -> String { blocks(tree[id].children) }

  mutating func markup(_ child: Element.Child) -> String {
    switch child {
    case .element(let id): markup(id)
    case .content(let id): words(of: id)
    }
  }

  private mutating func markup(_ id: ElementID) -> String {
    let element = tree[id]
    switch element.role {
    case .document: return inside(id)
    case .running, .section: return "<div>\n\(inside(id))</div>\n"
    case .box: return group(id, "box " + (looks.boxes[id] ?? .information).rawValue)
    case .form: return group(id, "form")
    case .division: return division(id)
    case .heading(let level): return heading(id, level)
    case .paragraph, .caption, .note: return paragraph(id)
    case .quotation: return "<blockquote>\n\(inside(id))</blockquote>\n"
    case .list(let numbering): return list(id, numbering)
    case .listItem: return "<li>\(inside(id))</li>\n"
    case .label: return "<span class=\"label\">\(inline(id))</span>"
    case .listBody: return holder(id)
    case .table: return table(id)
    case .tableHead, .tableBody, .tableRow, .headerCell, .dataCell: return inside(id)
    case .contents: return contents(id)
    case .contentsItem: return "<li>\(inside(id))</li>\n"
    case .figure: return figure(id)
    case .span, .reference, .link, .sign, .field: return inline(id)
    }
  }

  private mutating func paragraph(_ id: ElementID) -> String {
    let inside = inline(id)
    guard !inside.isBlank else { return "" }
    return
      "<p\(looks.titles.contains(id) ? " id=\"\(Self.id(of: id))\" class=\"title\"" : "")>\(inside)</p>\n"
  }

  private mutating func heading(_ id: ElementID, _ level: Int) -> String {
    let outer = isInBold
    isInBold = true
    defer { isInBold = outer }
    let inside = inline(id)
    guard !inside.isBlank else { return "" }
    topic = plain(id)
    let shown = levels.next(level, isTitle: id == title)
    let kind = looks.titles.contains(id) ? " class=\"title\"" : ""
    return "<h\(shown) id=\"\(looks.anchors[id] ?? Self.id(of: id))\"\(kind)>\(inside)</h\(shown)>\n"
  }

  /// A group with a name of its own, where its first words are its title.
  private mutating func group(_ id: ElementID, _ kind: String) -> String {
    let first: ElementID? = if case .element(let first)? = tree[id].children.first { first } else { nil }
    let title = first.flatMap { looks.titles.contains($0) ? looks.anchors[$0] ?? Self.id(of: $0) : nil }
    let name = title.map { " role=\"group\" aria-labelledby=\"\($0)\"" } ?? ""
    return "<div class=\"\(kind)\"\(name)>\n\(inside(id))</div>\n"
  }

  private mutating func division(_ id: ElementID) -> String {
    if isPair(id) { return "<div class=\"pair\">\(inside(id))</div>\n" }
    return "<div>\(holder(id))</div>\n"
  }

  /// A label and a value that are no list, since they are alone.
  private func isPair(_ id: ElementID) -> Bool {
    let children = tree[id].children
    return children.count == 2
      && children.allSatisfy {
        if case .element(let id) = $0, tree[id].role == .paragraph { true } else { false }
      }
  }

  /// What an element holds; a picture at its head stands beside the rest.
  private mutating func holder(_ id: ElementID) -> String {
    let children = tree[id].children
    guard let place = children.firstIndex(where: isFigure), children.count > 1 else {
      return blocks(children)
    }
    let before = blocks(Array(children[..<place]))
    let figure = markup(children[place])
    let after = blocks(Array(children[(place + 1)...]))
    guard !figure.isEmpty, !after.isBlank else { return before + figure + after }
    return "\(before)<div class=\"row\">\(figure)<div>\(after)</div></div>"
  }

  private func isFigure(_ child: Element.Child) -> Bool {
    if case .element(let id) = child { tree[id].role == .figure } else { false }
  }

  private mutating func figure(_ id: ElementID) -> String {
    let element = tree[id]
    guard case .content(let content)? = element.children.first else { return "" }
    let alternative = element.alternative ?? ""
    guard let subject = looks.pictures[content] else {
      let label = looks.labels[content] ?? ""
      return
        "<div class=\"frame\" role=\"img\" aria-label=\"\(alternative.attribute)\">\(label.markup)</div>\n"
    }
    guard let picture = pictures.element(of: subject, saying: alternative) else { return "" }
    let kind =
      if element.isSign { " class=\"logo\"" } else if case .photograph = subject { " class=\"photo\"" } else {
        ""
      }
    // What stands under a picture is for the eye: the ear hears what it shows.
    let caption =
      looks.labels[content].map { "<figcaption aria-hidden=\"true\">\($0.markup)</figcaption>" } ?? ""
    return "<figure\(kind)>\(picture)\(caption)</figure>\n"
  }

  private mutating func contents(_ id: ElementID) -> String {
    hasContents = true
    return
      "<nav aria-label=\"\(words(ScreenWord.contents).attribute)\">\n<ul role=\"list\">\n\(inside(id))</ul>\n"
      + "</nav>\n<div id=\"\(Self.afterContents)\" tabindex=\"-1\"></div>\n"
  }

  static func id(of element: ElementID) -> String { "part-\(element.index)" }
}

// MARK: - Lists

extension ScreenWalker {
  private mutating func list(_ id: ElementID, _ numbering: Element.Role.Numbering) -> String {
    let items = tree[id].children
    switch numbering {
    case .disc: return "<ul>\n\(items.map { item($0) }.joined())</ul>\n"
    case .decimal: return "<ol>\n\(items.map { item($0) }.joined())</ol>\n"
    case .none where items.allSatisfy(isFact): return "<dl>\n\(items.map { fact($0) }.joined())</dl>\n"
    case .none: return "<ul role=\"list\">\n\(blocks(items))</ul>\n"
    }
  }

  /// An item whose mark or number the list gives it.
  private mutating func item(_ child: Element.Child) -> String {
    guard case .element(let id) = child else { return markup(child) }
    let (label, rest) = parts(of: id)
    let number = label.map(plain).flatMap { Int($0.filter { !$0.isWhitespace }) }
    let value = number.map { " value=\"\($0)\"" } ?? ""
    let anchor = looks.anchors[id].map { " id=\"\($0)\"" } ?? ""
    return "<li\(value)\(anchor)>\(blocks(rest))</li>\n"
  }

  /// A label of words with what belongs to it.
  private func isFact(_ child: Element.Child) -> Bool {
    guard case .element(let id) = child, let label = parts(of: id).label else { return false }
    return !tree[label].children.contains { child in
      if case .element(let inner) = child {
        tree[inner].role == .field || tree[inner].role == .figure
      } else {
        false
      }
    }
  }

  private mutating func fact(_ child: Element.Child) -> String {
    guard case .element(let id) = child, let label = parts(of: id).label else { return markup(child) }
    let outer = isInBold
    isInBold = true
    let name = inline(label)
    isInBold = outer
    return "<div><dt>\(name)</dt><dd>\(blocks(parts(of: id).rest))</dd></div>\n"
  }

  private func parts(of item: ElementID) -> (label: ElementID?, rest: [Element.Child]) {
    let children = tree[item].children
    guard case .element(let first)? = children.first, tree[first].role == .label else {
      return (nil, children)
    }
    return (first, Array(children.dropFirst()))
  }
}

// MARK: - Words

extension ScreenWalker {
  private func words(of id: ContentID) -> String {
    guard case .words(let text) = tree[id].kind else { return "" }
    let ends = tree.lineEnds.contains(id)
    let shown = kept(ends ? text.trimmedAtEnd : text)
    let words = looks.strong.contains(id) && !isInBold && !shown.isBlank ? "<strong>\(shown)</strong>" : shown
    return ends ? words + "<br/>" : words
  }

  /// Words with their parts that stay on one line. Where a line has no room for one, it ends at a space of it and in no
  /// word, so that its spaces part. A space at an end of one stands beside it: within, a browser would leave it out.
  private func kept(_ text: String) -> String {
    var (kept, place) = ("", text.startIndex)
    for whole in wholes(text) {
      let words = String(text[whole].replacing("\u{A0}", with: " "))
      kept += String(text[place..<whole.lowerBound]).markup
      if words.hasPrefix(" ") { kept += "\u{A0}" }
      kept += "<span class=\"whole\">\(String(words.drop { $0 == " " }).trimmedAtEnd.markup)</span>"
      if words.hasSuffix(" ") { kept += "\u{A0}" }
      place = whole.upperBound
    }
    return kept + String(text[place...]).markup
  }

  /// The words of an element, with what is said for them where that is not what is seen.
  mutating func inline(_ id: ElementID) -> String {
    let element = tree[id]
    switch element.role {
    case .sign:
      return
        "<span class=\"sign\" role=\"img\" aria-label=\"\((element.alternative ?? "").attribute)\">✓</span>"
    case .field: return field(id)
    case .link: return link(id)
    default: return said(id)
    }
  }

  private mutating func said(_ id: ElementID) -> String {
    let element = tree[id]
    var inside = inside(id)
    if let said = heard(element), said != plain(id), !inside.isBlank {
      inside = "<span aria-hidden=\"true\">\(inside)</span><span class=\"heard\">\(said.markup)</span>"
    }
    guard let language = element.language, !inside.isBlank else { return inside }
    return "<span lang=\"\(language.attribute)\">\(inside)</span>"
  }

  /// What is said in place of what is seen. Where a line ends the page has one too, so that no pause need be told.
  private func heard(_ element: Element) -> String? {
    switch element.role {
    case .span, .paragraph, .label: break
    default: return nil
    }
    let ends = element.children.contains {
      if case .content(let id) = $0 { tree.lineEnds.contains(id) } else { false }
    }
    return ends ? nil : element.expansion ?? element.actualText ?? element.alternative
  }

  private mutating func link(_ id: ElementID) -> String {
    let element = tree[id]
    let inside = inside(id)
    switch element.target {
    case .address(let address)?: return "<a href=\"\(address.attribute)\">\(inside)</a>"
    case .heading(let heading)?:
      guard let title = titleWords[heading] else { return inside }
      // The number of a page says nothing on a screen: the part is named in its place.
      let name = element.contents.isEmpty ? words(TranscriptWord.part, ["title": title]).markup : inside
      return "<a href=\"#\(ScreenLooks.anchor(ofHeading: heading).attribute)\">\(name)</a>"
    case .word(let word)?:
      let anchor = ScreenLooks.anchor(ofWord: word)
      guard looks.anchors.values.contains(anchor) else { return inside }
      return "<a href=\"#\(anchor.attribute)\">\(inside)</a>"
    case nil: return inside
    }
  }

  private func field(_ id: ElementID) -> String {
    let element = tree[id]
    let said = (element.alternative ?? "").attribute
    func place(_ kind: String) -> String {
      "<span class=\"\(kind)\" role=\"img\" aria-label=\"\(said)\"></span>"
    }
    switch element.field?.purpose {
    case .tick(let isTicked)?: return place(isTicked ? "tick ticked" : "tick")
    case .time?: return place("time")
    case .line?, .signature?, nil:
      guard case .content(let content)? = element.children.first else { return place("line") }
      let more = max(0, (looks.lines[content] ?? 1) - 1)
      return place("line")
        + String(repeating: "<span class=\"line more\" aria-hidden=\"true\"></span>", count: more)
    }
  }

  /// The words of an element as the eye reads them, on one line.
  func plain(_ id: ElementID) -> String {
    tree[id].children.map { child in
      switch child {
      case .element(let id): tree[id].role == .sign ? tree[id].alternative ?? "" : plain(id)
      case .content(let id): if case .words(let text) = tree[id].kind { text } else { "" }
      }
    }.joined().trimmedAtEnd
  }
}

/// Levels of headings on a page with one main heading, none of them skipped.
private struct ScreenLevels {
  /// Whether the document's own first heading is the main one.
  var titleIsGiven = false
  private var hasMain = false
  private var last = 1

  /// The level of the next heading. Where the first one is the title of all, main headings after it stand below it.
  mutating func next(_ level: Int, isTitle: Bool) -> Int {
    if isTitle, titleIsGiven {
      last = 1
      return 1
    }
    if level == 1 { hasMain = true }
    let shown = titleIsGiven && !hasMain ? level : level + 1
    last = min(max(shown, 2), last + 1, 6)
    return last
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
