import Records

/// Lists of information, choices and sharing.
extension Codes {
  /// The four lists of the Accessible Information Standard.
  static let needCategory = CodeList(
    "need-category", "the kind of need",
    ["information-format", "communication-support", "contact-method", "communication-professional"])

  /// What an order of the needs flag is about.
  static let flag = CodeList(
    "flag", "the kind of an order",
    [
      "easy-read", "tell", "braille", "moon", "audio", "file", "email", "makaton", "symbols", "photographs",
      "lip-reading", "signing", "signs", "talking", "words", "interpreter", "advocate", "contact", "carer",
      "print", "read-aloud", "hearing", "information", "helper", "communication",
    ])

  static let paperColour = CodeList(
    "paper-colour", "the paper's colour",
    ["white", "cream", "pale-yellow"])

  static let paperSize = CodeList(
    "paper-size", "the paper's size",
    ["A4", "A3"])

  static let binding = CodeList(
    "binding", "the binding",
    ["ring-binder", "stapled", "comb", "loose"])

  static let option = CodeList(
    "option", "a way to have information", hasEasyRead: true,
    [
      "paper-in-home", "secure-email", "family-app", "large-print", "easy-read", "audio-or-braille",
      "no-paper",
    ])

  static let decider = CodeList(
    "decider", "who decided",
    ["person", "attorney", "deputy", "best-interests"])

  static let sharingDefault = CodeList(
    "sharing-default", "what holds for everybody whom the law does not let look",
    ["withhold"])

  /// Audiences that are not contacts of the person.
  static let audience = CodeList(
    "audience", "an audience", hasEasyRead: true,
    ["person", "care-worker", "visiting-professional", "emergency", "council"])

  /// Audiences, and everybody else: contacts of the person.
  static let reader = CodeList("audience", "a reader", audience.codes + ["contact"])
}
