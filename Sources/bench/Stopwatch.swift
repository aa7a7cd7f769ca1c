import Foundation

/// Times of one piece of work, in milliseconds of one core.
///
/// The thread's own processor time is counted, so that other programs on the machine hardly change the figures.
struct Times {
  private let sorted: [Double]

  private init(_ times: [Double]) { sorted = times.sorted() }

  /// Half of the rounds took no longer.
  var median: Double { sorted[sorted.count / 2] }
  /// The quickest round.
  var best: Double { sorted[0] }

  /// Runs several pieces of work in turn, round by round, so that what slows the machine slows them all. One round
  /// before them is not counted.
  static func inTurn(rounds: Int, _ works: [() throws -> Void]) throws -> [Times] {
    var times = works.map { _ in [Double]() }
    for round in 0...rounds {
      for (index, work) in works.enumerated() {
        let start = now
        try work()
        if round > 0 { times[index].append(now - start) }
      }
    }
    return times.map(Times.init)
  }

  /// Runs one piece of work.
  static func of(rounds: Int, _ work: @escaping () throws -> Void) throws -> Times {
    try inTurn(rounds: rounds, [work])[0]
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}

/// What the kernel says of this process's memory.
enum Memory {
  /// Held now, in kilobytes.
  static var resident: Int { kilobytes("VmRSS:") }
  /// The most that was ever held, in kilobytes.
  static var peak: Int { kilobytes("VmHWM:") }

  private static func kilobytes(_ field: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
  }
}

/// Figures as they are printed: three decimals, set to the right.
func column(_ value: Double) -> String { String(format: "%9.3f", value) }
