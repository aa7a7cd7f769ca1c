import Records

/// MED-09: units are written in full: 10U was read as 100 (NPSA rapid response report RRR013, 2010). MED-10: no zero
/// after the last figure, for 5.0 is read as 50; MED-11: a zero before a point, for .5 is read as 5 (ISMP's list of
/// error-prone abbreviations).
enum DoseWriting: Rule {
  static let id = "MED-09"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    record.eachDose(of: ["name", "strength", "dose"]) { dose, path in
      if dose.hasLetterForUnits { findings.append(letter(at: path())) }
      if dose.hasZeroAtItsEnd { findings.append(trailing(at: path())) }
      if dose.hasBarePoint { findings.append(bare(at: path())) }
    }
    return findings
  }

  private static func letter(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .error, "units are written as a letter, which can be read as a nought", hint: "write \"units\" in full",
      at: path)
  }

  private static func trailing(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .error, "a zero after the point can be read as ten times as much",
      hint: "write \"5 mg\", not \"5.0 mg\"",
      at: path, rule: "MED-10")
  }

  private static func bare(at path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .error, "without a zero before the point this can be read as ten times as much",
      hint: "write \"0.5 mg\", not \".5 mg\"", at: path, rule: "MED-11")
  }
}

extension String {
  /// 10u, 10 U, 10 IU.
  fileprivate var hasLetterForUnits: Bool {
    guard utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "u") }) else { return false }
    return inWords.contains { word in ["u", "iu"].contains(word.drop { $0.isNumber }) }
  }

  /// 5.0, 2.50, but not 1.05.
  fileprivate var hasZeroAtItsEnd: Bool {
    decimals.contains { $0.hasSuffix("0") && $0.contains(".") && !$0.hasPrefix(".") }
  }

  /// .5, but not 0.5.
  fileprivate var hasBarePoint: Bool {
    decimals.contains { $0.hasPrefix(".") && $0.count > 1 }
  }

  /// The runs of figures and points: 62.5, .5.
  private var decimals: [Substring] {
    guard utf8.contains(UInt8(ascii: ".")) else { return [] }
    return split { !($0.isASCII && $0.isNumber) && $0 != "." }.map { run in
      run.hasSuffix(".") ? run.dropLast() : run
    }
  }
}
