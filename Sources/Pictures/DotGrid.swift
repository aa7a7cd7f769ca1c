/// How many dots across and down.
public struct DotSize: Sendable, Hashable {
  /// Across, above 0.
  public var width: Int
  /// Down, above 0.
  public var height: Int

  /// A size by its two sides.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The largest part of this size that has the shape of another one.
  func part(shapedAs shape: DotSize) -> DotSize {
    if width * shape.height >= height * shape.width {
      let across = (height * shape.width + shape.height / 2) / shape.height
      return DotSize(width: min(width, max(1, across)), height: height)
    }
    let down = (width * shape.height + shape.width / 2) / shape.width
    return DotSize(width: width, height: min(height, max(1, down)))
  }
}

/// Dots in rows, unpacked.
public struct DotGrid: Sendable, Hashable {
  /// How many there are.
  public let size: DotSize
  /// Row by row, each `0x00RRGGBB`.
  public let dots: [UInt32]

  /// A grid of as many dots as its size says.
  public init(size: DotSize, dots: [UInt32]) {
    precondition(dots.count == size.width * size.height, "a grid has a dot for each place")
    self.size = size
    self.dots = dots
  }

  /// The grid turned upright, 1 to 8 as Exif says it (CIPA DC-008 §4.6.4, tag 274): where the first row is to stand, and
  /// where the first column.
  public func upright(from orientation: Int) -> DotGrid {
    guard (2...8).contains(orientation) else { return self }
    let isOnSide = orientation > 4
    let new = isOnSide ? DotSize(width: size.height, height: size.width) : size
    let fromRight = [2, 3, 7, 8].contains(orientation)
    let fromBottom = [3, 4, 6, 7].contains(orientation)
    var turned: [UInt32] = []
    turned.reserveCapacity(dots.count)
    for y in 0..<new.height {
      for x in 0..<new.width {
        let (across, down) = isOnSide ? (y, x) : (x, y)
        let column = fromRight ? size.width - 1 - across : across
        let row = fromBottom ? size.height - 1 - down : down
        turned.append(dots[row * size.width + column])
      }
    }
    return DotGrid(size: new, dots: turned)
  }

  /// The part of the grid that has the shape of a size, from the middle across and a third of what is left over from the
  /// top, where faces are; each new dot is the mean of those that it covers. Nothing is enlarged: where the part has
  /// fewer dots than asked for, they stay as they are.
  public func cut(to size: DotSize) -> DotGrid {
    let part = self.size.part(shapedAs: size)
    let new = DotSize(width: min(size.width, part.width), height: min(size.height, part.height))
    let corner = (x: (self.size.width - part.width) / 2, y: (self.size.height - part.height) / 3)
    let columns = Means(of: part.width, in: new.width)
    let rows = Means(of: part.height, in: new.height)
    let whole = part.width * part.height
    var cut: [UInt32] = []
    cut.reserveCapacity(new.width * new.height)
    var known = (row: -1, sums: [Int]())
    for share in rows.shares {
      var sums = [Int](repeating: whole / 2, count: new.width * 3)
      for (row, weight) in share {
        if known.row != row { known = (row, line(corner.y + row, from: corner.x, columns)) }
        for index in sums.indices { sums[index] += known.sums[index] * weight }
      }
      for place in stride(from: 0, to: sums.count, by: 3) {
        cut.append((0..<3).reduce(0) { $0 << 8 | UInt32(sums[place + $1] / whole) })
      }
    }
    return DotGrid(size: new, dots: cut)
  }

  /// Red, green and blue of a row, added up by how much of each dot a new one covers.
  private func line(_ row: Int, from left: Int, _ columns: Means) -> [Int] {
    var sums: [Int] = []
    sums.reserveCapacity(columns.shares.count * 3)
    let start = row * size.width + left
    for share in columns.shares {
      var (red, green, blue) = (0, 0, 0)
      for (column, weight) in share {
        let dot = Int(dots[start + column])
        red += (dot >> 16) * weight
        green += (dot >> 8 & 255) * weight
        blue += (dot & 255) * weight
      }
      sums.append(red)
      sums.append(green)
      sums.append(blue)
    }
    return sums
  }
}

/// Which old places each of fewer new ones covers along a side, and how much of each: whole numbers that add up to the
/// count of the old places, so that means are exact.
private struct Means {
  let shares: [[(place: Int, weight: Int)]]

  init(of old: Int, in new: Int) {
    shares = (0..<new).map { index in
      let (start, end) = (index * old, (index + 1) * old)
      return (start / new...(end - 1) / new).map { place in
        (place, min(end, (place + 1) * new) - max(start, place * new))
      }
    }
  }
}
