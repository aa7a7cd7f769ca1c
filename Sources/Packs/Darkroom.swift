import Diagnostics
import Documents
import Layout
import PDF
import Pictures
import Synchronization
import Typography

/// Makes photographs ready for pages: upright, all cut alike, with as many dots as their printed size needs. What was
/// unpacked and cut is kept for the run, so that no file is unpacked for each document that shows it.
final class Darkroom: Sendable {
  /// Dots an inch of a printed photograph: what the eye can tell apart at reading distance, and no more.
  static let dotsPerInch = 220.0
  /// What is kept unpacked at most, in dots of four bytes.
  private static let greatestKeptCount = 8_000_000

  /// The agency's folder; nil where there is none.
  private let agency: String?
  /// The largest frame of all layouts: what is unpacked has enough dots for it.
  private let largest: DotSize
  private let state = Mutex(State())

  private struct State {
    var grids: [String: DotGrid] = [:]
    /// The files that have lost some of their dots.
    var damaged: Set<String> = []
    /// The files that are no photographs, of which the record's own check tells.
    var unreadable: Set<String> = []
    var keptCount = 0
    var cuts: [Cut: Artwork] = [:]
    var digests: [String: String] = [:]
  }

  private struct Cut: Hashable {
    let name: String
    let size: DotSize
    /// Whether the name is that of a picture of the catalogue, not of a file.
    let isPicture: Bool
  }

  /// A darkroom for the photographs of an agency in its layouts.
  init(agency: String?, layouts: Layouts) {
    self.agency = agency
    let frames = layouts.all.all.flatMap { layout in
      let style = layouts.sheet(of: layout).style(size: layout.defaultSize, options: PageOptions())
      return [true, false].map { Self.size(of: style.photographFrame(isLarge: $0)) }
    }
    largest = DotSize(width: frames.map(\.width).max() ?? 1, height: frames.map(\.height).max() ?? 1)
  }

  /// Dots across and down for a printed size.
  static func size(of frame: (width: Length, height: Length)) -> DotSize {
    func dots(_ length: Length) -> Int { max(1, Int((length.inPoints / 72 * dotsPerInch).rounded())) }
    return DotSize(width: dots(frame.width), height: dots(frame.height))
  }

  /// The photographs that were looked at and have lost some of their dots.
  var damaged: Set<String> { state.withLock(\.damaged) }

  /// Whether a file is a photograph that can be printed.
  func holds(_ file: String) -> Bool { grid(of: file) != nil }

  /// A photograph cut to a printed size; nil when its file is none.
  func photograph(_ file: String, cutTo frame: (width: Length, height: Length)) -> Artwork? {
    cut(Cut(name: file, size: Self.size(of: frame), isPicture: false)) { grid(of: file) }
  }

  /// A photograph of a thing, by its name in the catalogue, cut to a square; nil when it is damaged.
  func square(_ name: String, _ raster: Raster, side: Length) -> Artwork? {
    let size = Self.size(of: (side, side))
    return cut(Cut(name: name, size: size, isPicture: true)) { raster.uprightDots(for: size) }
  }

  private func cut(_ cut: Cut, of grid: () -> DotGrid?) -> Artwork? {
    if let known = state.withLock({ $0.cuts[cut] }) { return known }
    guard let grid = grid(),
      let raster = try? Raster(path: "the photograph", bytes: grid.cut(to: cut.size).jpeg)
    else { return nil }
    state.withLock { $0.cuts[cut] = .raster(raster) }
    return .raster(raster)
  }

  /// The digest of what a file holds; of one that is not there, that of nothing.
  func digest(of file: String) -> String {
    if let known = state.withLock({ $0.digests[file] }) { return known }
    let digest = SHA256.hexadecimal(of: bytes(of: file) ?? [])
    state.withLock { $0.digests[file] = digest }
    return digest
  }

  /// The dots of a file. Two workers may unpack one at the same time, and find the same.
  private func grid(of file: String) -> DotGrid? {
    let (known, isLost) = state.withLock {
      ($0.grids[file], $0.damaged.contains(file) || $0.unreadable.contains(file))
    }
    guard known == nil, !isLost else { return known }
    guard let raster = bytes(of: file).flatMap({ try? Raster(path: "the photograph", bytes: $0) }) else {
      _ = state.withLock { $0.unreadable.insert(file) }
      return nil
    }
    guard let grid = raster.uprightDots(for: largest) else {
      _ = state.withLock { $0.damaged.insert(file) }
      return nil
    }
    state.withLock { state in
      let count = grid.size.width * grid.size.height
      if state.keptCount + count > Self.greatestKeptCount { (state.grids, state.keptCount) = ([:], 0) }
      guard count <= Self.greatestKeptCount else { return }
      state.grids[file] = grid
      state.keptCount += count
    }
    return grid
  }

  private func bytes(of file: String) -> [UInt8]? {
    agency.flatMap { PhotographFiles.path(of: file, in: $0) }.flatMap { try? Files.bytes($0) }
  }
}
