import Diagnostics
import Testing

@testable import Pictures

@Suite("Photographs turned, cut and packed")
struct DotGridTests {
  /// Every dot another colour, so that no two turns look alike.
  static func grid(_ width: Int, _ height: Int) -> DotGrid {
    DotGrid(
      size: DotSize(width: width, height: height),
      dots: (0..<width * height).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: width)
        return UInt32(column * 255 / width << 16 | row * 255 / height << 8 | (column + row) % 256)
      })
  }

  /// How a camera stores what stands upright, by the orientation that it writes beside it.
  static func stored(_ upright: DotGrid, _ orientation: Int) -> DotGrid {
    upright.upright(from: [6: 8, 8: 6][orientation] ?? orientation)
  }

  /// How much the colours of two grids differ, of 255.
  private static func difference(_ one: DotGrid, _ other: DotGrid) -> (mean: Int, most: Int) {
    var all: [Int] = []
    for (first, second) in zip(one.dots, other.dots) {
      for shift: UInt32 in [0, 8, 16] {
        all.append(abs(Int(first >> shift & 255) - Int(second >> shift & 255)))
      }
    }
    return (all.reduce(0, +) / max(1, all.count), all.max() ?? 0)
  }

  @Test("A photograph stands upright whichever of the eight ways it was stored", arguments: 1...8)
  func orientations(orientation: Int) {
    let upright = Self.grid(7, 5)
    let stored = Self.stored(upright, orientation)
    #expect((stored == upright) == (orientation == 1))
    #expect(stored.upright(from: orientation) == upright)
  }

  @Test("Stored on its side with the first row at the right, a photograph is turned to the right")
  func onItsSide() {
    // Two columns, two rows: as Exif's 6 says, the first row is the right-hand side.
    let stored = DotGrid(size: DotSize(width: 2, height: 1), dots: [1, 2])
    #expect(stored.upright(from: 6) == DotGrid(size: DotSize(width: 1, height: 2), dots: [1, 2]))
    #expect(stored.upright(from: 8) == DotGrid(size: DotSize(width: 1, height: 2), dots: [2, 1]))
    #expect(stored.upright(from: 2).dots == [2, 1])
  }

  @Test("What is too wide is cut at both sides alike, and of what is too high two thirds are cut at the foot")
  func cut() {
    let wide = Self.grid(10, 4).cut(to: DotSize(width: 4, height: 4))
    #expect(wide.size == DotSize(width: 4, height: 4) && wide.dots[0] == Self.grid(10, 4).dots[3])
    let high = Self.grid(4, 10).cut(to: DotSize(width: 4, height: 4))
    #expect(high.size == DotSize(width: 4, height: 4) && high.dots[0] == Self.grid(4, 10).dots[8])
  }

  @Test("Each new dot is the mean of those that it covers, and parts of dots count by their part")
  func means() {
    let four = DotGrid(size: DotSize(width: 2, height: 2), dots: [0, 0x0A0000, 0x000A00, 0x0A0A0A])
    #expect(four.cut(to: DotSize(width: 1, height: 1)).dots == [0x050503])
    let three = DotGrid(
      size: DotSize(width: 3, height: 3), dots: [UInt32](repeating: 0, count: 3) + [30, 60, 90, 30, 60, 90])
    // Half of the row of noughts and the whole row below it, and of each a column and a half: (0.5 × 0 + 1 × 40) / 1.5.
    #expect(three.cut(to: DotSize(width: 2, height: 2)).dots == [27 - 14, 53 - 26, 40, 80])
  }

  @Test("Nothing is enlarged: a small photograph keeps its dots, in the shape of the frame")
  func small() {
    #expect(Self.grid(35, 45).cut(to: DotSize(width: 303, height: 390)).size.width == 35)
    let cut = Self.grid(100, 45).cut(to: DotSize(width: 303, height: 390))
    #expect(cut.size == DotSize(width: 35, height: 45))
  }

  @Test("A packed photograph shows the same dots, is a JPEG that is read, and has the same bytes twice")
  func packed() throws {
    for size in [(1, 1), (8, 8), (33, 17), (64, 40)] {
      let grid = Self.grid(size.0, size.1)
      let bytes = grid.jpeg
      #expect(bytes == grid.jpeg)
      let raster = try Raster(path: "p", bytes: bytes)
      #expect(raster.header.format == .jpeg && raster.header.orientation == 1 && raster.isWholePhotograph)
      let read = try #require(raster.photograph())
      #expect(read.size == grid.size)
      #expect(Self.difference(read, grid).mean <= 4)
    }
  }

  @Test("Merged dots are the means of the dots that they stand for", arguments: [2, 4, 8])
  func merged(side: Int) throws {
    let raster = try Raster(path: "p", bytes: Self.grid(64, 40).jpeg)
    let whole = try #require(raster.photograph())
    let merged = try #require(raster.photograph(merging: side))
    let means = whole.cut(to: DotSize(width: 64 / side, height: 40 / side))
    #expect(merged.size == means.size)
    #expect(Self.difference(merged, means).most <= 3)
  }

  @Test("Dots are merged only as far as the frame has one for each of its own")
  func merging() throws {
    let raster = try Raster(path: "p", bytes: Self.grid(64, 40).jpeg)
    #expect(raster.merging(for: DotSize(width: 8, height: 5)) == 8)
    #expect(raster.merging(for: DotSize(width: 5, height: 6)) == 4)
    #expect(raster.merging(for: DotSize(width: 35, height: 45)) == 1)
  }
}
