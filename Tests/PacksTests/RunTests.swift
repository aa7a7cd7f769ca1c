import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Packs

@Suite("One run")
struct RunTests {
  @Test("Everybody has a turn, in the order of the ids, and all documents of a turn come from one reading")
  func turns() throws {
    let folder = try ChangedAgency()
    let run = try folder.build().open()
    let turns = run.each { turn, _ in turn }
    #expect(turns.map(\.person) == run.agency.ids)
    for turn in turns {
      #expect(turn.orders.count >= 3)
      #expect(turn.orders.allSatisfy { $0.record?.id == turn.person })
    }
  }

  @Test("A record that is replaced while its documents are made gives a pack of one record")
  func replaced() throws {
    let folder = try ChangedAgency()
    let run = try folder.build().open()
    let turn = run.turn(of: "HB-0231")
    try folder.change("people/HB-0231.json", #""version": "#, to: #""version": 9"#)
    // The plan names its version and the one before it; others the version that they go with, or none.
    func feet(in turn: Run.Turn) -> Set<String> {
      Set(turn.orders.map { run.printer.document(of: $0).running.footFirstShort }).subtracting([""])
    }
    #expect(feet(in: turn).count == 2)
    #expect(feet(in: turn).allSatisfy { !$0.contains("9") })
    #expect(feet(in: run.turn(of: "HB-0231")).allSatisfy { $0.contains("9") })
  }

  @Test(
    "A record that cannot be read stops its person only, and what was found stands in the order of the ids")
  func broken() throws {
    let folder = try ChangedAgency()
    try folder.write("{}", to: "people/HB-0388.json")
    let outcome = try folder.build().run()
    #expect(Set(outcome.made.map(\.person)) == ["HB-0231", "HB-0417"])
    let people = outcome.problems.compactMap(\.person)
    #expect(people == people.sorted())
  }

  @Test(
    "As many work at a time as were asked for, and results keep the order of what they come of",
    arguments: [1, 3])
  func jobs(count: Int) throws {
    let folder = try ChangedAgency()
    let typefaces = try folder.build().openAgency().resources.typefaces
    let working = Mutex(0)
    let most = Mutex(0)
    let told = Mutex<[Int]>([])
    let made = Workers(jobs: count, typefaces: typefaces).map(
      Array(0..<20), progress: { done, total in told.withLock { $0.append(done * 100 + total) } }
    ) { item, _ in
      let now = working.withLock { working in
        working += 1
        return working
      }
      most.withLock { $0 = max($0, now) }
      Thread.sleep(forTimeInterval: 0.002)
      working.withLock { $0 -= 1 }
      return item * 2
    }
    #expect(made == (0..<20).map { $0 * 2 })
    #expect(most.withLock { $0 } <= count)
    #expect(told.withLock { $0.sorted() } == (1...20).map { $0 * 100 + 20 })
  }
}
