import Records

/// The closed lists of the record, each word with what is printed for it and, where a person reads it in easy read,
/// its fixed sentence.
enum Codes {
  private typealias Entry = CodeList.Entry

  static let recordSchema = CodeList("the schema", [Entry("care-record/1", "Care record, version 1")])
  static let providerSchema = CodeList("the schema", [Entry("provider/1", "Provider, version 1")])
  static let catalogueSchema = CodeList(
    "the schema", [Entry("task-catalogue/1", "Task catalogue, version 1")])

  static let jurisdiction = CodeList(
    "the nation",
    [
      Entry("england", "England"), Entry("wales", "Wales"), Entry("scotland", "Scotland"),
      Entry("northern-ireland", "Northern Ireland"),
    ])

  // MARK: provider

  static let regulator = CodeList(
    "the regulator",
    [
      Entry("CQC", "Care Quality Commission"), Entry("CIW", "Care Inspectorate Wales"),
      Entry("Care Inspectorate", "Care Inspectorate"),
      Entry("RQIA", "Regulation and Quality Improvement Authority"),
    ])

  static let providerPhone = CodeList(
    "a phone's use",
    [
      Entry("office", "Office", easyRead: "Our office."),
      Entry("out-of-hours", "Out of hours", easyRead: "When the office is closed."),
      Entry("text-only", "Text messages only", easyRead: "Text us on this number."),
      Entry("safeguarding", "Keeping safe from harm", easyRead: "If somebody hurts you."),
    ])

  static let covered = CodeList(
    "what a charge covers",
    [
      Entry("paper", "Paper"), Entry("large-print", "Large print"), Entry("easy-read", "Easy read"),
      Entry("app", "The app"), Entry("secure-email", "Secure email"),
      Entry("copies-for-family", "Copies for family"), Entry("audio-or-braille", "Audio or braille"),
      Entry("family-app", "The family app"),
    ])

  // MARK: plan

  /// FHIR: draft, active, on-hold, completed.
  static let planStatus = CodeList(
    "the plan's status",
    [
      Entry("draft", "Draft"), Entry("active", "Active"), Entry("suspended", "Suspended"),
      Entry("ended", "Ended"),
    ])

  static let party = CodeList(
    "who agreed",
    [
      Entry("person", "The person"), Entry("legal-representative", "The legal representative"),
      Entry("best-interests", "A best interests decision"),
    ])

  static let agreed = CodeList(
    "how it was agreed",
    [
      Entry("signed", "Signed"), Entry("said-yes", "Said yes"), Entry("thumbprint", "Thumbprint"),
      Entry("recorded", "Recorded"),
    ])

  // MARK: person

  static let sex = CodeList(
    "sex",
    [
      Entry("female", "Female"), Entry("male", "Male"), Entry("intersex", "Intersex"),
      Entry("other", "Other"),
    ])

  static let numberStatus = CodeList(
    "the number's status",
    [
      Entry("verified", "Verified"), Entry("traced", "Traced"), Entry("unverified", "Not verified"),
    ])

  static let address = CodeList(
    "the kind of address", [Entry("home", "Home"), Entry("temporary", "Temporary")])

  static let personPhone = CodeList(
    "a phone's use",
    [
      Entry("home", "Home"), Entry("mobile", "Mobile"), Entry("text-only", "Text messages only"),
      Entry("work", "Work"),
    ])

  static let access = CodeList(
    "how a care worker comes in",
    [
      Entry("opens-door", "Opens the door", easyRead: "I open the door."),
      Entry("key-safe", "Key safe", easyRead: "There is a key in a safe box."),
      Entry("key-held", "The office holds a key", easyRead: "The office has my key."),
      Entry("intercom", "Intercom", easyRead: "You press the buzzer."),
      Entry("family-opens", "Family opens the door", easyRead: "My family opens the door."),
    ])

  static let codeHolder = CodeList(
    "who holds the code",
    [Entry("office", "Kept by the office"), Entry("person", "The person"), Entry("family", "Family")])

  static let funding = CodeList(
    "who pays",
    [
      Entry("council", "The council", easyRead: "The council pays for my care."),
      Entry("nhs", "The NHS", easyRead: "The NHS pays for my care."),
      Entry("self", "The person", easyRead: "I pay for my care."),
      Entry("direct-payment", "A direct payment", easyRead: "I get money to pay for my care."),
      Entry("mixed", "More than one source", easyRead: "I pay for some of my care."),
    ])

  // MARK: contacts

  static let contactRole = CodeList(
    "a contact's role",
    [
      Entry("next-of-kin", "Next of kin"), Entry("emergency", "Emergency contact"),
      Entry("attorney", "Attorney"), Entry("deputy", "Deputy"), Entry("appointee", "Appointee for benefits"),
      Entry("keyholder", "Holds a key"), Entry("advocate", "Advocate"), Entry("unpaid-carer", "Unpaid carer"),
      Entry("family", "Family"), Entry("friend", "Friend"),
    ])

  static let authority = CodeList(
    "the kind of authority",
    [
      Entry("lpa-health-welfare", "Lasting power of attorney for health and welfare"),
      Entry("lpa-property-finance", "Lasting power of attorney for property and money"),
      Entry("epa", "Enduring power of attorney for property and money"),
      Entry("deputy-welfare", "Court deputy for welfare"),
      Entry("deputy-property", "Court deputy for property and money"),
      Entry("appointee", "Appointee for benefits"),
      Entry("advance-statement-nominee", "Named in an advance statement"),
    ])

  static let professional = CodeList(
    "the profession",
    [
      Entry("gp-practice", "GP practice", easyRead: "My doctor."),
      Entry("pharmacy", "Pharmacy", easyRead: "My chemist."),
      Entry("community-nurse", "Community nurse", easyRead: "My nurse."),
      Entry("social-worker", "Social worker", easyRead: "My social worker."),
      Entry("occupational-therapist", "Occupational therapist", easyRead: "Helps me do things at home."),
      Entry("physiotherapist", "Physiotherapist", easyRead: "Helps me move."),
      Entry("speech-therapist", "Speech and language therapist", easyRead: "Helps me talk and swallow."),
      Entry("dietitian", "Dietitian", easyRead: "Helps me eat well."),
      Entry("podiatrist", "Podiatrist", easyRead: "Looks after my feet."),
      Entry("advocate", "Advocate", easyRead: "Helps me speak up."),
      Entry("hospital-team", "Hospital team", easyRead: "My hospital team."),
    ])
}
