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
  private func number(of reference: String) -> (name: String, phone: String)? {
    guard let phone = phone(of: reference) else { return nil }
    if let use = reference.dropPrefix("provider.") { return (Self.names[use] ?? "our office", phone) }
    guard let one = named(reference, among: "contacts") ?? named(reference, among: "professionals"),
      let name = one.text("name")
    else { return nil }
    return (one.text("relationship").map { "\(name), \($0)" } ?? name, phone)
  }

  /// The number alone that a reference leads to.
  func phone(of reference: String) -> String? {
    if let use = reference.dropPrefix("provider.") {
      return provider.object.objects("phones").first { $0.word("use") == use }?.text("number")
    }
    if let contact = named(reference, among: "contacts") { return contact["phones"].list.first?.text }
    return named(reference, among: "professionals")?.text("phone")
  }

  private func named(_ id: String, among list: String) -> Object? {
    record.objects(list).first { $0.text("id") == id }
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
