import Diagnostics
import Records

/// What a record is checked against.
public struct CheckContext: Sendable {
  /// The provider, whose options, phones and rules the record must fit.
  public let provider: Provider
  /// The day that counts as today.
  public let asOf: CalendarDate
  /// What differs by nation.
  public let nations: Nations
  /// The layouts that there are.
  public let layouts: ReadingLayouts
  /// Which medicines belong together for somebody who is allergic to one of them.
  public let medicineGroups: MedicineGroups
  /// The kinds of sheets to write on that some document prints; nil where nobody knows the documents.
  public let printedSheets: Set<String>?
  /// Whether a draft plan may be printed (`--draft`).
  public let isDraftAllowed: Bool
  /// Whether a record with a protected address may be printed (`--allow-restricted`).
  public let isRestrictedAllowed: Bool
  /// Whether the record of somebody who has died may be given: a duty in law may ask for it, no home does.
  public let isAfterDeathAllowed: Bool

  /// A context for checks.
  public init(
    provider: Provider, asOf: CalendarDate, layouts: ReadingLayouts, nations: Nations,
    isDraftAllowed: Bool = false, isRestrictedAllowed: Bool = false, isAfterDeathAllowed: Bool = false,
    medicineGroups: MedicineGroups = MedicineGroups(), printedSheets: Set<String>? = nil
  ) {
    self.printedSheets = printedSheets
    self.medicineGroups = medicineGroups
    self.layouts = layouts
    self.nations = nations
    self.provider = provider
    self.asOf = asOf
    self.isDraftAllowed = isDraftAllowed
    self.isRestrictedAllowed = isRestrictedAllowed
    self.isAfterDeathAllowed = isAfterDeathAllowed
  }
}

extension CareRecord {
  /// Every rule that record, provider and date can decide, in the order of the file.
  public func problems(in context: CheckContext) -> [Problem] {
    let findings = Self.rules.flatMap { $0.findings(in: object, context).numbered($0.id) }
    return (findings + TextChecks.findings(in: self)).problems(at: places, person: id)
  }

  static let rules: [any Rule.Type] = [
    EntryNotes.self, OwnCodeFields.self, HealthNumber.self, Deceased.self, Restricted.self, Pronouns.self,
    PlanReview.self,
    PlanStatus.self, PlanApproval.self, PlanSignatures.self, PlanOrder.self, Authority.self,
    EmergencyOrder.self,
    VisitOverlap.self, ShortVisit.self, TimedMedicineVisits.self,
    VisitDays.self, VisitCourse.self, FundedHours.self, MedicineTimes.self, DoseUnits.self, SecondCheck.self,
    OldTranscription.self,
    MedicineCourse.self, MedicineTwice.self, DoseWriting.self, MedicineGivers.self, HiddenMedicines.self,
    GivenAllergens.self,
    AnsweredSubstance.self, TextureLevels.self, Birthdays.self, EqualDigits.self,
    PhoneNumbers.self,
    InformationNeeds.self, UnmetNeeds.self, ContradictoryNeeds.self, UnknownNeeds.self,
    ChoiceMade.self, ChoicesExplained.self, SilentChoice.self, ChosenForm.self, NoPaper.self, OldChoices.self,
    SharedSections.self,
    SharedAudiences.self, SharingDecider.self, Dates.self, References.self, UniqueIds.self, NotAsked.self,
    ContingencyPlans.self, FormContent.self, Overdue.self, SharedTasks.self, NationWritten.self,
    NationOfProvider.self, NationAuthorities.self, NationDecisions.self, SharingAsked.self, PersonsPart.self,
    OtherInWords.self, Authorisations.self, BloodSugarLimits.self, CatheterChange.self, NoneFound.self,
    HealthReviews.self,
    EnoughWorkers.self,
    OrderedSheets.self, UnorderedSheets.self, ContactFormats.self, PaperWishes.self, Photographs.self,
    OldExtract.self,
  ]
}
