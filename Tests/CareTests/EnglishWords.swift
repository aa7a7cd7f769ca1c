import Diagnostics
import Documents
import Foundation
import Records

@testable import Care

extension Sample {
  /// The words that the program comes with. Those of records have slots and nothing else in them.
  static let words: Words = {
    let path = package + "/Templates/words/en-GB.json"
    let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
    guard let file = try? JSON.parse(SourceText(path: path, bytes: bytes)),
      case .object(let members)? = file["words"]?.kind
    else { preconditionFailure("no words at \(path)") }
    return Words("en-GB", Dictionary(members.map { ($0.key, phrase($0.value)) }) { one, _ in one })
  }()

  /// The groups of medicines that the program comes with.
  static let medicineGroups: MedicineGroups = {
    let path = package + "/Templates/catalogue/medicine-groups.json"
    let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
    guard let groups = MedicineGroups.read(SourceText(path: path, bytes: bytes)).0 else {
      preconditionFailure("no groups of medicines at \(path)")
    }
    return groups
  }()

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func phrase(_ value: JSONNode) -> Phrase {
    guard case .string(let text) = value.kind else { return Phrase("") }
    let pieces = text.split(separator: "{{ ", omittingEmptySubsequences: false)
    return Phrase(
      pieces.enumerated().flatMap { index, piece -> [Phrase.Part] in
        guard index > 0, let end = piece.firstRange(of: " }}") else { return [.text(String(piece))] }
        return [.slot(String(piece[..<end.lowerBound])), .text(String(piece[end.upperBound...]))]
      })
  }
}
