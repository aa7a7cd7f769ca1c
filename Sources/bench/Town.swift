import Diagnostics
import Foundation
import Packs
import Records

/// An agency of any number of people: the example people in turn, each with an id and a number of their own, and one week
/// of diary in place of all their sheets. Its pack holds the guide, the plan, the plan for visitors and the diary.
struct Town {
  let folder: String
  let people: Int

  private static let pack = """
    {
      "schema": "pack/1",
      "documents": [
        { "name": "service-user-guide" },
        { "name": "care-plan" },
        { "name": "care-plan", "for": "visiting-professional" },
        { "name": "diary" }
      ]
    }
    """

  /// Writes the agency into a new folder.
  init(of people: Int, in folder: String, house: House) throws {
    self.folder = folder
    self.people = people
    try Example.write(to: folder, from: house.home)
    try FileManager.default.createDirectory(
      atPath: folder + "/Templates/packs", withIntermediateDirectories: true)
    try Self.write(Self.pack, to: folder + "/Templates/packs/first-visit.json")
    let models = try ["HB-0231", "HB-0388", "HB-0417"].map { try Model($0, house: house) }
    for model in models { try FileManager.default.removeItem(atPath: "\(folder)/people/\(model.id).json") }
    for number in 0..<people {
      try Self.write(
        models[number % models.count].text(of: number), to: "\(folder)/people/\(Self.id(of: number)).json")
    }
  }

  /// The record id of one of the people.
  static func id(of number: Int) -> String { "HB-\(10_000 + number)" }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Moves the first visit of somebody's plan by a quarter of an hour.
  func moveVisit(of number: Int) throws {
    let path = "\(folder)/people/\(Self.id(of: number)).json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.firstRange(of: #""start": ""#) else { throw Problems(Problem(.error, "no visit")) }
    let time = start.upperBound..<text.index(start.upperBound, offsetBy: 5)
    let minutes = text[time].split(separator: ":").compactMap { Int($0) }.reduce(0) { 60 * $0 + $1 } + 15
    try Self.write(
      text.replacingCharacters(in: time, with: String(format: "%02d:%02d", minutes / 60, minutes % 60)),
      to: path)
  }
}

/// A record that others are made of.
private struct Model {
  let id: String
  private let number: String
  private let text: String

  init(_ id: String, house: House) throws {
    self.id = id
    let source = try house.source(ofPerson: id)
    let tree = try JSON.parse(source)
    guard let sheets = tree["sheets"], let number = tree["person"]?["nhsNumber"]?["value"] else {
      throw Problems(Problem(.error, "\(id) has no sheets or no number"))
    }
    let week = #"[{ "kind": "daily-visit-record", "weeks": 1, "startWeek": "2026-W48" }]"#
    self.number = String(decoding: source.bytes[number.range], as: UTF8.self)
    text = String(
      decoding: source.bytes[..<sheets.range.lowerBound] + Array(week.utf8)
        + source.bytes[sheets.range.upperBound...], as: UTF8.self)
  }

  func text(of number: Int) -> String {
    text.replacing(id, with: Town.id(of: number)).replacing(
      self.number, with: "\"\(Self.healthNumber(number))\"")
  }

  /// The number-th number of the range 999 that has a check digit, which one in eleven has not.
  private static func healthNumber(_ number: Int) -> String {
    var digits = 1_000_000 + number
    while true {
      let nine = Array("99\(digits)").compactMap(\.wholeNumberValue)
      let sum = zip(nine, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
      let check = (11 - sum % 11) % 11
      if check < 10 { return nine.map(String.init).joined() + String(check) }
      digits += 1_000_000
    }
  }
}
