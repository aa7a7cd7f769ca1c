import Records

extension Object {
  /// A person with the full and the short name. Nothing is ever worked out from sex or title (NAM-01).
  var withNames: Object {
    let family = text("family") ?? ""
    let full = [text("title")].compactMap { $0 } + self["given"].texts + [family]
    let short = [text("preferredName") ?? "", family]
    return setting([
      "fullName": .text(full.joined(separator: " ")), "shortName": .text(short.joined(separator: " ")),
      "isTestRecord": .bool(self["nhsNumber"].known.text?.hasPrefix("999") == true),
    ])
  }

  /// A contact with the relationship and what follows from it in words.
  var withStanding: Object {
    setting([
      "standing": .text(standing),
      "canDecide": powers.isEmpty ? .missing : .text(powers.inWords.capitalisedFirst),
    ])
  }

  /// "Daughter and attorney", "Neighbour, holds a key". Next of kin is left out: the words carry no legal power.
  private var standing: String {
    let roles = self["roles"].words
    let kinds = Set(objects("authority").compactMap { $0.word("type") })
    var words = [(text("relationship") ?? "").capitalisedFirst]
    if !kinds.isDisjoint(with: ["lpa-health-welfare", "lpa-property-finance", "epa"]) {
      words.append("attorney")
    }
    if !kinds.isDisjoint(with: ["deputy-welfare", "deputy-property"]) { words.append("deputy") }
    if kinds.contains("appointee") || roles.contains("appointee") { words.append("appointee for benefits") }
    if roles.contains("advocate") { words.append("advocate") }
    if roles.contains("unpaid-carer") { words.append("unpaid carer") }
    return words.inWords + (roles.contains("keyholder") ? ", holds a key" : "")
  }

  /// What the contact can decide by law: only what is registered and was seen.
  private var powers: [String] {
    let held = objects("authority").filter { $0["registered"].bool == true && $0.date("seenOn") != nil }
    let kinds = Set(held.compactMap { $0.word("type") })
    var powers: [String] = []
    if !kinds.isDisjoint(with: ["lpa-health-welfare", "deputy-welfare"]) { powers.append("health") }
    if !kinds.isDisjoint(with: ["lpa-property-finance", "epa", "deputy-property"]) { powers.append("money") }
    if kinds.contains("appointee") { powers.append("benefits") }
    return powers
  }
}

extension [String] {
  /// "a", "a and b", "a, b and c".
  var inWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text as a sentence: capital first, full stop last.
  var sentence: String {
    guard let last else { return self }
    return capitalisedFirst + (".!?…".contains(last) ? "" : ".")
  }
}
