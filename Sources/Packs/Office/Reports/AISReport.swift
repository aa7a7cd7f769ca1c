import Care
import Records

/// `report ais`: identified, recorded, flagged, shared, met, reviewed (DAPB1605 version 4).
enum AISReport {
  static func rows(of home: ReportedHome) -> [Object] {
    let contacts = home.record.object.objects("contacts").enumerated()
      .filter { !$0.element.objects("accessibleInformation").isEmpty }
    return [person(home)] + contacts.map { contact($0.element, number: $0.offset + 1, of: home) }
  }

  private static func person(_ home: ReportedHome) -> Object {
    let information = home.record.object.object("accessibleInformation")
    let needs = Array(information?.objects("needs") ?? [])
    let asked = information?.object("identified")?.date("on")
    let due = information?.date("reviewDue")
    let print = LastPrint(of: home)
    return home.row([
      "reader": .text("person"), "isPerson": .bool(true),
      "identifiedOn": .optional(asked),
      "needs": .count(needs.count), "coded": .count(needs.count(where: \.isCoded)),
      "flagged": home.answer(information?["onNationalFlag"] ?? .missing, for: "flagged"),
      "shared": home.answer(information?["consentToShareNeeds"] ?? .missing, for: "shared"),
      // Needs that nobody asked about are met by no print.
      "met": home.type.code("met", asked == nil && needs.isEmpty ? "not-asked" : print.met),
      "printedOn": .optional(print.day),
      "notOnPaper": .count(notOnPaper(home.record.readingNeed(among: home.layouts))),
      "reviewedOn": .optional(information?.date("lastReviewed")), "reviewDue": .optional(due),
      "isReviewDue": .bool(due.map { $0 < home.sources.today } ?? true),
    ])
  }

  /// A contact has needs, and none of the steps that are the person's.
  private static func contact(_ contact: Object, number: Int, of home: ReportedHome) -> Object {
    let needs = Array(contact.objects("accessibleInformation"))
    let id = contact.string("id")
    let need = home.record.readingNeed(of: id, among: home.layouts)
    let print = LastPrint(of: home, for: id, need)
    return home.row([
      "reader": .text("contact \(number)"), "isPerson": .bool(false), "needs": .count(needs.count),
      "coded": .count(needs.count(where: \.isCoded)),
      "flagged": home.type.code("flagged", "not-applicable"),
      "shared": home.type.code("shared", "not-applicable"),
      "met": home.type.code("met", print.met), "printedOn": .optional(print.day),
      "notOnPaper": .count(need.map(notOnPaper) ?? 0), "isReviewDue": .bool(false),
    ])
  }

  private static func notOnPaper(_ need: ReadingNeed) -> Int { need.unmet.count }

  static func sums(of rows: [Object], asOf today: CalendarDate) -> [String: Value] {
    let people = rows.filter { $0["isPerson"].isTrue }
    let contacts = rows.filter { !$0["isPerson"].isTrue }
    let needing = people.filter { $0["needs"].whole ?? 0 > 0 }
    func count(_ field: String, _ word: String) -> Value { .count(needing.count { $0.word(field) == word }) }
    let figures: [String: Value] = [
      "identified": .count(people.count { $0.date("identifiedOn") != nil }),
      "withNeeds": .count(needing.count),
      "recorded": .count(needing.count { $0["needs"] == $0["coded"] }),
      "flagged": count("flagged", "yes"), "shared": count("shared", "yes"),
      "printed": .count(needing.count { $0.date("printedOn") != nil }),
      "met": count("met", "met"), "textMade": count("met", "text-made"),
      "reviewed": .count(
        needing.count { row in
          guard let day = row.date("reviewedOn") else { return false }
          return !row["isReviewDue"].isTrue && day.years(to: today) < 1
        }),
      "contacts": .count(contacts.count),
      "contactsMet": .count(contacts.count { $0.word("met") == "met" }),
      "notOnPaper": .count(rows.reduce(0) { $0 + ($1["notOnPaper"].whole ?? 0) }),
    ]
    return ["figures": .object(Object(OfficeTypes.ais.objectType("figures"), figures))]
  }
}

/// How the papers that a reader has stand to what they need.
struct LastPrint {
  /// A word of `office-met`.
  let met: String
  /// The day on which the last of them was made.
  let day: CalendarDate?

  /// Of the person: every document of the pack in its layout, in letters that are large enough.
  init(of home: ReportedHome) {
    let own = home.turn.orders.filter { $0.reader == .person }
    let files = home.sources.paper.files(of: home.record.id).filter { file in
      file.reader == nil
        && own.contains {
          $0.document.name == file.document
            && ($0.medium == file.medium || $0.medium == .text && file.medium == .braille)
        }
    }
    let screens = home.sources.paper.files(of: home.record.id).filter {
      $0.reader == nil && $0.medium == .screen
    }
    let need = home.record.readingNeed(among: home.layouts)
    self.init(files + screens, texts: own.contains { $0.medium == .text }, need) {
      own.filter(\.isPaper).allSatisfy { order in
        files.contains { $0.document == order.document.name && order.isMet(by: $0) }
      }
    }
  }

  /// Of a contact: whatever copy was made for them last.
  init(of home: ReportedHome, for contact: String, _ need: ReadingNeed?) {
    let files = home.sources.paper.files(of: home.record.id).filter { $0.reader == contact }
    self.init(files, texts: !(need?.transcriptions.isEmpty ?? true), need) {
      guard let need, need.readsPrint else { return true }
      return files.filter { $0.medium == .paper }.allSatisfy {
        $0.layout == need.layout.name && $0.size >= need.least
      }
    }
  }

  private init(
    _ files: [LedgerEntry], texts needsText: Bool, _ need: ReadingNeed?, areAsNeeded: () -> Bool
  ) {
    day = files.compactMap(\.day).max()
    if files.isEmpty {
      met = "not-printed"
    } else if needsText {
      // Braille may be made here; Moon and recordings are made elsewhere, from the text.
      met =
        files.contains { $0.medium == .braille }
        ? "met" : files.contains { $0.medium == .text } ? "text-made" : "not-met"
    } else {
      met = need.map { Self.isMetBesidePrint($0, by: files) } ?? true && areAsNeeded() ? "met" : "not-met"
    }
  }
}

extension LastPrint {
  /// Whether what AIS-04 says that print does not meet is met by something else that was made: a page for a screen, where
  /// that is what is needed. Nothing that is made here meets the rest.
  private static func isMetBesidePrint(_ need: ReadingNeed, by files: [LedgerEntry]) -> Bool {
    let others = need.unmet.filter { $0.transcription == nil }
    return others.allSatisfy { $0.isForScreen && files.contains { $0.medium == .screen } }
  }
}

extension Order {
  /// Whether a file is in the layout of this order, in letters as large.
  fileprivate func isMet(by file: LedgerEntry) -> Bool { file.layout == layout.name && file.size >= size }
}

extension Object {
  fileprivate var isCoded: Bool { text("code") != nil }
}

extension Value {
  /// A day that there may be.
  static func optional(_ date: CalendarDate?) -> Value { date.map(Value.date) ?? .missing }
  /// A text that there may be.
  static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .missing }
}

extension ReportedHome {
  var layouts: ReadingLayouts { sources.run.agency.resources.layouts.all }
}
