import Records

/// What the office's own papers say: reports, the pack for a day without systems. Each has a type here, which its template
/// in `Templates/office` is checked against.
public enum OfficeTypes {
  /// What the template of a paper sees: the fields of its type, and what every paper of the office may say besides.
  public static func root(of type: ObjectType) -> ObjectType {
    ObjectType(
      type.name, type.summary,
      fields: type.fields + [
        Field("provider", .object(CareTypes.provider), .derived, "who gives the care"),
        Field("printedOn", .date, .derived, "the as-of date of the run"),
      ])
  }
}
