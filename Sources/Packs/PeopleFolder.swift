import Diagnostics

/// The folder of an agency's records, and what stands there that is not read: nobody is left out in silence.
struct PeopleFolder: Sendable {
  /// The record ids, as the names of the files say them, in order.
  let ids: [String]
  /// Records that stand where none is read, each with its person.
  let strays: [Problem]
  private let path: String

  /// Lists the folder; throws when it is not there or cannot be listed.
  init(of agency: String) throws(Problems) {
    path = agency + "/people"
    guard Files.exists(path) else { throw Problems(try Self.missing(path, in: agency)) }
    let names = try Files.names(in: path)
    ids = names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    var strays: [Problem] = []
    for name in names where !name.hasSuffix(".json") {
      strays += try Self.strays(name, in: path)
    }
    self.strays = strays
  }

  /// That there is no record at all.
  var isEmpty: Problem {
    Problem(
      .error, "There is no record in \(path)", hint: "Put one record a person there: people/<record id>.json")
  }

  private static func missing(_ path: String, in agency: String) throws(Problems) -> Problem {
    let other = try Files.names(in: agency).first { $0.lowercased() == "people" }
    return Problem(
      .error, "There is no folder \(path)",
      hint: other.map { "\($0) is there: rename it to people." } ?? "The records of people stand in it.")
  }

  private static func strays(_ name: String, in path: String) throws(Problems) -> [Problem] {
    guard Files.isFolder(path + "/" + name) else {
      return isRecord(name) ? [stray(name, "Let the name end in .json, in small letters.")] : []
    }
    return try Files.tree(path + "/" + name).filter(isRecord).map {
      stray(name + "/" + $0, "Put it into people itself.")
    }
  }

  private static func isRecord(_ name: String) -> Bool { name.lowercased().hasSuffix(".json") }

  private static func stray(_ file: String, _ hint: String) -> Problem {
    let name = file.split(separator: "/").last ?? ""
    return Problem(.error, "people/\(file) is not read", hint: hint, person: String(name.dropLast(5)))
  }
}
