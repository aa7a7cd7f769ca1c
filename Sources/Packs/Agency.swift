import Care
import Diagnostics
import Records

/// A provider's folder: who it is, and the records of its people that can be used.
struct Agency: Sendable {
  let path: String
  let provider: Provider
  let people: [CareRecord]
  /// What was found while reading and checking, people in the order of their ids.
  let problems: [Problem]

  /// What a check depends on besides the files.
  struct Checking: Sendable {
    var asOf: CalendarDate
    var isDraftAllowed = false
    var isRestrictedAllowed = false
  }

  /// Reads the provider and the people asked for (all if none is named). A record with errors stops that person
  /// only; a provider with errors stops everything.
  static func read(
    _ path: String, only ids: [String], with workshop: Workshop, checking: Checking
  ) throws(Problems) -> Agency {
    guard Files.isFolder(path) else {
      throw Problems(
        Problem(
          .error, "There is no folder \(path)", hint: "homepack new FOLDER writes an agency to start from."))
    }
    let source = try Files.source(path + "/provider.json")
    let (provider, found) = Provider.read(source)
    guard let provider, !Problems(found).areFatal else { throw Problems(found) }
    let context = CheckContext(
      provider: provider, asOf: checking.asOf, isDraftAllowed: checking.isDraftAllowed,
      isRestrictedAllowed: checking.isRestrictedAllowed)
    var people: [CareRecord] = []
    var problems = found + provider.problems(asOf: checking.asOf)
    problems += provider.object.unprintable(with: workshop.typefaces, in: source)
    guard !Problems(problems).areFatal else { throw Problems(problems) }
    for id in try self.ids(in: path, only: ids) {
      let (record, own) = read(id, in: path, with: workshop, context: context)
      problems += own
      if let record { people.append(record) }
    }
    return Agency(path: path, provider: provider, people: people, problems: problems)
  }

  /// One person's record, nil when it has an error or is refused, with what was found, each marked with the id.
  private static func read(
    _ id: String, in path: String, with workshop: Workshop, context: CheckContext
  ) -> (CareRecord?, [Problem]) {
    var problems: [Problem] = []
    var record: CareRecord?
    do throws(Problems) {
      let source = try Files.source("\(path)/people/\(id).json", isPersonal: true)
      (record, problems) = CareRecord.read(
        source, catalogue: workshop.catalogue, pictures: workshop.pictures.names)
      if let record {
        problems += record.problems(in: context)
        problems += record.object.unprintable(with: workshop.typefaces, in: source)
        if record.id != id { problems.append(.wrongFileName(record, id)) }
      }
    } catch { problems = error.all }
    for index in problems.indices { problems[index].person = id }
    return (Problems(problems).areFatal ? nil : record, problems)
  }

  private static func ids(in path: String, only asked: [String]) throws(Problems) -> [String] {
    let all = Files.names(in: path + "/people").filter { $0.hasSuffix(".json") }.map {
      String($0.dropLast(5))
    }
    let unknown = asked.filter { !all.contains($0) }
    guard unknown.isEmpty else {
      // No near-match names: a slip of the pen must not print somebody else's plan.
      throw Problems(
        unknown.map { Problem(.error, "There is no record people/\($0).json", hint: "Check the record id.") })
    }
    return asked.isEmpty ? all : all.filter(asked.contains)
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
