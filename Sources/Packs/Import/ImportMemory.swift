import Care
import Diagnostics
import Records

/// What earlier imports wrote, by digests: a draft whose file has the digest still was touched by nobody. It stands in
/// `people/.imported.json`, says nothing of anybody but the record ids, and may be deleted: then every record counts as
/// touched, and none is written over.
struct ImportMemory {
  private let path: String
  private var digests: [String: String] = [:]
  private var isChanged = false

  init(of agency: String) throws(Problems) {
    path = agency + "/people/.imported.json"
    guard Files.exists(path) else { return }
    let reading = Self.type.read(try Files.source(path))
    guard let object = reading.object else { throw Problems(reading.problems) }
    for draft in object.objects("drafts") { digests[draft.string("id")] = draft.string("digest") }
  }

  /// Whether a file is as an import wrote it.
  func isUntouched(_ bytes: [UInt8], of id: String) -> Bool { digests[id] == SHA256.hexadecimal(of: bytes) }

  mutating func note(_ bytes: [UInt8], of id: String) {
    digests[id] = SHA256.hexadecimal(of: bytes)
    isChanged = true
  }

  func write() throws(Problems) {
    guard isChanged else { return }
    let drafts = digests.sorted { $0.key < $1.key }.map { id, digest in
      JSONText.object([("id", .string(id)), ("digest", .string(digest))])
    }
    let text = JSONText.object([("schema", .string("imported/1")), ("drafts", .list(drafts))]).indented
    try Files.write(Array(text.utf8), to: path)
  }

  private static let type = ObjectType(
    "Memory", "What earlier imports wrote.",
    fields: [
      Field("schema", .text(.line), .required, "imported/1"),
      Field("drafts", .list(.object(draft)), .required, "the drafts"),
    ])

  private static let draft = ObjectType(
    "Draft", "One draft.",
    fields: [
      Field("id", .text(.identifier), .required, "the record id"),
      Field("digest", .text(.line), .required, "the SHA-256 of the file as it was written"),
    ])
}
