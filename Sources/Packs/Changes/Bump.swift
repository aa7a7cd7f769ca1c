import Care
import Diagnostics
import Records

/// Gives a plan its next version: writes the number, the one that it replaces, the day, the reason and what has changed
/// since the version that was printed. Everything else in the record stays as it is written.
public struct Bump: Sendable {
  private let build: Build
  private let why: String

  /// - Parameter build: The agency, the one person, and the day from which the new version holds.
  public init(_ build: Build, why: String) {
    self.build = build
    self.why = why
  }

  /// What was written.
  public struct Done: Sendable {
    /// The number of the version.
    public let version: Int
    /// What has changed, in words.
    public let changes: [String]
    /// The record.
    public let file: String
  }

  /// Writes the record.
  ///
  /// - Throws: When the record has errors, when none of its versions was printed, and when nothing has changed since.
  public func run() throws(Problems) -> Done {
    let run = try build.open()
    let folder = build.out ?? run.agency.path + "/packs"
    let id = build.people[0]
    let (record, found, _) = run.agency.person(id)
    guard let record else { throw Problems(found) }
    guard let version = record.planVersion,
      let printed = Bookkeeping.heldVersions(of: id, in: folder).last,
      let before = run.record(id, heldAs: printed, in: folder)
    else { throw Problems(.neverPrinted(id)) }
    guard version == printed else { throw Problems(.newVersionAlready(version, printed: printed, id)) }
    let wording = run.printer.wording(in: run.printer.languages.sorted()[0])
    let words = ChangeWords(wording, run.agency.resources.catalogue, in: record.object)
    let changes = RecordChanges(from: before, to: record, in: words)
    guard !changes.all.isEmpty else { throw Problems(.nothingChanged(since: printed, id)) }
    let bytes = try JSON.edited(
      record.source,
      [
        (["plan", "version"], "\(version + 1)"), (["plan", "replaces"], "\(version)"),
        (["plan", "effectiveFrom"], JSONText.quoted(build.asOf.iso)),
        (["plan", "reviewReason"], JSONText.quoted(why)), (["plan", "changes"], changes.asJSON),
      ])
    try Files.write(bytes, to: record.source.path, like: record.source.path)
    return Done(version: version + 1, changes: changes.forOffice, file: record.source.path)
  }
}

extension RecordChanges {
  /// What `plan.changes` of a record says of them.
  fileprivate var asJSON: String {
    let items = all.map { change in
      let place = change.placeInRecord
      let keys = [
        ("path", change.path), ("what", change.new == nil || place.isEmpty ? nil : place),
        ("was", change.old), ("now", now(change)),
      ]
      return "      { "
        + keys.compactMap { key, text in text.map { "\"\(key)\": " + JSONText.quoted($0.plainlySpaced) } }
        .joined(separator: ", ") + " }"
    }
    return "[\n" + items.joined(separator: ",\n") + "\n    ]"
  }

  private func now(_ change: Change) -> String {
    if let new = change.new { return new }
    let key = change.old == nil ? PacksWord.partChanged : .factGone
    return words.wording.words(
      key, ["place": change.placeInRecord.isEmpty ? words.part(change.part) : change.placeInRecord])
  }
}

extension RecordChanges.Change {
  /// `visits/lunch`.
  fileprivate var path: String? { ([part] + (item.map { [$0] } ?? [])).joined(separator: "/") }

  /// The place without what the path says already.
  fileprivate var placeInRecord: String {
    (item == nil ? place : Array(place.dropFirst())).joined(separator: ", ")
  }
}

extension Problem {
  fileprivate static func neverPrinted(_ person: String) -> Problem {
    Problem(
      .error, "no version of this plan was printed, so that there is nothing to compare with",
      hint: "homepack build prints it; a version that nobody has printed need not be raised", person: person)
  }

  fileprivate static func newVersionAlready(_ version: Int, printed: Int, _ person: String) -> Problem {
    Problem(
      .error, "the record has version \(version) already, and version \(printed) was printed last",
      hint: "homepack build prints what has changed", path: "plan.version", person: person)
  }

  fileprivate static func nothingChanged(since version: Int, _ person: String) -> Problem {
    Problem(
      .error, "nothing that the plan prints has changed since version \(version)",
      hint: "write what is new into the record first", person: person)
  }
}
