import Care
import Diagnostics
import Layout
import Records

/// One run of the printer over an agency.
public struct Build: Sendable {
  /// The program's version, semantic versioning.
  public static let version = "0.1.0"

  /// Where templates and fonts are.
  public var home: Home
  /// The agency's folder.
  public var agency: String
  /// Record ids; all people if empty.
  public var people: [String] = []
  /// The names of documents; those of the pack if empty.
  public var documents: [String] = []
  /// The name of the pack; what a home needs before the first visit if nil.
  public var pack: String?
  /// The reader whose copies are made, and no others: an audience or the id of a contact; nil for the pack's own.
  public var reader: String?
  /// In place of the people's own layouts.
  public var layout: String?
  /// In place of the people's own sizes, in points.
  public var size: Int?
  /// Where packs go; `packs` in the agency if nil.
  public var out: String?
  /// The day to check and print for.
  public var asOf: CalendarDate
  /// How many people at a time; all cores if nil.
  public var jobs: Int?
  /// The part of the people that this run makes the packs of; all if nil.
  public var shard: Shard?
  /// Who else may read what is written.
  public var access = Access.owner
  /// How long another run that writes into the folder is waited for.
  public var patience = Patience.none
  /// In which way each document to read is made besides.
  public var media: Set<Medium> = []
  /// Whether plans that are drafts are printed, with DRAFT across each page.
  public var isDraftAllowed = false
  /// Whether people whose address is protected are printed, without it.
  public var isRestrictedAllowed = false
  /// Whether the record of somebody who has died is opened, which a duty in law may ask for.
  var isAfterDeathAllowed = false
  /// Who asked for the copy, as the ledger keeps it: a word such as "daughter", no name.
  public var askedBy: String?
  /// Whether everything is made again, though nothing that it says has changed.
  public var isAfresh = false
  /// Whether what was found about a home is said again, though nothing of its paper has changed.
  public var saysAll = false
  /// Whether the agency is the example, whose details are no slip then.
  public var isExample = false

  /// The rule of what tells that paper is to leave a home.
  public static let collectRule = "PACK-03"

  /// A build of everything in an agency.
  public init(home: Home, agency: String, asOf: CalendarDate) {
    self.home = home
    self.agency = agency
    self.asOf = asOf
  }

  /// A file that was made.
  public struct Made: Sendable {
    /// The record id.
    public let person: String
    /// The document's name.
    public let document: String
    /// The layout's name.
    public let layout: String
    /// Points; 0 for a text, of which the layout is `text`.
    public let size: Int
    /// Printed sides of paper.
    public let sides: Int
    /// Sheets of paper: half the sides when printed on both.
    public let sheets: Int
    /// The path of the file.
    public let file: String
    /// Whether it was made by this run; else it was there, and nothing that it says has changed.
    public var isNew = true
    /// The version of the plan that it went with.
    public var version: Int?
    /// The SHA-256 of the file, in hexadecimal.
    public var digest: String?
  }

  /// What a run made and found.
  public struct Outcome: Sendable {
    /// The files, people in the order of their ids.
    public var made: [Made] = []
    /// Record ids of the people who chose to have no paper at home, and who are offered it in a letter and get no
    /// other.
    public var withoutPaper: [String] = []
    /// What was found on the way.
    public var problems: [Problem] = []
    /// Record ids of everybody who had a turn.
    public var people: [String] = []
  }

  /// Reads, checks and prints. Throws only what stops everything; what stops one person is in the outcome.
  public func run(progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in })
    throws(Problems) -> Outcome
  {
    if media.contains(.braille) { _ = try Liblouis() }
    // A copy on request is for whoever is named; a run over everybody brings no paper to a home that chose none, nor does
    // one that is asked for pages of another kind.
    let run = try open(includesPaperless: !people.isEmpty && media.isEmpty)
    let folder = out ?? run.agency.path + "/packs"
    let book = try Bookkeeping(of: run, in: folder, home: home, by: self)
    var outcome = Outcome(problems: run.agency.problems + run.unfit + book.ledger.torn)
    var doubles = Doubles()
    let all = run.each(
      progress: progress,
      standing: { id in
        book.standing(id).map {
          Printed(
            person: id, healthNumber: $0.healthNumber, outcome: Outcome(made: $0.made), isStanding: true)
        }
      },
      wishing: { record in
        let wish = book.hasOlderPaper(of: record) ? run.wish.afterChange : run.wish
        return askedBy == nil ? wish.keeping(book.kept(of: record.id)) : wish
      }
    ) {
      Printed(
        person: $0.person, healthNumber: $0.record?.healthNumber, outcome: run.print($0, with: book, on: $1))
    }
    outcome.people = all.map(\.person)
    for home in all {
      doubles.note(home.healthNumber, of: home.person)
      outcome.made += home.outcome.made
      outcome.withoutPaper += home.outcome.withoutPaper
      outcome.problems += home.outcome.problems
    }
    if run.wish.pack == Recipes.usual {
      let stale = StaleFiles(folder: folder)
      outcome.problems += stale.problems(
        after: all.filter { !$0.waitsForVersion }.map {
          (person: $0.person, made: $0.outcome.made.map(\.file))
        }, besides: book.copies)
      if people.isEmpty, out == nil { outcome.problems += stale.problems(without: run.agency.ids) }
    }
    outcome.problems += doubles.problems
    // Jobs of a shared run would take away the same files.
    if shard == nil { outcome.problems += PrintRuns.sweep(in: folder, on: asOf) }
    if writesPrintRoom, run.wish.pack == Recipes.usual {
      if !all.allSatisfy(\.isStanding) || !PrintRoom.isUpToDate(in: folder, on: asOf, since: book.ledger) {
        let room = try PrintRoom(of: run, in: folder, by: self, showsPages: false)
        _ = try room.write(to: folder, for: access)
      }
    }
    return outcome
  }

  /// Whether the run is one over everybody, after which the page of the print room is written; jobs of a shared run leave
  /// that to whoever joins their ledgers.
  private var writesPrintRoom: Bool { people.isEmpty && shard == nil && askedBy == nil }

  /// What was made for one home.
  private struct Printed: Sendable {
    let person: String
    let healthNumber: String?
    let outcome: Outcome
    /// Whether its papers stand, and its record was not even opened.
    var isStanding = false

    /// Whether its paper stays as it is until the plan has its next number: it is not stale for that.
    var waitsForVersion: Bool { outcome.problems.contains { $0.rule == Bookkeeping.versionRule } }
  }

  /// Opens all that the run needs, and checks every template that it may use.
  func open(includesPaperless: Bool = true) throws(Problems) -> Run {
    try run(over: try openAgency(), includesPaperless: includesPaperless)
  }

  /// What was asked for is looked at before the agency, so that a slip of the pen is told first.
  func openAgency() throws(Problems) -> Agency {
    let checking = Agency.Checking(
      asOf: asOf, isDraftAllowed: isDraftAllowed, isRestrictedAllowed: isRestrictedAllowed,
      isAfterDeathAllowed: isAfterDeathAllowed)
    let resources = try Resources.open(home, agency: agency)
    _ = try wish(in: resources)
    var agency = try Agency(self.agency, only: people, of: shard, with: resources, checking: checking)
    if !isExample { agency.add(try agency.provider.exampleLeft(home)) }
    return agency
  }

  /// The names of the documents that a run makes, each once, in the order of the folder.
  func documentNames(in resources: Resources) throws(Problems) -> [String] {
    try wish(in: resources).items.map(\.document.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private func wish(in resources: Resources) throws(Problems) -> Wish {
    var wish = Wish(items: try items(in: resources))
    wish.isByName = !documents.isEmpty
    wish.reader = try asked()
    wish.media = media.subtracting([.paper, .text])
    if documents.isEmpty, layout == nil, size == nil, reader == nil {
      wish.pack = pack ?? Recipes.usual
      if pack == nil { wish.change = items(of: try resources.recipes.named(Recipes.change), in: resources) }
      if wish.pack == Recipes.usual {
        wish.offer = items(of: try resources.recipes.named(Recipes.offer), in: resources)
      }
    }
    if let layout { wish.layout = try resources.layouts.named(layout) }
    if let size { wish.size = try resources.layouts.checked(size) }
    return wish
  }

  /// The documents that were asked for, and for whom. A name that the pack has stands for all its copies.
  private func items(in resources: Resources) throws(Problems) -> [Wish.Item] {
    let all = try resources.library.documents(named: documents)
    let recipe = try resources.recipes.named(pack ?? Recipes.usual)
    if let reader = try asked() {
      let named = documents.isEmpty ? all.filter { $0.head.isShared && $0.isFor(reader) } : all
      return named.map { Wish.Item(document: $0, reader: reader) }
    }
    let inPack = items(of: recipe, in: resources).filter { item in
      all.contains { $0.name == item.document.name }
    }
    let isUsual = pack == nil && documents.isEmpty
    let others = all.filter { document in
      guard !inPack.contains(where: { $0.document.name == document.name }) else { return false }
      // What an agency wrote itself is made without being named in a recipe.
      return isUsual
        ? !resources.builtIn.contains(document.name) && !resources.recipes.have(document.name)
        : !documents.isEmpty
    }
    return others.reduce(into: inPack) { items, document in
      let place = items.firstIndex { $0.document.comesAfter(document) } ?? items.endIndex
      items.insert(Wish.Item(document: document, reader: .person), at: place)
    }
  }

  private func items(of recipe: Recipe, in resources: Resources) -> [Wish.Item] {
    recipe.items.compactMap { item in
      resources.library.documents.first { $0.name == item.document }.map {
        Wish.Item(document: $0, reader: item.reader, copies: item.copies, startsRight: item.startsRight)
      }
    }
  }

  private func asked() throws(Problems) -> Audience? {
    // A copy that somebody asked for is one copy.
    guard let reader else { return askedBy == nil ? nil : .person }
    let audience = Audience(reader)
    if case .contact = audience, people.isEmpty {
      let hint = "name a person with --person, or one of " + Audience.words.dropLast().joined(separator: ", ")
      throw Problems(
        Problem(.error, "--for an id of a contact is for one person", rule: Problem.usageRule, hint: hint))
    }
    return audience
  }

  func run(over agency: Agency, includesPaperless: Bool = true) throws(Problems) -> Run {
    let resources = agency.resources
    var wish = try wish(in: resources)
    wish.includesPaperless = includesPaperless
    let unfit = wish.leaveOutUnfit(in: resources)
    let printer = try Printer(
      resources, provider: agency.provider, printedOn: asOf, documents: wish.documents,
      templates: wish.templates(among: resources.layouts.all))
    return Run(
      agency: agency, printer: printer, wish: wish,
      workers: Workers(jobs: jobs, typefaces: resources.typefaces), unfit: unfit)
  }
}
