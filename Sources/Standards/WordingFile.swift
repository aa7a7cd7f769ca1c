import Diagnostics
import Records

/// The declaration of `Templates/standards/<language>.json`.
public enum WordingTypes {
  /// The file.
  public static let file = ObjectType(
    "Standards", "What the rules about words look for in one language, and which rules are left to people.",
    fields: [
      Field("schema", .text(.line), .required, "Always standards/1."),
      Field(
        "copiedFrom", .text(.line), .optional,
        "The SHA-256 of the built-in file that this one was copied from."),
      Field("language", .text(.language), .required, "The language, as in the name of the file."),
      Field("facts", .object(facts), .required, "Words by which dates, times and measures are known."),
      Field(
        "signatures", words, .optional,
        "Words that a label holds where somebody signs; two or more may follow each other."),
      Field("rules", .list(.object(rule)), .required, "Rules about words, in the order of their numbers."),
      Field(
        "leftToPeople", .list(.object(unmeasured)), .required,
        "Rules that finished pages do not show to be kept."),
    ])

  private static let facts = ObjectType(
    "FactWords", "Words that belong to the number beside them, in small letters.",
    fields: [
      Field("halvesOfDay", words, .required, "What stands after a time of 12 hours: am and pm."),
      Field("hours", words, .required, "What stands for hours right after figures."),
      Field("to", words, .required, "What stands between the ends of a range."),
      Field("units", words, .required, "What is read together with the number before it."),
    ])

  private static let rule = ObjectType(
    "WordRule", "What one rule looks for; words in small letters, whatever they are printed in.",
    fields: numbered + [
      Field("source", .text(.line), .required, "Where the rule comes from."),
      Field("message", .text(.line), .required, "What was found, in a few words."),
      Field("words", words, .optional, "Words, or two with a space between."),
      Field("beginnings", words, .optional, "How words begin."),
      Field("endings", words, .optional, "How words end."),
      Field("amounts", words, .optional, "Units that are found alone and right after their figures."),
      Field("shapes", .list(.code(shapes)), .optional, "What words look like."),
      Field("except", words, .optional, "Words that pass, with their capitals."),
      Field(
        "exceptBefore", words, .optional, "What a word of one of the shapes stands before when it passes."),
    ])

  private static let unmeasured = ObjectType(
    "UnmeasuredRule", "A rule that a person looks for.",
    fields: numbered + [Field("reason", .text(.line), .required, "Why the pages do not show it.")])

  private static let numbered = [
    Field("number", .text(.identifier), .required, "The number in the list of standards."),
    Field("name", .text(.line), .required, "What is looked for, in a few words."),
    Field("claims", .list(.code(claims)), .optional, "The claims that hold the rule; left out, all of them."),
  ]

  private static let words = ValueType.list(.text(.line))
  private static let claims = CodeList(unprinted: "claim", Claim.allCases.map(\.rawValue))
  private static let shapes = CodeList(unprinted: "shape", WordShape.allCases.map(\.rawValue))
}

extension Wording {
  /// Reads the file of a language, whose months have the names that are printed; nil when anything is an error. All
  /// problems are found in one go.
  public static func read(_ source: SourceText, months: [String]) -> (Wording?, [Problem]) {
    let reading = WordingTypes.file.read(source)
    guard let file = reading.object else { return (nil, reading.problems) }
    let faults = contradictions(in: file, source)
    guard faults.isEmpty else { return (nil, reading.problems + faults) }
    return (Wording(file, months: months), reading.problems)
  }

  /// What no single field shows to be wrong.
  private static func contradictions(in file: Object, _ source: SourceText) -> [Problem] {
    func refuse(_ path: [PathStep], _ message: String, _ hint: String) -> Problem {
      let place = JSON.places(of: [path], in: source)?.first
      return Problem(.error, message, hint: hint, at: place, path: path.path)
    }
    var problems: [Problem] = []
    if file.string("schema") != "standards/1" {
      problems.append(
        refuse(["schema"], "this is not a file of standards", "write \"schema\": \"standards/1\""))
    }
    let name = source.path.split(separator: "/").last.map(String.init) ?? ""
    if name.hasSuffix(".json"), name != file.string("language") + ".json" {
      problems.append(
        refuse(
          ["language"], "the language is not the name of the file", "rename the file, or write its name here")
      )
    }
    for (index, rule) in file.objects("rules").enumerated() where WordRule(rule).looksForNothing {
      problems.append(
        refuse(
          ["rules", .index(index)], "the rule looks for nothing",
          "write words, beginnings, endings, amounts or shapes, or take the rule away"))
    }
    return problems
  }

  private init(_ file: Object, months: [String]) {
    self.init(
      language: file.string("language"), facts: FactWords(file["facts"].object, months: months),
      signatures: file["signatures"].texts,
      rules: file.objects("rules").map(WordRule.init),
      leftToPeople: file.objects("leftToPeople").map(UnmeasuredRule.init))
  }
}

extension FactWords {
  fileprivate init(_ facts: Object?, months: [String]) {
    let months = Set(months.map { $0.lowercased() })
    func words(_ name: String) -> Set<String> { Set(facts?[name].texts ?? []) }
    self.init(
      months: months, halvesOfDay: words("halvesOfDay"), hours: words("hours"), to: words("to"),
      afterNumbers: months.union(words("halvesOfDay")).union(words("units")))
  }
}

extension WordRule {
  fileprivate init(_ rule: Object) {
    let pairs = rule["words"].texts.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    self.init(
      rule: ClaimRule(
        rule.string("number"), rule.string("name"), source: rule.string("source"), isMust: false),
      claims: rule.claims, message: rule.string("message"),
      words: Set(pairs.filter { $0.count == 1 }.map { $0[0] }),
      phrases: pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) },
      beginnings: rule["beginnings"].texts.map { Array($0.utf8) },
      endings: rule["endings"].texts.map { Array($0.utf8) }, amounts: Set(rule["amounts"].texts),
      shapes: rule["shapes"].words.compactMap(WordShape.init), exceptions: Set(rule["except"].texts),
      exceptionsBefore: Set(rule["exceptBefore"].texts))
  }

  fileprivate var looksForNothing: Bool {
    words.isEmpty && phrases.isEmpty && beginnings.isEmpty && endings.isEmpty && amounts.isEmpty
      && shapes.isEmpty
  }
}

extension UnmeasuredRule {
  fileprivate init(_ rule: Object) {
    self.init(
      number: rule.string("number"), name: rule.string("name"), reason: rule.string("reason"),
      claims: rule.claims)
  }
}

extension Object {
  /// The claims that a rule is for; all when it names none.
  fileprivate var claims: [Claim] {
    let named = self["claims"].words.compactMap(Claim.init)
    return named.isEmpty ? Claim.allCases : named
  }
}
