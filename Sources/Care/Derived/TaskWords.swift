import Documents
import Records

/// What is said of a task: the catalogue's words, unless the record says how it is done.
///
/// A catalogue cannot know that somebody wants the door shut: "staying within reach" beside "wait outside" is worse than
/// either. Where a note or a need says how, the catalogue gives no more than the head.
struct TaskWords {
  private let catalogue: TaskCatalogue
  private let words: Words
  /// The tasks of which a need says how they are done.
  private let explained: Set<String>

  init(_ record: Object, catalogue: TaskCatalogue, words: Words) {
    self.catalogue = catalogue
    self.words = words
    let actions = record.objects("needs").flatMap { need in
      need.objects("outcomes").flatMap { Array($0.objects("actions")) }
    }
    explained = Set(actions.filter { $0.object("detail") != nil }.compactMap { $0.text("task") })
  }

  /// A task or an action with its words; `own` is the field that says how it is done. A record is only read when the
  /// catalogue has all its tasks.
  func added(to task: Object, own: String) -> Object {
    let code = task.text("task") ?? ""
    let known = catalogue[code]
    let label = known?.label ?? code
    let how = task.object(own)
    let saysHow = how != nil || explained.contains(code)
    return task.setting([
      "wording": .text(saysHow ? label : known?.wording ?? code), "label": .text(label),
      "easyRead": easyRead(
        of: how, or: saysHow ? words(CareWord.taskInLongPlan, ["label": label]) : known?.easyRead),
      "picture": known?.picture.map(Value.text) ?? .missing,
    ])
  }

  private func easyRead(of how: Object?, or other: String?) -> Value {
    let own = how?["easyRead"].texts ?? []
    return own.isEmpty ? other.map(Value.text) ?? .missing : .text(own.joined(separator: "\n"))
  }
}
