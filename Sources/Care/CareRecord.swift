import Diagnostics
import Records

/// One person's care record, read against its declaration.
public struct CareRecord: Sendable {
  /// The record's id, which names files and folders; never a name.
  public let id: String
  /// The values, as in the file; needs for information that are named by their published words have their codes.
  public let object: Object
  /// The file.
  public let source: SourceText
  /// Where the values stand in the file.
  let places: ReadSource
  /// The texts of the file, in its order.
  let texts: [ReadText]
  /// The parts of the record of which the reader of this copy sees nothing; none in the record itself.
  public private(set) var withheld: [String] = []

  /// Reads a record. Tasks must be in the catalogue and pictures among the names; the problems come all in one go.
  public static func read(
    _ source: SourceText, catalogue: TaskCatalogue, pictures: Set<String>
  ) -> (CareRecord?, [Problem]) {
    let reading = CareTypes.record.read(source, misplaced: [.provider])
    guard let object = reading.object, let places = reading.places, let id = object.text("recordId") else {
      return (nil, reading.problems)
    }
    let record = CareRecord(
      id: id, object: object.withPublishedCodes, source: source, places: places, texts: reading.texts)
    let findings =
      TaskReferences.findings(in: object, catalogue) + PictureReferences.findings(in: record, pictures)
    let problems = reading.problems + findings.problems(at: places, person: id)
    return (problems.contains { $0.severity >= .error } ? nil : record, problems)
  }

  /// The record as a reader sees it; its texts are not looked at again.
  func copy(_ seen: Object, without withheld: [String]) -> CareRecord {
    var copy = CareRecord(id: id, object: seen, source: source, places: places, texts: [])
    copy.withheld = withheld
    return copy
  }

  /// Whether the person chose to have no paper at home. That such a choice has its date and proof is `CHO-04`.
  public var hasChosenNoPaper: Bool {
    object.object("informationChoices")?.object("noPaperInHome")?["value"].bool == true
  }
}

/// The provider, read against its declaration.
public struct Provider: Sendable {
  /// The values, as in the file.
  public let object: Object
  /// The file.
  public let source: SourceText
  /// Where the values stand in the file.
  let places: ReadSource
  fileprivate let texts: [ReadText]

  /// Reads `provider.json`.
  public static func read(_ source: SourceText) -> (Provider?, [Problem]) {
    let reading = CareTypes.provider.read(source)
    guard let object = reading.object, let places = reading.places else { return (nil, reading.problems) }
    return (Provider(object: object, source: source, places: places, texts: reading.texts), reading.problems)
  }
}

/// A text in which somebody found something, and where it stands.
public struct FaultyText: Sendable {
  /// The text.
  public let text: String
  /// The path to it.
  public let path: [PathStep]
  /// Its place in the file.
  public let place: Place?
}

extension CareRecord {
  /// The texts that an office types which are not as they should be.
  public func texts(where isFaulty: (String) -> Bool) -> [FaultyText] {
    places.texts(among: texts, where: isFaulty)
  }
}

extension Provider {
  /// The texts that an office types which are not as they should be.
  public func texts(where isFaulty: (String) -> Bool) -> [FaultyText] {
    places.texts(among: texts, where: isFaulty)
  }
}

extension ReadSource {
  func texts(among all: [ReadText], where isFaulty: (String) -> Bool) -> [FaultyText] {
    all.compactMap { read in
      let text = text(read)
      guard isFaulty(text) else { return nil }
      let path = path(to: read)
      return FaultyText(text: text, path: path, place: places(of: [path]).first)
    }
  }
}

extension MisplacedKey {
  fileprivate static let provider = MisplacedKey(
    "provider", message: "the provider is not part of a person's record",
    hint: "move it to provider.json beside the folder people")
}

/// Every task of visits and actions is in the catalogue.
enum TaskReferences {
  static func findings(in record: Object, _ catalogue: TaskCatalogue) -> [RuleFinding] {
    inVisits(of: record, catalogue) + inNeeds(of: record, catalogue)
  }

  private static func inVisits(of record: Object, _ catalogue: TaskCatalogue) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    for (v, visit) in record.objects("visits").enumerated() {
      for (t, task) in visit.objects("tasks").enumerated() where !catalogue.holds(task.text("task") ?? "") {
        findings.append(unknown(task, catalogue, at: ["visits", .index(v), "tasks", .index(t)]))
      }
    }
    return findings
  }

  private static func inNeeds(of record: Object, _ catalogue: TaskCatalogue) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    for (n, need) in record.objects("needs").enumerated() {
      for (o, outcome) in need.objects("outcomes").enumerated() {
        for (a, action) in outcome.objects("actions").enumerated()
        where !catalogue.holds(action.text("task") ?? "") {
          let path: [PathStep] = ["needs", .index(n), "outcomes", .index(o), "actions", .index(a)]
          findings.append(unknown(action, catalogue, at: path))
        }
      }
    }
    return findings
  }

  private static func unknown(
    _ use: Object, _ catalogue: TaskCatalogue, at path: [PathStep]
  ) -> RuleFinding {
    let near = nearest(to: use.text("task") ?? "", among: catalogue.tasks.map(\.code))
    return RuleFinding(
      .error, "the task catalogue has no such task",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "see catalogue/tasks.json; a task of your own begins with X-",
      at: path + ["task"], rule: "TSK-01")
  }
}

/// Every picture that a record names is in the catalogue of pictures.
enum PictureReferences {
  static func findings(in record: CareRecord, _ pictures: Set<String>) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    for index in record.texts.indices where record.texts[index].kind == .picture {
      let text = record.texts[index]
      let name = record.places.text(text)
      if !pictures.contains(name) { findings.append(unknown(name, text, pictures, of: record)) }
    }
    return findings
  }

  private static func unknown(
    _ name: String, _ text: ReadText, _ pictures: Set<String>, of record: CareRecord
  ) -> RuleFinding {
    let near = nearest(to: name, among: pictures.sorted())
    return RuleFinding(
      .error, "the catalogue has no picture of this name",
      hint: near.map { "did you mean '\($0)'?" } ?? "see pictures/catalogue.json",
      at: record.places.path(to: text), rule: "PIC-01")
  }
}
