import Records

/// FMT-01: somebody close to the person needs another form of information, and no copy is made in it by itself; or needs
/// something else, of which no paper tells.
enum ContactFormats: Rule {
  static let id = "FMT-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.objects("contacts").enumerated().compactMap { index, contact in
      guard !contact.objects("accessibleInformation").isEmpty else { return nil }
      let path: [PathStep] = ["contacts", .index(index), "accessibleInformation"]
      let need = ReadingNeed(
        needs: contact.objects("accessibleInformation"), chosen: [], path: path, among: context.layouts)
      guard need.layout != context.layouts.plain || !need.unmet.isEmpty else {
        return RuleFinding(
          .warning, "what contacts[\(index)] needs is no form of paper, and no paper tells of it",
          hint: "write what to do for them in the contact's \"note\", which the plan prints", at: path)
      }
      let form = ([need.layout.name + " \(need.points) point"] + need.unmet.map(\.name)).joined(
        separator: ", ")
      return RuleFinding(
        .warning,
        "contacts[\(index)] needs information in a form of their own, \(form), and no such copy is made",
        hint: need.transcriptions.isEmpty
          ? "print what they may have: --layout \(need.layout.name) --size \(need.points)"
          : "make what they may have: --for \(contact.string("id"))", at: path)
    }
  }
}
