import Diagnostics
import Foundation
import Testing

@testable import Pictures

/// The bundled pictures, found beside the sources.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates/pictures")

  /// Every SVG file of the package, by its path under the pictures folder.
  static let files: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".svg") }.sorted()
  }()

  static func source(_ name: String) throws -> SourceText {
    SourceText(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
  }
}

/// The drawing of some elements inside an svg element.
func drawing(_ inside: String, seen box: String = "-100 -100 200 200") throws -> Drawing {
  try Drawing(svg: SourceText(path: "t.svg", text: wrapped(inside, seen: box)))
}

func wrapped(_ inside: String, seen box: String = "-100 -100 200 200") -> String {
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box)\">\n\(inside)</svg>"
}

/// The first complaint about a file, on one line.
func complaint(_ text: String) -> String? {
  do throws(Problems) {
    _ = try Drawing(svg: SourceText(path: "t.svg", text: text))
    return nil
  } catch {
    return error.all.first?.description
  }
}

/// A path's commands with numbers rounded to two places.
func written(_ path: [Drawing.Command]) -> String {
  path.map { command in
    switch command {
    case .move(let x, let y): "M\(short(x)),\(short(y))"
    case .line(let x, let y): "L\(short(x)),\(short(y))"
    case .curve(let a, let b, let c, let d, let x, let y):
      "C\(short(a)),\(short(b)) \(short(c)),\(short(d)) \(short(x)),\(short(y))"
    case .close: "Z"
    }
  }.joined(separator: " ")
}

private func short(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  return hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)"
}
