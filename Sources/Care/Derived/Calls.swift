import Records

/// Who to call when something goes wrong, with names and numbers, in the order of the plan.
struct Calls {
  let record: Object
  let provider: Provider

  /// One entry for each reference that leads to a number; `REF-01` names those that do not.
  func numbers(for contingency: Object) -> [Value] {
    contingency["whoToContact"].texts.compactMap { reference in
      guard let (name, phone) = number(of: reference) else { return nil }
      return .object(Object(CareTypes.call, ["name": .text(name), "phone": .text(phone)]))
    }
  }

  /// The name and number that a reference leads to: `provider.<use>`, or the id of a contact or professional.
  func number(of reference: String) -> (name: String, phone: String)? {
    if let use = reference.dropPrefix("provider.") { return providerNumber(use) }
    if let contact = record.objects("contacts").first(where: { $0.text("id") == reference }) {
      guard let name = contact.text("name"), let phone = contact["phones"].texts.first else { return nil }
      return (contact.text("relationship").map { "\(name), \($0)" } ?? name, phone)
    }
    guard let one = record.objects("professionals").first(where: { $0.text("id") == reference }),
      let name = one.text("name"), let phone = one.text("phone")
    else { return nil }
    return (name, phone)
  }

  private func providerNumber(_ use: String) -> (name: String, phone: String)? {
    let phones = provider.object.objects("phones")
    guard let found = phones.first(where: { $0.word("use") == use }), let number = found.text("number") else {
      return nil
    }
    return (Self.names[use] ?? "our office", number)
  }

  private static let names = [
    "office": "our office", "out-of-hours": "our out-of-hours phone",
    "text-only": "our number for text messages",
    "safeguarding": "our safeguarding phone",
  ]
}

extension String {
  func dropPrefix(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
