import Records

/// MOV-01: a move that takes two care workers is never planned for one: some visit brings as many as it takes.
enum EnoughWorkers: Rule {
  static let id = "MOV-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let moving = record.object("movingAndHandling"), let most = most(in: record, on: context.asOf)
    else {
      return []
    }
    let transfers = moving.objects("transfers").enumerated().map {
      ($0.element, ["movingAndHandling", "transfers", .index($0.offset)] as [PathStep], "careWorkers")
    }
    let turning = [moving.object("turning")].compactMap { $0 }.map {
      ($0, ["movingAndHandling", "turning"] as [PathStep], "careWorkers")
    }
    let all = [(moving, ["movingAndHandling"] as [PathStep], "careWorkersNeeded")] + transfers + turning
    return all.compactMap { object, path, field in
      guard let needed = object[field].whole, needed > most else { return nil }
      return RuleFinding(
        .warning, "this takes more care workers than any visit brings",
        hint: "look at \"careWorkers\" of the visits, or say who helps besides", at: path + [.key(field)])
    }
  }

  /// How many care workers come at most; nil where nobody comes, or where staff are in the house.
  private static func most(in record: Object, on day: CalendarDate) -> Int? {
    let onSite = record.object("person")?.object("supportedLiving")?.word("staffOnSite")
    guard onSite == nil || onSite == "never" else {
      return nil
    }
    return record.objects("visits").filter { $0.date("until").map { $0 >= day } ?? true }
      .compactMap { $0["careWorkers"].whole }.max()
  }
}
