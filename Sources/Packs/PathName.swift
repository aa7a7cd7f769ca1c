/// The parts of a path. `NSString` has them too, and stops the program on a path of one character.
public struct PathName: Sendable {
  /// The folder that holds it; empty for a path of one name, `/` for one below the root and for the root itself.
  public let folder: String
  /// The last name, without a slash; empty for the root.
  public let name: String

  /// Slashes at the end of a path count for nothing.
  public init(_ path: String) {
    var rest = Substring(path)
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else {
      (folder, name) = ("", String(rest))
      return
    }
    name = String(rest[rest.index(after: slash)...])
    var above = rest[..<slash]
    while above.hasSuffix("/") { above.removeLast() }
    folder = above.isEmpty ? "/" : String(above)
  }

  /// What follows the last full stop of the name, in small letters; empty where there is none but a first one.
  public var ending: String { dot.map { String(name[name.index(after: $0)...]).lowercased() } ?? "" }

  /// The name without its ending.
  public var stem: String { dot.map { String(name[..<$0]) } ?? name }

  /// The path without its ending.
  public var withoutEnding: String {
    switch folder {
    case "": stem
    case "/": "/" + stem
    default: folder + "/" + stem
    }
  }

  private var dot: String.Index? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex
    else { return nil }
    return dot
  }
}
