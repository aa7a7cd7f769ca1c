import Documents
import Records

/// What is said of a task: the catalogue's words, unless the record says how it is done.
///
/// A catalogue cannot know that somebody wants the door shut: "staying within reach" beside "wait outside" is worse than
/// either. Where a note or a need says how, the catalogue gives no more than the head. In easy words its sentence says what is
/// done, not how, so that it stands wherever nobody has written easy words.
struct TaskWords {
  private let catalogue: TaskCatalogue
  /// The tasks of which a need says how they are done.
  private let explained: Set<String>
  /// Those of which it says so in easy words.
  private let explainedEasily: Set<String>

  init(_ record: Object, catalogue: TaskCatalogue) {
    self.catalogue = catalogue
    let actions = record.objects("needs").flatMap { need in
      need.objects("outcomes").flatMap { Array($0.objects("actions")) }
    }
    let told = actions.filter { $0.object("detail") != nil }
    explained = Set(told.compactMap { $0.text("task") })
    explainedEasily = Set(told.filter { !$0.easyWords(at: "detail").isEmpty }.compactMap { $0.text("task") })
  }

  /// A task or an action with its words; `own` is the field that says how it is done. A record is only read when the
  /// catalogue has all its tasks.
  func added(to task: Object, own: String) -> Object {
    let code = task.text("task") ?? ""
    let known = catalogue[code]
    let label = known?.label ?? code
    let isTold = task.object(own) != nil
    let easyWords = task.easyWords(at: own)
    let saysHow = isTold || explained.contains(code)
    let saysHowEasily = isTold ? !easyWords.isEmpty : explainedEasily.contains(code)
    return task.setting([
      "wording": .text(saysHow ? label : known?.wording ?? code), "label": .text(label),
      "easyRead": easyWords.isEmpty
        ? known?.easyRead.map(Value.text) ?? .missing : .text(easyWords.joined(separator: "\n")),
      "isLongOnly": .bool(saysHow && !saysHowEasily), "picture": known?.picture.map(Value.text) ?? .missing,
    ])
  }
}

extension Object {
  fileprivate func easyWords(at field: String) -> [String] { object(field)?["easyRead"].texts ?? [] }
}
