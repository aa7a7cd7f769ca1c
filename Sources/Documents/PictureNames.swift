extension Document {
  /// The names of all pictures that the document shows, in order, each once.
  public var pictureNames: [String] {
    var names = logo?.names ?? []
    let found = blocks.flatMap { $0.collect(\.ownPictures) }
    for name in found where !names.contains(name) { names.append(name) }
    return names
  }
}

/// A photograph and the frame that it stands in.
public struct PhotographUse: Sendable, Hashable {
  /// Its file.
  public let file: String
  /// Whether the frame is that of a cover.
  public let isLarge: Bool

  /// A photograph in a frame.
  public init(_ file: String, isLarge: Bool) {
    self.file = file
    self.isLarge = isLarge
  }
}

extension Document {
  /// The names of the pictures that stand beside words: those of all but the publisher's sign.
  public var rowPictureNames: Set<String> { Set(blocks.flatMap { $0.collect(\.ownPictures) }) }

  /// The photographs that the document shows.
  public var photographs: Set<PhotographUse> { Set(blocks.flatMap { $0.collect(\.ownPhotograph) }) }
}

extension Block {
  fileprivate var ownPhotograph: [PhotographUse] {
    guard case .photo(let photo) = self, case .photograph(let file)? = photo.picture?.subject else {
      return []
    }
    return [PhotographUse(file, isLarge: photo.isLarge)]
  }

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
