import Layout
import Pictures
import Structure
import Typography

extension Sample {
  /// A heading, two paragraphs, a picture twice, a rule and running matter.
  /// Names of letter and mark: on wide letters and narrow ones, on capitals, below, and two on one.
  static let markedNames = ["Ọ̀nà Ị́jẹ̀ M̀báŋ", "n̄dị̀ g̃ua Adébọ̀wálé", "J̃ẹ̀́rẹ A̱ya x̱ú"].map(composed)

  /// They stand in regular and in bold.
  static var marked: PagedDocument {
    var sample = Sample()
    sample.addPage()
    for (index, name) in markedNames.enumerated() {
      sample.write(name, as: .paragraph, y: 72 + 40 * index)
      let bold = sample.add(.paragraph, in: Sample.root)
      sample.paint(sample.line(name, y: 92 + 40 * index, weight: .bold), for: bold)
    }
    return sample.document
  }

  static var plain: PagedDocument {
    var sample = Sample()
    sample.addPage()
    sample.paint(sample.line("Winnie Okafor, HB-0417", y: 40), as: .header)
    sample.write("Care plan", as: .heading(1), y: 90)
    let first = sample.write("Washing and dressing, every ", as: .paragraph, y: 120)
    sample.write("morning before breakfast.", for: first, y: 138)
    sample.paint(.fill(area(72, 150, 400, 1), .black), as: .layout)
    sample.document.pictures = [Picture(name: "house", artwork: .drawing(house))]
    for y in [160, 260] {
      let figure = sample.add(.figure, alternative: "A house")
      sample.document.areas[figure] = area(72, y, 80, 80)
      sample.paint(.picture(index: 0, area(72, y, 80, 80)), for: figure)
    }
    sample.write("The key is with the neighbour.", as: .paragraph, y: 370)
    sample.paint(sample.line("Page 1 of 1", y: 800), as: .footer)
    return sample.document
  }

  /// All roles, nested lists, elements over pages, links over lines and pages, wide tables, every script and every
  /// kind of paint, on pages of several sizes.
  static var everything: PagedDocument {
    var sample = Sample(title: "Everything (and \\ more) – ŵŷ")
    sample.addPage()
    sample.addFrontMatter()
    sample.addLists()
    sample.addPage(width: .millimetres(297), height: .millimetres(210))
    sample.addTables()
    sample.addPage(width: .millimetres(297), height: .millimetres(420))
    sample.addShapes()
    sample.addScripts()
    return sample.document
  }

  private mutating func addFrontMatter() {
    paint(line("Everything", y: 40), as: .header)
    let part = add(.section)
    let section = add(.section, in: part)
    write("Everything there is", as: .heading(1), in: section, y: 80)
    let contents = add(.contents, in: section)
    for (index, title) in ["Lists", "Tables"].enumerated() {
      let item = add(.contentsItem, in: contents)
      let link = write(title + " ", as: .link, in: add(.reference, in: item), y: 110 + 20 * index)
      paint(line("....", x: 150, y: 110 + 20 * index), as: .layout)
      write("page \(index + 1)", for: link, x: 200, y: 110 + 20 * index)
      let place = Destination(page: index, point: Point(x: .points(72), y: .points(60)))
      self.link(link, areas: [Self.area(72, 98 + 20 * index, 180, 16)], to: .place(place), saying: title)
      document.outline.append(OutlineEntry(title: title, level: index + 1, destination: place))
    }
    let paragraph = write("Our pages are at ", as: .paragraph, in: section, y: 170)
    let link = write("the address of our ", as: .link, in: paragraph, x: 180, y: 170)
    write("office", for: link, y: 190)
    write(", day and night.", for: paragraph, x: 120, y: 190)
    self.link(
      link, areas: [Self.area(180, 158, 120, 16), Self.area(72, 178, 40, 16)],
      to: .address("https://care.example/where (is)?n=ŵ"), saying: "The address of our office")
    let quotation = add(.quotation, in: section)
    write("I like my tea strong.", as: .paragraph, in: quotation, y: 220)
    let greeting = add(.paragraph, in: section)
    let welsh = document.structure.add(Element(.span, parent: greeting, language: "cy"))
    write("Bore da, Siân ŵyn", for: welsh, y: 240)
    let note = write("1 A note.", as: .note, in: add(.paragraph, in: section), y: 260)
    write("and more", as: .span, in: note, x: 200, y: 260)
    write("Lists", as: .heading(2), in: section, y: 290)
  }

  private mutating func addLists() {
    let list = add(.list(.decimal))
    var bodies: [ElementID] = []
    for (index, text) in ["First of all", "Then"].enumerated() {
      let item = add(.listItem, in: list)
      write("\(index + 1).", as: .label, in: item, y: 320 + 60 * index)
      bodies.append(add(.listBody, in: item))
      write(text, as: .paragraph, in: bodies[index], x: 90, y: 320 + 60 * index)
    }
    let inner = add(.list(.disc), in: bodies[0])
    let item = add(.listItem, in: inner)
    write("•", as: .label, in: item, x: 90, y: 340)
    write("an inner one", as: .listBody, in: item, x: 110, y: 340)
    let tick = add(.listItem, in: add(.list(.none)))
    let box = add(.label, in: tick)
    let figure = add(.sign, in: box, alternative: "tick box: Yes, not ticked")
    paint(.frame(Self.area(72, 430, 14, 14), width: .points(1), .black), for: figure)
    write("Yes", for: figure, x: 100, y: 440)
    write("I agree with this plan.", as: .listBody, in: tick, x: 140, y: 440)
    let line = addField(.line, "Food and drink", in: add(.paragraph), saying: "write here.")
    paint(.polyline([at(72, 480), at(500, 480)], width: .points(1), .black), for: line)
    let paragraph = add(.paragraph)
    let ticked = addField(
      .tick(isTicked: true), "Enough", in: paragraph, saying: "tick box, ticked:")
    paint(.frame(Self.area(72, 500, 14, 14), width: .points(1), .black), for: ticked)
    write("Enough", for: paragraph, x: 100, y: 510)
    link(bodies[1], overTwoPages: true)
  }

  private mutating func link(_ body: ElementID, overTwoPages: Bool) {
    let link = write("a link that goes ", as: .link, in: add(.paragraph, in: body), y: 760)
    paint(line("Page 1", y: 800), as: .footer)
    let place = Destination(page: 0, point: at(0, 0))
    self.link(link, areas: [Self.area(72, 750, 100, 16)], to: .place(place), saying: "A link over two pages")
    addPage()
    paint(line("Everything", y: 40), as: .header)
    write("over two pages", for: link, y: 80)
    self.link(link, areas: [Self.area(72, 70, 100, 16)], to: .place(place), saying: "A link over two pages")
  }

  private mutating func addTables() {
    write("Tables", as: .heading(2), y: 60)
    let table = add(.table)
    write("Visits", as: .caption, in: table, y: 80)
    let head = add(.tableRow, in: add(.tableHead, in: table))
    for column in 0..<4 {
      write("Day \(column)", as: .headerCell(.column, columns: 1), in: head, x: 72 + 120 * column, y: 100)
    }
    let body = add(.tableBody, in: table)
    for row in 0..<6 {
      let cells = add(.tableRow, in: body)
      write("Row \(row)", as: .headerCell(.row, columns: 1), in: cells, y: 120 + 20 * row)
      write("wide", as: .dataCell(columns: 2), in: cells, x: 192, y: 120 + 20 * row)
      add(.dataCell(columns: 1), in: cells)
      paint(.fill(Self.area(72, 124 + 20 * row, 480, 1), .black), as: .layout)
    }
  }

  private mutating func addShapes() {
    let red = Colour(red: 200, green: 0, blue: 0)
    document.pictures = [Picture(name: "house", artwork: .drawing(Self.house))]
    let figure = add(.figure, alternative: "A house – tŷ")
    paint(.picture(index: 0, Self.area(72, 60, 100, 60)), for: figure)
    paint(.picture(index: 0, Self.area(200, 60, 60, 100)), for: figure)
    document.areas[figure] = Self.area(72, 60, 188, 100)
    paint(.frame(Self.area(300, 60, 80, 40), width: .points(4), red), as: .layout)
    paint(.circle(Self.area(400, 60, 40, 40), width: .points(2), red), as: .layout)
    paint(.polygon([at(460, 100), at(480, 60), at(500, 100)], red), as: .layout)
    paint(
      .polyline([at(520, 60), at(560, 60), at(540, 100), at(520, 60)], width: .points(3), red), as: .layout)
    paint(.fill(Self.area(300, 120, 200, 30), Colour(red: 238, green: 238, blue: 238)), as: .layout)
  }

  private mutating func addScripts() {
    write("Scripts", as: .heading(2), y: 200)
    let lines = [
      "Welsh: Siân, tŷ, ŵyn, Gŵyl Ddewi", "Polish: Łódź, zażółć gęślą jaźń, Świętosława",
      "Vietnamese: Nguyễn Thị Hương, Đặng Việt, tiếng Việt", "Greek: αβγδε Ωμέγα, Άννα Παπαδοπούλου",
      "Cyrillic: Жуковский, дом, Олександра Їжак, Ђорђе",
      "Latin: Ångström, Þórunn, Ğül, Ștefan, “quotes” – dash",
      "Fixed\u{A0}spaces\u{A0}stay", "AV To We Yo: kerned",
    ]
    for (index, text) in lines.enumerated() { write(text, as: .paragraph, y: 230 + 24 * index) }
    for (index, family) in ["Lexend", "Atkinson Hyperlegible", "DejaVu Sans"].enumerated() {
      face = family
      write("\(family): the quick brown fox", as: .paragraph, y: 480 + 24 * index)
    }
    write("Signs: ✓ ☐ → ⚠", as: .paragraph, y: 570)
    face = "Noto Sans"
  }

  /// A report of many pages with one heading, forty paragraphs and a table each.
  static func long(pages: Int) -> PagedDocument {
    var sample = Sample(title: "A long report")
    for page in 0..<pages {
      sample.addPage()
      sample.paint(sample.line("A long report", y: 30), as: .header)
      sample.write("Part \(page + 1)", as: .heading(1), y: 50)
      let place = Destination(page: page, point: sample.at(72, 40))
      sample.document.outline.append(OutlineEntry(title: "Part \(page + 1)", level: 1, destination: place))
      for row in 0..<40 {
        let text =
          "Paragraph \(row) of part \(page): call the office when the visit is late, any time of the day."
        sample.write(text, as: .paragraph, y: 70 + 17 * row)
      }
      let table = sample.add(.table)
      let row = sample.add(.tableRow, in: table)
      for column in 0..<3 {
        let role: Element.Role = column == 0 ? .headerCell(.row, columns: 1) : .dataCell(columns: 1)
        sample.write("Cell \(column)", as: role, in: row, x: 72 + 100 * column, y: 780)
      }
      sample.paint(sample.line("Page \(page + 1)", y: 810), as: .footer)
    }
    return sample.document
  }

  private func at(_ x: Int, _ y: Int) -> Point { Point(x: .points(x), y: .points(y)) }
}
