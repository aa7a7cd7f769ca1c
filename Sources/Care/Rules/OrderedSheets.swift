import Records

/// SHT-01: a sheet that was ordered and is not printed is named, with how many; nobody waits for paper that does not come.
enum OrderedSheets: Rule {
  static let id = "SHT-01"

  /// The sheets that a pack has: the first week of visits, and a page for the person's own words after it.
  static let printed: Set<String> = ["daily-visit-record", "own-words"]

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let sheets = record.objects("sheets").enumerated()
    let hasDiary = sheets.contains { $1.word("kind") == "daily-visit-record" && $1["weeks"].whole != 0 }
    return sheets.compactMap { index, sheet in
      finding(sheet, hasDiary: hasDiary, at: ["sheets", .index(index)])
    }
  }

  private static func finding(_ sheet: Object, hasDiary: Bool, at path: [PathStep]) -> RuleFinding? {
    let kind = sheet.word("kind") ?? ""
    let (weeks, copies) = (sheet["weeks"].whole, sheet["copies"].whole)
    guard weeks != 0, copies != 0 else { return nil }
    guard printed.contains(kind) else {
      return RuleFinding(
        .warning, "this sheet is ordered and is not printed yet: \(kind)\(amount(weeks, copies))",
        hint: "print it from elsewhere; nothing in the plan sends people to it", at: path)
    }
    if kind == "own-words", !hasDiary {
      return RuleFinding(
        .warning, "this sheet comes with the diary, and no diary is ordered: \(kind)\(amount(weeks, copies))",
        hint: "order daily-visit-record too", at: path)
    }
    return more(kind, weeks, copies, at: path)
  }

  private static func more(_ kind: String, _ weeks: Int?, _ copies: Int?, at path: [PathStep]) -> RuleFinding?
  {
    if let weeks, weeks > 1 {
      return RuleFinding(
        .note, "of \(weeks) weeks of \(kind) the first is printed",
        hint: "build again for the next one: --as-of a day of that week", at: path)
    }
    guard let copies, copies > 1 else { return nil }
    return RuleFinding(
      .note, "of \(copies) copies of \(kind) one is made", hint: "print the file \(copies) times", at: path)
  }

  private static func amount(_ weeks: Int?, _ copies: Int?) -> String {
    let weeks = weeks.map { $0 == 1 ? ", 1 week" : ", \($0) weeks" } ?? ""
    return weeks + (copies.map { $0 == 1 ? ", 1 copy" : ", \($0) copies" } ?? "")
  }
}
