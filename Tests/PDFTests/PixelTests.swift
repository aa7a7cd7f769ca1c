import Foundation
import Layout
import Testing

@testable import PDF

let pdftoppm = ["/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Suite("Pixels", .enabled(if: pdftoppm != nil, "pdftoppm (poppler-utils) is not installed"))
struct PixelTests {
  @Test("A finished page looks like the page that cairo painted, markers rubbed out", arguments: [72, 150])
  func samePixels(dotsPerInch: Int) throws {
    let press = try Press(typefaces: typefaces)
    for document in [Sample.plain, Sample.everything, Sample.long(pages: 3)] {
      let painted = try press.painted(document, marks: document.marks())
      let finished = try press.pdf(document)
      let expected = try pixels(of: rubbedOut(painted), dotsPerInch)
      #expect(expected.count > 100_000)
      #expect(try pixels(of: finished, dotsPerInch) == expected)
    }
  }

  /// True colours in place of shades, and spaces in place of the tiny rectangles, at the same offsets. Painting without
  /// marks from the start would also join the text objects, and cairo would round places on the page another way.
  private func rubbedOut(_ file: [UInt8]) -> [UInt8] {
    var text = latin(file)
    for match in text.matches(of: /(?:[\d.]+ ){3}(?:rg|RG)\b/).reversed() {
      let parts = match.0.split(separator: " ")
      let millionths = parts.dropLast().map { Int((Double($0)! * 1e6).rounded()) }
      // Colours of drawings, which are forms of their own, carry no number.
      guard let shade = Shade(red: millionths[0], green: millionths[1], blue: millionths[2]), shade.code > 0
      else { continue }
      // Three decimals tell steps of 1/255 apart, and are no longer than what they replace.
      let steps = [shade.millionths.red, shade.millionths.green, shade.millionths.blue]
      let colour = steps.map { String(format: "%g", (Double($0) / 1e3).rounded() / 1e3) } + [String(parts[3])]
      let plain = colour.joined(separator: " ")
      #expect(plain.count <= match.0.count)
      let room = String(repeating: " ", count: max(0, match.0.count - plain.count))
      text.replaceSubrange(match.range, with: plain + room)
    }
    text = text.replacing(/0 0 0\.004 0\.008 re f/) { String(repeating: " ", count: $0.0.count) }
    return text.unicodeScalars.map { UInt8($0.value) }
  }
}

/// The pages of a file as poppler draws them.
func pixels(of file: [UInt8], _ dotsPerInch: Int) throws -> Data {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pixels-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent("page.pdf")
  try Data(file).write(to: path)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: pdftoppm!)
  process.arguments = ["-r", "\(dotsPerInch)", path.path]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let pixels = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return pixels
}
