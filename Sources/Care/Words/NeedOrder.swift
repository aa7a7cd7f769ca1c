import Documents

/// What to do about a need whose published words name a reason: the codes of domain 3c and the further ones of
/// standards 1.4. What is said stands in the files of words.
enum NeedOrder: String, CaseIterable {
  case easyRead = "easy-read"
  case aloudToo = "aloud-too"
  case brailleGrade2 = "braille-grade-2"
  case brailleGrade1 = "braille-grade-1"
  case moon
  case audio
  case file
  case email
  case makatonSymbols = "makaton-symbols"
  case makaton
  case symbols
  case photographs
  case lipReading = "lip-reading"
  case signLanguage = "sign-language"
  case gestures
  case timeToTalk = "time-to-talk"
  case shortWords = "short-words"
  case interpreter
  case advocate
  case letter
  case writeEmail = "write-email"
  case speakToCarer = "speak-to-carer"
  case textRelay = "text-relay"
  case waitForCarer = "wait-for-carer"
  case askCarer = "ask-carer"
  case communicationPassport = "communication-passport"
  case healthPassport = "health-passport"

  /// The kind of order, which gives it its label.
  var kind: String {
    switch self {
    case .aloudToo: "tell"
    case .brailleGrade2, .brailleGrade1: "braille"
    case .makatonSymbols, .makaton: "makaton"
    case .signLanguage: "signing"
    case .gestures: "signs"
    case .timeToTalk: "talking"
    case .shortWords: "words"
    case .letter, .writeEmail, .speakToCarer, .textRelay: "contact"
    case .waitForCarer, .askCarer: "carer"
    case .communicationPassport, .healthPassport: "communication"
    default: rawValue
    }
  }

  var actionPath: String { "need.\(rawValue).action" }
  var easyReadPath: String { "need.\(rawValue).easy-read" }

  static var entries: [WordEntry] {
    allCases.flatMap { [WordEntry($0.actionPath), WordEntry($0.easyReadPath)] } + SpecialNeedWord.entries
      + PublishedWord.allCases.flatMap(\.entries)
  }

  /// The order of a SNOMED CT code.
  static let known: [String: NeedOrder] = [
    "796161000000101": .easyRead,
    "367741000000102": .aloudToo,
    "936661000000109": .brailleGrade2,
    "936681000000100": .brailleGrade1,
    "936621000000101": .moon,
    "936601000000105": .audio,
    "945751000000106": .file,
    "936581000000101": .email,
    "936641000000108": .makatonSymbols,
    "415805003": .makaton,
    "719754002": .symbols,
    "719393008": .photographs,
    "441092009": .lipReading,
    "415803005": .signLanguage,
    "520471000000105": .signLanguage,
    "288583009": .gestures,
    "288601001": .timeToTalk,
    "1082671000000100": .shortWords,
    "1082551000000105": .shortWords,
    "204331000000107": .interpreter,
    "225835008": .advocate,
    "936721000000107": .letter,
    "936741000000100": .writeEmail,
    "719561001": .speakToCarer,
    "796081000000106": .textRelay,
    "1108151000000106": .waitForCarer,
    "1325421000000100": .askCarer,
    "837341000000108": .communicationPassport,
    "1108121000000101": .healthPassport,
  ]
}

/// Orders that hold something of the need's own: a size, which papers, which ear, which number.
enum SpecialNeedWord: String, WordKey {
  case print = "need.print.action"
  case printSentence = "need.print.sentence"
  case printEasy = "need.print.easy-read"
  case readAloud = "need.read-aloud.action"
  case readAloudWhat = "need.read-aloud.sentence.with"
  case readAloudAll = "need.read-aloud.sentence"
  case readAloudEasy = "need.read-aloud.easy-read"
  case hearing = "need.hearing.action"
  case hearingWith = "need.hearing.action.with"
  case hearingEasy = "need.hearing.easy-read"
  case phone = "need.phone.action"
  case phoneWithoutNumber = "need.phone.action.without-number"
  case phoneEasy = "need.phone.easy-read"
  case text = "need.text.action"
  case textWithoutNumber = "need.text.action.without-number"
  case textEasy = "need.text.easy-read"
  case other = "need.other.action"
  case otherEasy = "need.other.easy-read"

  var slots: [WordSlot] {
    switch self {
    case .print, .printSentence, .printEasy: [.number("points")]
    case .readAloudWhat: ["what"]
    case .hearingWith: ["which"]
    case .phone, .text: ["number"]
    case .other: ["need"]
    default: []
    }
  }
}

/// How published words of a need that the table lacks begin, and the order that is made of them. The lists are
/// published in one language, so that their beginnings stand with the other words of it.
enum PublishedWord: String, CaseIterable {
  case doesUse = "does-use"
  case uses, requires, needs

  private var begin: String { "need.published.\(rawValue)" }
  private var order: String { "need.published.\(rawValue).order" }

  var entries: [WordEntry] { [WordEntry(begin), WordEntry(order, slots: ["what"])] }

  /// The order that is made of words that begin so; nil when they do not.
  func order(from display: String, in words: Words) -> String? {
    guard let what = display.dropPrefix(words.text(at: begin) + " ") else { return nil }
    return words.text(at: order, ["what": what]).ended
  }
}
