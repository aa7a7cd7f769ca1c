import Foundation

/// How the files stand that a preview is made from: a change of any of them is seen without reading it.
struct WatchedFiles: Sendable, Hashable {
  /// The size of a file, when it was last written, and which file it is: many programs save into a new one.
  struct FileMark: Sendable, Hashable {
    let bytes: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  /// By their paths.
  private let marks: [String: FileMark]

  /// Folders of an agency in which nothing stands that a page is made from.
  private static let results = ["packs", "disclosures", "people"]
  /// Deeper folders are none of ours: a link may lead round in a circle.
  private static let depth = 8

  /// Looks at the files of an agency, of some of its people, and of a home.
  init(of agency: String, people: [String], in home: Home) {
    var marks: [String: FileMark] = [:]
    for name in Self.names(in: agency) where !Self.results.contains(name) {
      Self.add(agency + "/" + name, to: &marks, depth: Self.depth)
    }
    for person in people { Self.add("\(agency)/people/\(person).json", to: &marks, depth: 0) }
    for folder in [home.templates, home.fonts] { Self.add(folder, to: &marks, depth: Self.depth) }
    self.marks = marks
  }

  private static func add(_ path: String, to marks: inout [String: FileMark], depth: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      guard depth > 0 else { return }
      for name in names(in: path) { add(path + "/" + name, to: &marks, depth: depth - 1) }
    } else {
      marks[path] = FileMark(
        bytes: Int(status.st_size), seconds: Int(status.st_mtim.tv_sec),
        nanoseconds: Int(status.st_mtim.tv_nsec), number: UInt64(status.st_ino))
    }
  }

  /// A folder that is being changed may not be there for a moment: then the next look finds it.
  private static func names(in folder: String) -> [String] { (try? Files.names(in: folder)) ?? [] }
}

/// Says when files have changed and rest again: an editor that saves may write several of them, or one in steps.
struct ChangeWatch: Sendable {
  private var made: WatchedFiles
  private var last: WatchedFiles

  /// - Parameter made: How the files stood when the preview was made.
  init(since made: WatchedFiles) {
    self.made = made
    last = made
  }

  /// Takes a look.
  ///
  /// - Returns: Whether they differ from those of the preview, and not from those of the look before.
  mutating func isChanged(at now: WatchedFiles) -> Bool {
    defer { last = now }
    guard now != made, now == last else { return false }
    made = now
    return true
  }
}
