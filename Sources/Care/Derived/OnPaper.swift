import Records

extension CareRecord {
  /// Two records as papers in the home may tell of them, to be compared: what hides something now hides it in what was
  /// printed before as well.
  ///
  /// A protected address stands in neither, and no medicine is told to be given without the person's knowledge where
  /// papers in the home may not say it.
  public static func onPaper(_ old: Object, _ new: Object) -> (old: Object, new: Object) {
    let isProtected = new.hasProtectedAddress
    let hidden = Set(new.hiddenMedicines)
    return (old.onPaper(isProtected, hidden), new.onPaper(isProtected, hidden))
  }
}

extension Object {
  /// A protected address is not printed, nor any phone that could lead to it (ID-03): not that of the home under the
  /// name of somebody else, not the staff's in the house; nor where somebody close lives, which may be the same house.
  var withAddressAsPrinted: Object { hasProtectedAddress ? withoutAddress : self }

  fileprivate var hasProtectedAddress: Bool { object("person")?["restricted"].bool == true }

  private var withoutAddress: Object {
    guard let person = object("person") else { return self }
    let own = Set(person.objects("phones").compactMap { $0.text("number")?.dialled })
    let house = person.object("supportedLiving")?.setting(["staffPhone": .missing])
    let hidden = person.setting([
      "address": .missing, "phones": .missing,
      "supportedLiving": house.map(Value.object) ?? .missing,
    ])
    return setting(["person": .object(hidden)]).changing("contacts") { contact in
      contact.setting(["address": .missing]).without(phones: own)
    }
  }

  /// A contact without some numbers, however they are written.
  private func without(phones own: Set<String>) -> Object {
    var contact = self
    for name in ["phones", "otherPhones"] {
      guard case .list(let phones) = contact[name] else { continue }
      contact.set(
        name,
        to: .list(
          phones.filter { phone in
            (phone.text ?? phone.object?.text("number")).map { !own.contains($0.dialled) } ?? true
          }))
    }
    return contact
  }

  /// The names of medicines of which papers in the home may not say how they are given.
  fileprivate var hiddenMedicines: [String] {
    guard let medicines = object("medicines") else { return [] }
    return medicines.objects("items").filter { $0.object("covert")?["printInHome"].bool == false }
      .map { $0.string("name") }
  }

  fileprivate func onPaper(_ isProtected: Bool, _ hidden: Set<String>) -> Object {
    let record = isProtected ? withoutAddress : self
    guard !hidden.isEmpty, let medicines = record.object("medicines") else { return record }
    let shown = medicines.changing("items") { medicine in
      hidden.contains(medicine.string("name")) ? medicine.setting(["covert": .missing]) : medicine
    }
    return record.setting(["medicines": .object(shown)])
  }
}
