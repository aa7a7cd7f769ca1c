import Documents
import Records

extension Object {
  /// A person with the full and the short name. Nothing is ever worked out from sex or title (NAM-01).
  var withNames: Object {
    setting([
      "fullName": .text(fullName), "shortName": .text(shortName), "initial": .text(initial),
      "isTestRecord": .bool(self["nhsNumber"].known.text?.hasPrefix("999") == true),
    ])
  }

  /// A provider whose rating is known by its words, whatever their capitals.
  func withRating(in words: Words) -> Object {
    withMedicineKey.withRatingCode(in: words)
  }

  /// The codes of the medicines record, one by one.
  private var withMedicineKey: Object {
    guard case .map(let codes) = self["marCodes"] else { return setting(["marKey": .list([])]) }
    let key = codes.pairs.map { code, meaning in
      Value.object(Object(CareTypes.medicineCode, ["code": .text(code), "meaning": meaning]))
    }
    return setting(["marKey": .list(key)])
  }

  private func withRatingCode(in words: Words) -> Object {
    guard let regulator = object("regulator"), let rating = regulator.text("rating")?.lowercased() else {
      return self
    }
    let code = Codes.rating.codes.first { words.text(of: $0, in: Codes.rating).lowercased() == rating }
    let value = code.map { Codes.rating.value($0) } ?? .missing
    return setting(["regulator": .object(regulator.setting(["ratingCode": value]))])
  }

  /// "Mrs Winifred Adaeze Okafor". A title that was written with the names as well stands once.
  private var fullName: String {
    let names = (self["given"].texts + [text("family") ?? ""]).joined(separator: " ")
    guard let title = text("title"), !names.holdsName(title, onlyFirst: true) else { return names }
    return title + " " + names
  }

  /// "Winnie Okafor": the name that the person goes by with the family name, unless the one holds the other: who is
  /// called Mr Pemberton is not Mr Pemberton Pemberton.
  public var shortName: String {
    let preferred = text("preferredName") ?? ""
    guard let family = text("family"), !family.isEmpty else { return preferred }
    return preferred.holdsName(family) ? preferred : preferred + " " + family
  }

  /// The sign that stands for the person among the letters of a form: a capital, with the marks on it.
  private var initial: String { (text("preferredName") ?? "").prefix(1).uppercased() }

  /// A contact with the relationship and what follows from it in words.
  func withStanding(in words: Words) -> Object {
    let powers = powers
    return setting([
      "standing": .text(standing(in: words)),
      "easyRelation": plainRelation(in: words).map(Value.text) ?? .missing,
      "isAdvocate": .bool(
        self["roles"].words.contains("advocate") || relation(in: .advocateRelations, of: words) != nil),
      "decidesHealth": .bool(powers.contains(.health)),
      "decidesMoney": .bool(powers.contains(.money) || powers.contains(.benefits)),
      "canDecide": powers.isEmpty ? .missing : .text(words.list(powers.map { words($0) }).capitalisedFirst),
    ])
  }

  /// The relationship as a plain word of easy read; nil where it is none.
  func plainRelation(in words: Words) -> String? { relation(in: .plainRelations, of: words) }

  /// The relationship as it stands in a list of the file of words, whatever its capitals.
  private func relation(in list: CareWord, of words: Words) -> String? {
    guard let own = text("relationship")?.lowercased() else { return nil }
    // The list is taken apart by bytes: by characters it costs more than all else of a contact.
    let plain = words(list).utf8.split(separator: UInt8(ascii: ","))
    return plain.contains { Substring($0.drop { $0 == UInt8(ascii: " ") }) == own } ? own : nil
  }

  /// The relationship inside a sentence of ours; a word that is not plain stands as it was written.
  func relationshipInside(in words: Words) -> String? { plainRelation(in: words) ?? text("relationship") }

  /// The relationship where a line begins with it, without roles and powers: "Daughter".
  func relationshipFirst(in words: Words) -> String? {
    plainRelation(in: words)?.capitalisedFirst ?? text("relationship")
  }

  /// "Daughter and attorney", "Wife and attorney for money", "Neighbour, holds a key". Next of kin is left out: the words
  /// carry no legal power.
  private func standing(in words: Words) -> String {
    var standing = words.list([relationshipFirst(in: words) ?? ""] + offices.map { words($0) })
    if self["roles"].words.contains("keyholder") {
      standing = words(CareWord.keyholder, ["standing": standing])
    }
    let inWords = objects("authority").map { $0.text("typeInWords") } + [text("rolesInWords")]
    for role in inWords.compactMap({ $0 }) {
      standing = words(CareWord.standingAlso, ["standing": standing, "role": role])
    }
    return standing
  }

  private var offices: [CareWord] {
    let roles = self["roles"].words
    let kinds = Set(objects("authority").compactMap { $0.word("type") })
    // Before powers, whose matter ends the list: nobody is attorney for an unpaid carer.
    var offices: [CareWord] = roles.contains("unpaid-carer") ? [.unpaidCarer] : []
    let attorney = kinds.intersection(Self.attorneys)
    if !attorney.isEmpty {
      let forHealth = !attorney.isDisjoint(with: Self.decideHealth)
      let forMoney = !attorney.isDisjoint(with: Self.decideMoney)
      offices.append(forHealth == forMoney ? .attorney : forHealth ? .healthAttorney : .moneyAttorney)
    }
    if !kinds.isDisjoint(with: ["deputy-welfare", "deputy-property"]) { offices.append(.deputy) }
    if !kinds.isDisjoint(with: ["welfare-guardian", "financial-guardian"]) { offices.append(.guardian) }
    if kinds.contains("controller") { offices.append(.controller) }
    if kinds.contains("appointee") || roles.contains("appointee") { offices.append(.appointee) }
    if roles.contains("advocate") { offices.append(.advocate) }
    return offices
  }

  private static let attorneys: Set<String> = [
    "lpa-health-welfare", "lpa-property-finance", "epa", "welfare-attorney", "continuing-attorney",
  ]
  private static let decideHealth: Set<String> = [
    "lpa-health-welfare", "deputy-welfare", "welfare-attorney", "welfare-guardian",
  ]
  private static let decideMoney: Set<String> = [
    "lpa-property-finance", "epa", "deputy-property", "continuing-attorney", "financial-guardian",
    "controller",
  ]

  /// What the contact can decide by law: only what is registered and was seen.
  private var powers: [CareWord] {
    let held = objects("authority").filter(\.isSeenPower)
    let kinds = Set(held.compactMap { $0.word("type") })
    var powers: [CareWord] = []
    if !kinds.isDisjoint(with: Self.decideHealth) { powers.append(.health) }
    if !kinds.isDisjoint(with: Self.decideMoney) { powers.append(.money) }
    if kinds.contains("appointee") { powers.append(.benefits) }
    return powers
  }
}

extension String {
  /// Whether a name stands in this one as whole words, whatever their capitals: at its beginning, or anywhere.
  fileprivate func holdsName(_ name: String, onlyFirst: Bool = false) -> Bool {
    let (own, wanted) = (nameWords, name.nameWords)
    guard !wanted.isEmpty, own.count >= wanted.count else { return false }
    let places = 0...(onlyFirst ? 0 : own.count - wanted.count)
    return places.contains { own[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private var nameWords: [String] {
    lowercased().split { $0.isWhitespace || $0 == "." }.map(String.init)
  }
}
