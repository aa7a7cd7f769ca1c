import Typography

/// How tall slabs are under each other, without moving what stands in them: most questions are only about height.
struct StackHeight: Sendable {
  private(set) var height: Length = .zero
  private var last: SlabFoot?

  init() {}

  init(_ slabs: [Slab]) {
    for slab in slabs { add(slab) }
  }

  var isEmpty: Bool { last == nil }

  /// Adds a slab and returns where its top stands. Breaks ask for nothing inside a box.
  @discardableResult
  mutating func add(_ slab: Slab) -> Length {
    guard !slab.isBreak else { return height }
    height = height + room(before: slab)
    last = slab.foot
    return height - slab.height
  }

  /// The space and the height that a slab would take.
  func room(before slab: Slab) -> Length {
    slab.height + (last.map { gap(from: $0, to: slab) } ?? .zero)
  }
}

/// Slabs put under each other with the space between them: how a page, a box or a cell is filled.
struct Stack: Sendable {
  private(set) var items: [SlabItem] = []
  private(set) var growth: Growth?
  private var pile = StackHeight()

  init() {}

  init(_ slabs: [Slab]) {
    for slab in slabs { add(slab) }
  }

  var height: Length { pile.height }
  var isEmpty: Bool { pile.isEmpty }

  /// Adds a slab and returns where its top stands. Breaks ask for nothing inside a box.
  @discardableResult
  mutating func add(_ slab: Slab) -> Length {
    let top = pile.add(slab)
    if !slab.isBreak { append(slab, at: top) }
    return top
  }

  private mutating func append(_ slab: Slab, at top: Length) {
    if top == .zero, items.isEmpty {
      items = slab.items
    } else {
      for item in slab.items { items.append(item.moved(down: top)) }
    }
    if var growth = slab.growth {
      growth.at = growth.at + top
      growth.scale?.head += top
      self.growth = growth
    }
  }
}

/// The space between two neighbours: the larger of what both ask for, but a heading decides about the space below it
/// alone, so that it stands nearer to its text, or to a smaller heading, than to what went before.
func gap(from upper: SlabFoot, to lower: Slab) -> Length {
  if upper.kind == .heading {
    switch lower.kind {
    case .box, .table: return upper.afterIfBox ?? upper.after
    default: return upper.after
    }
  }
  // Forms are close to the key of their signs, so that a day's visits fit one side.
  if lower.kind == .form { return lower.before }
  return max(upper.after, lower.before)
}

extension Slab {
  /// The slab made taller by some room at its growth.
  func grown(by extra: Length) -> Slab {
    guard let growth, extra > .zero || growth.scale != nil else { return self }
    var slab = self
    slab.height = height + extra
    if extra > .zero { slab.items = items.map { $0.stretched(at: growth.at, by: extra) } }
    if let ruling = growth.ruling { slab.items += ruling.rules(from: growth.at, to: growth.at + extra) }
    if let scale = growth.scale { slab.items += scale.items(height: slab.height) }
    slab.growth = nil
    return slab
  }

  /// How many whole lines fit some room.
  func lines(in room: Length) -> Int {
    guard let pitch = growth?.ruling?.pitch, pitch > .zero, room > .zero else { return 0 }
    return room.thousandths / pitch.thousandths
  }
}

extension Growth.Ruling {
  fileprivate func rules(from top: Length, to bottom: Length) -> [SlabItem] {
    (0..<((bottom - top).thousandths / max(1, pitch.thousandths))).flatMap { index in
      let y = top + pitch * (index + 1) - weight
      let rules = spans.map { span in
        SlabItem.paint(
          SlabOwner(content), .fill(Rectangle(x: span.x, y: y, width: span.width, height: weight), colour))
      }
      return rules + inEach.map { $0.moved(down: top + pitch * index) }
    }
  }
}

extension SlabItem {
  fileprivate func stretched(at line: Length, by extra: Length) -> SlabItem {
    if case .paint(let owner, let paint) = self, let taller = paint.stretched(at: line, by: extra) {
      return .paint(owner, taller)
    }
    return top >= line ? moved(down: extra) : self
  }

  private var top: Length {
    switch self {
    case .paint(_, let paint): paint.top
    case .pageNumber(let number): number.origin.y
    case .link(let link): link.area.y
    case .anchor, .landmark, .word, .problem: .zero
    }
  }
}

extension PageItem.Paint {
  fileprivate var top: Length {
    switch self {
    case .glyphs(let run): run.origin.y
    case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area): area.y
    case .polyline(let points, _, _), .polygon(let points, _): points.map(\.y).min() ?? .zero
    }
  }

  /// A frame or band that reaches over the line, made taller.
  fileprivate func stretched(at line: Length, by extra: Length) -> PageItem.Paint? {
    func taller(_ area: Rectangle) -> Rectangle? {
      guard area.y < line, area.maxY > line else { return nil }
      return Rectangle(x: area.x, y: area.y, width: area.width, height: area.height + extra)
    }
    switch self {
    case .frame(let area, let width, let colour): return taller(area).map { .frame($0, width: width, colour) }
    case .fill(let area, let colour): return taller(area).map { .fill($0, colour) }
    default: return nil
    }
  }
}
