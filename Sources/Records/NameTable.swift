import Foundation

/// Finds a name among the few dozen of a declaration. The names are known beforehand, so a mix of the length and three
/// letters tells nearly all of them apart, and one comparison settles it: a general hash costs ten times as much.
public struct NameTable: Sendable {
  /// All names, one after the other.
  private let letters: [UInt8]
  /// Where each name begins among the letters, and where the last one ends.
  private let starts: [Int]
  /// Positions of names, -1 for none; at least twice as many cells as names, so that a search soon ends.
  private let cells: [Int32]

  /// The names of a declaration, each at its position in the list.
  public init(_ names: [String]) {
    letters = names.flatMap(\.utf8)
    starts = names.reduce(into: [0]) { starts, name in starts.append((starts.last ?? 0) + name.utf8.count) }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var cells = [Int32](repeating: -1, count: size)
    for (index, name) in names.enumerated() where names.firstIndex(of: name) == index {
      var cell = Array(name.utf8).withUnsafeBufferPointer { Self.mix($0) } & (size - 1)
      while cells[cell] >= 0 { cell = (cell + 1) & (size - 1) }
      cells[cell] = Int32(index)
    }
    self.cells = cells
  }

  private static func mix(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    return name.count &* 7 &+ Int(first) &* 31 &+ Int(name[name.count / 2]) &* 5 &+ Int(last) &* 17
  }

  /// The position of a name, or nil.
  public func index(of name: String) -> Int? {
    if let found = name.utf8.withContiguousStorageIfAvailable({ index(of: $0) }) { return found }
    return Array(name.utf8).withUnsafeBufferPointer { index(of: $0) }
  }

  /// The position of a name, or nil.
  func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    cells.withUnsafeBufferPointer { cells in
      var cell = Self.mix(name) & (cells.count - 1)
      while cells[cell] >= 0 {
        if holds(name, at: Int(cells[cell])) { return Int(cells[cell]) }
        cell = (cell + 1) & (cells.count - 1)
      }
      return nil
    }
  }

  /// Whether the name at a position is this one.
  func holds(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == name.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      guard let one = letters.baseAddress, let other = name.baseAddress else { return name.isEmpty }
      return memcmp(one + start, other, name.count) == 0
    }
  }
}
