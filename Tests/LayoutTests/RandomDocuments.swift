import Documents

/// Documents of every kind of block, the same on every run.
struct RandomDocuments {
  private var state: UInt64
  private var headings = 0
  private var count = 0
  /// Contents say headings twice.
  var hasContents = true
  /// Whether lines to write on may be without a label: those say the heading over them again.
  var hasBareLines = true

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return range.lowerBound + Int(state % UInt64(range.count))
  }

  mutating func document() -> [Block] {
    headings = 0
    return [heading(1)] + (0..<next(2...25)).map { _ in block(0) }
  }

  private mutating func words() -> String {
    let stock = [
      "tea", "Winnie", "the", "medicines", "01632\u{A0}960417", "care", "worker", "hello,", "bath",
      "office@example.org",
      "and", "a", "Wednesday", "8am", "please", "ask", "who", "Hartbourne", "Llanfairpwllgwyngyll", "it",
    ]
    count += 1
    let words = (0..<next(1...(next(0...5) == 0 ? 60 : 9))).map { _ in stock[next(0...stock.count - 1)] }
    // A token at either end shows whether the text comes out whole and in order.
    return "w\(count) " + words.joined(separator: " ") + " v\(count)"
  }

  private mutating func inlines() -> [Inline] {
    var parts: [Inline] = [.text(words())]
    switch next(0...9) {
    case 0: parts += [.text(" "), .strong([.text(words())])]
    case 1:
      parts += [.text(" "), .link(.address("https://example.org"), [.text(words())]), .text(". After.")]
    case 2: parts += [.text(" page "), .pageReference(heading: "h0"), .text(", then more.")]
    case 3: parts += [.lineBreak, .text(words())]
    case 4: parts += [.text(" "), .language("cy", [.text("bore da")])]
    default: break
    }
    return parts
  }

  private mutating func heading(_ level: Int) -> Block {
    headings += 1
    return .heading(level: level, id: "h\(headings - 1)", inlines())
  }

  private mutating func blocks(_ depth: Int) -> [Block] { (0..<next(0...3)).map { _ in block(depth + 1) } }

  private mutating func ticks() -> [Tick] {
    (0..<next(0...9)).map { _ in Tick(label: [.text(words())], isTicked: next(0...1) == 0) }
  }

  private mutating func formItems() -> [FormItem] {
    (0..<next(0...5)).map { _ in
      switch next(0...3) {
      case 0: .text(inlines())
      case 1: .timeBox(label: [.text("In")])
      case 2: .tick(Tick(label: [.text(words())]))
      default: .line(label: [.text(words())])
      }
    }
  }

  private mutating func table() -> Block {
    let columns = next(1...6)
    let rows = (0..<next(0...7)).map { _ in
      (0..<next(0...columns)).map { _ in
        next(0...6) == 0 ? [Inline.mark(.tick)] : next(0...6) == 0 ? [] : inlines()
      }
    }
    return .table(
      Table(
        alignments: [.start, .centre, .end], head: (0..<columns).map { _ in [.text("Head")] }, rows: rows))
  }

  private mutating func picture() -> PictureReference {
    next(0...1) == 0
      ? PictureReference(.clock(minutes: next(0...1439)), alternative: "A clock")
      : PictureReference(.named("no such picture"), alternative: "Nothing")
  }

  private mutating func block(_ depth: Int) -> Block {
    switch next(0...(depth > 3 ? 7 : 23)) {
    case 0, 1, 2: .paragraph(inlines())
    case 3: heading(next(1...4))
    case 4: .facts((0..<next(0...5)).map { _ in Fact(label: inlines(), value: inlines()) })
    case 5: .ticks(ticks())
    case 6:
      .lines(
        WritingLines(
          count: next(0...3) == 0 ? .fillPage : .exactly(next(0...8)),
          label: next(0...1) == 0 && hasBareLines ? [] : inlines()))
    case 7: .formRow(formItems())
    case 8:
      .list(
        List(
          start: next(0...1) == 0 ? nil : next(0...120), isTight: next(0...1) == 0,
          isSteps: next(0...2) == 0,
          items: (0..<next(0...4)).map { _ in blocks(depth) }))
    case 9: .quotation(blocks(depth))
    case 10: table()
    case 11: .notice(Notice(kind: .alert, title: next(0...1) == 0 ? [] : inlines(), blocks: blocks(depth)))
    case 12: .notice(Notice(kind: .note, title: inlines(), isTight: next(0...1) == 0, blocks: blocks(depth)))
    case 13:
      .choice(
        Choice(
          name: inlines(), isTicked: next(0...1) == 0, picture: next(0...1) == 0 ? picture() : nil,
          isAnswer: next(0...2) == 0, blocks: blocks(depth)))
    case 14: .signature(Signature(label: inlines(), asksName: next(0...1) == 0, asksDate: next(0...1) == 0))
    case 15, 16:
      .pictureRow(
        PictureRow(picture: picture(), number: next(0...1) == 0 ? next(1...12) : nil, blocks: blocks(depth)))
    case 17: .form(Form(name: "Morning", blocks: blocks(depth)))
    case 18: .columns((0..<next(0...3)).map { _ in blocks(depth) })
    case 19: .keep(blocks(depth))
    case 20: next(0...1) == 0 ? .pageBreak : .rightPage
    case 21: .section("Part")
    case 22: .photo(Photo(name: "Winnie", isLarge: next(0...1) == 0, blocks: blocks(depth)))
    default: next(0...1) == 0 && hasContents ? .contents(levels: 2) : .rule
    }
  }
}
