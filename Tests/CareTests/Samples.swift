import Diagnostics
import Foundation
import Records
import Testing

@testable import Care

/// The example record with some of its text replaced, read and ready for a rule.
enum Sample {
  static let asOf = day("2026-11-16")

  static let catalogue: TaskCatalogue = {
    let codes = [
      "AR-KNOCK", "SE-HEARING", "TO-COMMODE-EMPTY", "PC-WASH-FULL", "PC-BATH", "ME-CREAM", "DR-DRESS",
      "NU-BREAKFAST",
      "ME-GIVE", "AR-WRITE", "NU-LUNCH", "NU-LEAVE", "HO-PET", "NU-MEAL", "ME-EYEDROPS", "SA-ALARM",
      "DR-NIGHT",
      "TO-COMMODE", "AR-LOCK",
    ]
    let rows = codes.map {
      #"{"code": "\#($0)", "wording": "Words of \#($0)", "easyRead": "We do it.", "picture": "wash", "label": "Label"}"#
    }
    let text = #"{"schema": "task-catalogue/1", "tasks": [\#(rows.joined(separator: ","))]}"#
    return present(TaskCatalogue.read(SourceText(path: "tasks.json", text: text)))
  }()

  static let standard = ReadingLayout(
    "standard", title: "Standard print", claims: "clear-print", sizes: 12...15, defaultSize: 14,
    needs: ReadingLayout.Needs(areNone: true))
  static let largePrint = ReadingLayout(
    "large-print", title: "Large print", claims: "large-print", sizes: 16...36, defaultSize: 18,
    needs: ReadingLayout.Needs(choices: ["large-print"], areSizes: true))
  static let easyRead = ReadingLayout(
    "easy-read", title: "Easy read", claims: "easy-read", sizes: 14...28, defaultSize: 18,
    needs: ReadingLayout.Needs(
      codes: ["796161000000101", "1082551000000105", "936641000000108", "719754002"],
      choices: ["easy-read"]), hasTwins: true)

  /// The layouts of the house.
  static let layouts = layouts([standard, largePrint, easyRead])

  static func layouts(_ all: [ReadingLayout]) -> ReadingLayouts {
    guard let layouts = ReadingLayouts(all) else {
      preconditionFailure("one layout is for readers without a need")
    }
    return layouts
  }

  /// The nations of the house.
  static let nations: Nations = {
    let folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/Templates/nations/"
    return Nations(
      Codes.jurisdiction.codes.map { name in
        guard let text = try? String(contentsOfFile: folder + name + ".json", encoding: .utf8),
          let nation = try? Nation.read(name, [SourceText(path: name + ".json", text: text)])
        else { preconditionFailure("there is no text for \(name)") }
        return nation
      })
  }()

  static let pictures: Set<String> = [
    "heart", "family", "talk", "feelings", "tick", "cross", "wash",
  ]

  static func source(_ changes: KeyValuePairs<String, String> = [:]) -> SourceText {
    var text = Example.record
    for (old, new) in changes {
      precondition(text.contains(old), "the example has no \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return SourceText(path: "HB-0417.json", text: text, holdsPersonalFacts: true)
  }

  static func read(_ changes: KeyValuePairs<String, String> = [:]) -> (CareRecord?, [Problem]) {
    CareRecord.read(source(changes), catalogue: catalogue, pictures: pictures)
  }

  static func record(_ changes: KeyValuePairs<String, String> = [:]) -> CareRecord {
    present(read(changes))
  }

  static func provider(_ changes: KeyValuePairs<String, String> = [:]) -> Provider {
    var text = Example.provider
    for (old, new) in changes { text = text.replacing(old, with: new, maxReplacements: 1) }
    return present(Provider.read(SourceText(path: "provider.json", text: text)))
  }

  static func day(_ iso: String) -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }

  /// What was read, which the tests take for granted.
  private static func present<Read>(_ reading: (Read?, [Problem])) -> Read {
    guard let read = reading.0 else { preconditionFailure(reading.1.map(\.report).joined(separator: "\n")) }
    return read
  }

  /// What one rule says about the example with changes.
  static func problems(
    of rule: any Rule.Type, _ changes: KeyValuePairs<String, String> = [:],
    provider: KeyValuePairs<String, String> = [:], asOf: String = "2026-11-16"
  ) -> [Problem] {
    let record = record(changes)
    let context = CheckContext(
      provider: Sample.provider(provider), asOf: day(asOf), layouts: Sample.layouts, nations: nations,
      medicineGroups: medicineGroups)
    return rule.findings(in: record.object, context).numbered(rule.id).problems(
      at: record.places, person: record.id)
  }

  /// What one rule for texts says about the example with changes.
  static func textProblems(of rule: String, _ changes: KeyValuePairs<String, String> = [:]) -> [Problem] {
    let record = record(changes)
    return TextChecks.findings(in: record).filter { $0.rule == rule }.problems(
      at: record.places, person: record.id)
  }
}

extension Object {
  /// The objects of a list, to be counted and picked.
  func items(_ name: String) -> [Object] { Array(objects(name)) }
}
