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

  /// Reads a record. Tasks must be in the catalogue and pictures among the names; the problems come all in one go.
  public static func read(
    _ source: SourceText, catalogue: TaskCatalogue, pictures: Set<String>
  ) -> (CareRecord?, [Problem]) {
    let reading = CareTypes.record.read(source, misplaced: [.provider])
    guard let object = reading.object, let id = object.text("recordId") else {
      return (nil, reading.problems)
    }
    let findings =
      TaskReferences.findings(in: object, catalogue) + PictureReferences.findings(in: object, pictures)
    let problems = reading.problems + findings.problems(in: source, person: id)
    guard !problems.contains(where: { $0.severity >= .error }) else { return (nil, problems) }
    return (CareRecord(id: id, object: object, source: source), problems)
  }

  init(id: String, object: Object, source: SourceText) {
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

  /// Reads `provider.json`.
  public static func read(_ source: SourceText) -> (Provider?, [Problem]) {
    let reading = CareTypes.provider.read(source)
    return (reading.object.map { Provider(object: $0, source: source) }, reading.problems)
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
    uses(in: record).filter { catalogue[$0.code] == nil }.map { use in
      let near = nearest(to: use.code, among: catalogue.tasks.keys.sorted())
      return RuleFinding(
        .error, "the task catalogue has no such task",
        hint: near.map { "did you mean '\($0)'?" }
          ?? "see catalogue/tasks.json; a task of your own begins with X-",
        at: use.path + ["task"], rule: "TSK-01")
    }
  }

  /// Every use of a task, visits first.
  static func uses(in record: Object) -> [(code: String, path: [PathStep])] {
    var uses: [(String, [PathStep])] = []
    for (v, visit) in record.objects("visits").enumerated() {
      for (t, task) in visit.objects("tasks").enumerated() {
        uses.append((task.text("task") ?? "", ["visits", .index(v), "tasks", .index(t)]))
      }
    }
    for (n, need) in record.objects("needs").enumerated() {
      for (o, outcome) in need.objects("outcomes").enumerated() {
        for (a, action) in outcome.objects("actions").enumerated() {
          let path: [PathStep] = ["needs", .index(n), "outcomes", .index(o), "actions", .index(a)]
          uses.append((action.text("task") ?? "", path))
        }
      }
    }
    return uses
  }
}

/// Every picture that a record names is in the catalogue of pictures.
enum PictureReferences {
  static func findings(in record: Object, _ pictures: Set<String>) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    TextWalk.each(of: record) { found in
      guard found.kind == .picture, !pictures.contains(found.text) else { return }
      let near = nearest(to: found.text, among: pictures.sorted())
      findings.append(
        RuleFinding(
          .error, "the catalogue has no picture of this name",
          hint: near.map { "did you mean '\($0)'?" } ?? "see pictures/catalogue.json", at: found.path,
          rule: "PIC-01"))
    }
    return findings
  }
}
