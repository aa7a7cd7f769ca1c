import Records

/// OTH-01: the code `other` has its words beside it, or the page says "other" and nothing more.
///
/// Beside a list `role` that has `other` the declaration has `roleInWords`, so that this rule finds every such pair by
/// itself.
enum OtherInWords: Rule {
  static let id = "OTH-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    places.flatMap { place in
      record[place.path[0]].finds(place, after: place.path.dropFirst(), at: [.key(place.path[0])])
    }
  }

  /// A field whose list has `other`, and the names on the way to its object.
  struct WordedField: Sendable {
    let path: [String]
    let field: String
    var words: String { field + "InWords" }
  }

  /// All such fields of a record.
  static let places = CareTypes.record.fields.flatMap { places(in: $0.type, at: [$0.name]) }

  private static func places(in type: ValueType, at path: [String]) -> [WordedField] {
    switch type {
    case .list(let item): places(in: item, at: path)
    case .object(let object), .fact(let object): places(in: object, at: path)
    case .text, .number, .bool, .date, .time, .week, .code, .custom, .any: []
    }
  }

  private static func places(in type: ObjectType, at path: [String]) -> [WordedField] {
    type.fields.flatMap { field -> [WordedField] in
      let place = WordedField(path: path, field: field.name)
      let own = field.type.holdsOther && type.index(of: place.words) != nil ? [place] : []
      return own + places(in: field.type, at: path + [field.name])
    }
  }
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

extension Value {
  /// Goes down a path, through each item of a list.
  fileprivate func finds(
    _ place: OtherInWords.WordedField, after rest: ArraySlice<String>, at path: [PathStep]
  ) -> [RuleFinding] {
    switch self {
    case .list(let items):
      return items.enumerated().flatMap {
        $0.element.finds(place, after: rest, at: path + [.index($0.offset)])
      }
    case .object(let object):
      guard let name = rest.first else { return object.lacksWords(place, at: path) }
      return object[name].finds(place, after: rest.dropFirst(), at: path + [.key(name)])
    default: return []
    }
  }
}

extension Object {
  fileprivate func lacksWords(_ place: OtherInWords.WordedField, at path: [PathStep]) -> [RuleFinding] {
    let codes = self[place.field].words + [word(place.field)].compactMap { $0 }
    guard codes.contains("other"), self[place.words].isMissing else { return [] }
    return [
      RuleFinding(
        .warning, "this is \"other\", and nothing says what",
        hint: "add \"\(place.words)\": \"…\", which is printed in its place", at: path + [.key(place.field)])
    ]
  }
}
