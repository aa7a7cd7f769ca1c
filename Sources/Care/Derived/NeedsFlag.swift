import Documents
import Records

/// The needs flag: an order for each accessible information need. It says what to do, never why (standards 1.15 and
/// 1.18), and it is the same on every copy that staff read.
struct NeedsFlag {
  private let person: Object
  private let words: Words

  static func flags(of record: Object, in words: Words) -> [Object] {
    guard let person = record.object("person") else { return [] }
    let flag = NeedsFlag(person: person, words: words)
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    return needs.compactMap { flag.order(for: $0)?.object(in: words) }
  }

  private func order(for need: Object) -> FlagOrder? {
    let code = need.text("code") ?? ""
    // Interpreting into other languages is outside the standard (1.26); the plan prints it as a note on language.
    if code == "315594003" { return nil }
    if let points = need.points { return print(points).adding(need.text("note")) }
    if let order = special(code, need) { return order }
    let order = NeedOrder.known[code].map(known) ?? other(need)
    return order.adding(need.text("note")).adding(need.text("when"))
  }

  /// Orders whose words are made of the need's own: which papers are read aloud, which ear, which number.
  private func special(_ code: String, _ need: Object) -> FlagOrder? {
    switch code {
    case "985021000000106":
      return readAloud(need.text("when")).adding(need.text("note"))
    case "285055002": return hearing(need.text("note"))
    case "288601001":
      guard let note = need.text("note") else { return nil }
      return FlagOrder("talking", note.ended, words.text(at: NeedOrder.timeToTalk.easyReadPath))
    case "795661000000104":
      return reaching(
        by: .phone, or: .phoneWithoutNumber, uses: ["home", "mobile", "work"], easy: .phoneEasy
      )
      .adding(need.text("note"))
    case "936701000000103":
      return reaching(by: .text, or: .textWithoutNumber, uses: ["text-only", "mobile"], easy: .textEasy)
        .adding(need.text("note"))
    default: return nil
    }
  }

  private func known(_ order: NeedOrder) -> FlagOrder {
    FlagOrder(order.kind, words.text(at: order.actionPath), words.text(at: order.easyReadPath))
  }

  private func print(_ points: Int) -> FlagOrder {
    let size: KeyValuePairs = ["points": String(points)]
    return FlagOrder(
      "print", words(SpecialNeedWord.print, size), words(SpecialNeedWord.printEasy, size),
      sentence: words(SpecialNeedWord.printSentence, size))
  }

  private func readAloud(_ what: String?) -> FlagOrder {
    FlagOrder(
      "read-aloud", what?.ended ?? words(SpecialNeedWord.readAloud), words(SpecialNeedWord.readAloudEasy),
      sentence: what.map { words(SpecialNeedWord.readAloudWhat, ["what": $0]).ended }
        ?? words(SpecialNeedWord.readAloudAll))
  }

  private func hearing(_ which: String?) -> FlagOrder {
    let action =
      which.map { words(SpecialNeedWord.hearingWith, ["which": $0]).ended }
      ?? words(SpecialNeedWord.hearing)
    return FlagOrder("hearing", action, words(SpecialNeedWord.hearingEasy))
  }

  /// "Phone 01632 960417. Let it ring twelve times."
  private func reaching(
    by order: SpecialNeedWord, or without: SpecialNeedWord, uses: [String], easy: SpecialNeedWord
  ) -> FlagOrder {
    let phones = uses.compactMap { use in person.objects("phones").first { $0.word("use") == use } }
    guard let phone = phones.first, let number = phone.text("number") else {
      return FlagOrder("contact", words(without), words(easy))
    }
    return FlagOrder("contact", words(order, ["number": number]), words(easy)).adding(phone.text("note"))
  }

  /// A need that the table does not know: the published words, turned from a fact into an order.
  private func other(_ need: Object) -> FlagOrder {
    let display = need.text("display") ?? ""
    let made = PublishedWord.allCases.lazy.compactMap { $0.order(from: display, in: words) }.first
    let action = made ?? words(SpecialNeedWord.other, ["need": display]).ended
    return FlagOrder(need.flagKind, action, words(SpecialNeedWord.otherEasy))
  }
}

/// What to do about one need.
private struct FlagOrder {
  /// A code of `Codes.flag`.
  let kind: String
  let action: String
  /// The order where no label says what it is about.
  let sentence: String
  let easyRead: String

  init(_ kind: String, _ action: String, _ easyRead: String, sentence: String? = nil) {
    self.kind = kind
    self.action = action
    self.easyRead = easyRead
    self.sentence = sentence ?? action
  }

  func adding(_ more: String?) -> FlagOrder {
    guard let more else { return self }
    return FlagOrder(kind, action + " " + more.ended, easyRead, sentence: sentence + " " + more.ended)
  }

  func object(in words: Words) -> Object {
    Object(
      CareTypes.flag,
      [
        "kind": Codes.flag.value(kind), "label": .text(words.text(of: kind, in: Codes.flag)),
        "action": .text(action), "sentence": .text(sentence), "easyRead": .text(easyRead),
      ])
  }
}

extension Object {
  /// The size that a need asks for: its own, or that of its code, whichever is larger.
  var points: Int? {
    let coded: Int? =
      switch text("code") {
      case "957331000000109": 20
      case "957351000000102": 24
      case "957371000000106": 28
      default: nil
      }
    guard let own = self["minPoints"].whole else { return coded }
    return max(own, coded ?? own)
  }

  fileprivate var flagKind: String {
    switch word("category") {
    case "information-format": "information"
    case "contact-method": "contact"
    case "communication-professional": "helper"
    default: "communication"
    }
  }
}
