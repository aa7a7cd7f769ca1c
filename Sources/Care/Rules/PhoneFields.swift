import Records

/// Every phone number of an object, wherever the declaration has one.
enum PhoneFields {
  /// Calls the body with each number and the way to it.
  static func each(in object: Object, _ body: (String, @escaping () -> [PathStep]) -> Void) {
    walk.each(in: object) { holder, fields, way in
      for index in fields {
        let name = holder.type.fields[index].name
        switch holder.slots[index] {
        case .text(let number): body(number) { way() + [.key(name)] }
        case .list(let numbers):
          for (item, number) in numbers.enumerated() {
            if case .text(let number) = number { body(number) { way() + [.key(name), .index(item)] } }
          }
        default: continue
        }
      }
    }
  }

  private static let walk = DeclaredWalk(from: [CareTypes.record, CareTypes.provider]) { field, _ in
    switch field.type {
    case .text(.phone), .list(.text(.phone)): true
    default: false
    }
  }
}
