import Diagnostics

/// What a verb takes; the parser, the help and "did you mean" all read it.
struct Command: Sendable {
  let verb: String
  /// The names of its operands, in order; one in square brackets may be left out, and a last one with three dots repeated.
  let operands: [String]
  let options: [Option]
  let summary: String
  let details: String

  struct Option: Sendable {
    let name: String
    /// What the value is called in help; nil for a switch.
    let value: String?
    let repeats: Bool
    /// Whether the verb can do nothing without it.
    let isNeeded: Bool
    let summary: String

    init(
      _ name: String, _ value: String? = nil, repeats: Bool = false, isNeeded: Bool = false,
      says summary: String
    ) {
      self.name = name
      self.value = value
      self.repeats = repeats
      self.isNeeded = isNeeded
      self.summary = summary
    }

    /// The option as it is written on a command line.
    var shown: String { name + (value.map { " " + $0 } ?? "") }
  }
}

/// A command line that was understood.
struct Invocation {
  let command: Command
  let operands: [String]
  private let values: [String: [String]]

  init(command: Command, operands: [String], values: [String: [String]]) {
    self.command = command
    self.operands = operands
    self.values = values
  }

  func has(_ option: String) -> Bool { values[option] != nil }
  func value(_ option: String) -> String? { values[option]?.last }
  func all(_ option: String) -> [String] { values[option] ?? [] }

  /// The value of an option that the command needs; reading the words has seen to it that there is one.
  func needed(_ option: String) -> String {
    guard let value = value(option) else { preconditionFailure("\(option) is not declared as needed") }
    return value
  }
}

/// A command line that was not understood, and what to do about it. Exit code 64.
struct WrongUsage: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension Command {
  static let help = Option("--help", says: "prints this text")
  static let home = Option(
    "--home", "FOLDER", says: "the folder that holds Templates and Fonts, if not found by itself")

  /// Reads the words after the verb.
  func invocation(of words: ArraySlice<String>) throws(WrongUsage) -> Invocation {
    var operandsFound: [String] = []
    var values: [String: [String]] = [:]
    var rest = words
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || !word.hasPrefix("-") || word == "-" {
        operandsFound.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        let (option, value) = try read(word, next: &rest)
        guard option.repeats || values[option.name] == nil else {
          throw WrongUsage("\(option.name) is given twice", hint: "Give it once.")
        }
        values[option.name, default: []].append(value)
      }
    }
    if values["--help"] == nil {
      try checkOperands(operandsFound)
      try checkNeeded(values)
    }
    return Invocation(command: self, operands: operandsFound, values: values)
  }

  private func read(_ word: String, next rest: inout ArraySlice<String>) throws(WrongUsage) -> (
    Option, String
  ) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let known = options + [Self.help]
    guard let option = known.first(where: { $0.name == parts[0] }) else {
      let meant = nearest(to: parts[0], among: known.map(\.name))
      throw WrongUsage(
        "homepack \(verb) has no option \(parts[0])",
        hint: meant.map { "Did you mean \($0)?" } ?? "homepack \(verb) --help lists its options.")
    }
    let value = parts.count == 2 ? parts[1] : rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    guard option.value != nil else {
      guard parts.count == 1 else { throw WrongUsage("\(option.name) takes no value") }
      return (option, "")
    }
    if parts.count == 1, let next = rest.first, !next.hasPrefix("--") { rest.removeFirst() }
    // An unset variable of a shell gives an empty word, which would be the top of the disk.
    guard let value, !value.isEmpty else {
      throw WrongUsage("\(option.name) needs a value: \(option.shown)")
    }
    return (option, value)
  }

  private func checkOperands(_ found: [String]) throws(WrongUsage) {
    let needed = operands.filter { !$0.hasPrefix("[") }
    if found.count < needed.count {
      throw WrongUsage("homepack \(verb) needs \(needed[found.count])", hint: "Use: \(usage)")
    }
    if found.contains("") {
      throw WrongUsage("homepack \(verb) is given an empty word", hint: "Use: \(usage)")
    }
    if found.count > operands.count, operands.last?.hasSuffix("…]") != true {
      throw WrongUsage(
        "homepack \(verb) does not know what to do with '\(found[operands.count])'", hint: "Use: \(usage)")
    }
  }

  private func checkNeeded(_ values: [String: [String]]) throws(WrongUsage) {
    guard let missing = options.first(where: { $0.isNeeded && values[$0.name] == nil }) else { return }
    throw WrongUsage("homepack \(verb) needs \(missing.shown)", hint: "Use: \(usage)")
  }

  /// The command on one line.
  var usage: String {
    let shown = options.map { option in
      option.isNeeded ? option.shown : "[\(option.shown)]" + (option.repeats ? "…" : "")
    }
    return (["homepack", verb] + operands + shown).joined(separator: " ")
  }

  /// The whole help text of the verb.
  func helpText(naming names: HelpNames) -> String {
    let all = options + [Self.help]
    let shown = all.map(\.shown)
    let width = (shown.map(\.count).max() ?? 0) + 2
    let lines = zip(shown, all).map { name, option in
      "  " + name + String(repeating: " ", count: width - name.count) + names.filled(option.summary)
    }
    return "\(summary)\n\nUse: \(usage)\n\n\(details)\n\nOptions:\n" + lines.joined(separator: "\n")
  }
}
