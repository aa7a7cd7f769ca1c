import Records

/// Lists of information, choices and sharing.
extension Codes {
  private typealias Entry = CodeList.Entry

  /// The four lists of the Accessible Information Standard.
  static let needCategory = CodeList(
    "the kind of need",
    [
      Entry("information-format", "Information format"),
      Entry("communication-support", "Communication support"),
      Entry("contact-method", "Contact method"),
      Entry("communication-professional", "Communication professional"),
    ])

  static let paperColour = CodeList(
    "the paper's colour",
    [Entry("white", "White"), Entry("cream", "Cream"), Entry("pale-yellow", "Pale yellow")])

  static let paperSize = CodeList("the paper's size", [Entry("A4", "A4"), Entry("A3", "A3")])

  static let binding = CodeList(
    "the binding",
    [
      Entry("ring-binder", "Ring binder"), Entry("stapled", "Stapled"), Entry("comb", "Comb bound"),
      Entry("loose", "Loose sheets"),
    ])

  static let option = CodeList(
    "a way to have information",
    [
      Entry("paper-in-home", "Paper in the home", easyRead: "You can have paper in your home."),
      Entry("secure-email", "Secure email", easyRead: "We can send you an email."),
      Entry("family-app", "The family app", easyRead: "You can look at a phone or computer."),
      Entry("large-print", "Large print", easyRead: "You can have bigger words."),
      Entry("easy-read", "Easy read", easyRead: "You can have short words and pictures."),
      Entry("audio-or-braille", "Audio or braille", easyRead: "You can listen to it or feel it."),
      Entry("no-paper", "No paper in the home", easyRead: "You can say no to paper."),
    ])

  static let decider = CodeList(
    "who decided",
    [
      Entry("person", "The person"), Entry("attorney", "An attorney"), Entry("deputy", "A deputy"),
      Entry("best-interests", "A best interests decision"),
    ])

  static let sharingDefault = CodeList(
    "what holds for everybody else", [Entry("withhold", "Nobody else may see it")])

  /// Audiences that are not contacts of the person.
  static let audience = CodeList(
    "an audience",
    [
      Entry("person", "You", easyRead: "You can see everything."),
      Entry("care-worker", "Your care workers", easyRead: "Our care workers can see it."),
      Entry(
        "visiting-professional", "Visiting professionals such as nurses",
        easyRead: "Your doctor and nurse can see it."),
      Entry("emergency", "Ambulance and hospital staff", easyRead: "Ambulance staff can see what they need."),
      Entry("council", "The council", easyRead: "The council can see it."),
    ])

  /// Audiences, and everybody else: contacts of the person.
  static let reader = CodeList("a reader", audience.entries + [Entry("contact", "A contact")])
}
