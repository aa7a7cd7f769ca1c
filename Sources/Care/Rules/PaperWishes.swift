import Records

/// PAP-01: the colour of the paper and how it is bound are for whoever stands at the printer; no file can do them.
enum PaperWishes: Rule {
  static let id = "PAP-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    guard let paper = record.object("accessibleInformation")?.object("paper") else { return [] }
    var orders: [String] = []
    if let colour = paper.word("colour"), colour != "white" { orders.append("\(colour) paper") }
    if let size = paper.word("size"), size != "A4" { orders.append("\(size) paper") }
    if let binding = paper.word("binding") { orders.append("pages in this binding: \(binding)") }
    guard !orders.isEmpty else { return [] }
    return [
      RuleFinding(
        .note, "whoever prints this pack: \(orders.joined(separator: "; "))",
        hint: "set it at the printer; the file itself is A4", at: ["accessibleInformation", "paper"])
    ]
  }
}
