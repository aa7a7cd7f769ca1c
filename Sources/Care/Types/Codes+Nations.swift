import Records

/// Lists of what differs by nation.
extension Codes {
  static let nationSchema = CodeList(unprinted: "the schema", ["nation/1"])

  /// Who has social care arranged, as it stands inside a sentence.
  static let authorityBody = CodeList(
    "authority-body", "who arranges social care", hasEasyRead: true,
    ["council", "trust"])

  /// Who must have had the chance to answer a complaint, as it stands inside a sentence.
  static let complaintStart = CodeList(
    "complaint-start", "who takes a complaint first",
    ["provider", "council", "integrated-care-board", "health-board"])

  /// What somebody is whom a complaint may go to.
  static let complaintBody = CodeList(
    unprinted: "what somebody is who takes a complaint", ["local", "ombudsman", "regulator"])

  /// From when a time limit counts, as it stands inside a sentence.
  static let limitFrom = CodeList(
    "limit-from", "from when a limit counts",
    ["knew", "answered"])

  /// The right to an advocate when care is assessed, planned and looked at again.
  static let advocacyDuty = CodeList(
    unprinted: "the right to an advocate", ["substantial-difficulty", "barriers", "mental-disorder"])

  /// From when the years count for which records are kept, as it stands inside a sentence.
  static let keptFrom = CodeList(
    "kept-from", "from when records are kept",
    ["care-ended", "last-entry"])

  static let languageDuty = CodeList(
    unprinted: "the duty about language", ["none", "active-offer"])

  /// How a person's own part in the cost is worked out where the public pays.
  static let charging = CodeList(
    unprinted: "how a person's own part is worked out", ["assessed", "personal-care-free"])

  /// Who may see records by law.
  static let power = CodeList(
    unprinted: "who may see records by law", ["regulator", "ombudsman", "safeguarding"])

  /// By what others decide for somebody who cannot.
  static let principle = CodeList(
    "principle", "by what others decide", hasEasyRead: true,
    ["best-interests", "benefit"])

  /// Who a court appoints to decide, as it stands inside a sentence.
  static let appointed = CodeList(
    "appointed", "who a court appoints",
    ["deputy", "guardian", "controller"])

  /// Who is paid what the person has to pay of care that the public arranges.
  static let contribution = CodeList(
    "contribution", "who is paid the person's part",
    ["council", "provider", "nobody"])

  static let answering = CodeList(
    unprinted: "who answers a phone", ["person", "messages"])

  /// What an advocate of the provider's area helps with.
  static let advocacyFor = CodeList(
    unprinted: "what an advocate helps with", ["care", "complaints"])
}
