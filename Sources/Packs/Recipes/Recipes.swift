import Diagnostics
import Templating

/// The packs that an agency can ask for.
struct Recipes: Sendable {
  private let all: [String: Recipe]

  /// What is made when nothing is named.
  static let usual = "first-visit"
  /// What is made then for a home that has paper of an earlier version.
  static let change = "plan-change"
  /// What is made in its place for somebody who chose to have no paper at home.
  static let offer = "offer"

  /// Every recipe that a folder has a file for; an earlier folder's file takes the place of a later one's.
  ///
  /// - Throws: What is wrong with the files.
  static func read(_ folders: [String], for library: TemplateLibrary) throws(Problems) -> Recipes {
    let folders = folders.map { $0 + "/packs" }
    var all: [String: Recipe] = [:]
    var problems = Problems()
    for file in try Files.names(inAny: folders) where file.hasSuffix(".json") {
      guard let path = folders.map({ $0 + "/" + file }).first(where: Files.exists) else { continue }
      do throws(Problems) {
        let recipe = try Recipe.read(String(file.dropLast(5)), try Files.source(path).composed)
        problems.append(Problems(recipe.problems(among: library.documents)))
        all[recipe.name] = recipe
      } catch { problems.append(error) }
    }
    guard !problems.areFatal else { throw problems }
    return Recipes(all: all)
  }

  /// What stands in the folder in a home.
  var usual: [Recipe.Item] { all[Self.usual]?.items ?? [] }

  /// The packs of which the files stand beside each other in one home: what a change puts in takes the place of what was
  /// there before the first visit.
  static func sameHome(as pack: String) -> Set<String> {
    pack == usual || pack == change ? [usual, change] : [pack]
  }

  /// The names, sorted.
  var names: [String] { all.keys.sorted() }

  /// The recipe of a name; a name that nobody knows is wrong usage.
  func named(_ name: String) throws(Problems) -> Recipe {
    guard let recipe = all[name] else { throw Problems(.unknown(name, for: "--pack", among: names)) }
    return recipe
  }

  /// Whether any recipe has the document.
  func have(_ document: String) -> Bool {
    all.values.contains { $0.items.contains { $0.document == document } }
  }
}
