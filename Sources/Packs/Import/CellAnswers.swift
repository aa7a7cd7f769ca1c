import Records

extension String {
  /// What a cell says instead of naming anything, where things are named one by one. "No" under allergies is no
  /// substance; and whether anybody asked, and when, a spreadsheet does not say.
  var answerInsteadOfNames: CellFate? {
    let key = KnownColumns.key(self)
    if ["no", "false", "n", "0"].contains(key) { return .saysNone }
    if ["yes", "true", "y", "1"].contains(key) { return .saysYes }
    let words = lowercased().split { !$0.isLetter }.map(String.init)
    let isNone = words.first.map { ["no", "none", "nil", "not"].contains($0) } ?? false
    let isOfMedicines = !Set(words).isDisjoint(with: [
      "drug", "drugs", "medicine", "medicines", "medication", "nkda",
    ])
    let saysNothingElse = Set(words).isSubset(of: Self.wordsOfNone.union(Self.fillers))
    guard key == "nkda" || isNone && saysNothingElse && !Set(words).isDisjoint(with: Self.wordsOfNone) else {
      return nil
    }
    return isOfMedicines ? .saysNoMedicines : .saysNone
  }

  /// "None known to date", "No known drug allergies", "No allergies".
  private static let wordsOfNone: Set<String> = [
    "known", "allergies", "allergy", "reported", "recorded", "identified", "conditions", "disclosed",
  ]

  /// What may stand beside them. Any other word may be the name of something: "No known allergies except penicillin".
  private static let fillers: Set<String> = [
    "no", "none", "nil", "not", "to", "date", "any", "at", "present", "currently", "so", "far", "food",
    "medical", "health", "drug", "drugs", "medicine", "medicines", "medication", "nkda", "other", "and", "or",
    "have", "been",
  ]
}

extension ValueType {
  /// Whether things are named in it one by one.
  var isOfNamedThings: Bool {
    switch self {
    case .list(.object), .list(.text(.line)): true
    case .fact(let fact): fact.isListing
    default: false
    }
  }

  /// Whether people type freely into it.
  var isFreeText: Bool {
    switch self {
    case .text(let kind): kind == .line || kind == .prose
    case .list(let item): item.isFreeText
    case .object(let object): object.cellField?.type.isFreeText ?? false
    case .fact(let fact): fact.principal.map { fact.fields[$0].type.isFreeText } ?? false
    default: false
    }
  }
}
