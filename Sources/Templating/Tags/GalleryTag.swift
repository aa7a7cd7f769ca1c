import Documents

extension Container {
  static let gallery = Container.blocks(in: "gallery")
}

/// `{% gallery %}{% picture "bath" %}words{% endpicture %}…{% endgallery %}`: pictures in one row, each over its words.
struct GalleryTag: BlockTag {
  static let forms = [TagForm.pair("gallery")]
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    body = checker.inside(inside, .gallery)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    let blocks = filler.blocks(body)
    let items = blocks.compactMap { block -> GalleryItem? in
      guard case .pictureRow(let row) = block else { return nil }
      return GalleryItem(row.picture, caption: Array(row.blocks.flatMap { $0.collect(\.lines) }.joined()))
    }
    // Where pictures have no files their words stand alone.
    if items.isEmpty { sink.blocks += blocks } else { sink.blocks.append(.gallery(items)) }
  }
}
