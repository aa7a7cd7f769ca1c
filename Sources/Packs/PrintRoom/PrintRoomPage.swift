import Care
import Diagnostics
import Documents
import Foundation
import Records
import Structure

extension PrintRoom {
  /// The name of the page, beside the folders of the people.
  static let file = "index.html"

  /// Writes the page as a whole or not at all.
  ///
  /// - Returns: Its path.
  func write(to folder: String, for access: Access) throws(Problems) -> String {
    let path = "\(folder)/\(Self.file)"
    try Files.write(Array(page.utf8), to: path, for: access)
    return path
  }

  /// Whether the page of a day is there, and nothing was written into the ledger since.
  static func isUpToDate(in folder: String, on day: CalendarDate, since ledger: Ledger) -> Bool {
    let path = "\(folder)/\(file)"
    guard let page = Files.state(of: path), let book = Files.state(of: ledger.path),
      page.modified > book.modified,
      let bytes = try? Files.bytes(path)
    else { return false }
    return String(decoding: bytes.prefix(200), as: UTF8.self).contains(mark(of: day))
  }

  /// Where a home's files are listed on the page.
  static func mark(of person: String) -> String { "home-\(person)" }

  private static func mark(of day: CalendarDate) -> String { "data-day=\"\(day.iso)\"" }

  /// One static page that needs no other file but the PDFs that it leads to. Its little script searches; without it
  /// everything is there.
  var page: String {
    let title = words(PrintRoomWord.title)
    let sections = [
      PagePart("settings", .settings, settingsTable), PagePart("to-print", .toPrint, rounds),
      PagePart("urgent", .urgent, urgent), PagePart("collect", .collect, collects),
      PagePart("ending", .endingSheets, endings), PagePart("copies", .copiesOut, copies),
    ]
    let links = sections.map { "<li><a href=\"#\($0.id)\">\(words($0.title).markup)</a></li>\n" }.joined()
    let bodies = sections.map { section in
      "<section id=\"\(section.id)\" aria-labelledby=\"\(section.id)-title\">\n"
        + "<h2 id=\"\(section.id)-title\">\(words(section.title).markup)</h2>\n"
        + (section.body ?? "<p>\(words(PrintRoomWord.nothing).markup)</p>\n") + "</section>\n"
    }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(words.language.attribute)" \(Self.mark(of: day))>
      <head>
      <meta charset="utf-8"/>
      <title>\(title.markup)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      script-src 'unsafe-inline'; img-src data:"/>
      <style>
      \(PrintRoomSheet.css)</style>
      </head>
      <body>
      <header>
      <h1>\(title.markup)</h1>
      <p>\(words(PrintRoomWord.day, ["provider": provider, "date": words.date(day)]).markup)</p>
      </header>
      <nav aria-label="\(words(PrintRoomWord.parts).attribute)">
      <ul>
      \(links)</ul>
      </nav>
      \(filters)<main>
      \(bodies)</main>
      <script>
      \(PrintRoomSheet.script)</script>
      </body>
      </html>

      """
  }

  private struct PagePart {
    let id: String
    let title: PrintRoomWord
    let body: String?

    init(_ id: String, _ title: PrintRoomWord, _ body: String?) {
      (self.id, self.title, self.body) = (id, title, body)
    }
  }

  // MARK: - Search

  private var filters: String {
    let roundNames = homes.reduce(into: [String]()) { names, home in
      let name = roundName(of: home)
      if !names.contains(name) { names.append(name) }
    }
    let states = HomeStatus.State.allCases.filter { state in homes.contains { $0.status.state == state } }
    let all = "<option value=\"\">\(words(PrintRoomWord.all).markup)</option>"
    return """
      <form id="filters" role="search" hidden="hidden">
      <p><label for="words">\(words(PrintRoomWord.search).markup)</label> <input id="words" type="search"/></p>
      <p><label for="round">\(words(PrintRoomWord.round).markup)</label> <select id="round">\(all)\
      \(roundNames.map { "<option>\($0.markup)</option>" }.joined())</select></p>
      <p><label for="state">\(words(PrintRoomWord.state).markup)</label> <select id="state">\(all)\
      \(states.map { "<option>\(words(PrintRoomWord($0)).markup)</option>" }.joined())</select></p>
      <p id="shown" role="status" data-words="\(words(PrintRoomWord.shown, ["count": "{count}"]).attribute)"></p>
      </form>

      """
  }

  private func roundName(of home: ListedHome) -> String { home.round ?? words(PrintRoomWord.noRound) }

  /// A row that search finds by whose it is.
  private func row(of home: ListedHome, id: String? = nil, _ cells: [String]) -> String {
    "<tr" + (id.map { " id=\"\($0.attribute)\"" } ?? "") + " data-round=\"\(roundName(of: home).attribute)\" "
      + "data-state=\"\(words(PrintRoomWord(home.status.state)).attribute)\">" + cells.joined() + "</tr>\n"
  }

  // MARK: - Tables

  private func table(_ caption: String, _ heads: [PrintRoomWord], _ rows: [String]) -> String {
    let head = heads.map { head in
      "<th scope=\"col\"\(head.isNumber ? " class=\"number\"" : "")>\(words(head).markup)</th>"
    }.joined()
    return
      "<table>\n<caption class=\"heard\">\(caption.markup)</caption>\n<thead>\n<tr>\(head)</tr>\n</thead>\n"
      + "<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  /// A cell that knows the heading of its column, for where there is little room.
  private func cell(_ head: PrintRoomWord, _ markup: String) -> String {
    "<td data-column=\"\(words(head).attribute)\"\(head.isNumber ? " class=\"number\"" : "")>\(markup)</td>"
  }

  private func name(of home: ListedHome) -> String {
    let name = home.look.name.map { " <span class=\"name\">\($0.markup)</span>" } ?? ""
    return "<th scope=\"row\"><strong>\(home.person.markup)</strong>\(name)</th>"
  }

  private static func sheets(_ items: [Item]) -> Int { items.reduce(0) { $0 + ($1.entry.sheets ?? 0) } }
  private static func sides(_ items: [Item]) -> Int { items.reduce(0) { $0 + ($1.entry.pages ?? 0) } }

  /// How much paper of which kind what is new takes.
  private var settingsTable: String? {
    let new = homes.map { (home: $0, items: $0.items.filter { $0.printedOn == nil }) }.filter {
      !$0.items.isEmpty
    }
    guard !new.isEmpty else { return nil }
    func row(_ name: String, _ items: [Item], homes: Int) -> String {
      "<tr><th scope=\"row\">\(name.markup)</th>" + cell(.homes, "\(homes)")
        + cell(.files, "\(items.count)")
        + cell(.sides, "\(Self.sides(items))")
        + cell(.sheets, "\(Self.sheets(items))") + "</tr>\n"
    }
    let settings = Set(new.map(\.home.look.setting)).sorted()
    var rows = settings.map { setting in
      let homes = new.filter { $0.home.look.setting == setting }
      return row(setting.inWords(words), homes.flatMap(\.items), homes: homes.count)
    }
    rows.append(row(words(PrintRoomWord.total), new.flatMap(\.items), homes: new.count))
    return table(words(PrintRoomWord.settings), [.paper, .homes, .files, .sides, .sheets], rows)
  }

  /// What to print, by round, in the order in which it is stacked.
  private var rounds: String? {
    let stacked = homes.filter { !$0.items.isEmpty }
    guard !stacked.isEmpty else { return nil }
    var groups: [(name: String, homes: [(place: Int, home: ListedHome)])] = []
    for (index, home) in stacked.enumerated() {
      let name = roundName(of: home)
      if groups.last?.name != name { groups.append((name, [])) }
      groups[groups.count - 1].homes.append((index + 1, home))
    }
    return groups.map { group in
      // Where nobody has a round there is nothing to tell apart.
      (groups.count == 1 && group.homes.allSatisfy { $0.home.round == nil }
        ? "" : "<h3>\(group.name.markup)</h3>\n")
        + table(
          group.name, [.person, .order, .what, .sides, .sheets, .paper, .binding],
          group.homes.map { place, home in
            let state = "<br/><span class=\"state\">\(words(PrintRoomWord(home.status.state)).markup)</span>"
            return row(
              of: home, id: Self.mark(of: home.person),
              [
                name(of: home), cell(.order, "\(place)"),
                cell(.what, "<ul>\n" + home.items.map { item($0) }.joined() + "</ul>\n" + state),
                cell(.sides, "\(Self.sides(home.items))"),
                cell(.sheets, "\(Self.sheets(home.items))"),
                cell(.paper, home.look.setting.inWords(words).markup),
                cell(.binding, (home.look.binding ?? "–").markup),
              ])
          })
    }.joined()
  }

  private func item(_ item: Item) -> String {
    let picture =
      item.thumbnail.map { bytes in
        "<img alt=\"\(words(PrintRoomWord.firstPage, ["document": item.title]).attribute)\" "
          + "src=\"data:image/png;base64,\(Data(bytes).base64EncodedString())\"/>"
      } ?? ""
    let standing =
      item.printedOn.map { words(PrintRoomWord.printedOn, ["date": date($0)]) } ?? words(PrintRoomWord.isNew)
    return "<li>\(picture)<a href=\"\(item.entry.file.linked)\">\(item.title.markup)</a> "
      + "<span class=\"standing\">\(standing.markup)</span></li>\n"
  }

  private func date(_ iso: String) -> String { CalendarDate(iso: iso).map { words.date($0) } ?? iso }

  /// Every home that somebody must see to, the most urgent first, and why.
  private var urgent: String? {
    // What is to be printed has a part of its own.
    let all = homes.filter { $0.status.state < .notPrinted }.enumerated().sorted {
      ($0.element.status.state, $0.offset) < ($1.element.status.state, $1.offset)
    }.map(\.element)
    guard !all.isEmpty else { return nil }
    return table(
      words(PrintRoomWord.urgent), [.person, .state, .what, .why],
      all.map { home in
        let reasons = home.status.reasons.map { "<li>\($0.markup)</li>\n" }.joined()
        return row(
          of: home,
          [
            name(of: home), cell(.state, words(PrintRoomWord(home.status.state)).markup),
            cell(.what, home.status.documents.joined(separator: ", ").markup),
            cell(.why, reasons.isEmpty ? "" : "<ul>\n\(reasons)</ul>\n"),
          ])
      })
  }

  private var collects: String? {
    let rows = homes.flatMap { home in
      home.look.withdrawn.map {
        row(
          of: home,
          [
            name(of: home), cell(.what, $0.title.markup),
            cell(.since, $0.on.map { words.date($0) }?.markup ?? ""),
            cell(.why, $0.why.markup),
          ])
      }
    }
    return rows.isEmpty ? nil : table(words(PrintRoomWord.collect), [.person, .what, .since, .why], rows)
  }

  private var endings: String? {
    let rows = homes.flatMap { home in
      home.look.ending.map {
        row(
          of: home,
          [
            name(of: home), cell(.what, words.text(at: "code.sheet.\($0.kind)").markup),
            cell(.lastDay, words.date($0.last).markup),
          ])
      }
    }
    return rows.isEmpty ? nil : table(words(PrintRoomWord.endingSheets), [.person, .what, .lastDay], rows)
  }

  private var copies: String? {
    let rows = homes.flatMap { home in
      home.status.copies.map { row(of: home, [name(of: home), cell(.what, $0.markup)]) }
    }
    return rows.isEmpty ? nil : table(words(PrintRoomWord.copiesOut), [.person, .what], rows)
  }
}

extension PrintRoomWord {
  /// Whether what stands below it is counted.
  fileprivate var isNumber: Bool { [.order, .homes, .files, .sides, .sheets].contains(self) }
}
