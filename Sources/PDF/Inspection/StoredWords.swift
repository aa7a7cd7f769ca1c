import Diagnostics

/// Every word that a finished PDF holds, read back from the file: what is seen on its pages, their heads and feet, and
/// what stands in tags, outline, links and metadata.
public struct StoredWords: Sendable {
  /// The words, in the order of the pages and then of the file.
  public let text: String

  /// Reads a file. Throws when it is no PDF or cannot be read.
  public init(_ bytes: [UInt8]) throws(Problems) {
    let document = StoredDocument(try StoredFile(bytes))
    try document.file.allowance.check()
    let seen = document.pages.flatMap { page in
      page.texts.sorted { $0.key < $1.key }.map(\.value) + [page.artifacts]
    }
    let held = document.file.objects.sorted { $0.key < $1.key }.flatMap { $0.value.strings }
    text = (seen + held).joined(separator: " ")
  }
}

extension PDFObject {
  fileprivate var strings: [String] {
    switch self {
    case .string: [text].compactMap { $0 }
    case .array(let values): values.flatMap(\.strings)
    case .dictionary(let entries): entries.named.values.flatMap(\.strings)
    case .number, .name, .word, .reference: []
    }
  }
}
