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

  /// Brings a built-in template into the agency's folder to be edited; never over a file that is there.
  ///
  /// - Returns: The path of the copy.
  public static func copy(_ name: String, to agency: String, from home: Home) throws(Problems) -> String {
    let known = try Files.tree(home.templates).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    guard known.contains(name) else {
      let meant = nearest(to: name, among: known).map { "Did you mean '\($0)'?" }
      throw Problems(
        Problem(
          .error, "There is no built-in template '\(name)'", hint: meant ?? "homepack templates lists them."))
    }
    let copy = "\(agency)/Templates/\(name).md"
    guard !Files.exists(copy) else {
      throw Problems(
        Problem(.error, "\(copy) is there already", rule: Problem.writingRule, hint: "Nothing was changed."))
    }
    try Files.write(try Files.bytes("\(home.templates)/\(name).md"), to: copy)
    return copy
  }

  private static func origin(_ name: String, _ agency: String, _ home: Home) -> Origin {
    guard Files.exists("\(agency)/Templates/\(name).md") else { return .builtIn }
    return Files.exists("\(home.templates)/\(name).md") ? .overridden : .own
  }
}
