import Records

/// REF-02: an id stands once among those that can be named together.
enum UniqueIds: Rule {
  static let id = "REF-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    [["contacts", "professionals"], ["needs"], ["visits"], ["risks"], ["contingency"]].flatMap { lists in
      twice(in: record, lists)
    }
  }

  private static func twice(in record: Object, _ lists: [String]) -> [RuleFinding] {
    var seen: Set<String> = []
    var findings: [RuleFinding] = []
    for list in lists {
      for (index, item) in record.objects(list).enumerated() {
        let name = item["id"]
        let id = name.text ?? name.word ?? ""
        guard !seen.insert(id).inserted else { continue }
        findings.append(
          RuleFinding(
            .error, "this id stands twice", hint: "each id names one thing only",
            at: [.key(list), .index(index), "id"]))
      }
    }
    return findings
  }
}
