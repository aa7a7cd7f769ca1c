import Records

/// What is measured, looked at and looked after: weight, skin, wounds, catheter, blood sugar, usual observations.
extension CareTypes {
  static let measured = [
    Field("weight", .object(weight), .optional, "the last weight"),
    Field("pressureDamage", .object(pressureDamage), .optional, "the last assessment of the skin"),
    Field("wounds", .list(.object(wound)), .optional, "wounds, and who looks after them"),
    Field("catheter", .object(catheter), .optional, "the catheter, and who changes it"),
    Field("bloodSugar", .object(bloodSugar), .optional, "limits of blood sugar, and what to do outside them"),
    Field(
      "usualObservations", .object(usualObservations), .optional, "what is usual for the person when well"),
    Field(
      "noneFound", .object(noneFound), .optional,
      "what was asked about or looked for, and is not there; what stands neither here nor above prints as not written down"
    ),
  ]

  private static let noneFound = ObjectType(
    "None found",
    "What the person does not have, and when that was known: a nurse reads silence as \"none\".",
    principal: "of",
    fields: [
      Field("of", .list(.code(Codes.noneFound)), .required, "what is not there, each once"),
      Field("on", .date, .required, "the day on which it was asked or looked at"),
      Field("by", .text(.line), .optional, "who asked or looked"),
    ])

  private static let weight = ObjectType(
    "Weight", "The last weight (NICE QS24; MUST counts from it).", principal: "kilograms",
    fields: [
      Field(
        "kilograms", .number(NumberKind(.none, 1...400, isWhole: false)), .required, "the weight in kilograms"
      ),
      Field("on", .date, .optional, "the day"),
      Field("next", .date, .optional, "when the person is weighed next"),
      Field("watchFor", .text(.prose), .optional, "which change is told to whom"),
    ])

  private static let pressureDamage = ObjectType(
    "Pressure damage",
    "How likely the skin is to become sore (NICE CG179). The score is copied, never worked out.",
    fields: [
      Field("tool", .code(Codes.pressureTool), .required, "Waterlow, PURPOSE-T, Braden"),
      Field("toolInWords", .text(.line), .optional, "the tool in words"),
      Field("score", .number(NumberKind(.none, 0...100)), .optional, "the score, where the tool gives one"),
      Field("result", .text(.line), .optional, "what it means: \"high risk\", \"red pathway\""),
      Field("by", .text(.line), .optional, "who assessed"),
      Field("on", .date, .optional, "the day"),
      Field("reviewDue", .date, .optional, "when it is done again"),
      Field("skinCheck", .text(.prose), .optional, "where and when care workers look"),
    ])

  private static let wound = ObjectType(
    "Wound", "A wound, and who looks after it.", principal: "place",
    fields: [
      Field("place", .text(.line), .required, "where on the body"),
      Field("kind", .code(Codes.wound), .required, "what kind"),
      Field("kindInWords", .text(.line), .optional, "the kind in words"),
      Field("category", .text(.line), .optional, "a pressure ulcer's category: \"category 2\" (EPUAP)"),
      Field("since", .text(.line), .optional, "since when"),
      Field("dressing", .text(.prose), .optional, "the dressing, and how often it is changed"),
      Field("changedBy", .text(.line), .optional, "who changes it"),
      Field("nextChange", .date, .optional, "when it is changed next"),
      Field("care", .text(.prose), .optional, "what care workers do, and do not do"),
    ])

  private static let catheter = ObjectType(
    "Catheter", "A catheter for urine (NICE CG139 on long-term catheters).",
    fields: [
      Field("type", .code(Codes.catheter), .required, "urethral, suprapubic, intermittent, sheath"),
      Field("typeInWords", .text(.line), .optional, "the type in words"),
      Field("size", .text(.line), .optional, "the size: \"14 Ch\""),
      Field("balloonMl", .number(NumberKind(.millilitres, 1...60)), .optional, "water in the balloon"),
      Field("material", .text(.line), .optional, "the material: \"silicone\""),
      Field("reason", .text(.prose), .optional, "why it is there"),
      Field("fittedOn", .date, .optional, "when it was put in"),
      Field("nextChange", .date, .optional, "when it is changed next"),
      Field("changedBy", .text(.line), .optional, "who changes it"),
      Field("bag", .text(.prose), .optional, "which bags, and when they are emptied and changed"),
      Field("care", .text(.prose), .optional, "what care workers do"),
    ])

  private static let bloodSugar = ObjectType(
    "Blood sugar", "Limits of blood sugar in mmol/L, as the diabetes team set them for this person.",
    fields: [
      Field(
        "lowBelow", .number(NumberKind(.none, 1...40, isWhole: false)), .optional,
        "too low below this, in mmol/L"),
      Field(
        "highAbove", .number(NumberKind(.none, 1...40, isWhole: false)), .optional,
        "too high above this, in mmol/L"),
      Field("setBy", .text(.line), .optional, "who set the limits"),
      Field("on", .date, .optional, "the day on which they were set"),
      Field("testedBy", .text(.line), .optional, "who tests"),
      Field("when", .text(.line), .optional, "when it is tested"),
      Field("ifLow", .text(.prose), .optional, "what to do when it is low"),
      Field("ifHigh", .text(.prose), .optional, "what to do when it is high"),
    ])

  private static let usualObservations = ObjectType(
    "Usual observations",
    "What is usual for the person when well, so that a change is seen (RESTORE2, NEWS2 of the Royal College of Physicians).",
    fields: [
      Field("on", .date, .optional, "when it was measured"),
      Field("by", .text(.line), .optional, "who measured"),
      Field("breaths", .number(NumberKind(.none, 4...60)), .optional, "breaths a minute"),
      Field(
        "oxygen", .number(NumberKind(.percent, 50...100)), .optional, "oxygen in the blood (SpO2), per cent"),
      Field("oxygenOn", .text(.line), .optional, "on air, or on how much oxygen"),
      Field("pulse", .number(NumberKind(.none, 20...220)), .optional, "heart beats a minute"),
      Field("systolic", .number(NumberKind(.none, 50...260)), .optional, "the upper blood pressure, mmHg"),
      Field("diastolic", .number(NumberKind(.none, 20...160)), .optional, "the lower blood pressure, mmHg"),
      Field(
        "temperature", .number(NumberKind(.none, 30...43, isWhole: false)), .optional, "degrees Celsius"),
      Field("alertness", .text(.prose), .optional, "how awake and clear the person is"),
      Field("score", .number(NumberKind(.none, 0...20)), .optional, "the usual NEWS2 score"),
      Field("softSigns", .text(.prose), .optional, "how it begins when the person becomes unwell"),
    ])

  // MARK: moving

  static let transfer = ObjectType(
    "Transfer", "One move from a place to another.",
    fields: [
      Field("from", .text(.line), .required, "from where: \"bed\""),
      Field("to", .text(.line), .required, "to where: \"wheelchair\""),
      Field("careWorkers", .number(NumberKind(.none, 0...4)), .required, "how many care workers it takes"),
      Field("with", .list(.text(.line)), .optional, "with what: \"ceiling hoist\", \"sling\""),
      Field("how", .text(.prose), .optional, "how it is done, in order"),
      Field("personDoes", .text(.prose), .optional, "what the person does"),
    ])

  static let turning = ObjectType(
    "Turning", "How often and how the person is turned (NICE CG179).",
    fields: [
      Field(
        "everyHours", .number(NumberKind(.hours, 1...24, isWhole: false)), .required,
        "hours between two turns"),
      Field("atNight", .text(.prose), .optional, "what is different at night"),
      Field("careWorkers", .number(NumberKind(.none, 0...4)), .optional, "how many care workers it takes"),
      Field("how", .text(.prose), .optional, "which positions, with what"),
    ])

  static let slingLoop = ObjectType(
    "Sling loop", "Which loop of a sling goes on the hoist at one place.",
    fields: [
      Field("at", .text(.line), .required, "where: \"shoulders\", \"legs\""),
      Field("colour", .text(.line), .required, "the loop's colour"),
    ])
}
