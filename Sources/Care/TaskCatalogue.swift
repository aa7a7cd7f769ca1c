import Diagnostics
import Records

/// The coded tasks of home care, each with its words for the plan, for easy read and for a diary sheet.
public struct TaskCatalogue: Sendable {
  /// One task.
  public struct Task: Sendable {
    /// The code, `PC-BATH`; a provider's own begins with `X-`.
    public let code: String
    /// The standard words.
    public let wording: String
    /// One easy read sentence of at most 12 words.
    public let easyRead: String?
    /// The name of a picture.
    public let picture: String?
    /// At most 14 characters for a diary sheet.
    public let label: String
  }

  /// The tasks in the order of the file.
  public let tasks: [Task]
  private let codes: NameTable

  init(tasks: [Task]) {
    self.tasks = tasks
    codes = NameTable(tasks.map(\.code))
  }

  /// The task of a code.
  public subscript(code: String) -> Task? { codes.index(of: code).map { tasks[$0] } }

  /// Whether there is a task of that code.
  func holds(_ code: String) -> Bool { codes.index(of: code) != nil }

  /// The greatest number of characters of a label: more does not fit beside a tick box.
  public static let longestLabel = 14

  /// Reads `catalogue/tasks.json`, and the agency's own of that name where there is one: its tasks take the place of those
  /// with the same code, and others are added.
  public static func read(_ source: SourceText, adding own: SourceText? = nil) -> (TaskCatalogue?, [Problem])
  {
    let (house, problems) = rows(of: source)
    guard let own, let house else { return (house.map(TaskCatalogue.init(tasks:)), problems) }
    let (added, more) = rows(of: own, besides: Set(house.map(\.code)))
    guard let added else { return (nil, problems + more) }
    let replaced = Dictionary(added.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(house.map(\.code))
    let tasks = house.map { replaced[$0.code] ?? $0 } + added.filter { !known.contains($0.code) }
    return (TaskCatalogue(tasks: tasks), problems + more)
  }

  /// The tasks of a file; nil when it has errors. `known` are the codes of the house, beside which all others begin with
  /// `X-`.
  private static func rows(of source: SourceText, besides known: Set<String>? = nil) -> ([Task]?, [Problem]) {
    let reading = type.read(source)
    guard let object = reading.object else { return (nil, reading.problems) }
    let rows = object.objects("tasks")
    var findings = faults(of: rows)
    if let known { findings += OwnTasks(known: known).faults(of: rows) }
    let problems = reading.problems + findings.problems(at: reading.places)
    guard !problems.contains(where: { $0.severity >= .error }) else { return (nil, problems) }
    return (rows.compactMap(Task.init), problems)
  }

  private static func faults(of rows: ObjectList) -> [RuleFinding] {
    var seen: Set<String> = []
    var findings: [RuleFinding] = []
    for (index, row) in rows.enumerated() {
      let path: [PathStep] = [.key("tasks"), .index(index)]
      if !seen.insert(row.text("code") ?? "").inserted {
        findings.append(
          RuleFinding(
            .error, "this task's code stands twice", hint: "keep one of them", at: path + [.key("code")]))
      }
      if (row.text("label") ?? "").count > longestLabel {
        findings.append(
          RuleFinding(
            .error, "the label has more than \(longestLabel) characters",
            hint: "shorten it: it stands beside a tick box",
            at: path + [.key("label")]))
      }
    }
    return findings
  }

  /// The declaration of the file.
  public static let type = ObjectType(
    "Task catalogue", "The coded tasks of home care.",
    fields: [
      Field("schema", .code(Codes.catalogueSchema), .required, "\"task-catalogue/1\""),
      Field(
        "copiedFrom", .text(.line), .optional,
        "the SHA-256 of the built-in file that this one was copied from"),
      Field("tasks", .list(.object(row)), .required, "the tasks"),
    ])

  private static let row = ObjectType(
    "Task", "One task of the catalogue.",
    fields: [
      Field("code", .text(.identifier), .required, "the code"),
      Field("wording", .text(.prose), .required, "the standard words"),
      Field("easyRead", .text(.prose), .optional, "one short sentence"),
      Field("picture", .text(.picture), .optional, "a picture's name"),
      Field("label", .text(.line), .required, "at most 14 characters"),
      Field("checkedBy", .text(.line), .optional, "who with a learning disability checked the sentence"),
    ])
}

extension TaskCatalogue.Task {
  fileprivate init?(_ row: Object) {
    guard let code = row.text("code"), let wording = row.text("wording"), let label = row.text("label") else {
      return nil
    }
    self.init(
      code: code, wording: wording, easyRead: row.text("easyRead"), picture: row.text("picture"), label: label
    )
  }
}
