import Care
import Diagnostics
import Layout
import PDF
import Records

extension Run {
  /// Prints what has changed of the documents of one person, and all of them as one file where a whole pack is made.
  func print(_ turn: Turn, with book: Bookkeeping, on worker: Worker) -> Build.Outcome {
    var outcome = Build.Outcome(
      withoutPaper: turn.isPaperless ? [turn.person] : [], problems: turn.found + turn.unmet)
    let fault = turn.orders.isEmpty ? nil : turn.record.flatMap(book.versionProblem)
    // That the person lets somebody see nothing any more waits for no other version of the plan.
    if let record = turn.record {
      outcome.problems += book.withdraw(
        book.left(withoutGrantIn: record), since: LedgerEntry.grantEnded, naming: titles)
    }
    if let fault {
      outcome.problems.append(fault)
      return outcome
    }
    var printer = PersonPrinter(of: turn, in: self, book: book, worker: worker)
    printer.printAll()
    outcome.made += printer.made
    outcome.problems += printer.problems
    if printer.isWhole, !turn.isPaperless, !Problems(outcome.problems).areFatal, let record = turn.record {
      book.settle(record, printer.made)
    }
    if case .contact? = turn.wish.reader, let reader = turn.wish.reader, printer.isWhole {
      let left = book.left(inOtherFormFor: reader, of: turn.person, besides: printer.made)
      outcome.problems += book.withdraw(
        left, since: "this reader needs another form now", naming: titles)
    }
    if let pack = turn.wish.pack, turn.isOver || printer.isWhole {
      let packs = Recipes.sameHome(as: turn.isPaperless ? Recipes.usual : pack).union([pack])
      let left = book.left(of: turn.isOver ? nil : packs, for: turn.person, besides: printer.made)
      outcome.problems += book.withdraw(
        left, since: turn.isOver ? LedgerEntry.homeOver : "the pack has other files now",
        naming: titles)
    }
    return outcome
  }
}

/// Prints the orders of one person one after the other, and binds them.
struct PersonPrinter {
  private let run: Run
  private let turn: Run.Turn
  private let book: Bookkeeping
  private let worker: Worker
  /// Whether what is not there yet is made; else it is only noted that it is not.
  private let isMaking: Bool
  /// Documents that tell of a change, which are made when all others are.
  private let tellers: [Order]
  private let others: [Order]
  private let earlier: CareRecord?
  private(set) var made: [Build.Made] = []
  private(set) var problems: [Problem] = []
  private var done: [Done] = []
  private var delivery: Delivery
  private var unchanged: UnchangedPaper

  /// A document that is there.
  private struct Done {
    let order: Order
    let inputs: String
    /// Its pages, where they were laid out in this run.
    let pieces: [PagedDocument]?
    /// The version of the plan with which it was made.
    let version: Int?
    let sheets: Int
    /// The digests of its files.
    let digests: [String]
    /// Whether its paper is in the home as it is.
    let isInHome: Bool
  }

  init(of turn: Run.Turn, in run: Run, book: Bookkeeping, worker: Worker, isMaking: Bool = true) {
    self.isMaking = isMaking
    self.run = run
    self.turn = turn
    self.book = book
    self.worker = worker
    delivery = Delivery(of: turn.record)
    unchanged = UnchangedPaper(of: turn.person, in: run, book.inputs, book.ledger, book.folder)
    let told = turn.orders.filter(run.printer.tellsOfChange)
    others = turn.orders.filter { !run.printer.tellsOfChange($0) }
    earlier = told.isEmpty ? nil : turn.record.flatMap { book.earlier($0, in: run) }
    tellers = earlier == nil ? [] : told
    if earlier == nil, run.wish.isByName {
      problems = told.map { .nothingEarlier.about(turn.person, $0.document.name) }
    }
    if let before = earlier?.object.object("plan"), let now = turn.record?.object.object("plan") {
      for (field, problem) in Problem.whatIsOfBefore where now.stillSays(field, of: before) {
        problems.append(problem.about(turn.person))
      }
    }
  }

  private var printer: Printer { run.printer }

  /// Whether everything that was ordered is there.
  var isWhole: Bool { !turn.orders.isEmpty && done.count == others.count + tellers.count }

  mutating func printAll() {
    for order in others { print(order) }
    if let earlier {
      let papers = papers
      for var order in tellers {
        order.change = run.change(toldBy: order, since: earlier, papers: papers)
        print(order)
      }
    }
    if let pack = turn.wish.pack { bind(as: pack) }
    deliver()
  }

  /// Waits for the disk once, and moves everything to its place.
  private mutating func deliver() {
    do throws(Problems) { try book.finish(&delivery) } catch {
      problems += error.all.map { $0.about(turn.person) }
      made.removeAll(where: \.isNew)
      done = []
    }
  }

  /// Prints a document, in one file or, where it is cut into booklets, in several. Nothing of it is written before all of
  /// it is made, and nothing is made that is there already and says the same.
  private mutating func print(_ order: Order) {
    let inputs = book.inputs.digest(of: order, in: printer.language(of: order))
    let kept = kept(order, inputs)
    guard kept.isEmpty else { return note(kept, of: order, inputs) }
    var order = order
    order.inputs = inputs
    guard isMaking else { return }
    let (pieces, found) = printer.judged(order)
    problems += found.filter { !problems.contains($0) }
    guard !Problems(found).areFatal else { return }
    do throws(Problems) {
      let files = try finished(order, in: pieces)
      try printer.checkLeaks(in: files.map(\.bytes), of: order)
      let new = try book.write(
        files, of: order.document.name, as: order, inputs: inputs,
        why: turn.wish.pack ?? LedgerEntry.byItself, into: &delivery)
      note(new, of: order, inputs, pieces)
    } catch { problems += error.all.map { $0.about(order.subject?.id, order.document.name) } }
  }

  /// The files that are there and say what an order would say.
  private mutating func kept(_ order: Order, _ inputs: String) -> [LedgerEntry] {
    let kept = book.kept(order.document.name, of: order.subject?.id ?? "nobody", inputs: inputs)
    guard kept.isEmpty else { return kept }
    let unchanged = book.kept(order, by: &unchanged)
    if isMaking { book.note(unchanged, inputs: inputs, in: &delivery) }
    return unchanged
  }

  /// Notes files that are there as they were made: their sides have the ids that they had, and their feet the version.
  private mutating func note(_ kept: [LedgerEntry], of order: Order, _ inputs: String) {
    var order = order
    (order.inputs, order.since) = (kept.first?.inputs, kept.first?.version)
    note(
      kept.map { Build.Made($0, in: book.folder, isNew: false) }, of: order, kept.first?.inputs ?? inputs, nil
    )
  }

  private func finished(_ order: Order, in pieces: [PagedDocument]) throws(Problems) -> [FinishedFile] {
    if let whole = try printer.wholeFile(of: order) {
      return [FinishedFile(name: order.fileName, bytes: whole)]
    }
    let press = try worker.press.get()
    var files: [FinishedFile] = []
    for (index, pages) in pieces.enumerated() {
      files.append(
        FinishedFile(
          name: order.fileName(piece: index, of: pieces.count), try press.file(of: pages), of: pages))
    }
    return files
  }

  private mutating func note(
    _ files: [Build.Made], of order: Order, _ inputs: String, _ pieces: [PagedDocument]?
  ) {
    made += files
    done.append(
      Done(
        order: order, inputs: inputs, pieces: pieces, version: files.first?.version,
        sheets: files.reduce(0) { $0 + $1.sheets }, digests: files.compactMap(\.digest),
        isInHome: book.areInHome(files)))
  }

  /// What is put into the home with this version, and what is taken out for it.
  private var papers: [PaperChange.Paper] {
    done.filter { isNew($0) && $0.order.isPaper && run.isForFolder($0.order) }.map { paper in
      let (before, order) = (book.paper(before: paper.order), paper.order)
      let words = printer.wording(in: printer.language(of: order)).words
      return PaperChange.Paper(
        printer.title(of: order),
        for: order.reader.seesEverything ? nil : order.reader.words(about: order.subject, in: words),
        since: before?.version, oldSheets: before?.sheets, sheets: paper.sheets)
    }
  }

  /// Whether a document was made with the version of the plan that holds now, or with one whose paper never left the
  /// office.
  private func isNew(_ paper: Done) -> Bool { paper.version == turn.record?.planVersion || !paper.isInHome }

  /// Makes the pack as one file, where all of it was made and anything of it has changed. That of a change holds what is
  /// to be put into the home, and nothing that is there already.
  private mutating func bind(as pack: String) {
    let papers = done.filter(\.order.isPaper)
    guard papers.count > 1 else { return }
    guard isWhole else { return problems.append(.packNotWhole(pack, turn.person)) }
    let bound = bound(as: pack)
    guard let first = bound.first(where: { $0.paper.order.reader == .person }) ?? bound.first else { return }
    let inputs = SHA256.hexadecimal(of: Array(bound.map(\.paper.inputs).joined().utf8))
    let kept = book.kept(pack, of: turn.person, inputs: inputs)
    guard kept.isEmpty else {
      made += kept.map { Build.Made($0, in: book.folder, isNew: false) }
      return
    }
    guard isMaking else { return }
    let parts = bound.map { document($1, at: $0) }
    do throws(Problems) {
      let press = try worker.press.get()
      var files: [FinishedFile] = []
      for (name, pages) in WholePack(pack, of: parts, by: printer).volumes() {
        files.append(FinishedFile(name: name, try press.file(of: pages), of: pages))
      }
      made += try book.write(
        files, of: pack, as: first.paper.order, inputs: inputs, why: pack, into: &delivery)
    } catch { problems += error.all.map { $0.about(turn.person, pack) } }
  }
}

extension PersonPrinter {
  /// The papers of a pack in the order of the folder. That of a change has what is new alone.
  private func bound(as pack: String) -> [(place: Int, paper: Done)] {
    done.filter { $0.order.isPaper && (pack != Recipes.change || isNew($0)) }.compactMap { paper in
      turn.wish.items.firstIndex { $0.isOf(paper.order) }.map { (place: $0, paper: paper) }
    }.sorted { $0.place < $1.place }
  }

  private func document(_ paper: Done, at place: Int) -> BoundDocument {
    BoundDocument(
      order: paper.order, item: turn.wish.items[place],
      pieces: paper.pieces ?? printer.pieces(of: paper.order).pieces)
  }

  /// The digests of the files of each paper of a pack.
  func digests(of pack: String) -> [[String]] { bound(as: pack).map(\.paper.digests) }

  /// The papers of a pack that are wanted, laid out, with the digests of their files.
  func papers(of pack: String, where isWanted: ([String]) -> Bool) -> [(
    document: BoundDocument, digests: [String]
  )] {
    bound(as: pack).filter { isWanted($0.paper.digests) }.map {
      (document($0.paper, at: $0.place), $0.paper.digests)
    }
  }
}

extension Run {
  /// Whether a document stays in the folder in the home, as those of the usual pack do.
  fileprivate func isForFolder(_ order: Order) -> Bool {
    agency.resources.recipes.usual.contains { $0.document == order.document.name }
  }
}

extension Object {
  /// Whether a field of a plan is filled, with what stood there in an earlier version.
  fileprivate func stillSays(_ field: String, of before: Object) -> Bool {
    let value = self[field]
    return value != .missing && value != .list([]) && value == before[field]
  }
}

extension Problem {
  /// The fields of a plan that speak of one version, and what there is to say where they speak of the one before.
  fileprivate static let whatIsOfBefore = [
    ("changes", changesOfBefore), ("approvedBy", approvalOfBefore), ("agreedWith", agreementOfBefore),
  ]

  fileprivate static let agreementOfBefore = Problem(
    .warning, "plan.agreedWith is the agreement to the version before this one, and is printed with this one",
    rule: "VER-03",
    hint: "ask whoever agreed about what has changed, and write what they said and on which day",
    path: "plan.agreedWith")

  fileprivate static let approvalOfBefore = Problem(
    .warning, "plan.approvedBy is the approval of the version before this one, and is printed with this one",
    rule: "VER-03", hint: "have this version approved, and write by whom and on which day",
    path: "plan.approvedBy")

  fileprivate static let changesOfBefore = Problem(
    .warning, "plan.changes tells of what changed in the version before this one", rule: "VER-02",
    hint: "write what changed since, or leave it out; homepack bump writes it for you", path: "plan.changes")

  fileprivate static func packNotWhole(_ pack: String, _ person: String) -> Problem {
    Problem(
      .warning, "the pack is not whole, so that it is not made as one file: \(pack)", rule: "PACK-02",
      hint: "mend what kept a document of it from being made", person: person)
  }

  fileprivate static let nothingEarlier = Problem(
    .error, "there is no paper of an earlier version to compare with",
    hint: "it is made when a plan has a new version, and the one before was printed here")
}
