import Diagnostics

/// In which way a document reaches its reader.
public enum Medium: String, Sendable, Hashable, CaseIterable {
  /// Sides of paper.
  case paper = "pdf"
  /// A page for a screen.
  case screen = "html"
  /// Cells that an embosser takes as they are.
  case braille = "brf"
  /// A script from which somebody reads aloud.
  case script = "read-aloud"
  /// The text from which a transcriber makes braille or a recording.
  case text

  /// What may be asked for beside paper.
  public static let onRequest: [Medium] = [.paper, .screen, .braille, .script]

  /// The word of the ledger in place of a layout; nil for what is set in one.
  var ledgerWord: String? {
    switch self {
    case .paper, .screen: nil
    case .braille: "braille"
    case .script: "read-aloud"
    case .text: "text"
    }
  }

  /// How a file's name ends.
  var ending: String {
    switch self {
    case .paper: ".pdf"
    case .screen: ".html"
    case .braille: ".brf"
    case .script, .text: ".txt"
    }
  }

  /// The endings of all finished files.
  static let endings = Set(allCases.map(\.ending))

  /// What a file of the ledger is, by its ending and the word in place of its layout.
  init(file: String, layout: String) {
    self =
      Medium.allCases.first { $0.ledgerWord == layout }
      ?? Medium.allCases.first { $0.ledgerWord == nil && file.hasSuffix($0.ending) } ?? .paper
  }
}

extension Printer {
  /// The file of an order that is in one piece; nil for pages, which are pressed.
  func wholeFile(of order: Order) throws(Problems) -> [UInt8]? {
    switch order.medium {
    case .paper: nil
    case .screen: Array(screenPage(of: order).utf8)
    case .braille: Array(try braille(of: order, with: Liblouis()).utf8)
    case .script: Array(readAloudScript(of: order).utf8)
    case .text: Array(transcript(of: order).utf8)
    }
  }
}
