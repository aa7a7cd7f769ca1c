import Records

/// TXT-01: words that are disrespectful or of an institution warn, with a kinder wording.
enum KindWords: TextRule {
  static let id = "TXT-01"

  static let words = replacements.map(\.word)

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    hits.map { hit in
      let (word, kinder) = replacements[hit.word]
      return RuleFinding(
        .warning, "the text says '\(word)'", hint: "a kinder wording: \(kinder)", at: found.path)
    }
  }

  private static let replacements: [(word: String, kinder: String)] = [
    ("toileting", "using the toilet"), ("toileted", "helped to use the toilet"),
    ("feeds", "meals, or help to eat"),
    ("feeding", "help to eat"), ("refuses", "does not want"), ("refused", "did not want"),
    ("non compliant", "chooses not to"), ("noncompliant", "chooses not to"), ("bed bound", "stays in bed"),
    ("bedbound", "stays in bed"), ("bedridden", "stays in bed"), ("suffers from", "has"),
    ("suffering from", "has"),
    ("sufferer", "a person who has"), ("wheelchair bound", "uses a wheelchair"),
    ("confined to", "uses, or stays in"),
    ("challenging behaviour", "say what happens and what helps"), ("wandering", "walking about"),
    ("attention seeking", "would like company"), ("demented", "has dementia"), ("senile", "has dementia"),
    ("the elderly", "older people"), ("victim of", "has"), ("aggressive", "say what happened and what helps"),
    ("nappy", "pad"), ("nappies", "pads"), ("incontinent", "say what help is needed"),
  ]
}
