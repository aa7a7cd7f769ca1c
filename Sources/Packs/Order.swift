import Care
import Diagnostics
import Records

/// The documents of a pack.
public enum DocumentName: String, Sendable, CaseIterable {
  case serviceUserGuide = "service-user-guide"
  case carePlan = "care-plan"
  case diary
}

/// One document to be printed: from which template, for whom, in which layout and size.
package struct Order: Sendable {
  /// Nil for a template that names nobody.
  let record: CareRecord?
  /// The document's name, for example `care-plan`.
  let document: String
  /// The template that makes it; easy read has templates of its own.
  package let template: String
  let layout: LayoutKind
  let size: Int
  /// Whose copy it is, in words for the foot of the page: "Winnie", "visitors".
  let reader: String

  package init(
    _ document: DocumentName, for record: CareRecord, layout: LayoutKind, size: Int, reader: String
  ) {
    self.init(
      record: record, document: document.rawValue, template: document.template(in: layout), layout: layout,
      size: size, reader: reader)
  }

  init(record: CareRecord?, document: String, template: String, layout: LayoutKind, size: Int, reader: String)
  {
    self.record = record
    self.document = document
    self.template = template
    self.layout = layout
    self.size = size
    self.reader = reader
  }

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

/// What is asked of a build beyond the people's own needs.
struct Wish: Sendable {
  var documents: [DocumentName] = []
  var layout: LayoutKind?
  var size: Int?
}

extension CareRecord {
  /// The files of this person's pack; throws why there are none. Easy read is never the only copy of a plan: visiting
  /// nurses and relief staff need the full one, so it prints in standard besides, unless a layout was asked for.
  func orders(for wish: Wish) throws(Problems) -> [Order] {
    let (layout, size) = try resolved(wish.layout, wish.size)
    let documents = DocumentName.allCases.filter { wish.documents.isEmpty || wish.documents.contains($0) }
    let name = object.preferredName
    let own = documents.map { Order($0, for: self, layout: layout, size: size, reader: name) }
    guard layout == .easyRead, wish.layout == nil, documents.contains(.carePlan) else { return own }
    let standard = LayoutKind.standard.defaultSize
    return own + [Order(.carePlan, for: self, layout: .standard, size: standard, reader: "visitors")]
  }

  /// The layout and size of the person's copy.
  func resolved(_ layout: LayoutKind?, _ size: Int?) throws(Problems) -> (layout: LayoutKind, points: Int) {
    do throws(Problems) { return try readingNeed.resolved(layout: layout, size: size) } catch {
      throw Problems(error.all.map { $0.about(id) })
    }
  }
}

extension Object {
  /// What the person likes to be called.
  var preferredName: String {
    if case .object(let person) = self["person"] { return person.string("preferredName") }
    return ""
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
