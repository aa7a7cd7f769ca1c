import Diagnostics

extension ReadingNeed {
  /// The layout and size of a copy for this reader when a layout, a size, or both were asked for.
  ///
  /// A size alone means standard at 12 to 15 points and large print at 16 to 36; for an easy read person it means easy
  /// read to 28. A size below the need is refused (`AIS-03`), a size above the largest is `AIS-04`.
  public func resolved(
    layout asked: LayoutKind?, size: Int?
  ) throws(Problems) -> (layout: LayoutKind, points: Int) {
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
          "\(layout.rawValue) is printed in \(sizes.lowerBound) to \(sizes.upperBound) point, not in \(size)",
          hint: "ask for a size in that range, or for another layout"))
    }
    return (layout, size)
  }

  /// The smallest size for this reader in a layout. Easy read ends at 28 point: a larger need is unmet there, and named.
  private func floor(of layout: LayoutKind) -> Int {
    layout == .standard ? least : min(least, layout.sizes.upperBound)
  }

  private func layout(for size: Int?) -> LayoutKind {
    guard let size else { return layout }
    if layout == .easyRead, size > LayoutKind.standard.sizes.upperBound || size >= least { return .easyRead }
    return size < LayoutKind.largePrint.sizes.lowerBound ? .standard : .largePrint
  }

  /// An easy read person's standard plan is for visitors: easy read is never the only copy. It need not meet the
  /// person's own size.
  private func isVisitorsCopy(_ layout: LayoutKind) -> Bool {
    self.layout == .easyRead && layout == .standard
  }

  private func defaultSize(in layout: LayoutKind) throws(Problems) -> Int {
    if layout == self.layout { return points }
    if isVisitorsCopy(layout) { return layout.defaultSize }
    guard least <= layout.sizes.upperBound || layout == .largePrint || layout == .easyRead else {
      throw Problems(tooSmall("standard print", in: layout))
    }
    let wanted = max(least, layout.defaultSize)
    guard wanted <= layout.sizes.upperBound else { throw Problems(tooLarge(wanted, in: layout)) }
    return wanted
  }

  private func tooSmall(_ asked: String, in layout: LayoutKind) -> Problem {
    Problem(
      .error, "\(asked) is smaller than the \(least) point that the reader needs", rule: "AIS-03",
      hint: "leave out --size and --layout, or ask for \(least) point or more")
  }

  private func tooLarge(_ size: Int, in layout: LayoutKind) -> Problem {
    Problem(
      .error, "\(size) point is larger than \(layout.rawValue) can be printed", rule: "AIS-04",
      hint: "the largest is \(layout.sizes.upperBound) point")
  }
}
