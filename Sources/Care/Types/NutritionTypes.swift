import Records

/// Eating and drinking.
extension CareTypes {
  static let nutrition = ObjectType(
    "Nutrition", "Eating and drinking.",
    fields: [
      Field(
        "diet", .list(.text(.line)), .optional,
        "kinds of diet; how soft food must be is said by its IDDSI level"),
      Field("textureIddsi", .object(texture), .optional, "how thick food and drink are"),
      Field("likes", .list(.text(.prose)), .optional, "what the person likes"),
      Field("dislikes", .list(.text(.prose)), .optional, "what the person does not like"),
      Field("easyRead", .list(.text(.prose)), .optional, "short sentences about food, said by the person"),
      Field("allergensSeeHealth", .bool, .optional, "whether food allergies stand under health"),
      Field("fluidTargetMl", .number(NumberKind(.millilitres, 100...6000)), .optional, "the drinks of a day"),
      Field(
        "fluidTargetSetBy", .text(.line), .optional,
        "who set it; a chart prints it only with who and when"),
      Field("fluidTargetSetOn", .date, .optional, "the day on which it was set"),
      Field("screening", .object(screening), .optional, "the last screening"),
    ])

  private static let texture = ObjectType(
    "Texture",
    "IDDSI levels (iddsi.org, framework 2.0, 2019): drinks 0 thin, 1 slightly thick, 2 mildly thick, 3 moderately thick, 4 extremely thick; foods 3 liquidised, 4 pureed, 5 minced and moist, 6 soft and bite-sized, 7 regular or easy to chew.",
    fields: levels + [
      Field(
        "exceptions", .list(.object(textureException)), .optional,
        "other levels for some food or drink, as a speech and language therapist set them"),
      Field("setBy", .text(.line), .optional, "who set the levels; needed with exceptions"),
      Field("setOn", .date, .optional, "the day; needed with exceptions"),
      Field("reviewDue", .date, .optional, "when they are looked at again"),
    ])

  private static let textureException = ObjectType(
    "Texture exception", "Food or drink that has another level.", principal: "what",
    fields: [Field("what", .text(.line), .required, "which food or drink, or when")] + levels)

  private static let levels = [
    Field("food", .number(NumberKind(.none, 3...7)), .optional, "3 to 7"),
    Field(
      "easyToChew", .bool, .optional,
      "true for level 7 easy to chew (EC7) in place of regular; it is not for people at risk of choking"),
    Field("drink", .number(NumberKind(.none, 0...4)), .optional, "0 to 4"),
    Field("foodWords", .text(.line), .derivedOptional, "the food level in words", isOurs: true).made(
      of: "food", "easyToChew"),
    Field("drinkWords", .text(.line), .derivedOptional, "the drink level in words", isOurs: true).made(
      of: "drink"),
    Field("foodEasyRead", .text(.line), .derivedOptional, "the food level in easy read, said by the person")
      .made(of: "food", "easyToChew"),
    Field(
      "drinkEasyRead", .text(.line), .derivedOptional, "the drink level in easy read, said by the person"
    )
    .made(of: "drink"),
    Field("isModified", .bool, .derived, "whether food or drink must be made different")
      .made(of: "food", "easyToChew", "drink"),
  ]

  private static let screening = ObjectType(
    "Screening", "A screening for malnutrition.",
    fields: [
      Field("tool", .text(.line), .required, "which tool"),
      Field("score", .number(NumberKind(.none, 0...100)), .required, "the score"),
      Field("on", .date, .optional, "the day"),
    ])
}
