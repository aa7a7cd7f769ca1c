import Diagnostics
import Records

extension Provider {
  /// Every rule that the provider's own file and the date can decide, in the order of the file.
  public func problems(asOf: CalendarDate, nations: Nations) -> [Problem] {
    let numbers = PhoneNumbers.findings(in: object).numbered(PhoneNumbers.id)
    let found = phones + numbers + charge + regulator + dates(asOf) + nationFindings(nations) + unsaid
    return (found + photographs(asOf: asOf)).problems(at: places)
  }

  /// PRV-01: people can reach somebody at any hour, by voice, by text and by email.
  private var phones: [RuleFinding] {
    let uses = Set(object.objects("phones").compactMap { $0.word("use") })
    var findings: [RuleFinding] = []
    for (use, why) in [
      ("office", "people cannot ring the office"),
      ("out-of-hours", "nobody answers when the office is closed"),
      ("text-only", "people who cannot use a voice call cannot reach anybody"),
    ] where !uses.contains(use) {
      findings.append(
        RuleFinding(
          .warning, "there is no \(use) number: \(why)", hint: "add a phone with \"use\": \"\(use)\"",
          at: ["phones"],
          rule: "PRV-01"))
    }
    if object["email"].isMissing {
      findings.append(
        RuleFinding(.warning, "there is no email address", hint: "add \"email\"", at: [], rule: "PRV-02"))
    }
    return findings
  }

  /// PRV-03: what information costs is said, and it is nothing.
  private var charge: [RuleFinding] {
    guard let charge = object.object("accessCharge") else {
      return [
        RuleFinding(
          .warning, "what information costs is not said",
          hint: "add \"accessCharge\"; the sentence is left out until then",
          at: [], rule: "PRV-03")
      ]
    }
    guard let pence = charge["amountPence"].whole, pence > 0 else { return [] }
    return [
      RuleFinding(
        .refusal, "information costs the person or the family money",
        hint: "the council's guidance: it must be free; \"amountPence\" must be 0",
        at: ["accessCharge", "amountPence"],
        rule: "PRV-04")
    ]
  }

  /// PRV-11: the guide says what somebody asks of a service before they let it in (Care Quality Commission (Registration)
  /// Regulations 2009, schedule 3).
  private var unsaid: [RuleFinding] {
    [
      ("aims", "what you are here for"), ("peopleHelped", "whom you help"),
      ("lateCancelling", "what a visit costs that somebody cancels late"),
      ("insurance", "what you are insured for"), ("advocates", "who helps somebody to speak up"),
    ].filter { object[$0.0].isMissing }.map { field, what in
      RuleFinding(
        .note, "the guide does not say \(what)", hint: "add \"\(field)\"", at: [], rule: "PRV-11")
    }
  }

  /// PRV-05: CQC's provider ids are 1- and digits.
  private var regulator: [RuleFinding] {
    guard let regulator = object.object("regulator"), regulator.word("body") == "CQC" else { return [] }
    return ["providerId", "locationId"].compactMap { field in
      guard let id = regulator.text(field) else { return nil }
      let digits = id.dropPrefix("1-") ?? ""
      guard digits.isEmpty || !digits.allSatisfy(\.isNumber) else { return nil }
      return RuleFinding(
        .error, "this is not a CQC id", hint: "it begins with 1- and goes on with digits",
        at: ["regulator", .key(field)],
        rule: "PRV-05")
    }
  }

  /// PRV-06: the insurance has not ended; PRV-07: the rating is not of the future.
  private func dates(_ asOf: CalendarDate) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    if let ends = object.date("insuranceExpires"), ends < asOf {
      findings.append(
        RuleFinding(
          .warning, "the insurance has ended", hint: "write the new date", at: ["insuranceExpires"],
          rule: "PRV-06"))
    }
    if let rated = object.object("regulator")?.date("ratedOn"), rated > asOf {
      findings.append(
        RuleFinding(
          .error, "the rating has a date in the future", hint: "look at the date",
          at: ["regulator", "ratedOn"], rule: "PRV-07"))
    }
    return findings
  }
}
