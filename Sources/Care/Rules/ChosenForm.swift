import Records

/// CHO-05: who chose audio or braille has a need that says which: without its code no text is written for a transcriber or
/// a reader in a studio, and what was promised is not made.
enum ChosenForm: Rule {
  static let id = "CHO-05"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let chosen = record.object("informationChoices")?.objects("chosen") ?? []
    return chosen.enumerated().compactMap { index, choice in
      guard choice.word("option") == "audio-or-braille", let reader = choice.text("for"),
        isUnordered(needs(of: reader, in: record), context)
      else { return nil }
      return RuleFinding(
        .warning,
        "audio or braille was chosen, and no need says which, so nothing is written for a transcriber",
        hint:
          "ask which, and write the need with its code: homepack codes needs lists recordings, braille and Moon",
        at: ["informationChoices", "chosen", .index(index)])
    }
  }

  private static func needs(of reader: String, in record: Object) -> ObjectList {
    guard reader != "person" else {
      return record.object("accessibleInformation")?.objects("needs") ?? []
    }
    let contact = record.objects("contacts").first { $0.text("id") == reader }
    return contact?.objects("accessibleInformation") ?? []
  }

  private static func isUnordered(_ needs: ObjectList, _ context: CheckContext) -> Bool {
    ReadingNeed(needs: needs, chosen: [], path: [], among: context.layouts).transcriptions.isEmpty
  }
}
