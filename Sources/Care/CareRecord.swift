import Diagnostics
import Records

/// One person's care record, read against its declaration.
public struct CareRecord: Sendable {
  /// The record's id, which names files and folders; never a name.
  public let id: String
  /// The values, as in the file.
  public let object: Object
  /// The file.
  public let source: SourceText
  /// Where the values stand in the file.
  let places: ReadSource?

  /// Reads a record. Tasks must be in the catalogue and pictures among the names; the problems come all in one go.
  public static func read(
    _ source: SourceText, catalogue: TaskCatalogue, pictures: Set<String>
  ) -> (CareRecord?, [Problem]) {
    let reading = CareTypes.record.read(source, misplaced: [.provider])
    guard let object = reading.object, let id = object.text("recordId") else {
      return (nil, reading.problems)
    }
    let isPictured = reading.pictures.allSatisfy(pictures.contains)
    let findings =
      TaskReferences.findings(in: object, catalogue)
      + (isPictured ? [] : PictureReferences.findings(in: object, pictures))
    let problems = reading.problems + findings.problems(at: reading.places, person: id)
    guard !problems.contains(where: { $0.severity >= .error }) else { return (nil, problems) }
    return (CareRecord(id: id, object: object, source: source, places: reading.places), problems)
  }

  /// Whether the person chose to have no paper at home. That such a choice has its date and proof is `CHO-04`.
  public var hasChosenNoPaper: Bool {
    object.object("informationChoices")?.object("noPaperInHome")?["value"].bool == true
  }

  init(id: String, object: Object, source: SourceText, places: ReadSource?) {
    self.places = places
    self.id = id
    self.object = object
    self.source = source
  }
}

/// The provider, read against its declaration.
public struct Provider: Sendable {
  /// The values, as in the file.
  public let object: Object
  /// The file.
  public let source: SourceText
  /// Where the values stand in the file.
  let places: ReadSource?

  /// Reads `provider.json`.
  public static func read(_ source: SourceText) -> (Provider?, [Problem]) {
    let reading = CareTypes.provider.read(source)
    return (
      reading.object.map { Provider(object: $0, source: source, places: reading.places) }, reading.problems
    )
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
      for (t, task) in visit.objects("tasks").enumerated() where !catalogue.holds(task) {
        findings.append(unknown(task, catalogue, at: ["visits", .index(v), "tasks", .index(t)]))
      }
    }
    return findings
  }

  private static func inNeeds(of record: Object, _ catalogue: TaskCatalogue) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    for (n, need) in record.objects("needs").enumerated() {
      for (o, outcome) in need.objects("outcomes").enumerated() {
        for (a, action) in outcome.objects("actions").enumerated() where !catalogue.holds(action) {
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
    let near = nearest(to: use.text("task") ?? "", among: catalogue.tasks.keys.sorted())
    return RuleFinding(
      .error, "the task catalogue has no such task",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "see catalogue/tasks.json; a task of your own begins with X-",
      at: path + ["task"], rule: "TSK-01")
  }
}

extension TaskCatalogue {
  fileprivate func holds(_ use: Object) -> Bool { tasks.index(forKey: use.text("task") ?? "") != nil }
}

/// Every picture that a record names is in the catalogue of pictures.
enum PictureReferences {
  static func findings(in record: Object, _ pictures: Set<String>) -> [RuleFinding] {
    let unknown = TextWalk.texts(of: record, .picture) { name, _ in pictures.contains(name) ? nil : name }
    return unknown.map { found, name in
      let near = nearest(to: name, among: pictures.sorted())
      return RuleFinding(
        .error, "the catalogue has no picture of this name",
        hint: near.map { "did you mean '\($0)'?" } ?? "see pictures/catalogue.json", at: found.path,
        rule: "PIC-01")
    }
  }
}
