import Diagnostics
import Foundation

/// The folder that holds the program's own `Templates` and `Fonts`.
public struct Home: Sendable {
  /// The folder's path.
  public let path: String

  package var templates: String { path + "/Templates" }
  var fonts: String { path + "/Fonts" }

  /// Finds the home: the folder asked for, then `HOMEPACK_HOME`, then `../share/homepack` beside the executable, then
  /// the nearest folder above the executable that holds both. Never a path compiled in, so that a moved binary works.
  public static func find(asked: String?, environment: [String: String], executable: String) throws(Problems)
    -> Home
  {
    if let asked { return try only(asked, "--home") }
    if let named = environment["HOMEPACK_HOME"], !named.isEmpty { return try only(named, "HOMEPACK_HOME") }
    let folder = PathName(resolved(executable)).folder
    let candidates = [tidied(folder + "/../share/homepack")] + above(folder)
    if let found = candidates.first(where: isHome) { return Home(path: found) }
    throw notFound(lookedIn: candidates)
  }

  private static func only(_ path: String, _ origin: String) throws(Problems) -> Home {
    guard isHome(path) else { throw notFound(lookedIn: ["\(path) (from \(origin))"]) }
    return Home(path: path)
  }

  private static func isHome(_ path: String) -> Bool {
    Files.isFolder(path + "/Templates") && Files.isFolder(path + "/Fonts")
  }

  private static func above(_ folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, last != "/", !last.isEmpty, last != "." {
      folders.append(PathName(last).folder)
    }
    return folders
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func tidied(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private static func notFound(lookedIn places: [String]) -> Problems {
    Problems(
      Problem(
        .error,
        "The folders Templates and Fonts were not found. Looked in: " + places.joined(separator: ", "),
        rule: Problem.writingRule,
        hint: "Name the folder that holds both with --home FOLDER or HOMEPACK_HOME."))
  }
}
