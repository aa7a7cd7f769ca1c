import Care
import Diagnostics
import Records

/// A provider's folder: who it is, and the records of its people, which are read one at a time.
struct Agency: Sendable {
  let path: String
  let provider: Provider
  /// The record ids of the people asked for, in order.
  let ids: [String]
  /// What was found about the provider.
  private(set) var problems: [Problem]
  let resources: Resources
  let context: CheckContext

  /// What a check depends on besides the files.
  struct Checking: Sendable {
    var asOf: CalendarDate
    var isDraftAllowed = false
    var isRestrictedAllowed = false
    var isAfterDeathAllowed = false
  }

  /// Reads the provider, and finds the people asked for: all if none is named, nobody if nil. A provider with errors
  /// stops everything.
  init(
    _ path: String, only ids: [String]?, of shard: Shard? = nil, with resources: Resources, checking: Checking
  ) throws(Problems) {
    guard Files.isFolder(path) else {
      throw Problems(
        Problem(
          .error, "There is no folder \(path)", hint: "homepack new FOLDER writes an agency to start from."))
    }
    let source = try Files.source(path + "/provider.json")
    let (provider, found) = Provider.read(source)
    guard let provider, !Problems(found).areFatal else { throw Problems(found) }
    let problems =
      found + provider.problems(asOf: checking.asOf, nations: resources.nations)
      + provider.unprintable(with: resources.typefaces)
      + provider.lookProblems(in: resources)
      + PhotographFiles(agency: path, layouts: resources.layouts).problems(of: provider)
    guard !Problems(problems).areFatal else { throw Problems(problems) }
    self.path = path
    self.provider = provider
    let people = try ids.map { _ throws(Problems) in try PeopleFolder(of: path) }
    let asked = if let people, let ids { try Self.ids(in: people, only: ids) } else { [] as [String] }
    self.ids = shard?.people(of: asked) ?? asked
    self.problems = problems + (ids == [] ? people?.strays ?? [] : [])
    self.resources = resources
    context = CheckContext(
      provider: provider, asOf: checking.asOf, layouts: resources.layouts.all,
      nations: resources.nations, isDraftAllowed: checking.isDraftAllowed,
      isRestrictedAllowed: checking.isRestrictedAllowed,
      isAfterDeathAllowed: checking.isAfterDeathAllowed, medicineGroups: resources.medicineGroups,
      printedSheets: resources.library.printedSheets)
  }

  mutating func add(_ more: [Problem]) { problems += more }

  /// One person's record, nil when it has an error or is refused, with what was found, each marked with the id. An
  /// error stops that person only.
  ///
  /// - Returns: Besides these, whether the paper of an earlier pack is to leave the home.
  func person(_ id: String) -> (record: CareRecord?, found: [Problem], isOver: Bool) {
    var problems: [Problem] = []
    var record: CareRecord?
    do throws(Problems) {
      let source = try Files.source("\(path)/people/\(id).json", isPersonal: true)
      (record, problems) = CareRecord.read(
        source, catalogue: resources.catalogue, pictures: resources.pictures.names)
      if let record {
        problems += record.problems(in: context)
        problems += record.unprintable(with: resources.typefaces)
        problems += PhotographFiles(agency: path, layouts: resources.layouts).problems(of: record)
        if record.id != id { problems.append(.wrongFileName(record, id)) }
      }
    } catch { problems = error.all }
    for index in problems.indices {
      problems[index].person = id
      problems[index].place = problems[index].place?.extract
    }
    return (Problems(problems).areFatal ? nil : record, problems, record?.isOver ?? false)
  }

  private static func ids(in people: PeopleFolder, only asked: [String]) throws(Problems) -> [String] {
    let unknown = asked.filter { !people.ids.contains($0) }
    guard unknown.isEmpty else {
      // No near-match names: a slip of the pen must not print somebody else's plan.
      throw Problems(
        unknown.map { Problem(.error, "There is no record people/\($0).json", hint: "Check the record id.") })
    }
    guard asked.isEmpty else { return people.ids.filter(asked.contains) }
    guard !people.ids.isEmpty else { throw Problems([people.isEmpty] + people.strays) }
    return people.ids
  }
}

extension Problem {
  fileprivate static func wrongFileName(_ record: CareRecord, _ name: String) -> Problem {
    Problem(
      .error, "The record's own id differs from its file name", rule: "FILE-01",
      hint: "Name the file after recordId, or correct recordId.", at: record.source.place(at: 0),
      path: "recordId")
  }
}
