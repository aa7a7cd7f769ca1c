import Diagnostics
import PDF

extension Disclosure {
  /// Holds the files of a folder against its list of digests, and the list against its index, for whoever receives them.
  ///
  /// - Returns: How many files are as they were made, and what is wrong with the others.
  public static func verify(_ folder: String) throws(Problems) -> (whole: Int, problems: [Problem]) {
    let list = String(decoding: try Files.bytes(folder + "/" + sums), as: UTF8.self)
    let names = try Files.names(in: folder).filter { $0 != sums }
    var digests: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2 else { continue }
      digests[String(parts[1].drop { $0 == " " || $0 == "*" })] = String(parts[0])
    }
    guard !digests.isEmpty else {
      throw Problems(Problem(.error, "\(folder)/\(sums) lists no file", hint: "ask for the folder again"))
    }
    let index = (try? Files.bytes(folder + "/" + indexFile)).flatMap { try? StoredWords($0).text } ?? ""
    let said = index.filter { !$0.isWhitespace }
    var problems: [Problem] = []
    for (name, digest) in digests.sorted(by: { $0.key < $1.key }) {
      guard names.contains(name), let bytes = try? Files.bytes(folder + "/" + name) else {
        problems.append(fault(name, "is listed and is not there"))
        continue
      }
      if SHA256.hexadecimal(of: bytes) != digest {
        problems.append(fault(name, "was changed after it was made"))
      } else if name != indexFile, !said.contains(digest.prefix(32)) || !said.contains(digest.suffix(32)) {
        problems.append(fault(name, "is another file than the index says"))
      }
    }
    for name in names where digests[name] == nil { problems.append(fault(name, "was put in afterwards")) }
    return (digests.count - problems.count { $0.message.contains("put in") == false }, problems)
  }

  private static func fault(_ name: String, _ what: String) -> Problem {
    Problem(.error, "\(name) \(what)", hint: "ask whoever sent it for the folder again")
  }
}
