import Foundation
import Testing

@testable import Pictures

@Suite("A QR code")
struct QRCodeTests {
  @Test("The standard's example of corrections comes out")
  func corrections() {
    // Annex I of ISO/IEC 18004: "01234567" as version 1-M.
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
    ]
    let expected: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
    #expect(ReedSolomon(corrections: 10).corrections(of: data) == expected)
  }

  @Test("Format and version are coded as in the standard's examples")
  func information() {
    #expect(QRVersion.format(mask: 0b101) == 0b100_0000_1100_1110)
    #expect(QRVersion.all[6].information == 0b00_0111_1100_1001_0100)
    #expect(QRVersion.all[5].information == nil)
  }

  @Test("Capitals and digits take the standard's bits")
  func alphanumeric() {
    // 7.4.4: "AC-42" is 0010 000000101 00111001110 11100111001 000010, and the end and the padding follow.
    let words = QRMessage("AC-42").codewords(in: QRVersion.all[0])
    #expect(words.prefix(6) == [0b0010_0000, 0b0010_1001, 0b1100_1110, 0b1110_0111, 0b0010_0001, 0])
    #expect(words.dropFirst(6) == [236, 17, 236, 17, 236, 17, 236, 17, 236, 17])
  }

  @Test(
    "The capacity and the alignments of a version are the standard's",
    arguments: [
      (1, 16, []), (2, 28, [6, 18]), (7, 124, [6, 22, 38]), (10, 216, [6, 28, 50]),
      (32, 1541, [6, 34, 60, 86, 112, 138]), (40, 2334, [6, 30, 58, 86, 114, 142, 170]),
    ])
  func sizes(number: Int, capacity: Int, alignments: [Int]) {
    let version = QRVersion.all[number - 1]
    #expect(version.dataCodewords == capacity)
    #expect(version.alignments == alignments)
  }

  @Test("The smallest version that holds a text is taken")
  func smallest() throws {
    #expect(try #require(QRCode(String(repeating: "A", count: 20))).version == 1)
    #expect(try #require(QRCode(String(repeating: "A", count: 21))).version == 2)
    #expect(try #require(QRCode(String(repeating: "a", count: 14))).version == 1)
    #expect(try #require(QRCode(String(repeating: "a", count: 15))).version == 2)
    #expect(QRCode(String(repeating: "a", count: 2400)) == nil)
  }

  @Test("The quiet zone belongs to the drawing")
  func quietZone() throws {
    let code = try #require(QRCode("7K2Q9MDV4RTA"))
    #expect(code.drawing.ink == Drawing.Bounds(x: 0, y: 0, width: 29, height: 29))
    #expect(code.drawing.shapes.count == 1)
    #expect(code[0, 0] && code[6, 6] && !code[7, 7])
  }

  @Test(
    "An independent reader reads what was drawn", .enabled(if: Zbar.isThere, "zbarimg is not installed"),
    arguments: [
      "7K2Q-9MDV-4RTA", "A", "HB-7K2Q-9MDV-R", "Mixed letters, and 7 more",
      String(repeating: "Q7", count: 40),
      String(repeating: "large ", count: 30), String(repeating: "0123456789AZ", count: 90),
      String(repeating: "x", count: 2331),
    ])
  func isRead(text: String) throws {
    let code = try #require(QRCode(text))
    #expect(try Zbar.text(of: code) == text)
  }

  @Test(
    "Each mask is read", .enabled(if: Zbar.isThere, "zbarimg is not installed"), arguments: 0..<8)
  func masks(mask: Int) throws {
    let code = try #require(QRCode("7K2Q-9MDV-4RTA", mask: mask))
    #expect(try Zbar.text(of: code) == "7K2Q-9MDV-4RTA")
  }

  @Test("The best mask has the least penalty")
  func bestMask() throws {
    let best = try #require(QRCode("7K2Q-9MDV-4RTA"))
    let penalties = (0..<8).compactMap { mask in QRCode("7K2Q-9MDV-4RTA", mask: mask)?.penalty }
    #expect(best.penalty == penalties.min())
    #expect(best.mask == penalties.firstIndex(of: best.penalty))
  }
}

/// The reader of Debian's zbar-tools.
private enum Zbar {
  private static let path = "/usr/bin/zbarimg"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What zbar reads in a picture of four dots a module.
  static func text(of code: QRCode) throws -> String {
    let (scale, quiet) = (4, QRCode.quietZone)
    let dots = (code.side + quiet * 2) * scale
    var picture = Array("P5 \(dots) \(dots) 255\n".utf8)
    for y in 0..<dots {
      for x in 0..<dots {
        let (column, row) = (x / scale - quiet, y / scale - quiet)
        let isInside = (0..<code.side).contains(column) && (0..<code.side).contains(row)
        picture.append(isInside && code[column, row] ? 0 : 255)
      }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pgm")
    try Data(picture).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    let picturePath = file.path(percentEncoded: false)
    process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picturePath]
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
