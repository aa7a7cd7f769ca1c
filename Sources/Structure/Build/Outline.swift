import Documents

/// A heading that stands outside boxes, known before the parts around it are built.
struct OutlineHeading {
  let id: String
  let title: String
  /// 1 to 4, made whole: the first is a main heading, and none is skipped, since people who hear a document find their
  /// way by levels.
  var level: Int

  static func all(in document: Document) -> [OutlineHeading] {
    var headings: [OutlineHeading] = []
    for block in document.blocks {
      block.visit { if let heading = $0.ownHeading { headings.append(heading) } }
    }
    var last = 0
    for index in headings.indices {
      last = min(headings[index].level, last + 1)
      headings[index].level = last
    }
    return headings
  }
}

extension Block {
  fileprivate var ownHeading: OutlineHeading? {
    switch self {
    case .heading(let level, let id, let words):
      OutlineHeading(id: id, title: words.plainText, level: min(max(level, 1), 4))
    case .sheet(let sheet): OutlineHeading(id: sheet.id, title: sheet.title.plainText, level: 1)
    default: nil
    }
  }
}

extension TreeBuilder {
  /// Whether a heading comes after these blocks before anything else that is read: it closes a title before it, which
  /// would else be heard over what does not belong to it.
  func isClosed(by next: ArraySlice<Block>, else outer: Bool) -> Bool {
    guard let first = next.first else { return outer }
    switch first {
    case .heading, .sheet: return true
    case .paragraph(let words): if case .title? = words.first { return true } else { return false }
    case .quotation(let blocks): return isClosed(by: blocks[...], else: false)
    case .lines(let lines): return lines.isSection
    case .pageBreak, .rightPage, .booklet, .section, .rule: return isClosed(by: next.dropFirst(), else: outer)
    case .notice(let notice) where !notice.title.isEmpty: return isClosed(by: next.dropFirst(), else: outer)
    case .form(let form) where form.hasTitle: return isClosed(by: next.dropFirst(), else: outer)
    case .keep(let inside), .wordList(let inside):
      return isClosed(by: inside + next.dropFirst(), else: outer)
    case .columns(let columns):
      return isClosed(by: columns.joined() + next.dropFirst(), else: outer)
    default: return false
    }
  }

  /// The title of a box or a form: a heading below the one around it where what follows closes it, else the first
  /// words of its group.
  mutating func title(
    _ words: [Inline], _ kind: Landmark.Kind, in place: Holder
  ) -> (landmark: Int, element: ElementID) {
    let inner = min(level + 1, Landmark.deepestLevel)
    let element = tree.add(place.isClosed ? .heading(inner) : .paragraph, in: place.parent)
    landmarks.append(
      Landmark(id: "", title: words.plainText, level: inner, kind: kind, isInOutline: true))
    return (landmarks.count - 1, element)
  }

  /// A heading with its place among all landmarks.
  mutating func heading(
    _ level: Int, _ id: String, _ words: [Inline], _ kind: Landmark.Kind = .heading,
    asksOnlyForWriting: Bool = false, in place: Holder
  ) -> HeadingPart {
    let known = outline.indices.contains(headings) ? outline[headings].level : 1
    headings += 1
    self.level = known
    topic = words.plainText
    let element = tree.add(.heading(known), in: place.parent)
    landmarks.append(
      Landmark(
        id: id, title: words.plainText, level: known, kind: kind,
        isInOutline: known == 1 || !asksOnlyForWriting))
    return HeadingPart(
      landmark: landmarks.count - 1, look: min(max(level, 1), 4), display: headings == 1 ? titleDisplay : nil,
      words: passage(words, in: element))
  }

  /// A section begins. One before it in which no title stands is none: nothing of it can be found.
  mutating func section(_ name: String) -> [Part] {
    if sections.last?.landmark == landmarks.count { sections.removeLast() }
    sections.append(Section(number: sections.count + 1, name: name, landmark: landmarks.count))
    return []
  }
}

extension Form {
  /// Whether its first row begins with its name in bold.
  var hasTitle: Bool {
    guard case .formRow(let items)? = blocks.first, case .text(let words)? = items.first else { return false }
    return words.first?.isStrong == true
  }
}
