import Diagnostics

extension ReadingNeed {
  /// The layout and size of a copy for this reader when a layout, a size, or both were asked for.
  ///
  /// A size alone means the plain layout or the one for larger letters; for a reader of written text, such as easy read,
  /// it means that layout wherever it is no copy for visitors. A size below the need is refused (`AIS-03`), a size above
  /// the largest is `AIS-04`.
  public func resolved(
    layout asked: ReadingLayout?, size: Int?
  ) throws(Problems) -> (layout: ReadingLayout, points: Int) {
    let layout = asked ?? self.layout(for: size)
    guard let size else { return (layout, try defaultSize(in: layout)) }
    guard size >= floor(of: layout) || isVisitorsCopy(layout) else {
      throw Problems(tooSmall("\(size) point", in: layout))
    }
    let sizes = layout.sizes
    guard size <= sizes.upperBound else { throw Problems(tooLarge(size, in: layout)) }
    guard size >= sizes.lowerBound else {
      throw Problems(
        Problem(
          .error,
          "\(layout.name) is printed in \(sizes.lowerBound) to \(sizes.upperBound) point, not in \(size)",
          hint: "ask for a size in that range, or for another layout"))
    }
    return (layout, size)
  }

  /// The smallest size for this reader in a layout. Text that is written for its readers is worth more to them than the
  /// size of its letters: a need above its largest is unmet there, and named.
  private func floor(of layout: ReadingLayout) -> Int {
    layout.hasTwins ? min(least, layout.sizes.upperBound) : least
  }

  private func layout(for size: Int?) -> ReadingLayout {
    guard let size else { return layout }
    let isOwn =
      layout.hasTwins
      ? size > layouts.plain.sizes.upperBound || size >= least : layout.sizes.contains(size)
    return isOwn ? layout : layouts.meant(by: size)
  }

  /// An easy read person's standard plan is for visitors: easy read is never the only copy. It need not meet the
  /// person's own size.
  private func isVisitorsCopy(_ layout: ReadingLayout) -> Bool {
    self.layout.hasTwins && layout == layouts.plain
  }

  private func defaultSize(in layout: ReadingLayout) throws(Problems) -> Int {
    if layout == self.layout, points >= floor(of: layout) { return points }
    if isVisitorsCopy(layout) { return layout.defaultSize }
    guard least <= layout.sizes.upperBound || layout.needs.areSizes || layout.hasTwins else {
      throw Problems(tooSmall(layout.name + " print", in: layout))
    }
    let wanted = max(least, layout.defaultSize)
    guard wanted <= layout.sizes.upperBound else { throw Problems(tooLarge(wanted, in: layout)) }
    return wanted
  }

  private func tooSmall(_ asked: String, in layout: ReadingLayout) -> Problem {
    Problem(
      .error, "\(asked) is smaller than the \(least) point that the reader needs", rule: "AIS-03",
      hint: "leave out --size and --layout, or ask for \(least) point or more")
  }

  private func tooLarge(_ size: Int, in layout: ReadingLayout) -> Problem {
    Problem(
      .error, "\(size) point is larger than \(layout.name) can be printed", rule: "AIS-04",
      hint: "the largest is \(layout.sizes.upperBound) point")
  }
}
