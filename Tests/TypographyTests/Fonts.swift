import Diagnostics
import Foundation

@testable import Typography

/// The bundled fonts, found beside the sources.
enum Fonts {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fonts")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name + ".ttf")))
  }

  static let names = FontFamily.all.flatMap { [$0.regular, $0.bold] }

  static let all: Typefaces = {
    guard let files = try? names.map({ (name: $0 + ".ttf", bytes: try bytes($0)) }),
      let typefaces = try? Typefaces.load(files: files)
    else { fatalError("the bundled fonts do not load") }
    return typefaces
  }()

  static func face(_ name: String) throws -> Typeface {
    try Typeface(name: name, bytes: bytes(name))
  }
}
