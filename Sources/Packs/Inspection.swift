import Care
import Diagnostics
import Layout
import PDF
import Standards

/// A document whose pages were measured by the rules of the standard that its layout claims.
public struct MeasuredDocument: Sendable {
  /// The record id.
  public let person: String
  /// The document's name.
  public let document: String
  /// The layout's name.
  public let layout: String
  /// Points.
  public let size: Int
  /// Which booklet, counted from 1; nil where the document is in one piece.
  public let booklet: Int?
  /// Printed sides of paper.
  public let sides: Int
  /// Every rule of the claim, in the order of their numbers.
  public let rules: [Rule]
  /// Every place where a rule is broken: an error where it is a must, else a warning.
  public let problems: [Problem]

  /// Rules of the claim that pages do not show to be kept.
  public let leftToPeople: [Unmeasured]

  /// A rule that a person looks for.
  public struct Unmeasured: Sendable, Hashable {
    /// The number in the list of standards.
    public let number: String
    /// What to look for.
    public let name: String
    /// Why the pages do not show it.
    public let reason: String
  }

  /// What one rule says to the document.
  public struct Rule: Sendable {
    /// The number in the list of standards; several rules may share one.
    public let number: String
    /// What is measured.
    public let name: String
    /// Where the rule comes from.
    public let source: String
    /// Whether a file that breaks it is not written.
    public let isMust: Bool
    /// At how many places it is broken; 0 is a pass.
    public let faults: Int
  }

  init(
    _ order: Order, _ pages: PagedDocument, _ findings: [ClaimFinding], unmeasured: [UnmeasuredRule],
    booklet: Int?
  ) {
    self.booklet = booklet
    leftToPeople =
      unmeasured.map {
        Unmeasured(number: $0.number, name: $0.name, reason: $0.reason)
      }
    person = order.subject?.id ?? "nobody"
    document = order.document.name
    layout = order.layout.name
    size = order.size
    sides = pages.pages.count
    rules = findings.map {
      Rule(
        number: $0.rule.number, name: $0.rule.name, source: $0.rule.source, isMust: $0.rule.isMust,
        faults: $0.faults.count)
    }
    problems = findings.flatMap { finding in finding.faults.map { $0.problem(of: finding.rule, in: order) } }
  }
}

extension Build {
  /// What an inspection measured and found.
  public struct Inspected: Sendable {
    /// The documents, people in the order of their ids.
    public var documents: [MeasuredDocument] = []
    /// What stands against printing before any page is measured: records with errors, for example.
    public var problems: [Problem] = []

    /// Made of its parts.
    public init(documents: [MeasuredDocument] = [], problems: [Problem] = []) {
      self.documents = documents
      self.problems = problems
    }

    /// All that was found, grouped by person.
    public var report: ProblemReport {
      ProblemReport(problems + documents.flatMap(\.problems), people: documents.map(\.person))
    }
  }

  /// Lays out every document of the packs and measures its pages; writes nothing.
  public func inspect() throws(Problems) -> Inspected {
    let run = try open()
    // Only what stops a pack: the rest is for check to tell.
    var inspected = Inspected(problems: run.agency.problems.filter { $0.severity >= .error })
    for part in run.each({ turn, _ in run.measured(turn) }) {
      inspected.documents += part.documents
      inspected.problems += part.problems
    }
    return inspected
  }
}

extension Run {
  fileprivate func measured(_ turn: Turn) -> Build.Inspected {
    Build.Inspected(
      documents: turn.orders.filter(\.isPaper).flatMap(measured),
      problems: turn.found.filter { $0.severity >= .error } + turn.unmet)
  }

  private func measured(_ order: Order) -> [MeasuredDocument] {
    let pieces = printer.pieces(of: order).pieces
    return pieces.enumerated().map { piece, pages in
      MeasuredDocument(
        order, pages, printer.findings(on: pages, of: order),
        unmeasured: printer.unmeasured(on: pages, of: order),
        booklet: pieces.count == 1 ? nil : piece + 1)
    }
  }
}

extension Printer {
  /// The finished pages of an order with all that stands against printing them: what the pages have to report, and what
  /// the claim of the layout says to them. A text and a page for a screen have none that could be measured.
  package func judged(_ order: Order) -> (pieces: [PagedDocument], problems: [Problem]) {
    guard order.isPaper else {
      return (
        [],
        gapsInText(of: order)
          + (text(of: order).isCutShort
            ? [Problem.cutShort.about(order.subject?.id, order.document.name)] : [])
      )
    }
    let (pieces, problems) = pieces(of: order)
    return (pieces, problems + pieces.flatMap { verdict(on: $0, for: order) })
  }

  /// What the claim of the layout leaves to people; nothing when it claims nothing.
  func unmeasured(on pages: PagedDocument, of order: Order) -> [UnmeasuredRule] {
    let claim = Claim(rawValue: sheet(of: order).claims)
    return claim.map(resources.wording(in: pages.language).leftToPeople) ?? []
  }

  /// The pages of an order measured by the claim of its layout.
  func findings(on pages: PagedDocument, of order: Order) -> [ClaimFinding] {
    pages.measured(
      in: style(of: order), wording: resources.wording(in: pages.language), typefaces: resources.typefaces)
  }

  /// What the claim of the layout says to pages that are to be printed, each rule that they break at the first place:
  /// a must refuses the file, the rest is listed.
  public func verdict(on pages: PagedDocument, for order: Order) -> [Problem] {
    findings(on: pages, of: order).compactMap { finding in
      guard let first = finding.faults.first else { return nil }
      var problem = first.problem(of: finding.rule, in: order)
      if finding.rule.isMust { problem.severity = .refusal }
      let more = finding.faults.count - 1
      problem.hint =
        (more == 0 ? "" : "And at \(more) more \(more == 1 ? "place" : "places"). ")
        + "homepack inspect lists every place."
      return problem
    }
  }
}

extension ClaimFault {
  fileprivate func problem(of rule: ClaimRule, in order: Order) -> Problem {
    let place = self.place == nil ? "" : ", " + whereabouts
    return Problem(
      rule.isMust ? .error : .warning, "\(message)\(place) (\(rule.name), \(rule.source))", rule: rule.number,
      person: order.record?.id, document: "\(order.document.name)-\(order.layout.name)-\(order.size)",
      page: page)
  }
}

/// A PDF read back from the disk.
public struct PrintedFile: Sendable {
  /// What breaks PDF/UA-1 or the file itself.
  public let problems: [Problem]
  /// The document as a screen reader says it, a line an element.
  public let spoken: String

  /// Reads a file; throws when it cannot be read at all.
  public init(_ path: String) throws(Problems) {
    let inspection = try FileInspection(try Files.bytes(path))
    problems = inspection.problems
    spoken = inspection.spoken
  }
}
