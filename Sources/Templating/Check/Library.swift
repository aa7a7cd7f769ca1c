import Diagnostics
import Documents
import Records

/// The templates, partials and pictures that a check may use.
public struct TemplateLibrary: Sendable {
  /// Document templates by name, for example `care-plan` and `care-plan.easy-read`.
  public let templates: [String: SourceText]
  /// Partials by the name that `render` uses.
  public let partials: [String: SourceText]
  /// The alternative text of every picture of the catalogue, by name.
  public let pictures: [String: String]
  /// The documents that the templates declare, in the order of a pack.
  public let documents: [DocumentTemplate]
  private let known: HeadWords
  private let parsedPartials: [String: ParsedFile]

  /// Parses the partials once; their problems are told with the templates that render them.
  public init(
    templates: [String: SourceText], partials: [String: SourceText], pictures: [String: String],
    known: HeadWords = HeadWords()
  ) {
    self.templates = templates
    self.partials = partials
    self.pictures = pictures
    self.known = known
    documents = Self.documents(of: templates, known: known)
    parsedPartials = partials.mapValues { ParsedFile($0, from: 0) }
  }

  /// A library of short texts that may render each other.
  init(texts partials: [String: SourceText]) {
    (templates, pictures, documents, known) = ([:], [:], [], HeadWords())
    self.partials = partials
    parsedPartials = partials.mapValues { ParsedFile(text: $0) }
  }

  func parsed(partial name: String) -> ParsedFile? { parsedPartials[name] }

  /// Parses and checks a template against the record's type.
  ///
  /// Throws every problem of the template, in the order of the file, and then those of its partials; a template that
  /// is returned can be filled with every record of the type.
  public func checked(_ name: String, against root: ObjectType) throws(Problems) -> CheckedTemplate {
    guard let source = templates[name] else {
      let near = nearest(to: name, among: templates.keys.sorted()).map { "did you mean '\($0)'?" }
      throw Problems(Problem(.error, "there is no template '\(name)'", hint: near))
    }
    var reader = HeadReader(source, named: name, known: known)
    let (matter, start) = reader.read()
    let checker = Checker(self, root: root, file: ParsedFile(source, from: start))
    checker.isEasyRead = matter?.isEasyRead == true
    checker.add(reader.problems)
    let steps = checker.lowerFile()
    checker.checkReferences()
    guard !checker.problems.areFatal, let matter else {
      throw Problems(inOrder: checker.problems.all, of: source.path)
    }
    return CheckedTemplate(
      name: name, frontMatter: matter, paths: checker.usedPaths, warnings: checker.problems.all, steps: steps,
      frame: checker.frame, pictures: pictures, root: root)
  }
}

/// A template that was checked: it can be filled with every record of its type, and filling cannot fail.
public struct CheckedTemplate: Sendable {
  /// The name in the library.
  public let name: String
  /// What stands at the head of the template.
  public let frontMatter: FrontMatter
  /// Every field of the root that the template or a partial of it speaks of, by its whole path, and what holds it:
  /// `contacts`, `contacts.phones`.
  public let paths: Set<String>
  /// What is not wrong but worth a look.
  public let warnings: [Problem]
  let steps: [Step<BlockBody>]
  let frame: Frame
  let pictures: [String: String]
  let root: ObjectType

  struct Frame: Sendable {
    let slots: Int
    let counters: Int
  }

  /// Whether the template or a partial of it speaks of a field of the root.
  public func speaks(of field: String) -> Bool { paths.contains(field) }

  /// Whether the template needs a person: it uses more than `provider` and `copy`.
  public var usesPerson: Bool {
    paths.contains { !["provider", "copy"].contains($0.prefix { $0 != "." }) }
  }
}

extension Problems {
  /// The problems of a file in its order, and those of other files after them.
  fileprivate init(inOrder all: [Problem], of path: String) {
    let keyed = all.enumerated().map { index, problem in
      let place = problem.place
      return (
        key: (place?.file == path ? "" : place?.file ?? "", place?.offset ?? 0),
        index: index,
        problem: problem
      )
    }
    self.init(keyed.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }.map(\.problem))
  }
}
