import Records

/// The ways to have information, each with what was chosen. The list is whole even when nothing was asked: the person
/// must be told what the options are (the council's guidance).
enum Options {
  static func choices(of record: Object) -> Object {
    let choices = record.object("informationChoices") ?? Derived.notAsked(CareTypes.informationChoices)
    // Withheld choices leave no trace: not even the list of options.
    if choices["noPaperInHome"].absence?.reason == .masked { return choices.setting(["options": .list([])]) }
    let options = Codes.option.entries.map { Value.object(option($0, of: choices, in: record)) }
    return choices.setting(["options": .list(options)])
  }

  private static func option(_ entry: CodeList.Entry, of choices: Object, in record: Object) -> Object {
    let chosen = choices.objects("chosen").filter { $0.word("option") == entry.code }
    let declined = choices.objects("declined").filter { $0.word("option") == entry.code }
    let readers = chosen.compactMap { $0.text("for") }.map { name(of: $0, in: record) }
    let (sentence, picture) = Self.words[entry.code] ?? (entry.words, "question")
    return Object(
      CareTypes.option,
      [
        "code": Codes.option.value(entry.code), "name": .text(entry.words), "sentence": .text(sentence),
        "easyRead": .text(entry.easyRead ?? entry.words), "picture": .text(picture),
        "isChosen": .bool(!chosen.isEmpty),
        "chosenFor": readers.isEmpty ? .missing : .text(readers.inWords),
        "theirWords": declined.compactMap { $0.text("inTheirWords") }.first.map(Value.text) ?? .missing,
      ])
  }

  private static func name(of reader: String, in record: Object) -> String {
    if reader == "person" { return "yourself" }
    let contact = record.objects("contacts").first { $0.text("id") == reader }
    return contact?.text("name") ?? "somebody else"
  }

  private static let words: [String: (sentence: String, picture: String)] = [
    "paper-in-home": ("Your guide, your plan and your diary stay on paper in your home.", "folder"),
    "secure-email": ("We email copies securely to you, or to somebody you choose.", "email"),
    "family-app": ("You, or people you choose, see your record on a phone or computer.", "tablet-app"),
    "large-print": ("Everything we print for you is in letters of the size that you need.", "large-print"),
    "easy-read": ("We print short sentences with a picture for each.", "easy-read"),
    "audio-or-braille": ("We get you a recording, or braille.", "listening"),
    "no-paper": (
      "No paper stays in your home. We only do this if you ask for it and sign that you want it.", "no-paper"
    ),
  ]
}
