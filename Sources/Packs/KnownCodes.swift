import Care
import Diagnostics
import Documents
import Records

/// Every closed list of words that a record or a provider's file may hold, with what is printed for each: for the
/// command line, the schema and the manual.
public struct KnownCodes: Sendable {
  /// One list.
  public struct Kind: Sendable {
    /// The name on the command line.
    public let name: String
    /// What it is a list of.
    public let title: String
    /// The words.
    public let codes: [Known]
  }

  /// One word of a list.
  public struct Known: Sendable {
    /// As a file writes it.
    public let code: String
    /// What is printed for it.
    public let words: String
    /// What else there is to say: its sentence in easy read, or which list it is from.
    public let more: String
  }

  /// The lists by their names.
  public let kinds: [Kind]

  /// The lists of a home, with the words and the tasks of an agency where one is named.
  public init(_ home: Home, agency: String? = nil) throws(Problems) {
    let folders = [agency.map { $0 + "/Templates" }, home.templates].compactMap { $0 }
    let words = try Resources.readWords(folders.map { $0 + "/words" })
    let catalogue = try Resources.readTasks(folders)
    self.init(words: words["en-GB"] ?? words.values.first, catalogue: catalogue)
  }

  init(words: Words?, catalogue: TaskCatalogue) {
    let lists = CareTypes.record.codeLists + CareTypes.provider.codeLists
    var kinds: [String: Kind] = [:]
    for list in lists where list.isPrinted && kinds[list.key] == nil {
      kinds[list.key] = Kind(list, in: words)
    }
    kinds["tasks"] = Kind(
      name: "tasks", title: "the tasks of visits and actions",
      codes: catalogue.tasks.map { Known(code: $0.code, words: $0.wording, more: $0.label) })
    kinds["needs"] = Kind(
      name: "needs", title: "needs of the Accessible Information Standard",
      codes: InformationCodes.all.map {
        Known(code: $0.code, words: $0.term, more: $0.category ?? "additional")
      })
    self.kinds = kinds.values.sorted { $0.name < $1.name }
  }

  /// The list of a name.
  public subscript(name: String) -> Kind? { kinds.first { $0.name == name } }

  /// What the schema says beside the words of its enumerations.
  var schemaNames: SchemaNames {
    let byList = Dictionary(
      kinds.map { kind in (kind.name, kind.codes.map(\.words)) }, uniquingKeysWith: { one, _ in one })
    let tasks = known("tasks")
    let needs = known("needs")
    return SchemaNames(
      words: { list in byList[list.key] ?? [] },
      values: { type, field in
        switch (type.name, field) {
        case ("Task", "task"), ("Action", "task"): tasks
        case ("Information need", "code"): needs
        default: []
        }
      })
  }

  private func known(_ name: String) -> [(code: String, words: String)] {
    self[name]?.codes.map { ($0.code, $0.words) } ?? []
  }
}

extension KnownCodes.Kind {
  fileprivate init(_ list: CodeList, in words: Words?) {
    self.init(
      name: list.key, title: list.name,
      codes: list.codes.indices.map { index in
        KnownCodes.Known(
          code: list.codes[index], words: list.path(at: index).flatMap { words?.text(at: $0) } ?? "",
          more: list.easyReadPath(at: index).flatMap { words?.text(at: $0) } ?? "")
      })
  }
}
