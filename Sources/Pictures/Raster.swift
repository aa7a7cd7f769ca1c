import Diagnostics

/// A picture of dots: a PNG or JPEG file as it was found, with what its header says.
public struct Raster: Sendable, Hashable {
  /// The file, for messages.
  public let path: String
  /// What the file says of itself.
  public let header: RasterHeader
  /// The whole file.
  public let bytes: [UInt8]
  /// Where the dots are.
  public let packed: PackedDots

  /// Reads a PNG or JPEG file, whichever its first bytes say it is; the dots themselves are not unpacked.
  public init(path: String, bytes: [UInt8]) throws(Problems) {
    do throws(RasterFault) {
      guard bytes.count <= RasterHeader.greatestFileSize else {
        throw RasterFault("is larger than 20 MB", hint: RasterFault.makeSmaller)
      }
      if bytes.starts(with: PNGFile.signature) {
        (header, packed) = try PNGFile(bytes).read()
      } else if bytes.starts(with: JPEGFile.signature) {
        let file = JPEGFile(bytes)
        (header, packed) = (try file.header(), PackedDots(palette: 0..<0, rows: try file.drawingParts()))
      } else {
        throw RasterFault("is neither PNG nor JPEG")
      }
      try header.check()
    } catch {
      throw Problems(error.problem(in: path))
    }
    self.path = path
    self.bytes = bytes
  }

  /// How many dots a side of a JPEG become one without any lack of them: the part of it that is cut to a size has at least
  /// one for each of that size. 1, 2, 4 or 8.
  public func merging(for size: DotSize) -> Int {
    let upright = header.uprightSize
    return [8, 4, 2].first { side in
      let whole = DotSize(width: upright.width / side, height: upright.height / side)
      guard whole.width > 0, whole.height > 0 else { return false }
      let part = whole.part(shapedAs: size)
      return part.width >= size.width && part.height >= size.height
    } ?? 1
  }

  /// The problem of dots that turn out to be damaged when they are unpacked.
  public var damage: Problem { RasterFault("is damaged").problem(in: path) }
}

/// Where the dots of a file are.
public struct PackedDots: Sendable, Hashable {
  /// Red, green and blue of each palette number, in the file; empty where dots are colours themselves.
  public var palette: Range<Int>
  /// The parts that make up one zlib stream of a PNG's filtered rows, or a JPEG that holds nothing but the picture.
  public var rows: [Range<Int>]
}

/// What a picture is made of.
public enum Artwork: Sendable, Hashable {
  case drawing(Drawing)
  case raster(Raster)

  /// The same with each colour of a drawing changed; dots stay as they are.
  public func recoloured(_ change: (Colour) -> Colour) -> Artwork {
    guard case .drawing(let drawing) = self else { return self }
    return .drawing(drawing.recoloured(change))
  }

  /// How wide it is and how high, standing upright: a drawing's ink in its own units, a raster in dots. Both above 0.
  public var size: (width: Double, height: Double) {
    switch self {
    case .drawing(let drawing): (drawing.ink.width, drawing.ink.height)
    case .raster(let raster):
      (Double(raster.header.uprightSize.width), Double(raster.header.uprightSize.height))
    }
  }

  /// How many dots an inch holds when the artwork is scaled to fit a square of that many points a side; nil for a
  /// drawing, which is sharp at any size.
  public func dotsPerInch(inSquareOf side: Double) -> Double? {
    guard case .raster = self, side > 0 else { return nil }
    return max(size.width, size.height) * 72 / side
  }
}
