import Documents
import Testing

@Suite("Where a value ends and our words go on")
struct JointTests {
  @Test(
    "One sign stands where two would meet",
    arguments: [
      ("Review in 4 weeks.", ".", "Review in 4 weeks."), ("Is it?", ".", "Is it?"),
      ("And so on…", ". Then", "And so on… Then"),
      ("left ear.", ", every day", "left ear, every day"), ("tea,", ".", "tea."),
      ("Falls.", ": high", "Falls: high"),
      ("Grace answers.", ")", "Grace answers)"), ("He said “yes.”", ".", "He said “yes.”"),
      ("Tea.", "”.", "Tea.”"),
      ("(with milk)", ".", "(with milk)."), ("Tea", ".", "Tea."), ("Tea", "...", "Tea..."),
      ("at 8 a.m.", ", then", "at 8 a.m., then"), ("at 8 a.m.", ".", "at 8 a.m."),
      ("Dr.", ", his", "Dr., his"), ("Tea.", ", 5pm", "Tea, 5pm"),
      ("2", ".5", "2.5"), ("", ".", "."),
    ])
  func joints(value: String, words: String, expected: String) {
    #expect(Joint.joined(value, words) == expected)
  }

  @Test("Somebody's sentence is ended, and no letter of it is changed")
  func ended() {
    #expect("nHS".ended == "nHS.")
    #expect("knock and wait \n".ended == "knock and wait.")
    #expect("Is it?".ended == "Is it?")
    #expect("".ended == "")
    #expect("knock and wait".sentence == "Knock and wait.")
  }
}
