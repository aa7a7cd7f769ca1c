import Diagnostics
import Documents
import Records

/// What tags check their arguments with.
extension Checker {
  /// What stands between a tag and its end tag.
  func inside(_ body: [Node<Prose>], _ kind: Container) -> [Step<BlockBody>] {
    contained { blocks(body, in: kind) }
  }

  /// The first argument as words for the page.
  func label(_ part: TagCall, _ what: String) -> Computed {
    guard let argument = part.arguments.first else {
      report("'\(part.name)' needs \(what)", at: part.tag.nameRange, hint: "write {% \(part.name) \"…\" %}")
      return .literal(.text(""))
    }
    if argument.filters.isEmpty, let text = argument.base.literalText, !text.holdsWords {
      report("\(what) of '\(part.name)' says nothing", at: argument.range, hint: "write what it stands for")
    }
    return printed(argument)
  }

  /// The first argument where it must be written out.
  func literal(_ part: TagCall, _ what: String) -> String {
    guard let argument = part.arguments.first, argument.filters.isEmpty, let text = argument.base.literalText
    else {
      report("'\(part.name)' needs \(what)", at: part.tag.nameRange, hint: "write {% \(part.name) \"…\" %}")
      return ""
    }
    return text
  }

  /// An argument by name that is yes or no.
  func flag(_ part: TagCall, _ name: String) -> Computed? {
    guard let value = part.named(name) else { return nil }
    let (computed, flow) = filtered(value)
    if let type = flow.plainType, type.kind != "bool" {
      report("\(flow.name) is \(type.words), not yes or no", at: value.range)
    }
    return computed
  }

  /// A number that is there, from 1 to `most` where it is written out.
  func number(_ value: Filtered, most: Int) -> Computed {
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

  /// Whether a count is the word `fill`: as many as the page holds.
  func saysFill(_ count: Filtered) -> Bool {
    guard case .path(let path) = count.base.kind, case .name("fill") = path.head else { return false }
    return path.steps.isEmpty
  }

  /// A picture's name: a literal one must be in the catalogue. Where a record names none, the words print alone.
  func pictureName(_ value: Filtered) -> Computed {
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

  /// What a line is for, from the argument `purpose`.
  func purpose(_ part: TagCall) -> LinePurpose {
    guard let argument = part.named("purpose") else { return .writing }
    if argument.filters.isEmpty, argument.base.literalText == "signature" { return .signature }
    if argument.filters.isEmpty, argument.base.literalText == "number" { return .number }
    report(
      "the purpose of a line is \"signature\" or \"number\"", at: argument.range,
      hint: "leave it out for a line to write on")
    return .writing
  }
}

/// What tags fill with.
extension Filler {
  func flag(_ computed: Computed?, else standard: Bool) -> Bool {
    computed.map { Liquid.isTrue(value($0)) } ?? standard
  }

  func picture(named value: Value) -> PictureReference? {
    guard case .text(let name) = value.plain, let alternative = pictures[name] else { return nil }
    return PictureReference(.named(name), alternative: alternative)
  }

  /// A picture with a second one at its foot, where there is a second one.
  func pair(_ first: PictureReference, _ second: PictureReference?) -> PictureReference {
    guard let second, case .named(let one) = first.subject, case .named(let other) = second.subject
    else { return first }
    return PictureReference(
      .pair(one, with: other), alternative: context.wording.pair(first.alternative, second.alternative))
  }
}

extension String {
  /// Whether it has a letter or a digit: white space of any kind and signs alone are heard as nothing.
  fileprivate var holdsWords: Bool {
    unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
