import Diagnostics

/// What is wrong with a picture file and at which bytes.
struct PictureFault: Error {
  let message: String
  let range: Range<Int>
  let hint: String?

  init(_ message: String, at range: Range<Int>, hint: String? = nil) {
    self.message = message
    self.range = range
    self.hint = hint
  }

  init(_ message: String, at offset: Int, hint: String? = nil) {
    self.init(message, at: offset..<offset + 1, hint: hint)
  }

  func problem(in source: SourceText) -> Problem {
    Problem(.error, message, hint: hint, at: source.place(range))
  }
}
