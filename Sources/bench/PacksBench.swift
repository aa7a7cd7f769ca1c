import Diagnostics
import Foundation
import Packs

/// Whole runs of the program as an office starts it: everybody for the first time on one core and on two, again with nothing
/// changed, and once more when one visit of one person has moved. Each is a process of its own, whose time and memory the
/// kernel counts.
struct PacksBench {
  private let house: House
  private let people: Int

  init(_ house: House, people: Int) {
    self.house = house
    self.people = people
  }

  func run() throws {
    let folder = NSTemporaryDirectory() + "homepack-bench-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let town = try Town(of: people, in: folder, house: house)
    print("\(people) people: guide, plan, plan for visitors, a week of diary; each run a process of its own")
    let one = try measure("everybody, one core", of: town, jobs: 1)
    try FileManager.default.removeItem(atPath: folder + "/packs")
    let two = try measure("everybody, two cores", of: town, jobs: 2)
    print("  two cores are                \(column(one / two)) times one (aim 1.9)")
    _ = try measure("nothing changed", of: town, jobs: 2)
    let moved = people / 2
    try town.moveVisit(of: moved)
    try Child(
      ["bump", folder, "--person", Town.id(of: moved), "--why", "The visit is later.", "--as-of", Self.day]
    ).mustEnd(with: [0, 1])
    _ = try measure("one visit moved", of: town, jobs: 2)
  }

  private static let day = "2026-11-16"

  /// One run of `build`, in seconds by the clock.
  private func measure(_ title: String, of town: Town, jobs: Int) throws -> Double {
    let before = try ledger(of: town).count
    let child = try Child(
      ["build", town.folder, "--jobs", String(jobs), "--as-of", Self.day, "--quiet"])
    try child.mustEnd(with: [0, 1])
    let made = try ledger(of: town).dropFirst(before)
    let pages = made.reduce(0) { $0 + $1 }
    print(
      "  \(title)".padding(toLength: 30, withPad: " ", startingAt: 0) + " "
        + figures(made.count, pages, child))
    return child.seconds
  }

  private func figures(_ files: Int, _ pages: Int, _ child: Child) -> String {
    let speed = [Double(files), Double(pages)].map { String(format: "%.0f", $0 / child.seconds) }
    return "\(column(child.seconds)) s, \(column(child.processor)) s of cores, peak \(child.peak / 1024) MB, "
      + "\(files) files of \(pages) pages: \(speed[0]) files and \(speed[1]) pages a second"
  }

  /// The pages of each file that was made.
  private func ledger(of town: Town) throws -> [Int] {
    guard let data = FileManager.default.contents(atPath: town.folder + "/packs/ledger.jsonl") else {
      return []
    }
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let entry = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      return entry?["event"] as? String == "made" ? entry?["pages"] as? Int ?? 0 : nil
    }
  }
}

/// A run of the program that stands beside this one, and what the kernel says of it.
struct Child {
  let seconds: Double
  /// Seconds of all cores together.
  let processor: Double
  /// The most memory that it held, in kilobytes.
  let peak: Int
  private let status: Int32
  private let arguments: [String]

  init(_ arguments: [String]) throws {
    self.arguments = arguments
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let program = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("homepack")
      .path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Problems(Problem(.error, "There is no \(program)", hint: "swift build -c release"))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = Date.now
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
      throw Problems(Problem(.error, "\(program) cannot be started"))
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    seconds = Date.now.timeIntervalSince(start)
    processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
    }
    peak = usage.ru_maxrss
    self.status = status
  }

  /// That it ended by itself, with one of these exit codes.
  func mustEnd(with codes: [Int32]) throws {
    guard status & 0x7F == 0, codes.contains(status >> 8 & 0xFF) else {
      throw Problems(
        Problem(.error, "homepack \(arguments.joined(separator: " ")) ended with \(status >> 8 & 0xFF)"))
    }
  }
}
