import Diagnostics
import Records

/// Document tags: what each takes, and where it may stand.
extension Checker {
  func part(_ part: Part, _ body: [Node<Prose>]) -> [Step<BlockBody>] {
    checkNamed(part)
    checkPlace(part)
    switch part.name {
    case "alert", "warning", "information", "important":
      let title = part.arguments.isEmpty ? nil : label(part, "a title")
      return [.body(.notice(part.name, title: title, inside(body, .document)))]
    case "facts": return [.body(.facts(inside(body, .facts)))]
    case "fact": return [.body(.fact(label: label(part, "a label"), inside(body, .words)))]
    case "ticks": return [.body(.ticks(inside(body, .ticks)))]
    case "tick":
      return [.body(.tick(label: label(part, "a label"), ticked: part.named("ticked").map { flag($0) }))]
    case "choice", "answer": return [.body(.choice(choice(part, body)))]
    case "picture", "clock": return [.body(.picture(picture(part, body)))]
    case "form": return [.body(.form(name: label(part, "a name"), inside(body, .form)))]
    case "row": return [.body(.row(inside(body, .row)))]
    case "columns": return [.body(.columns(inside(body, .columns)))]
    case "keep": return [.body(.keep(inside(body, container)))]
    case "repeat": return [.body(repeated(part, body))]
    case "wordlist": return [.body(.wordList(inside(body, .document)))]
    default: return single(part)
    }
  }

  /// What stands between a tag and its end tag.
  private func inside(_ body: [Node<Prose>], _ kind: Container) -> [Step<BlockBody>] {
    contained { blocks(body, in: kind) }
  }

  private func single(_ part: Part) -> [Step<BlockBody>] {
    switch part.name {
    case "lines": return [.body(lines(part))]
    case "signature":
      let (name, date) = (part.named("name").map { flag($0) }, part.named("date").map { flag($0) })
      return [.body(.signature(label: label(part, "who signs"), name: name, date: date))]
    case "time": return [.body(.time(label: label(part, "a label")))]
    case "line": return [.body(.line(label: label(part, "a label")))]
    case "column": return [.body(.columnBreak)]
    case "pagebreak": return [.body(.pageBreak)]
    case "rightpage": return [.body(.rightPage)]
    case "contents": return [.body(.contents(levels: contentsLevels(part)))]
    case "booklet": return [.body(.booklet(label(part, "a name")))]
    default:
      report(
        "'\(part.name)' stands inside a line of words", at: part.tag.nameRange,
        hint: "put it beside the words that it belongs to")
      return []
    }
  }

  /// Tags that belong inside another tag.
  private func checkPlace(_ part: Part) {
    let homes: [String: [Container]] = [
      "fact": [.facts], "tick": [.ticks, .row], "time": [.row], "line": [.row], "row": [.form],
      "column": [.columns],
    ]
    if let allowed = homes[part.name] {
      guard !allowed.contains(container), let home = allowed.first else { return }
      report(
        "'\(part.name)' stands inside '\(home.rawValue)'", at: part.tag.nameRange,
        hint: "put {% \(home.rawValue) %} before it and {% end\(home.rawValue) %} after it")
    } else if [.facts, .ticks, .row, .words].contains(container) {
      let name = container == .words ? "fact" : container.rawValue
      report(
        "'\(part.name)' cannot stand inside '\(name)'", at: part.tag.nameRange,
        hint: "close {% end\(name) %} before it")
    }
  }

  func checkNamed(_ part: Part) {
    let known = TagSet.document.parts[part.name] ?? []
    for argument in part.named where !known.contains(argument.name) {
      report(
        "'\(part.name)' has no argument '\(argument.name)'", at: argument.range,
        hint: hint(for: argument.name, among: known, owner: "it has"))
    }
    let most =
      [
        "pagebreak", "rightpage", "contents", "column", "columns", "facts", "ticks", "row", "keep", "mark",
        "wordlist",
      ]
      .contains(part.name) ? 0 : 1
    if part.arguments.count > most {
      report(
        "'\(part.name)' takes \(most == 0 ? "no argument" : "one argument")", at: part.arguments[most].range)
    }
  }

  // MARK: Arguments

  /// The first argument as words for the page.
  func label(_ part: Part, _ what: String) -> Computed {
    guard let argument = part.arguments.first else {
      report("'\(part.name)' needs \(what)", at: part.tag.nameRange, hint: "write {% \(part.name) \"…\" %}")
      return .literal(.text(""))
    }
    return printed(argument)
  }

  /// The first argument where it must be written out.
  func literal(_ part: Part, _ what: String) -> String {
    guard let argument = part.arguments.first, argument.filters.isEmpty, let text = argument.base.literalText
    else {
      report("'\(part.name)' needs \(what)", at: part.tag.nameRange, hint: "write {% \(part.name) \"…\" %}")
      return ""
    }
    return text
  }

  private func flag(_ value: Filtered) -> Computed {
    let (computed, flow) = filtered(value)
    if let type = flow.plainType, type.kind != "bool" {
      report("\(flow.name) is \(type.words), not yes or no", at: value.range)
    }
    return computed
  }

  /// Two levels of headings unless a number from 1 to 4 is written out.
  private func contentsLevels(_ part: Part) -> Int {
    guard let argument = part.named("levels") else { return 2 }
    guard argument.filters.isEmpty, let levels = argument.base.literalNumber, (1...4).contains(levels) else {
      report(
        "'levels' is a number from 1 to 4", at: argument.range,
        hint: "write {% contents levels: 1 %} for the main headings only")
      return 2
    }
    return levels
  }

  private func lines(_ part: Part) -> BlockBody {
    let label = part.named("label").map { printed($0) }
    guard let count = part.arguments.first else {
      report(
        "'lines' needs a count", at: part.tag.nameRange,
        hint: "write {% lines 4 %}, or {% lines fill %} to fill the page")
      return .lines(count: nil, label: label)
    }
    if case .path(let path) = count.base.kind, case .name("fill") = path.head, path.steps.isEmpty {
      return .lines(count: nil, label: label)
    }
    return .lines(count: number(count, most: 200), label: label)
  }

  private func repeated(_ part: Part, _ body: [Node<Prose>]) -> BlockBody {
    guard let count = part.arguments.first else {
      report(
        "'repeat' needs a number", at: part.tag.nameRange,
        hint: "write {% repeat 3 %}…{% endrepeat %} for three equal forms")
      return .keep(inside(body, container))
    }
    return .repeated(number(count, most: Self.mostCopies), inside(body, container))
  }

  /// Copies of a form: a month of days is plenty, and what a record counts can be no more.
  static let mostCopies = 31

  private func number(_ value: Filtered, most: Int) -> Computed {
    let (computed, flow) = filtered(value)
    requireThere(flow, at: value.range)
    guard let type = flow.plainType else { return computed }
    guard case .number = type else {
      report("\(flow.name) is \(type.words), not a number", at: value.range)
      return computed
    }
    if let written = value.base.literalNumber, !(1...most).contains(written) {
      report("the number is from 1 to \(most)", at: value.range)
    }
    return computed
  }

  private func choice(_ part: Part, _ body: [Node<Prose>]) -> ChoiceBody {
    ChoiceBody(
      name: label(part, "a name"), ticked: part.named("ticked").map { flag($0) },
      picture: part.named("picture").map { pictureName($0) }, isAnswer: part.name == "answer",
      body: inside(body, .document))
  }

  private func picture(_ part: Part, _ body: [Node<Prose>]) -> PictureBody {
    var subject = Computed.literal(.missing)
    if let argument = part.arguments.first {
      subject = part.name == "clock" ? clock(argument) : pictureName(argument)
    } else {
      report(
        "'\(part.name)' needs \(part.name == "clock" ? "a time" : "the name of a picture")",
        at: part.tag.nameRange,
        hint: part.name == "clock" ? "write {% clock visit.start %}" : "write {% picture \"bath\" %}")
    }
    let number = part.named("number").map { self.number($0, most: 999) }
    return PictureBody(
      subject: subject, isClock: part.name == "clock", number: number, body: inside(body, .document))
  }

  private func clock(_ value: Filtered) -> Computed {
    let (computed, flow) = filtered(value)
    requireThere(flow, at: value.range)
    if let type = flow.plainType, type.kind != "time" {
      report("\(flow.name) is \(type.words), not a time", at: value.range)
    }
    return computed
  }

  /// A picture's name: a literal one must be in the catalogue. Where a record names none, the words print alone.
  private func pictureName(_ value: Filtered) -> Computed {
    let (computed, flow) = filtered(value)
    if let name = value.base.literalText, value.filters.isEmpty {
      if library.pictures[name] == nil {
        let near =
          nearest(to: name, among: library.pictures.keys.sorted()).map { "did you mean '\($0)'? " } ?? ""
        report(
          "there is no picture '\(name)'", at: value.range,
          hint: near + "the names stand in pictures/catalogue.json")
      }
    } else if let type = flow.plainType, type.kind != "text" {
      report("\(flow.name) is \(type.words), not the name of a picture", at: value.range)
    }
    return computed
  }
}
