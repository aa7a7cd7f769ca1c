import Diagnostics

/// What came of reading one file against its declaration.
public struct Reading: Sendable {
  /// The values; nil when anything in `problems` is an error.
  public let object: Object?
  /// Every problem of the file, in the order of the file.
  public let problems: [Problem]
  /// The texts that are typed freely, email addresses, codes of SNOMED CT and names of pictures, in the order of the
  /// file, so that nobody has to look for them again.
  public let texts: [ReadText]
  /// Where the values stand; nil when the file is not JSON.
  public let places: ReadSource?

  /// A reading's result.
  public init(
    object: Object?, problems: [Problem], texts: [ReadText] = [], places: ReadSource? = nil
  ) {
    self.object = object
    self.problems = problems
    self.texts = texts
    self.places = places
  }
}

/// One text of a file that was read. The file holds its letters, so that nothing is kept twice.
public struct ReadText: Sendable {
  /// What the declaration says that it is.
  public let kind: TextKind
  /// The `offset` of the innermost object that holds it.
  public let owner: Int32
  /// The value's node, from which the text and its path are worked out when somebody asks.
  let node: Int32
}

/// A key that belongs into another file, and what to say when it stands at the root of this one.
public struct MisplacedKey: Sendable {
  /// The key.
  public let key: String
  /// What is wrong, without a full stop.
  public let message: String
  /// What to do.
  public let hint: String

  /// A key that does not belong here.
  public init(_ key: String, message: String, hint: String) {
    self.key = key
    self.message = message
    self.hint = hint
  }
}

extension ObjectType {
  /// How many problems of one file are listed before the reader stops listing.
  public static let mostProblemsListed = 200

  /// Reads a file against this declaration. All problems are found in one go, each with place, path and hint;
  /// no problem carries a value of a file that holds personal facts.
  public func read(_ source: SourceText, misplaced: [MisplacedKey] = []) -> Reading {
    let source = source.showing(keys)
    let tape: JSONTape
    do throws(Problems) { tape = try JSON.tape(of: source) } catch {
      return Reading(object: nil, problems: error.all)
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      tape.nodes.withUnsafeBufferPointer { nodes in
        var reader = RecordReader(
          bytes: bytes, nodes: nodes, isPrivate: source.holdsPersonalFacts, declaration: self, keys: keys,
          misplaced: misplaced)
        let value = reader.root(as: self)
        return reader.reading(of: value, in: source, ReadSource(source, tape: tape))
      }
    }
  }
}

/// One problem before its line and path are worked out: only files with problems pay for that.
struct Finding {
  /// The node that the problem is about, whose path is told.
  var node: Int
  /// Where the caret stands.
  var range: Range<Int>
  var message: String
  var hint: String?
  var severity: Severity = .error
}

extension RecordReader {
  func reading(of value: Value, in source: SourceText, _ places: ReadSource) -> Reading {
    guard !findings.isEmpty else {
      return Reading(object: value.object, problems: [], texts: texts, places: places)
    }
    let inOrder = findings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var problems = inOrder.prefix(ObjectType.mostProblemsListed).map { problem($0.element, in: source) }
    let rest = findings.count - problems.count
    if rest > 0 {
      problems.append(Problem(.note, "\(rest) more problems are not listed", hint: "mend these first"))
    }
    let isUsable = findings.allSatisfy { $0.severity < .error }
    return Reading(
      object: isUsable ? value.object : nil, problems: problems, texts: texts, places: places)
  }

  private func problem(_ finding: Finding, in source: SourceText) -> Problem {
    let path = nodes.path(to: finding.node, bytes).map(shown)
    return Problem(
      finding.severity, finding.message, hint: finding.hint, at: source.place(finding.range),
      path: path.isEmpty ? nil : path.path)
  }
}
