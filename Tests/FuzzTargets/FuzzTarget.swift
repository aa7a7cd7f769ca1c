import Foundation

/// A way into the house for bytes that a stranger may have written, with what must hold whatever they are.
public struct FuzzTarget: Sendable {
  /// What the bytes are, by which they are best changed.
  public enum InputForm: Sendable {
    case json, bytes
  }

  /// The name, which is also that of its folder in the corpus.
  public let name: String
  /// What the bytes are.
  public let form: InputForm
  /// Words that its inputs are made of, from the declarations.
  public let dictionary: [String]
  /// Files of this house that are inputs of the kind, by their paths in it.
  public let examples: [String]
  /// The longest input that is made up, in bytes.
  public let longest: Int
  private let reading: @Sendable ([UInt8]) throws(BrokenPromise) -> FuzzOutcome

  init(
    _ name: String, _ form: InputForm = .bytes, dictionary: [String] = [], examples: [String] = [],
    longest: Int = 1 << 14,
    _ reading: @escaping @Sendable ([UInt8]) throws(BrokenPromise) -> FuzzOutcome
  ) {
    self.name = name
    self.form = form
    self.dictionary = dictionary
    self.examples = examples
    self.longest = longest
    self.reading = reading
  }

  /// The inputs that every run begins with: the examples, and the target's folder of the corpus.
  public var seeds: [(name: String, bytes: [UInt8])] {
    let folder = "Tests/Fuzz/Corpus/" + name
    let files = (try? FileManager.default.contentsOfDirectory(atPath: FuzzHouse.top + "/" + folder)) ?? []
    return (examples + files.sorted().map { folder + "/" + $0 }).map { ($0, FuzzHouse.bytes($0)) }
  }

  /// Reads one input.
  ///
  /// - Throws: What the house promises of all inputs and did not keep of this one.
  public func run(_ bytes: [UInt8]) throws(BrokenPromise) -> FuzzOutcome { try reading(bytes) }
}

/// How far an input came.
public enum FuzzOutcome: String, Sendable, CaseIterable {
  /// It has errors, and all were told.
  case refused
  /// It was read.
  case read
  /// It became a PDF, which was read back.
  case printed
}

/// Something that must hold for all inputs, and did not.
public struct BrokenPromise: Error, CustomStringConvertible {
  /// What was found.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Throws unless something holds.
func promise(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws(BrokenPromise) {
  guard holds else { throw BrokenPromise(otherwise()) }
}
