extension Document {
  /// The names of all pictures that the document shows, in order, each once.
  public var pictureNames: [String] {
    var names = logo?.names ?? []
    let found = blocks.flatMap { $0.collect(\.ownPictures) }
    for name in found where !names.contains(name) { names.append(name) }
    return names
  }
}

extension Block {
  fileprivate var ownPictures: [String] {
    switch self {
    case .pictureRow(let row): row.picture.names
    case .choice(let choice): choice.picture?.names ?? []
    case .photo(let photo): photo.picture?.names ?? []
    case .gallery(let items): items.flatMap(\.picture.names)
    default: []
    }
  }
}

extension PictureReference {
  fileprivate var names: [String] {
    if case .named(let name) = subject { return [name] }
    if case .pair(let name, let second) = subject { return [name, second] }
    return []
  }
}
