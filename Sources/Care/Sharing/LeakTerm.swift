import Records

/// A word by which somebody could recognise a thing that may be withheld, and where the record holds the thing itself.
///
/// Of a need of which only the outcomes are seen, these tell in their own words: whoever sees them sees the thing.
struct LeakTerm {
  /// In small letters.
  let word: String
  /// The `offset` of the object that is the thing.
  let owner: Int32
  /// Whether it is somebody's name.
  let isName: Bool
  /// The id of the thing, by which a contact is granted something.
  let id: String?
  /// The fields that lead to the list in which the thing stands.
  let fields: [String]
  /// The way to the thing in the record, as messages name it.
  let path: String
  /// The thing, where it is an item of the section itself, so that it may be hidden alone.
  let item: Object?

  /// The terms of a record: people, medicines, allergies, conditions, and the parts of life that have words of their own.
  static func all(in record: Object) -> [LeakTerm] {
    var terms: [LeakTerm] = []
    for list in lists { list.append(to: &terms, from: record) }
    return terms
  }

  /// The words of things that an audience does not see. Names of people are left out: families know each other.
  static func hidden(from view: SharedView, in record: Object) -> [String] {
    let terms = all(in: record).filter { !$0.isName }
    let seen = Set(terms.filter { $0.isSeen(by: view) }.map(\.word))
    return terms.map(\.word).filter { !seen.contains($0) }
  }

  /// Whether an audience sees the thing itself; everybody knows their own name.
  func isSeen(by view: SharedView) -> Bool {
    (isName && id == view.audience.word) || (view.shows(item, of: fields[0]) && view.shows(path: fields))
  }

  /// A list of things that have names.
  private struct TermList: Sendable {
    let path: [String]
    /// The field that names an item.
    let field: String
    var isName = false
    /// What somebody could recognise the item by, of its whole name.
    var words: @Sendable (String) -> [String] = { [$0] }

    func append(to terms: inout [LeakTerm], from record: Object) {
      let list = path.dropFirst().reduce(record[path[0]]) { $0.object?[$1] ?? .missing }
      for (index, item) in list.list.enumerated() {
        guard let object = item.object, let name = object.text(field) ?? object.word(field) else { continue }
        for word in words(name.lowercased()) where word.utf8.count >= shortest {
          terms.append(
            LeakTerm(
              word: word, owner: object.offset, isName: isName, id: object.text("id"),
              fields: path.filter { $0 != "items" },
              path: "\(path.joined(separator: "."))[\(index)]", item: path.count == 1 ? object : nil))
        }
      }
    }
  }

  private static let lists = [
    TermList(path: ["contacts"], field: "name", isName: true) { [$0, $0.upTo(" ")] },
    TermList(path: ["health", "allergies", "items"], field: "substance"),
    TermList(path: ["health", "foodAllergies", "items"], field: "substance"),
    TermList(path: ["health", "conditions", "items"], field: "text") { [$0.upTo(",")] },
    TermList(path: ["professionals"], field: "name", isName: true),
    TermList(path: ["medicines", "items"], field: "name"),
    TermList(path: ["needs"], field: "domain") { $0 == "continence" ? continence : [] },
  ]

  private static let continence = [
    "continence", "incontinence", "commode", "commodes", "toilet", "catheter", "stoma", "urine", "bowel",
    "bowels",
  ]

  /// Shorter words stand in too many others' places.
  private static let shortest = 4
}

extension String {
  /// The part before a sign, or all of it.
  fileprivate func upTo(_ end: Unicode.Scalar) -> String {
    guard let index = utf8.firstIndex(of: UInt8(ascii: end)) else { return self }
    return String(self[..<index])
  }
}
