import Care
import Diagnostics

/// Tells the office of what it filled in and nobody will read on paper.
struct FieldNotes: Sendable {
  /// The fields that each template prints, by their whole paths.
  private let fields: [String: Set<String>]
  /// The templates that print a field.
  private let templates: [String: [String]]

  init(_ printer: Printer) {
    fields = printer.paths.mapValues { FieldUse.sources(of: $0).union(Order.runningFields) }
    var templates: [String: [String]] = [:]
    for name in fields.keys.sorted() {
      for path in fields[name] ?? [] { templates[path, default: []].append(name) }
    }
    self.templates = templates
  }

  /// Whoever gets no paper at all is told why by others.
  func notes(on turn: Run.Turn) -> [Problem] {
    guard let record = turn.record, !turn.orders.isEmpty else { return [] }
    let copies = turn.orders.compactMap { order in
      order.record.map { FieldCopy(of: $0, fields: fields[order.template] ?? []) }
    }
    return record.unread(on: copies, among: templates)
  }

  func notes(on provider: Provider) -> [Problem] { provider.unread(among: templates) }
}

extension Order {
  /// The fields that stand above and below the text of pages, whatever the template says.
  static let runningFields: Set<String> = [
    "recordId", "person.preferredName", "person.family", "plan.version", "plan.replaces", "plan.status",
    "provider.name", "provider.logo",
  ]
}
