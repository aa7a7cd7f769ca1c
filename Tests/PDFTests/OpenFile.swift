import CCairo
import Foundation

/// A finished file taken apart into the text of its objects: a second reader, which shares nothing with the program
/// and looks for words where the program builds trees. Objects can be changed and the file put together again.
struct OpenFile {
  /// Object number to its text, Latin-1, without `obj` and `endobj`; for a stream the dictionary only.
  var objects: [Int: String] = [:]
  /// The data of streams, inflated where they were deflated.
  var streams: [Int: [UInt8]] = [:]
  private(set) var root = 0
  private(set) var faults: [String] = []

  init(_ file: [UInt8]) {
    let text = latin(file)
    guard let start = text.firstMatch(of: /startxref\s+(\d+)\s+%%EOF\s*$/).flatMap({ Int($0.1) }) else {
      faults.append("no startxref")
      return
    }
    let (dictionary, rows) = stream(in: file, at: start)
    guard let rows = rows?.sums(dictionary),
      let root = dictionary.firstMatch(of: /\/Root (\d+) 0 R/).flatMap({ Int($0.1) })
    else {
      faults.append("startxref does not lead to a cross-reference stream")
      return
    }
    self.root = root
    let width = dictionary.firstMatch(of: /\/W\[1 (\d) 1\]/).flatMap { Int($0.1) } ?? 0
    readObjects(of: file, rows: rows, width: width)
  }

  private mutating func readObjects(of file: [UInt8], rows: [UInt8], width: Int) {
    let length = width + 2
    for number in 0..<rows.count / length where rows[number * length] == 1 {
      var offset = 0
      for byte in rows[(number * length + 1)...].prefix(width) { offset = offset << 8 | Int(byte) }
      guard latin(file[offset..<min(offset + 20, file.count)]).hasPrefix("\(number) 0 obj") else {
        faults.append("object \(number) is not at its offset")
        continue
      }
      let (dictionary, data) = stream(in: file, at: offset)
      if dictionary.contains("/Type/ObjStm") {
        unpack(dictionary, data ?? [])
      } else if !dictionary.contains("/Type/XRef") {
        objects[number] = dictionary
        streams[number] = data
      }
    }
  }

  private mutating func unpack(_ dictionary: String, _ data: [UInt8]) {
    let first = dictionary.firstMatch(of: /\/First (\d+)/).flatMap { Int($0.1) } ?? 0
    let header = latin(data[..<first]).split(separator: " ").compactMap { Int($0) }
    let starts = stride(from: 1, to: header.count, by: 2).map { header[$0] + first } + [data.count]
    for index in 0..<header.count / 2 {
      objects[header[index * 2]] = latin(data[starts[index]..<starts[index + 1]])
    }
  }

  /// The file put together again, uncompressed and with a classic table.
  func written() -> [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var offsets: [Int: Int] = [:]
    for number in objects.keys.sorted() {
      offsets[number] = file.count
      file += Array("\(number) 0 obj\n".utf8)
      var text = objects[number]!
      if let data = streams[number] {
        text = text.replacing(/\/Length \d+/, with: "/Length \(data.count)").replacing(
          "/Filter/FlateDecode", with: "")
        text = text.replacing("/Filter /FlateDecode", with: "")
        file += bytes(text) + Array("\nstream\n".utf8) + data + Array("\nendstream".utf8)
      } else {
        file += bytes(text)
      }
      file += Array("\nendobj\n".utf8)
    }
    let start = file.count
    let size = (objects.keys.max() ?? 0) + 1
    file += Array("xref\n0 \(size)\n".utf8)
    for number in 0..<size {
      let digits = String(offsets[number] ?? 0)
      let offset = String(repeating: "0", count: 10 - digits.count) + digits
      file += Array("\(offset) 00000 \(offsets[number] == nil ? "f" : "n") \n".utf8)
    }
    return file + Array("trailer\n<</Size \(size)/Root \(root) 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  /// Replaces the first occurrence in the first object, or content, that has it.
  mutating func replace(_ old: String, with new: String) -> Bool {
    for number in objects.keys.sorted() where objects[number]!.contains(old) {
      let range = objects[number]!.range(of: old)!
      objects[number]!.replaceSubrange(range, with: new)
      return true
    }
    for number in streams.keys.sorted() {
      let text = latin(streams[number]!)
      guard let range = text.range(of: old) else { continue }
      streams[number] = bytes(text.replacingCharacters(in: range, with: new))
      return true
    }
    return false
  }
}

extension [UInt8] {
  /// Rows with PNG's filter "up" undone.
  fileprivate func sums(_ dictionary: String) -> [UInt8]? {
    guard let columns = dictionary.firstMatch(of: /\/Predictor 12\/Columns (\d+)/).flatMap({ Int($0.1) })
    else {
      return nil
    }
    var above = [UInt8](repeating: 0, count: columns)
    return stride(from: 0, to: count, by: columns + 1).flatMap { start -> [UInt8] in
      above = zip(above, self[start + 1...start + columns]).map { $0 &+ $1 }
      return above
    }
  }
}

func latin(_ bytes: some Sequence<UInt8>) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}

private func bytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

/// The text of an object's value and, for a stream, its data.
private func stream(in file: [UInt8], at offset: Int) -> (String, [UInt8]?) {
  let head = latin(file[offset..<min(offset + 4000, file.count)])
  guard let begin = head.range(of: "obj\n")?.upperBound, let mark = head.range(of: ">>\nstream\n"),
    let length = head[..<mark.lowerBound].firstMatch(of: /\/Length (\d+)/).flatMap({ Int($0.1) })
  else { return ("", nil) }
  let dictionary = String(head[begin..<mark.lowerBound]) + ">>"
  let start = offset + head.unicodeScalars.distance(from: head.startIndex, to: mark.upperBound)
  let data = Array(file[start..<start + length])
  guard dictionary.contains("FlateDecode") else { return (dictionary, data) }
  var size = uLongf(max(length * 200, 100_000))
  var result = [UInt8](repeating: 0, count: Int(size))
  guard uncompress(&result, &size, data, uLong(length)) == Z_OK else { return (dictionary, nil) }
  return (dictionary, Array(result[..<Int(size)]))
}
