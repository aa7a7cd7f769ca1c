import Documents

/// What the page of the print room says, and the slips of a print run.
enum PrintRoomWord: String, WordKey {
  case title = "room.title"
  /// For which day it was made, and for whom.
  case day = "room.day"
  case parts = "room.parts"
  case settings = "room.settings"
  case toPrint = "room.to-print"
  case urgent = "room.urgent"
  case collect = "room.collect"
  case endingSheets = "room.ending-sheets"
  case copiesOut = "room.copies-out"
  case nothing = "room.nothing"

  // Columns.
  case order = "room.order"
  case person = "room.person"
  case what = "room.what"
  case sides = "room.sides"
  case sheets = "room.sheets"
  case paper = "room.paper"
  case binding = "room.binding"
  case why = "room.why"
  case round = "room.round"
  case state = "room.state"
  case files = "room.files"
  case homes = "room.homes"
  case total = "room.total"
  case since = "room.since"
  case lastDay = "room.last-day"

  case noRound = "room.no-round"
  /// A file that no print run has had yet.
  case isNew = "room.is-new"
  /// The last print run that had a file.
  case printedOn = "room.printed-on"
  case oneSide = "room.one-side"
  case twoSides = "room.two-sides"
  /// The paper with its sides.
  case setting = "room.setting"
  /// A document with the form that it is printed in.
  case form = "room.form"
  /// The same of somebody's copy.
  case formFor = "room.form-for"
  /// A pack in one file, by its name.
  case pack = "room.pack"
  /// One of the files of a document that has several.
  case part = "room.part"
  /// A document with whose copy it is.
  case copyFor = "room.copy-for"
  case firstPage = "room.first-page"

  // Paper to collect.
  case ofVersion = "room.of-version"
  case backBy = "room.back-by"
  case sidesOut = "room.sides-out"

  // Search.
  case search = "room.search"
  case all = "room.all"
  case shown = "room.shown"

  // States of a home.
  case stateCollect = "room.state.collect"
  case stateBlocked = "room.state.blocked"
  case stateNeverMade = "room.state.never-made"
  case stateStale = "room.state.stale"
  case stateDue = "room.state.due"
  case stateNotPrinted = "room.state.not-printed"
  case stateCurrent = "room.state.current"

  // The slip between two people.
  case slip = "room.slip"
  case slipOrder = "room.slip.order"
  /// A day with which of its print runs it is, from the second on.
  case laterRun = "room.slip.later-run"

  var slots: [WordSlot] {
    switch self {
    case .day: ["provider", "date"]
    case .printedOn: ["date"]
    case .setting: ["colour", "sides"]
    case .form: ["document", "layout", "size"]
    case .formFor: ["document", "layout", "size", "reader"]
    case .firstPage: ["document"]
    case .ofVersion: ["paper", "version"]
    case .backBy: ["paper", "date"]
    case .sidesOut: ["paper", "missing", "sides"]
    case .pack: ["name"]
    case .copyFor: ["document", "reader"]
    case .part: ["document", "part", "parts"]
    case .shown: ["count"]
    case .slip: ["person"]
    case .slipOrder: ["place", "count"]
    case .laterRun: ["date", "number"]
    default: []
    }
  }

  init(_ state: HomeStatus.State) {
    self =
      switch state {
      case .collect: .stateCollect
      case .blocked: .stateBlocked
      case .neverMade: .stateNeverMade
      case .stale: .stateStale
      case .due: .stateDue
      case .notPrinted: .stateNotPrinted
      case .current: .stateCurrent
      }
  }
}
