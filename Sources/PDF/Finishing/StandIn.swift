import Layout
import Pictures

/// A JPEG of no dots that cairo embeds in the place of a picture; the finisher puts the picture's own bytes there.
///
/// So cairo neither unpacks nor copies a picture, and a PNG's dots reach the file as they were packed: a photograph
/// costs no more than a word.
struct StandIn {
  /// The index of the first picture of the document with these bytes.
  let index: Int
  let raster: Raster

  /// Start, a comment with the index, a frame of one grey dot, end: all that cairo looks at.
  var bytes: [UInt8] {
    let number = (0..<4).reversed().map { UInt8(truncatingIfNeeded: index >> (8 * $0)) }
    return [0xFF, 0xD8, 0xFF, 0xFE, 0, 14] + Array("homepack".utf8) + number
      + [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]
  }
}

extension PagedDocument {
  /// A stand-in for each picture whose bytes go to the file as they are; the same file under two names has one.
  var standIns: [StandIn] {
    var found: [StandIn] = []
    for (index, picture) in pictures.enumerated() {
      guard case .raster(let raster) = picture.artwork, raster.isCopied,
        !found.contains(where: { $0.raster.bytes == raster.bytes })
      else { continue }
      found.append(StandIn(index: index, raster: raster))
    }
    return found
  }

  /// The stand-ins that the pages paint.
  var paintedStandIns: Set<Int> {
    let all = standIns
    guard !all.isEmpty else { return [] }
    var painted: Set<Int> = []
    for case .picture(let index, _) in pages.lazy.flatMap({ $0.items }).map({ $0.paint }) {
      guard case .raster(let raster) = pictures[index].artwork,
        let standIn = all.first(where: { $0.raster.bytes == raster.bytes })
      else { continue }
      painted.insert(standIn.index)
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
