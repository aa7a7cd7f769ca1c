import Care
import Diagnostics
import Templating

/// One document to be printed: from which template, for whom, in which layout and size.
package struct Order: Sendable {
  /// Nil for a template that names nobody.
  let subject: Subject?
  let document: DocumentTemplate
  let layout: ReadingLayout
  let size: Int
  /// What is different from the paper that the home has had, where the document tells of it.
  var change: PaperChange?
  /// The digest of all that it is made from, where the ledger knows it.
  var inputs: String?
  /// The version of the plan with which its paper was made and since which it says the same; nil for that of the record.
  var since: Int?
  /// What its reader needs that is made of words alone; of a text, what somebody makes from it.
  let transcriptions: [Transcription]
  /// In which way it reaches its reader.
  var medium: Medium

  /// Made of its parts.
  package init(
    _ document: DocumentTemplate, for subject: Subject?, layout: ReadingLayout, size: Int,
    as medium: Medium = .paper, transcribed transcriptions: [Transcription] = []
  ) {
    self.subject = subject
    self.document = document
    self.layout = layout
    self.size = size
    self.transcriptions = transcriptions
    self.medium = medium
  }

  /// Who it is for: whoever the subject was made for.
  var reader: Reader { subject?.reader ?? .everybody }

  var record: CareRecord? { subject?.record }

  /// Whether it is made of sides of paper.
  var isPaper: Bool { medium == .paper }

  /// The template that makes it; easy read has templates of its own.
  package var template: String { document.template(in: layout) }

  private var whose: String { reader.seesEverything ? "" : "-for-" + reader.id }

  /// The name of a file that is in one piece: `care-plan-text.txt`, of a copy for somebody else
  /// `care-plan-text-for-con-joan.txt`; of a page for a screen `care-plan-large-print-24.html`.
  var fileName: String {
    "\(document.name)-\(medium.ledgerWord ?? "\(layout.name)-\(size)")\(whose)\(medium.ending)"
  }

  /// `care-plan-large-print-24.pdf`, of a copy for somebody else `care-plan-standard-14-for-council.pdf`, and of a
  /// booklet `care-plan-easy-read-28-2-of-3.pdf`; pieces count from 0.
  func fileName(piece: Int, of count: Int) -> String {
    "\(document.name)-\(layout.name)-\(size)\(whose)\(Self.ending(piece: piece, of: count)).pdf"
  }

  /// What tells the files of one document apart: nothing where there is one, else `-2-of-3`.
  static func ending(piece: Int, of count: Int) -> String { count == 1 ? "" : "-\(piece + 1)-of-\(count)" }
}

extension TemplateLibrary {
  /// The kinds of sheets to write on that some document prints.
  package var printedSheets: Set<String> { Set(documents.flatMap(\.head.sheets)) }
}

extension DocumentTemplate {
  /// Whether it is made of sheets to write on.
  var isSheets: Bool { !head.sheets.isEmpty }

  /// Whether a person has ordered a sheet that it prints; a document to read is for everybody.
  package func isOrdered(by record: CareRecord) -> Bool {
    head.sheets.isEmpty || !record.orderedSheets.isDisjoint(with: head.sheets)
  }

  /// Whether the document's own place in a pack is behind another's.
  func comesAfter(_ other: DocumentTemplate) -> Bool { (head.order ?? .max) > (other.head.order ?? .max) }

  /// Whether copies may be made for a reader.
  func isFor(_ reader: Audience) -> Bool { isFor(reader.headWord, inEasyRead: false) }

  /// The template that makes the document in a layout: the twin where the layout is written and there is one.
  func template(in layout: ReadingLayout) -> String { template(inEasyRead: layout.hasTwins && twin != nil) }
}

extension Problem {
  /// The same problem, marked with the record and the document it is about.
  func about(_ person: String?, _ document: String? = nil) -> Problem {
    var problem = self
    problem.person = person ?? problem.person
    problem.document = document ?? problem.document
    return problem
  }
}
