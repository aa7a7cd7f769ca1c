import Documents
import Records

/// The ways to have information, each with what was chosen. The list is whole even when nothing was asked: the person
/// must be told what the options are (the council's guidance).
enum Options {
  static func choices(of record: Object, in words: Words) -> Object {
    let choices = record.object("informationChoices") ?? Derived.notAsked(CareTypes.informationChoices)
    // Withheld choices leave no trace: not even the list of options.
    if choices["chosen"].isWithheld || choices["declined"].isWithheld {
      return choices.setting(["options": .withheld])
    }
    let options = Codes.option.codes.map { Value.object(option($0, of: choices, in: record, words)) }
    return choices.setting(["options": .list(options)])
  }

  /// Where the sentence that explains an option stands.
  static func sentencePath(_ code: String) -> String { "option.\(code).sentence" }

  private static func option(
    _ code: String, of choices: Object, in record: Object, _ words: Words
  ) -> Object {
    let chosen = choices.objects("chosen").filter { $0.word("option") == code }
    let declined = choices.objects("declined").filter { $0.word("option") == code }
    let readers = chosen.compactMap { $0.text("for") }
    let others = declined.compactMap { $0.text("for") }.filter { $0 != "person" }
    let person = record.object("person")?.text("preferredName") ?? words(CareWord.somebodyElse)
    return Object(
      CareTypes.option,
      [
        "code": Codes.option.value(code), "name": .text(words.text(of: code, in: Codes.option)),
        "sentence": .text(words.text(at: sentencePath(code))),
        "easyRead": .text(words.easyRead(of: code, in: Codes.option)),
        "picture": .text(pictures[code] ?? "question"),
        "isChosen": .bool(!chosen.isEmpty),
        "chosenFor": list(readers, calling: words(CareWord.yourself), in: record, words),
        "chosenForNames": list(readers, calling: person, in: record, words),
        "isDeclined": .bool(!declined.isEmpty),
        "declinedFor": list(others, calling: person, in: record, words),
        "theirWords": (declined + chosen).compactMap { $0.text("inTheirWords") }.first.map(Value.text)
          ?? .missing,
      ])
  }

  /// The readers in a row, the person under the name that the document has for them.
  private static func list(
    _ readers: [String], calling person: String, in record: Object, _ words: Words
  ) -> Value {
    let names = readers.map { $0 == "person" ? person : name(of: $0, in: record, words) }
    return names.isEmpty ? .missing : .text(words.list(names))
  }

  private static func name(of reader: String, in record: Object, _ words: Words) -> String {
    let contact = record.objects("contacts").first { $0.text("id") == reader }
    return contact?.text("name") ?? words(CareWord.somebodyElse)
  }

  fileprivate static let pictures = [
    "paper-in-home": "folder", "secure-email": "email", "family-app": "tablet-app",
    "large-print": "large-print", "easy-read": "easy-read", "audio-or-braille": "audio",
    "no-paper": "no-paper",
  ]
}

extension CareRecord {
  /// The names of the pictures of the ways to have information.
  public static var picturesOfChoices: Set<String> { Set(Options.pictures.values) }
}
