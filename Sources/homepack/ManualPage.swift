/// The manual page of section 1, made of the same declaration as the help texts.
struct ManualPage {
  let names: HelpNames

  /// The page in the man macros of troff. Whoever reads it needs nothing but `man`.
  func text(version: String) -> String {
    let lines =
      [
        ".TH HOMEPACK 1 \"\" \"homepack \(version)\" \"User Commands\"",
        ".SH NAME", "homepack \\- puts readable paper into people's homes",
        ".SH SYNOPSIS", ".B homepack", ".I COMMAND", "[operands] [options]",
        ".SH DESCRIPTION", Self.escaped(Command.purpose),
        ".SH COMMANDS",
      ] + Command.all.flatMap(section) + [
        ".SH \"EXIT STATUS\"", Self.escaped(Command.exitCodes),
        ".SH ENVIRONMENT", ".TP", ".B HOMEPACK_HOME",
        "The folder that holds Templates and Fonts, where \\-\\-home does not say it.",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ command: Command) -> [String] {
    let words = (["homepack", command.verb] + command.operands).joined(separator: " ")
    let options = (command.options + [Command.help]).flatMap { option in
      [".TP", ".B " + Self.escaped(option.shown), Self.escaped(names.filled(option.summary))]
    }
    return [".SS \"\(Self.escaped(words))\"", Self.escaped(command.summary)] + Self.lines(of: command.details)
      + options
  }

  /// A text of which `man` breaks the lines; only one that begins after the end of a sentence stays where it is.
  private static func lines(of details: String) -> [String] {
    var lines: [String] = []
    var isWhole = true
    for line in details.split(separator: "\n") {
      lines += isWhole ? [".br", escaped(String(line))] : [escaped(String(line))]
      isWhole = line.hasSuffix(".")
    }
    return lines
  }

  /// A text of which troff reads no part as an order of its own.
  static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
