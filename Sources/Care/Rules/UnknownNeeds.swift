import Diagnostics
import Records

/// AIS-06: a code that is not of the standard's lists is kept as text, with a warning. AIS-07: a need without a code whose
/// words are none of the published ones can only be asked about.
enum UnknownNeeds: Rule {
  static let id = "AIS-06"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    let own = record.object("accessibleInformation")?.objects("needs") ?? []
    let contacts = record.objects("contacts").enumerated().flatMap { index, contact in
      findings(
        among: contact.objects("accessibleInformation"), ["contacts", .index(index), "accessibleInformation"])
    }
    return findings(among: own, ["accessibleInformation", "needs"]) + contacts
  }

  private static func findings(among needs: ObjectList, _ path: [PathStep]) -> [RuleFinding] {
    needs.enumerated().compactMap { index, need in
      guard let code = need.text("code") else {
        return nameless(need, at: path + [.index(index), "display"])
      }
      guard !InformationCodes.codes.contains(code), CheckDigits.isValidSnomed(code) else { return nil }
      return RuleFinding(
        .warning, "the code \(code) is not in the standard's lists",
        hint: "the words are printed; check the code", at: path + [.index(index), "code"])
    }
  }

  /// A size says by itself what to do.
  private static func nameless(_ need: Object, at path: [PathStep]) -> RuleFinding? {
    guard need["minPoints"].isMissing else { return nil }
    let near = nearest(to: need.string("display"), among: InformationCodes.all.map(\.term))
    return RuleFinding(
      .warning, "this need has no code and none of the published words, so the page can only ask what helps",
      hint: (near.map { "did you mean '\($0)'? " } ?? "")
        + "homepack codes needs lists codes and words; write either, and in \"note\" what else helps",
      at: path, rule: "AIS-07")
  }
}
