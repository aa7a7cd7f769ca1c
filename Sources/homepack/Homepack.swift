import Diagnostics
import Foundation
import Packs

/// The command line: words in, files and an exit code out.
@main
struct Homepack {
  static func main() {
    Terminal.open()
    let words = Array(CommandLine.arguments.dropFirst())
    exit(Terminal.closing(with: run(words)).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    do throws(WrongUsage) {
      guard let verb = words.first else {
        throw WrongUsage("Say what to do", hint: "homepack help lists the commands.")
      }
      if verb == "--version" { return Terminal.say("homepack \(Build.version)") }
      if verb == "--help" || verb == "-h" { return Terminal.say(Command.overview) }
      let command = try find(verb)
      let invocation = try command.invocation(of: words.dropFirst())
      if invocation.has("--help") { return Terminal.say(command.helpText(naming: invocation.helpNames)) }
      return try invocation.run()
    } catch {
      Terminal.warn("homepack: \(error.message)" + (error.hint.map { "\n  " + $0 } ?? ""))
      return .wrongUsage
    }
  }

  /// The command of a name, with "did you mean".
  static func find(_ verb: String) throws(WrongUsage) -> Command {
    if let command = Command.all.first(where: { $0.verb == verb }) { return command }
    let meant = nearest(to: verb, among: Command.all.map(\.verb))
    throw WrongUsage(
      "There is no command '\(verb)'",
      hint: meant.map { "Did you mean homepack \($0)?" } ?? "homepack help lists the commands.")
  }
}

/// What a run's exit code says. Of several outcomes the first that applies counts.
enum ExitCode: Int32 {
  case done = 0
  case warnings = 1
  case inputErrors = 2
  case refused = 3
  case wrongUsage = 64
  case couldNotWrite = 74

  /// "Exit code 2: errors in HB-1070."; nil where all was done.
  func reason(among problems: [Problem]) -> String? {
    let (what, cause): (String, [Problem]) =
      switch self {
      case .done, .wrongUsage: ("", [])
      case .warnings: ("warnings, which --strict counts, about", problems.filter { $0.severity == .warning })
      case .inputErrors: ("errors in", problems.filter { $0.severity == .error })
      case .refused: ("nothing is printed of", problems.filter { $0.severity == .refusal })
      case .couldNotWrite: ("could not write", problems.filter(\.isFailureToWrite))
      }
    guard !cause.isEmpty else { return nil }
    let people = Set(cause.compactMap(\.person)).sorted()
    let places = (cause.contains { $0.person == nil } ? ["the agency's own files"] : []) + people
    return "Exit code \(rawValue): \(what) \(places.inFew)."
  }

  init(_ problems: [Problem], isStrict: Bool) {
    if problems.contains(where: \.isWrongUsage) {
      self = .wrongUsage
    } else if problems.contains(where: \.isFailureToWrite) {
      self = .couldNotWrite
    } else if problems.contains(where: { $0.severity == .refusal }) {
      self = .refused
    } else if problems.contains(where: { $0.severity == .error }) {
      self = .inputErrors
    } else {
      self = isStrict && problems.contains { $0.severity == .warning } ? .warnings : .done
    }
  }
}
