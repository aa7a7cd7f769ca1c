import Diagnostics
import Foundation
import Pictures
import Testing

@testable import Packs

@Suite("The catalogue of pictures")
final class PictureCatalogueTests {
  let folder = NSTemporaryDirectory() + "homepack-pictures-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// One white dot, made once with Pillow.
  static let dot = Array(
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==
        """)!)

  private func read(_ file: String, _ bytes: [UInt8]?) throws(Problems) -> PictureCatalogue {
    if let bytes { try Files.write(bytes, to: folder + "/" + file) }
    let text = """
      {"schema": "picture-catalogue/1", "pictures": [{"name": "bath", "label": "A bath", "file": "\(file)"}]}
      """
    return try PictureCatalogue.read(
      [SourceText(path: "catalogue.json", text: text)], in: PictureFolders([folder]))
  }

  private func complaint(_ file: String, _ bytes: [UInt8]?) -> String? {
    do throws(Problems) {
      _ = try read(file, bytes)
      return nil
    } catch {
      return error.all.first?.message
    }
  }

  @Test("A picture may be a PNG as well as a drawing, in capitals too")
  func png() throws {
    for name in ["bath.png", "own/BATH.PNG"] {
      guard case .raster(let raster) = try read(name, Self.dot).artworks["bath"] else {
        Issue.record("\(name) is no picture of dots")
        continue
      }
      #expect(raster.header.width == 1 && raster.path.hasSuffix(name))
    }
  }

  @Test("What a file is decides its bytes, and a damaged one is refused with its path")
  func damaged() {
    #expect(complaint("bath.jpg", Self.dot) == nil)
    #expect(complaint("bath.jpeg", Array(Self.dot.prefix(40))) == "the picture is cut off")
    #expect(complaint("bath.png", Array("GIF89a".utf8)) == "the picture is neither PNG nor JPEG")
  }

  @Test("Other kinds of file, files elsewhere and files that are not there are refused")
  func refused() {
    for (name, bytes) in [
      ("bath.gif", Self.dot), ("none.png", nil), ("../bath.png", nil), ("/bath.png", nil),
    ] {
      #expect(complaint(name, bytes) == "The picture file \(name) is not there")
    }
  }
}
