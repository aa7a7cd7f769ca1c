import Records

/// The needs flag: an order for each accessible information need. It says what to do, never why (standards 1.15 and
/// 1.18), and it is the same on every copy that staff read.
enum NeedsFlag {
  static func flags(of record: Object) -> [Object] {
    guard let person = record.object("person") else { return [] }
    let needs = record.object("accessibleInformation")?.objects("needs") ?? []
    return needs.compactMap { order(for: $0, of: person) }.map { order in
      Object(
        CareTypes.flag,
        ["label": .text(order.label), "action": .text(order.action), "easyRead": .text(order.easyRead)])
    }
  }

  private static func order(for need: Object, of person: Object) -> Order? {
    let code = need.text("code") ?? ""
    // Interpreting into other languages is outside the standard (1.26); the plan prints it as a note on language.
    if code == "315594003" { return nil }
    if let points = need.points { return .print(points).adding(need.text("note")) }
    if let order = special(code, need, person) { return order }
    let order = Order.known[code] ?? .other(need)
    return order.adding(need.text("note")).adding(need.text("when"))
  }

  /// Orders whose words are made of the need's own: which papers are read aloud, which ear, which number.
  private static func special(_ code: String, _ need: Object, _ person: Object) -> Order? {
    switch code {
    case "985021000000106":
      let what = need.text("when")?.sentence ?? "Written information."
      return Order("Read aloud", what, "Please read papers out to me.").adding(need.text("note"))
    case "285055002":
      let which = need.text("note").map { ": " + $0 } ?? ""
      return Order(
        "Hearing", ("Check hearing aids are in" + which).sentence, "Please check my hearing aids are in.")
    case "288601001":
      guard let note = need.text("note") else { return nil }
      return Order("Talking", note.sentence, "Please give me time to talk.")
    case "795661000000104":
      return Order("Contact", person.order("Phone", uses: ["home", "mobile", "work"]), "Please phone me.")
        .adding(need.text("note"))
    case "936701000000103":
      return Order("Contact", person.order("Text", uses: ["text-only", "mobile"]), "Please text me.")
        .adding(need.text("note"))
    default: return nil
    }
  }
}

/// What to do about one need.
struct Order {
  let label: String
  let action: String
  let easyRead: String

  init(_ label: String, _ action: String, _ easyRead: String) {
    self.label = label
    self.action = action
    self.easyRead = easyRead
  }

  func adding(_ more: String?) -> Order {
    guard let more else { return self }
    return Order(label, action + " " + more.sentence, easyRead)
  }

  static func print(_ points: Int) -> Order {
    Order("Print", "In \(points) point or larger.", "Please use big print: \(points) point or bigger.")
  }

  /// A need that the table does not know: the published words, turned from a fact into an order.
  static func other(_ need: Object) -> Order {
    let display = need.text("display") ?? ""
    for (fact, order) in [
      ("Does use ", "Help with: "), ("Uses ", "Help with: "), ("Requires ", "Give: "),
      ("Needs ", "Arrange: "),
    ] {
      if let rest = display.dropPrefix(fact) {
        return Order(need.flagLabel, (order + rest).sentence, "Please ask me what helps.")
      }
    }
    return Order(need.flagLabel, "Ask how to help with: \(display)".sentence, "Please ask me what helps.")
  }

  /// The codes of domain 3c and the further ones of standards 1.4 whose published words name a reason.
  static let known: [String: Order] = [
    "796161000000101": Order(
      "Easy read", "Go through the easy read pages together.", "Please give me easy read pages."
    ),
    "367741000000102": Order("Tell", "Say it as well as writing it.", "Please tell me things out loud."),
    "936661000000109": Order("Braille", "Ask the office for grade 2 braille.", "Please give me braille."),
    "936681000000100": Order("Braille", "Ask the office for grade 1 braille.", "Please give me braille."),
    "936621000000101": Order("Moon", "Ask the office for Moon.", "Please give me Moon."),
    "936601000000105": Order("Audio", "Ask the office for a recording.", "Please give me a recording."),
    "945751000000106": Order("File", "Ask the office for the file.", "Please send me a computer file."),
    "936581000000101": Order("Email", "Send information by email.", "Please send me an email."),
    "936641000000108": Order("Makaton", "Use Makaton signs and symbols.", "Please use Makaton."),
    "415805003": Order("Makaton", "Use Makaton signs.", "Please use Makaton."),
    "719754002": Order("Symbols", "Use symbols with words.", "Please use symbols."),
    "719393008": Order("Photographs", "Show photographs with words.", "Please show me photographs."),
    "441092009": Order(
      "Lip reading", "Face the person, in good light, and speak clearly.", "Please face me when you talk."),
    "415803005": Order("Signing", "Use British Sign Language.", "Please use sign language."),
    "520471000000105": Order("Signing", "Use British Sign Language.", "Please use sign language."),
    "288583009": Order("Signs", "Watch for gestures, sounds and looks.", "Please watch my face and hands."),
    "288601001": Order("Talking", "Talk together and give time.", "Please give me time to talk."),
    "1082671000000100": Order(
      "Words", "Use short sentences, pictures and gestures, and give time.",
      "Please use short words and give me time."),
    "1082551000000105": Order(
      "Words", "Use short sentences, pictures and gestures, and give time.",
      "Please use short words and give me time."),
    "204331000000107": Order(
      "Interpreter", "Book a sign language interpreter first.", "Please book my interpreter."),
    "225835008": Order("Advocate", "Ask the advocate to be there.", "Please ask my advocate to come."),
    "936721000000107": Order("Contact", "Write a letter.", "Please write me a letter."),
    "936741000000100": Order("Contact", "Write an email.", "Please write me an email."),
    "719561001": Order("Contact", "Speak to the carer.", "Please speak to my carer."),
    "796081000000106": Order("Contact", "Ring by text relay.", "Please ring me by text relay."),
    "1108151000000106": Order("Carer", "Wait until the carer is there.", "Please wait for my carer."),
    "1325421000000100": Order(
      "Carer", "Talk to the carer about how to help.", "Please talk to my carer first."),
  ]
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

  fileprivate var flagLabel: String {
    switch word("category") {
    case "information-format": "Information"
    case "contact-method": "Contact"
    case "communication-professional": "Helper"
    default: "Communication"
    }
  }

  /// "Phone 01632 960417. Let it ring twelve times."
  fileprivate func order(_ verb: String, uses: [String]) -> String {
    let phones = uses.compactMap { use in objects("phones").first { $0.word("use") == use } }
    guard let phone = phones.first, let number = phone.text("number") else {
      return verb == "Phone" ? "Phone; do not write." : "Send a text message."
    }
    return "\(verb) \(number)." + (phone.text("note").map { " " + $0.sentence } ?? "")
  }
}
