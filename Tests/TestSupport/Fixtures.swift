import Diagnostics
import Documents
import Foundation
import Layout
import Typography

/// What the tests lay out and measure with.
public enum Fixtures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The bytes of a file of this house.
  public static func bytes(_ path: String) -> [UInt8] {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else {
      fatalError("\(path) is missing")
    }
    return Array(data)
  }

  /// The bundled faces.
  public static let typefaces: Typefaces = {
    let names = FontFamily.all.flatMap { [$0.regular, $0.bold] }
    let files = names.map { (name: $0 + ".ttf", bytes: bytes("Fonts/\($0).ttf")) }
    guard let faces = try? Typefaces.load(files: files) else { fatalError("the bundled fonts do not load") }
    return faces
  }()

  private static let sheets = Dictionary(uniqueKeysWithValues: layouts.map { ($0, read($0)) })

  /// A built-in style sheet.
  public static func sheet(_ name: String) -> StyleSheet { sheets[name] ?? read(name) }

  private static func read(_ name: String) -> StyleSheet {
    let path = "Templates/layouts/\(name).json"
    let (sheet, problems) = StyleSheet.read(SourceText(path: path, bytes: bytes(path)))
    guard let sheet else { fatalError("\(path): \(problems)") }
    return sheet
  }

  /// The words of the house, with their slots.
  public static let words: Words = {
    let file = Data(bytes("Templates/words/en-GB.json"))
    let json = try? JSONSerialization.jsonObject(with: file) as? [String: Any]
    guard let texts = json?["words"] as? [String: String] else { fatalError("no words") }
    return Words("en-GB", texts.mapValues(phrase))
  }()

  private static func phrase(_ text: String) -> Phrase {
    var parts: [Phrase.Part] = []
    for (index, piece) in text.components(separatedBy: "{{ ").enumerated() {
      let ends = index == 0 ? ["", piece] : piece.components(separatedBy: " }}")
      if index > 0 { parts.append(.slot(ends[0])) }
      parts.append(.text(ends.dropFirst().joined()))
    }
    return Phrase(parts)
  }

  /// The built-in layouts.
  public static let layouts = ["standard", "large-print", "easy-read"]

  /// Every layout at its ends and in the middle.
  public static let sizes: [(String, Int)] = [
    ("standard", 12), ("standard", 14), ("large-print", 16), ("large-print", 20), ("large-print", 24),
    ("large-print", 28), ("large-print", 36), ("easy-read", 18), ("easy-read", 28),
  ]

  /// The ids of the sides of sheets to write on.
  public static let sides = SideNames(hexadecimal: String(repeating: "9c04", count: 16))

  /// Blocks set in a layout, with a running head and foot, or as sheets to write on.
  public static func pages(
    _ blocks: [Block], _ layout: String = "standard", size: Int? = nil, options: PageOptions = PageOptions(),
    numbered: Bool = false, reader: String = "visitors", isToWriteOn: Bool = false
  ) -> PagedDocument {
    let sheet = sheet(layout)
    let running = RunningMatter(
      headLeft: "Winnie Okafor, HB-0417", headRight: "Care plan", footFirst: "Version 7, replaces version 6",
      footFirstShort: "Version 7, replaces 6", printed: "Printed 16 November 2026", reader: reader)
    var document = Document(title: "Care plan", running: running, numbersHeadings: numbered, blocks: blocks)
    if isToWriteOn { document.sides = sides }
    return document.paginated(
      with: sheet.style(size: size ?? sheet.sizes.default, options: options), typefaces: typefaces,
      pictures: [:], words: words)
  }
}
