import Records

/// SHT-01: a sheet that is ordered and that no document prints is named, with how many; nobody waits for paper that does
/// not come.
enum OrderedSheets: Rule {
  static let id = "SHT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let printed = context.printedSheets else { return [] }
    return record.objects("sheets").enumerated().compactMap { index, sheet in
      guard sheet.isOrdered, let kind = sheet.word("kind"), !printed.contains(kind) else { return nil }
      return RuleFinding(
        .warning, "this sheet is ordered and no document prints it: \(kind)\(amount(of: sheet))",
        hint: "write a document whose head says sheet: \(kind), or print it from elsewhere",
        at: ["sheets", .index(index)])
    }
  }

  private static func amount(of sheet: Object) -> String {
    let weeks = sheet["weeks"].whole.map { $0 == 1 ? ", 1 week" : ", \($0) weeks" } ?? ""
    return weeks + (sheet["copies"].whole.map { $0 == 1 ? ", 1 copy" : ", \($0) copies" } ?? "")
  }
}
