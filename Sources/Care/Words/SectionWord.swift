import Documents

/// What the parts of a record that sharing can name are called inside a sentence.
enum SectionWord: String, WordKey {
  case everything = "section.*"
  case plan = "section.plan"
  case person = "section.person"
  case contacts = "section.contacts"
  case professionals = "section.professionals"
  case accessibleInformation = "section.accessibleInformation"
  case informationChoices = "section.informationChoices"
  case sharing = "section.sharing"
  case aboutMe = "section.aboutMe"
  case aboutMePrivate = "section.aboutMe.private"
  case health = "section.health"
  case decisions = "section.decisions"
  case strengths = "section.strengths"
  case needs = "section.needs"
  case visits = "section.visits"
  case visitTimes = "section.visits.times"
  case outcomes = "section.outcomes"
  case medicines = "section.medicines"
  case risks = "section.risks"
  case movingAndHandling = "section.movingAndHandling"
  case nutrition = "section.nutrition"
  case contingency = "section.contingency"
  case sheets = "section.sheets"

  // Single fields that are often kept apart.
  case funding = "section.person.funding"
  case address = "section.person.address"
  case phones = "section.person.phones"
  case email = "section.person.email"
  case belief = "section.person.religionOrBelief"
  case ethnicity = "section.person.ethnicity"
  case conditions = "section.health.conditions"
  case allergies = "section.health.allergies"
  case foodAllergies = "section.health.foodAllergies"
  case wounds = "section.health.wounds"
  case catheter = "section.health.catheter"
  case resuscitation = "section.decisions.resuscitation"

  /// The word of a section as sharing names it.
  init?(section: String) { self.init(rawValue: "section." + section) }

  /// Where the words of one need or one contingency stand.
  static func path(domain: String) -> String { "section.needs." + domain }
  static func path(event: String) -> String { "section.contingency." + event }

  static var ofCodes: [WordEntry] {
    Codes.domain.codes.map { WordEntry(path(domain: $0)) }
      + Codes.contingency.codes.map { WordEntry(path(event: $0)) }
  }
}

extension CareRecord {
  /// What a part of a record is called inside a sentence: "who may see what".
  public static func partName(_ part: String, in words: Words) -> String {
    SectionWord(section: part).map { words($0) } ?? part
  }

  /// The record with the sharing of another, through which an earlier one is shown to those who may see it today.
  public func sharing(as other: CareRecord) -> CareRecord {
    copy(object.setting(["sharing": other.object["sharing"]]), without: withheld)
  }
}
