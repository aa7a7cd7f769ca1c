import Documents
import Records

/// Who to call when something goes wrong, with names and numbers, in the order of the plan.
struct Calls {
  let record: Object
  let provider: Provider
  private let order: CallOrder

  init(record: Object, provider: Provider) {
    self.record = record
    self.provider = provider
    order = CallOrder(of: record)
  }

  /// One entry for each reference that leads to a number; `REF-01` names those that do not.
  func numbers(for contingency: Object, in words: Words) -> [Value] {
    contingency["whoToContact"].texts.compactMap { reference in
      guard let (name, phone) = number(of: reference, in: words) else { return nil }
      // The office's own phones stand apart on the same paper, each with its hours.
      let reach = person(reference)?.reach(besides: phone) ?? ["others": .list([])]
      let call = ["name": Value.text(name), "phone": .text(phone)].merging(reach) { own, _ in own }
      return .object(Object(CareTypes.call, call))
    }
  }

  /// The name and number that a reference leads to: `provider.<use>`, or the id of a contact or professional.
  private func number(of reference: String, in words: Words) -> (name: String, phone: String)? {
    guard let phone = phone(of: reference) else { return nil }
    if reference.dropPrefix("provider.") != nil {
      return (words(CareWord(rawValue: "call." + reference) ?? .callOffice), phone)
    }
    guard let one = person(reference), let name = one.text("name") else { return nil }
    guard let relationship = one.text("relationship") else { return (name, phone) }
    return (words(CareWord.callContact, ["name": name, "relationship": relationship]), phone)
  }

  /// The number alone that a reference leads to.
  func phone(of reference: String) -> String? {
    if let use = reference.dropPrefix("provider.") {
      return provider.object.objects("phones").first { $0.word("use") == use }?.text("number")
    }
    if let contact = named(reference, among: "contacts") { return order.phone(of: contact) }
    let professional = named(reference, among: "professionals")
    return professional?.text("phone") ?? professional?.otherNumbers.first
  }

  /// The contact or professional of an id.
  private func person(_ id: String) -> Object? {
    named(id, among: "contacts") ?? named(id, among: "professionals")
  }

  private func named(_ id: String, among list: String) -> Object? {
    record.objects(list).first { $0.text("id") == id }
  }
}

extension String {
  func dropPrefix(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
