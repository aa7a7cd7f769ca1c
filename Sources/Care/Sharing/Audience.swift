import Records

/// Who a copy is for, as far as sharing is concerned.
public enum Audience: Sendable, Hashable {
  case person
  case careWorker
  case visitingProfessional
  case emergency
  case council
  /// Somebody close to the person, by the contact's id.
  case contact(String)

  /// The audience of a word in a record or on the command line.
  public init(_ word: String) {
    switch word {
    case "person": self = .person
    case "care-worker": self = .careWorker
    case "visiting-professional": self = .visitingProfessional
    case "emergency": self = .emergency
    case "council": self = .council
    default: self = .contact(word)
    }
  }

  /// The words of all readers; a contact of the person is one of `contact`.
  public static let words = Codes.reader.codes

  /// The word in the head of a template, where all those close to the person are one.
  public var headWord: String {
    if case .contact = self { "contact" } else { word }
  }

  /// The word in a record.
  public var word: String {
    switch self {
    case .person: "person"
    case .careWorker: "care-worker"
    case .visitingProfessional: "visiting-professional"
    case .emergency: "emergency"
    case .council: "council"
    case .contact(let id): id
    }
  }
}

extension CareRecord {
  /// An audience of this record as it may stand in a message.
  public func shown(_ audience: Audience) -> String { object.shown(audience) }
}

extension Object {
  /// An audience of this record as it may stand in a message: ids of contacts are often made of their names.
  func shown(_ audience: Audience) -> String {
    guard case .contact(let id) = audience else { return audience.word }
    let index = Array(objects("contacts")).firstIndex { $0.text("id") == id }
    return index.map { "contacts[\($0)]" } ?? "an unknown contact"
  }
}
