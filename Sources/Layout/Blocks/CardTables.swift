import Structure
import Typography

extension Composer {
  /// A table as boxes, one a row: its name as the title of a box, then labels and values.
  mutating func cards(_ cards: [TablePart.Card], in setting: Setting) -> [Slab] {
    let look = BoxLook(
      weight: style.weights.edge, colour: style.colours.accent, left: style.spaces.boxSide,
      right: style.spaces.boxSide, top: style.spaces.boxTop, bottom: style.spaces.boxTop,
      apart: style.spaces.box)
    let column = cardColumn(of: cards, look, in: setting)
    return cards.indices.flatMap { index in
      card(cards[index], look, column, in: index == 0 ? setting : setting.following)
    }
  }

  private func cardSetting(_ look: BoxLook, in setting: Setting) -> Setting {
    var inner = setting.indented(by: look.leftInset, right: look.rightInset, least: leastWidth)
    inner = inner.within(look.aboveText + look.belowText)
    guard inner.limit >= leastLimit else { return setting }
    inner.isInBox = true
    return inner
  }

  private mutating func cardColumn(of cards: [TablePart.Card], _ look: BoxLook, in setting: Setting) -> Length
  {
    let facts = cards.flatMap(\.facts)
    guard !facts.isEmpty else { return .zero }
    let inner = cardSetting(look, in: setting)
    let labels = facts.map { paragraph($0.label, inner.text.bold) }
    let column = labelColumn(labels, in: inner)
    // One label too long for the column, and all are set before their values on the line: two ways side by side
    // read as two kinds of facts.
    guard labels.allSatisfy({ LineBreaks.naturalWidth(of: $0) <= column }) else { return .zero }
    return partsFacts(facts, beside: column, in: inner) ? .zero : column
  }

  /// Whether a value has a date, a number or a word that is wider than what the labels leave: on a line of its own it
  /// stays whole. The longest facts, such as from when to when, take ten times the size, so that most cards need not
  /// be looked at.
  private mutating func partsFacts(_ facts: [FactPart], beside column: Length, in inner: Setting) -> Bool {
    let room = inner.width - column
    guard column > .zero, room < inner.text.size * 11 else { return false }
    return facts.contains { LineBreaks(paragraph($0.value, inner.text)).widths.least > room }
  }

  private mutating func card(
    _ card: TablePart.Card, _ look: BoxLook, _ column: Length, in setting: Setting
  ) -> [Slab] {
    let inner = cardSetting(look, in: setting)
    var slabs = cardTitle(card, in: inner)
    for fact in card.facts { slabs += labelRow(fact, column, in: inner) }
    return inner.x > setting.x ? boxed(slabs, look, in: setting) : slabs
  }

  private mutating func cardTitle(_ card: TablePart.Card, in setting: Setting) -> [Slab] {
    var title = style.text.boxTitle
    // A title with words of its own weight has them at this size too.
    title.weight = card.hasStrongTitle ? .regular : .bold
    var slabs = lines(of: paragraph(card.title, title), in: setting.with(title))
    if let last = slabs.indices.last { slabs[last].keepsWithNext = true }
    return slabs
  }
}
