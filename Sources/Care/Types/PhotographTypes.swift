import Records

/// Photographs of people, each with the leave of whoever is in it.
extension CareTypes {
  static let photograph = Field(
    "photo", .object(photo), .optional,
    "a photograph, printed as long as its consent holds; without it the frame to stick one in is printed")

  /// A photograph as a file declares it. Templates see those alone that may be printed on the day.
  public static let photo = ObjectType(
    "Photograph", "A photograph of somebody, and their leave to print it.",
    fields: [
      Field("file", .text(.photograph), .required, "a PNG or JPEG file in the agency's folder Pictures"),
      Field(
        "consent", .object(consent), .optional,
        "who agreed to it, and for how long; without it nobody is shown"),
    ])

  private static let consent = ObjectType(
    "Photograph consent", "Leave to print a photograph.",
    fields: [
      Field("by", .text(.line), .required, "who gave it"),
      Field("on", .date, .required, "the day"),
      Field("until", .date, .optional, "the last day on which it holds"),
    ])

  static let careWorker = ObjectType(
    "Care worker", "Somebody who comes to people's homes.", principal: "name",
    fields: [
      Field("id", .text(.identifier), .required, "an id inside the file"),
      Field("name", .text(.line), .required, "the name"),
      photograph,
    ])

  /// One of those who come as a rule, with the photograph that the provider has of whoever has the same name.
  static let teamMember = ObjectType(
    "Team member", "One of those who come as a rule.", principal: "name",
    fields: [
      Field("name", .text(.line), .derived, "the name"),
      Field("photo", .object(photo), .derivedOptional, "the photograph, where it may be printed"),
    ])

  /// Who may have a photograph: the path of its file, and the object that has it.
  public static let photographs: [(file: String, owner: ObjectType)] = [
    ("person.photo.file", person), ("contacts.photo.file", contact),
    ("person.careWorkersWanted.team.photo.file", teamMember), ("provider.careWorkers.photo.file", careWorker),
  ]
}
