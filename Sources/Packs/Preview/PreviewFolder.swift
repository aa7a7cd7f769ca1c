import Diagnostics
import Foundation

/// The folder of a preview: its page, what tells the page of a new round, and the pictures of pages. Owner-only, never the
/// folder of the packs, and gone when the preview ends.
struct PreviewFolder: Sendable {
  let path: String
  private let lock: RunLock

  /// The page that is opened.
  static let page = "index.html"
  /// The number of the round, for the page that is open.
  static let round = "round.js"
  private static let pictures = "pages"
  /// Where a preview stands in an agency that names no other folder.
  static let usual = ".preview"

  /// Takes a folder: one that is not there, is empty, or has an earlier preview.
  init(_ path: String, besides packs: String) throws(Problems) {
    let place = Self.place(path)
    guard place != Self.place(packs), !place.hasPrefix(Self.place(packs) + "/") else {
      throw Problems(
        Problem(
          .error, "a preview never stands among the packs", rule: Problem.usageRule,
          hint: "name another folder with --out, or leave it out: AGENCY/\(Self.usual)"))
    }
    guard try Files.names(in: path).isEmpty || Files.exists("\(path)/\(Self.round)") else {
      throw Problems(
        Problem(
          .error, "\(path) has other files in it", rule: Problem.usageRule,
          hint: "name an empty folder, or one that is not there yet, with --out"))
    }
    self.path = path
    lock = try RunLock(on: path)
    Files.sweep(path)
  }

  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// The path of a picture from the page on.
  static func picture(_ name: String) -> String { "\(pictures)/\(name).png" }

  func write(_ bytes: [UInt8], to file: String) throws(Problems) {
    try Files.write(bytes, to: "\(path)/\(file)")
  }

  func has(_ file: String) -> Bool { Files.exists("\(path)/\(file)") }

  /// Takes away the pictures that no page shows any more.
  func sweep(keeping shown: Set<String>) throws(Problems) {
    let folder = "\(path)/\(Self.pictures)"
    for name in try Files.names(in: folder) where name.hasSuffix(".png") {
      if !shown.contains("\(Self.pictures)/\(name)") { try Files.remove("\(folder)/\(name)") }
    }
  }

  /// Takes away all that the preview wrote, and the folder if nothing else is in it.
  func remove() throws(Problems) {
    try sweep(keeping: [])
    for file in [Self.page, Self.round, ".lock"] where has(file) { try Files.remove("\(path)/\(file)") }
    rmdir("\(path)/\(Self.pictures)")
    rmdir(path)
  }
}
