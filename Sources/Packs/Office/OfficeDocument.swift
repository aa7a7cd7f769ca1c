import Care
import Records

/// A paper of the office's own: a report, a pack for a day without systems, an index of what was given out.
///
/// It is about many people or about none, so that no record is what its template sees. What it says is a value of a
/// declared type, and its template, `Templates/office/<name>.md`, is checked against that type as others are against the
/// record. Beside the fields of the type a template sees `provider` and `printedOn`.
package struct OfficeDocument: Sendable {
  /// The name of its template, without the ending.
  let name: String
  /// All that it says.
  let data: Object
  /// The size of its letters in points; nil for the layout's own.
  let size: Int?
  /// Whether something of what it says may be withheld from its reader, so that headings go with what stood under them.
  let isOfSomeParts: Bool
  /// Who reads it; nil for the office.
  let reader: Audience?

  /// A paper that says what a value holds.
  package init(
    _ name: String, of data: Object, size: Int? = nil, isOfSomeParts: Bool = false,
    for reader: Audience? = nil
  ) {
    self.name = name
    self.data = data
    self.size = size
    self.isOfSomeParts = isOfSomeParts
    self.reader = reader
  }
}
