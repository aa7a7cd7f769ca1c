import Records

/// Photographs of people, each with the leave of whoever is in it.
extension CareTypes {
  static let photograph = Field(
    "photo", .object(photo), .optional, "a photograph; the frame for one is printed until photographs come")

  private static let photo = ObjectType(
    "Photograph", "A photograph of somebody, and their leave to print it.",
    fields: [
      Field("file", .text(.line), .required, "a PNG or JPEG file in the agency's folder Pictures"),
      Field("consent", .object(consent), .optional, "who agreed to it; without it the frame stays empty"),
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
}
