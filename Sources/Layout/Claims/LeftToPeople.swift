/// A rule of the list of standards that finished pages do not show to be kept: a person looks for it.
public struct UnmeasuredRule: Sendable, Hashable {
  /// The number in the project's list of standards.
  public let number: String
  /// What to look for.
  public let name: String
  /// Why the pages do not show it.
  public let reason: String
  private let claims: [Claim]

  private init(_ number: String, _ name: String, _ reason: String, for claims: [Claim] = Claim.allCases) {
    self.number = number
    self.name = name
    self.reason = reason
    self.claims = claims
  }
}

extension UnmeasuredRule {
  /// What is left to people in documents of a claim, in the order of the numbers.
  public static func all(for claim: Claim) -> [UnmeasuredRule] { all.filter { $0.claims.contains(claim) } }

  private static let all: [UnmeasuredRule] = [
    UnmeasuredRule("2.09", "the size that suits this reader", "only the reader can say"),
    UnmeasuredRule("2.14", "figures that are told apart", "a matter of the typeface, chosen by eye"),
    UnmeasuredRule("2.24", "level words", "the layout cannot turn words; a picture may hold some"),
    UnmeasuredRule("2.29", "no meaning by colour alone", "print a page in black and white and read it"),
    UnmeasuredRule("2.31", "matt paper of over 90 g/m²", "chosen at the printer"),
    UnmeasuredRule(
      "2.35", "other formats and how to ask, in the guide", "which words say it is for the guide's templates"),
    UnmeasuredRule("2.37", "headings in sentence case", "names have capitals, too"),
    UnmeasuredRule("2.38", "short lists", "how many things a person has or needs is not the layout's to say"),
    UnmeasuredRule(
      "2.40", "few columns", "rows become blocks by themselves where a column would be too narrow",
      for: [.largePrint]),
    UnmeasuredRule("3.03", "pictures that show the thing", "ask people who read easy read", for: [.easyRead]),
    UnmeasuredRule(
      "3.12", "one idea a sentence, in the active voice (3.13)", "a matter of meaning", for: [.easyRead]),
    UnmeasuredRule(
      "3.14", "hard words said in the next sentence", "which words are hard depends on the reader",
      for: [.easyRead]),
    UnmeasuredRule(
      "3.18", "one word for one thing, no metaphors (3.19)", "a matter of meaning", for: [.easyRead]),
    UnmeasuredRule("3.24", "no double negatives, nothing nested", "a matter of meaning", for: [.easyRead]),
    UnmeasuredRule(
      "3.30", "a comma in thousands", "numbers to text to, years and names look alike"),
    UnmeasuredRule("3.31", "doses as the pharmacy wrote them", "a dose is copied, never set anew"),
    UnmeasuredRule(
      "3.36", "easy read that was tried with its readers", "nothing replaces it", for: [.easyRead]),
  ]
}
