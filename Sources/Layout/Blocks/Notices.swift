import Documents
import Typography

extension Composer {
  mutating func notice(_ notice: Notice, in setting: Setting) -> [Slab] {
    let element = draft.add(.division, in: setting.parent)
    let look =
      notice.title.isEmpty && notice.kind != .information && isOneLine(notice)
      ? stripLook(notice.kind)
      : look(of: notice.kind)
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth).inside(
      element)
    // A box in a column of a few letters would squeeze its words: they are set without it.
    inner = inner.within(look.aboveText + look.belowText)
    guard inner.x > setting.x, inner.limit >= leastLimit else {
      return contents(of: notice, in: setting.inside(element))
    }
    inner.isInBox = true
    var slabs = contents(of: notice, in: inner)
    if notice.kind == .alert { closeOrders(&slabs) }
    return boxed(slabs, look, in: setting)
  }

  /// The orders of a flag are read as one list: they stand close.
  private func closeOrders(_ slabs: inout [Slab]) {
    for index in slabs.indices.dropLast() where slabs[index].kind == .line {
      slabs[index].after = min(slabs[index].after, style.unit / 2)
    }
  }

  private func isOneLine(_ notice: Notice) -> Bool {
    guard notice.blocks.count == 1, case .paragraph = notice.blocks[0] else { return false }
    return true
  }

  private mutating func contents(of notice: Notice, in setting: Setting) -> [Slab] {
    guard !notice.title.isEmpty else { return self.slabs(of: notice.blocks, in: setting) }
    var slabs: [Slab] = []
    let known = (headings.count, headingLevel, topic)
    defer {
      // A heading of the document inside the box counts for what follows the box too.
      if headings.count == known.0 { (_, headingLevel, topic) = known }
    }
    do {
      // What must be noticed must be found too: the title is a heading, a level under the one around it.
      let element = draft.add(innerHeading, in: setting.parent)
      headingLevel += 1
      topic = notice.title.plainText
      let title = paragraph(notice.title, style.text.boxTitle, owner: element)
      slabs = lines(of: title, in: setting.with(style.text.boxTitle))
      for index in slabs.indices { slabs[index].keepsWithNext = true }
    }
    return slabs + self.slabs(of: notice.blocks, in: setting)
  }

  /// Flags and dangers differ by sign and title, not by colour alone.
  private func look(of kind: Notice.Kind) -> BoxLook {
    let spaces = style.spaces
    let isFlag = kind == .alert || kind == .information
    var look = BoxLook(
      weight: kind == .information ? style.weights.edge : style.weights.heavy,
      colour: isFlag ? style.colours.accent : style.colours.ink, left: spaces.boxSide, right: spaces.boxSide,
      top: spaces.boxTop, bottom: spaces.boxTop, apart: spaces.box)
    guard kind == .alert || kind == .warning else { return look }
    look.left = spaces.bandSide
    look.right = style.unit * 2
    let band = style.forms.band
    look.band = BoxLook.Band(
      width: band, sign: kind == .alert ? .flag : .triangle, size: band.scaled(by: 0.56),
      top: style.unit.scaled(by: 2.4))
    return look
  }

  private func stripLook(_ kind: Notice.Kind) -> BoxLook {
    var look = look(of: kind)
    look.top = style.spaces.strip
    look.bottom = style.spaces.strip
    look.apart = style.unit
    look.kind = .row
    look.band?.size = style.forms.band.scaled(by: 0.5)
    look.band?.top = .points(1000)
    return look
  }
}
