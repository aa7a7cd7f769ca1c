import Structure
import Typography

extension Composer {
  /// Where pictures are not shown, only the words and their numbers are.
  mutating func wordRows(_ list: ListPart, in setting: Setting) -> [Slab] {
    var slabs: [Slab] = []
    for item in list.items {
      let inner = slabs.isEmpty ? setting : setting.following
      slabs += self.item(item, style.unit * 4, in: inner).spaced(below: style.spaces.listItem)
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  /// A run of pictures with words: their words start at one place.
  mutating func pictureRows(_ rows: [RowPart], in setting: Setting) -> [Slab] {
    let measures = style.pictures
    let column = numberColumn(rows.compactMap(\.number), setting.text)
    let wordsX = setting.x + measures.cell + measures.gutter + column
    pictureRuns += 1
    let run = PictureRun(number: pictureRuns, x: wordsX)
    var slabs: [Slab] = []
    for row in rows {
      slabs += pictureRow(
        row, numberAt: wordsX - column, run, in: slabs.isEmpty ? setting : setting.following)
    }
    return slabs.spaced(below: style.spaces.paragraph)
  }

  /// The column of numbers between pictures and words, none when no row has one.
  private mutating func numberColumn(_ numbers: [Int], _ text: TextStyle) -> Length {
    guard let widest = numbers.map({ "\($0)" }).max(by: { $0.count < $1.count }) else { return .zero }
    let width = LineBreaks.naturalWidth(of: paragraph(widest, text.bold))
    return max(style.pictures.number, width + text.size / 3)
  }

  private mutating func pictureRow(
    _ row: RowPart, numberAt numberX: Length, _ run: PictureRun, in setting: Setting
  ) -> [Slab] {
    let side = style.forms.choiceBox
    let boxRoom = row.tick == nil ? Length.zero : side + style.pictures.gutter
    var inner = setting
    inner.x = run.x
    inner.width = setting.x + setting.width - run.x - boxRoom
    // On a narrow page the words would have no room beside the picture.
    guard inner.width >= leastWidth, setting.limit >= leastLimit else {
      return narrowRow(row, in: setting)
    }
    let picture = pictureSlab(row.picture, cell: style.pictures.cell, x: setting.x)
    var words = rowWords(row, in: inner).closed(to: style.unit)
    // The name of a choice stands right over its sentence.
    if row.tick != nil, words.count > 1 { words[0].after = .zero }
    if words.isEmpty { words = [Slab(.line, height: .zero)] }
    var lead: [SlabItem] = []
    if let content = row.numberContent, let number = row.number {
      lead = numberItems(number, content, x: numberX, setting)
    }
    var slabs = joined(lead, picture, words, limit: setting.limit)
    if let tick = row.tick, !slabs.isEmpty {
      let x = setting.x + setting.width - side
      let y = (slabs[0].height - side) / 2
      let box = Rectangle(x: x, y: max(.zero, y), width: side, height: side)
      slabs[0].items = tickBox(tick, in: box) + slabs[0].items
      slabs[0].height = max(slabs[0].height, side)
    }
    for index in slabs.indices { slabs[index].pictureRun = run }
    return slabs.spaced(above: style.unit, below: style.unit)
  }

  private mutating func narrowRow(_ row: RowPart, in setting: Setting) -> [Slab] {
    let words = rowWords(row, in: setting)
    guard let tick = row.tick else { return words }
    return [tickSlab(tick, side: style.forms.choiceBox, in: setting)] + words
  }

  private mutating func rowWords(_ row: RowPart, in setting: Setting) -> [Slab] {
    guard let tick = row.tick else { return slabs(of: row.parts, in: setting) }
    return choiceWords(tick, row.parts, in: setting)
  }

  private mutating func numberItems(
    _ number: Int, _ content: ContentID, x: Length, _ setting: Setting
  ) -> [SlabItem] {
    let words = paragraph("\(number)", setting.text.bold, content: content)
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
