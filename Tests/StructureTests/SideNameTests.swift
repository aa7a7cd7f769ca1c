import Documents
import Testing

@Suite("The id of a side")
struct SideNameTests {
  private let names = SideNames(hexadecimal: String(repeating: "7f3a", count: 16))

  @Test("Each side has its own, the same for the same input")
  func differs() throws {
    let names = try #require(names)
    let all = (1...40).flatMap { sheet in (1...6).map { names.name(ofSide: $0, sheet: sheet).text } }
    #expect(Set(all).count == all.count)
    #expect(all[7] == names.name(ofSide: 2, sheet: 2).text)
    #expect(names.ofPiece(1).name(ofSide: 1, sheet: 1) != names.name(ofSide: 1, sheet: 1))
    let other = try #require(SideNames(hexadecimal: String(repeating: "7f3b", count: 16)))
    #expect(other.name(ofSide: 1, sheet: 1) != names.name(ofSide: 1, sheet: 1))
  }

  @Test("It is twelve capitals and figures in three groups, none taken for another")
  func letters() throws {
    let text = try #require(names).name(ofSide: 1, sheet: 1).text
    #expect(text.count == 14)
    #expect(text.split(separator: "-").map(\.count) == [4, 4, 4])
    #expect(text.allSatisfy { "123456789BCDFGHJKMNPQRSTVWXYZ-".contains($0) })
  }

  @Test("A wrong character is found, and so are two that changed places")
  func check() throws {
    let name = try #require(names).name(ofSide: 3, sheet: 9)
    #expect(SideName(name.text) == name)
    #expect(SideName(name.text.lowercased().filter { $0 != "-" }) == name)
    let letters = Array(name.text.filter { $0 != "-" })
    for index in letters.indices {
      var wrong = letters
      wrong[index] = letters[index] == "7" ? "8" : "7"
      #expect(SideName(String(wrong)) == nil)
      guard index > 0, letters[index] != letters[index - 1] else { continue }
      var turned = letters
      turned.swapAt(index, index - 1)
      #expect(SideName(String(turned)) == nil)
    }
  }
}
