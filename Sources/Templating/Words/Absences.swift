import Documents
import Records

extension ValueWording {
  /// The standard words for a fact that is not there (domain.md section 2, "Not asked is not declined"), or nil when it
  /// leaves no trace on the page. The noun is the name of the field.
  package func words(forAbsent value: Value, noun: String, isEasyRead: Bool) -> String? {
    guard case .absent(let absence) = value else {
      return words(isEasyRead ? FillWord.easyNotAsked : .notAsked)
    }
    return isEasyRead ? easyWords(absence, noun: noun) : words(absence)
  }

  private func words(_ absence: Absence) -> String? {
    switch absence.reason {
    case .notAsked: words(FillWord.notAsked)
    case .declined: dated(absence, .declinedOn, or: .declined)
    case .unknown: dated(absence, .unknownOn, or: .unknown)
    case .notApplicable: words(FillWord.notApplicable)
    case .masked: nil
    case .noneKnown: dated(absence, .noneKnownOn, or: .noneKnown)
    }
  }

  private func dated(_ absence: Absence, _ dated: FillWord, or undated: FillWord) -> String {
    absence.on.map { words(dated, ["date": date($0)]) } ?? words(undated)
  }

  private func easyWords(_ absence: Absence, noun: String) -> String? {
    switch absence.reason {
    case .notAsked: words(FillWord.easyNotAsked)
    case .declined: words(FillWord.easyDeclined)
    case .unknown: words(FillWord.easyUnknown)
    case .notApplicable, .masked: nil
    case .noneKnown: words(FillWord.easyNoneKnown, ["noun": self.noun(noun)])
    }
  }

  /// What the items of a list are called, by the name of its field: "food allergies".
  private func noun(_ field: String) -> String {
    let path = FillWord.noun(field)
    return words.holds(path) ? words.text(at: path) : words(FillWord.anyThing)
  }
}

extension ObjectType {
  /// The names of the lists in this declaration that may be known to be empty, each once.
  var listNames: [String] {
    var search = ListNames()
    search.look(in: self)
    return search.found
  }
}

extension ObjectType {
  /// Whether it is an answer with a list, which may be known to be empty.
  fileprivate var listsItems: Bool { principal.map { fields[$0].name } == "items" }
}

private struct ListNames {
  private(set) var found: [String] = []
  private var seen: Set<ObjectIdentifier> = []

  mutating func look(in type: ObjectType) {
    guard seen.insert(ObjectIdentifier(type)).inserted else { return }
    for field in type.fields {
      if case .fact(let fact) = field.type, fact.listsItems, !found.contains(field.name) {
        found.append(field.name)
      }
      look(in: field.type)
    }
  }

  private mutating func look(in type: ValueType) {
    switch type {
    case .list(let item): look(in: item)
    case .object(let type), .fact(let type): look(in: type)
    default: break
    }
  }
}
