import Documents

/// One of a run of rows: a choice, or a picture with words.
struct WordedRow {
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

  var isItem: Bool { number != nil || choice != nil }
}

extension TreeBuilder {
  /// A run of choices or picture rows; one list holds those that are items.
  mutating func rows(_ rows: [WordedRow], in place: Holder) -> [Part] {
    if rows.first?.choice?.isAnswer == true {
      return [.answers(choices(rows, showsPictures: presentation.showsPictures, in: place))]
    }
    if presentation.showsPictures { return [.pictureRows(pictureRows(rows, in: place))] }
    guard rows.first?.choice == nil else { return [.choices(choices(rows, showsPictures: false, in: place))] }
    return wordRows(rows[...], in: place)
  }

  /// Where pictures are not shown, only the words and their numbers are.
  private mutating func wordRows(_ rows: ArraySlice<WordedRow>, in place: Holder) -> [Part] {
    guard let first = rows.first else { return [] }
    guard first.number != nil else {
      let closed = rows.count > 1 ? false : place.isClosed
      return parts(of: first.blocks, in: Holder(place.parent, isClosed: closed))
        + wordRows(rows.dropFirst(), in: place)
    }
    let run = rows.prefix { $0.number != nil }
    let frame = frame(.decimal, of: run.count, in: place.parent)
    let items = run.map { item($0.blocks, number: $0.number, in: frame) }
    let list = ListPart(start: items.first?.number, isTight: true, isRows: true, isSteps: false, items: items)
    return [.list(list)] + wordRows(rows.dropFirst(run.count), in: place)
  }

  private mutating func choices(_ rows: [WordedRow], showsPictures: Bool, in place: Holder) -> [ChoicePart] {
    let choices = rows.compactMap(\.choice)
    let frame = frame(.none, of: choices.count, in: place.parent)
    return choices.map { choice in
      let item = item(of: frame)
      let owner = label(of: item, in: frame)
      let tick = tick(choice.name, choice.isTicked, in: owner)
      let body = body(of: item, in: frame)
      // The picture belongs to what is said of the choice, or where nothing is to its name.
      let place = choice.blocks.isEmpty ? owner : body
      let picture = showsPictures ? choice.picture.flatMap { self.picture($0, in: place) } : nil
      let parts = parts(of: choice.blocks, in: Holder(body, isClosed: false))
      return ChoicePart(tick: tick, picture: picture, parts: parts)
    }
  }

  private mutating func pictureRows(_ rows: [WordedRow], in place: Holder) -> [RowPart] {
    var parts: [RowPart] = []
    var rest = rows[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isItem == first.isItem && ($0.choice == nil) == (first.choice == nil) }
      rest = rest.dropFirst(run.count)
      let numbering: Element.Role.Numbering = first.number == nil ? .none : .decimal
      let frame =
        first.isItem
        ? frame(numbering, of: run.count, in: place.parent) : ListFrame(list: nil, parent: place.parent)
      for row in run { parts.append(pictureRow(row, in: frame)) }
    }
    return parts
  }

  private mutating func pictureRow(_ row: WordedRow, in frame: ListFrame) -> RowPart {
    let item = item(of: frame)
    let tick = row.choice.map { choice in
      self.tick(choice.name, choice.isTicked, in: label(of: item, in: frame))
    }
    let number = row.number.map { number in
      tree.add(.words("\(number)"), in: label(of: item, in: frame))
    }
    let body = body(of: item, in: frame)
    let picture = row.picture.flatMap { self.picture($0, in: body) }
    return RowPart(
      picture: picture, number: row.number, numberContent: number, tick: tick,
      parts: parts(of: row.blocks, in: Holder(body, isClosed: false)))
  }

  /// A gallery is a list of pictures; the label under one is for the eye, since the ear hears what it shows.
  mutating func gallery(_ items: [GalleryItem], in parent: ElementID) -> [GalleryPart] {
    let frame = frame(.none, of: items.count, in: parent)
    return items.compactMap { entry in
      let item = item(of: frame)
      let body = body(of: item, in: frame)
      guard let picture = picture(entry.picture, in: body) else { return nil }
      let caption =
        entry.caption.isEmpty ? Passage() : passage(entry.caption, in: tree.add(.paragraph, in: body))
      return GalleryPart(picture: picture, label: entry.label, caption: caption)
    }
  }

  /// A photograph, or the frame for one, before the words that belong to it.
  mutating func photo(_ photo: Photo, in place: Holder) -> PhotoPart {
    let group = tree.add(.division, in: place.parent)
    let label = words(StructureWord.photo, ["name": photo.name])
    let picture = photo.picture.flatMap {
      self.picture($0, said: words(StructureWord.photograph, ["name": photo.name]), in: group)
    }
    let frame =
      picture?.content
      ?? {
        let said = words(StructureWord.photoFrame, ["name": photo.name])
        return tree.add(.drawn, in: tree.add(Element(.figure, parent: group, alternative: said.ended)))
      }()
    return PhotoPart(
      picture: picture, frame: frame, label: label, isLarge: photo.isLarge,
      parts: parts(of: photo.blocks, in: Holder(group, isClosed: place.isClosed)))
  }

  /// A picture with what it shows; every alternative is a sentence of its own.
  mutating func picture(_ reference: PictureReference, said: String? = nil, in parent: ElementID)
    -> PicturePart?
  {
    let alternative = said ?? reference.alternative
    let text = alternative.isEmpty ? words(StructureWord.picture) : alternative
    let figure = tree.add(Element(.figure, parent: parent, alternative: text.ended))
    return PicturePart(subject: reference.subject, content: tree.add(.drawn, in: figure))
  }
}
