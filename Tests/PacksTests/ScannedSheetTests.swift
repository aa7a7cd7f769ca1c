import Foundation
import Testing

@testable import Packs

@Suite("Scanned sheets", .enabled(if: Scanner.isThere, "pdftoppm or zbarimg is not installed"))
struct ScannedSheetTests {
  @Test(
    "The code of each side is read from a grey page of 150 dots an inch: as it is, turned, and badly copied")
  func scanned() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0417"]
    build.documents = ["sheet-body-map", "sheet-mar"]
    for made in try build.run().made {
      let pages = try Scanner.pages(of: made.file)
      let read = try pages.map(Scanner.codes)
      #expect(read.allSatisfy { $0.count == 1 } && read.count == made.sides)
      #expect(Set(read).count == made.sides)
      #expect(try pages.map { try Scanner.codes(in: $0.turned) } == read)
      #expect(try pages.map { try Scanner.codes(in: $0.copied) } == read)
    }
  }
}

/// A page as a scanner sees it.
private struct GreyPage {
  let width: Int
  let height: Int
  var dots: [UInt8]

  /// Upside down.
  var turned: GreyPage { GreyPage(width: width, height: height, dots: dots.reversed()) }

  /// Blurred over three dots, greyed, and with noise of a twentieth of the range, the same on every run.
  var copied: GreyPage {
    var page = self
    var state: UInt32 = 2_463_534_242
    for y in 1..<height - 1 {
      for x in 1..<width - 1 {
        var sum = 0
        for row in y - 1...y + 1 { for column in x - 1...x + 1 { sum += Int(dots[row * width + column]) } }
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        let noise = Int(state % 25) - 12
        page.dots[y * width + x] = UInt8(min(255, max(0, sum / 9 * 3 / 4 + 40 + noise)))
      }
    }
    return page
  }
}

private enum Scanner {
  private static let poppler = "/usr/bin/pdftoppm"
  private static let zbar = "/usr/bin/zbarimg"

  static var isThere: Bool { [poppler, zbar].allSatisfy(FileManager.default.isExecutableFile) }

  static func pages(of file: String) throws -> [GreyPage] {
    var bytes = [UInt8](try run(poppler, ["-r", "150", "-gray", file]))[...]
    var pages: [GreyPage] = []
    while !bytes.isEmpty {
      // "P5", width, height and 255, each ended by white space.
      let words = (0..<4).map { _ in
        let word = bytes.prefix { $0 > 0x20 }
        bytes = bytes.dropFirst(word.count + 1)
        return Int(String(decoding: word, as: UTF8.self)) ?? 0
      }
      let count = words[1] * words[2]
      try #require(count > 0 && bytes.count >= count)
      pages.append(GreyPage(width: words[1], height: words[2], dots: Array(bytes.prefix(count))))
      bytes = bytes.dropFirst(count)
    }
    return pages
  }

  static func codes(in page: GreyPage) throws -> [String] {
    let path = NSTemporaryDirectory() + "page-\(UUID().uuidString).pgm"
    try Data(Array("P5\n\(page.width) \(page.height)\n255\n".utf8) + page.dots).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let said = try run(zbar, ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path])
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return said
  }
}
