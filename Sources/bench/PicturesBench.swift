import Diagnostics
import Foundation
import Layout
import PDF
import Pictures
import Structure
import Typography

/// Parsing and drawing the whole set of pictures, and making a photograph of twelve million dots ready for a page.
struct PicturesBench {
  let house: House

  init(_ house: House) { self.house = house }

  func run() throws {
    let sources = try sources()
    let drawings = try sources.map { source throws(Problems) in try Drawing(svg: source) }
    let document = sheet(of: drawings)
    let press = try Press(typefaces: house.resources.typefaces)
    let times = try Times.inTurn(
      rounds: 20,
      [
        { for source in sources { _ = try Drawing(svg: source) } }, { _ = try press.pdf(document) },
      ])
    print("\(sources.count) drawings: median, best")
    print("  parsed                            \(report(times[0]))")
    print("  a file of \(document.pages.count) pages, finished      \(report(times[1]))")
    print("  both, of an aim of 50 ms          \(column(times[0].median + times[1].median)) ms")
    try measurePhotograph()
  }

  private func report(_ times: Times) -> String { "\(column(times.median)) \(column(times.best)) ms" }

  private func sources() throws(Problems) -> [SourceText] {
    let folder = house.home.templates + "/pictures/own"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasSuffix(".svg") }.sorted().map { name throws(Problems) in
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw Problems(Problem(.error, "There is no file \(folder)/\(name)"))
      }
      return SourceText(path: name, bytes: [UInt8](data))
    }
  }

  /// All drawings, thirty a page.
  private func sheet(of drawings: [Drawing]) -> PagedDocument {
    var document = PagedDocument(title: "Pictures", language: "en-GB", pages: [], structure: StructureTree())
    for (index, drawing) in drawings.enumerated() {
      if index % 30 == 0 { document.pages.append(Page(width: .millimetres(210), height: .millimetres(297))) }
      document.pictures.append(Picture(name: "\(index)", artwork: .drawing(drawing)))
      let (row, column) = (index % 30).quotientAndRemainder(dividingBy: 5)
      let area = Rectangle(
        x: .millimetres(20 + 34 * Double(column)), y: .millimetres(20 + 42 * Double(row)),
        width: .millimetres(33),
        height: .millimetres(33))
      let figure = document.structure.add(
        Element(.figure, parent: StructureTree.document, alternative: "A picture"))
      document.areas[figure] = area
      document.show(.picture(index: index, area), in: figure)
    }
    return document
  }

  /// Three thousand by four thousand dots with the noise of a camera, for a frame of 35 by 45 mm.
  private func measurePhotograph() throws {
    var state: UInt32 = 7
    let size = DotSize(width: 3000, height: 4000)
    let dots = (0..<size.width * size.height).map { index -> UInt32 in
      state = state &* 1_664_525 &+ 1_013_904_223
      let light = UInt32(index / size.width / 20) + state >> 28
      return light * 0x01_0101
    }
    let bytes = DotGrid(size: size, dots: dots).jpeg
    let raster = try Raster(path: "photograph", bytes: bytes)
    let frame = DotSize(width: 303, height: 390)
    var count = 0
    let times = try Times.of(rounds: 5) {
      count = raster.uprightDots(for: frame)?.cut(to: frame).jpeg.count ?? 0
    }
    print("a photograph of \(bytes.count) bytes to one of \(count): \(report(times))")
  }
}
