import Foundation
import Records

/// Finds and reads the public conformance cases, in place.
enum ConformanceFiles {
  /// The bytes of a case file, or nil when there is no such folder.
  static func bytes(_ name: String, here: String = #filePath) -> [UInt8]? {
    let package = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["HOMEPACK_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
    let folders = [named].compactMap { $0 } + (named == nil ? beside(package) : [])
    return folders.lazy.compactMap {
      FileManager.default.contents(atPath: $0.appendingPathComponent(name).path)
    }
    .first.map { Array($0) }
  }

  private static func beside(_ package: URL) -> [URL] {
    [package.deletingLastPathComponent().appendingPathComponent("shared/conformance")]
  }

  /// Reads JSON with the keys of objects in the order of the file, which Liquid's loops show.
  static func json(_ bytes: [UInt8]) -> Value {
    var reader = OrderedJSON(bytes: bytes)
    return reader.value()
  }
}

/// A small reader for trusted JSON.
private struct OrderedJSON {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skip() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }

  mutating func value() -> Value {
    skip()
    switch bytes[index] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return .text(string())
    case UInt8(ascii: "t"): return word(4, .bool(true))
    case UInt8(ascii: "f"): return word(5, .bool(false))
    case UInt8(ascii: "n"): return word(4, .missing)
    default:
      let start = index
      while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
      return .number(Number(written: String(decoding: bytes[start..<index], as: UTF8.self)))
    }
  }

  private mutating func word(_ length: Int, _ value: Value) -> Value {
    index += length
    return value
  }

  private mutating func object() -> Value {
    var pairs: [(String, Value)] = []
    index += 1
    skip()
    while bytes[index] != UInt8(ascii: "}") {
      let key = string()
      skip()
      index += 1
      pairs.append((key, value()))
      skip()
      if bytes[index] == UInt8(ascii: ",") { index += 1 }
      skip()
    }
    index += 1
    return .map(ordered(pairs))
  }

  /// A null is a key that is there: Liquid's loops over an object show it.
  private func ordered(_ pairs: [(String, Value)]) -> ValueMap { ValueMap(pairs) }

  private mutating func list() -> Value {
    var items: [Value] = []
    index += 1
    skip()
    while bytes[index] != UInt8(ascii: "]") {
      items.append(value())
      skip()
      if bytes[index] == UInt8(ascii: ",") { index += 1 }
      skip()
    }
    index += 1
    return .list(items)
  }

  private mutating func string() -> String {
    skip()
    let start = index
    index += 1
    while bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    index += 1
    let decoded = try? JSONSerialization.jsonObject(
      with: Data(bytes[start..<index]), options: .fragmentsAllowed)
    return decoded as? String ?? ""
  }
}
