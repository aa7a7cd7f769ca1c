import Records

/// The closed lists of the record. What is printed for a code, and its fixed sentence where a person reads it in easy
/// read, stand in the files of words.
enum Codes {
  static let recordSchema = CodeList(unprinted: "the schema", ["care-record/1"])
  static let providerSchema = CodeList(unprinted: "the schema", ["provider/1"])
  static let catalogueSchema = CodeList(unprinted: "the schema", ["task-catalogue/1"])
  static let medicineGroupsSchema = CodeList(unprinted: "the schema", ["medicine-groups/1"])

  static let jurisdiction = CodeList(
    "jurisdiction", "the nation",
    ["england", "wales", "scotland", "northern-ireland"])

  // MARK: provider

  /// The four ratings of the Care Quality Commission ("Your ratings", cqc.org.uk/guidance-providers, seen on
  /// 2026-12-01).
  static let rating = CodeList(
    "rating", "a rating of the regulator", ["outstanding", "good", "requires-improvement", "inadequate"])

  static let regulator = CodeList(
    "regulator", "the regulator",
    ["CQC", "CIW", "Care Inspectorate", "RQIA"])

  static let providerPhone = CodeList(
    "provider-phone", "a phone's use", hasEasyRead: true,
    ["office", "out-of-hours", "text-only", "safeguarding"])

  static let covered = CodeList(
    "covered", "what a charge covers",
    [
      "paper", "large-print", "easy-read", "app", "secure-email", "copies-for-family", "audio-or-braille",
      "family-app",
    ])

  // MARK: plan

  /// FHIR: draft, active, on-hold, completed.
  static let planStatus = CodeList(
    "plan-status", "the plan's status",
    ["draft", "active", "suspended", "ended"])

  static let party = CodeList(
    "party", "who agreed",
    ["person", "legal-representative", "best-interests"])

  static let agreed = CodeList(
    "agreed", "how it was agreed",
    ["signed", "said-yes", "thumbprint", "recorded"])

  // MARK: person

  static let sex = CodeList(
    "sex", "sex",
    ["female", "male", "intersex", "other"])

  static let numberStatus = CodeList(
    "number-status", "the number's status",
    ["verified", "traced", "unverified"])

  static let address = CodeList(
    "address", "the kind of address",
    ["home", "temporary"])

  static let personPhone = CodeList(
    "person-phone", "a phone's use",
    ["home", "mobile", "text-only", "work"])

  static let access = CodeList(
    "access", "how a care worker comes in", hasEasyRead: true,
    ["opens-door", "key-safe", "key-held", "intercom", "family-opens", "staff-on-site", "other"])

  static let codeHolder = CodeList(
    "code-holder", "who holds the code",
    ["office", "person", "family", "staff-on-site", "landlord", "other"])

  static let funding = CodeList(
    "funding", "who pays", hasEasyRead: true,
    ["council", "nhs", "self", "direct-payment", "mixed", "other"])

  // MARK: contacts

  static let contactRole = CodeList(
    "contact-role", "a contact's role",
    [
      "next-of-kin", "emergency", "attorney", "deputy", "appointee", "keyholder", "advocate", "unpaid-carer",
      "family", "friend", "other",
    ])

  static let authority = CodeList(
    "authority", "the kind of authority",
    [
      "lpa-health-welfare", "lpa-property-finance", "epa", "deputy-welfare", "deputy-property", "appointee",
      "advance-statement-nominee", "welfare-attorney", "continuing-attorney", "welfare-guardian",
      "financial-guardian", "controller", "other",
    ])

  static let professional = CodeList(
    "professional", "the profession", hasEasyRead: true,
    [
      "gp-practice", "pharmacy", "community-nurse", "social-worker", "occupational-therapist",
      "physiotherapist", "speech-therapist", "dietitian", "podiatrist", "advocate", "hospital-team",
      "tissue-viability-nurse", "continence-nurse", "diabetes-nurse", "epilepsy-nurse",
      "learning-disability-nurse", "mental-health-nurse", "palliative-care-team", "nhs-continuing-healthcare",
      "equipment-store", "landlord", "dentist", "optician", "hearing-clinic", "chaplain", "day-centre",
      "capacity-advocate", "other",
    ])
}
