import Care
import Diagnostics
import Records

/// One run over an agency's people, whatever is made of them: everything that the house needs was opened once, and each
/// person's record is read, checked and derived once, when its turn comes. A run over a thousand people holds one
/// record a worker.
struct Run: Sendable {
  let agency: Agency
  let printer: Printer
  let wish: Wish
  let workers: Workers
  /// Documents of the agency's own of which no copy can be made, with why.
  var unfit: [Problem] = []

  /// One person's turn.
  struct Turn: Sendable {
    /// The record id.
    let person: String
    /// Whether the paper of an earlier pack is to leave the home: the person has died, or the plan has ended.
    let isOver: Bool
    /// What is wished for this home.
    var wish: Wish
    /// The whole record; nil when it has an error or is refused.
    var record: CareRecord?
    /// The documents to be made; none when the record has an error, is refused, or nothing is to be printed.
    var orders: [Order] = []
    /// Whether the person chose to have no paper at home, and of all papers is written the offer of it alone.
    var isPaperless = false
    /// What was found about the record.
    let found: [Problem]
    /// Why the person gets none, or not all, of what was asked for.
    var unmet: [Problem] = []
  }

  /// Does the work for everybody on all workers; what comes of it stands in the order of the ids.
  ///
  /// - Parameter ids: Some of the people; all if nil.
  /// - Parameter standing: What comes of a home of which the record need not be opened; nil where it must be.
  /// - Parameter wishing: What is wished for a home; the wish of the run where this is left out.
  func each<Made: Sendable>(
    of ids: [String]? = nil,
    progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in },
    standing: (@Sendable (String) -> Made?)? = nil,
    wishing: (@Sendable (CareRecord) -> Wish)? = nil,
    _ work: @Sendable (Turn, Worker) -> Made
  ) -> [Made] {
    workers.map(ids ?? agency.ids, progress: progress) { id, worker in
      standing?(id) ?? work(turn(of: id, wishing: wishing), worker)
    }
  }

  /// A person's record, read, checked and derived.
  func turn(of id: String, wishing: (@Sendable (CareRecord) -> Wish)? = nil) -> Turn {
    let (record, found, isOver) = agency.person(id)
    let wish = record.flatMap { wishing?($0) } ?? wish
    var turn = Turn(person: id, isOver: isOver, wish: wish, found: found)
    guard let record else { return turn }
    turn.record = record
    turn.isPaperless = !wish.includesPaperless && record.hasChosenNoPaper
    if turn.isPaperless { turn.wish = wish.offering }
    let orders = Orders(for: record, wish: turn.wish, by: printer)
    (turn.orders, turn.unmet) = (orders.all, orders.problems)
    guard turn.isPaperless, wish.leavesPaper else { return turn }
    // Who has no paper at home may read in another way.
    let others = Orders(for: record, wish: wish, by: printer)
    turn.orders += others.all.filter { !$0.isPaper && $0.medium != .text }
    turn.unmet += others.problems
    return turn
  }
}
