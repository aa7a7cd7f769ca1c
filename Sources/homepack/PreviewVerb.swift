import Diagnostics
import Foundation
import Packs
import Synchronization

/// Pages that follow what somebody edits.
extension Invocation {
  func preview() throws(Failure) -> ExitCode {
    var build = try buildAsked(operands[0])
    build.out = nil
    let asked = build
    if !has("--once") { Interruption.listen() }
    var preview = try done { () throws(Problems) in try Preview(asked, in: value("--out")) }
    let first = try done { () throws(Problems) in try preview.round() }
    Terminal.say("file://" + URL(fileURLWithPath: preview.page).path)
    say(first, round: 1)
    guard !has("--once") else {
      Terminal.report(first.problems.filter { $0.severity > .note })
      return ExitCode(first.problems, isStrict: false)
    }
    Terminal.say("Open it in a browser. Ctrl-C ends the preview and takes the pages away.")
    try follow(&preview)
    try done { () throws(Problems) in try preview.end() }
    return .done
  }

  private func follow(_ preview: inout Preview) throws(Failure) {
    var number = 1
    while !Interruption.hasHappened {
      usleep(Self.pause)
      guard preview.hasChanged() else { continue }
      number += 1
      do throws(Problems) { say(try preview.round(), round: number) } catch { Terminal.report(error.all) }
    }
  }

  /// Microseconds between two looks at the files.
  private static let pause: UInt32 = 300_000

  private func say(_ round: Preview.Round, round number: Int) {
    let old = round.old.isEmpty ? "" : "; old: " + round.old.joined(separator: ", ")
    let drawn = round.drawn.isEmpty ? "nothing" : round.drawn.joined(separator: ", ")
    let errors = round.problems.count { $0.severity >= .error }
    Terminal.say("Round \(number): drew \(drawn)\(old)" + (errors == 0 ? "" : "; errors: \(errors)"))
  }
}

/// That somebody ends a program that goes on by itself: Ctrl-C, or a signal to end.
private enum Interruption {
  private static let flag = Atomic<Bool>(false)

  static var hasHappened: Bool { flag.load(ordering: .relaxed) }

  /// From now on the program sees for itself that it is to end.
  static func listen() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.flag.store(true, ordering: .relaxed) }
      sigaddset(&signals, number)
    }
    // Whoever started the program may have kept them from it.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
