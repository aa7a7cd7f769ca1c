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

  /// The relative address of a file for a page in a folder, with what may not stand in one in hexadecimal; paths are taken
  /// from the working folder on.
  static func address(of file: String, from folder: String, at work: String) -> String {
    func parts(_ path: String) -> [Substring] {
      let whole = path.hasPrefix("/") ? path : work + "/" + path
      return whole.split(separator: "/").reduce(into: []) { parts, part in
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
      }
    }
    let (to, from) = (parts(file), parts(folder))
    let shared = zip(to, from).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: from.count - shared)
    return (up + to.dropFirst(shared)).joined(separator: "/").linked
  }

  private var dot: String.Index? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex
    else { return nil }
    return dot
  }
}

extension String {
  /// The path as a relative address: what may not stand in one is written in hexadecimal.
  var linked: String {
    split(separator: "/").map { part in
      part.utf8.map { byte in
        let sign = Unicode.Scalar(byte)
        let isPlain =
          sign.isASCII && (sign.properties.isAlphabetic || sign.properties.numericType != nil)
          || "-._~".unicodeScalars.contains(sign)
        return isPlain
          ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
    }.joined(separator: "/")
  }
}
