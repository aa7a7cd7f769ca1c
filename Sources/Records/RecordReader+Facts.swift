import Diagnostics

/// Facts that may be absent for a reason, and lists that may be empty for a reason.
extension RecordReader {
  /// `{value, on?, by?}` or `{absent, on?, by?}`; of lists `{items}` or `{emptyReason, askedOn?}`.
  mutating func fact(at index: Int, as type: ObjectType) -> Value {
    guard nodes[index].kind == .object else {
      reportBareFact(index, of: type)
      return .missing
    }
    let reason = reason(within: index)
    guard let reason else { return presentFact(at: index, as: type) }
    return absence(at: index, reason: reason, of: type)
  }

  private mutating func presentFact(at index: Int, as type: ObjectType) -> Value {
    let value = object(at: index, as: type)
    if case .object(let object) = value, let principal = type.principal,
      case .list(let items) = object.slots[principal], items.isEmpty,
      let list = member(of: index, named: type.fields[principal].name)
    {
      report(
        list, "the list is empty, which does not say why",
        hint:
          "write {\"emptyReason\": \"nilknown\", \"askedOn\": a date} when it was asked and there is none, "
          + "or {\"emptyReason\": \"notasked\"}")
    }
    return value
  }

  private mutating func absence(at index: Int, reason: Int, of type: ObjectType) -> Value {
    var absence = Absence(.notAsked)
    var names: [String] = []
    var key = index + 1
    while key < nodes[index].next {
      let name = bytes.text(of: nodes[key])
      if names.contains(name) { reportDuplicate(key) } else { names.append(name) }
      switch name {
      case "absent", "emptyReason": absence.reason = self.reason(at: key + 1, isList: type.isListing)
      case "on", "askedOn": absence.on = date(at: key + 1)
      case "by": absence.by = line(at: key + 1)
      default: reportBesideAbsence(key, of: type)
      }
      key = Int(nodes[key + 1].next)
    }
    if names.contains("absent"), names.contains("emptyReason") {
      report(reason, "both \"absent\" and \"emptyReason\" stand here", hint: "keep one of them")
    }
    return .absent(absence)
  }

  private mutating func reportBesideAbsence(_ key: Int, of type: ObjectType) {
    let name = bytes.text(of: nodes[key])
    guard name != type.principalName else {
      report(
        key, "a fact is either there or absent, not both", hint: "keep \"\(name)\" or the reason, not both")
      return
    }
    if type.index(of: name) != nil { return }
    let known = type.isListing ? ["emptyReason", "askedOn", "by"] : ["absent", "on", "by"]
    report(
      key, shows(name) ? "an absent fact has no '\(name)'" : "an absent fact has no such key",
      hint: suggestion(for: name, among: known, of: "It"))
  }

  private mutating func reason(at index: Int, isList: Bool) -> Absence.Reason {
    guard nodes[index].kind == .string else {
      reportKind(index, wanted: "the reason as text")
      return .notAsked
    }
    let word = bytes.text(of: nodes[index])
    guard let reason = Absence.Reason.spelt[word] else {
      let known = Absence.Reason.allCases.map(\.rawValue)
      report(
        index, "this is not a reason for being absent",
        hint: suggestion(for: word, among: known, of: "Reasons"))
      return .notAsked
    }
    if reason == .noneKnown, !isList {
      report(
        index, "\"nilknown\" is for lists",
        hint: "write {\"absent\": \"not-applicable\"} when it does not apply, or the value itself")
    }
    return reason
  }

  private mutating func reportBareFact(_ index: Int, of type: ObjectType) {
    if let hint = placeholderHint(at: index) {
      report(index, hint.message, hint: hint.hint)
      return
    }
    let hint =
      type.isListing
      ? "write {\"items\": [ … ]}, or {\"emptyReason\": \"nilknown\", \"askedOn\": a date}"
      : "write {\"value\": … }, with \"on\" and \"by\" when it is known who asked and when"
    report(index, "an answer should stand here, in { }", hint: hint)
  }

  /// The value node of the key that says why a fact is absent. Nearly all facts are there, and their keys tell by
  /// their first letter.
  private func reason(within index: Int) -> Int? {
    var key = index + 1
    while key < nodes[index].next {
      switch bytes[Int(nodes[key].start) + 1] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "\\"):
        return member(of: index, named: "absent") ?? member(of: index, named: "emptyReason")
      default: key = Int(nodes[key + 1].next)
      }
    }
    return nil
  }

  /// The value node of a key, or nil.
  func member(of index: Int, named name: String) -> Int? {
    var key = index + 1
    while key < nodes[index].next {
      if Int(nodes[key].end - nodes[key].start) - 2 == name.utf8.count, bytes.text(of: nodes[key]) == name {
        return key + 1
      }
      key = Int(nodes[key + 1].next)
    }
    return nil
  }
}

extension ObjectType {
  /// The type of a list that says why it is empty: `{items}` or `{emptyReason, askedOn?}`, FHIR's List.emptyReason.
  public static func listing(of item: ObjectType) -> ObjectType {
    ObjectType(
      "List", principal: "items",
      fields: [Field("items", .list(.object(item)), .required, "what there is, one by one")])
  }

  /// The keys that any fact or list may have.
  static let namesOfAbsence: Set<String> = ["absent", "emptyReason", "askedOn", "value", "on", "by"]

  /// The keys that a fact or a list may have instead of what is known.
  var namesOfAbsence: [String] {
    if isListing { return ["emptyReason", "askedOn"] }
    return principalName == "value" && index(of: "by") != nil ? ["absent"] : []
  }

  /// Whether it is a list that says why it is empty.
  public var isListing: Bool { principalName == "items" }

  /// How an answer or a list of this type says that it is absent for a reason; nil where it cannot be.
  public func word(for reason: Absence.Reason) -> String? {
    isListing || reason != .noneKnown ? reason.rawValue : nil
  }

  var principalName: String? { principal.map { fields[$0].name } }
}

extension Absence.Reason {
  /// The reason of a word in a file.
  public init?(spelt word: String) {
    guard let reason = Self.spelt[word] else { return nil }
    self = reason
  }

  /// FHIR's data-absent reasons and its empty reasons of lists; either spelling may stand in either place.
  static let spelt: [String: Absence.Reason] = [
    "not-asked": .notAsked, "notasked": .notAsked, "notstarted": .notAsked,
    "asked-declined": .declined, "withheld": .declined,
    "asked-unknown": .unknown, "unavailable": .unknown, "unknown": .unknown,
    "not-applicable": .notApplicable, "masked": .masked, "nilknown": .noneKnown,
  ]
}
