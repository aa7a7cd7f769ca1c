import Diagnostics

/// What the reader says. A key of a file with personal facts is shown only when it is the name of a field: what somebody
/// typed instead of one may be a personal fact itself.
extension RecordReader {
  mutating func report(_ index: Int, _ message: String, hint: String? = nil) {
    let node = nodes[index]
    let isLong = node.kind == .object || node.kind == .array
    let range = isLong ? Int(node.start)..<Int(node.start) + 1 : node.range
    findings.append(Finding(node: index, range: range, message: message, hint: hint))
  }

  func shows(_ key: String) -> Bool { !isPrivate || keys.contains(key) }

  /// A step of a path; a key that may not be shown prints as `…`.
  func shown(_ step: PathStep) -> PathStep {
    if case .key(let key) = step, !shows(key) { return .key("…") }
    return step
  }

  mutating func reportLacking(_ field: Int, of type: ObjectType, at index: Int) {
    let name = type.fields[field].name
    let summary = type.fields[field].summary
    let start = nodes[index].range.lowerBound
    findings.append(
      Finding(
        node: index, range: start..<start + 1, message: "\(type.name) has no '\(name)', which is needed",
        hint: summary.isEmpty ? "add \"\(name)\"" : "add \"\(name)\": \(summary)"))
  }

  mutating func reportDuplicate(_ key: Int) {
    let name = bytes.text(of: nodes[key])
    report(
      key, shows(name) ? "'\(name)' stands here twice" : "a key stands here twice",
      hint: "keep one of them; which one is meant cannot be guessed")
  }

  mutating func reportUnknown(_ key: Int, in type: ObjectType, at object: Int) {
    let name = bytes.text(of: nodes[key])
    if object == 0, let stranger = misplaced.first(where: { $0.key == name }) {
      report(key, stranger.message, hint: stranger.hint)
      return
    }
    let known =
      type.fields.filter { $0.presence == .required || $0.presence == .optional }.map(\.name)
      + type.namesOfAbsence
    report(
      key, shows(name) ? "\(type.name) has no field '\(name)'" : "\(type.name) has no such field",
      hint: suggestion(for: name, among: known, of: type.name))
  }

  func suggestion(for name: String, among known: [String], of owner: String) -> String {
    let all = "\(owner) has: " + known.joined(separator: ", ")
    guard let near = nearest(to: name.utf8.count > 100 ? "" : name, among: known) else { return all }
    return "did you mean '\(near)'? " + all
  }

  mutating func reportKind(_ index: Int, wanted: String, hint: String? = nil, isCode: Bool = false) {
    if nodes[index].kind == .null, let hint = placeholderHint(at: index) {
      report(index, hint.message, hint: hint.hint)
      return
    }
    let usual =
      isCode && nodes[index].kind == .number
      ? "put it in double quotes: as a number, long codes lose digits" : "write \(wanted)"
    report(index, "\(wanted) should stand here, not \(nodes[index].kind.words)", hint: hint ?? usual)
  }
}

extension JSONTape.Kind {
  var words: String {
    switch self {
    case .null: "null"
    case .isTrue, .isFalse: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
