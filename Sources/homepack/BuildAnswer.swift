import Diagnostics
import Packs

/// What `build` says of a run: everything of a few people, and of many a screenful, as `check` answers.
struct BuildAnswer {
  private let outcome: Build.Outcome
  /// The agency's folder, as it was given.
  private let agency: String
  /// Whether everything was asked for.
  private let isWhole: Bool

  init(_ outcome: Build.Outcome, of agency: String, isWhole: Bool) {
    self.outcome = outcome
    self.agency = agency
    self.isWhole = isWhole
  }

  /// So many lines of a part are said in full; the files of the example agency are fewer.
  private static let most = 60
  private static let mostHomes = 8

  // MARK: problems

  /// What was found, the worst first, with a line that counts it. Notes are for the office's desk; somebody who prints wants
  /// to see what is missing on paper.
  var problems: [String] {
    let found = outcome.problems.filter { $0.severity > .note }
    guard !found.isEmpty else { return [] }
    let all = found.map(\.report)
    let lines = all.reduce(0) { $0 + $1.split(separator: "\n").count }
    guard !isWhole, lines > Self.most else { return all + [found.counts] }
    let report = ProblemReport(found, people: outcome.people)
    return toCollect(found) + CheckAnswer(report, of: agency).screenful + [found.counts]
  }

  /// What only a build can say: which paper is to leave which home. What has no room stands in `status`.
  private func toCollect(_ found: [Problem]) -> [String] {
    let all = found.filter { $0.rule == Build.collectRule }
    guard !all.isEmpty else { return [] }
    let rest = all.count - Self.mostHomes
    return ["Paper to collect, \(all.count == 1 ? "1 home" : "\(all.count) homes"):"]
      + all.prefix(Self.mostHomes).map { "  \($0.person ?? ""): \($0.message)" }
      + (rest > 0 ? ["  … and \(rest) more: homepack status \(agency)"] : []) + [""]
  }

  // MARK: files

  /// The files, or how many there are of each document.
  var made: [String] {
    guard !outcome.made.isEmpty else { return ["Nothing was made."] + withoutPaper }
    guard !isWhole, outcome.made.count > Self.most else { return [table] + withoutPaper }
    return [sums, "", conclusion] + withoutPaper
  }

  private var table: String {
    let rows = outcome.made.map {
      let counts = [$0.size, $0.sides, $0.sheets].map { $0 == 0 ? "–" : String($0) }
      return [$0.person, $0.document, $0.layout] + counts + [$0.file]
    }
    return Terminal.table(["person", "document", "layout", "size", "sides", "sheets", "file"], rows)
  }

  /// A line a document, in the order in which they come first.
  private var sums: String {
    var names: [String] = []
    var groups: [String: [Build.Made]] = [:]
    for file in outcome.made {
      if groups[file.document] == nil { names.append(file.document) }
      groups[file.document, default: []].append(file)
    }
    let rows = names.map { name in
      let files = groups[name] ?? []
      return [name]
        + [
          files.count, files.count(where: \.isNew), files.reduce(0) { $0 + $1.sides },
          files.reduce(0) { $0 + $1.sheets },
        ].map(String.init)
    }
    return Terminal.table(["document", "files", "new", "sides", "sheets"], rows)
  }

  private var conclusion: String {
    let people = Set(outcome.made.map(\.person)).count
    let new = outcome.made.count(where: \.isNew)
    return
      "\(outcome.made.count) files for \(people) people, \(new) of them new. homepack build \(agency) --all lists each."
  }

  /// Who chose to have no paper: each, or how many there are.
  private var withoutPaper: [String] {
    let ids = outcome.withoutPaper
    guard isWhole || ids.count <= 3 else {
      return ["\(ids.inFew) chose to have no paper at home and are offered it in a letter."]
    }
    return ids.map {
      "\($0) chose to have no paper at home and is offered it in a letter; --person \($0) prints a copy on request."
    }
  }
}
