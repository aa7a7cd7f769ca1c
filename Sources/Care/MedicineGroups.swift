import Diagnostics
import Records

/// Groups of medicines that share what somebody may be allergic to, each with its source and the day on which that was
/// read. They serve a rule and are printed nowhere: whether two medicines are related is for a pharmacist to say.
public struct MedicineGroups: Sendable {
  /// The names of each group and of its members, in words.
  private let groups: [[[String]]]

  /// No groups: only what an allergy names itself is then found.
  public init() { groups = [] }

  private init(_ groups: [[[String]]]) { self.groups = groups }

  /// These groups and others: what an agency adds takes nothing away.
  public func adding(_ others: MedicineGroups) -> MedicineGroups { MedicineGroups(groups + others.groups) }

  /// Reads `catalogue/medicine-groups.json`.
  public static func read(_ source: SourceText) -> (MedicineGroups?, [Problem]) {
    let reading = type.read(source)
    guard let object = reading.object else { return (nil, reading.problems) }
    let groups = object.objects("groups").map { group in
      (group["names"].texts + group["members"].texts).map(\.inWords)
    }
    return (MedicineGroups(groups), reading.problems)
  }

  /// What a medicine may be called that somebody with this allergy must not have: what it names, and all of each group
  /// of which it names one.
  func names(for substance: String) -> [[String]] {
    let words = substance.inWords
    let own = Self.pieces(of: substance).filter { $0.joined().utf8.count >= 4 }
    return own + groups.filter { group in group.contains { words.hold($0) } }.joined()
  }

  /// "Aspirin, ibuprofen and codeine" is three.
  private static func pieces(of substance: String) -> [[String]] {
    let parts = substance.split { ",;/()&+".contains($0) }
    return parts.flatMap { part in
      String(part).inWords.split { ["and", "or"].contains($0) }.map(Array.init)
    }
  }

  /// The declaration of the file.
  public static let type = ObjectType(
    "Medicine groups", "Medicines that share what somebody may be allergic to.",
    fields: [
      Field("schema", .code(Codes.medicineGroupsSchema), .required, "\"medicine-groups/1\""),
      Field(
        "copiedFrom", .text(.line), .optional,
        "the SHA-256 of the built-in file that this one was copied from"),
      Field("groups", .list(.object(group)), .required, "the groups"),
    ])

  private static let group = ObjectType(
    "Medicine group", "One group.",
    fields: [
      Field("names", .list(.text(.line)), .required, "what the group is called in an allergy"),
      Field("members", .list(.text(.line)), .required, "the medicines in it, by their names and brands"),
      Field("source", .text(.prose), .required, "where that is written"),
      Field("checkedOn", .date, .required, "the day on which it was read"),
    ])
}
