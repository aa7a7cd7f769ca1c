import Documents
import Records

/// What is said of a record that the record itself does not say.
public enum CareWord: String, WordKey {
  // Whom to call when something goes wrong.
  case callContact = "call.contact"
  case callOffice = "call.provider.office"
  case callOutOfHours = "call.provider.out-of-hours"
  case callText = "call.provider.text-only"
  case callSafeguarding = "call.provider.safeguarding"

  // What a contact is besides.
  case attorney = "standing.attorney"
  case healthAttorney = "standing.attorney-health"
  case moneyAttorney = "standing.attorney-money"
  case deputy = "standing.deputy"
  case guardian = "standing.guardian"
  case controller = "standing.controller"
  case appointee = "standing.appointee"
  case advocate = "standing.advocate"
  case unpaidCarer = "standing.unpaid-carer"
  case keyholder = "standing.keyholder"
  case standingAlso = "standing.also"

  // Who a contact is in one plain word: the words that need no other in easy read, parted by commas, and among them
  // those for somebody who speaks up for the person.
  case plainRelations = "relation.plain"
  case advocateRelations = "relation.advocate"

  // What a contact can decide.
  case health = "power.health"
  case money = "power.money"
  case benefits = "power.benefits"

  // For whom a way to have information was chosen.
  case yourself = "chosen-for.yourself"
  case somebodyElse = "chosen-for.somebody-else"

  // Who may see what.
  case contact = "readers.contact"
  case nobodyKnown = "readers.nobody-known"
  case seesButNot = "readers.but-not"
  case seesFor = "readers.basis"
  case partOf = "readers.part"
  case easyAll = "readers.easy-read.all"
  case easySome = "readers.easy-read.some"

  /// What the text may hold in `{{ }}`.
  public var slots: [WordSlot] {
    switch self {
    case .callContact, .contact: ["name", "relationship"]
    case .keyholder: ["standing"]
    case .standingAlso: ["standing", "role"]
    case .seesButNot: ["sees", "except"]
    case .seesFor: ["sees", "basis"]
    case .partOf: ["section"]
    case .easyAll, .easySome: ["name"]
    default: []
    }
  }

  /// What a file of words must have for people's records: these, the codes, the needs, and the parts of a record.
  public static var everything: [WordEntry] {
    entries + NeedOrder.entries + SectionWord.entries + SectionWord.ofCodes + Texture.entries
      + FieldWord.entries
      + Codes.option.codes.map { WordEntry(Options.sentencePath($0)) }
      + Codes.reader.codes.map { WordEntry(Readers.insidePath($0)) }
      + (CareTypes.root.codeLists + [Codes.audience] + OfficeTypes.codeLists).flatMap(\.wordPaths)
      .map { WordEntry($0) }
  }
}

extension Words {
  /// What is printed for a code.
  func text(of code: Code) -> String { code.list.path(at: code.index).map { text(at: $0) } ?? code.word }

  /// What is printed for a code of a list.
  func text(of code: String, in list: CodeList) -> String {
    list.index(of: code).map { text(of: Code(list, index: $0)) } ?? code
  }

  /// The sentence of a code for easy read, or what is printed for it where there is none.
  func easyRead(of code: String, in list: CodeList) -> String {
    list.index(of: code).flatMap { list.easyReadPath(at: $0) }.map { text(at: $0) }
      ?? text(of: code, in: list)
  }
}
