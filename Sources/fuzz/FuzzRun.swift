import Foundation
import FuzzTargets

/// The target of this process, and how far its inputs came.
final class Fuzzer {
  /// libFuzzer calls from one thread only.
  nonisolated(unsafe) static let shared = Fuzzer()

  let target: FuzzTarget
  private let json: JSONMutation
  private let sound: [[UInt8]]
  private var counts: [FuzzOutcome: Int] = [:]

  private init() {
    let name = ProcessInfo.processInfo.environment["HOMEPACK_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      print("HOMEPACK_FUZZ_TARGET names no target")
      print("targets: " + FuzzTarget.all.map(\.name).joined(separator: " "))
      exit(64)
    }
    self.target = target
    sound = target.form == .json ? target.seeds.map(\.bytes).filter { (try? target.run($0)) != .refused } : []
    json = JSONMutation(words: target.dictionary, mutate: lettersChanged)
  }

  /// Where it is asked for, writes what libFuzzer starts from and stops; else sees to it that the counts are told.
  func open() {
    if let folder = ProcessInfo.processInfo.environment["HOMEPACK_FUZZ_PREPARE"] {
      prepare(folder)
      exit(0)
    }
    atexit { Fuzzer.shared.tell() }
  }

  func run(_ bytes: [UInt8]) {
    do throws(BrokenPromise) { counts[try target.run(bytes), default: 0] += 1 } catch {
      FileHandle.standardError.write(Data("broken promise: \(error)\n".utf8))
      tell()
      abort()
    }
  }

  /// Whole values changed, every other time in an input that is sound: most of what libFuzzer keeps is refused early, and
  /// what is made of that is refused as early.
  func changed(_ bytes: [UInt8], seed: UInt32) -> [UInt8]? {
    let isFresh = seed % 8 < 4 && !sound.isEmpty
    return json.changed(isFresh ? sound[Int(seed >> 3) % sound.count] : bytes, seed: seed)
  }

  private func tell() {
    let words = FuzzOutcome.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }
    FileHandle.standardError.write(Data("outcomes: \(words.joined(separator: ", "))\n".utf8))
  }

  /// The seeds as files, the words as a dictionary, and the longest input as an option.
  private func prepare(_ folder: String) {
    write(Array(dictionary.utf8), to: folder + "/dictionary")
    write(Array("-max_len=\(target.longest)\n".utf8), to: folder + "/options")
    for (number, seed) in target.seeds.enumerated() { write(seed.bytes, to: "\(folder)/seeds/\(number)") }
  }

  private func write(_ bytes: [UInt8], to path: String) {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      print("\(path) cannot be written")
      exit(74)
    }
  }

  /// libFuzzer's own form: a word a line in quotes, odd bytes as `\xAB`. A word has at most 64 bytes.
  private var dictionary: String {
    target.dictionary.filter { (1...64).contains($0.utf8.count) }.map { word in
      let bytes = word.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20, 0x7F...: String(format: "\\x%02X", byte)
        default: String(UnicodeScalar(byte))
        }
      }
      return "\"" + bytes.joined() + "\"\n"
    }.joined()
  }
}
