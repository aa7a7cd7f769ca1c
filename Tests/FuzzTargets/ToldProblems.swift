import Diagnostics

extension [Problem] {
  /// Whether any of them keeps the input from being used.
  var areFatal: Bool { contains { $0.severity >= .error } }

  /// Shows each as the terminal would, and holds that every one says what is wrong, where in the file, and in a file of a
  /// declared type what to do.
  func told(inFile hasPlaces: Bool = true, withHint hasHints: Bool = false) throws(BrokenPromise) {
    for problem in self {
      try promise(!problem.report.isEmpty && !problem.message.isEmpty, "a problem says nothing")
      guard hasPlaces, problem.severity >= .error else { continue }
      try promise(problem.place != nil, "no place in the file: \(problem.report)")
      try promise(problem.hint != nil || !hasHints, "nothing to do about it: \(problem.report)")
    }
  }

  /// Holds that reading again finds the same.
  func equal(_ others: [Problem]) throws(BrokenPromise) {
    try promise(map(\.report) == others.map(\.report), "read twice, other problems: \(others.map(\.report))")
  }
}

/// What a reader that throws makes of an input.
func outcome<Made>(
  inFile hasPlaces: Bool = true, _ work: () throws(Problems) -> Made
) throws(BrokenPromise) -> FuzzOutcome {
  do throws(Problems) {
    _ = try work()
    return .read
  } catch {
    try promise(!error.all.isEmpty, "refused without a word")
    try error.all.told(inFile: hasPlaces)
    return .refused
  }
}

/// What a reader that returns its problems makes of an input. A small one is read twice.
func outcome<Made>(
  of bytes: [UInt8], _ work: () -> (Made?, [Problem])
) throws(BrokenPromise) -> FuzzOutcome {
  let (made, problems) = work()
  try problems.told(withHint: true)
  try promise((made == nil) == problems.areFatal, "refused without an error, or read with one")
  if bytes.count < 4096 { try problems.equal(work().1) }
  return made == nil ? .refused : .read
}
