import Foundation
import Testing

/// What the council's points ask of a record, tried on paper in every layout.
@Suite("What the council asks, in every layout")
struct AcceptanceTests {
  /// A layout, and a person of the example agency who may have it.
  enum Copy: String, CaseIterable, Sendable {
    case standard
    case largePrint = "large-print"
    case easyRead = "easy-read"

    var person: String { self == .easyRead ? "HB-0388" : "HB-0231" }

    /// The person whose own layout it is, somebody close to them who may see everything, and their size.
    var home: (person: String, contact: String, size: Int) {
      switch self {
      case .standard: ("HB-0231", "con-margaret", 14)
      case .largePrint: ("HB-0417", "con-ngozi", 24)
      case .easyRead: ("HB-0388", "con-bea", 18)
      }
    }

    /// The words under which allergies that are not listed are told apart.
    var allergyWords: [String: String] {
      self == .easyRead
        ? [
          "nilknown": "I have no allergies to medicines that we know of. I was asked on 12 November 2026.",
          "notasked": "Nobody has asked me this yet.", "withheld": "I do not want to say.",
          "unavailable": "I was asked. Nobody knows yet.",
        ]
        : [
          "nilknown": "None known (asked on 12 November 2026)", "notasked": "Not asked yet",
          "withheld": "Does not want to say (12 November 2026)",
          "unavailable": "Asked on 12 November 2026, but not known",
        ]
    }
  }

  @Test("Allergies not asked about, declined, unknown and none: four texts", arguments: Copy.allCases)
  func allergies(copy: Copy) throws {
    for (reason, words) in copy.allergyWords {
      let asked = ["emptyReason": reason, "askedOn": reason == "notasked" ? nil : "2026-11-12"]
      let text = try plan(in: copy) { $0.set(asked.compactMapValues { $0 }, at: "health", "allergies") }
      let others = copy.allergyWords.values.filter { $0 != words }
      #expect(text.contains(words), "\(reason)")
      #expect(!others.contains(where: text.contains), "\(reason) is mixed up with another")
    }
    let leftOut = try plan(in: copy) { $0.set(nil, at: "health", "allergies") }
    #expect(leftOut.contains(copy.allergyWords["notasked"] ?? ""))
    #expect(!leftOut.contains(copy.allergyWords["nilknown"] ?? ""))
  }

  @Test("A food allergy that is known stands before other allergies that are not known")
  func foodFirst() throws {
    let text = try plan(in: .standard) { record in
      record.set(["emptyReason": "nilknown", "askedOn": "2026-11-12"], at: "health", "allergies")
      record.set(["items": [["substance": "Peanuts", "severity": "severe"]]], at: "health", "foodAllergies")
    }
    #expect(text.contains("Food: Peanuts, severe. Other: none known (asked on 12 November 2026)."))
  }

  @Test(
    "The code of a key safe in a risk's text stops the copy and is repeated nowhere", arguments: Copy.allCases
  )
  func entryCode(copy: Copy) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency(with: copy.person) {
      $0.set("The key safe by the door opens with 4471X.", at: "contingency", 0, "whatShouldHappen")
    }
    for words in [
      ["build", agency, "--layout", copy.rawValue], ["check", agency], ["check", agency, "--json"],
    ] {
      let outcome = try Program.run(words + ["--as-of", "2026-11-16"])
      #expect(outcome.code == 3)
      #expect((outcome.messages + outcome.output).contains("KEY-01"))
      #expect(!(outcome.messages + outcome.output).contains("4471"))
    }
    #expect(!scratch.files(in: agency + "/packs").contains { $0.hasPrefix(copy.person) })
  }

  @Test(
    "No paper at home is a choice with date and proof, and then one letter that offers it is all that is made",
    arguments: Copy.allCases
  )
  func noPaper(copy: Copy) throws {
    let scratch = try Scratch()
    let bare = try scratch.agency(with: copy.person) {
      $0.set(["value": true], at: "informationChoices", "noPaperInHome")
    }
    let refused = try Program.run("build", bare, "--as-of", "2026-11-16")
    #expect(refused.code == 2)
    #expect(refused.messages.contains("CHO-04"))
    #expect(!scratch.files(in: bare + "/packs").contains { $0.hasPrefix(copy.person) })

    let other = try Scratch()
    let (person, _, size) = copy.home
    let proved = try other.agency(with: person) {
      $0.set(["value": true, "on": "2026-11-03"], at: "informationChoices", "noPaperInHome")
    }
    let made = try Program.run("build", proved, "--as-of", "2026-11-16")
    #expect(made.code == 0, "\(made.messages)")
    #expect(made.output.contains("\(person) chose to have no paper at home"))
    #expect(
      other.files(in: proved + "/packs").filter { $0.hasPrefix(person) } == [
        "\(person)/offer-letter-\(copy.rawValue)-\(size).pdf"
      ])
    let asked = try Program.run(
      "build", proved, "--person", person, "--document", "care-plan", "--as-of", "2026-11-16")
    #expect(asked.code == 0, "\(asked.messages)")
    #expect(
      other.files(in: proved + "/packs").contains { $0.hasPrefix("\(person)/care-plan-") },
      "a copy on request is given")
  }

  @Test(
    "A relative who reads braille has a need that is named, in place of a copy nobody can read",
    arguments: Copy.allCases)
  func relative(copy: Copy) throws {
    let scratch = try Scratch()
    let (person, contact, _) = copy.home
    let need = [
      "code": "936661000000109", "display": "Requires information in contracted (Grade 2) braille",
    ]
    let place = copy == .easyRead ? 2 : 0
    let agency = try scratch.agency(with: person) {
      $0.set([need], at: "contacts", place, "accessibleInformation")
    }
    let outcome = try Program.run("check", agency, "--all", "--as-of", "2026-11-16")
    let named = outcome.output.split(separator: "\n").filter {
      $0.contains("grade 2 braille") && $0.contains("AIS-04")
    }
    #expect(named.count == 1, "\(outcome.output)")
    #expect(
      named.allSatisfy { $0.contains("AIS-04") && $0.contains("contacts[\(place)].accessibleInformation") })
    let asked = try Program.run(
      "build", agency, "--person", person, "--for", contact, "--as-of", "2026-11-16")
    #expect(asked.messages.contains("grade 2 braille"), "\(asked.messages)")
    let copies = scratch.files(in: agency + "/packs")
    #expect(copies.contains("\(person)/care-plan-text-for-\(contact).txt"))
    #expect(copies.allSatisfy { $0.hasSuffix("-text-for-\(contact).txt") }, "\(copies)")
  }

  @Test("A list of medicines with one checker says so", arguments: ["Dale Mercer", nil])
  func oneChecker(checker: String?) throws {
    let scratch = try Scratch()
    let agency = try scratch.agency(with: "HB-0231") {
      $0.set(checker, at: "medicines", "transcription", "checkedBy")
    }
    let outcome = try Program.run("check", agency, "--as-of", "2026-11-16")
    #expect(outcome.output.contains("MED-03"))
    let text = try scratch.plan(of: "HB-0231", in: agency, layout: "standard")
    let isSaid = text.contains("Not yet checked by a second person")
    #expect(isSaid && !text.contains("Checked by Dale Mercer"))
  }

  private func plan(in copy: Copy, after change: (inout JSONValue) -> Void) throws -> String {
    let scratch = try Scratch()
    let agency = try scratch.agency(with: copy.person, after: change)
    return try scratch.plan(of: copy.person, in: agency, layout: copy.rawValue)
  }
}

/// A file's JSON, to be changed in a test.
struct JSONValue {
  fileprivate var root: Any

  /// Puts a value at a path of keys and indices; nil takes it out.
  mutating func set(_ value: Any?, at path: AnyHashable...) {
    root = Self.root(root, with: value, at: path[...])
  }

  private static func root(_ root: Any, with value: Any?, at path: ArraySlice<AnyHashable>) -> Any {
    guard let step = path.first else { return value ?? root }
    let rest = path.dropFirst()
    if var list = root as? [Any], let index = step.base as? Int {
      list[index] = Self.root(list[index], with: value, at: rest)
      return list
    }
    guard var object = root as? [String: Any], let key = step.base as? String else { return root }
    object[key] = rest.isEmpty ? value : object[key].map { Self.root($0, with: value, at: rest) }
    return object
  }
}

extension Scratch {
  /// The example agency with one record changed.
  func agency(with person: String, after change: (inout JSONValue) -> Void) throws -> String {
    let agency = try agency()
    let file = URL(fileURLWithPath: "\(agency)/people/\(person).json")
    var record = JSONValue(root: try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    change(&record)
    try JSONSerialization.data(withJSONObject: record.root).write(to: file)
    return agency
  }

  /// The text of somebody's care plan, its lines run together.
  func plan(of person: String, in agency: String, layout: String) throws -> String {
    let made = try Program.run(
      "render", "care-plan", "--agency", agency, "--person", person, "--layout", layout, "--as-of",
      "2026-11-16", "--output", path + "/plan.txt")
    try #require(made.code == 0, "\(made.messages)")
    let pieces = try FileManager.default.contentsOfDirectory(atPath: path).filter {
      $0.hasPrefix("plan") && $0.hasSuffix(".txt")
    }
    let texts = try pieces.sorted().map { try String(contentsOfFile: path + "/" + $0, encoding: .utf8) }
    return texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
