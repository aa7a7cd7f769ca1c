import Records

/// Lists of the body, of decisions, and of the home.
extension Codes {
  static let pressureTool = CodeList(
    "pressure-tool", "the tool",
    ["waterlow", "purpose-t", "braden", "other"])

  static let wound = CodeList(
    "wound", "the kind of wound",
    [
      "pressure-ulcer", "moisture-damage", "skin-tear", "leg-ulcer", "foot-ulcer", "surgical-wound", "burn",
      "other",
    ])

  static let noneFound = CodeList(
    "none-found", "what is not there",
    ["wounds", "sore-skin", "catheter", "blood-sugar-tests"])

  static let catheter = CodeList(
    "catheter", "the type of catheter",
    ["urethral", "suprapubic", "intermittent", "sheath", "other"])

  /// FHIR: permit and deny; a consent that was taken back is a third thing.
  static let consent = CodeList(
    "consent", "the answer",
    ["given", "refused", "withdrawn"])

  static let authorisation = CodeList(
    "authorisation", "the kind of authorisation",
    ["court-of-protection", "dols-standard", "dols-urgent", "liberty-protection", "other"])

  static let signing = CodeList(
    "signing", "a way to sign", hasEasyRead: true,
    [
      "bsl", "irish-sign-language", "hands-on-signing", "sign-supported-english", "makaton", "signalong",
      "deafblind-manual", "block-alphabet", "other",
    ])

  static let wantedGender = CodeList(
    "wanted-gender", "whom the person wants", hasEasyRead: true,
    ["woman", "man", "no-preference"])

  static let staffOnSite = CodeList(
    "staff-on-site", "when staff are there", hasEasyRead: true,
    ["day-and-night", "by-day", "at-night", "at-times", "never"])
}
