import Care
import Diagnostics
import Templating

/// What is asked of a run beyond the people's own needs.
struct Wish: Sendable {
  /// The documents, in the order of the pack.
  var documents: [DocumentTemplate]
  /// Whether the documents were asked for by their names.
  var isByName = false
  var layout: ReadingLayout?
  var size: Int?
  /// Whether copies are made for those who chose to have no paper at home.
  var includesPaperless = true

  /// Leaves out documents of the agency's own that cannot be made: whoever writes a leaflet must not stop the care plans.
  /// One that was asked for by its name stays, and stops the run as a built-in one does.
  mutating func leaveOutUnfit(in resources: Resources) -> [Problem] {
    guard !isByName else { return [] }
    var unfit: [Problem] = []
    documents.removeAll { document in
      guard !resources.builtIn.contains(document.name) else { return false }
      let found = resources.faults(of: document)
      unfit += found
      return !found.isEmpty
    }
    return unfit
  }

  /// Every template that may be needed, whoever is printed for.
  func templates(among all: ReadingLayouts) -> Set<String> {
    let layouts = layout.map { [$0] } ?? all.all
    return Set(documents.flatMap { document in layouts.map(document.template) })
  }
}

extension TemplateLibrary {
  /// The documents of these names, all if none is named; names that nobody knows are wrong usage.
  func documents(named names: [String]) throws(Problems) -> [DocumentTemplate] {
    let unknown = names.filter { name in !documents.contains { $0.name == name } }
    guard unknown.isEmpty else {
      throw Problems(unknown.map { .unknown($0, for: "--document", among: documents.map(\.name)) })
    }
    return names.isEmpty ? documents : documents.filter { names.contains($0.name) }
  }
}

extension Problem {
  /// A word of the command line that is none of those that there are.
  static func unknown(_ word: String, for option: String, among known: [String]) -> Problem {
    let meant = nearest(to: word, among: known).map { "Did you mean \($0)?" }
    return Problem(
      .error, "\(option) does not know '\(word)'", rule: usageRule,
      hint: meant ?? "It knows " + known.joined(separator: ", ") + ".")
  }
}
