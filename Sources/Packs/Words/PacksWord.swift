import Documents

/// What stands around the text of a page.
enum PacksWord: String, WordKey {
  /// Whose paper it is.
  case owner = "running.owner"
  case printed = "running.printed"
  /// The same, of data that were taken out of another system, and at which time.
  case printedExtract = "running.printed.extract"
  case printedExtractAt = "running.printed.extract.time"
  /// The version of the plan, on the plan itself.
  case version = "running.version"
  case versionReplacing = "running.version.replacing"
  /// The version of the plan from which on a document says what it says that has none of its own.
  case planVersion = "running.plan-version"
  /// The same, and that of the plan itself, where there is little room.
  case shortPlanVersion = "running.plan-version.short"
  case shortVersionReplacing = "running.version.short.replacing"
  /// Across each page of a plan that nobody has approved.
  case draft = "running.draft"
  /// The title of a person's document, in a list of files.
  case title = "title.of-person"

  /// The title of a pack in one file.
  case wholePack = "title.pack"
  /// The title of a sheet of all pictures.
  case pictureSheet = "title.pictures"

  /// Of a list of which the items stand in another order than before.
  case order = "changed.order"
  /// What a fact says, after what it is.
  case factGone = "changed.gone"
  /// Of a part of which the new pages say what is new.
  case partChanged = "changed.part"

  // Whose copy it is, in the foot of a page.
  case visitors = "copy.visiting-professional"
  case careWorkers = "copy.care-worker"
  case emergencyStaff = "copy.emergency"
  case council = "copy.council"
  case familyAndFriends = "copy.contact"
  case everybody = "copy.everybody"
  case office = "copy.office"

  var slots: [WordSlot] {
    switch self {
    case .owner: ["name", "preferredName", "family", "id"]
    case .printed: ["date"]
    case .printedExtract: ["date", "source", "day"]
    case .printedExtractAt: ["date", "source", "day", "time"]
    case .version, .planVersion, .shortPlanVersion: ["version"]
    case .versionReplacing, .shortVersionReplacing: ["version", "replaced"]
    case .title: ["title", "name"]
    case .factGone, .partChanged: ["place"]
    default: []
    }
  }
}
