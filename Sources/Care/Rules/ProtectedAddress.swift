import Records

/// ID-03 in texts: a protected address is not printed from its own field, and no text may say it instead: neither its
/// lines but the last, which is the town, nor its postcode, nor a phone of the home.
///
/// An address that the record does not hold cannot be looked for; the office must read as well.
struct ProtectedAddress {
  private let search: WordSearch
  private let numbers: [String]

  /// Nil for a record without a protected address.
  init?(of record: Object) {
    guard let person = record.object("person"), person["restricted"].bool == true else { return nil }
    let address = person.object("address")
    let lines = address?.list("lines").compactMap(\.text) ?? []
    let streets = (lines.count > 1 ? Array(lines.dropLast()) : lines).map(\.withoutHouseNumber)
    let postcode = (address?.text("postcode") ?? "").lowercased()
    let words =
      streets.filter { $0.utf8.count >= Self.shortest } + [postcode, postcode.replacing(" ", with: "")]
    search = WordSearch(words.filter { !$0.isEmpty })
    numbers = person.objects("phones").compactMap { $0.text("number")?.dialled }.filter {
      $0.utf8.count >= Self.shortest
    }
  }

  /// Shorter parts stand in too many others' places.
  private static let shortest = 6

  /// The finding for a text that says some of it, or nil.
  func finding(in found: FoundText) -> RuleFinding? {
    let text = found.text
    guard !text.hits(search).isEmpty || says(anyOf: numbers, text) else { return nil }
    let path = found.path
    // These are not printed at all, or go from paper with the address.
    let isOwn = path.starts(with: ["person", "address"]) || path.starts(with: ["person", "phones"])
    guard !isOwn, !path.contains("address") else { return nil }
    return RuleFinding(
      .refusal, "the address or phone that is protected stands in this text",
      hint: "take it out; papers in the home and elsewhere go without it", at: path, rule: Restricted.id)
  }

  private func says(anyOf numbers: [String], _ text: String) -> Bool {
    guard !numbers.isEmpty, text.utf8.count(where: { 48...57 ~= $0 }) >= Self.shortest else { return false }
    let digits = text.dialled
    return numbers.contains { digits.contains($0) }
  }
}

extension String {
  /// "kiln cottages" of "3 Kiln Cottages".
  fileprivate var withoutHouseNumber: String {
    String(lowercased().drop { !$0.isLetter })
  }
}
