import Care
import Diagnostics
import Foundation
import Records
import Testing

@Suite("What a message asks for is accepted once it is done")
struct HintTests {
  /// A record whose single values can be changed by their paths.
  private struct Draft {
    var root: Any

    init() throws { root = try JSONSerialization.jsonObject(with: Data(Example.record.utf8)) }

    /// The paths of all values, those of objects and lists as well.
    var paths: [[PathStep]] { Self.paths(in: root, at: []) }

    private static func paths(in value: Any, at path: [PathStep]) -> [[PathStep]] {
      var all = path.isEmpty ? [] : [path]
      if let object = value as? [String: Any] {
        for key in object.keys.sorted() { all += paths(in: object[key] ?? 0, at: path + [.key(key)]) }
      } else if let list = value as? [Any] {
        for (index, item) in list.enumerated() { all += paths(in: item, at: path + [.index(index)]) }
      }
      return all
    }

    /// Puts a value at a path; nil takes away what stands there.
    mutating func set(_ path: [PathStep], to value: Any?) {
      root = Self.setting(root, path[...], to: value) ?? root
    }

    private static func setting(_ value: Any, _ path: ArraySlice<PathStep>, to new: Any?) -> Any? {
      guard let step = path.first else { return new }
      switch step {
      case .key(let key):
        guard var object = value as? [String: Any], let old = object[key] else { return value }
        object[key] = setting(old, path.dropFirst(), to: new)
        return object
      case .index(let index):
        guard var list = value as? [Any], list.indices.contains(index) else { return value }
        if let item = setting(list[index], path.dropFirst(), to: new) {
          list[index] = item
        } else {
          list.remove(at: index)
        }
        return list
      }
    }

    func value(at path: [PathStep]) -> Any? {
      path.reduce(root as Any?) { value, step in
        switch step {
        case .key(let key): (value as? [String: Any])?[key]
        case .index(let index): (value as? [Any]).flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      }
    }

    func problems() throws -> [Problem] {
      let data = try JSONSerialization.data(withJSONObject: root, options: [.sortedKeys])
      let reading = CareTypes.record.read(
        SourceText(path: "r.json", bytes: Array(data), holdsPersonalFacts: true))
      return reading.problems.filter { $0.severity >= .error }
    }

    /// Does what a hint says, in place of the value at a path.
    mutating func mend(_ path: [PathStep], as hint: String, from old: Any) throws {
      if hint.hasPrefix("leave the key out") || hint.hasPrefix("take it out of the list") {
        return set(path, to: nil)
      }
      if hint.hasPrefix("write what it is") { return set(path, to: old) }
      let start = try #require(hint.firstIndex(of: "{"), "\(hint)")
      let end = try #require(hint[start...].firstIndex(of: "}"), "\(hint)")
      let text = hint[start...end].replacing("a date", with: "\"2026-11-16\"")
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
      if hint.hasPrefix("take this item out") {
        let items = try #require(path.lastIndex { $0 == .key("items") })
        return set(Array(path[..<items]), to: json)
      }
      set(hint.contains("in place of the whole answer") ? Array(path.dropLast()) : path, to: json)
    }
  }

  @Test("Whatever stands for nothing, wherever it stands: the way out that is named leads out")
  func placeholders() throws {
    let words: [Any] = ["None", "N/A", "tbc", "", "unknown", "declined", NSNull(), "Nil known"]
    let example = try Draft()
    var tried = 0
    for (index, path) in example.paths.enumerated() {
      var draft = example
      let old = try #require(example.value(at: path))
      draft.set(path, to: words[index % words.count])
      guard let problem = try draft.problems().first, problem.message.contains("say why") else { continue }
      let hint = try #require(problem.hint)
      try draft.mend(path, as: hint, from: old)
      let left = try draft.problems()
      #expect(left.isEmpty, "\(path.path): \(hint): \(left.map(\.description))")
      tried += 1
    }
    #expect(tried > 250, "only \(tried) values were tried")
  }

  @Test("A slip of the pen is mended by what its hint shows", arguments: Slip.all)
  func slips(slip: Slip) throws {
    func json(_ text: String) throws -> Any {
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    }
    var draft = try Draft()
    if draft.value(at: slip.path) == nil, case .key(let key)? = slip.path.last {
      var owner = try #require(draft.value(at: Array(slip.path.dropLast())) as? [String: Any])
      owner[key] = 0
      draft.set(Array(slip.path.dropLast()), to: owner)
    }
    draft.set(slip.path, to: try json(slip.wrong))
    let told = try draft.problems().compactMap(\.hint)
    #expect(told.contains { $0.contains(slip.hint) }, "\(told)")
    draft.set(slip.path, to: try json(slip.right))
    #expect(try draft.problems().isEmpty)
  }

  @Test(
    "People called Na, Null, None, Nil and X have their names",
    arguments: ["Na", "Null", "None", "Nil", "X", "Blank"])
  func names(name: String) throws {
    for path: [PathStep] in [["person", "family"], ["person", "given", 0], ["person", "preferredName"]] {
      var draft = try Draft()
      draft.set(path, to: name)
      #expect(try draft.problems().isEmpty, "\(path.path)")
    }
  }

  @Test("A gap is no name", arguments: ["", "-", "N/A", "tbc", "?", "unknown"])
  func gaps(name: String) throws {
    var draft = try Draft()
    draft.set(["person", "family"], to: name)
    #expect(try draft.problems().count == 1)
  }
}

/// A wrong value, a piece of the hint, and what it asks for.
struct Slip: Sendable {
  let path: [PathStep]
  let wrong: String
  let hint: String
  let right: String
}

extension Slip {
  static let all: [Slip] = [
    Slip(
      path: ["visits", 0, "tasks", 0], wrong: #""AR-KNOCK""#, hint: #"{ "task": "AR-KNOCK" }"#,
      right: #"{"task": "AR-KNOCK"}"#),
    Slip(
      path: ["person", "pets"], wrong: #""a cat""#, hint: #"{"value": … }"#, right: #"{"value": "a cat"}"#),
    Slip(
      path: ["person", "pets"], wrong: #"{"value": "None"}"#,
      hint: #"{"absent": "not-applicable"} in place of the whole"#,
      right: #"{"absent": "not-applicable"}"#),
    Slip(
      path: ["person", "pets"], wrong: #"{"absent": "nilknown"}"#, hint: #"{"absent": "not-applicable"}"#,
      right: #"{"absent": "not-applicable"}"#),
    Slip(
      path: ["health", "allergies"], wrong: "[]", hint: #"{"items": [ … ]}"#,
      right: #"{"items": [{"substance": "latex"}]}"#),
    Slip(
      path: ["health", "allergies"], wrong: #"{"items": []}"#, hint: #"{"emptyReason": "notasked"}"#,
      right: #"{"emptyReason": "notasked"}"#),
    Slip(
      path: ["health", "allergies"], wrong: #"{"items": [{"substance": "None"}]}"#,
      hint: #"{"emptyReason": "nilknown", "askedOn": a date} in its place"#,
      right: #"{"emptyReason": "nilknown", "askedOn": "2026-11-16"}"#),
    Slip(
      path: ["plan", "effectiveFrom"], wrong: #""16/11/2026""#, hint: #""2026-11-16""#,
      right: #""2026-11-16""#),
    Slip(path: ["visits", 0, "start"], wrong: #""8am""#, hint: #""08:00""#, right: #""08:00""#),
    Slip(
      path: ["visits", 0, "durationMinutes"], wrong: #""45""#, hint: "a number, without quotes", right: "45"),
    Slip(
      path: ["person", "restricted"], wrong: #""no""#, hint: "true or false, without quotes", right: "false"),
    Slip(
      path: ["person", "nhsNumber", "value"], wrong: #""12345""#, hint: #""999 012 3454""#,
      right: #""999 012 3454""#),
    Slip(
      path: ["person", "nhsNumber", "value"], wrong: "9990123454", hint: "in double quotes",
      right: #""9990123454""#),
    Slip(
      path: ["person", "address", "postcode"], wrong: #""SG999ZZ""#, hint: #""SG99 9ZZ""#,
      right: #""SG99 9ZZ""#),
    Slip(path: ["person", "firstLanguage", "value"], wrong: #""English""#, hint: #""en""#, right: #""en""#),
    Slip(
      path: ["person", "phones", 0, "number"], wrong: #""none yet""#, hint: #""01632 960120""#,
      right: #""01632 960120""#),
    Slip(
      path: ["plan", "agreedWith"], wrong: #""Winifred""#, hint: #"{ "party": "person" }"#,
      right: #"{"party": "person"}"#),
    Slip(
      path: ["person", "preferredName"], wrong: #""Winnie\nOkafor""#, hint: "on one line", right: #""Winnie""#
    ),
  ]
}
