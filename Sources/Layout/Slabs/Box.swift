import Diagnostics
import Pictures
import Typography

/// How a box looks: edges are drawn inside its rectangle.
struct BoxLook {
  /// A solid band at the left with a sign.
  struct Band {
    var width: Length
    var sign: Emblem
    /// The side of the sign, and from the top of the box to it.
    var size: Length
    var top: Length

    enum Emblem { case flag, triangle }
  }

  var weight: Length
  var colour: Colour
  var left: Length
  var right: Length
  var top: Length
  var bottom: Length
  var band: Band?
  /// Space between the box and its neighbours.
  var apart: Length
  var kind: Slab.Kind = .box

  /// From the box's outer edges to its text.
  var leftInset: Length { (band?.width ?? weight) + left }
  var rightInset: Length { weight + right }
  var aboveText: Length { weight + top }
  var belowText: Length { weight + bottom }
}

extension Slab {
  /// What is said first on it.
  var firstWords: String? {
    for case .paint(.content, .glyphs(let run)) in items where run.text.count > 8 {
      return String(String.UnicodeScalarView(run.text))
    }
    return nil
  }
}

extension Composer {
  /// Slabs in a box. A box that is taller than a page is parted, and says so.
  func boxed(_ slabs: [Slab], _ look: BoxLook, in setting: Setting) -> [Slab] {
    let limit = max(setting.limit - look.aboveText - look.belowText, style.text.body.leading)
    let parts = continuedPieces(of: slabs, limit: limit, x: setting.x + look.leftInset)
    var boxes = parts.map { box(around: $0, look, in: setting) }
    for index in boxes.indices.dropFirst() { boxes[index].continues = true }
    guard let last = boxes.indices.last else { return [] }
    boxes[0].before = look.apart
    boxes[last].after = look.apart
    if boxes.count > 1 {
      boxes[0].items.append(
        .problem(
          Problem(
            .warning, "a box is taller than a page and is continued on the next", rule: "LAY-02",
            hint: "part it in two"), about: slabs.lazy.compactMap(\.firstWords).first))
    }
    return boxes
  }

  private func box(around slabs: [Slab], _ look: BoxLook, in setting: Setting) -> Slab {
    let stack = Stack(slabs)
    let height = look.aboveText + max(stack.height, .zero) + look.belowText
    let area = Rectangle(x: setting.x, y: .zero, width: setting.width, height: height)
    var slab = Slab(look.kind, height: height)
    if let band = look.band { slab.items = items(of: band, look, in: area) }
    slab.items.append(layout(.frame(area, width: look.weight, look.colour)))
    slab.items += stack.items.map { $0.moved(down: look.aboveText) }
    var growth = stack.growth ?? Growth(at: stack.height)
    growth.at = growth.at + look.aboveText
    growth.scale?.head += look.aboveText
    growth.scale?.foot += look.belowText
    slab.growth = growth
    return slab
  }

  private func items(of band: BoxLook.Band, _ look: BoxLook, in area: Rectangle) -> [SlabItem] {
    let solid = Rectangle(x: area.x, y: area.y, width: band.width, height: area.height)
    let side = min(band.size, area.height)
    let top = min(band.top, max(.zero, (area.height - side) / 2))
    let sign = Rectangle(x: area.x + (band.width - side) / 2, y: area.y + top, width: side, height: side)
    let paper = style.colours.paper
    let paints =
      switch band.sign {
      case .flag: Sign.flag(in: sign, paper)
      case .triangle: Sign.triangle(in: sign, paper, open: look.colour)
      }
    return [layout(.fill(solid, look.colour))] + paints.map(layout)
  }

  /// The same as `pieces`, with the word at the head of all pieces but the first.
  func continuedPieces(of slabs: [Slab], limit: Length, x: Length) -> [[Slab]] {
    let whole = pieces(of: slabs, limit: limit)
    guard whole.count > 1 else { return whole }
    let word = continuedLine(x: x)
    guard limit >= word.height * 3 else { return whole }
    var parts = pieces(of: slabs, limit: limit - word.height)
    for index in parts.indices.dropFirst() where parts[index].first?.continues != true {
      let lead = [word] + parts[index]
      if StackHeight(lead).height <= limit { parts[index] = lead }
    }
    return parts
  }

  /// "Continued", over what goes on from the page before. It is for the eye: who hears the page hears on.
  func continuedLine(x: Length) -> Slab {
    var composer = self
    let text = style.text.small
    let words = composer.paragraph(composer.words(LayoutWord.continued), text)
    let items = singleLine(words, x: x, baseline: baseline(of: text))
    return Slab(.line, height: text.leading, items: items).asArtifact
  }

  /// Slabs dealt out to stacks of at most some height; those that keep together stay together where they can.
  func pieces(of slabs: [Slab], limit: Length) -> [[Slab]] {
    var pieces: [[Slab]] = []
    var current: [Slab] = []
    var stack = StackHeight()
    for chain in chains(of: slabs.filter { !$0.isBreak }) {
      var together = stack
      for slab in chain { together.add(slab) }
      if together.height > limit, !current.isEmpty {
        pieces.append(current)
        (current, stack) = ([], StackHeight())
      }
      for slab in chain {
        if !current.isEmpty, slab.continues || stack.height + stack.room(before: slab) > limit {
          pieces.append(current)
          (current, stack) = ([], StackHeight())
        }
        stack.add(slab)
        current.append(slab)
      }
    }
    return current.isEmpty ? pieces : pieces + [current]
  }

  private func chains(of slabs: [Slab]) -> [ArraySlice<Slab>] {
    var chains: [ArraySlice<Slab>] = []
    var start = 0
    for index in slabs.indices where !slabs[index].keepsWithNext || index == slabs.count - 1 {
      chains.append(slabs[start...index])
      start = index + 1
    }
    return chains
  }
}
