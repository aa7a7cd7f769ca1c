import Documents
import Structure
import Typography

extension Composer {
  /// The slabs of some parts, in order.
  mutating func slabs(of parts: [Part], in setting: Setting) -> [Slab] {
    settleAlikeTables(among: parts, in: setting)
    var slabs: [Slab] = []
    for (index, part) in parts.enumerated() {
      slabs += self.slabs(of: part, in: under(slabs, in: setting))
      guard index + 1 < parts.count else { break }
      if leadsToList(part, before: parts[index + 1]) { lead(&slabs) }
      if parts[index + 1].goesOn(with: part), let last = slabs.indices.last { slabs[last].after = .zero }
    }
    keepHeadings(&slabs)
    return slabs
  }

  private func leadsToList(_ part: Part, before next: Part) -> Bool {
    guard case .list(let list) = next, !list.isRows, case .paragraph = part else { return false }
    return true
  }

  /// Words that lead to a list stand near to it and on its page.
  private func lead(_ slabs: inout [Slab]) {
    guard let last = slabs.indices.last, slabs[last].kind == .line else { return }
    slabs[last].after = min(slabs[last].after, style.unit * 3 / 2)
    slabs[last].keepsWithNext = true
  }

  /// Under a heading, what cannot be parted must leave the heading's room on the page: so no heading is left behind.
  private func under(_ slabs: [Slab], in setting: Setting) -> Setting {
    guard let last = slabs.indices.last else { return setting }
    guard slabs[last].kind == .heading else { return setting.following }
    // A page has no room for so many headings, and of a run without end each would look at all before it.
    let run = slabs.suffix(Self.mostHeadings)
    let headings = run[((run.lastIndex { $0.kind != .heading } ?? run.startIndex - 1) + 1)...]
    let setting = headings.count == slabs.count ? setting : setting.following
    guard headings.count < Self.mostHeadings else { return setting }
    var stack = StackHeight()
    for heading in headings { stack.add(heading) }
    let room = stack.height + max(slabs[last].after, slabs[last].afterIfBox ?? .zero)
    guard setting.limit - room >= leastLimit else { return setting }
    var inner = setting
    inner.limit = setting.limit - room
    inner.underHeading = setting.underHeading + room
    return inner
  }

  private static let mostHeadings = 100

  private mutating func slabs(of part: Part, in setting: Setting) -> [Slab] {
    switch part {
    case .heading(let heading): self.heading(heading, in: setting)
    case .paragraph(let words): paragraph(words, in: setting)
    case .list(let list) where list.isSteps: steps(list, in: setting)
    case .list(let list): list.isRows ? wordRows(list, in: setting) : self.list(list, in: setting)
    case .quotation(let parts): quotation(parts, in: setting)
    case .table(let table): self.table(table, in: setting)
    case .chart(let chart): self.chart(chart, in: setting)
    case .box(let box): self.box(box, in: setting)
    case .facts(let facts): self.facts(facts, in: setting)
    case .lines(let lines): writingLines(lines, in: setting)
    case .ticks(let ticks): tickGrid(ticks, in: setting)
    case .choices(let choices): self.choices(choices, in: setting)
    case .answers(let answers): self.answers(answers, in: setting)
    case .pictureRows(let rows): pictureRows(rows, in: setting)
    case .signature(let cells): signature(cells, in: setting)
    case .form(let form): self.form(form, in: setting)
    case .formRow(let items): formRow(items, in: setting)
    case .key(let entries): key(entries, in: setting)
    case .sheet(let sheet): self.sheet(sheet, in: setting)
    case .columns(let columns): self.columns(columns, in: setting)
    case .photo(let photo): self.photo(photo, in: setting)
    case .keep(let parts): keep(parts, in: setting)
    case .pageBreak: [Slab(.pageBreak, height: .zero)]
    case .rightPage: [Slab(.rightPage, height: .zero)]
    case .contents(let entries): contents(entries, in: setting)
    case .rule: [plainRule(in: setting)]
    case .gallery(let items): gallery(items, in: setting)
    }
  }

  private func plainRule(in setting: Setting) -> Slab {
    let weight = style.weights.rule
    var slab = Slab(
      .row, height: weight, items: [rule(x: setting.x, y: .zero, width: setting.width, weight: weight)])
    slab.before = style.spaces.table
    slab.after = style.spaces.table
    return slab
  }

  /// A heading stays with at least two lines of what follows: when only one line follows it, with what comes next too.
  private func keepHeadings(_ slabs: inout [Slab]) {
    for index in slabs.indices.dropLast(2) where slabs[index].kind == .heading {
      let next = slabs[index + 1]
      guard next.kind == .line, !next.keepsWithNext, slabs[index + 2].kind != .heading else { continue }
      slabs[index + 1].keepsWithNext = true
    }
  }

  /// Slabs that stay on one page if they fit one.
  mutating func keep(_ parts: [Part], in setting: Setting) -> [Slab] {
    var slabs = self.slabs(of: parts, in: setting).filter { !$0.isBreak }
    guard StackHeight(slabs).height <= setting.limit else { return slabs }
    for index in slabs.indices.dropLast() { slabs[index].keepsWithNext = true }
    return slabs
  }
}

extension Part {
  /// Whether it goes on with the writing lines that end another part: to the pen they are one place, and keep their
  /// pitch.
  fileprivate func goesOn(with part: Part) -> Bool {
    guard case .lines(let lines) = self, lines.label.isEmpty else { return false }
    return part.endsWithLines
  }

  private var endsWithLines: Bool {
    switch self {
    case .lines: true
    case .keep(let parts): parts.last?.endsWithLines ?? false
    default: false
    }
  }
}
