import Records

/// REF-02: an id stands once among those that can be named together. Contingencies may be several of a kind: of these
/// none begins like another.
enum UniqueIds: Rule {
  static let id = "REF-02"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    [["contacts", "professionals"], ["needs"], ["visits"], ["risks"]].flatMap { lists in
      twice(in: record, lists)
    } + sameBeginnings(in: record)
  }

  private static func sameBeginnings(in record: Object) -> [RuleFinding] {
    var seen: [Object] = []
    return record.objects("contingency").enumerated().compactMap { index, event in
      defer { seen.append(event) }
      guard seen.contains(where: { $0.beginsLike(event) }) else { return nil }
      return RuleFinding(
        .error, "the same event stands twice",
        hint: "keep one of them, or say in \"trigger\" how they differ",
        at: ["contingency", .index(index), "trigger"])
    }
  }

  private static func twice(in record: Object, _ lists: [String]) -> [RuleFinding] {
    var seen: Set<String> = []
    var findings: [RuleFinding] = []
    for list in lists {
      for (index, item) in record.objects(list).enumerated() {
        let id = item.text("id") ?? ""
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

extension Object {
  /// Whether two events are of one kind and have the same trigger, whatever its capitals.
  fileprivate func beginsLike(_ other: Object) -> Bool {
    self["id"] == other["id"] && trigger == other.trigger
  }

  private var trigger: String { self["trigger"].prose?.lowercased() ?? "" }
}
