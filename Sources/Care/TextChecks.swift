import Records

/// The rules for texts. A record is mostly text, so all of them share one walk, and one search for all their words.
struct TextChecks {
  private let record: Object
  private let leaks: Leaks
  private let search: WordSearch
  private var mentions: [Leaks.Mention] = []
  private var findings: [RuleFinding] = []

  static func findings(in record: Object) -> [RuleFinding] {
    var checks = TextChecks(of: record)
    let search = checks.search
    let texts = TextWalk.texts(of: record, TextKinds.free.union(.snomed)) { text, kind in
      let hits = kind == .snomed ? [] : text.hits(search)
      return hits.isEmpty && kind != .snomed ? nil : hits
    }
    for (text, hits) in texts { checks.look(at: text, naming: hits) }
    return checks.leaks.findings(checks.mentions) + checks.findings
  }

  private init(of record: Object) {
    self.record = record
    leaks = Leaks(in: record)
    search = Self.words.adding(leaks.words)
  }

  private mutating func look(at found: FoundText, naming hits: [WordSearch.Hit]) {
    for rule in Self.rules { findings += rule.findings(in: found, naming: hits, of: record) }
    for hit in hits where hit.word >= Self.words.count {
      mentions.append(Leaks.Mention(term: hit.word - Self.words.count, text: found))
    }
  }

  private static let rules: [NumberedRule] = {
    let rules: [any TextRule.Type] = [EntryCodes.self, KindWords.self, SnomedCodes.self]
    var numbered: [NumberedRule] = []
    for rule in rules {
      let first = numbered.last?.numbers.upperBound ?? 0
      numbered.append(NumberedRule(rule: rule, numbers: first..<first + rule.words.count))
    }
    return numbered
  }()

  private static let words = WordSearch(rules.flatMap { $0.rule.words })
}

/// A rule with the numbers of its words in the search.
private struct NumberedRule: Sendable {
  let rule: any TextRule.Type
  let numbers: Range<Int>

  func findings(in found: FoundText, naming hits: [WordSearch.Hit], of record: Object) -> [RuleFinding] {
    guard found.kind == .snomed || hits.contains(where: { numbers.contains($0.word) }) else { return [] }
    let own = hits.filter { numbers.contains($0.word) }.map { $0.numbered(from: numbers.lowerBound) }
    return rule.findings(in: found, naming: own, of: record).numbered(rule.id)
  }
}

extension WordSearch.Hit {
  fileprivate func numbered(from first: Int) -> WordSearch.Hit {
    WordSearch.Hit(word: word - first, range: range)
  }
}
