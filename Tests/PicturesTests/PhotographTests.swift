import Diagnostics
import Foundation
import Testing

@testable import Pictures

@Suite("Photographs unpacked")
struct PhotographTests {
  /// 32 by 16 dots, quarters of red, blue, green and light grey, made once with Pillow; progressive.
  private static let progressive = base64(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV\
    pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQ\
    ACADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQFBv/EABYBAQEBAAAAAAAAAAAAAAAAAAMEBf/aAAwDAQACEAMQAAABgUJEzXdtcf\
    /EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAQUCD//EABcRAQADAAAAAAAAAAAAAAAAAAASFWL/2gAIAQMBAT8Bssov/8QAFxEBAAMAAAAA\
    AAAAAAAAAAAAABIUYf/aAAgBAgEBPwGS3j//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAY/Ag//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9\
    oACAEBAAE/IQ//2gAMAwEAAgADAAAAEM/P/8QAFxEAAwEAAAAAAAAAAAAAAAAAEBHh8P/aAAgBAwEBPxDLgf/EABcRAQADAAAAAAAAAAAAAAAA\
    AAAR4fD/2gAIAQIBAT8QMzT/xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAE/EA//2Q==
    """)

  /// The same in one pass.
  private static let plain = base64(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV\
    pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQ\
    ACADASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAQFBgf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAABA\
    UG/8QAGxEAAQQDAAAAAAAAAAAAAAAAABMVoeEWYmP/2gAMAwEAAhEDEQA/AKITxKUE5JymjODuw1rtpNAkz//Z
    """)

  private static func base64(_ text: String) -> [UInt8] { Array(Data(base64Encoded: text)!) }

  @Test("Both kinds show the same four colours")
  func colours() throws {
    for bytes in [Self.plain, Self.progressive] {
      let dots = try #require(try Raster(path: "p", bytes: bytes).photograph()?.dots)
      #expect(dots.count == 32 * 16)
      let expected: [(Int, UInt32)] = [
        (3 * 32 + 5, 0xC81E1E), (3 * 32 + 25, 0x1E1EC8), (12 * 32 + 5, 0x1EA01E), (12 * 32 + 25, 0xF0F0F0),
      ]
      for (place, colour) in expected {
        for shift: UInt32 in [0, 8, 16] {
          #expect(abs(Int(dots[place] >> shift & 255) - Int(colour >> shift & 255)) <= 10)
        }
      }
    }
  }

  /// Where the segment of a marker begins, and its length with the marker.
  private func segment(_ marker: UInt8, of file: [UInt8]) throws -> Range<Int> {
    var at = 2
    while file[at + 1] != marker { at += 2 + Int(file[at + 2]) << 8 + Int(file[at + 3]) }
    return at..<at + 2 + Int(file[at + 2]) << 8 + Int(file[at + 3])
  }

  @Test("A photograph that lost its tail, its tables or a colour is not whole, even with an end put to it")
  func lost() throws {
    func isWhole(_ bytes: [UInt8]) throws -> Bool { try Raster(path: "p", bytes: bytes).isWholePhotograph }
    for whole in [Self.plain, Self.progressive] {
      #expect(try isWhole(whole))
      let scan = try segment(0xDA, of: whole)
      #expect(try !isWhole(Array(whole[..<scan.upperBound]) + [0xFF, 0xD9]))
      for marker: UInt8 in [0xDB, 0xC4] {
        #expect(
          try !isWhole(
            Array(whole[..<segment(marker, of: whole).lowerBound])
              + whole[segment(marker, of: whole).upperBound...]))
      }
      var tall = whole
      tall[try segment(whole == Self.plain ? 0xC0 : 0xC2, of: whole).lowerBound + 5] = 2
      #expect(try !isWhole(tall))
    }
  }

  @Test("A photograph with any byte changed or its tail lost is shown or refused, never a crash")
  func mutated() {
    for sample in [Self.plain, Self.progressive] {
      for place in 3..<sample.count {
        for value: UInt8 in [0, 0x11, 0x7F, 0xFF] {
          var changed = sample
          changed[place] = value
          look(changed)
        }
        look(Array(sample.prefix(place)) + [0xFF, 0xD9])
      }
    }
  }

  /// Huge pictures are only read when they are small enough for a quick test.
  private func look(_ bytes: [UInt8]) {
    guard let raster = try? Raster(path: "p", bytes: bytes),
      raster.header.width * raster.header.height < 20_000
    else { return }
    #expect(raster.photograph()?.dots.count ?? 1 > 0)
  }
}
