import Records

/// One text of a record, and the way to it.
struct FoundText {
  let kind: TextKind
  /// The `offset` of the innermost object that holds it.
  let owner: Int32
  private let read: ReadText
  private let places: ReadSource

  init(_ read: ReadText, in places: ReadSource) {
    kind = read.kind
    owner = read.owner
    self.read = read
    self.places = places
  }

  /// The text itself.
  var text: String { places.text(read) }

  /// The path to the text. It is made only when it is asked for, for few texts are ever talked about.
  var path: [PathStep] { places.path(to: read) }
}

/// The rules for texts. A record is mostly text, so all of them share one pass, and one search for all their words.
struct TextChecks {
  private let record: Object
  private let leaks: Leaks
  private var mentions: [Leaks.Mention] = []
  private var findings: [RuleFinding] = []
  private var parked = ParkedCodes()
  private let home: ProtectedAddress?

  static func findings(in record: CareRecord) -> [RuleFinding] {
    var checks = TextChecks(of: record.object)
    let search = Self.words.adding(checks.leaks.words)
    record.places.show(record.texts) { text, letters in
      guard text.kind.isChecked else { return }
      let hits = text.kind == .snomed ? [] : search.hits(in: letters)
      if let finding = checks.home?.finding(in: FoundText(text, in: record.places)) {
        checks.findings.append(finding)
      }
      let isAbout = ParkedCodes.isAbout(letters, hasWords: hits.contains { Self.codeWords.contains($0.word) })
      if text.kind != .snomed, isAbout || ParkedCodes.mayBeBare(letters) {
        checks.parked.meet(FoundText(text, in: record.places), isAbout: isAbout, of: record.object)
      } else {
        checks.parked.pass(text)
      }
      guard !hits.isEmpty || text.kind == .snomed else { return }
      checks.look(at: FoundText(text, in: record.places), naming: hits)
    }
    return checks.leaks.findings(checks.mentions) + checks.findings
      + checks.parked.findings.numbered(EntryCodes.id)
  }

  private init(of record: Object) {
    self.record = record
    leaks = Leaks(in: record)
    home = ProtectedAddress(of: record)
  }

  private mutating func look(at found: FoundText, naming hits: [WordSearch.Hit]) {
    for rule in Self.rules { findings += rule.findings(in: found, naming: hits, of: record) }
    for hit in hits where hit.word >= Self.words.count {
      if let mention = leaks.mention(of: hit.word - Self.words.count, in: found) { mentions.append(mention) }
    }
  }

  private static let rules: [NumberedRule] = {
    let rules: [any TextRule.Type] = [
      EntryCodes.self, Passwords.self, KindWords.self, SnomedCodes.self, SoftFood.self, OldTextures.self,
    ]
    var numbered: [NumberedRule] = []
    for rule in rules {
      let first = numbered.last?.numbers.upperBound ?? 0
      numbered.append(NumberedRule(rule: rule, numbers: first..<first + rule.words.count))
    }
    return numbered
  }()

  /// Those words of `EntryCodes` by which a text is about the way in.
  private static let codeWords = 0..<EntryCodeWords.sure.count

  private static let words = WordSearch(rules.flatMap { $0.rule.words })
}

/// A rule with the numbers of its words in the search.
private struct NumberedRule: Sendable {
  let rule: any TextRule.Type
  let numbers: Range<Int>

  func findings(in found: FoundText, naming hits: [WordSearch.Hit], of record: Object) -> [RuleFinding] {
    let own = hits.lazy.filter { numbers.contains($0.word) }.map { $0.numbered(from: numbers.lowerBound) }
    guard found.kind == .snomed || !own.isEmpty else { return [] }
    return rule.findings(in: found, naming: Array(own), of: record).numbered(rule.id)
  }
}

extension WordSearch.Hit {
  fileprivate func numbered(from first: Int) -> WordSearch.Hit {
    WordSearch.Hit(word: word - first, range: range)
  }
}

extension TextKind {
  /// Whether a rule for texts looks at such a text.
  fileprivate var isChecked: Bool { ![.picture, .email, .web].contains(self) }
}
