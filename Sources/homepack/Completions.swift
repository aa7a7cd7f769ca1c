/// What a shell offers while somebody types a command, made of the same declaration as the help texts.
struct Completions {
  let names: HelpNames

  /// What may stand as the value of an option, or as an operand.
  private enum Offer {
    case words([String])
    case file
    case folder
    /// The record id of somebody in the agency that was named before.
    case person
    case free
  }

  private func value(of option: Command.Option) -> Offer {
    if let list = names.list(in: option.summary) { return .words(list) }
    switch option.value {
    case "FILE", "FILE.pdf": return .file
    case "FOLDER", "AGENCY": return .folder
    case "ID": return .person
    default: return .free
    }
  }

  private func value(of operands: [String]) -> Offer {
    guard let first = operands.first else { return .free }
    switch first.trimmingBrackets {
    case "AGENCY", "FOLDER": return .folder
    case "COMMAND": return .words(Command.all.map(\.verb))
    case "TEMPLATE": return .words(names.list(in: "{documents}") ?? [])
    default: return .free
    }
  }

  // MARK: - bash

  /// A file for `/usr/share/bash-completion/completions/homepack`.
  var bash: String {
    let cases = Command.all.map { command in
      let options = (command.options + [Command.help]).map(\.name).joined(separator: " ")
      let values = command.options.filter { $0.value != nil }.compactMap { option in
        bashReply(value(of: option)).map { "        \(option.name)) \($0); return ;;" }
      }
      let operand = bashReply(value(of: command.operands)) ?? ":"
      let inner =
        values.isEmpty ? "" : "      case $before in\n" + values.joined(separator: "\n") + "\n      esac\n"
      return """
            \(command.verb))
        \(inner)      options='\(options)'
              if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); else \(operand); fi ;;
        """
    }
    return """
      # What bash offers after homepack. Made by: homepack help --as bash
      _homepack() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} options
        local agency=${COMP_WORDS[2]}
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W '\(Command.all.map(\.verb).joined(separator: " "))' -- "$word"))
          return
        fi
        case $verb in
      \(cases.joined(separator: "\n"))
        esac
      }
      _homepack_people() {
        local file
        for file in "$1"/people/*.json; do file=${file##*/}; printf '%s\\n' "${file%.json}"; done
      }
      complete -o filenames -F _homepack homepack

      """
  }

  private func bashReply(_ value: Offer) -> String? {
    switch value {
    case .words(let words): "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$word\"))"
    case .file: "COMPREPLY=($(compgen -f -- \"$word\"))"
    case .folder: "COMPREPLY=($(compgen -d -- \"$word\"))"
    case .person: "COMPREPLY=($(compgen -W \"$(_homepack_people \"$agency\")\" -- \"$word\"))"
    case .free: nil
    }
  }

  // MARK: - zsh

  /// A file `_homepack` for a folder of zsh's `fpath`.
  var zsh: String {
    let verbs = Command.all.map { "    '\($0.verb):\(Self.quoted($0.summary))'" }
    let cases = Command.all.map { command in
      let options = (command.options + [Command.help]).map { "'" + zshOption($0) + "'" }
      let operand = zshAction(value(of: command.operands))
      let last = command.operands.isEmpty ? [] : ["'1:\(command.operands[0].trimmingBrackets):\(operand)'"]
      return "      \(command.verb)) _arguments -s \\\n        "
        + (options + last).joined(separator: " \\\n        ") + " ;;"
    }
    return """
      #compdef homepack
      # What zsh offers after homepack. Made by: homepack help --as zsh
      _homepack_people() {
        local -a people
        people=($words[2]/people/*.json(N:t:r))
        compadd -a people
      }
      _homepack() {
        local -a verbs
        verbs=(
      \(verbs.joined(separator: "\n"))
        )
        if ((CURRENT == 2)); then
          _describe 'command' verbs
          return
        fi
        local verb=$words[2]
        shift words
        ((CURRENT--))
        case $verb in
      \(cases.joined(separator: "\n"))
        esac
      }
      _homepack "$@"

      """
  }

  private func zshOption(_ option: Command.Option) -> String {
    let repeats = option.repeats ? "*" : ""
    let text = "[" + Self.quoted(names.filled(option.summary)) + "]"
    guard let name = option.value else { return repeats + option.name + text }
    return repeats + option.name + text + ":\(name):" + zshAction(value(of: option))
  }

  private func zshAction(_ value: Offer) -> String {
    switch value {
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    case .file: "_files"
    case .folder: "_files -/"
    case .person: "_homepack_people"
    case .free: ""
    }
  }

  /// A text inside single quotes and inside brackets or behind a colon.
  private static func quoted(_ text: String) -> String {
    text.replacing("'", with: "’").replacing(":", with: "\\:").replacing("[", with: "(").replacing(
      "]", with: ")")
  }
}

extension String {
  /// "FOLDER" of "[FOLDER]"
  fileprivate var trimmingBrackets: String {
    hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
  }
}
