import Records

/// SHT-02: a sheet that the record calls for and that nobody has ordered is named, with the fact that calls for it, and
/// whether a copy comes without an order.
enum UnorderedSheets: Rule {
  static let id = "SHT-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    CalledSheets(of: record).calls.map { call in
      let order = "{ \"kind\": \"\(call.kind)\", \"copies\": 1 }"
      return call.isPrinted
        ? RuleFinding(
          .note, "this calls for the sheet \(call.kind): one copy is printed without an order",
          hint: "order more by \(order) in \"sheets\", or none by 0 copies", at: call.path)
        : RuleFinding(
          .warning, "this calls for the sheet \(call.kind), and none is ordered",
          hint: "write \(order) into \"sheets\", or 0 copies where it is kept elsewhere", at: call.path)
    }
  }
}
