import Care
import Diagnostics
import Layout
import PDF

extension Run {
  /// Prints what has changed of the documents of one person, and all of them as one file where a whole pack is made.
  func print(_ turn: Turn, with book: Bookkeeping, on worker: Worker) -> Build.Outcome {
    var outcome = Build.Outcome(
      withoutPaper: turn.isPaperless ? [turn.person] : [], problems: turn.found + turn.unmet)
    if !turn.orders.isEmpty, let fault = turn.record.flatMap(book.versionProblem) {
      outcome.problems.append(fault)
      return outcome
    }
    var printer = PersonPrinter(run: self, book: book, worker: worker)
    for order in turn.orders { printer.print(order) }
    if let pack = wish.pack { printer.bind(as: pack, of: turn) }
    outcome.made += printer.made
    outcome.problems += printer.problems
    if let pack = wish.pack, turn.isOver || printer.isWhole(turn) {
      let left = book.left(of: turn.isOver ? nil : pack, for: turn.person, besides: printer.made)
      outcome.problems += book.withdraw(
        left, since: turn.isOver ? "nothing is to be in this home any more" : "the pack has other files now")
    }
    return outcome
  }
}

/// Prints the orders of one person one after the other.
private struct PersonPrinter {
  let run: Run
  let book: Bookkeeping
  let worker: Worker
  private(set) var made: [Build.Made] = []
  private(set) var problems: [Problem] = []
  private var done: [(order: Order, inputs: String, pieces: [PagedDocument]?)] = []

  init(run: Run, book: Bookkeeping, worker: Worker) {
    self.run = run
    self.book = book
    self.worker = worker
  }

  private var printer: Printer { run.printer }

  /// Whether everything that was ordered is there.
  func isWhole(_ turn: Run.Turn) -> Bool { !turn.orders.isEmpty && done.count == turn.orders.count }

  /// Prints a document, in one file or, where it is cut into booklets, in several. Nothing of it is written before all of
  /// it is made, and nothing is made that is there already and says the same.
  mutating func print(_ order: Order) {
    let inputs = book.inputs.digest(of: order, in: printer.language(of: order))
    let kept = book.kept(order.document.name, of: order.subject?.id ?? "nobody", inputs: inputs)
    guard kept.isEmpty else {
      made += kept
      done.append((order, inputs, nil))
      return
    }
    let (pieces, found) = printer.judged(order)
    problems += found
    guard !Problems(found).areFatal else { return }
    do throws(Problems) {
      let press = try worker.press.get()
      var files: [(name: String, bytes: [UInt8], pages: PagedDocument)] = []
      for (index, pages) in pieces.enumerated() {
        files.append((order.fileName(piece: index, of: pieces.count), try press.pdf(pages), pages))
      }
      try printer.checkLeaks(in: files.map(\.bytes), of: order)
      made += try book.write(
        files, of: order.document.name, as: order, inputs: inputs, why: run.wish.pack ?? "document")
      if let record = order.subject?.whole { try book.hold(record) }
      done.append((order, inputs, pieces))
    } catch { problems += error.all.map { $0.about(order.subject?.id, order.document.name) } }
  }

  /// Makes the whole pack as one file, where all of it was made and anything of it has changed.
  mutating func bind(as pack: String, of turn: Run.Turn) {
    guard done.count > 1 else { return }
    guard done.count == turn.orders.count else { return problems.append(.packNotWhole(pack, turn.person)) }
    let first = done.first { $0.order.reader == .person } ?? done[0]
    let inputs = SHA256.hexadecimal(of: Array(done.map(\.inputs).joined().utf8))
    let kept = book.kept(pack, of: turn.person, inputs: inputs)
    guard kept.isEmpty else {
      made += kept
      return
    }
    let parts = done.compactMap { order, _, pieces in
      run.wish.item(of: order).map {
        BoundDocument(order: order, item: $0, pieces: pieces ?? printer.pieces(of: order).pieces)
      }
    }
    do throws(Problems) {
      let press = try worker.press.get()
      var files: [(name: String, bytes: [UInt8], pages: PagedDocument)] = []
      for (name, pages) in WholePack(pack, of: parts, by: printer).volumes() {
        files.append((name, try press.pdf(pages), pages))
      }
      made += try book.write(files, of: pack, as: first.order, inputs: inputs, why: pack)
    } catch { problems += error.all.map { $0.about(turn.person, pack) } }
  }
}

extension Problem {
  fileprivate static func packNotWhole(_ pack: String, _ person: String) -> Problem {
    Problem(
      .warning, "the pack is not whole, so that it is not made as one file: \(pack)", rule: "PACK-02",
      hint: "mend what kept a document of it from being made", person: person)
  }
}
