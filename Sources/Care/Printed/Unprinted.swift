/// A field of a record or of a provider that no document prints as it stands, and why: the one list of them. A field is
/// printed by a document or stands here; tests hold every field of the declaration to it, and this list to what is printed.
public struct Unprinted: Sendable {
  /// What becomes of the field.
  public enum Fate: Sendable, Hashable {
    /// It decides what is printed, or how, and how it does.
    case obeyed
    /// It stays in the office; whoever fills it in is told.
    case kept
    /// It stays in the office, and a check or a build says so in words of its own.
    case told
  }

  /// The path of the field as templates have it.
  public let path: String
  /// What becomes of it.
  public let fate: Fate
  /// Why it is not printed, as the office reads it: a sentence without a full stop.
  public let reason: String

  /// The entry of a field; nil when a document prints it.
  public static func entry(of field: String) -> Unprinted? { byPath[field] }

  /// All entries.
  public static let all = obeyed + kept + told + photographs

  /// The days and names beside answers, which are printed where there is no answer: one entry for all of them.
  static let ofAnswers = Unprinted(
    path: "", fate: .kept, reason: "who gave an answer, and when, stays in the office; the answer is printed")

  private static let byPath = Dictionary(all.map { ($0.path, $0) }) { one, _ in one }

  private static func entries(_ fate: Fate, _ reasons: KeyValuePairs<String, String>) -> [Unprinted] {
    reasons.map { Unprinted(path: $0, fate: fate, reason: $1) }
  }

  private static let obeyed = entries(
    .obeyed,
    [
      "sheets.filePerWeek": "decides in how many files the sheets come",
      "sheets.workerSize": "decides the size of the letters of a chart",
      "schema": "says what kind of file it is",
      "extract.from": "stands in the foot of each page of the person's papers",
      "extract.on": "stands in the foot of each page of the person's papers",
      "extract.at": "stands in the foot of each page of the person's papers",
      "provider.extractDays": "decides when a record that was taken out of another system counts as old",
      "provider.schema": "says what kind of file it is",
      "jurisdiction": "chooses the nation whose rules hold",
      "person.deceased": "stops all printing",
      "person.restricted": "keeps the address and the phones from paper",
      "professionals.id": "is what other parts of the record refer to",
      "needs.id": "is what other parts of the record refer to",
      "needs.outcomes.id": "is what other parts of the record refer to",
      "accessibleInformation.paper.singleSided": "leaves the backs of the pages empty",
      "informationChoices.noPaperInHome": "keeps paper from being made for the home",
      "sharing.default": "has one word only: what is not granted is withheld",
      "decisions.resuscitation.printContent": "is always no: what a form says is never printed",
      "medicines.items.covert.printInHome": "decides whether papers in the home say it",
      "nutrition.allergensSeeHealth": "is always so: food allergies stand under health",
      "provider.contingencyDays": "decides when the pack for a day without systems counts as old",
      "provider.colours.accent": "colours headings and rules",
      "provider.braille.cells": "decides where lines of braille end",
      "provider.braille.lines": "decides where pages of braille end",
      "provider.careWorkers.name": "shows whose photograph stands beside a name of the person's regular team",
      "provider.regulator.body": "must be the regulator of the person's nation, whose file has the name",
      "provider.phones.answeredBy": "decides whether the guide says that a person answers every call",
      "provider.complaints.escalation.for": "decides whose guide names the body",
      "provider.advocates.for": "decides whose guide names the advocate",
      "provider.advocates.helpsWith": "decides where the guide names the advocate",
      "provider.printRoom.names": "decides whether the page of the print room shows names",
      "provider.printRoom.rounds.name": "is a heading on the page of the print room",
      "provider.printRoom.rounds.people": "decides the order on the page of the print room",
      "provider.urgentCare.body": "is printed where the nation has no general number for urgent care",
      "provider.urgentCare.phone": "is printed where the nation has no general number for urgent care",
    ])

  private static let ofEvent = "easy read shows the picture of the whole event"
  private static let codes = "is a code for computers; its words are printed"

  private static let kept = entries(
    .kept,
    [
      "professionals.odsCode": codes,
      "health.conditions.code": codes,
      "health.allergies.code": codes,
      "health.foodAllergies.code": codes,
      "health.vaccinations.code": codes,
      "medicines.items.code": codes,
      "aboutMe.private.text": "it is for care workers only, and no document is made for them alone",
      "aboutMe.private.easyRead": "it is for care workers only, and no document is made for them alone",
      "aboutMe.private.picture": "it is for care workers only, and no document is made for them alone",
      "aboutMe.onTheCover.picture": "a photograph stands beside these words",
      "visits.tasks.note.picture": "easy read shows what the catalogue of tasks shows",
      "contingency.trigger.picture": ofEvent,
      "contingency.whatShouldHappen.picture": ofEvent,
      "visits.shortVisitReason": "why a short visit was agreed stays in the office",
      "custom": "it is for templates of your own, and none of them speaks of it",
      "provider.custom": "it is for templates of your own, and none of them speaks of it",
      "provider.regulator.locationId": "people find the service by the provider's own number",
      "provider.accessCharge.covers": "the guide says that all of it is free, or that there is a charge",
      "provider.careWorkers.id": "is what other parts of the file refer to",
    ])

  private static let told = entries(
    .told,
    [
      "contacts.accessibleInformation.category": ofContacts,
      "contacts.accessibleInformation.code": ofContacts,
      "contacts.accessibleInformation.display": ofContacts,
      "contacts.accessibleInformation.minPoints": ofContacts,
      "contacts.accessibleInformation.when": ofContacts,
      "contacts.accessibleInformation.note": ofContacts,
      "accessibleInformation.paper.colour": atThePrinter,
      "accessibleInformation.paper.size": atThePrinter,
      "accessibleInformation.paper.binding": atThePrinter,
    ])

  private static let photographs = [
    "person.photo", "contacts.photo", "provider.careWorkers.photo",
  ].flatMap { owner in
    [Unprinted(path: owner + ".file", fate: .obeyed, reason: "its photograph is printed, and not its name")]
      + ["consent.by", "consent.on", "consent.until"].map {
        Unprinted(
          path: owner + "." + $0, fate: .obeyed, reason: "decides whether the photograph may be printed")
      }
  }

  private static let ofContacts = "no copy for a contact is made by itself"
  private static let atThePrinter = "is for whoever stands at the printer"
}
