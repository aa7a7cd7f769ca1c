import Diagnostics

/// A file from the press.
public struct PressedFile: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// Where what is painted on each page stands in it, as it is packed.
  let contents: [Range<Int>]

  /// What is painted on each page: its text, lines and where its pictures stand, as it is packed.
  public var pages: [ArraySlice<UInt8>] { contents.map { bytes[$0] } }
}

/// What is painted on each page of a file that is read back.
public struct PageContents {
  /// The same of each page as `PressedFile` has it; nil of a page whose content is damaged, or is no single stream.
  public let pages: [ArraySlice<UInt8>?]

  /// Throws when the bytes are no PDF whose pages can be found.
  public init(of bytes: [UInt8]) throws(Problems) {
    let stored = try StoredFile(bytes)
    let file = try PDFFile(bytes)
    pages = stored.pages.map { page in page.entries["Contents"]?.reference.flatMap { file.object($0)?.data } }
  }
}
