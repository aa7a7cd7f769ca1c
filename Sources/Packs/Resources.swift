import Care
import Diagnostics
import Documents
import Layout
import Pictures
import Records
import Standards
import Templating
import Typography

/// Everything of the house that a run needs: templates, style sheets, typefaces, catalogues. Read once.
package struct Resources: Sendable {
  package let typefaces: Typefaces
  package let catalogue: TaskCatalogue
  package let medicineGroups: MedicineGroups
  let pictures: PictureCatalogue
  /// The agency's folder, where photographs are; nil where there is none.
  let agency: String?
  /// What differs by nation.
  package let nations: Nations
  package let layouts: Layouts
  private let wordings: [String: Wording]
  /// What templates see, with the words that their conditions may ask for.
  package let root: ObjectType
  package let library: TemplateLibrary
  /// The packs that can be asked for.
  let recipes: Recipes
  /// The names of the home's own templates.
  let builtIn: Set<String>
  /// The folders of templates: the agency's own where it has one, and the home's.
  private let folders: [String]
  /// The words by their languages, and how values read in them.
  package let words: [String: Words]
  package let valueWordings: [String: ValueWording]

  /// Names that a record may use for pictures.
  package var pictureNames: Set<String> { pictures.names }

  /// Reads the home's folders, and the agency's own where it has them: a file there replaces the built-in one.
  /// A template outside them may be added by its name.
  package static func open(
    _ home: Home, agency: String?, adding extra: [(name: String, source: SourceText)] = []
  ) throws(Problems) -> Resources {
    var problems = Problems()
    let folders = [agency.map { $0 + "/Templates" }, home.templates].compactMap { $0 }
    let pictureFolders = [agency.map { $0 + "/Pictures" }, home.templates + "/pictures"].compactMap { $0 }
    func gather<T>(_ work: () throws(Problems) -> T) -> T? {
      do throws(Problems) { return try work() } catch {
        problems.append(error)
        return nil
      }
    }
    let typefaces = gather { () throws(Problems) in try readTypefaces(home.fonts) }
    let catalogue = gather { () throws(Problems) in try readTasks(folders) }
    let groups = gather { () throws(Problems) in try readMedicineGroups(folders) }
    let pictures = gather { () throws(Problems) in
      try readPictures(folders, pictureFolders)
    }
    let nations = gather { () throws(Problems) in try readNations(folders, typefaces) }
    let layouts = gather { () throws(Problems) in try Layouts.read(folders) }
    let library = gather { () throws(Problems) in
      try readTemplates(
        folders, labels: pictures?.labels ?? [:], layouts: layouts?.all.all.map(\.name), adding: extra)
    }
    let builtIn = gather { () throws(Problems) in try sources([home.templates]).keys }
    let recipes = gather { () throws(Problems) in
      try library.map { library throws(Problems) in try Recipes.read(folders, for: library) }
    }
    let words = gather { () throws(Problems) in try readWords(folders.map { $0 + "/words" }, typefaces) }
    let wordings = gather { () throws(Problems) in try readWordings(folders, words ?? [:]) }
    guard let typefaces, let catalogue, let groups, let pictures, let nations, let layouts, let wordings,
      let library, let recipes = recipes ?? nil, let words, let builtIn, !problems.areFatal
    else { throw problems }
    let root = CareTypes.root(layouts: layouts.all, claims: claims)
    return Resources(
      typefaces: typefaces, catalogue: catalogue, medicineGroups: groups, pictures: pictures, agency: agency,
      nations: nations, layouts: layouts, wordings: wordings, root: root, library: library,
      recipes: recipes, builtIn: Set(builtIn), folders: folders, words: words,
      valueWordings: words.mapValues { ValueWording($0, for: root) })
  }

  /// What the rules about words look for in a language, BCP 47.
  func wording(in language: String) -> Wording { wordings[language] ?? Wording(unknown: language) }

  /// A template that was checked, with its partials, against the record and the fonts.
  func checkedTemplate(_ name: String) throws(Problems) -> CheckedTemplate {
    try checkedTemplate(name, of: library, against: root)
  }

  /// The same of another library, against the type of what it is filled with.
  func checkedTemplate(
    _ name: String, of library: TemplateLibrary, against root: ObjectType
  ) throws(Problems) -> CheckedTemplate {
    let template = try library.checked(name, against: root)
    let sources = [library.templates[name]].compactMap { $0 } + library.partials.values
    guard words[template.frontMatter.language] != nil else {
      throw Problems(noWords(for: template.frontMatter.language, in: sources[0]))
    }
    let letters = sources.flatMap { $0.unprintable(with: typefaces) }
    guard letters.isEmpty else { throw Problems(letters) }
    return template
  }

  /// The templates of the office's own papers, which are none of a person's documents, with the partials of all.
  func officeTemplates() throws(Problems) -> TemplateLibrary {
    TemplateLibrary(
      templates: try Self.sources(folders.map { $0 + "/office" }), partials: library.partials,
      pictures: pictures.labels, known: HeadWords(claims: Self.claims, layouts: layouts.all.all.map(\.name)))
  }

  /// What keeps a document from being made in any of its forms.
  func faults(of document: DocumentTemplate) -> [Problem] {
    var faults = library.problems(of: document)
    let forms = [false, true].map { document.template(inEasyRead: $0) }.filter {
      library.templates[$0] != nil
    }
    for form in forms {
      do throws(Problems) { _ = try checkedTemplate(form) } catch { faults += error.all }
    }
    return faults.filter { $0.severity >= .error }.map { $0.about(nil, document.name) }
  }

  private func noWords(for language: String, in template: SourceText) -> Problem {
    let near = nearest(to: language, among: words.keys).map { "did you mean '\($0)'? " } ?? ""
    return Problem(
      .error, "there are no words for the language '\(language)'",
      hint: near + "there are: " + words.keys.sorted().joined(separator: ", ")
        + "; write words/\(language).json for another",
      at: template.place(0..<3))
  }

  private static func first(_ name: String, in folders: [String]) -> String? {
    folders.map { $0 + "/" + name }.first(where: Files.exists)
  }

  private static func source(_ name: String, in folders: [String]) throws(Problems) -> SourceText {
    try Files.source(first(name, in: folders) ?? (folders.last ?? "") + "/" + name)
  }

  private static func readTypefaces(_ folder: String) throws(Problems) -> Typefaces {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in try Files.names(in: folder) where name.hasSuffix(".ttf") {
      files.append((String(name.dropLast(4)), try Files.bytes(folder + "/" + name)))
    }
    let known = Set(FontFamily.all.flatMap { [$0.regular, $0.bold] })
    let damaged = files.filter { known.contains($0.name) }.compactMap {
      FontChecksum.problem(with: $0.name, $0.bytes)
    }
    guard damaged.isEmpty else { throw Problems(damaged) }
    return try Typefaces.load(files: files)
  }

  static func readTasks(_ folders: [String]) throws(Problems) -> TaskCatalogue {
    let name = "catalogue/tasks.json"
    let own = try folders.dropLast().map { $0 + "/" + name }.first(where: Files.exists)
      .map { path throws(Problems) in try Files.source(path) }
    let (catalogue, problems) = TaskCatalogue.read(
      try Files.source((folders.last ?? "") + "/" + name), adding: own)
    guard let catalogue else { throw Problems(problems) }
    return catalogue
  }

  private static func readMedicineGroups(_ folders: [String]) throws(Problems) -> MedicineGroups {
    let paths = folders.map { $0 + "/catalogue/medicine-groups.json" }
    var all = MedicineGroups()
    for path in paths.dropLast().filter(Files.exists) + paths.suffix(1) {
      let (groups, problems) = MedicineGroups.read(try Files.source(path))
      guard let groups else { throw Problems(problems) }
      all = all.adding(groups)
    }
    return all
  }

  /// Every nation that a folder has a file for; an earlier folder's puts single entries in place.
  package static func readNations(
    _ folders: [String], _ typefaces: Typefaces? = nil
  ) throws(Problems) -> Nations {
    let folders = folders.map { $0 + "/nations" }
    var nations: [Nation] = []
    var problems = Problems()
    for name in try Files.names(inAny: folders) where name.hasSuffix(".json") {
      do throws(Problems) {
        var sources: [SourceText] = []
        for path in folders.map({ $0 + "/" + name }) where Files.exists(path) {
          sources.append(try Files.source(path).composed)
        }
        let nation = try Nation.read(String(name.dropLast(5)), sources)
        nations.append(nation)
        problems.append(Problems(typefaces.map(nation.unprintable(with:)) ?? []))
      } catch { problems.append(error) }
    }
    guard !problems.areFatal else { throw problems }
    return Nations(nations)
  }

  /// The house's catalogue of pictures, with what the agency's adds or replaces. An agency keeps its own beside its
  /// templates or beside its pictures.
  private static func readPictures(_ folders: [String], _ pictures: [String]) throws(Problems)
    -> PictureCatalogue
  {
    let own = folders.dropLast().map { $0 + "/pictures/catalogue.json" }
    let paths =
      [(folders.last ?? "") + "/pictures/catalogue.json"] + own
      + pictures.dropLast().map { $0 + "/catalogue.json" }
    var sources: [SourceText] = []
    for (index, path) in paths.enumerated() where index == 0 || Files.exists(path) {
      sources.append(try Files.source(path))
    }
    return try PictureCatalogue.read(sources, in: PictureFolders(pictures))
  }

  /// Every standard that a layout or the text of a document may claim.
  package static let claims = Claim.allCases.map(\.rawValue) + ["none"]

  /// The words of every language that a folder has a file for; an earlier folder's put single ones in place.
  static func readWords(
    _ folders: [String], _ typefaces: Typefaces? = nil
  ) throws(Problems) -> [String: Words] {
    let names = try Files.names(inAny: folders).filter { $0.hasSuffix(".json") }
    let reader = typefaces.map(WordsReader.ofAllStages(letters:)) ?? .ofAllStages
    var words: [String: Words] = [:]
    var problems = Problems()
    for name in names {
      let language = String(name.dropLast(5))
      do throws(Problems) {
        var sources: [SourceText] = []
        for path in folders.reversed().map({ $0 + "/" + name }) where Files.exists(path) {
          sources.append(try Files.source(path).composed)
        }
        words[language] = try reader.words(language, sources)
      } catch { problems.append(error) }
    }
    guard !problems.areFatal else { throw problems }
    return words
  }

  /// A file of the agency replaces the built-in one of the same language.
  private static func readWordings(
    _ folders: [String], _ words: [String: Words]
  ) throws(Problems) -> [String: Wording] {
    var wordings: [String: Wording] = [:]
    var problems = Problems()
    let folders = folders.map { $0 + "/standards" }
    for name in try Files.names(inAny: folders) where name.hasSuffix(".json") {
      let months = words[String(name.dropLast(5))]?.months ?? []
      let (wording, found) = Wording.read(try source(name, in: folders), months: months)
      problems.append(Problems(found))
      if let wording { wordings[wording.language] = wording }
    }
    guard !problems.areFatal else { throw problems }
    return wordings
  }

  private static func readTemplates(
    _ folders: [String], labels: [String: String], layouts: [String]?,
    adding extra: [(name: String, source: SourceText)]
  ) throws(Problems) -> TemplateLibrary {
    var templates = try sources(folders)
    for (name, source) in extra { templates[name] = source }
    return TemplateLibrary(
      templates: templates, partials: try sources(folders.map { $0 + "/partials" }), pictures: labels,
      known: HeadWords(
        claims: claims, audiences: Audience.words, sheets: CareRecord.sheetKinds, layouts: layouts))
  }

  /// Every `.md` of the folders by its name without the ending; earlier folders replace later ones.
  static func sources(_ folders: [String]) throws(Problems) -> [String: SourceText] {
    var sources: [String: SourceText] = [:]
    for folder in folders.reversed() {
      for name in try Files.names(in: folder) where name.hasSuffix(".md") && name != "README.md" {
        sources[String(name.dropLast(3))] = try Files.source(folder + "/" + name).composed
      }
    }
    return sources
  }
}
