import Care
import Diagnostics
import Foundation
import Records

/// Reading and checking records: how many bytes a second, and whether memory grows with their number.
struct RecordsBench {
  /// The three example records, taken in turn.
  private let records: [[UInt8]]
  private let catalogue: TaskCatalogue
  private let pictures: Set<String>
  private let context: CheckContext

  init() throws(Problems) {
    let home = ProcessInfo.processInfo.environment["HOMEPACK_HOME"] ?? "."
    let templates = home + "/Templates"
    records = try ["HB-0231", "HB-0388", "HB-0417"].map { id throws(Problems) in
      try Self.source("\(templates)/example-agency/people/\(id).json").bytes
    }
    let (catalogue, found) = TaskCatalogue.read(try Self.source(templates + "/catalogue/tasks.json"))
    let (provider, faults) = Provider.read(try Self.source(templates + "/example-agency/provider.json"))
    guard let catalogue, let provider, let day = CalendarDate(year: 2026, month: 11, day: 16) else {
      throw Problems(found + faults)
    }
    self.catalogue = catalogue
    pictures = try Self.names(in: Self.source(templates + "/pictures/catalogue.json"))
    context = CheckContext(provider: provider, asOf: day)
  }

  private static func source(_ path: String) throws(Problems) -> SourceText {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problems(
        Problem(.error, "There is no file \(path)", hint: "Say where Templates is: HOMEPACK_HOME."))
    }
    return SourceText(path: path, bytes: [UInt8](data))
  }

  private static func names(in source: SourceText) throws(Problems) -> Set<String> {
    guard case .array(let entries) = try JSON.parse(source)["pictures"]?.kind else { return [] }
    return Set(
      entries.compactMap { if case .string(let name) = $0["name"]?.kind { name } else { nil } })
  }

  /// A first hundred, so that the second line shows what more records cost.
  func run() {
    print("records of \(bytes(of: 3) / 3) bytes on average, processor's time of one core")
    for count in [100, 1_000] { measure(count) }
  }

  private func measure(_ count: Int) {
    var problems = 0
    let syntax = Self.time { for number in 0..<count { parse(number) } }
    let reading = Self.time { for number in 0..<count { _ = read(number) } }
    let both = Self.time {
      for number in 0..<count { problems += read(number)?.problems(in: context).count ?? 0 }
    }
    print(
      "\(count) records: syntax \(speed(syntax, count)) MB/s, read \(speed(reading, count)) MB/s, "
        + "read and checked \(speed(both, count)) MB/s (\(problems / count) problems each), peak \(Self.peak)"
    )
  }

  /// Seconds of the processor's time: other programs on the machine do not count.
  private static func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private func parse(_ number: Int) { _ = try? JSON.parse(source(number)) }

  private func read(_ number: Int) -> CareRecord? {
    CareRecord.read(source(number), catalogue: catalogue, pictures: pictures).0
  }

  private func source(_ number: Int) -> SourceText {
    SourceText(path: "record.json", bytes: records[number % 3], holdsPersonalFacts: true)
  }

  private func bytes(of count: Int) -> Int { (0..<count).reduce(0) { $0 + records[$1 % 3].count } }

  private func speed(_ time: Double, _ count: Int) -> String {
    String(format: "%.1f", Double(bytes(of: count)) / 1_000_000 / time)
  }

  /// The most memory that the process ever held, as the kernel counts it.
  private static var peak: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) } ?? "unknown"
  }
}
