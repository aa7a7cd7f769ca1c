import Care
import Diagnostics
import Foundation
import PDF
import Packs

/// What safety costs beside painting and finishing the same files: digests, looking for what is withheld, and waiting for
/// the disk. Of each example person what a first pack has to read, the copies for others among it, and the diary, in standard;
/// and by itself a plan for emergency staff, from whom much is withheld.
struct LedgerBench {
  private let house: House

  init(_ house: House) { self.house = house }

  func run() throws {
    try measure("first packs") { own, visitors, helpers in
      [
        ("service-user-guide", own), ("emergency-sheet", own), ("emergency-sheet", helpers),
        ("care-plan", own),
        ("care-plan", visitors), ("choices-record", own), ("diary", own),
      ]
    }
    try measure("plans for emergency staff alone") { _, _, helpers in [("care-plan", helpers)] }
  }

  private func measure(
    _ title: String,
    _ wanted: (_ own: Subject, _ visitors: Subject, _ helpers: Subject) -> [(String, Subject)]
  ) throws {
    let press = try Press(typefaces: house.resources.typefaces)
    let homes = try ["HB-0231", "HB-0388", "HB-0417"].map { id in
      let record = try house.record(try house.source(ofPerson: id))
      let subjects = (
        house.printer.subject(record), try house.printer.subject(record, seenBy: .visitingProfessional),
        try house.printer.subject(record, seenBy: .emergency)
      )
      return wanted(subjects.0, subjects.1, subjects.2).map { name, subject in
        let order = house.order(name, for: subject)
        return (order: order, pages: house.printer.pages(of: house.printer.document(of: order), for: order))
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
    let pages = homes.joined().reduce(0) { $0 + $1.pages.pages.count }
    print("\(title): \(files.joined().count) files of \(pages) pages, medians")
    print("  paint and finish            \(column(times[0])) ms of a core")
    print("  digests                     \(column(times[1])) ms")
    print("  looking for leaks           \(column(times[2])) ms")
    print("  writing, with waits         \(column(waiting)) ms by the clock")
    let safety = times[1] + times[2] + waiting
    print("  the three of paint and finish            \(column(safety / times[0])) (target 0.2)")
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
