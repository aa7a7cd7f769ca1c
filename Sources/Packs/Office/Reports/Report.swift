import Care
import Diagnostics
import Documents
import Foundation
import Records
import Templating

/// A report that was made: on screen, as CSV, as PDF, as a page for a browser.
public struct Report: Sendable {
  /// What is wrong with the agency's own files, and stops no report.
  public let problems: [Problem]
  /// The files of the records that could not be counted.
  public let notCounted: [String]
  /// The files of the records that were counted though nobody has approved the plan.
  public let drafts: [String]
  /// Whether no record has errors that kept it from being counted.
  public let hasCountedAll: Bool
  private let kind: ReportKind
  private let data: Object
  private let resources: Resources
  private let provider: Provider
  private let day: CalendarDate
  private let words: Words
  /// The folder of the packs.
  private let folder: String
  /// Whom it names, and of those who has files.
  private let people, packed: Set<String>

  init(_ kind: ReportKind, _ data: Object, from sources: ReportSources, problems: [Problem]) {
    let run = sources.run
    folder = sources.folder
    people = Set(data.objects("rows").map { $0.string("person") })
    packed = people.filter { !sources.ledger.files(of: $0).isEmpty }
    self.kind = kind
    self.data = data
    self.problems = problems
    resources = run.agency.resources
    provider = run.agency.provider
    day = run.agency.context.asOf
    words = run.officeWords
    notCounted = data.objects("notCounted").map { $0.string("path") }
    drafts = data["drafts"].texts
    hasCountedAll = !data.objects("notCounted").contains { $0.word("why") == "errors" }
  }

  /// The tagged PDF, in the standard layout.
  public func pdf() throws(Problems) -> [UInt8] { try printer().pdf(paper) }

  /// One page for a browser, which needs no other file and no network; its little script searches, and without it
  /// everything is there.
  ///
  /// - Parameter path: Where the page will stand, so that people lead to their files in the page of the print room; nil
  ///   where nobody knows.
  public func html(at path: String? = nil) throws(Problems) -> String {
    let page = ReportPage(
      try printer().screenPage(of: paper),
      search: (words(PrintRoomWord.search), words(PrintRoomWord.shown, ["count": "{count}"])))
    let room = folder + "/" + PrintRoom.file
    guard let path, Files.exists(room) else { return page.markup(naming: people) { _ in nil } }
    let address = PathName.address(
      of: room, from: PathName(path).folder, at: FileManager.default.currentDirectoryPath)
    return page.markup(naming: people) { id in
      packed.contains(id) ? address + "#" + PrintRoom.mark(of: id).linked : nil
    }
  }

  private var paper: OfficeDocument { OfficeDocument(kind.template, of: data, size: Self.points) }

  private func printer() throws(Problems) -> OfficePrinter {
    try OfficePrinter(resources, for: provider, on: day)
  }

  /// The smallest letters of clear print: a report is long, and the office reads it.
  private static let points = 12

  /// The rows as a spreadsheet: RFC 4180 with a line of names, in UTF-8. Days are ISO 8601, words of lists are their codes,
  /// several stand apart by `; `.
  public var csv: String {
    CSVText(kind.type.itemType("rows"), data.objects("rows")).text
  }

  /// What the rows come to, a line a figure: its name and how many.
  public var figuresCSV: String { CSVText.lines([["figure", "count"]] + figures) }

  /// Each figure with its name. Where there is a count for each of some things, the name says which.
  private var figures: [[String]] {
    var lines: [[String]] = []
    if let figures = data.object("figures") {
      lines = figures.type.fields.map { [$0.name, figures[$0.name].number?.written ?? ""] }
    }
    guard data.type.index(of: "uptake") != nil else { return lines }
    for item in data.objects("uptake") {
      for field in item.type.fields.dropFirst() {
        lines.append([
          "\(field.name).\(item.word("option") ?? "")", item[field.name].number?.written ?? "",
        ])
      }
    }
    return lines
  }

  /// The report for a terminal of so many columns: its figures, its rows as a table, and what was not counted.
  public func text(columns: Int) -> String {
    let wording = ValueWording(words, for: kind.type)
    let (list, fields) = kind.onScreen
    let table = ScreenTable(fields, of: data.objects(list), wording: wording)
    let sums = figures.map { "\($0[1])  \($0[0].spaced)" }
    var parts = [sums.joined(separator: "\n"), table.text(columns: columns)]
    if !notCounted.isEmpty {
      let lines = data.objects("notCounted").map { item in
        "  \(item.string("path")): \(wording.words(item["why"]))"
      }
      parts.append("Not counted:\n" + lines.joined(separator: "\n"))
    }
    if !drafts.isEmpty {
      parts.append(
        "Counted, though the plan is a draft:\n" + drafts.map { "  " + $0 }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }
}

extension String {
  /// The name of a field as words: "explained paper-in-home" of `explained.paper-in-home`, "with needs" of `withNeeds`.
  var spaced: String {
    var words = ""
    for character in self {
      if character == "." {
        words += " "
      } else if character.isUppercase {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
    return words
  }
}
