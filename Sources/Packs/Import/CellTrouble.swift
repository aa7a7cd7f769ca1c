import Diagnostics
import Records

/// A cell that stops its person's record, and why.
struct CellTrouble: Sendable {
  let fault: CellFault
  let origin: Draft.Origin
  /// The field that it was to fill.
  let path: String
}

extension [CellTrouble] {
  /// One problem for each kind of trouble of a column, at the first cell that has it: a column that says LA in two
  /// hundred rows is one mistake.
  var problems: [Problem] {
    var order: [Kind] = []
    var groups: [Kind: [CellTrouble]] = [:]
    for trouble in self {
      let kind = Kind(trouble)
      if groups[kind] == nil { order.append(kind) }
      groups[kind, default: []].append(trouble)
    }
    return order.compactMap { groups[$0]?.problem }
  }

  private struct Kind: Hashable {
    let file: String
    let title: String
    let fault: CellFault

    init(_ trouble: CellTrouble) {
      (file, title, fault) = (trouble.origin.source.path, trouble.origin.title, trouble.fault)
    }
  }

  private var problem: Problem? {
    guard let first else { return nil }
    return Problem(
      .error, "\(first.fault.message): \(map(\.origin).whereabouts)", rule: "CSV-08",
      hint: first.fault.hint.naming(first.origin.title),
      at: first.origin.source.bare(first.origin.range), path: first.path)
  }
}

extension [Draft.Origin] {
  /// "row 4, column 'Start'", or "12 cells of column 'Start', in rows 4, 5, 6, 7 and 8 more".
  var whereabouts: String {
    guard let first else { return "" }
    guard count > 1 else { return "row \(first.row), column '\(first.shownTitle)'" }
    return "\(count) cells of column '\(first.shownTitle)', in " + Set(map(\.row)).sorted().rowsInWords
  }
}

extension [Int] {
  /// "row 4", "rows 4, 5 and 8 more".
  var rowsInWords: String {
    (count == 1 ? "row " : "rows ") + map(String.init).inFew(most: 5)
  }
}

extension String {
  /// A piece of a map file with the column's title in it, ready to be copied.
  func naming(_ title: String) -> String {
    replacing("{\"column\": \"…\"", with: "{\"column\": " + JSONText.string(title).indented.plain)
  }
}

extension Draft.Origin {
  /// A title is no personal fact; one of many words is cut.
  fileprivate var shownTitle: String { title.count <= 60 ? title : title.prefix(60) + "…" }
}
