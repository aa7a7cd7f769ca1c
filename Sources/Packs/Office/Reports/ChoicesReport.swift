import Care
import Diagnostics
import Records

/// `report choices`: who was asked, by whom, when, what was chosen; silence is no agreement (F9 to F11).
enum ChoicesReport {
  static func rows(of home: ReportedHome) -> [Object] {
    let choices = home.record.object.object("informationChoices")
    let explainedTo = choices?["explainedTo"].texts ?? []
    let chosen = options(choices, "chosen", forPerson: true)
    let declined = options(choices, "declined", forPerson: true)
    let due = choices?.date("reviewDue")
    let page = page(of: home)
    let told: String = choices?["toldNoCharge"].bool.map { $0 ? "yes" : "no" } ?? "not-asked"
    return [
      home.row([
        "isAsked": .bool(isAsked(choices)), "askedOn": .optional(choices?.date("on")),
        "by": .optional(choices?.text("by")), "toPerson": .bool(explainedTo.contains("person")),
        "toContacts": .count(Set(explainedTo).subtracting(["person"]).count),
        "explained": .count(Set(choices?["optionsExplained"].words ?? []).count),
        "chosen": .list(chosen.map { code($0, in: home.type, "chosen") }),
        "declined": .list(declined.map { code($0, in: home.type, "declined") }),
        "isSilence": .bool(isSilence(choices, home.turn.found)),
        "noPaper": home.answer(choices?["noPaperInHome"] ?? .missing, for: "noPaper"),
        "toldFree": home.type.code("toldFree", told), "evidence": .optional(choices?.text("evidence")),
        "optionsPage": home.type.code("optionsPage", page.state), "optionsPrintedOn": .optional(page.day),
        "reviewDue": .optional(due), "isReviewDue": .bool(due.map { $0 < home.sources.today } ?? false),
      ])
    ]
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

  /// The options of a list, each once, in the order of the declaration.
  private static func options(_ choices: Object?, _ list: String, forPerson: Bool) -> [String] {
    let found = (choices?.objects(list) ?? []).filter { ($0.text("for") == "person") == forPerson }
    let words = Set(found.compactMap { $0.word("option") })
    return all.filter(words.contains)
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
  private static let all: [String] = {
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
    let chosen = Set(options(choices, "chosen", forPerson: true))
    let others = Set(options(choices, "chosen", forPerson: false))
    let declined = Set(options(choices, "declined", forPerson: true))
    return all.map { option in
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

  static func sums(of rows: [Object], _ uptake: [Object]) -> [String: Value] {
    let asked = rows.filter { $0["isAsked"].isTrue }
    let figures: [String: Value] = [
      "options": .count(all.count), "asked": .count(asked.count),
      "notAsked": .count(rows.count - asked.count),
      "allExplained": .count(rows.count { $0["explained"].whole == all.count }),
      "silent": .count(rows.count("isSilence")),
      "noPaper": .count(rows.count { $0.word("noPaper") == "yes" }),
      "withEvidence": .count(asked.count { $0.text("evidence") != nil }),
      "pageNever": .count(rows.count { $0.word("optionsPage") == "never" }),
      "pageOld": .count(rows.count { $0.word("optionsPage") == "old" }),
      "reviewDue": .count(rows.count("isReviewDue")),
    ]
    let sums = all.map { option in
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
