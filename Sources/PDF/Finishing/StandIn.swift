import Layout
import Pictures

/// A JPEG of no dots that cairo embeds in the place of a picture; the finisher puts the picture itself there.
///
/// So cairo neither unpacks nor copies a picture, and a PNG's dots reach the file as they were packed: a photograph
/// costs no more than a word. A drawing is written once, by us, and not traced four times, by cairo.
struct StandIn {
  /// The index of the first picture of the document that looks like this.
  let index: Int
  let artwork: Artwork

  private static let start = [0xFF, 0xD8, 0xFF, 0xFE, 0, 14] + Array("homepack".utf8)

  /// Start, a comment with the index, a frame of one grey dot, end: all that cairo looks at.
  var bytes: [UInt8] {
    let number = (0..<4).reversed().map { UInt8(truncatingIfNeeded: index >> (8 * $0)) }
    return Self.start + number + [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]
  }

  /// The index in the bytes of a stand-in; nil for other bytes.
  static func index(in bytes: some Collection<UInt8>) -> Int? {
    guard bytes.starts(with: start) else { return nil }
    return bytes.dropFirst(start.count).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The picture as a stream of PDF, without the brackets of its dictionary; what is packed already stays so.
  var inPDF: (dictionary: [UInt8], data: [UInt8], isPacked: Bool) {
    switch artwork {
    case .drawing(let drawing):
      let form = drawing.inPDF
      return (form.dictionary, form.data, false)
    case .raster(let raster):
      let dots = raster.inPDF
      return (dots.dictionary, dots.data, true)
    }
  }
}

/// The stand-ins of a document.
struct StandIns {
  /// Of each picture the index of its stand-in; nil for one whose dots cairo writes.
  private var places: [Int?] = []
  private(set) var all: [StandIn] = []

  /// A stand-in for each drawing, and each picture whose bytes go to the file as they are; the same file under two names
  /// has one.
  init(for document: PagedDocument) {
    var rasters: [(bytes: [UInt8], place: Int)] = []
    for (index, picture) in document.pictures.enumerated() {
      if case .raster(let raster) = picture.artwork {
        guard raster.isCopied else {
          places.append(nil)
          continue
        }
        if let known = rasters.first(where: { $0.bytes == raster.bytes }) {
          places.append(known.place)
          continue
        }
        rasters.append((raster.bytes, all.count))
      }
      places.append(all.count)
      all.append(StandIn(index: index, artwork: picture.artwork))
    }
  }

  /// The place of a picture's stand-in among all.
  func place(ofPicture index: Int) -> Int? { places[index] }

  /// The stand-in that has left its index in some bytes.
  subscript(index: Int) -> StandIn? {
    guard places.indices.contains(index), let place = places[index] else { return nil }
    return all[place].index == index ? all[place] : nil
  }

  /// The indices that the pages' stand-ins have.
  func painted(in document: PagedDocument) -> Set<Int> {
    var painted: Set<Int> = []
    for case .picture(let index, _) in document.pages.lazy.flatMap({ $0.items }).map({ $0.paint }) {
      if let place = places[index] { painted.insert(all[place].index) }
    }
    return painted
  }
}

extension Raster {
  /// Whether PDF knows the picture's packing: every JPEG that we read, and a PNG without transparency or passes.
  var isCopied: Bool { header.format == .jpeg || !header.hasAlpha && !header.isInterlaced }

  /// The picture as a stream of PDF, without the brackets of its dictionary (ISO 32000-1 §8.9.5).
  var inPDF: (dictionary: [UInt8], data: [UInt8]) {
    var dictionary: [UInt8] = []
    dictionary.write("/Type/XObject/Subtype/Image/Interpolate true/Width ")
    dictionary.write(header.width)
    dictionary.write("/Height ")
    dictionary.write(header.height)
    dictionary.write("/BitsPerComponent ")
    dictionary.write(header.bitDepth)
    writeColours(into: &dictionary)
    let data = packed.rows.flatMap { bytes[$0] }
    guard header.format == .png else {
      dictionary.write("/Filter/DCTDecode")
      return (dictionary, data)
    }
    // Filters of PNG are predictors of PDF from 10 up; which one, each row says itself (§7.4.4.4).
    dictionary.write("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ")
    dictionary.write(channels)
    dictionary.write("/BitsPerComponent ")
    dictionary.write(header.bitDepth)
    dictionary.write("/Columns ")
    dictionary.write(header.width)
    dictionary.write(">>")
    return (dictionary, data)
  }

  private func writeColours(into dictionary: inout [UInt8]) {
    guard !packed.palette.isEmpty else {
      return dictionary.write(
        header.components == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB")
    }
    // A dot may name a colour that the palette lacks: it is black wherever PNG is unpacked, and elsewhere anything.
    let colours = 1 << header.bitDepth
    let lacking = max(0, colours * 3 - packed.palette.count)
    dictionary.write("/ColorSpace[/Indexed/DeviceRGB ")
    dictionary.write(colours - 1)
    dictionary.write(hex: (bytes[packed.palette] + [UInt8](repeating: 0, count: lacking)).prefix(colours * 3))
    dictionary.write("]")
  }

  /// Numbers a dot, as stored.
  var channels: Int { packed.palette.isEmpty ? header.components : 1 }
}
