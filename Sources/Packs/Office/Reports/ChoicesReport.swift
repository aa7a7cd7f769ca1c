import Care
import Diagnostics
import Records

/// `report choices`: who was asked, by whom, when, what was chosen; silence is no agreement (F9 to F11).
enum ChoicesReport {
  /// A row of the person, and one of each contact who had the options explained or for whom something was chosen.
  static func rows(of home: ReportedHome) -> [Object] {
    let choices = home.record.object.object("informationChoices")
    let others = home.record.object.objects("contacts").enumerated().compactMap { index, contact in
      contact.text("id").map { (id: $0, number: index + 1, contact: contact) }
    }
    return [person(home, choices)]
      + others.filter { isNamed($0.id, in: choices) }.map {
        contact($0.contact, $0.id, $0.number, home, choices)
      }
  }

  private static func isNamed(_ contact: String, in choices: Object?) -> Bool {
    guard let choices else { return false }
    return choices["explainedTo"].texts.contains(contact)
      || ["chosen", "declined"].contains { list in
        choices.objects(list).contains { $0.text("for") == contact }
      }
  }

  private static func person(_ home: ReportedHome, _ choices: Object?) -> Object {
    let explainedTo = choices?["explainedTo"].texts ?? []
    let due = choices?.date("reviewDue")
    let page = page(of: home)
    let told: String = choices?["toldNoCharge"].bool.map { $0 ? "yes" : "no" } ?? "not-asked"
    let noPaper = choices?.object("noPaperInHome")
    let own: [String: Value] = [
      "isPerson": .bool(true), "isAsked": .bool(isAsked(choices)),
      "toPerson": .bool(explainedTo.contains("person")),
      "toContacts": .count(Set(explainedTo).subtracting(["person"]).count),
      "isSilence": .bool(isSilence(choices, home.turn.found)),
      "noPaper": home.answer(choices?["noPaperInHome"] ?? .missing, for: "noPaper"),
      "noPaperOn": .optional(noPaper?.date("on")), "noPaperEvidence": .optional(noPaper?.text("evidence")),
      "toldFree": home.type.code("toldFree", told),
      "optionsPage": home.type.code("optionsPage", page.state), "optionsPrintedOn": .optional(page.day),
      "reviewDue": .optional(due), "isReviewDue": .bool(due.map { $0 < home.sources.today } ?? false),
    ]
    let need = home.record.readingNeed(among: home.layouts)
    return row(home, choices, of: "person", own, need, LastPrint(of: home))
  }

  private static func contact(
    _ contact: Object, _ id: String, _ number: Int, _ home: ReportedHome, _ choices: Object?
  ) -> Object {
    let wasThere = choices?["explainedTo"].texts.contains(id) ?? false
    let own: [String: Value] = [
      "reader": .text("contact \(number)"), "relationship": .optional(contact.text("relationship")),
      "isPerson": .bool(false), "isAsked": .bool(wasThere && isAsked(choices)),
      "toPerson": .bool(false), "toContacts": .count(wasThere ? 1 : 0),
      "isSilence": .bool(!isAsked(choices)), "noPaper": home.type.code("noPaper", "not-applicable"),
      "toldFree": home.type.code("toldFree", "not-applicable"), "isReviewDue": .bool(false),
    ]
    let need = home.record.readingNeed(of: id, among: home.layouts)
    return row(home, choices, of: id, own, need, LastPrint(of: home, for: id, need))
  }

  /// What a row says of every reader, with what it says of this one.
  private static func row(
    _ home: ReportedHome, _ choices: Object?, of reader: String, _ own: [String: Value], _ need: ReadingNeed?,
    _ print: LastPrint
  ) -> Object {
    // What is recorded of the asking is the person's; a contact has it who was there.
    let asking = reader == "person" || own["isAsked"]?.isTrue ?? false ? choices : nil
    func codes(_ list: String) -> Value {
      .list(options(choices, list) { $0 == reader }.map { code($0, in: home.type, list) })
    }
    let all: [String: Value] = [
      "reader": .text(reader), "askedOn": .optional(asking?.date("on")),
      "by": .optional(asking?.text("by")), "how": .optional(asking?.text("how")),
      "explained": .count(Set(asking?["optionsExplained"].words ?? []).count),
      "chosen": codes("chosen"), "declined": codes("declined"),
      "said": .list(said(by: reader, choices, in: home.type.itemType("said"))),
      "evidence": .optional(choices?.text("evidence")), "layout": .text(need?.layout.title ?? ""),
      "points": .count(need?.points ?? 0), "met": home.type.code("met", print.met),
      "copyOn": .optional(print.day),
    ]
    return home.row(all.merging(own) { _, own in own })
  }

  /// What was said on choosing or declining for a reader.
  private static func said(by reader: String, _ choices: Object?, in type: ObjectType) -> [Value] {
    ["chosen", "declined"].flatMap { list in
      (choices?.objects(list) ?? []).filter { $0.text("for") == reader }.compactMap { choice in
        choice.text("inTheirWords").map {
          Value.object(
            Object(
              type, ["option": choice["option"], "answer": type.code("answer", list), "words": .text($0)]))
        }
      }
    }
  }

  /// Nobody was asked who had nothing explained to them on some day: a choice alone is no proof of it.
  private static func isAsked(_ choices: Object?) -> Bool {
    guard let choices else { return false }
    return choices.date("on") != nil && !choices["explainedTo"].list.isEmpty
  }

  /// Whether nobody had the chosen options explained, or whoever had them explained chose none.
  private static func isSilence(_ choices: Object?, _ found: [Problem]) -> Bool {
    let choseNothing = choices?.objects("chosen").isEmpty ?? true
    return found.contains { $0.rule == "CHO-03" } || isAsked(choices) && choseNothing
  }

  /// The options of a list for some readers, each once, in the order of the declaration.
  private static func options(_ choices: Object?, _ list: String, for isReader: (String) -> Bool) -> [String]
  {
    let found = (choices?.objects(list) ?? []).filter { isReader($0.string("for")) }
    let words = Set(found.compactMap { $0.word("option") })
    return options.filter(words.contains)
  }

  private static func code(_ word: String, in type: ObjectType, _ field: String) -> Value {
    guard case .list(.code(let list)) = type.field(named: field)?.type, let index = list.index(of: word)
    else {
      preconditionFailure("'\(field)' has no option \(word)")
    }
    return .code(Code(list, index: index))
  }

  private static let uptakeType = OfficeTypes.choices.itemType("uptake")

  /// Every option that there is.
  private static let options: [String] = {
    guard case .code(let list) = uptakeType.field(named: "option")?.type else { return [] }
    return list.codes
  }()

  /// Whether the page of options was printed, and says what holds now: options, words and choices.
  private static func page(of home: ReportedHome) -> (state: String, day: CalendarDate?) {
    let name = ReportSources.options
    let files = home.sources.paper.files(of: home.record.id).filter {
      $0.document == name && $0.reader == nil && $0.medium == .paper
    }
    guard let last = files.max(by: { $0.at < $1.at }) else { return ("never", nil) }
    let printer = home.sources.run.printer
    let orders = home.turn.orders.filter { $0.document.name == name && $0.reader == .person && $0.isPaper }
    let isCurrent = orders.contains { order in
      let digest = home.sources.inputs.digest(of: order, in: printer.language(of: order))
      return files.contains { $0.isMade(of: digest) }
    }
    return (isCurrent ? "current" : "old", last.day)
  }

  // MARK: sums

  /// What became of each option with one person.
  static func uptake(of record: CareRecord) -> [Object] {
    let choices = record.object.object("informationChoices")
    let explained = Set(choices?["optionsExplained"].words ?? [])
    let chosen = Set(options(choices, "chosen") { $0 == "person" })
    let others = Set(options(choices, "chosen") { $0 != "person" })
    let declined = Set(options(choices, "declined") { $0 == "person" })
    return options.map { option in
      func one(_ holds: Bool) -> Value { .count(holds ? 1 : 0) }
      let isSilent = isAsked(choices) && !chosen.contains(option) && !declined.contains(option)
      return Object(
        uptakeType,
        [
          "option": uptakeType.code("option", option), "explained": one(explained.contains(option)),
          "chosen": one(chosen.contains(option)), "chosenForOthers": one(others.contains(option)),
          "declined": one(declined.contains(option)), "neither": one(isSilent),
        ])
    }
  }

  static func sums(of all: [Object], _ uptake: [Object]) -> [String: Value] {
    let rows = all.filter { $0["isPerson"].isTrue }
    let asked = rows.filter { $0["isAsked"].isTrue }
    let figures: [String: Value] = [
      "options": .count(options.count),
      "contacts": .count(all.count { !$0["isPerson"].isTrue && !$0["chosen"].list.isEmpty }),
      "asked": .count(asked.count),
      "notAsked": .count(rows.count - asked.count),
      "allExplained": .count(rows.count { $0["explained"].whole == options.count }),
      "silent": .count(rows.count("isSilence")),
      "noPaper": .count(rows.count { $0.word("noPaper") == "yes" }),
      "withEvidence": .count(asked.count { $0.text("evidence") != nil }),
      "pageNever": .count(rows.count { $0.word("optionsPage") == "never" }),
      "pageOld": .count(rows.count { $0.word("optionsPage") == "old" }),
      "reviewDue": .count(rows.count("isReviewDue")),
    ]
    let sums = options.map { option in
      let own = uptake.filter { $0.word("option") == option }
      let counts = uptakeType.fields.dropFirst().map { field in
        (field.name, Value.count(own.reduce(0) { $0 + ($1[field.name].whole ?? 0) }))
      }
      return Value.object(
        Object(
          uptakeType,
          Dictionary(uniqueKeysWithValues: counts).merging(["option": uptakeType.code("option", option)]) {
            one, _ in one
          }))
    }
    return [
      "figures": .object(Object(OfficeTypes.choices.objectType("figures"), figures)), "uptake": .list(sums),
    ]
  }
}
