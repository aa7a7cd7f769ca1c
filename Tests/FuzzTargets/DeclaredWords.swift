import Records

extension ObjectType {
  /// The keys and codes that a file of this type is made of, as they stand in it.
  var words: [String] {
    var words: Set<String> = ["\"value\"", "\"absent\"", "\"on\"", "\"by\"", "\"2026-11-16\""]
    var seen: Set<ObjectIdentifier> = []
    collect(&words, &seen)
    return words.sorted()
  }

  fileprivate func collect(_ words: inout Set<String>, _ seen: inout Set<ObjectIdentifier>) {
    guard seen.insert(ObjectIdentifier(self)).inserted else { return }
    for field in fields where field.isWritten {
      words.insert(JSONText.quoted(field.name) + ": ")
      field.type.collect(&words, &seen)
    }
  }
}

extension ValueType {
  fileprivate func collect(_ words: inout Set<String>, _ seen: inout Set<ObjectIdentifier>) {
    switch self {
    case .code(let list): words.formUnion(list.codes.map(JSONText.quoted))
    case .list(let item): item.collect(&words, &seen)
    case .object(let type), .fact(let type): type.collect(&words, &seen)
    default: break
    }
  }
}

extension Field {
  /// Whether it stands in files: all others are worked out.
  var isWritten: Bool { presence == .required || presence == .optional }
}
