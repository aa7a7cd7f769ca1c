import Diagnostics
import Documents
import Records

@testable import Templating

/// A small record type with every kind of field, for tests only.
enum Toy {
  static let priority = CodeList(
    "priority", "Priority", hasEasyRead: true, ["must-not-miss", "important", "can-move"])
  static let day = CodeList("day", "Day", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
  static let layout = CodeList("layout", "Layout", ["standard", "large-print", "easy-read"])

  static let richText = ObjectType(
    "Text", principal: "text",
    fields: [
      Field("text", .text(.prose), .required), Field("easyRead", .list(.text(.line)), .optional),
      Field("picture", .text(.picture), .optional),
    ])
  static let pronouns = ObjectType.fact(of: .text(.line))
  static let livesAlone = ObjectType.fact(of: .bool)
  static let mattersMost = ObjectType.fact(of: .object(richText))
  static let allergy = ObjectType(
    "Allergy",
    fields: [Field("substance", .text(.line), .required), Field("reaction", .text(.prose), .optional)])
  static let allergies = ObjectType(
    "Allergies", principal: "items",
    fields: [Field("items", .list(.object(allergy)), .required), Field("askedOn", .date, .optional)])

  static let person = ObjectType(
    "Person",
    fields: [
      Field("fullName", .text(.line), .derived), Field("preferredName", .text(.line), .required),
      Field("sayIt", .text(.line), .optional), Field("birthDate", .date, .required),
      Field("pronouns", .fact(pronouns), .required), Field("livesAlone", .fact(livesAlone), .required),
      Field("nhsNumber", .text(.nhsNumber), .optional), Field("phone", .text(.phone), .required),
      Field("shortName", .text(.line), .derivedOptional),
    ])
  static let task = ObjectType(
    "Task",
    fields: [
      Field("wording", .text(.line), .derived), Field("picture", .text(.picture), .derivedOptional),
      Field("days", .list(.code(day)), .optional), Field("isDone", .bool, .required),
    ])
  static let visit = ObjectType(
    "Visit",
    fields: [
      Field("name", .text(.line), .required), Field("days", .list(.code(day)), .required),
      Field("start", .time, .required),
      Field("durationMinutes", .number(NumberKind(.minutes, 5...1440)), .required),
      Field("careWorkers", .number(NumberKind(.none, 1...4)), .required),
      Field("priority", .code(priority), .required),
      Field("tasks", .list(.object(task)), .required), Field("note", .text(.prose), .optional),
      Field("pricePence", .number(NumberKind(.pence)), .required),
    ])
  static let copy = ObjectType(
    "Copy",
    fields: [
      Field("for", .text(.line), .required), Field("printedOn", .date, .required),
      Field("layout", .code(layout), .required),
      Field("size", .number(NumberKind(.points, 12...36)), .required),
    ])
  static let provider = ObjectType("Provider", fields: [Field("name", .text(.line), .required)])
  static let root = ObjectType(
    "Record",
    fields: [
      Field("person", .object(person), .required), Field("visits", .list(.object(visit)), .required),
      Field("allergies", .fact(allergies), .required), Field("mattersMost", .fact(mattersMost), .required),
      Field("strengths", .list(.object(richText)), .optional), Field("copy", .object(copy), .required),
      Field("provider", .object(provider), .required),
    ])

  static func code(_ list: CodeList, _ word: String) -> Value {
    .code(Code(list, index: list.index(of: word) ?? 0))
  }

  static func text(_ words: String, easyRead: [String] = []) -> Value {
    .object(
      Object(
        richText,
        ["text": .text(words), "easyRead": easyRead.isEmpty ? .missing : .list(easyRead.map { .text($0) })]))
  }

  static func task(_ wording: String, picture: String? = nil, isDone: Bool = false) -> Value {
    .object(
      Object(
        task,
        [
          "wording": .text(wording), "picture": picture.map { .text($0) } ?? .missing,
          "isDone": .bool(isDone),
        ]))
  }

  static func visit(_ name: String, _ start: Int, _ days: [String], note: String? = nil, tasks: [Value])
    -> Value
  {
    .object(
      Object(
        visit,
        [
          "name": .text(name), "days": .list(days.map { code(day, $0) }),
          "start": .time(ClockTime(minutes: start)),
          "durationMinutes": .number(Number(45)), "careWorkers": .number(Number(1)),
          "priority": code(priority, "must-not-miss"), "tasks": .list(tasks),
          "note": note.map { .text($0) } ?? .missing,
          "pricePence": .number(Number(7550)),
        ]))
  }

  static func fact(_ type: ObjectType, _ value: Value) -> Value { .object(Object(type, ["value": value])) }

  /// A record; every text of the person can be replaced by a hostile one.
  static func record(
    layout word: String = "standard", words: (String) -> String = { $0 }, allergies: Value? = nil,
    pronouns: Value? = nil, mattersMost: Value? = nil
  ) -> Object {
    let person = Object(
      person,
      [
        "fullName": .text(words("Mrs Winifred Okafor")), "preferredName": .text(words("Winnie")),
        "sayIt": .text(words("WIN-ee")), "birthDate": .date(date(1938, 3, 14)),
        "pronouns": pronouns ?? fact(Toy.pronouns, .text(words("she, her"))),
        "livesAlone": .absent(Absence(.notAsked)), "nhsNumber": .text("9990000018"),
        "phone": .text("01632 960417"), "shortName": .text(words("Winnie Okafor")),
      ])
    let allergy = Object(
      allergy, ["substance": .text(words("Penicillin")), "reaction": .text(words("Rash"))])
    let copy = Object(
      copy,
      [
        "for": .text(words("visitors")), "printedOn": .date(date(2026, 11, 16)), "layout": code(layout, word),
        "size": .number(Number(14)),
      ])
    return Object(
      root,
      [
        "person": .object(person),
        "visits": .list([
          visit(
            words("Morning"), 480, ["mon", "tue", "wed", "thu", "fri"], note: words("Knock first"),
            tasks: [
              task(words("Help to wash"), picture: "bath"), task(words("Make tea"), isDone: true),
            ]),
          visit(words("Night"), 1245, ["wed", "sat"], tasks: [task(words("Lock the door"))]),
        ]),
        "allergies": allergies
          ?? .object(
            Object(Toy.allergies, ["items": .list([.object(allergy)]), "askedOn": .date(date(2026, 11, 3))])),
        "mattersMost": mattersMost
          ?? fact(Toy.mattersMost, text(words("My garden."), easyRead: [words("I like my garden.")])),
        "strengths": .list([text(words("I sing.")), text(words("I cook."))]),
        "copy": .object(copy), "provider": .object(Object(provider, ["name": .text("Harebell Care")])),
      ])
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a date that exists")
    }
    return date
  }

  static let today = date(2026, 11, 16)

  static func library(
    _ body: String, partials: [String: String] = [:], claims: String? = nil
  ) -> TemplateLibrary {
    let head = "---\ntitle: Test\n" + (claims.map { "claims: \($0)\n" } ?? "") + "---\n"
    return TemplateLibrary(
      templates: ["test": SourceText(path: "test.md", text: head + body)],
      partials: partials.mapValues { SourceText(path: "partial.md", text: $0) },
      pictures: ["bath": "A bath", "yes": "A tick"])
  }

  /// The blocks of a template for the record, or the problems as text.
  static func blocks(
    _ body: String, _ record: Object = record(), partials: [String: String] = [:], claims: String? = nil
  ) -> [Block] {
    do {
      return try library(body, partials: partials, claims: claims).checked("test", against: root).filled(
        with: record, asOf: today, in: english
      ).blocks
    } catch {
      return [.paragraph([.text(error.all.map(\.report).joined(separator: "\n"))])]
    }
  }

  /// The problems of a template, as a person would read them.
  static func problems(_ body: String, partials: [String: String] = [:]) -> String {
    do {
      _ = try library(body, partials: partials).checked("test", against: root)
      return "no problem"
    } catch {
      return error.all.map(\.report).joined(separator: "\n")
    }
  }
}
