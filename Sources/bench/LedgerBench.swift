import Care
import Diagnostics
import Foundation
import PDF
import Packs

/// What safety costs beside painting and finishing the same files: digests, looking for what is withheld, and waiting for
/// the disk. Of each example person the guide, the plan, the plan for emergency staff, from
/// whom much is withheld, and the diary in standard.
struct LedgerBench {
  private let house: House

  init(_ house: House) { self.house = house }

  func run() throws {
    let press = try Press(typefaces: house.resources.typefaces)
    let homes = try ["HB-0231", "HB-0388", "HB-0417"].map { id in
      try orders(of: try house.record(try house.source(ofPerson: id))).map { order in
        (order: order, pages: house.printer.pages(of: house.printer.document(of: order), for: order))
      }
    }
    let files = try homes.map { try $0.map { (order: $0.order, bytes: try press.pdf($0.pages)) } }
    let times = try Times.inTurn(
      rounds: 31,
      [
        { for home in homes { for paper in home { _ = try press.pdf(paper.pages) } } },
        { for home in files { for file in home { _ = SHA256.hexadecimal(of: file.bytes) } } },
        {
          for home in files {
            for file in home { try house.printer.checkLeaks(in: [file.bytes], of: file.order) }
          }
        },
      ]
    ).map(\.median)
    let waiting = try seconds(rounds: 31) { for home in files { try write(home.map(\.bytes)) } } * 1_000
    let safety = times[1] + times[2] + waiting
    print(
      "\(files.joined().count) files of \(homes.joined().reduce(0) { $0 + $1.pages.pages.count }) pages, medians"
    )
    print("  paint and finish            \(column(times[0])) ms of a core")
    print("  digests                     \(column(times[1])) ms")
    print("  looking for leaks           \(column(times[2])) ms")
    print("  writing, with waits         \(column(waiting)) ms by the clock")
    print("  the three of paint and finish            \(column(safety / times[0])) (target 0.2)")
  }

  private func orders(of record: CareRecord) throws(Problems) -> [Order] {
    let own = house.printer.subject(record)
    let helpers = try house.printer.subject(record, seenBy: .emergency)
    let wanted = [("service-user-guide", own), ("care-plan", own), ("care-plan", helpers), ("diary", own)]
    return wanted.map { name, subject in house.order(name, for: subject) }
  }

  private func write(_ files: [[UInt8]]) throws(Problems) {
    let folder = NSTemporaryDirectory() + "homepack-bench-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var batch = FileBatch()
    for (index, file) in files.enumerated() { try batch.add(file, to: "\(folder)/\(index).pdf") }
    try batch.finish()
  }

  /// The median of a time by the clock: whoever waits for a disk uses no core.
  private func seconds(rounds: Int, _ work: () throws -> Void) throws -> Double {
    let times = try (0..<rounds).map { _ in
      let start = ContinuousClock.now
      try work()
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return times.sorted()[rounds / 2]
  }
}
