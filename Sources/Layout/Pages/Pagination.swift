import Typography

/// A slab at its place.
struct PlacedSlab {
  var slab: Slab
  var y: Length
}

/// A page of slabs, before its items are put in the structure.
struct PlacedPage {
  var slabs: [PlacedSlab] = []
  /// Left empty so that the next part begins on a right-hand page.
  var isBlankOnPurpose = false
  /// The sheet to write on that stands on it.
  var sheet: Int?
}

/// Stacks slabs into pages: the second step, which knows nothing of what stands in them.
///
/// Each turn places at least one slab, so it ends on any document.
struct Paginator {
  /// What pages are like.
  struct Rules {
    /// Of the text, without head and foot.
    var height: Length
    /// The most picture rows on a page.
    var rowsPerPage = 5
    var isSingleSided = false
    /// Headings of tables, by the number that rows know.
    var repeatedHeads: [Slab] = []
    /// Lines that fill the sides of a sheet before its last, by the sheet's number.
    var sheetRests: [Int: Slab] = [:]
  }

  let slabs: [Slab]
  let rules: Rules
  /// "More on page 6." at some x, for a page by its index.
  let more: (Length, Int) -> Slab
  private(set) var pages: [PlacedPage] = []
  private var y = Length.zero
  private var last: SlabFoot?
  private var lastRun: PictureRun?
  private var pictureRows = 0
  private var pendingBreak: Slab.Kind?

  init(slabs: [Slab], rules: Rules, more: @escaping (Length, Int) -> Slab) {
    self.slabs = slabs
    self.rules = rules
    self.more = more
  }

  private var height: Length { rules.height }

  mutating func run() {
    pages = [PlacedPage()]
    var index = 0
    while index < slabs.count {
      if slabs[index].isBreak {
        note(slabs[index].kind)
        index += 1
      } else {
        let end = endOfChain(from: index)
        place(index..<end)
        index = end
      }
    }
  }

  private mutating func note(_ kind: Slab.Kind) {
    if pendingBreak != .rightPage { pendingBreak = kind }
  }

  /// One past the slabs that keep together from here.
  private func endOfChain(from start: Int) -> Int {
    var end = start
    while slabs[end].keepsWithNext, end + 1 < slabs.count, goesOn(to: slabs[end + 1]) { end += 1 }
    return end + 1
  }

  private func goesOn(to slab: Slab) -> Bool { !slab.isBreak && !slab.startsPage && !slab.continues }

  private mutating func place(_ chain: Range<Int>) {
    obeyBreaks(startsPage: slabs[chain.lowerBound].startsPage)
    if !isAtTop, slabs[chain].allSatisfy(\.isOnlyForRest), !fits(chain) { return }
    // By position: slabs are copied to their pages and nowhere else.
    let first = chain.lowerBound
    if !isAtTop,
      slabs[first].continues || !fits(chain) || isFullOfRows(for: chain) || wouldLeaveOneRow(after: chain)
    {
      newPage(for: slabs[first])
    }
    for index in chain {
      if !isAtTop, y + room(for: slabs[index]) > height { newPage(for: slabs[index]) }
      put(slabs[index].growth == nil ? slabs[index] : grown(index))
    }
  }

  private var isAtTop: Bool { last == nil }

  private func room(for slab: Slab) -> Length {
    slab.height + (last.map { gap(from: $0, to: slab) } ?? .zero)
  }

  private func fits(_ chain: Range<Int>) -> Bool {
    var end = y
    var before = last
    for index in chain {
      end = end + slabs[index].height + (before.map { gap(from: $0, to: slabs[index]) } ?? .zero)
      before = slabs[index].foot
    }
    if end <= height, let run = slabs[chain.lowerBound].pictureRun {
      return leavesRoomForMore(chain, run, end)
    }
    return end <= height
  }

  /// Whether "More on page …" still fits under these rows if the next one does not.
  private func leavesRoomForMore(_ chain: Range<Int>, _ run: PictureRun, _ end: Length) -> Bool {
    guard slabs.indices.contains(chain.upperBound) else { return true }
    let next = slabs[chain.upperBound]
    guard next.pictureRun?.number == run.number else { return true }
    let space = gap(from: slabs[chain.upperBound - 1].foot, to: next)
    let nextFits = end + space + next.height <= height && pictureRows + chain.count < rules.rowsPerPage
    return nextFits || end + more(run.x, 0).height <= height
  }

  /// Whether the rows of a chain, such as a heading with the first row under it, are more than the page may still hold.
  private func isFullOfRows(for chain: Range<Int>) -> Bool {
    guard pictureRows > 0 else { return false }
    let rows = slabs[chain].count { $0.pictureRun != nil }
    return rows > 0 && pictureRows + rows > rules.rowsPerPage
  }

  /// Whether the row after this one is the last of its section and would stand alone on the next page: then this one
  /// goes there with it, unless that leaves one row alone here.
  private func wouldLeaveOneRow(after chain: Range<Int>) -> Bool {
    guard let run = slabs[chain.lowerBound].pictureRun, lastRun?.number == run.number,
      pictureRows >= 2 || pages[pages.count - 1].slabs.first?.slab.pictureRun == nil,
      slabs.indices.contains(chain.upperBound), slabs[chain.upperBound].pictureRun?.number == run.number
    else { return false }
    let end = endOfChain(from: chain.upperBound)
    let isLast = end == slabs.count || slabs[end].isBreak || slabs[end].startsPage
    guard isLast else { return false }
    return pictureRows + 1 >= rules.rowsPerPage || !fits(chain.lowerBound..<end)
  }

  private mutating func obeyBreaks(startsPage: Bool) {
    // A page that is not half full is no page of its own: the next section follows.
    if startsPage, pendingBreak == nil, y * 2 > height { pendingBreak = .pageBreak }
    guard let kind = pendingBreak else { return }
    pendingBreak = nil
    if !isAtTop { startPage() }
    if kind == .rightPage, !rules.isSingleSided, pages.count % 2 == 0 {
      pages[pages.count - 1].isBlankOnPurpose = true
      startPage()
    }
  }

  private mutating func newPage(for slab: Slab) {
    if let run = slab.pictureRun, lastRun?.number == run.number {
      let line = more(run.x, pages.count)
      let space = min(max(.zero, height - y - line.height), line.before)
      if y + line.height <= height {
        pages[pages.count - 1].slabs.append(PlacedSlab(slab: line, y: y + space))
      }
    }
    fillSheet(before: slab)
    startPage()
    if let head = slab.repeatedHead, rules.repeatedHeads.indices.contains(head),
      rules.repeatedHeads[head].height + slab.height <= height
    {
      put(rules.repeatedHeads[head])
    }
  }

  /// What a side of a sheet has left is there to be written on, where it is more than a line or two.
  private mutating func fillSheet(before slab: Slab) {
    guard let sheet = slab.sheet, pages[pages.count - 1].sheet == sheet, let rest = rules.sheetRests[sheet],
      let pitch = rest.growth?.ruling?.pitch, height - y - room(for: rest) >= pitch * 2
    else { return }
    let lines = rest.lines(in: height - y - room(for: rest) - pitch / 2)
    put(rest.grown(by: pitch * lines))
  }

  private mutating func startPage() {
    pages.append(PlacedPage())
    y = .zero
    last = nil
    lastRun = nil
    pictureRows = 0
  }

  private mutating func put(_ slab: consuming Slab) {
    y = y + room(for: slab)
    last = slab.foot
    lastRun = slab.pictureRun
    if lastRun != nil { pictureRows += 1 }
    let top = y - slab.height
    if let sheet = slab.sheet { pages[pages.count - 1].sheet = sheet }
    pages[pages.count - 1].slabs.append(PlacedSlab(slab: slab, y: top))
  }

  /// Lines that fill the page take the room that is left, less what must still stand on this page.
  private func grown(_ index: Int) -> Slab {
    let slab = slabs[index]
    guard let pitch = slab.growth?.ruling?.pitch else { return slab.grown(by: .zero) }
    let left = height - y - room(for: slab)
    let (rest, others) = rest(after: index, most: left)
    // The last line keeps off the foot rule, which is no line to write on; in a box its edge is far enough.
    let white = slab.kind == .row && rest == .zero ? pitch / 2 : .zero
    // What fills the page too has its share.
    let lines = slab.lines(in: (left - max(rest, white)) / (1 + others))
    return slab.grown(by: pitch * max(0, lines))
  }

  /// The room of what follows up to the next forced break, and how much of it fills a page too; none when it does not
  /// fit here anyway.
  private func rest(after index: Int, most: Length) -> (room: Length, growing: Int) {
    var (total, growing) = (Length.zero, 0)
    var before = slabs[index].foot
    for slab in slabs[(index + 1)...] {
      if slab.isBreak || slab.startsPage || slab.isOnlyForRest { break }
      total = total + gap(from: before, to: slab) + slab.height
      guard total <= most else { return (.zero, 0) }
      if slab.growth?.ruling != nil { growing += 1 }
      before = slab.foot
    }
    return (total, growing)
  }
}
