/// A QR code of ISO/IEC 18004 at error correction level M: the smallest version that holds the text.
///
/// Text of digits, capitals and ` $%*+-./:` alone is set in the alphanumeric mode, which takes 5.5 bits a character; any
/// other in the byte mode, as UTF-8.
public struct QRCode: Sendable, Hashable {
  /// Modules that stay white around a code, so that a reader finds it (6.3.8 of the standard).
  public static let quietZone = 4

  /// Modules on a side, without the quiet zone.
  public let side: Int
  /// 1 to 40.
  let version: Int
  /// 0 to 7.
  let mask: Int
  /// Whether a module is dark, row by row from the top.
  private let isDark: [Bool]

  /// The code of a text; nil where it is longer than the largest code holds.
  public init?(_ text: String) { self.init(text, mask: nil) }

  /// The code of a text with a mask, or with the best one.
  init?(_ text: String, mask forced: Int?) {
    let message = QRMessage(text)
    guard let version = QRVersion.all.first(where: { message.fits($0) }) else { return nil }
    let grid = QRGrid(version, holding: version.interleaved(message.codewords(in: version)))
    let mask = forced ?? grid.bestMask
    let masked = grid.masked(by: mask)
    self.mask = mask
    self.version = version.number
    side = version.side
    isDark = masked.isDark
  }

  /// Whether the module of a column and a row, both from 0 at the top left, is dark.
  public subscript(column: Int, row: Int) -> Bool { isDark[row * side + column] }

  /// How hard it is to read, by the standard's count.
  var penalty: Int { QRPenalty(isDark: isDark, side: side).sum }

  /// The code with its quiet zone as one black shape, a unit a module.
  public var drawing: Drawing {
    var path = PathBuilder()
    for row in 0..<side {
      for (start, end) in runs(in: row) {
        let (left, right) = (Double(start + Self.quietZone), Double(end + Self.quietZone))
        let top = Double(row + Self.quietZone)
        path.move(left, top)
        path.line(right, top)
        path.line(right, top + 1)
        path.line(left, top + 1)
        path.close()
      }
    }
    let whole = Double(side + Self.quietZone * 2)
    return Drawing(
      shapes: [Drawing.Shape(path: path.commands, fill: .black)],
      ink: Drawing.Bounds(x: 0, y: 0, width: whole, height: whole))
  }

  /// Where dark modules of a row begin and end.
  private func runs(in row: Int) -> [(start: Int, end: Int)] {
    var runs: [(start: Int, end: Int)] = []
    for column in 0..<side where self[column, row] {
      if let last = runs.last, last.end == column {
        runs[runs.count - 1].end = column + 1
      } else {
        runs.append((column, column + 1))
      }
    }
    return runs
  }
}
