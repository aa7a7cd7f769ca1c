import Documents

/// The words of a document in reading order, one part a line, as Templates/README.md prints its results:
/// `[ ]` is a box to tick, `____` a line to write on.
extension Block {
  var spoken: [String] {
    switch self {
    case .heading(_, _, let words), .paragraph(let words):
      words.spoken.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .list(let list): list.items.flatMap { item in Self.marked(item.flatMap(\.spoken)) }
    case .quotation(let blocks), .keep(let blocks), .wordList(let blocks): blocks.flatMap(\.spoken)
    case .table(let table): ([table.head] + table.rows).map { $0.map(\.spoken).joined(separator: " | ") }
    case .chart(let chart): chart.spoken
    case .notice(let notice):
      (notice.title.isEmpty ? [] : [notice.title.spoken]) + notice.blocks.flatMap(\.spoken)
    case .facts(let facts): facts.map { $0.label.spoken + ": " + $0.value.spoken }
    case .lines(let lines): Self.writing(lines)
    case .ticks(let ticks): ticks.map { $0.spoken }
    case .choice(let choice):
      [(choice.isTicked ? "[x] " : "[ ] ") + choice.name.spoken] + choice.blocks.flatMap(\.spoken)
    case .signature(let signature):
      [
        signature.label.spoken + " ____" + (signature.asksName ? " Name ____" : "")
          + (signature.asksDate ? " Date ____" : "")
      ]
    case .pictureRow(let row): row.blocks.flatMap(\.spoken)
    case .form(let form): form.blocks.flatMap(\.spoken)
    case .formRow(let items): [items.map(\.spoken).joined(separator: " ")]
    case .key(let entries): entries.map(\.spoken)
    case .sheet(let sheet):
      [sheet.title.spoken] + (sheet.note.isEmpty ? [] : [sheet.note.spoken])
        + (sheet.head + sheet.blocks).flatMap(\.spoken)
    case .photo(let photo): photo.blocks.flatMap(\.spoken)
    case .columns(let columns): columns.joined().flatMap(\.spoken)
    case .gallery(let items): items.map { $0.caption.isEmpty ? $0.label : $0.caption.spoken }
    case .pageBreak, .rightPage, .contents, .rule, .booklet, .section: []
    }
  }

  private static func marked(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in index == 0 ? "- " + line : line }
  }

  private static func writing(_ lines: WritingLines) -> [String] {
    guard case .exactly(let count) = lines.count else { return ["____"] }
    let label = lines.label.spoken
    return (0..<count).map { $0 == 0 && !label.isEmpty ? label + " ____" : "____" }
  }
}

extension Chart {
  /// A cell to write in is a line; one that is closed is a dash.
  fileprivate var spoken: [String] {
    let total = total.isEmpty ? [] : [[total.spoken] + columns.dropFirst().map { _ in "____" }]
    let cells = rows.map { $0.map(\.spoken) } + total
    return ([columns.map { $0.label.spoken.split(separator: "\n").joined(separator: " ") }] + cells).map {
      $0.joined(separator: " | ")
    }
  }
}

extension Chart.Cell {
  fileprivate var spoken: String {
    switch self {
    case .words(let words): words.spoken
    case .blank: "____"
    case .halved: "____/____"
    case .closed: "–"
    case .same: "″"
    case .around(let words): "____ " + words.spoken.trimmingCharacters(in: .whitespaces) + " ____"
    }
  }
}

extension Tick {
  var spoken: String { (isTicked ? "[x] " : "[ ] ") + label.spoken }
}

extension KeyEntry {
  /// In a key a drawn tick is the sign itself.
  fileprivate var spoken: String { (sign == [.mark(.tick)] ? "tick" : sign.spoken) + " " + meaning.spoken }
}

extension FormItem {
  var spoken: String {
    switch self {
    case .text(let words): words.spoken
    case .timeBox(let label): label.spoken + " [ ]"
    case .tick(let tick): "[ ] " + tick.label.spoken
    case .line(let label, _): label.spoken + " ____"
    }
  }
}

extension [Inline] {
  var spoken: String { map(\.spoken).joined() }
}

extension Inline {
  fileprivate var spoken: String {
    switch self {
    case .text(let words): String(words.map { $0 == "\u{A0}" ? " " : $0 })
    case .strong(let inside), .emphasis(let inside), .link(_, let inside), .term(_, let inside),
      .language(_, let inside), .title(let inside), .short(let inside, _):
      inside.spoken
    case .pageReference(_, let label): label.isEmpty ? "0" : label + " 0"
    case .mark: "yes"
    case .lineBreak: "\n"
    }
  }
}
