extension Document {
  /// The names of all pictures that the document shows, in order, each once.
  public var pictureNames: [String] {
    var names = logo?.names ?? []
    for name in blocks.flatMap(\.pictureNames) where !names.contains(name) { names.append(name) }
    return names
  }
}

extension Block {
  fileprivate var pictureNames: [String] {
    switch self {
    case .list(let list): list.items.joined().flatMap(\.pictureNames)
    case .quotation(let blocks), .keep(let blocks), .wordList(let blocks): blocks.flatMap(\.pictureNames)
    case .columns(let columns): columns.joined().flatMap(\.pictureNames)
    case .notice(let notice): notice.blocks.flatMap(\.pictureNames)
    case .form(let form): form.blocks.flatMap(\.pictureNames)
    case .pictureRow(let row): row.picture.names + row.blocks.flatMap(\.pictureNames)
    case .choice(let choice): (choice.picture?.names ?? []) + choice.blocks.flatMap(\.pictureNames)
    case .heading, .paragraph, .table, .facts, .lines, .ticks, .signature, .formRow, .pageBreak, .rightPage,
      .contents, .rule, .booklet:
      []
    }
  }
}

extension PictureReference {
  fileprivate var names: [String] {
    if case .named(let name) = subject { return [name] }
    return []
  }
}
