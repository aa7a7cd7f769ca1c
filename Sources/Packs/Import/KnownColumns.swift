import Care

/// The names by which a column is known without a map file. Capitals, spaces and signs do not count: "Date of Birth",
/// "date_of_birth" and "DateOfBirth" are one name. The path of a field is a name as well.
package enum KnownColumns {
  /// A field with the names that offices give it.
  struct Column: Sendable {
    let field: String
    let names: [String]
    /// A field beside it that holds the column's own title: whose number it is.
    var titled: String?
  }

  /// The key of each name under which whole names stand in one column. How they are written only the office knows.
  static let wholeNames = Set(
    [
      "Name", "Full name", "Client name", "Client full name", "Service user", "Service user name", "Customer",
      "Customer name", "Client",
    ].map(key))

  /// Every name of a column that is known without a map file.
  package static var titles: [String] { (people + visits).flatMap(\.names) + wholeNames.sorted() }

  /// The name of a column without what does not count.
  static func key(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
  }

  /// Whether a column seems to hold codes of doors and key safes. They are never taken: paper in a home with the code
  /// of its door lets anybody in.
  static func isAboutCodes(_ name: String) -> Bool { EntryCodeWords.areIn(name: name) }

  static let people: [Column] =
    [
      Column(
        field: "recordId",
        names: [
          "Record id", "Id", "Reference", "Ref", "Client id", "Service user id", "Service user ref",
          "Person id", "Reference code", "Client reference", "Client ref", "Client number",
          "Reference number",
          "Service user number", "Customer id", "Unique id",
        ]),
      Column(field: "jurisdiction", names: ["Nation", "Country"]),
      Column(
        field: "plan.effectiveFrom",
        names: ["Plan start", "Care start", "Start date", "Service start date", "Care start date"]),
      Column(field: "plan.reviewDue", names: ["Review due", "Review date", "Next review"]),
      Column(field: "person.title", names: ["Title"]),
      Column(
        field: "person.given[0]",
        names: [
          "First name", "Forename", "Forenames", "Given name", "Given names", "Given", "First names",
          "Christian name",
        ]),
      Column(field: "person.given[1]", names: ["Middle name", "Middle names"]),
      Column(
        field: "person.family", names: ["Surname", "Last name", "Family name", "Family", "Second name"]),
      Column(
        field: "person.preferredName",
        names: [
          "Preferred name", "Known as", "Likes to be called", "Preferred first name", "Likes to be known as",
          "Preferred to be called",
        ]),
      Column(field: "person.pronouns", names: ["Pronouns"]),
      Column(field: "person.birthDate", names: ["Date of birth", "Birth date", "DOB", "D.O.B.", "Born"]),
      Column(field: "person.sex", names: ["Sex", "Gender"]),
      Column(field: "person.nhsNumber", names: ["NHS number", "NHS no", "CHI number", "H&C number"]),
      Column(
        field: "person.localIds[0].value",
        names: ["Local authority id", "Local authority number", "Council id", "Social care number", "LA id"],
        titled: "person.localIds[0].system"),
      Column(field: "person.religionOrBelief", names: ["Religion", "Religion or belief", "Faith"]),
      Column(field: "person.ethnicity", names: ["Ethnicity", "Ethnic origin"]),
      Column(field: "person.firstLanguage", names: ["First language", "Language", "Main language"]),
      Column(field: "person.interpreterNeeded", names: ["Interpreter needed", "Interpreter"]),
      Column(field: "person.address.lines", names: ["Address"]),
      Column(
        field: "person.address.lines[0]",
        names: ["Address 1", "Address line 1", "Street", "Address first line", "House and street"]),
      Column(field: "person.address.lines[1]", names: ["Address 2", "Address line 2"]),
      Column(
        field: "person.address.lines[2]",
        names: ["Address 3", "Address line 3", "Town", "City", "Town or city", "Town/City"]),
      Column(field: "person.address.lines[3]", names: ["Address 4", "Address line 4", "County"]),
      Column(field: "person.address.postcode", names: ["Postcode", "Post code"]),
      Column(
        field: "person.phones[home].number",
        names: [
          "Phone", "Telephone", "Home phone", "Landline", "Home number", "Home telephone", "Home tel", "Tel",
          "Telephone number", "Phone number", "Landline number", "Tel no",
        ]),
      Column(
        field: "person.phones[mobile].number",
        names: ["Mobile", "Mobile phone", "Mobile number", "Mobile telephone", "Mobile no", "Mobile tel"]),
      Column(field: "person.livesWith", names: ["Lives with"]),
      Column(field: "person.pets", names: ["Pets"]),
      Column(field: "person.access.method", names: ["Access", "Access method"]),
      Column(field: "person.access.entryNote", names: ["Entry note", "Access note"]),
      Column(field: "person.access.parking", names: ["Parking"]),
      Column(
        field: "person.funding.source",
        names: ["Funding", "Funder", "Funding source", "Funding type", "Funded by", "Payer"]),
      Column(
        field: "person.funding.hoursPerWeek",
        names: [
          "Hours per week", "Funded hours", "Weekly hours", "Hours", "Hours a week", "Commissioned hours",
          "Contracted hours",
        ]),
    ] + around

  private static let around: [Column] = [
    Column(
      field: "contacts[next-of-kin].name",
      names: ["Next of kin", "Next of kin name", "NOK", "NOK name", "Next of kin full name"]),
    Column(
      field: "contacts[next-of-kin].relationship",
      names: [
        "Next of kin relationship", "NOK relationship", "Relationship to next of kin", "Next of kin relation",
        "NOK relation",
      ]),
    Column(
      field: "contacts[next-of-kin].phones",
      names: [
        "Next of kin phone", "NOK phone", "Next of kin tel", "NOK tel", "Next of kin telephone",
        "NOK telephone", "Next of kin number", "NOK number", "NOK mobile", "Next of kin mobile",
        "Next of kin contact number", "NOK contact number",
      ]),
    Column(field: "contacts[next-of-kin].email", names: ["Next of kin email", "NOK email"]),
    Column(field: "contacts[emergency].name", names: ["Emergency contact", "Emergency contact name"]),
    Column(field: "contacts[emergency].relationship", names: ["Emergency contact relationship"]),
    Column(
      field: "contacts[emergency].phones",
      names: [
        "Emergency contact phone", "Emergency contact number", "Emergency contact tel",
        "Emergency contact telephone", "Emergency phone", "Emergency number",
      ]),
    Column(
      field: "professionals[gp-practice].name",
      names: [
        "GP", "GP practice", "GP surgery", "Surgery", "GP name", "Doctor", "Doctors surgery",
        "Medical practice",
      ]),
    Column(
      field: "professionals[gp-practice].phone",
      names: [
        "GP phone", "GP practice phone", "Surgery phone", "GP tel", "GP telephone", "GP number",
        "GP surgery phone", "GP surgery tel", "Surgery tel", "Doctor phone", "GP contact number",
      ]),
    Column(field: "professionals[pharmacy].name", names: ["Pharmacy", "Chemist"]),
    Column(
      field: "professionals[pharmacy].phone",
      names: ["Pharmacy phone", "Chemist phone", "Pharmacy tel", "Chemist tel"]),
    Column(field: "professionals[social-worker].name", names: ["Social worker"]),
    Column(field: "professionals[social-worker].phone", names: ["Social worker phone", "Social worker tel"]),
    Column(field: "aboutMe.mostImportant", names: ["What matters", "What is important"]),
    Column(field: "aboutMe.communication", names: ["Communication"]),
    Column(
      field: "health.conditions",
      names: [
        "Conditions", "Medical conditions", "Diagnoses", "Medical history", "Medical condition",
        "Health conditions", "Past medical history", "Diagnosis",
      ]),
    Column(
      field: "health.allergies",
      names: ["Allergies", "Known allergies", "Drug allergies", "Allergy", "Allergies and intolerances"]),
    Column(field: "health.foodAllergies", names: ["Food allergies"]),
    Column(field: "nutrition.diet", names: ["Diet", "Dietary requirements", "Dietary needs"]),
    Column(field: "nutrition.likes", names: ["Likes to eat", "Food likes"]),
    Column(field: "nutrition.dislikes", names: ["Does not like to eat", "Food dislikes"]),
  ]

  /// Of a visit; the path begins inside the visit.
  static let visits: [Column] = [
    Column(
      field: "name",
      names: ["Visit", "Visit name", "Call", "Call name", "Visit type name", "Call type", "Slot"]),
    Column(field: "days", names: ["Days", "Day", "Days of the week"]),
    Column(
      field: "start", names: ["Start", "Start time", "Time", "Visit time", "Call time", "Planned start"]),
    Column(
      field: "durationMinutes",
      names: [
        "Minutes", "Duration", "Duration minutes", "Length", "Visit length", "Call length",
        "Duration (minutes)", "Duration (mins)", "Mins",
      ]),
    Column(
      field: "careWorkers",
      names: [
        "Care workers", "Carers", "Staff", "Number of care workers", "Carers required", "Number of carers",
        "Staff required",
      ]),
    Column(field: "priority", names: ["Priority"]),
    Column(field: "kind", names: ["Kind", "Kind of visit", "Visit type"]),
    Column(field: "tasks", names: ["Tasks", "Task codes"]),
    Column(field: "from", names: ["From", "First day"]),
    Column(field: "until", names: ["Until", "Last day"]),
    Column(field: "shortVisitReason", names: ["Short visit reason"]),
  ]
}
