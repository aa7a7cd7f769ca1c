/// The check digit of a code of SNOMED CT; that of a health number is `Modulus11`.
enum CheckDigits {
  /// SNOMED CT identifiers: Verhoeff's scheme over all digits.
  static func isValidSnomed(_ code: String) -> Bool {
    verhoeff(code.utf8.reversed().map { Int($0) - 48 }, from: 0) == 0
  }

  /// The code with its last digit put right.
  static func repaired(_ code: String) -> String {
    let body = code.dropLast()
    let check = inverse[verhoeff(body.utf8.reversed().map { Int($0) - 48 }, from: 1)]
    return body + String(check)
  }

  private static func verhoeff(_ digits: [Int], from first: Int) -> Int {
    digits.enumerated().reduce(0) { check, digit in
      guard 0...9 ~= digit.element else { return -1 }
      return check < 0 ? -1 : multiply(check, permutation[(digit.offset + first) % 8][digit.element])
    }
  }

  /// The group of the pentagon's turns and mirrorings.
  private static func multiply(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): 5 + (a + b - 5) % 5
    case (false, true): 5 + (a - 5 - b + 5) % 5
    case (false, false): (a - b + 5) % 5
    }
  }

  private static let inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9]

  private static let permutation: [[Int]] = {
    let step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var rows = [Array(0...9)]
    for _ in 1..<8 { rows.append(rows[rows.count - 1].map { step[$0] }) }
    return rows
  }()
}
