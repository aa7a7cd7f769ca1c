import Care
import Diagnostics
import Templating

/// The templates and partials that an agency prints with, and where each comes from.
public struct TemplateList: Sendable {
  /// Where a template comes from.
  public enum Origin: String, Sendable {
    case builtIn = "built-in"
    /// The agency's file stands in place of a built-in one.
    case overridden
    /// The agency's own, without a built-in one of that name.
    case own
  }

  /// One template or partial.
  public struct Entry: Sendable {
    /// The name below `Templates`, without `.md`; partials begin with `partials/`.
    public let name: String
    /// Where it comes from.
    public let origin: Origin
    /// What is wrong with it; a partial's problems are told by the templates that render it.
    public let problems: [Problem]
  }

  /// Templates first, then partials, by name.
  public let entries: [Entry]

  /// Reads and checks every template of the home and the agency.
  public static func read(agency: String, home: Home) throws(Problems) -> TemplateList {
    let resources = try Resources.open(home, agency: agency)
    let library = resources.library
    let forms = Dictionary(grouping: library.documents.flatMap(library.problems) + library.strayTwins) {
      $0.place?.file ?? ""
    }
    var entries: [Entry] = []
    for (name, source) in resources.library.templates.sorted(by: { $0.key < $1.key }) {
      var problems = forms[source.path] ?? []
      do throws(Problems) {
        problems += try resources.checkedTemplate(name).warnings
      } catch {
        problems += error.all
      }
      entries.append(Entry(name: name, origin: origin(name, agency, home), problems: problems))
    }
    entries += resources.library.partials.keys.sorted().map { name in
      Entry(name: "partials/" + name, origin: origin("partials/" + name, agency, home), problems: [])
    }
    return TemplateList(entries: entries)
  }

  /// Brings a built-in file into the agency's folder to be edited, marked with what it came from; never over a file that
  /// is there. The name is a template's, or a path below `Templates`.
  ///
  /// - Returns: The path of the copy.
  public static func copy(_ name: String, to agency: String, from home: Home) throws(Problems) -> String {
    try Copies(agency: agency, home: home).copy(name)
  }

  private static func origin(_ name: String, _ agency: String, _ home: Home) -> Origin {
    guard Files.exists("\(agency)/Templates/\(name).md") else { return .builtIn }
    return Files.exists("\(home.templates)/\(name).md") ? .overridden : .own
  }
}
