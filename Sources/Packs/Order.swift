import Care
import Diagnostics

/// The documents of a pack.
public enum DocumentName: String, Sendable, CaseIterable {
  case serviceUserGuide = "service-user-guide"
  case carePlan = "care-plan"
  case diary
}

/// One document to be printed: from which template, for whom, in which layout and size.
package struct Order: Sendable {
  /// Nil for a template that names nobody.
  let subject: Subject?
  /// The document's name, for example `care-plan`.
  let document: String
  /// The template that makes it; easy read has templates of its own.
  package let template: String
  let layout: LayoutKind
  let size: Int
  /// Whose copy it is, in words for the foot of the page: "Winnie", "visitors".
  let reader: String

  package init(
    _ document: DocumentName, for subject: Subject, layout: LayoutKind, size: Int, reader: String
  ) {
    self.init(
      subject: subject, document: document.rawValue, template: document.template(in: layout), layout: layout,
      size: size, reader: reader)
  }

  init(subject: Subject?, document: String, template: String, layout: LayoutKind, size: Int, reader: String) {
    self.subject = subject
    self.document = document
    self.template = template
    self.layout = layout
    self.size = size
    self.reader = reader
  }

  var record: CareRecord? { subject?.record }

  /// `care-plan-large-print-24.pdf`, and of a booklet `care-plan-easy-read-28-2-of-3.pdf`; pieces count from 0.
  func fileName(piece: Int, of count: Int) -> String {
    "\(document)-\(layout.rawValue)-\(size)\(Self.ending(piece: piece, of: count)).pdf"
  }

  /// What tells the files of one document apart: nothing where there is one, else `-2-of-3`.
  static func ending(piece: Int, of count: Int) -> String { count == 1 ? "" : "-\(piece + 1)-of-\(count)" }
}

extension DocumentName {
  func template(in layout: LayoutKind) -> String { rawValue + (layout == .easyRead ? ".easy-read" : "") }
}

/// What is asked of a run beyond the people's own needs.
struct Wish: Sendable {
  var documents: [DocumentName] = DocumentName.allCases
  var layout: LayoutKind?
  var size: Int?
  /// Whether copies are made for those who chose to have no paper at home.
  var includesPaperless = true

  /// Every template that may be needed, whoever is printed for.
  var templates: Set<String> {
    let layouts = layout.map { [$0] } ?? LayoutKind.allCases
    return Set(documents.flatMap { document in layouts.map(document.template) })
  }
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
