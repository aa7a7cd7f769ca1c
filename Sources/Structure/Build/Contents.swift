import Documents

extension TreeBuilder {
  /// What comes after the contents, each entry one link with its page.
  mutating func contents(levels: Int, in parent: ElementID) -> [Part] {
    let coming = outline.dropFirst(headings).filter { $0.level <= levels }
    guard !coming.isEmpty else { return [] }
    let list = tree.add(.contents, in: parent)
    return [.contents(coming.map { entry($0, in: list) })]
  }

  private mutating func entry(_ heading: OutlineHeading, in list: ElementID) -> ContentsPart {
    let reference = tree.add(.reference, in: tree.add(.contentsItem, in: list))
    let link = tree.add(
      Element(to: .heading(heading.id), contents: heading.title, parent: reference))
    var title = passage(heading.title, in: link)
    for index in title.runs.indices { title.runs[index].link = link }
    // An element of its own: checkers of the order take an element's own words before those inside it.
    let number = tree.add(.span, in: link)
    return ContentsPart(
      level: heading.level, heading: heading.id, title: title,
      number: tree.add(.pageNumber(heading: heading.id), in: number), link: link)
  }
}
