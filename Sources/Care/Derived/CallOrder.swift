import Documents
import Records

/// Who is rung first in an emergency, and on which of their phones.
struct CallOrder {
  private let contacts: [Object]
  /// The person's own numbers: whoever shares the home answers there as long as nothing has happened in it.
  private let own: Set<String>

  init(of record: Object) {
    contacts = Array(record.objects("contacts"))
    own = Set((record.object("person")?.objects("phones") ?? []).compactMap { $0.text("number")?.dialled })
  }

  /// The contacts that are rung in an emergency: by their rank, then those without one in the order of the file.
  var inEmergency: [Object] {
    let ranked = contacts.enumerated().filter { $0.element.isRung }.map { index, contact in
      (contact["rank"].whole ?? Int.max, index, contact)
    }
    return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The number to ring somebody on: the first that is theirs alone, else the first. Numbers with a note come last.
  func phone(of contact: Object) -> String? {
    let phones = contact["phones"].texts + contact.otherNumbers
    return phones.first { !own.contains($0.dialled) } ?? phones.first
  }

  /// Those who are rung, as a page lists them.
  func calls(in words: Words) -> [Value] {
    inEmergency.map { contact in
      .object(
        Object(
          CareTypes.emergencyCall,
          [
            "name": contact["name"], "standing": contact.withStanding(in: words)["standing"],
            "relationship": contact.relationshipFirst(in: words).map(Value.text) ?? .missing,
            "phone": phone(of: contact).map(Value.text) ?? .missing,
          ].merging(contact.reach(besides: phone(of: contact))) { own, _ in own }))
    }
  }
}

extension Object {
  /// The numbers that have a note of their own.
  var otherNumbers: [String] { objects("otherPhones").compactMap { $0.text("number") } }

  /// When somebody is reached, and on which numbers besides the first: a nurse who answers another at night. Where the
  /// first is one of those with a note, the note says when.
  func reach(besides first: String?) -> [String: Value] {
    let others = objects("otherPhones")
    let note = self["hours"].isMissing ? others.first { $0.text("number") == first }?["note"] : nil
    return [
      "hours": note ?? self["hours"],
      "others": .list(others.filter { $0.text("number") != first }.map(Value.object)),
    ]
  }

  /// Whether a contact is rung in an emergency: because the record says so, or because they can open the door.
  var isRung: Bool { !Set(self["roles"].words).isDisjoint(with: ["emergency", "keyholder"]) }
}

extension String {
  /// The digits that are dialled, with 0 for the country code of the United Kingdom: two ways of writing a number are
  /// one number.
  var dialled: String {
    let digits = String(decoding: utf8.filter { 48...57 ~= $0 }, as: UTF8.self)
    let isInternational = hasPrefix("+44") || digits.hasPrefix("0044")
    guard isInternational else { return digits }
    let rest = digits.drop { $0 == "0" }.dropFirst(2)
    return "0" + rest.drop { $0 == "0" }
  }
}
