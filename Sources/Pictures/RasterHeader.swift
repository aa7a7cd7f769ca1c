import Diagnostics

/// What a PNG or JPEG file says of itself, read and held against the file's bounds before anything is decoded.
///
/// Refused are: files that are cut off, pictures of no size or of more than 50 million dots, CMYK, and kinds of JPEG that
/// PDF does not have.
public struct RasterHeader: Sendable, Hashable {
  /// The largest file that is read, in bytes.
  public static let greatestFileSize = 20 << 20
  /// The longest side, in dots.
  public static let greatestSide = 12_000
  /// The most dots in all; more would be a picture the size of a wall, or an attack.
  public static let greatestDotCount = 50_000_000

  /// The kinds of file.
  public enum FileFormat: String, Sendable, Hashable { case png, jpeg }

  /// The kind of file.
  public var format: FileFormat
  /// Dots across, as stored.
  public var width: Int
  /// Dots down, as stored.
  public var height: Int
  /// Colours a dot: 1 for grey, 3 for red, green and blue; a palette counts as 3.
  public var components: Int
  /// Bits a colour, or a palette number: 1, 2, 4, 8 or 16.
  public var bitDepth: Int
  /// Whether parts may be transparent.
  public var hasAlpha = false
  /// Whether a PNG's rows come in the seven passes of Adam7.
  public var isInterlaced = false
  /// How the picture is to be turned, 1 to 8 as in Exif; 1 is upright.
  public var orientation = 1

  /// Dots across and down once the picture stands upright: orientations 5 to 8 swap the sides.
  public var uprightSize: (width: Int, height: Int) {
    orientation > 4 ? (height, width) : (width, height)
  }

  /// Reads the header of a PNG or JPEG file, whichever its first bytes say it is.
  public init(path: String, bytes: [UInt8]) throws(Problems) {
    self = try Raster(path: path, bytes: bytes).header
  }

  init(format: FileFormat, width: Int, height: Int, components: Int, bitDepth: Int) {
    self.format = format
    self.width = width
    self.height = height
    self.components = components
    self.bitDepth = bitDepth
  }

  func check() throws(RasterFault) {
    guard width > 0, height > 0 else { throw RasterFault("has no size") }
    guard max(width, height) <= Self.greatestSide, width * height <= Self.greatestDotCount else {
      throw RasterFault("is too large: \(width) by \(height) dots", hint: RasterFault.makeSmaller)
    }
  }
}

/// What is wrong with a picture of dots; the message continues "the picture …".
struct RasterFault: Error {
  let message: String
  let hint: String

  init(_ message: String, hint: String = "save it again as PNG, or as JPEG in RGB") {
    self.message = message
    self.hint = hint
  }

  /// What to do about a picture that has too many dots or bytes.
  static let makeSmaller =
    "make it smaller in a picture program: 2000 dots across are enough for a whole page"

  static let cutOff = RasterFault("is cut off")
}

/// Bytes read big-endian, each read held against the end.
struct RasterBytes {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func u8(_ offset: Int) throws(RasterFault) -> Int {
    guard bytes.indices.contains(offset) else { throw .cutOff }
    return Int(bytes[offset])
  }

  func u16(_ offset: Int) throws(RasterFault) -> Int { try u8(offset) << 8 | u8(offset + 1) }

  func u32(_ offset: Int) throws(RasterFault) -> Int { try u16(offset) << 16 | u16(offset + 2) }
}

extension RasterFault {
  func problem(in path: String) -> Problem {
    Problem(
      .error, "the picture \(message)", hint: hint,
      at: SourceText(path: path, text: "").place(at: 0))
  }
}
