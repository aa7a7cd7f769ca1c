import Diagnostics
import Layout
import Pictures
import Testing

@testable import PDF

@Suite("Photographs and pictures of dots")
struct RasterTests {
  private func file(_ pictures: [[UInt8]]) throws -> [UInt8] {
    try Press(typefaces: typefaces).pdf(Sample.pictures(pictures))
  }

  private func count(_ word: String, in file: [UInt8]) -> Int {
    latin(file).components(separatedBy: word).count - 1
  }

  private func find(_ part: [UInt8], in file: [UInt8]) -> Bool {
    latin(file).contains(latin(part))
  }

  @Test("A photograph is in the file byte by byte, once however often it is painted")
  func photograph() throws {
    for bytes in [Quarters.jpeg, Quarters.progressive, Quarters.grey, Quarters.turned(6)] {
      let file = try file([bytes, bytes, bytes])
      #expect(find(bytes, in: file))
      #expect(count("/Subtype/Image", in: file) == 1)
      #expect(count("homepack\0", in: file) == 0)
      #expect(try FileInspection(file).problems.isEmpty)
    }
  }

  @Test("The dots of a PNG go to the file as they were packed, also from two parts of a stream")
  func passThrough() throws {
    for bytes in [Quarters.png(), Quarters.filtered, Quarters.palette, Quarters.deep] {
      let raster = try Raster(path: "p", bytes: bytes)
      let file = try file([bytes, bytes])
      #expect(find(raster.packed.rows.flatMap { bytes[$0] }, in: file))
      #expect(count("/Subtype/Image", in: file) == 1)
      #expect(try FileInspection(file).problems.isEmpty)
    }
  }

  @Test("A picture with see-through parts keeps them, once a file with its mask")
  func transparent() throws {
    let bytes = Quarters.png(kind: 6) { [$0.0, $0.1, $0.2, $0.0 == 200 ? 0 : 255] }
    let file = try file([bytes, bytes])
    #expect(count("/SMask", in: file) == 1)
    #expect(count("/Image", in: file) == 2)
    #expect(try FileInspection(file).problems.isEmpty)
  }

  @Test("The same pictures give the same bytes, again and in another press")
  func sameBytes() throws {
    let document = try Sample.pictures([
      Quarters.jpeg, Quarters.png(), Quarters.png(isInterlaced: true), Quarters.palette,
    ])
    let press = try Press(typefaces: typefaces)
    let first = try press.pdf(document)
    _ = try press.pdf(Sample.pictures([Quarters.grey, Quarters.png(isInterlaced: true)]))
    #expect(try press.pdf(document) == first)
    #expect(try Press(typefaces: typefaces).pdf(document) == first)
  }

  @Test("A picture whose dots are fewer or more than it says is refused before there is a file")
  func lyingSize() throws {
    let rows = [UInt8](repeating: 0, count: 16 * 97)
    for height: UInt8 in [15, 17] {
      let bytes = Quarters.png(kind: 2, depth: 8, rows: rows, height: height)
      let problems = #expect(throws: Problems.self) { try file([bytes]) }
      #expect(problems?.all.first?.message == "the picture is damaged")
      #expect(problems?.all.first?.place?.file == "p0")
    }
    let transparent = Quarters.png(kind: 6, depth: 8, rows: rows)
    #expect(throws: Problems.self) { try file([transparent]) }
  }

  @Test("A file cut off anywhere is refused, or drawn as far as a viewer can")
  func cutOff() throws {
    for whole in [Quarters.png(), Quarters.palette, Quarters.png(isInterlaced: true)] {
      for length in 0..<whole.count - 1 {
        #expect(throws: Problems.self) { try Raster(path: "p", bytes: Array(whole.prefix(length))) }
      }
    }
    for length in 0..<Quarters.progressive.count - 2 {
      let bytes = Array(Quarters.progressive.prefix(length))
      guard let document = try? Sample.pictures([bytes]) else { continue }
      _ = try Press(typefaces: typefaces).png(page: 0, of: document, dotsPerInch: 20)
    }
  }
}
