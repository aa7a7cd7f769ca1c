import Care
import Diagnostics
import Foundation
import Records

/// Reading and checking records: how many bytes a second, and whether memory grows with their number.
///
/// The record is an example person's, made longer with the needs and risks of the others. As an office writes it, it has
/// a dozen warnings and notes; three years later everything is overdue, which shows what problems cost.
struct RecordsBench {
  private let house: House
  private let record: SourceText

  init(_ house: House) throws(Problems) {
    self.house = house
    record = try Self.record(of: house)
  }

  func run() {
    print("records of \(record.bytes.count) bytes, one core, best hundred of three thousand")
    measure("as an office writes it", year: 2026)
    measure("three years later", year: 2029)
  }

  /// A first hundred and then the thousands, so that the second peak shows what more records cost.
  private func measure(_ title: String, year: Int) {
    guard let day = CalendarDate(year: year, month: 11, day: 16), let read = read() else {
      return print("the record cannot be read")
    }
    let context = house.context(asOf: day)
    let check = { self.read()?.problems(in: context) ?? [] }
    for _ in 0..<100 { _ = check() }
    let first = Self.peak
    let speeds = [
      ("read", fastest { _ = self.read() }), ("checked alone", fastest { _ = read.problems(in: context) }),
      ("read and checked", fastest { _ = check() }),
      ("and every problem shown", fastest { _ = check().map(\.report) }),
    ]
    let figures = speeds.map { "\($0.0) \(String(format: "%.1f", $0.1)) MB/s" }.joined(separator: ", ")
    print("\(title), \(read.problems(in: context).count) problems: \(figures)")
    print("  peak after 100 records \(first), after \(100 + 3000 * speeds.count) \(Self.peak)")
  }

  private func read() -> CareRecord? { try? house.record(record) }

  /// Megabytes a second. A hundred records at a time: on a machine that does other things too, the best hundred says
  /// what the program can do, and the rest says what the neighbours did.
  private func fastest(_ work: () -> Void) -> Double {
    let times = (0..<30).map { _ in
      let start = Self.now
      for _ in 0..<100 { work() }
      return Self.now - start
    }
    return Double(record.bytes.count * 100) / 1_000_000 / (times.min() ?? 1)
  }

  /// Seconds of work of this thread; waiting for the core does not count.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  /// The most memory that the process ever held, as the kernel counts it.
  private static var peak: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) } ?? "unknown"
  }
}

// MARK: files

extension RecordsBench {
  /// A full record of 25 KB: one example with the needs and risks of the others beside its own.
  private static func record(of house: House) throws(Problems) -> SourceText {
    let base = try house.source(ofPerson: "HB-0417")
    var bytes = base.bytes
    for (other, keys) in [("HB-0388", ["risks", "needs"]), ("HB-0231", ["needs"])] {
      let other = try house.source(ofPerson: other)
      let more = try JSON.parse(other)
      for key in keys {
        let tree = try JSON.parse(SourceText(path: base.path, bytes: bytes))
        guard let list = tree[key], let others = more[key] else { continue }
        let items = other.bytes[others.range].dropFirst().dropLast()
        bytes.insert(contentsOf: [UInt8(ascii: ",")] + items, at: list.range.upperBound - 1)
      }
    }
    return SourceText(path: "HB-0417.json", bytes: bytes, holdsPersonalFacts: true)
  }
}
