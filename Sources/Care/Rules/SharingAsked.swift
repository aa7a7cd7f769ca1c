import Records

/// SHA-06: when somebody else decided who may see what, the record says who, and how the person was asked.
enum SharingAsked: Rule {
  static let id = "SHA-06"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let sharing = record.object("sharing"), sharing.word("decidedBy") != "person" else { return [] }
    let wanted = [
      ("decider", "who decided", "write the name, and in what standing"),
      ("asked", "how the person was asked", "write how, and what the person wanted"),
    ]
    return wanted.filter { sharing[$0.0].isMissing }.map { field, what, hint in
      RuleFinding(
        .warning, "somebody else decided who may see what, and the record does not say \(what)",
        hint: "add \"\(field)\": \(hint)", at: ["sharing"])
    }
  }
}
