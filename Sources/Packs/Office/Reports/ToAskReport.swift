import Care
import Documents
import Records

/// `report to-ask`: the questions of each person's own sheet, so that the list and the sheet cannot differ.
enum ToAskReport {
  /// The lines to write on of the sheet, each under the heading before it: those are its questions. What stands before the
  /// first heading of a part, and lines without words, ask nothing.
  static func rows(of home: ReportedHome) -> [Object] {
    var rows: [Object] = []
    var part: String?
    for block in home.turn.orders.first.map({ home.sources.run.printer.text(of: $0) })?.blocks ?? [] {
      switch block {
      case .heading(let level, _, let words) where level > 1: part = words.plainText
      case .lines(let lines) where !lines.label.isEmpty:
        guard let part else { continue }
        let question = lines.label.plainText
        let isAsked = question.hasSuffix(mark)
        rows.append(
          home.row(["part": .text(part), "question": .text(question), "wasAsked": .bool(isAsked)]))
      case _: continue
      }
    }
    return rows
  }

  /// How the sheet marks what was asked already, behind the words of a line.
  private static let mark = "(asked, not known)"

  static func sums(of rows: [Object]) -> [String: Value] {
    let type = OfficeTypes.toAsk.itemType("groups")
    let people = rows.grouped { $0.string("person") }
    let groups = people.map { _, rows in
      let parts = rows.grouped { $0.string("part") }.map { name, rows in
        Value.object(
          Object(
            type.itemType("parts"), ["part": .text(name), "questions": .list(rows.map { $0["question"] })]))
      }
      return Value.object(
        Object(
          type,
          [
            "person": rows[0]["person"], "name": rows[0]["name"], "count": .count(rows.count),
            "parts": .list(parts),
          ]))
    }
    let figures = Object(
      OfficeTypes.toAsk.objectType("figures"),
      [
        "questions": .count(rows.count), "notAsked": .count(rows.count - rows.count("wasAsked")),
        "notKnown": .count(rows.count("wasAsked")), "toAsk": .count(people.count),
      ])
    return ["figures": .object(figures), "groups": .list(groups)]
  }
}
