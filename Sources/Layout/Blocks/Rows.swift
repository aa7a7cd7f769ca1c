import Documents
import Typography

/// One of a run of rows: a choice, or a picture with words.
private struct Row {
  var picture: PictureReference?
  var number: Int?
  var choice: Choice?
  var blocks: [Block]

  init?(_ block: Block) {
    switch block {
    case .choice(let choice):
      self.choice = choice
      picture = choice.picture
      blocks = choice.blocks
    case .pictureRow(let row):
      picture = row.picture
      number = row.number
      blocks = row.blocks
    default: return nil
    }
  }
}

extension Composer {
  /// A run of choices or picture rows: their words start at one place, and one list holds them.
  mutating func rows(_ blocks: [Block], in setting: Setting) -> [Slab] {
    let rows = blocks.compactMap(Row.init)
    if rows.first?.choice?.isAnswer == true { return answers(rows.compactMap(\.choice), in: setting) }
    guard style.pictures.areShown else {
      return rows.first?.choice != nil
        ? choices(rows.compactMap(\.choice), in: setting) : wordRows(rows, in: setting)
    }
    return pictureRows(rows, in: setting)
  }

  /// Where pictures are not shown, only the words and their numbers are.
  private mutating func wordRows(_ rows: [Row], in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    var list: ElementID?
    for row in rows {
      guard let number = row.number else {
        list = nil
        slabs += self.slabs(of: row.blocks, in: slabs.isEmpty ? setting : setting.following)
        continue
      }
      let parent = list ?? draft.add(.list(.decimal), in: setting.parent)
      list = parent
      let item = draft.add(.listItem, in: parent)
      let inner = (slabs.isEmpty ? setting : setting.following).inside(item)
      let slabsOfItem = self.item("\(number)", row.blocks, style.unit * 4, in: inner)
      slabs += slabsOfItem.spaced(below: style.spaces.listItem)
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  private mutating func pictureRows(_ rows: [Row], in setting: Setting) -> [Slab] {
    let measures = style.pictures
    let column = numberColumn(rows.compactMap(\.number), setting.text)
    let wordsX = setting.x + measures.cell + measures.gutter + column
    pictureRuns += 1
    let run = PictureRun(number: pictureRuns, x: wordsX)
    var list: ElementID?
    var slabs: [Slab] = []
    for row in rows {
      let isItem = row.number != nil || row.choice != nil
      if isItem, list == nil {
        list = draft.add(.list(row.number == nil ? .none : .decimal), in: setting.parent)
      }
      if !isItem { list = nil }
      let inner = (slabs.isEmpty ? setting : setting.following).inside(list ?? setting.parent)
      slabs += pictureRow(row, numberAt: wordsX - column, run, in: inner)
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  /// The column of numbers between pictures and words, none when no row has one.
  private mutating func numberColumn(_ numbers: [Int], _ text: TextStyle) -> Length {
    guard let widest = numbers.map({ "\($0)" }).max(by: { $0.count < $1.count }) else { return .zero }
    let width = LineBreaks.naturalWidth(of: paragraph(widest, text.bold, owner: Draft.document))
    return max(style.pictures.number, width + text.size / 3)
  }

  private mutating func pictureRow(
    _ row: Row, numberAt numberX: Length, _ run: PictureRun, in setting: Setting
  ) -> [Slab] {
    let elements = rowElements(row, in: setting.parent)
    let side = style.forms.choiceBox
    let boxRoom = row.choice == nil ? Length.zero : side + style.pictures.gutter
    var inner = setting.inside(elements.body)
    inner.x = run.x
    inner.width = setting.x + setting.width - run.x - boxRoom
    // On a narrow page the words would have no room beside the picture.
    guard inner.width >= leastWidth, setting.limit >= leastLimit else {
      return narrowRow(row, elements.tick, in: setting.inside(elements.body))
    }
    let picture = pictureSlab(row.picture, cell: style.pictures.cell, x: setting.x, in: elements.body)
    var words = rowWords(row, elements.tick, in: inner).closed(to: style.unit)
    // The name of a choice stands right over its sentence.
    if row.choice != nil, words.count > 1 { words[0].after = .zero }
    if words.isEmpty { words = [Slab(.line, height: .zero)] }
    var lead: [SlabItem] = []
    if let mark = elements.mark, let number = row.number {
      lead = numberItems(number, mark, x: numberX, setting)
    }
    var slabs = joined(lead, picture, words, limit: setting.limit)
    if let tick = elements.tick, let choice = row.choice, !slabs.isEmpty {
      let x = setting.x + setting.width - side
      let y = (slabs[0].height - side) / 2
      let box = Rectangle(x: x, y: max(.zero, y), width: side, height: side)
      slabs[0].items = tickBox(tick, isTicked: choice.isTicked, in: box) + slabs[0].items
      slabs[0].height = max(slabs[0].height, side)
    }
    for index in slabs.indices { slabs[index].pictureRun = run }
    return slabs.spaced(above: style.unit, below: style.unit)
  }

  private mutating func narrowRow(_ row: Row, _ tick: ElementID?, in setting: Setting) -> [Slab] {
    let words = rowWords(row, tick, in: setting)
    guard let choice = row.choice, let tick else { return words }
    return [tickSlab(tick, choice, side: style.forms.choiceBox, in: setting)] + words
  }

  private mutating func rowWords(_ row: Row, _ tick: ElementID?, in setting: Setting) -> [Slab] {
    guard let choice = row.choice, let tick else { return slabs(of: row.blocks, in: setting) }
    return choiceWords(choice, tick, in: setting)
  }

  private mutating func rowElements(
    _ row: Row, in parent: ElementID
  ) -> (body: ElementID, mark: ElementID?, tick: ElementID?) {
    guard row.number != nil || row.choice != nil else { return (draft.add(.division, in: parent), nil, nil) }
    let item = draft.add(.listItem, in: parent)
    let tick = row.choice.map { tickLabel($0, in: item) }
    let mark = row.number == nil ? nil : draft.add(.label, in: item)
    return (draft.add(.listBody, in: item), mark, tick)
  }

  private mutating func numberItems(
    _ number: Int, _ owner: ElementID, x: Length, _ setting: Setting
  ) -> [SlabItem] {
    var bold = setting.text
    bold.weight = .bold
    let words = paragraph("\(number)", bold, owner: owner)
    return singleLine(words, x: x, baseline: baseline(of: setting.text))
  }

  /// A number, a picture and its words side by side, the lower centred on the taller; apart only when taller than a
  /// page. The number comes first, where it is said first.
  private func joined(_ lead: [SlabItem], _ picture: Slab, _ words: [Slab], limit: Length) -> [Slab] {
    let stack = Stack(words)
    guard stack.height <= limit else {
      let first = Slab(
        .row, height: max(picture.height, style.text.body.leading), items: lead + picture.items)
      return lead.isEmpty && picture.items.isEmpty ? words : [first] + words
    }
    let height = max(picture.height, stack.height, style.text.body.leading)
    let top = (height - stack.height) / 2
    // A drawing in place of words has no line for the number: it is centred itself.
    let leadTop = min(top, height - style.text.body.leading)
    var slab = Slab(.row, height: height, items: lead.map { $0.moved(down: leadTop) })
    slab.items += picture.items.map { $0.moved(down: (height - picture.height) / 2) }
    slab.items += stack.items.map { $0.moved(down: top) }
    return [slab]
  }
}
