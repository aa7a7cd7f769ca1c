import Diagnostics
import Records

/// What an agency's own tasks must be: known by their code as its own, and whole, since no other file says more of them.
struct OwnTasks {
  /// How the code of a provider's own task begins.
  static let prefix = "X-"

  /// The codes of the house.
  let known: Set<String>

  func faults(of rows: ObjectList) -> [RuleFinding] {
    rows.enumerated().flatMap { index, row -> [RuleFinding] in
      let code = row.text("code") ?? ""
      let path: [PathStep] = [.key("tasks"), .index(index)]
      if known.contains(code) { return [] }
      guard code.hasPrefix(Self.prefix) else { return [stranger(code, at: path + [.key("code")])] }
      return ["easyRead", "picture"].filter { row.text($0) == nil }.map { field in
        RuleFinding(
          .error, "a task of your own has no \(field)",
          hint: "add \"\(field)\": a task needs a label, words, an easy read sentence and a picture", at: path
        )
      }
    }
  }

  private func stranger(_ code: String, at path: [PathStep]) -> RuleFinding {
    let near = nearest(to: code, among: known.sorted()).map { "did you mean '\($0)'? " } ?? ""
    return RuleFinding(
      .error, "there is no task '\(code)' to be replaced",
      hint: near + "the code of a task of your own begins with \(Self.prefix)", at: path)
  }
}
