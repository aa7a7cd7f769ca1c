import Care
import Diagnostics
import Templating

/// What the house offers to choose from, for the help of the command line; an agency may have more.
public struct Choices: Sendable {
  /// The names of the documents, in the order of a pack.
  public let documents: [String]
  /// The names of the packs.
  public let packs: [String]
  /// The readers of whom any record knows.
  public let readers = Audience.words.filter { $0 != "contact" && $0 != Audience.person.word }
  /// The names of the layouts, that with the smallest letters first.
  public let layouts: [String]
  /// The sizes of each layout: "12 to 15 standard, 16 to 36 large-print".
  public let sizes: String

  /// Reads the heads of the templates and the style sheets of a home.
  public init(_ home: Home) throws(Problems) {
    let library = TemplateLibrary(
      templates: try Resources.sources([home.templates]), partials: [:], pictures: [:])
    let layouts = try Layouts.read([home.templates]).all.ofReaders
    documents = library.documents.map(\.name)
    packs = try Recipes.read([home.templates], for: library).names
    self.layouts = layouts.all.map(\.name)
    sizes = layouts.sizesInWords
  }
}
