import Care
import Diagnostics
import Dispatch
import Foundation
import PDF
import Records
import Synchronization

/// One run of the printer over an agency.
public struct Build: Sendable {
  /// Where templates and fonts are.
  public var home: Home
  /// The agency's folder.
  public var agency: String
  /// Record ids; all people if empty.
  public var people: [String] = []
  /// All documents if empty.
  public var documents: [DocumentName] = []
  /// In place of the people's own layouts.
  public var layout: LayoutKind?
  /// In place of the people's own sizes, in points.
  public var size: Int?
  /// Where packs go; `packs` in the agency if nil.
  public var out: String?
  /// The day to check and print for.
  public var asOf: CalendarDate
  /// How many documents at a time; all cores if nil.
  public var jobs: Int?
  /// Whether plans that are drafts are printed, with DRAFT across each page.
  public var isDraftAllowed = false
  /// Whether people whose address is protected are printed, without it.
  public var isRestrictedAllowed = false

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
    /// Points.
    public let size: Int
    /// Printed sides of paper.
    public let sides: Int
    /// Sheets of paper: half the sides when printed on both.
    public let sheets: Int
    /// The path of the file.
    public let file: String
  }

  /// What a run made and found.
  public struct Outcome: Sendable {
    /// The files, people in the order of their ids.
    public var made: [Made] = []
    /// Record ids of the people who chose to have no paper at home, and for whom nothing was printed.
    public var withoutPaper: [String] = []
    /// What was found on the way.
    public var problems: [Problem] = []
  }

  /// Reads, checks and prints. Throws only what stops everything; what stops one person is in the outcome.
  public func run(progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in })
    throws(Problems) -> Outcome
  {
    let workshop = try Workshop.open(home, agency: agency)
    let agency = try open(workshop)
    // A copy on request is for whoever is named; a run over everybody brings no paper to a home that chose none.
    let tickets = tickets(in: agency, includesPaperless: !people.isEmpty)
    var outcome = Outcome(withoutPaper: tickets.paperless, problems: tickets.found + tickets.unmet)
    let printer = try Printer(
      workshop, provider: agency.provider, printedOn: asOf, templates: tickets.templates)
    for result in print(tickets.all, of: agency, with: printer, progress: progress) {
      outcome.made += result.made
      outcome.problems += result.problems
    }
    return outcome
  }

  func open(_ workshop: Workshop) throws(Problems) -> Agency {
    let checking = Agency.Checking(
      asOf: asOf, isDraftAllowed: isDraftAllowed, isRestrictedAllowed: isRestrictedAllowed)
    return try Agency(agency, only: people, with: workshop, checking: checking)
  }

  private struct Result: Sendable {
    /// More than one where the document is cut into booklets.
    var made: [Made] = []
    var problems: [Problem]
  }

  /// Each worker has a press of its own, since FreeType faces are not shared between threads, and takes the next ticket
  /// when it is done; results stand in the order of the tickets, whichever worker made them.
  private func print(
    _ tickets: [Ticket], of agency: Agency, with printer: Printer,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) -> [Result] {
    guard !tickets.isEmpty else { return [] }
    let folder = out ?? agency.path + "/packs"
    let workers = max(1, min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, tickets.count))
    let results = Mutex([Result?](repeating: nil, count: tickets.count))
    let queue = Mutex(Count())
    Press.makeReady()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let press = Swift.Result { () throws(Problems) in try Press(typefaces: printer.workshop.typefaces) }
      while let index = queue.withLock({ $0.take(from: tickets.count) }) {
        let result = made(tickets[index], of: agency, in: folder, with: printer, press: press)
        results.withLock { $0[index] = result }
        progress(queue.withLock { $0.finish() }, tickets.count)
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private func made(
    _ ticket: Ticket, of agency: Agency, in folder: String, with printer: Printer,
    press: Swift.Result<Press, Problems>
  ) -> Result {
    do throws(Problems) {
      return Self.make(try order(of: ticket, in: agency), in: folder, with: printer, press: press)
    } catch {
      return Result(problems: error.all)
    }
  }

  private static func make(
    _ order: Order, in folder: String, with printer: Printer, press: Swift.Result<Press, Problems>
  ) -> Result {
    var (pieces, problems) = printer.pieces(of: order)
    problems += pieces.flatMap { printer.verdict(on: $0, for: order) }
    guard !Problems(problems).areFatal else { return Result(problems: problems) }
    let person = order.record?.id ?? "nobody"
    var made: [Made] = []
    do throws(Problems) {
      for (index, pages) in pieces.enumerated() {
        let file = "\(folder)/\(person)/\(order.fileName(piece: index, of: pieces.count))"
        try Files.write(try press.get().pdf(pages), to: file)
        let sides = pages.pages.count
        made.append(
          Made(
            person: person, document: order.document, layout: order.layout.rawValue, size: order.size,
            sides: sides, sheets: order.isSingleSided ? sides : (sides + 1) / 2, file: file))
      }
    } catch {
      return Result(made: made, problems: problems + error.all.map { $0.about(person, order.document) })
    }
    return Result(made: made, problems: problems)
  }
}

/// How far the workers have come.
private struct Count: Sendable {
  private var next = 0
  private var done = 0

  mutating func take(from total: Int) -> Int? {
    guard next < total else { return nil }
    next += 1
    return next - 1
  }

  mutating func finish() -> Int {
    done += 1
    return done
  }
}
