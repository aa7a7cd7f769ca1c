import Diagnostics

/// Files in the folders of packs that this run did not make and that should not be there any more: of people whose plan
/// has ended or who have died, of records that are gone, of documents that are refused now, of other layouts and sizes.
/// They are named and left where they are: somebody must take the paper out of the home as well.
struct StaleFiles: Sendable {
  /// The folder of the packs.
  let folder: String

  /// What is left in the folders of the people who had a turn in a run over all their documents, besides copies that
  /// are to stay there.
  func problems(
    after turns: [(person: String, made: [String])], besides copies: (String) -> [String]
  ) -> [Problem] {
    turns.flatMap { turn -> [Problem] in
      let made = Set(turn.made)
      var left = packed(turn.person).filter { !made.contains("\(folder)/\(turn.person)/\($0)") }
      if !left.isEmpty {
        let kept = Set(copies(turn.person))
        left.removeAll { kept.contains("\(folder)/\(turn.person)/\($0)") }
      }
      return left.isEmpty ? [] : [problem(turn.person, left, isAll: made.isEmpty)]
    }
  }

  /// What is left in folders of people who have no record.
  func problems(without ids: [String]) -> [Problem] {
    let names = (try? Files.names(in: folder)) ?? []
    return names.filter { !ids.contains($0) && Files.isFolder(folder + "/" + $0) }.compactMap { name in
      let left = packed(name)
      guard !left.isEmpty else { return nil }
      return Problem(
        .warning, "there is no record \(name) any more, and \(count(left)) of its pack: \(list(left))",
        rule: Self.rule, hint: Self.hint, person: name)
    }
  }

  private func problem(_ person: String, _ left: [String], isAll: Bool) -> Problem {
    let why = isAll ? "nothing is printed for this person now" : "this run made other files"
    return Problem(
      .warning, "\(why), and \(count(left)) of an earlier pack: \(list(left))", rule: Self.rule,
      hint: isAll ? Self.hintOfAll : Self.hint, person: person)
  }

  private static let rule = "PACK-01"
  private static let hint =
    "take the old paper out of the home, then delete the file; nothing was deleted here"
  private static let hintOfAll =
    "where the plan has ended, take the paper out of the home and delete the files; where the record waits to be "
    + "mended or approved, the paper stays until the new one is printed; nothing was deleted here"

  /// The finished files in a person's folder.
  private func packed(_ person: String) -> [String] {
    let names = (try? Files.names(in: folder + "/" + person)) ?? []
    return names.filter { name in Medium.endings.contains { name.hasSuffix($0) } }
  }

  private func count(_ files: [String]) -> String {
    files.count == 1 ? "1 file is left" : "\(files.count) files are left"
  }

  private func list(_ files: [String]) -> String { files.joined(separator: ", ") }
}
