import Layout
import Pictures
import Structure

/// The style sheet of a page for a screen, made from the style of its layout. All sizes are multiples of the size that the
/// reader's own browser has for words (12 point unless they changed it), so that large print grows with it.
struct ScreenSheet {
  private let style: ScreenStyle
  private let isInRows: Bool

  /// - Parameter isInRows: Whether pictures stand beside words.
  init(_ style: ScreenStyle, isInRows: Bool) {
    self.style = style
    self.isInRows = isInRows
  }

  var css: String { colours + text + heads + boxes + lists + tables + writing + pictures + narrow + print }

  /// A length of paper as a multiple of the reader's own size.
  private func rem(_ points: Double) -> String { (points / 12).short + "rem" }

  private var colours: String {
    """
    :root { color-scheme: light dark; --ink: \(style.ink.hex); --accent: \(style.accent.hex); \
    --paper: \(style.paper.hex); --band: #eef2f2; }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #f2f2f2; --accent: #9fd4de; --paper: #14181a; --band: #232b2e; }
    }

    """
  }

  private var text: String {
    """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1rem clamp(0.75rem, 4vw, 3rem) 4rem; max-width: 44em; background: var(--paper); \
    color: var(--ink); font: \(rem(style.size))/\(style.leading.short) "\(style.family)", "Segoe UI", Roboto, \
    "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
    p, ul, ol, dl, blockquote, table, figure { margin: 0 0 0.75em; }
    a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; }
    a:focus-visible, [tabindex]:focus-visible { outline: 0.2em solid var(--accent); outline-offset: 0.15em; }
    blockquote { border-left: 0.25em solid var(--accent); margin-left: 0; padding-left: 0.75em; }
    .heard, .symbols { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); \
    white-space: nowrap; user-select: none; }
    .skip { position: absolute; left: -200vw; }
    .skip:focus { position: static; display: inline-block; padding: 0.5em; }
    .sign { font-weight: bold; }
    .whole { display: inline-block; }
    a .whole { text-decoration: underline; text-underline-offset: 0.15em; }

    """
  }

  private var heads: String {
    let size = style.size
    let sizes = style.headings
    let of = { (level: Int) in ((sizes.indices.contains(level) ? sizes[level] : size) / size).short + "em" }
    return """
      header { border-bottom: 1px solid var(--accent); margin-bottom: 1.25em; padding-bottom: 0.5em; \
      font-size: \(rem(style.small)); }
      header p { margin: 0; }
      h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 1.5em 0 0.4em; text-wrap: balance; }
      h1 { font-size: \((max(style.title, (style.headings.first ?? size) * 1.15) / size).short)em; margin-top: 0.5em; }
      h2 { font-size: \(of(0)); border-bottom: 2px solid var(--accent); padding-bottom: 0.15em; }
      h3 { font-size: \(of(1)); }
      h4, h5, h6 { font-size: \(of(2)); }

      """
  }

  private var boxes: String {
    """
    .box, .form { border: \(rem(style.edge)) solid var(--accent); padding: 0.75em 1em 0.25em; margin: 1em 0; \
    break-inside: avoid; }
    .box > .title:first-child, .form > .title:first-child { font-weight: bold; font-size: 1em; border: 0; \
    margin: 0 0 0.4em; padding: 0; }
    .box.alert, .box.warning, .box.important { border-width: \(rem(style.heavyEdge)); }
    .box.alert > .title:first-child, .box.warning > .title:first-child { background: var(--accent); \
    color: var(--paper); margin: -0.75em -1em 0.6em; padding: 0.4em 1em; }
    .box.note { border-width: 1px; }
    .form { background: var(--band); }

    """
  }

  private var lists: String {
    """
    ul, ol { padding-left: 1.5em; }
    ul[role="list"] { list-style: none; padding-left: 0; }
    li { margin-bottom: 0.4em; }
    li > p:last-child, dd > p:last-child { margin-bottom: 0; }
    li > .label { display: block; }
    dl > div, .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1em; \
    padding: 0.35em 0; border-bottom: 1px solid color-mix(in srgb, var(--accent) 40%, transparent); }
    .pair { margin-bottom: 0.75em; }
    .pair > p { margin: 0; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    nav ul[role="list"] { border-left: 0.25em solid var(--accent); padding-left: 1em; }
    nav li { margin: 0; }
    nav a { display: inline-block; padding: 0.2em 0; }

    """
  }

  /// A column is as narrow as what stands in it can be made: where there is room, no fact parts for the sake of another
  /// column.
  private var tables: String {
    """
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid var(--accent); padding: 0.35em 0.5em; text-align: left; vertical-align: top; }
    thead th { background: var(--band); }
    td .whole, th .whole { white-space: nowrap; }
    td.closed { background: repeating-linear-gradient(45deg, transparent 0 4px, var(--accent) 4px 5px); }

    """
  }

  private var writing: String {
    """
    .tick { display: inline-block; width: \(rem(style.tickBox)); height: \(rem(style.tickBox)); \
    border: 2px solid var(--ink); vertical-align: middle; margin-right: 0.4em; text-align: center; \
    line-height: \(rem(style.tickBox)); }
    p:has(> .tick:first-child), li:has(> .tick:first-child) { padding-left: calc(\(rem(style.tickBox)) + 0.4em); \
    text-indent: calc(-1 * (\(rem(style.tickBox)) + 0.4em)); }
    p:has(> .tick:first-child) > *, li:has(> .tick:first-child) > * { text-indent: 0; }
    .ticked::before { content: "✓"; font-weight: bold; font-size: 1.2em; }
    .line { display: block; height: \(rem(style.writingLine)); border-bottom: 2px solid var(--ink); \
    margin-bottom: 0.25em; }
    td .line { height: 1.5em; border-bottom-width: 1px; }
    .time { display: inline-block; width: 5em; height: 1.8em; border: 2px solid var(--ink); \
    vertical-align: middle; margin-right: 0.5em; }
    .frame { border: 2px dashed var(--accent); padding: 1em; max-width: 16em; min-height: 6em; margin-bottom: 0.75em; }

    """
  }

  private var pictures: String {
    """
    figure { break-inside: avoid; }
    figure svg, figure img { display: block; width: min(\(rem(style.picture)), 100%); height: auto; }
    figure svg { max-height: \(rem(style.picture)); }
    figure.logo img, figure.logo svg { width: auto; max-width: min(100%, 14rem); max-height: 4.5rem; }
    figure.photo img { max-width: min(100%, 14rem); width: auto; }
    figcaption { text-align: center; max-width: \(rem(style.picture)); }
    .row { display: grid; grid-template-columns: min(\(rem(style.picture)), 30vw) minmax(0, 1fr); gap: 0 1em; \
    align-items: center; break-inside: avoid; margin-bottom: \(isInRows ? "1em" : "0.5em"); }
    .row > figure { margin: 0; }
    .row:has(> .frame) { grid-template-columns: minmax(min-content, 9em) minmax(0, 1fr); align-items: start; }
    .row > .frame { overflow-wrap: normal; padding: 0.6em; }
    .row > div > :last-child { margin-bottom: 0; }
    @media (prefers-color-scheme: dark) {
    figure svg, figure img { background: #fff; border-radius: 0.4em; padding: 0.3em; }
    }

    """
  }

  /// On a phone, or where a page is made four times as large, a row of a table is a block of its own (WCAG 2.2, 1.4.10).
  /// Large letters fill a wider window.
  private var narrow: String {
    """
    @media (max-width: \(max(40, style.size * 2).short)em) {
    table, thead, tbody, tr, th, td { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { border: 1px solid var(--accent); margin-bottom: 0.75em; padding: 0.25em 0; }
    th, td { border: 0; }
    td:empty { display: none; }
    td .whole, th .whole { white-space: normal; }
    [data-column]::before { content: attr(data-column) ": "; font-weight: bold; }
    dl > div, .pair, .row:has(> .frame) { grid-template-columns: minmax(0, 1fr); }
    h1, h2 { font-size: 1.25em; }
    h3, h4, h5, h6 { font-size: 1.1em; }
    .box, .form { padding-left: 0.6em; padding-right: 0.6em; }
    .box.alert > .title:first-child, .box.warning > .title:first-child { margin-left: -0.6em; margin-right: -0.6em; \
    padding-left: 0.6em; padding-right: 0.6em; }
    }
    @media (max-width: 17em) {
    .row { grid-template-columns: minmax(0, 1fr); }
    ul, ol { padding-left: 1em; }
    }

    """
  }

  private var print: String {
    """
    @media print {
    :root { color-scheme: light; --ink: #000; --accent: \(style.accent.hex); --paper: #fff; --band: #fff; }
    body { max-width: none; padding: 0; font-size: \(style.size.short)pt; }
    .skip { display: none; }
    h1, h2, h3, h4, h5, h6, dt { break-after: avoid; }
    tr, li, dl > div { break-inside: avoid; }
    a { color: inherit; }
    figure svg, figure img { background: none; padding: 0; }
    }

    """
  }
}

extension Colour {
  /// `#0B4650`.
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
