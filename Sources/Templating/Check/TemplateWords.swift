/// The words that templates are made of, from the tables that read them.
package enum TemplateWords {
  /// The names of tags, those that end a pair among them.
  package static let tags: [String] = TagTable.document.names
  /// The names of filters.
  package static let filters: [String] = Filter.all.keys.sorted()
  /// What may be said at the head of a document.
  package static let headKeys: [String] = HeadKey.all.map(\.name)
}
