import Records

/// OTH-01: the code `other` has its words beside it, or the page says "other" and nothing more.
///
/// Beside a list `role` that has `other` the declaration has `roleInWords`, so that this rule finds every such pair by
/// itself.
enum OtherInWords: Rule {
  static let id = "OTH-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    walk.each(in: record) { object, fields, way in
      for index in fields where object.lacksWords(index) {
        findings.append(
          RuleFinding(
            .warning, "this is \"other\", and nothing says what",
            hint: "add \"\(words(of: object.type.fields[index]))\": \"…\", which is printed in its place",
            at: way() + [.key(object.type.fields[index].name)]))
      }
    }
    return findings
  }

  private static let walk = DeclaredWalk(from: [CareTypes.record]) { field, type in
    field.type.holdsOther && type.index(of: words(of: field)) != nil
  }

  /// The field that says what the other is.
  fileprivate static func words(of field: Field) -> String { field.name + "InWords" }
}

extension ValueType {
  /// Whether a code or a list of codes may be `other`.
  var holdsOther: Bool {
    switch self {
    case .code(let list): list.index(of: "other") != nil
    case .list(.code(let list)): list.index(of: "other") != nil
    case .text, .number, .bool, .date, .time, .week, .list, .object, .fact, .custom, .any: false
    }
  }
}

extension Object {
  /// Whether a field is or holds `other`, and has no words beside it.
  fileprivate func lacksWords(_ index: Int) -> Bool {
    slots[index].isOther && self[OtherInWords.words(of: type.fields[index])].isMissing
  }
}

extension Value {
  fileprivate var isOther: Bool {
    switch self {
    case .code(let code): code.word == "other"
    case .list(let items): items.contains(where: \.isOther)
    default: false
    }
  }
}
