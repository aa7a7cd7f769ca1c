import Documents
import Structure
import Typography

extension Composer {
  mutating func box(_ box: BoxPart, in setting: Setting) -> [Slab] {
    let isStrip = box.title.isEmpty && box.kind != .information && box.isOneParagraph
    var look = isStrip ? stripLook(box.kind) : look(of: box.kind)
    if box.isTight { look = look.tight(style, side: sides == nil ? nil : style.unit) }
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    // A box in a column of a few letters would squeeze its words: they are set without it.
    inner = inner.within(look.aboveText + look.belowText)
    guard inner.x > setting.x, inner.limit >= leastLimit else { return contents(of: box, in: setting) }
    inner.isInBox = true
    if box.isSmall { inner.text = style.text.small }
    inner.isInTightBox = box.isTight && look.band == nil
    var slabs = contents(of: box, in: inner)
    if box.kind == .alert { closeOrders(&slabs) }
    return boxed(slabs, look, in: setting)
  }

  /// The orders of a flag are read as one list: they stand close.
  private func closeOrders(_ slabs: inout [Slab]) {
    for index in slabs.indices.dropLast() where slabs[index].kind == .line {
      slabs[index].after = min(slabs[index].after, style.unit / 2)
    }
  }

  private mutating func contents(of box: BoxPart, in setting: Setting) -> [Slab] {
    guard let landmark = box.landmark else { return slabs(of: box.parts, in: setting) }
    let text = box.isTight ? style.text.body.bold : style.text.boxTitle
    var slabs = lines(of: paragraph(box.title, text), in: setting.with(text))
    for index in slabs.indices { slabs[index].keepsWithNext = true }
    if !slabs.isEmpty { slabs[0].items.insert(.landmark(landmark), at: 0) }
    return slabs + self.slabs(of: box.parts, in: setting)
  }

  /// Flags and dangers differ by sign and title, not by colour alone.
  private func look(of kind: Notice.Kind) -> BoxLook {
    let spaces = style.spaces
    let isFlag = kind == .alert || kind == .information
    let weight =
      switch kind {
      case .information: style.weights.edge
      case .note: style.weights.rule
      case .alert, .warning, .important: style.weights.heavy
      }
    var look = BoxLook(
      weight: weight, colour: isFlag ? style.colours.accent : style.colours.ink, left: spaces.boxSide,
      right: spaces.boxSide,
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
    look.top = isInSheetHead ? .zero : style.spaces.strip
    look.bottom = look.top
    look.apart = isInSheetHead ? style.unit / 2 : style.unit
    look.kind = .row
    look.band?.size = style.forms.band.scaled(by: 0.5)
    look.band?.top = .points(1000)
    return look
  }
}

extension BoxLook {
  /// The same with little white: above and below as a strip has it, and between boxes one unit. On a side to write on
  /// the room at the sides goes to the pen.
  fileprivate func tight(_ style: Style, side: Length?) -> BoxLook {
    var look = self
    look.top = style.spaces.strip
    look.bottom = style.spaces.strip + style.unit / 4
    look.apart = style.unit
    if let side, band == nil { (look.left, look.right, look.apart) = (side, side, side / 2) }
    return look
  }
}
