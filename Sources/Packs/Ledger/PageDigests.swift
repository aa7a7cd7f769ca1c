import PDF

/// By which pages of a file are told apart: the first 64 bits of the SHA-256 of what is painted on each, as it stands in
/// the file. Whether the file is as it was written, its own digest says; these say where it is not.
enum PageDigests {
  private static let digits = 16

  static func digest(of page: ArraySlice<UInt8>) -> String {
    String(SHA256.hexadecimal(of: page).prefix(digits))
  }

  /// Where a file that was changed is another than the pages that were written, in words.
  static func difference(of bytes: [UInt8], from written: [String]) -> String {
    guard let contents = try? PageContents(of: bytes) else { return "it is no PDF that can be read any more" }
    let pages = contents.pages.map { $0.map(digest) }
    guard pages.count == written.count else {
      return "it has \(pages.count) \(pages.count == 1 ? "page" : "pages"), and had \(written.count)"
    }
    let others = zip(pages, written).enumerated().filter { $0.element.0 != $0.element.1 }.map {
      $0.offset + 1
    }
    guard !others.isEmpty else {
      return "no page has other text or lines: it is another in its pictures, fonts or tags"
    }
    return others.count == 1 ? "page \(others[0]) is another" : "pages \(others.inWords) are others"
  }
}

extension [Int] {
  /// "3, 5 to 7 and 9", of numbers in their order.
  fileprivate var inWords: String {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let parts = runs.flatMap { run in
      run.count > 2 ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map(String.init)
    }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
