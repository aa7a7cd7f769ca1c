import Care
import Diagnostics
import Foundation
import PDF
import Records
import TestSupport
import Testing

@testable import Packs

@Suite("Reports of the office")
struct ReportTests {
  private let george = "people/HB-0231.json"

  /// The rows of a report's CSV, by the names of its columns.
  private func rows(_ kind: ReportKind, _ build: Build, days: Int? = nil) throws -> [[String: String]] {
    try table(try build.report(kind, days: days).csv)
  }

  private func figures(_ kind: ReportKind, _ build: Build) throws -> [String: Int] {
    let rows = try table(try build.report(kind).figuresCSV)
    return Dictionary(rows.map { ($0["figure"] ?? "", Int($0["count"] ?? "") ?? -1) }) { one, _ in one }
  }

  private func table(_ csv: String) throws -> [[String: String]] {
    let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false).map(cells)
    let head = try #require(lines.first)
    return lines.dropFirst().dropLast().map { Dictionary(zip(head, $0)) { one, _ in one } }
  }

  /// The cells of a line whose texts have no line ends.
  private func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      case _: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test("A report fits 80 columns, names people by record id and initials, and has no name")
  func initials() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    for kind in ReportKind.allCases {
      let report = try build.report(kind, days: 100)
      let text = try StoredWords(try report.pdf()).text
      for name in ["Okafor", "Pemberton", "Talbot", "Winnie", "George", "Rosie"] {
        #expect(!text.contains(name) && !report.csv.contains(name), "\(kind): \(name)")
      }
      #expect(report.csv.contains("HB-0417") && text.contains("HB-0417"), "\(kind)")
      #expect(report.csv.contains(",WO,") && text.contains("WO"), "\(kind)")
      let lines = report.text(columns: 80)
      #expect(
        lines.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(kind) fits a terminal of 80 columns")
      #expect(lines.contains("HB-0417"), "\(kind)")
    }
  }

  @Test(
    "Where it is known where a page stands, each person leads to their files in the page of the print room")
  func links() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    _ = try build.run()
    let page = try build.report(.choices).html(at: agency.folder + "/reports/of the year/choices.html")
    #expect(page.contains("href=\"../../packs/index.html#home-HB-0231\">HB-0231</a>"))
    let room = try Files.bytes(agency.folder + "/packs/index.html")
    #expect(String(decoding: room, as: UTF8.self).contains("<tr id=\"home-HB-0231\""))
    let beside = try build.report(.choices).html(at: agency.folder + "/packs/choices.html")
    #expect(beside.contains("href=\"index.html#home-HB-0231\""))
    // Who has no files leads nowhere.
    build.out = agency.folder + "/elsewhere"
    #expect(try !build.report(.choices).html(at: agency.folder + "/choices.html").contains("href"))
  }

  @Test("Visits of a day stand by the provider's rounds, and who is in none comes last")
  func ownRounds() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "provider.json", "\"name\":",
      to: """
        "printRoom": { "rounds": [ { "name": "South", "people": ["HB-0417"] }, { "name": "North", "people": ["HB-0231"] } ] },
        "name":
        """)
    let build = try agency.build()
    let rows = try rows(.rounds, build)
    let first = rows.filter { $0["date"] == "2026-11-16" }.map { $0["round"] ?? "" }
    let places = ["South": 0, "North": 1, "Without a round": 2]
    #expect(Set(first) == Set(places.keys))
    #expect(first == first.sorted { places[$0, default: 9] < places[$1, default: 9] })
    let text = try StoredWords(try build.report(.rounds).pdf()).text
    #expect(text.contains("South") && text.contains("Without a round"))
  }

  @Test("Names stand in reports where the provider's lists show names, in each form")
  func names() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "provider.json", #""visitFlexMinutes""#, to: #""printRoom": { "names": true }, "visitFlexMinutes""#)
    let build = try agency.build()
    _ = try build.run()
    for kind in ReportKind.allCases {
      let report = try build.report(kind, days: 100)
      #expect(report.csv.contains("HB-0231,George Pemberton,"), "\(kind)")
      let paper = try StoredWords(try report.pdf()).text.filter { !$0.isWhitespace }
      #expect(paper.contains("GeorgePemberton"), "\(kind)")
      #expect(ScreenText(try report.html()).words.contains("George Pemberton"), "\(kind)")
      #expect(report.text(columns: 80).split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(kind)")
    }
  }

  @Test(
    "As a page for a browser it is one well formed file, with captions and heads of tables; its script only searches"
  )
  func pages() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    for kind in ReportKind.allCases {
      let report = try build.report(kind, days: 100)
      let page = try report.html()
      let check = MarkupCheck(page)
      #expect(check.faults.isEmpty, "\(kind): \(check.faults)")
      #expect(page.contains("<html lang=\"en-GB\"") && !page.contains("http:"))
      #expect(
        check.elements.count { $0.name == "h1" } == 1 && check.elements.count { $0.name == "main" } == 1)
      #expect(check.elements.count { $0.name == "table" } == check.elements.count { $0.name == "caption" })
      #expect(check.elements.allSatisfy { $0.name != "th" || $0.attributes["scope"] != nil })
      #expect(check.elements.allSatisfy { $0.attributes["src"] == nil && $0.attributes["href"] == nil })
      // Without the script the search is not there, and everything else is.
      #expect(check.elements.count { $0.name == "script" } == 1)
      #expect(check.elements.first { $0.name == "form" }?.attributes["hidden"] != nil)
      #expect(check.elements.contains { $0.attributes["data-person"] != nil }, "\(kind)")
      for name in ["Okafor", "Pemberton", "Talbot"] { #expect(!page.contains(name), "\(kind): \(name)") }
      // Every row of the CSV is told of in the page.
      let words = ScreenText(page).words
      for row in try table(report.csv) { #expect(words.contains(row["person"] ?? "?"), "\(kind)") }
    }
  }

  @Test(
    "Opened in a browser it has names, roles, contrast and captions, and nothing stands beside the window",
    .enabled(if: Browser.isThere, "needs chromium"))
  func browser() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    let pages = try ReportKind.allCases.map { ($0.rawValue, try build.report($0, days: 100).html()) }
    let faults = try Browser.faults(of: pages, widths: [320, 360, 700, 1280])
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("A record with an error is named at the end of each form, and counted nowhere")
  func notCounted() throws {
    let agency = try ChangedAgency()
    try agency.change(george, #""start": "12:15""#, to: #""start": "25:15""#)
    let report = try agency.build().report(.ais)
    #expect(report.notCounted == ["people/HB-0231.json"] && !report.hasCountedAll)
    #expect(!report.csv.contains("HB-0231"))
    #expect(report.figuresCSV.contains("people,2\r\n"))
    #expect(report.text(columns: 80).hasSuffix("people/HB-0231.json: has errors or is refused"))
    #expect(try StoredWords(try report.pdf()).text.contains("people/HB-0231.json"))
  }

  @Test("A need is met by the last print only in the letters that it asks for")
  func met() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    func met() throws -> [String] {
      try rows(.ais, build).filter { $0["person"] == "HB-0417" }.compactMap { $0["met"] }
    }
    #expect(try met() == ["not-printed", "not-printed"])
    _ = try build.run()
    #expect(try met() == ["met", "not-printed"])
    try agency.change("people/HB-0417.json", #""minPoints": 24"#, to: #""minPoints": 28"#)
    #expect(try met() == ["not-met", "not-printed"])
    #expect(try figures(.ais, build)["met"] == 2)
  }

  @Test("Information by email is met by a page for a screen that was made, and by no print")
  func email() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    func met() throws -> String? {
      try rows(.ais, build).first { $0["person"] == "HB-0417" && $0["reader"] == "contact 1" }?["met"]
    }
    var copy = build
    (copy.people, copy.reader, copy.documents) = (["HB-0417"], "con-ngozi", ["care-plan"])
    _ = try copy.run()
    #expect(try met() == "not-met")
    copy.media = [.screen]
    _ = try copy.run()
    #expect(try met() == "met")
  }

  @Test("A need is met when its paper was printed, once there are print runs")
  func printed() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    _ = try build.printRun()
    build.people = ["HB-0417"]
    _ = try build.run()
    func met() throws -> String? { try rows(.ais, build).first { $0["person"] == "HB-0417" }?["met"] }
    #expect(try met() == "not-printed")
    build.asOf = try #require(CalendarDate(year: 2026, month: 11, day: 17))
    _ = try build.printRun()
    #expect(try met() == "met")
  }

  @Test("Who had the options explained and chose none is silent")
  func choseNothing() throws {
    let agency = try ChangedAgency()
    try agency.change(
      george,
      #"[ { "option": "paper-in-home", "for": "person" }, { "option": "secure-email", "for": "con-margaret" }, { "option": "family-app", "for": "con-alan" } ]"#,
      to: "[]")
    let build = try agency.build()
    let row = try #require(try rows(.choices, build).first { $0["person"] == "HB-0231" })
    #expect(row["isAsked"] == "yes" && row["isSilence"] == "yes")
    #expect(try figures(.choices, build)["silent"] == 1)
  }

  @Test("Needs that nobody asked about are not met")
  func needsNotAsked() throws {
    let agency = try ChangedAgency()
    try agency.change(
      george, #""identified": { "on": "2026-11-03", "by": "Dale Mercer", "method": "asked the person" },"#,
      to: "")
    let build = try agency.build()
    _ = try build.run()
    func met() throws -> String? { try rows(.ais, build).first { $0["person"] == "HB-0231" }?["met"] }
    // What somebody wrote down is a need, whoever asked.
    #expect(try met() == "met")
    let record = try String(contentsOfFile: agency.folder + "/" + george, encoding: .utf8)
    let start = try #require(record.firstRange(of: "\"needs\": [\n      { \"category\"")?.lowerBound)
    let end = try #require(record[start...].firstRange(of: "\"paper\":")?.lowerBound)
    try agency.change(george, String(record[start..<end]), to: "\"needs\": [], ")
    #expect(try met() == "not-asked")
  }

  @Test("A draft is counted, and said to be one, in each form")
  func draft() throws {
    let agency = try ChangedAgency()
    try agency.change(george, #""status": "active""#, to: #""status": "draft""#)
    let build = try agency.build()
    for kind in ReportKind.allCases {
      let report = try build.report(kind)
      #expect(report.drafts == ["people/HB-0231.json"], "\(kind)")
      #expect(
        report.text(columns: 80).hasSuffix("Counted, though the plan is a draft:\n  people/HB-0231.json"))
      #expect(try report.html().contains("Counted, though the plan is a draft"), "\(kind)")
    }
  }

  @Test("When care has ended the sheets that are out are to be collected, until they came back")
  func toCollect() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    try agency.change(george, #""status": "active""#, to: #""status": "ended""#)
    for _ in 1...2 {
      let rows = try rows(.sheets, build)
      #expect(rows.count > 3 && rows.allSatisfy { $0["state"] == "to-collect" && $0["name"] == "GP" })
      #expect(try build.report(.sheets).hasCountedAll)
      _ = try build.run()
    }
    _ = try ReturnedSheets(agency: agency.folder, on: build.asOf).note(allOf: "HB-0231")
    #expect(try rows(.sheets, build).allSatisfy { $0["state"] == "returned" })
  }

  @Test("Sheets that no print run had are not out")
  func sheetsOfRuns() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    _ = try build.printRun()
    build.people = ["HB-0417"]
    _ = try build.run()
    build.people = []
    let figures = try figures(.sheets, build)
    #expect(figures["notPrinted"] ?? 0 > 3 && figures["out"] ?? 0 > 3 && figures["late"] == 0)
    build.asOf = try #require(CalendarDate(iso: "2027-02-01"))
    #expect(
      try build.status().filter { $0.reasons.joined().contains("were due back") }.map(\.person) == ["HB-0231"]
    )
  }

  @Test("The people of whom there are sheets are counted, not all whose record was")
  func peopleWithSheets() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.people = ["HB-0231"]
    _ = try build.run()
    build.people = []
    let found = try figures(.sheets, build)
    #expect(found["homes"] == 1 && found["people"] == 3)
    let text = try StoredWords(try build.report(.sheets).pdf()).text
    #expect(text.contains("of 1 person:") && !text.contains("of 3 people"))
  }

  @Test("What nobody has asked, and what was asked and is not known, are counted apart")
  func askedAndNotKnown() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    let rows = try rows(.toAsk, build)
    let figures = try figures(.toAsk, build)
    let known = rows.filter { $0["wasAsked"] == "yes" }
    #expect(known.allSatisfy { $0["question"]?.hasSuffix("(asked, not known)") == true })
    #expect(!known.isEmpty && figures["notKnown"] == known.count)
    #expect(
      rows.filter { $0["wasAsked"] == "no" }.allSatisfy { $0["question"]?.contains("not known") == false })
    #expect(figures["notAsked"] == rows.count - known.count && figures["questions"] == rows.count)
    let text = try StoredWords(try build.report(.toAsk).pdf()).text
    #expect(text.contains("Asked, and not known: \(known.count)."))
  }

  @Test("Whoever is to be asked again, is only silent, or has no evidence of the asking, is named")
  func namedChoices() throws {
    let agency = try ChangedAgency()
    try agency.change("people/HB-0417.json", #""explainedTo": ["person", "con-ngozi"], "#, to: "")
    try agency.change(george, #""evidence": "#, to: #""how": "talked", "evidence": "#)
    var build = try agency.build()
    build.asOf = try #require(CalendarDate(iso: "2027-02-20"))
    let page = ScreenText(try build.report(.choices).html()).words
    let start = try #require(page.firstRange(of: "To be asked again")?.upperBound)
    #expect(page[start...].contains("HB-0417 WO, by 16 February 2027"))
    #expect(page.contains("Only silence"))
  }

  @Test("A choice that nobody had explained is silence, and its person was not asked")
  func silence() throws {
    let agency = try ChangedAgency()
    try agency.change("people/HB-0417.json", #""explainedTo": ["person", "con-ngozi"], "#, to: "")
    let build = try agency.build()
    let row = try #require(try rows(.choices, build).first { $0["person"] == "HB-0417" })
    #expect(row["isAsked"] == "no" && row["isSilence"] == "yes" && row["optionsPage"] == "never")
    let figures = try figures(.choices, build)
    #expect(figures["asked"] == 2 && figures["notAsked"] == 1 && figures["silent"] == 1)
    // Who was asked and said neither counts for an option; who was not asked does not.
    #expect(figures["neither.audio-or-braille"] == 2)
  }

  @Test("What a contact chose, what was said and what shows it stand in each form of the report on choices")
  func choicesOfContacts() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0417.json", #"{ "option": "secure-email", "for": "con-ngozi" }"#,
      to: #"""
        { "option": "large-print", "for": "con-ngozi", "inTheirWords": "I read at night, \"big\" please." }
        """#)
    try agency.change(
      "people/HB-0417.json", #""noPaperInHome": { "value": false }"#,
      to: #""noPaperInHome": { "value": false, "on": "2026-11-11", "evidence": "recording 12" }"#)
    var build = try agency.build()
    _ = try build.run()
    let report = try build.report(.choices)
    let own = try rows(.choices, build).filter { $0["person"] == "HB-0417" }
    #expect(own.map { $0["reader"] } == ["person", "contact 1"])
    let (person, daughter) = (try #require(own.first), try #require(own.last))
    #expect(person["said"] == "family-app: declined: I do not want to look at a phone.")
    #expect(
      person["evidence"] == "choice form HB-0417-C3, signed" && person["noPaperEvidence"] == "recording 12")
    #expect(person["how"]?.contains("24 point") == true && person["layout"] == "Large print")
    #expect(daughter["relationship"] == "daughter" && daughter["chosen"] == "large-print")
    #expect(daughter["layout"] == "Large print" && daughter["met"] == "not-printed")
    #expect(daughter["isAsked"] == "yes" && daughter["by"] == "Dale Mercer" && daughter["optionsPage"] == "")
    #expect(report.csv.contains("large-print: chosen: I read at night, \"\"big\"\" please."))
    for text in [try StoredWords(try report.pdf()).text, ScreenText(try report.html()).words] {
      let text = text.filter { !$0.isWhitespace }
      for words in [
        "Ireadatnight", "Idonotwanttolookataphone", "HB-0417-C3,signed", "recording12", "daughter",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
    let screen = report.text(columns: 200)
    #expect(screen.contains("contact 1") && screen.contains("daughter") && screen.contains("HB-0417-C3"))
    // Who neither chose nor was there has no row, and no contact counts as a person.
    #expect(try figures(.choices, build)["people"] == 3 && figures(.choices, build)["contacts"] == 4)
    build.people = ["HB-0417"]
    build.reader = "con-ngozi"
    _ = try build.run()
    build.people = []
    build.reader = nil
    let copied = try rows(.choices, build).last { $0["person"] == "HB-0417" }
    #expect(copied?["met"] == "not-met" && copied?["copyOn"] == "2026-11-16", "email is no print")
  }

  @Test("The printed page of options is old once it would say something else")
  func optionsPage() throws {
    let agency = try ChangedAgency()
    let build = try agency.build()
    _ = try build.run()
    #expect(try figures(.choices, build)["pageNever"] == 0)
    try agency.change(
      "Templates/words/en-GB.json", builtIn: "words/en-GB.json", #""code.option.secure-email": ""#,
      to: #""code.option.secure-email": "New: "#)
    #expect(try figures(.choices, build)["pageOld"] == 3)
  }

  @Test("Visits of a day stand must-not-miss first, and one of every second week in its weeks only")
  func rounds() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0417.json", #""id": "lunch", "name": "Lunch", "#,
      to: #""id": "lunch", "name": "Lunch", "everyWeeks": 2, "from": "2026-11-23", "#)
    let build = try agency.build()
    let rows = try rows(.rounds, build, days: 14)
    let lunches = rows.filter { $0["person"] == "HB-0417" && $0["visit"] == "lunch" }.compactMap {
      $0["date"]
    }
    #expect(
      lunches == ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"])
    for (_, day) in Dictionary(grouping: rows, by: { $0["date"] ?? "" }) {
      let order = day.compactMap {
        ["must-not-miss", "important", "can-move"].firstIndex(of: $0["priority"] ?? "")
      }
      #expect(order == order.sorted())
    }
  }

  @Test("What is past its day is overdue; of a medicine that has ended nothing is due")
  func reviews() throws {
    let agency = try ChangedAgency()
    try agency.change(
      "people/HB-0417.json", #""name": "Amlodipine", "#,
      to: #""name": "Amlodipine", "reviewBy": "2026-10-01", "#)
    var build = try agency.build()
    func medicines() throws -> [[String: String]] {
      try rows(.reviews, build).filter { $0["what"] == "medicine" }
    }
    let due = try #require(try medicines().first)
    #expect(
      due["state"] == "overdue" && due["daysLate"] == "46" && due["path"] == "medicines.items[1].reviewBy")
    try agency.change(
      "people/HB-0417.json", #""reviewBy": "2026-10-01", "#,
      to: #""reviewBy": "2026-10-01", "stop": "2026-11-01", "#)
    build.asOf = try #require(CalendarDate(iso: "2026-11-16"))
    #expect(try medicines().isEmpty)
  }

  @Test("A text that a spreadsheet would run has an apostrophe before it; commas and quotes are quoted")
  func formulas() throws {
    let type = ObjectType("Cell", fields: [Field("text", .text(.prose), .derived)])
    let texts = ["=1+1", "+44", "-1", "@x", "a,b", "say \"no\"", "two\nlines", "plain"]
    let csv = CSVText(type, texts.map { Object(type, ["text": .text($0)]) }).text
    let lines = [
      "text", "'=1+1", "'+44", "'-1", "'@x", "\"a,b\"", "\"say \"\"no\"\"\"", "\"two\nlines\"", "plain", "",
    ]
    #expect(csv == lines.joined(separator: "\r\n"))
  }
}
