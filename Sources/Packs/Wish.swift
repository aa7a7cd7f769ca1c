import Care
import Diagnostics
import Templating

/// What is asked of a run beyond the people's own needs.
struct Wish: Sendable {
  /// The documents and for whom, in the order of the pack.
  var items: [Item]
  /// Whether the documents were asked for by their names.
  var isByName = false
  /// The one reader whose copies are made; nil for the person, and whoever else the pack has copies for.
  var reader: Audience?
  var layout: ReadingLayout?
  var size: Int?
  /// Whether copies are made for those who chose to have no paper at home.
  var includesPaperless = true

  /// In which way each document to read is made beside paper.
  var media: Set<Medium> = []
  /// The copies that there are beside paper already, which are kept up to date.
  var kept: Set<KeptCopy> = []

  /// A document that somebody reads in another way than on paper; the reader is nil for the person.
  struct KeptCopy: Sendable, Hashable {
    let document: String
    let reader: String?
    let medium: Medium
  }

  /// The name of the pack, where a whole one is made.
  var pack: String?
  /// What is made in its place for a home that has paper of an earlier version.
  var change: [Item]?
  /// What is made for somebody who chose to have no paper at home.
  var offer: [Item] = []

  /// One document of a pack.
  struct Item: Sendable {
    let document: DocumentTemplate
    let reader: Audience
    /// How many are printed.
    var copies = 1
    /// Whether it begins on a right-hand page of the pack.
    var startsRight = true

    /// Whether an order was made of it.
    func isOf(_ order: Order) -> Bool {
      document.name == order.document.name && reader.headWord == order.reader.word
    }

    func isSame(as other: Item) -> Bool { document.name == other.document.name && reader == other.reader }
  }

  /// What is wished for a home that has paper of an earlier version: first what the pack of a change has, then all else
  /// that is in the home.
  var afterChange: Wish {
    guard let change else { return self }
    var wish = self
    wish.pack = Recipes.change
    wish.items = change + items.filter { item in !change.contains { $0.isSame(as: item) } }
    return wish
  }

  /// What is wished for somebody who chose to have no paper at home: that it is offered to them again.
  var offering: Wish {
    var wish = self
    (wish.pack, wish.items) = (offer.isEmpty ? nil : Recipes.offer, offer)
    (wish.media, wish.kept) = ([], [])
    return wish
  }

  /// Whether anything is made beside paper.
  var leavesPaper: Bool { !media.isEmpty || !kept.isEmpty }

  /// Whether an order is made in a way beside paper as well: sheets to write on never are.
  func includes(_ order: Order, as medium: Medium) -> Bool {
    guard !order.document.isSheets, order.document.head.layout == nil else { return false }
    let reader = order.reader.seesEverything ? nil : order.reader.id
    return media.contains(medium)
      || kept.contains(KeptCopy(document: order.document.name, reader: reader, medium: medium))
  }

  /// The same, keeping those copies up to date that there are; what is asked for in another form is one copy on request.
  func keeping(_ copies: Set<KeptCopy>) -> Wish {
    guard layout == nil, size == nil else { return self }
    var wish = self
    wish.kept = copies
    return wish
  }

  /// Every document, each once.
  var documents: [DocumentTemplate] {
    var names: Set<String> = []
    return (items + (change ?? []) + offer).map(\.document).filter { names.insert($0.name).inserted }
  }

  /// Leaves out documents of the agency's own that cannot be made: whoever writes a leaflet must not stop the care plans.
  /// One that was asked for by its name stays, and stops the run as a built-in one does.
  mutating func leaveOutUnfit(in resources: Resources) -> [Problem] {
    guard !isByName else { return [] }
    var unfit: [Problem] = []
    for document in documents where !resources.builtIn.contains(document.name) {
      let found = resources.faults(of: document)
      unfit += found
      guard !found.isEmpty else { continue }
      items.removeAll { $0.document.name == document.name }
      change?.removeAll { $0.document.name == document.name }
      offer.removeAll { $0.document.name == document.name }
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
