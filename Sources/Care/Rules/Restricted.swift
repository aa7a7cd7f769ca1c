import Records

/// ID-03: a record with a protected address is printed only when that was asked for, and then without address or
/// phone.
enum Restricted: Rule {
  static let id = "ID-03"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let person = record.object("person")
    if person?["restricted"].bool == true {
      guard !context.isRestrictedAllowed else { return [] }
      return [
        RuleFinding(
          .refusal, "the address of this record is protected",
          hint: "homepack build --allow-restricted prints it without address and phone",
          at: ["person", "restricted"])
      ]
    }
    guard person?["address"].isMissing == true else { return [] }
    return [
      RuleFinding(
        .error, "the address is missing",
        hint: "add \"address\", or \"restricted\": true when it is protected",
        at: ["person"])
    ]
  }
}
