import Documents
import Records

extension CareRecord {
  /// Where the texts that an audience may see say what is withheld from it: `risks[2].text`.
  public func mentions(of withheld: WithheldWords, seenBy audience: Audience) -> [String] {
    let view = SharedView(for: audience, in: object, keepsPlaces: true)
    var paths: [String] = []
    Value.object(view.narrowed(object)).eachText { path, text in
      if !withheld.said(in: text).isEmpty { paths.append(path.path) }
    }
    return paths
  }

  /// The parts of the record in which stands what is withheld from an audience: `medicines`.
  public func parts(holding withheld: WithheldWords, keptFrom audience: Audience) -> [String] {
    let view = SharedView(for: audience, in: object, keepsPlaces: true)
    var seen: Set<String> = []
    Value.object(view.narrowed(object)).eachText { path, _ in seen.insert(path.path) }
    var parts: [String] = []
    Value.object(object).eachText { path, text in
      let part = String(path.path.prefix { $0 != "." && $0 != "[" })
      guard !parts.contains(part), !seen.contains(path.path), !withheld.said(in: text).isEmpty else { return }
      parts.append(part)
    }
    return parts
  }

  /// What the grants of an audience let through and what they keep back, as the parts are called inside a sentence, and
  /// whether that is the whole record.
  public func parts(
    seenBy audience: Audience, in words: Words
  ) -> (shown: [String], keptBack: [String], areAll: Bool) {
    let view = SharedView(for: audience, in: object)
    func named(_ sections: [String]) -> [String] {
      sections.map { Sections.words(for: $0, in: object, words) }
    }
    return (
      named(view.granted), named(view.withheld), view.granted.contains("*") && view.withheld.isEmpty
    )
  }
}

extension WithheldWords {
  /// Those of them that no text of a record says: what must not be said even where its texts go as they were written.
  public func unsaid(inTextsOf record: CareRecord) -> WithheldWords {
    var left = self
    Value.object(record.object).eachText { _, text in left = left.unsaid(in: text) }
    return left
  }
}

extension Value {
  /// Calls for each text below the value, with the way to it.
  fileprivate func eachText(at path: [PathStep] = [], _ found: ([PathStep], String) -> Void) {
    switch self {
    case .text(let text): found(path, text)
    case .list(let items):
      for (index, item) in items.enumerated() { item.eachText(at: path + [.index(index)], found) }
    case .object(let object):
      for (field, value) in zip(object.type.fields, object.slots) {
        value.eachText(at: path + [.key(field.name)], found)
      }
    case .map(let map):
      for key in map.keys { map[key]?.eachText(at: path + [.key(key)], found) }
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: break
    }
  }
}
