import Documents
import TestSupport
import Testing

@testable import Standards

/// A number beside words that were no item of a list stood as a paragraph beside a paragraph, and three rules forbid that.
@Suite("A step that is alone, measured")
struct LoneStepTests {
  private static let short = "Sort envelopes together."
  private static let long =
    "Sort envelopes with her while her husband is at the bowls club, and put each into the box for its month. Ask before "
    + "you open one, and say what it is before you put it away."

  private func broken(_ layout: String, _ size: Int, _ blocks: [Block]) -> [String] {
    Claims.names(of: Claims.findings(layout, size: size, adding: blocks).filter(\.rule.isMust))
  }

  @Test("A visit of one task passes every rule", arguments: [12, 14, 15], [short, long])
  func standard(size: Int, words: String) { #expect(broken("standard", size, steps(words)) == []) }

  @Test("A visit of one task passes every rule in large print", arguments: [16, 18, 24, 36], [short, long])
  func large(size: Int, words: String) { #expect(broken("large-print", size, steps(words)) == []) }

  @Test("A visit of one task passes every rule in easy read", arguments: [14, 18, 24, 28])
  func easy(size: Int) {
    let row = PictureRow(
      picture: PictureReference(.clock(minutes: 540), alternative: "A clock at 9"), number: 1,
      blocks: [.paragraph([.text("We sort envelopes with you.")])])
    #expect(broken("easy-read", size, [Claims.clockRow, .pictureRow(row)]) == [])
  }

  private func steps(_ words: String) -> [Block] {
    [
      .heading(level: 2, id: "c", [.text("Sitting service")]),
      .paragraph([.text("Tue. 2 hours, 1 care worker. Can move.")]),
      .list(List(start: 1, items: [[.paragraph([.text(words)])]])),
    ]
  }
}
