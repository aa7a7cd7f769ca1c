import Records

/// Lists of health, needs, visits, medicines and sheets.
extension Codes {
  static let allergy = CodeList(
    "allergy", "allergy or intolerance",
    ["allergy", "intolerance"])

  static let severity = CodeList(
    "severity", "how severe it is",
    ["mild", "moderate", "severe"])

  static let resuscitation = CodeList(
    "resuscitation", "the resuscitation form",
    ["respect", "dnacpr", "other", "none-known", "not-asked"])

  static let domain = CodeList(
    "domain", "a part of life", hasEasyRead: true,
    [
      "personal-care", "dressing", "continence", "mobility", "medicines", "nutrition-hydration", "skin",
      "senses-communication", "memory-mood", "home", "social", "night", "safety", "other",
    ])

  static let outcomeStatus = CodeList(
    "outcome-status", "how far an outcome has come",
    ["proposed", "in-progress", "achieved", "not-achieved"])

  static let doer = CodeList(
    "doer", "who does it", hasEasyRead: true,
    ["person", "care-worker", "family", "nurse", "other"])

  static let day = CodeList(
    "day", "a day of the week",
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])

  static let priority = CodeList(
    "priority", "a visit's priority", hasEasyRead: true,
    ["must-not-miss", "important", "can-move"])

  static let visitKind = CodeList(
    "visit-kind", "the kind of visit",
    ["visit", "sleep-in", "waking-night", "live-in"])

  static let support = CodeList(
    "support", "how much help with medicines", hasEasyRead: true,
    ["self-manages", "family-manages", "remind-or-general", "administer", "specialised-technique"])

  static let packaging = CodeList(
    "packaging", "the packaging",
    ["original-packs", "compliance-aid"])

  static let medicinesRecord = CodeList(
    "medicines-record", "the medicines record in the home",
    ["paper-mar", "emar-plus-sheet", "none"])

  static let medicineWarning = CodeList(
    "medicine-warning", "a warning",
    ["fire-risk", "controlled", "anticoagulant", "insulin", "steroid"])

  /// What stands in place of times: a thickener goes into every drink.
  static let medicineWith = CodeList(
    "medicine-with", "with what it is given",
    ["every-drink", "every-meal"])

  static let medicineGiver = CodeList(
    "medicine-giver", "who gives it",
    ["person", "care-worker", "family", "district-nurse", "other"])

  /// Best interests: Mental Capacity Act 2005, section 4; in Scotland a certificate under section 47 of the Adults
  /// with Incapacity (Scotland) Act 2000.
  static let covertDecision = CodeList(
    "covert-decision", "the kind of decision",
    ["best-interests", "adults-with-incapacity", "court"])

  static let level = CodeList(
    "level", "a risk's level",
    ["low", "medium", "high"])

  static let contingency = CodeList(
    "contingency", "what goes wrong", hasEasyRead: true,
    [
      "late-visit", "no-reply", "system-down", "hospital", "power-cut", "heatwave", "cold",
      "carer-unavailable", "missing-from-home", "choking", "seizure", "low-blood-sugar", "blocked-catheter",
      "fall", "infection", "equipment-failure", "other",
    ])

  static let sheet = CodeList(
    "sheet", "a sheet",
    [
      "daily-visit-record", "own-words", "mar", "food-fluid", "body-map", "repositioning", "visitors-log",
      "money-record", "bowel-chart", "seizure", "blood-sugar", "catheter", "incident", "handover",
      "hospital-handover",
    ])

  static let equipment = CodeList(
    "equipment", "the equipment",
    [
      "walking-frame", "walking-stick", "rollator", "wheelchair", "bath-lift", "bath-board", "shower-chair",
      "commode", "raised-toilet-seat", "grab-rail", "hoist", "ceiling-hoist", "stand-aid", "sling",
      "slide-sheet", "transfer-board", "turntable", "handling-belt", "profiling-bed", "bed-rails",
      "pressure-mattress", "pressure-cushion", "riser-recliner", "perching-stool", "stairlift",
      "through-floor-lift", "pendant-alarm", "sensor", "other",
    ])

  static let owner = CodeList(
    "owner", "whose equipment it is",
    ["nhs-loan", "council-loan", "own", "provider", "landlord", "rented", "other"])
}
