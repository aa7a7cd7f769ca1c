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
    var seen = Set<String>(minimumCapacity: lists.reduce(0) { $0 + record[$1].list.count })
    return lists.flatMap { list in
      record.objects(list).enumerated().compactMap { index, item in
        let id = item.text("id") ?? item.word("id") ?? ""
        guard !seen.insert(id).inserted else { return nil }
        return RuleFinding(
          .error, "this id stands twice", hint: "each id names one thing only",
          at: [.key(list), .index(index), "id"])
      }
    }
  }
}
