import Diagnostics
import Dispatch
import Foundation
import PDF
import Synchronization
import Typography

/// What one worker of a run has to itself.
final class Worker {
  private let typefaces: Typefaces
  /// FreeType faces are not shared between threads; a worker that prints nothing opens none.
  private(set) lazy var press = Result { () throws(Problems) in try Press(typefaces: typefaces) }

  init(typefaces: Typefaces) { self.typefaces = typefaces }
}

/// The one parallel loop of the program. Each worker takes the next item when it is done, and what comes of the items
/// stands in their order, whichever worker made it.
struct Workers: Sendable {
  /// How many work at a time; all cores if nil.
  let jobs: Int?
  let typefaces: Typefaces

  func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in },
    _ work: @Sendable (Item, Worker) -> Made
  ) -> [Made] {
    let made = Mutex([Made?](repeating: nil, count: items.count))
    let queue = Mutex(Queue(count: items.count))
    let workers = max(1, min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, items.count))
    Press.makeReady()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let worker = Worker(typefaces: typefaces)
      while let index = queue.withLock({ $0.take() }) {
        let one = work(items[index], worker)
        made.withLock { $0[index] = one }
        progress(queue.withLock { $0.finish() }, items.count)
      }
    }
    return made.withLock { $0.compactMap { $0 } }
  }
}

/// How far the workers have come.
private struct Queue: Sendable {
  let count: Int
  private var next = 0
  private var done = 0

  init(count: Int) { self.count = count }

  mutating func take() -> Int? {
    guard next < count else { return nil }
    next += 1
    return next - 1
  }

  mutating func finish() -> Int {
    done += 1
    return done
  }
}
