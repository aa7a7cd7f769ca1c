import Care
import Documents

/// Who a copy is made for.
package enum Reader: Sendable, Hashable {
  /// The person whose home the paper stands in.
  case person
  /// Somebody who comes to the person, or whom the person lets read it.
  case audience(Audience)
  /// Nobody in particular: a template that names no person.
  case everybody

  /// Whether nothing of the record can be withheld from them.
  var seesEverything: Bool { self == .person || self == .everybody }

  /// The word in names of files and in the ledger: an audience, or the id of a contact.
  var id: String {
    if case .audience(let audience) = self { audience.word } else { word }
  }

  /// The reader in the ledger; nil where nothing is withheld from them.
  var ledgerWord: String? { seesEverything ? nil : id }

  /// The word that heads of templates use.
  var word: String {
    switch self {
    case .person, .everybody: Audience.person.word
    case .audience(let audience): audience.headWord
    }
  }

  /// Whose copy it is, as the foot of the page says it: "Winnie", "visitors".
  func words(about subject: Subject?, in words: Words) -> String {
    switch self {
    case .person: subject?.preferredName ?? ""
    case .audience(.visitingProfessional): words(PacksWord.visitors)
    case .audience(.careWorker): words(PacksWord.careWorkers)
    case .audience(.emergency): words(PacksWord.emergencyStaff)
    case .audience(.council): words(PacksWord.council)
    case .audience(.person), .audience(.contact):
      subject?.readerName ?? words(PacksWord.familyAndFriends)
    case .everybody: words(PacksWord.everybody)
    }
  }
}
