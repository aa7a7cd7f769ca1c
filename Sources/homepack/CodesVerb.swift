import Diagnostics
import Packs

extension Invocation {
  /// The closed lists, or the words of one of them.
  func codes() throws(Failure) -> ExitCode {
    let agency = value("--agency")
    let home = try self.home()
    let known = try done { () throws(Problems) in try KnownCodes(home, agency: agency) }
    guard let name = operands.first else {
      let rows = known.kinds.map { [$0.name, String($0.codes.count), $0.title] }
      return Terminal.say(Terminal.table(["kind", "words", "what it is"], rows))
    }
    let kind = try word(name, "homepack codes", known.kinds.map { ($0.name, $0) })
    return Terminal.say(
      Terminal.table(["code", "words", ""], kind.codes.map { [$0.code, $0.words, $0.more] }))
  }
}
