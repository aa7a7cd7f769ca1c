import Diagnostics

/// What may still be read of a file, shared by all who read of it. Where it ends, every look finds nothing, and `check`
/// says why.
final class Allowance {
  private var steps: Int
  private var objects: Int
  private var unpacked: Int

  init(
    steps: Int = PDFLimit.steps, objects: Int = PDFLimit.objects,
    unpacked: Int = PDFLimit.unpackedMegabytes << 20
  ) {
    (self.steps, self.objects, self.unpacked) = (steps, objects, unpacked)
  }

  /// False when there are not so many steps left.
  func spend(_ count: Int) -> Bool {
    steps = max(steps - count, 0)
    return steps > 0
  }

  /// The next object, or nil where the syntax is broken.
  func object(_ lexer: inout PDFLexer) -> PDFObject? {
    guard steps > 0 else { return nil }
    let start = lexer.index
    var parser = PDFParser(lexer, greatestCount: min(objects, PDFLimit.objectsInOne))
    let object = parser.object()
    lexer = parser.lexer
    objects -= parser.count
    return spend(lexer.index - start) ? object : nil
  }

  /// The bytes of a zlib stream, or nil when it is damaged.
  func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    do throws(InflateFault) {
      let result = try PDF.inflated(bytes, most: unpacked)
      unpacked -= result.count
      return result
    } catch {
      if error == .tooLarge { unpacked = 0 }
      return nil
    }
  }

  /// The bytes of a stream that is not packed; many may have the same.
  func copied(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    unpacked = max(unpacked - bytes.count, 0)
    return unpacked > 0 ? Array(bytes) : nil
  }

  /// Throws when anything was left unread.
  func check() throws(Problems) {
    guard objects > 0 else { throw Problems(.beyond(PDFLimit.objects, "objects")) }
    guard unpacked > 0 else {
      throw Problems(.beyond(PDFLimit.unpackedMegabytes, "megabytes when it is unpacked"))
    }
    guard steps > 0 else {
      throw Problems(.beyond(PDFLimit.steps, "things to be looked at one by one"))
    }
  }
}
