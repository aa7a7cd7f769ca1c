import Diagnostics

/// Where pictures are looked for: the agency's folder, then the built-in one.
package struct PictureFolders: Sendable {
  /// In the order of looking; the last one is the house's.
  let all: [String]
  /// The agency's files by the name of the picture that each stands for.
  private let files: [String: String]

  /// The endings of a picture's file, small letters; the first is taken where there are several.
  private static let endings = [".svg", ".png", ".jpg", ".jpeg"]

  /// Lists the agency's own files.
  package init(_ all: [String]) throws(Problems) {
    self.all = all
    var files: [String: String] = [:]
    for folder in all.dropLast() {
      for file in try Files.names(in: folder) {
        guard let name = Self.name(of: file), Self.rank(of: file) < files[name].map(Self.rank) ?? .max else {
          continue
        }
        files[name] = file
      }
    }
    self.files = files
  }

  /// The agency's file that is called as a picture is: `door.svg` for "door".
  func own(_ name: String) -> String? { files[name] }

  /// The path of a file that a catalogue names.
  func find(_ file: String) -> String? { all.map { $0 + "/" + file }.first(where: Files.exists) }

  /// A warning for each of the agency's files that is nearly called as a picture is: it would stand for nothing.
  func strays(among names: Set<String>) -> [Problem] {
    files.sorted { $0.key < $1.key }.compactMap { name, file in
      guard !names.contains(name), let meant = nearest(to: name, among: names.sorted()) else { return nil }
      return Problem(
        .warning, "no picture is called '\(name)', so that \(file) is not printed", rule: "PAT-03",
        hint: "did you mean '\(meant)'? or name it in pictures/catalogue.json")
    }
  }

  private static func name(of file: String) -> String? {
    let small = file.lowercased()
    return endings.first(where: small.hasSuffix).map { String(file.dropLast($0.count)) }
  }

  private static func rank(of file: String) -> Int {
    let small = file.lowercased()
    return endings.firstIndex(where: small.hasSuffix) ?? endings.count
  }
}
