import Documents
import Records

extension Container {
  static let grid = Container(
    name: "'grid'", tag: "grid", prose: .all, takesTags: false, hint: "only one table stands inside a grid")
}

/// `{% grid "Drinks", for: "time,words,number", rows: 12 %}…{% endgrid %}`: a chart to write on. Inside stands a table
/// whose head names the columns; its empty cells are to be written in, and so are as many rows more as `rows` says, or
/// `rows: fill` until the side is full. `ring` names the words of which one is ringed, `closed` the days of each row on
/// which nothing is written, and `scale` a scale beside the rows on which a sum is shaded up.
struct GridTag: BlockTag {
  static let forms = [
    TagForm.pair(
      "grid", takesArgument: true,
      named: [
        "for", "rows", "days", "cells", "total", "ring", "closed", "scale", "most", "tick", "line", "target",
      ])
  ]
  private static let mostRows = 60
  private static let mostCells = 31
  private let name: Computed
  private let rooms: [Chart.Room]
  /// Rows to write in after those of the table; none where they fill the page.
  private let rows: Computed?
  private let fillsPage: Bool
  private let days: Computed?
  /// How many narrow columns stand in place of the days where there are none.
  private let cells: Computed?
  private let total: Computed?
  private let options: Computed?
  /// For each row of the table its days on which nothing is written.
  private let closed: Computed?
  private let scale: GridScale?
  private let body: [Step<BlockBody>]

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    name = checker.label(part, "a name")
    rooms = Self.rooms(part, checker)
    let count = part.named("rows")
    fillsPage = count.map { checker.saysFill($0) } ?? false
    rows = fillsPage ? nil : count.map { checker.number($0, most: Self.mostRows) }
    days = Self.days(part, checker)
    cells = part.named("cells").map { checker.number($0, most: Self.mostCells) }
    total = part.named("total").map { checker.printed($0) }
    options = part.named("ring").map { checker.printed($0) }
    closed = Self.closed(part, checker)
    scale = GridScale(part, checker)
    body = checker.inside(inside, .grid)
    Self.checkColumns(of: body, rooms.count, part, checker)
  }

  /// What is written in each column, from the argument `for`.
  private static func rooms(_ part: TagCall, _ checker: Checker) -> [Chart.Room] {
    let known = Chart.Room.allCases.map(\.rawValue).joined(separator: ", ")
    guard let argument = part.named("for"), argument.filters.isEmpty, let text = argument.base.literalText
    else {
      checker.report(
        "'grid' needs what is written in each column", at: part.tag.nameRange,
        hint: "write for: \"time,words\"; there are: \(known)")
      return []
    }
    let words = text.split { $0 == "," || $0 == " " }.map(String.init)
    if let wrong = words.first(where: { Chart.Room(rawValue: $0) == nil }) {
      checker.report(
        "'\(wrong)' is nothing that is written in a column", at: argument.range, hint: "there are: \(known)")
    }
    return words.compactMap(Chart.Room.init)
  }

  /// Days of which each is a column, from the argument `days`.
  private static func days(_ part: TagCall, _ checker: Checker) -> Computed? {
    guard let argument = part.named("days") else { return nil }
    let (computed, flow) = checker.filtered(argument)
    checker.requireThere(flow, at: argument.range)
    if let type = flow.plainType {
      guard case .list(.object(let day)) = type, let date = day.fields.first(where: { $0.name == "date" }),
        date.type.kind == "date"
      else {
        checker.report(
          "\(flow.name) is \(type.words), not days", at: argument.range, hint: "write days: set.days")
        return computed
      }
    }
    return computed
  }

  /// Rows with days on which nothing is written, from the argument `closed`.
  private static func closed(_ part: TagCall, _ checker: Checker) -> Computed? {
    guard let argument = part.named("closed") else { return nil }
    let (computed, flow) = checker.filtered(argument)
    checker.requireThere(flow, at: argument.range)
    if let type = flow.plainType {
      guard case .list(.object(let row)) = type, let days = row.fields.first(where: { $0.name == "daysOff" }),
        case .list(.date) = days.type
      else {
        checker.report(
          "\(flow.name) is \(type.words), not rows with days", at: argument.range,
          hint: "write closed: set.doses")
        return computed
      }
    }
    return computed
  }

  private static func checkColumns(
    of body: [Step<BlockBody>], _ count: Int, _ part: TagCall, _ checker: Checker
  ) {
    guard case .body(.table(let table))? = body.first, body.count == 1 else {
      return checker.report(
        "'grid' holds one table", at: part.tag.nameRange,
        hint: "write | Time | What | under it, and |---|---| under that")
    }
    guard count > 0, table.head.count != count else { return }
    checker.report(
      "the table has \(table.head.count) columns, and 'for' says what is written in \(count)",
      at: part.tag.nameRange)
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    guard case .table(let table)? = filler.sink(body, .grid).blocks.first else { return }
    let options = options.map { filler.words($0).split(separator: " ").map(String.init) } ?? []
    var columns = zip(table.head, rooms).map { label, room in
      Chart.Column(label: label, room: room, options: room == .ring ? options : [])
    }
    let dates = (days.map { filler.value($0).list } ?? []).compactMap { $0.object?.date("date") }
    columns += dates.map { date in
      Chart.Column(
        label: Self.label(of: date, filler.context.wording), room: .mark, beginsGroup: date.weekday == 1)
    }
    let cells = dates.isEmpty ? min(Self.mostCells, cells.flatMap { filler.whole($0) } ?? 0) : 0
    columns += (0..<max(0, cells)).map { cell in
      Chart.Column(label: [.text(String(cell + 1))], room: .mark, beginsGroup: cell % 7 == 0)
    }
    let more = rows.map { min(Self.mostRows, max(0, filler.whole($0) ?? 0)) } ?? (fillsPage ? 1 : 0)
    let blank = [Chart.Cell](repeating: .blank, count: columns.count)
    let closed = (closed.map { filler.value($0).list } ?? []).map { value in
      Set(value.object?["daysOff"].list.compactMap(\.date) ?? [])
    }
    let filled = table.rows.enumerated().map { index, row in
      columns.indices.map { column -> Chart.Cell in
        if row.indices.contains(column) { return Chart.Cell(row[column]) }
        let day = column - table.head.count
        return closed.indices.contains(index) && dates.indices.contains(day)
          && closed[index].contains(dates[day]) ? .closed : .blank
      }
    }
    sink.blocks.append(
      .chart(
        Chart(
          name: filler.words(name), columns: columns,
          rows: filled + [[Chart.Cell]](repeating: blank, count: more), fillsPage: fillsPage,
          total: filler.label(total), scale: scale?.filled(filler))))
  }

  /// The first letter of the weekday over the number of the day; the ear hears the whole day.
  private static func label(of date: CalendarDate, _ wording: ValueWording) -> [Inline] {
    let weekday = wording.weekday(date.weekday)
    let letters: [Inline] = [.text(String(weekday.prefix(1))), .lineBreak, .text(String(date.day))]
    return [.short(letters, for: weekday + " " + wording.date(date))]
  }
}

extension Chart.Cell {
  /// A cell of the table: empty ones are to be written in.
  fileprivate init(_ words: [Inline]) {
    if words.contains(.mark(.closed)) {
      self = .closed
    } else if words.contains(.mark(.halved)) {
      self = .halved
    } else if words.contains(.mark(.same)) {
      self = .same
    } else if words.contains(.mark(.around)) {
      self = .around(words.filter { $0 != .mark(.around) })
    } else {
      self = words.plainText.allSatisfy(\.isWhitespace) ? .blank : .words(words)
    }
  }
}

/// The arguments of a grid that draw a scale beside its rows.
private struct GridScale {
  private static let greatest = 100_000
  private let label: Computed
  private let most: Computed
  private let tick: Computed
  private let line: Computed
  private let target: Computed?

  /// Nil for a grid without a scale.
  init?(_ part: TagCall, _ checker: Checker) {
    guard let label = part.named("scale") else { return nil }
    func number(_ name: String) -> Computed? {
      part.named(name).map { checker.number($0, most: Self.greatest) }
    }
    self.label = checker.printed(label)
    guard let most = number("most"), let tick = number("tick"), let line = number("line") else {
      checker.report(
        "a scale needs 'most', 'tick' and 'line'", at: part.tag.nameRange,
        hint: "write scale: \"ml today\", most: 2000, tick: 100, line: 500")
      return nil
    }
    (self.most, self.tick, self.line) = (most, tick, line)
    target = number("target")
  }

  func filled(_ filler: Filler) -> Chart.Scale? {
    guard let most = filler.whole(most), most > 0 else { return nil }
    let target = target.flatMap { filler.whole($0) }
    return Chart.Scale(
      label: filler.label(label), most: most, tick: filler.whole(tick) ?? most,
      line: filler.whole(line) ?? most, target: target.flatMap { (1...most).contains($0) ? $0 : nil })
  }
}
