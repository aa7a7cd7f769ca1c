import Records

/// Lists of health, needs, visits, medicines and sheets.
extension Codes {
  private typealias Entry = CodeList.Entry

  static let allergy = CodeList(
    "allergy or intolerance", [Entry("allergy", "Allergy"), Entry("intolerance", "Intolerance")])

  static let severity = CodeList(
    "how severe it is", [Entry("mild", "Mild"), Entry("moderate", "Moderate"), Entry("severe", "Severe")])

  static let resuscitation = CodeList(
    "the resuscitation form",
    [
      Entry("respect", "ReSPECT form"), Entry("dnacpr", "DNACPR form"),
      Entry("none-known", "No form that we know of"), Entry("not-asked", "Not asked yet"),
    ])

  static let domain = CodeList(
    "a part of life",
    [
      Entry("personal-care", "Washing and personal care", easyRead: "Washing"),
      Entry("dressing", "Dressing", easyRead: "Getting dressed"),
      Entry("continence", "Using the toilet", easyRead: "Using the toilet"),
      Entry("mobility", "Moving about", easyRead: "Moving about"),
      Entry("medicines", "Medicines", easyRead: "Medicines"),
      Entry("nutrition-hydration", "Eating and drinking", easyRead: "Eating and drinking"),
      Entry("skin", "Skin", easyRead: "My skin"),
      Entry("senses-communication", "Seeing, hearing and talking", easyRead: "Seeing, hearing and talking"),
      Entry("memory-mood", "Memory and mood", easyRead: "How I feel"),
      Entry("home", "The home", easyRead: "My home"),
      Entry("social", "People and going out", easyRead: "People and going out"),
      Entry("night", "The night", easyRead: "At night"),
      Entry("safety", "Keeping safe", easyRead: "Keeping safe"),
    ])

  static let outcomeStatus = CodeList(
    "how far an outcome has come",
    [
      Entry("proposed", "Proposed"), Entry("in-progress", "In progress"), Entry("achieved", "Achieved"),
      Entry("not-achieved", "Not achieved"),
    ])

  static let doer = CodeList(
    "who does it",
    [
      Entry("person", "The person", easyRead: "I do this."),
      Entry("care-worker", "Care worker", easyRead: "A care worker does this."),
      Entry("family", "Family", easyRead: "My family does this."),
      Entry("nurse", "Nurse", easyRead: "A nurse does this."),
    ])

  static let day = CodeList(
    "a day of the week",
    [
      Entry("mon", "Monday"), Entry("tue", "Tuesday"), Entry("wed", "Wednesday"), Entry("thu", "Thursday"),
      Entry("fri", "Friday"), Entry("sat", "Saturday"), Entry("sun", "Sunday"),
    ])

  static let priority = CodeList(
    "a visit's priority",
    [
      Entry("must-not-miss", "Must not miss", easyRead: "We always come."),
      Entry("important", "Important", easyRead: "This visit is important."),
      Entry("can-move", "Can move", easyRead: "We can change the time of this visit."),
    ])

  static let visitKind = CodeList(
    "the kind of visit",
    [
      Entry("visit", "Visit"), Entry("sleep-in", "Sleep-in"), Entry("waking-night", "Waking night"),
      Entry("live-in", "Live-in"),
    ])

  static let support = CodeList(
    "how much help with medicines",
    [
      Entry("self-manages", "The person manages the medicines", easyRead: "I take my own medicine."),
      Entry("family-manages", "Family manages the medicines", easyRead: "My family helps with my medicine."),
      Entry(
        "remind-or-general", "Reminding or general help", easyRead: "We remind you to take your medicine."),
      Entry("administer", "Care workers give the medicines", easyRead: "We give you your medicine."),
      Entry(
        "specialised-technique", "Care workers use a special technique",
        easyRead: "Trained staff give you your medicine."),
    ])

  static let packaging = CodeList(
    "the packaging",
    [Entry("original-packs", "Original packs"), Entry("compliance-aid", "Compliance aid")])

  static let medicinesRecord = CodeList(
    "the medicines record in the home",
    [
      Entry("paper-mar", "Paper medicines record (MAR)"),
      Entry("emar-plus-sheet", "Electronic record, with a sheet in the home"),
      Entry("none", "No medicines record in the home"),
    ])

  static let medicineWarning = CodeList(
    "a warning",
    [
      Entry("fire-risk", "Fire risk"), Entry("controlled", "Controlled medicine"),
      Entry("anticoagulant", "Thins the blood"), Entry("insulin", "Insulin"), Entry("steroid", "Steroid"),
    ])

  static let level = CodeList(
    "a risk's level", [Entry("low", "Low"), Entry("medium", "Medium"), Entry("high", "High")])

  static let contingency = CodeList(
    "what goes wrong",
    [
      Entry("late-visit", "A visit is late", easyRead: "If we are late"),
      Entry("no-reply", "Nobody answers the door", easyRead: "If you do not open the door"),
      Entry("system-down", "Phones or computers stop working", easyRead: "If our phones stop working"),
      Entry("hospital", "Going to hospital", easyRead: "If you go to hospital"),
      Entry("power-cut", "Power cut", easyRead: "If the power goes off"),
      Entry("heatwave", "Very hot weather", easyRead: "If it is very hot"),
      Entry("cold", "Very cold weather", easyRead: "If it is very cold"),
      Entry("carer-unavailable", "The unpaid carer cannot help", easyRead: "If your family cannot help"),
      Entry("missing-from-home", "Missing from home", easyRead: "If we cannot find you"),
    ])

  static let sheet = CodeList(
    "a sheet",
    [
      Entry("daily-visit-record", "Daily visit record"), Entry("own-words", "My own words"),
      Entry("mar", "Medicines record"), Entry("food-fluid", "Food and drink record"),
      Entry("body-map", "Body map"),
      Entry("repositioning", "Turning record"), Entry("visitors-log", "Visitors’ log"),
      Entry("money-record", "Money record"), Entry("bowel-chart", "Bowel chart"),
    ])

  static let equipment = CodeList(
    "the equipment",
    [
      Entry("walking-frame", "Walking frame"), Entry("walking-stick", "Walking stick"),
      Entry("rollator", "Wheeled walking frame"), Entry("wheelchair", "Wheelchair"),
      Entry("bath-lift", "Bath lift"),
      Entry("bath-board", "Bath board"), Entry("shower-chair", "Shower chair"), Entry("commode", "Commode"),
      Entry("raised-toilet-seat", "Raised toilet seat"), Entry("grab-rail", "Grab rail"),
      Entry("hoist", "Hoist"),
      Entry("ceiling-hoist", "Ceiling hoist"), Entry("stand-aid", "Stand aid"), Entry("sling", "Sling"),
      Entry("slide-sheet", "Slide sheet"), Entry("transfer-board", "Transfer board"),
      Entry("turntable", "Turntable"),
      Entry("handling-belt", "Handling belt"), Entry("profiling-bed", "Profiling bed"),
      Entry("bed-rails", "Bed rails"),
      Entry("pressure-mattress", "Pressure-relieving mattress"),
      Entry("pressure-cushion", "Pressure-relieving cushion"),
      Entry("riser-recliner", "Riser recliner chair"), Entry("perching-stool", "Perching stool"),
      Entry("stairlift", "Stairlift"), Entry("through-floor-lift", "Through-floor lift"),
      Entry("pendant-alarm", "Pendant alarm"), Entry("sensor", "Sensor"), Entry("other", "Other equipment"),
    ])

  static let owner = CodeList(
    "whose equipment it is",
    [
      Entry("nhs-loan", "On loan from the NHS"), Entry("council-loan", "On loan from the council"),
      Entry("own", "The person’s own"), Entry("provider", "Ours"), Entry("landlord", "The landlord’s"),
      Entry("rented", "Rented"),
    ])
}
