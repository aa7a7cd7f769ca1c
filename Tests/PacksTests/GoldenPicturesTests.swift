import Care
import Foundation
import Layout
import PDF
import Testing
import Typography

@testable import Packs

private let poppler = ["/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

/// The first page of the care plan in each layout as the eye sees it: what the press and a reader of PDF make of the
/// positions that the golden pages hold.
///
/// A picture is text, a sign for each square of 3 mm, dark squares as heavy signs: it can be looked at and compared line by
/// line. `RECORD_GOLDEN=1` writes the pictures anew and fails.
@Suite("Golden pictures", .enabled(if: poppler != nil, "pdftoppm is not installed"))
struct GoldenPicturesTests {
  static let signs = Array(" .:-=+*#%@")

  @Test("Page 1 of the care plan looks as it did", arguments: GoldenRecords.layouts)
  func picture(layout: String) throws {
    let now = try picture(of: layout)
    let path = GoldenRecords.top + "/Tests/PacksTests/Goldens/pictures/care-plan-\(layout).txt"
    guard !GoldenPagesTests.isRecording else {
      try now.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): look at it, then run again")
      return
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    try #require(golden.map(\.count) == now.map(\.count))
    let steps = zip(golden.joined(), now.joined()).map { Self.step($0, $1) }
    // Versions of poppler shade an edge a little differently; a line that moved or vanished changes far more.
    #expect(steps.max() ?? 0 <= 2)
    #expect(steps.reduce(0, +) * 100 <= steps.count * 2)
  }

  /// How many shades apart two signs are.
  private static func step(_ one: Character, _ other: Character) -> Int {
    guard let first = signs.firstIndex(of: one), let second = signs.firstIndex(of: other) else {
      return .max / 2
    }
    return abs(first - second)
  }

  private func picture(of layout: String) throws -> [String] {
    let records = try GoldenRecords(layout)
    let pages = try #require(records.pieces(of: "care-plan", .typical).first)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "golden-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try Press(typefaces: records.resources.typefaces).pdf(pages)).write(to: file)
    let grey = try Self.grey(of: file)
    return stride(from: 0, to: grey.dots.count, by: grey.width).map { start in
      String(
        grey.dots[start..<start + grey.width].map { dot in
          // Most squares hold thin letters on white, so the lighter half of all shades is spread over all signs.
          Self.signs[min(Self.signs.count - 1, (255 - Int(dot)) * Self.signs.count / 128)]
        })
    }
  }

  /// The shades of page 1 at 8 dots an inch, from white 255 to black 0, row after row.
  private static func grey(of file: URL) throws -> (width: Int, dots: [UInt8]) {
    let process = Process()
    process.executableURL = try URL(fileURLWithPath: #require(poppler))
    process.arguments = ["-r", "8", "-f", "1", "-l", "1", "-gray", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    // A PGM file: "P5", width and height, the greatest value, each ended by white space, then a byte a dot.
    let head = bytes.split(maxSplits: 3, omittingEmptySubsequences: true) { $0 == 10 }
    try #require(head.count == 4)
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    try #require(size.count == 2 && head[3].count == size[0] * size[1])
    return (size[0], Array(head[3]))
  }
}
