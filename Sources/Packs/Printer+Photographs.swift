import Care
import Diagnostics
import Documents
import Layout
import Pictures

extension Printer {
  /// The photographs of a document, each cut to its frame.
  func photographs(for document: Document, in style: Style) -> [PhotographUse: Artwork] {
    var cut: [PhotographUse: Artwork] = [:]
    for use in document.photographs {
      cut[use] = darkroom.photograph(use.file, cutTo: style.photographFrame(isLarge: use.isLarge))
    }
    return cut
  }

  /// The pictures of the catalogue. Those of a document that are photographs of things, which JPEG is for, are cut to
  /// squares: a person's own cup stands beside the words as large as any other picture. PNG files may be drawings, of
  /// which nothing is cut off.
  func pictures(for document: Document, in style: Style) -> [String: Artwork] {
    var pictures = resources.pictures.artworks
    guard let side = style.pictureSide else { return pictures }
    for name in document.rowPictureNames {
      guard case .raster(let raster)? = pictures[name], raster.header.format == .jpeg,
        let square = darkroom.square(name, raster, side: side)
      else { continue }
      pictures[name] = square
    }
    return pictures
  }

  /// A warning for each photograph that a document would show if its dots were whole.
  func damagedPhotographs(in order: Order) -> [Problem] {
    let (paths, damaged) = (paths[order.template] ?? [], darkroom.damaged)
    guard !damaged.isEmpty, CareTypes.photographs.contains(where: { paths.contains($0.file) }) else {
      return []
    }
    let record = order.subject?.whole
    let own = record?.photographs.filter { damaged.contains($0.file) } ?? []
    let workers = provider.photographs.filter { damaged.contains($0.file) }
    return PhotographFiles.damage(in: own) { record?.place(of: $0.path + ["file"]) }
      + PhotographFiles.damage(in: workers) { provider.place(of: $0.path + ["file"]) }
  }
}
