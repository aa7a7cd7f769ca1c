import CCairo
import Diagnostics
import Foundation
import Layout
import Pictures

/// Makes pictures ready for painting, and keeps those of dots that were unpacked for the next document.
final class PictureCache {
  /// What is kept at most, in dots of four bytes: memory stays flat however many pictures there are.
  static let greatestKeptCount = 8_000_000

  private var kept: [(raster: Raster, picture: PictureSurface)] = []
  private var keptCount = 0
  /// Files whose dots were found whole.
  private var sound: [Raster] = []

  /// The document's pictures for a PDF, in their order. Drawings and pictures that are copied have stand-ins.
  func printable(_ document: PagedDocument) throws(Problems) -> [PictureSurface] {
    let standIns = StandIns(for: document)
    let surfaces = try standIns.all.map { standIn throws(Problems) in
      if case .raster(let raster) = standIn.artwork { try check(raster) }
      return PictureSurface(Self.surface(of: standIn), of: standIn.artwork)
    }
    return try document.pictures.indices.map { index throws(Problems) in
      if let place = standIns.place(ofPicture: index) { return surfaces[place] }
      return try unpacked(document.pictures[index].artwork)
    }
  }

  /// The picture with all its dots.
  func unpacked(_ artwork: Artwork) throws(Problems) -> PictureSurface {
    switch artwork {
    case .drawing(let drawing): return PictureSurface(drawing)
    case .raster(let raster):
      if let known = kept.first(where: { $0.raster.bytes == raster.bytes }) { return known.picture }
      let picture = PictureSurface(try raster.unpacked(), of: raster.header)
      keep(picture, of: raster)
      return picture
    }
  }

  private func keep(_ picture: PictureSurface, of raster: Raster) {
    let count = raster.header.width * raster.header.height
    guard count <= Self.greatestKeptCount else { return }
    if keptCount + count > Self.greatestKeptCount { (kept, keptCount) = ([], 0) }
    kept.append((raster, picture))
    keptCount += count
  }

  /// A viewer would find damaged dots only on the page, and cairo does not see them.
  private func check(_ raster: Raster) throws(Problems) {
    guard !sound.contains(where: { $0.bytes == raster.bytes }) else { return }
    guard raster.holdsAllDots else { throw Problems(raster.damage) }
    if sound.count >= 64 { sound = [] }
    sound.append(raster)
  }

  /// A surface of one dot: cairo takes the picture from the bytes at its side, and only the place from the surface.
  private static func surface(of standIn: StandIn) -> OpaquePointer {
    let surface: OpaquePointer = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
    let bytes = standIn.bytes
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.update(from: bytes, count: bytes.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
    return surface
  }
}
