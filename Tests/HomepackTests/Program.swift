import Foundation
import Testing

/// The built program, run the way a user runs it.
enum Program {
  struct Outcome {
    let code: Int32
    let output: String
    let messages: String

    /// The last line of standard output.
    var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  /// The folder that the package's programs are built into: the test runner stands in it.
  static let builds: String = {
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "homepack").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder.path
  }()

  /// The top of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func run(
    _ words: String..., program: String = builds + "/homepack", home: String? = root,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(words, program: program, home: home, environment: environment)
  }

  static func run(
    _ words: [String], program: String = builds + "/homepack", home: String? = root,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.environment = ["HOMEPACK_HOME": home ?? ""].merging(environment) { $1 }
    let scratch = try Scratch()
    let (out, err) = (scratch.path + "/out", scratch.path + "/err")
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOfFile: out, encoding: .utf8),
      messages: try String(contentsOfFile: err, encoding: .utf8))
  }
}

/// A folder that is gone after the test.
final class Scratch {
  let path: String

  init() throws {
    // Consonants alone: messages name the folder, and tests look for digits and words that no message may say.
    let name = String((0..<20).compactMap { _ in "bcdfghjklmnpqrstvwxz".randomElement() })
    path = NSTemporaryDirectory() + "homepack-test-" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// An example agency in the scratch folder.
  func agency() throws -> String {
    let folder = path + "/agency"
    let made = try Program.run("new", folder)
    try #require(made.code == 0, "\(made.messages)")
    return folder
  }

  /// Files below a folder of the scratch, sorted, relative to it.
  func files(in folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return all.filter { path in
      let isOfficeOwn =
        path.hasSuffix(".jsonl") || path == "index.html"
        || path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isOfficeOwn && !FileManager.default.isFolder(folder + "/" + path)
    }.sorted()
  }
}

extension FileManager {
  func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
