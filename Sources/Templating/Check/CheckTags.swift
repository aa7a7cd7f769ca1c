import Diagnostics
import Records

/// Tags of documents: what holds for all of them. The rest stands in each tag's own file.
extension Checker {
  /// A tag between blocks.
  func blockTag(_ part: TagCall, _ inside: [Node<Prose>]) -> [Step<BlockBody>] {
    guard let tag = DocumentTags.block(named: part.name), let form = TagTable.document.forms[part.name] else {
      report(
        "'\(part.name)' stands inside a line of words", at: part.tag.nameRange,
        hint: "put it beside the words that it belongs to")
      return []
    }
    checkArguments(part, form)
    checkPlace(part, form)
    return [.body(.tag(tag.init(part, inside, self)))]
  }

  /// A tag in a line of words.
  func inlineTag(_ part: TagCall, _ inside: InlineInside) -> [Step<InlineBody>] {
    guard let tag = DocumentTags.inline(named: part.name) else {
      report(
        "'\(part.name)' cannot stand inside a line of words", at: part.tag.nameRange,
        hint: "put {% \(part.name) %} on a line of its own")
      return []
    }
    checkArguments(part, tag.form)
    return [.body(.tag(tag.init(part, inside, self)))]
  }

  private func checkPlace(_ part: TagCall, _ form: TagForm) {
    if let home = form.homes.first {
      guard !form.homes.contains(container), let tag = home.tag else { return }
      report(
        "'\(part.name)' stands inside '\(tag)'", at: part.tag.nameRange,
        hint: "put {% \(tag) %} before it and {% end\(tag) %} after it")
    } else if !container.takesTags {
      let tag = container.tag
      report(
        "'\(part.name)' cannot stand inside \(tag.map { "'\($0)'" } ?? container.name)",
        at: part.tag.nameRange,
        hint: tag.map { "close {% end\($0) %} before it" } ?? container.hint)
    }
  }

  private func checkArguments(_ part: TagCall, _ form: TagForm) {
    for argument in part.named where !form.named.contains(argument.name) {
      report(
        "'\(part.name)' has no argument '\(argument.name)'", at: argument.range,
        hint: hint(for: argument.name, among: form.named, owner: "it has"))
    }
    let most = form.takesArgument ? 1 : 0
    if part.arguments.count > most {
      report(
        "'\(part.name)' takes \(most == 0 ? "no argument" : "one argument")", at: part.arguments[most].range)
    }
  }
}
