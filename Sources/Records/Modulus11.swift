/// The check digit of numbers of ten figures, such as the health numbers of Britain and book numbers of old: nine
/// figures with the weights 10 to 2 and the check digit itself make a multiple of 11.
public enum Modulus11 {
  /// Whether a text is ten figures of which the last is the check digit of the others.
  public static func holds(_ number: some StringProtocol) -> Bool {
    let digits = number.utf8.map { Int($0) - 48 }
    guard digits.count == 10, digits.allSatisfy({ 0...9 ~= $0 }) else { return false }
    let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 11 == digits[9]
  }
}
