import Diagnostics

extension Drawing {
  /// The largest file that is read, in bytes.
  public static let greatestFileSize = 1 << 20

  /// Reads an SVG picture made of paths, basic shapes and groups, with transforms, fills and strokes.
  ///
  /// Anything else is refused by name, so that a picture is drawn as its maker sees it or not at all.
  public init(svg source: SourceText) throws(Problems) {
    var reader = DrawingReader(source)
    do throws(PictureFault) {
      try reader.read()
    } catch {
      reader.problems.append(error.problem(in: source))
    }
    guard reader.problems.isEmpty else { throw reader.problems }
    self.init(shapes: reader.shapes, ink: reader.ink.bounds, clip: reader.clip)
  }
}

private struct DrawingReader {
  static let greatestShapeCount = 20_000
  static let greatestProblemCount = 20

  let source: SourceText
  var shapes: [Drawing.Shape] = []
  var ink = InkBox()
  /// The view box, where ink lies beyond it.
  var clip: Drawing.Bounds?
  var problems = Problems()
  private var commandCount = 0

  init(_ source: SourceText) { self.source = source }

  mutating func read() throws(PictureFault) {
    guard source.bytes.count <= Drawing.greatestFileSize else {
      throw PictureFault("the picture is larger than 1 MB", at: 0)
    }
    let root = try Markup.root(of: source.bytes)
    guard root.name == "svg" else { throw PictureFault("the file is not an SVG picture", at: root.range) }
    try checkRoot(root)
    try read(root, ShapeStyle())
    guard problems.isEmpty else { return }
    guard !ink.isEmpty else { throw PictureFault("the picture draws nothing", at: root.range) }
    try clip(to: viewBox(of: root), root)
    guard ink.isDrawable else {
      throw PictureFault("the picture is larger than can be drawn", at: root.range)
    }
    guard ink.hasBody else { throw PictureFault("the picture is too thin to be drawn", at: root.range) }
    try checkDashes(root)
  }

  /// What lies beyond the view box is not seen (SVG 1.1 §14.3.1), and does not make the picture smaller.
  private mutating func clip(to box: Drawing.Bounds?, _ root: Markup.Element) throws(PictureFault) {
    guard let box, ink.reaches(beyond: box) else { return }
    clip = box
    shapes.removeAll { shape in
      var own = InkBox()
      own.add(shape)
      return own.within(box).isEmpty
    }
    var seen = InkBox()
    for shape in shapes { seen.add(shape) }
    ink = seen.within(box)
    guard !shapes.isEmpty, !ink.isEmpty else {
      throw PictureFault(
        "the picture draws nothing inside its viewBox", at: root.range,
        hint: "move the shapes, or write a viewBox that holds them")
    }
  }

  /// The rectangle that is seen: the view box, or else width and height; nil when neither says it.
  private func viewBox(of root: Markup.Element) throws(PictureFault) -> Drawing.Bounds? {
    func numbers(_ name: String) throws(PictureFault) -> [Double] {
      guard let attribute = root.attributes.first(where: { $0.name == name }) else { return [] }
      var scanner = NumberScanner(source.bytes, attribute.value)
      var numbers: [Double] = []
      scanner.skipSpace()
      while !scanner.isAtEnd, numbers.count < 4, let number = try? scanner.number() {
        numbers.append(number)
        scanner.skipSeparator()
      }
      return scanner.isAtEnd || scanner.letter() == UInt8(ascii: "p") && scanner.letter() == UInt8(ascii: "x")
        ? numbers : []
    }
    let box = try numbers("viewBox")
    if box.count == 4 {
      guard box[2] > 0, box[3] > 0 else { throw PictureFault("the viewBox has no size", at: root.range) }
      return Drawing.Bounds(x: box[0], y: box[1], width: box[2], height: box[3])
    }
    guard let width = try numbers("width").first, let height = try numbers("height").first, width > 0,
      height > 0
    else { return nil }
    return Drawing.Bounds(x: 0, y: 0, width: width, height: height)
  }

  private func checkRoot(_ root: Markup.Element) throws(PictureFault) {
    guard let space = root.attributes.first(where: { $0.name == "xmlns" }),
      source.bytes[space.value].elementsEqual("http://www.w3.org/2000/svg".utf8)
    else { throw PictureFault("xmlns=\"http://www.w3.org/2000/svg\" is missing", at: root.range) }
  }

  /// Dashes so fine that thousands of them would be drawn on one line are an attack, not a drawing.
  private func checkDashes(_ root: Markup.Element) throws(PictureFault) {
    let finest = max(ink.bounds.width, ink.bounds.height) / 1000
    for stroke in shapes.compactMap(\.stroke) where !stroke.dashes.isEmpty {
      guard stroke.dashes.reduce(0, +) >= finest else {
        throw PictureFault("the dashes are too fine to be drawn", at: root.range)
      }
    }
  }

  /// Reads an element and those inside it; what is wrong with one does not hide what is wrong with the next.
  private mutating func read(_ element: Markup.Element, _ inherited: ShapeStyle) throws(PictureFault) {
    do throws(PictureFault) {
      let style = try style(of: element, inherited)
      if element.name != "svg", element.name != "g" { try addShape(element, style) }
      for child in element.children { try enter(child, of: element, style) }
    } catch {
      problems.append(error.problem(in: source))
      guard problems.all.count < Self.greatestProblemCount else {
        throw PictureFault("there are more faults than are listed", at: element.range)
      }
    }
  }

  private mutating func enter(
    _ child: Markup.Element, of parent: Markup.Element, _ style: ShapeStyle
  ) throws(PictureFault) {
    guard parent.name == "svg" || parent.name == "g" else {
      throw PictureFault("<\(child.name)> may not stand inside <\(parent.name)>", at: child.range)
    }
    try read(child, style)
  }

  private func style(of element: Markup.Element, _ inherited: ShapeStyle) throws(PictureFault) -> ShapeStyle {
    let isContainer = element.name == "g" || element.name == "svg" && inherited.isOutermost
    guard isContainer || BasicShape.attributes[element.name] != nil else {
      throw PictureFault(
        "<\(element.name)> is not read", at: element.range,
        hint: "a picture is made of g, path, rect, circle, ellipse, line, polyline and polygon")
    }
    var style = inherited
    style.isOutermost = false
    for attribute in element.attributes {
      if try style.take(attribute, of: source.bytes) { continue }
      if isPassedOver(attribute.name, in: element.name) { continue }
      throw PictureFault(
        "the attribute \(attribute.name) of <\(element.name)> is not read", at: attribute.nameRange,
        hint: "use fill, stroke and transform attributes; styles, classes and opacity are not read")
    }
    return style
  }

  /// Attributes that change nothing on paper, or that the shape itself reads.
  private func isPassedOver(_ attribute: String, in element: String) -> Bool {
    if attribute == "id" || BasicShape.attributes[element]?.contains(attribute) == true { return true }
    guard element == "svg" else { return false }
    return ["xmlns", "version", "viewBox", "width", "height", "x", "y"].contains(attribute)
      || attribute.hasPrefix("xmlns:") || attribute == "xml:space"
  }

  private mutating func addShape(_ element: Markup.Element, _ style: ShapeStyle) throws(PictureFault) {
    let path = try BasicShape(element, of: source.bytes).path().map { $0.transformed(by: style.transform) }
    let stroke = try style.strokeApplied(to: element)
    guard path.count > 1, style.fill != nil || stroke != nil else { return }
    commandCount += path.count
    guard shapes.count < Self.greatestShapeCount, commandCount <= PathBuilder.greatestCommandCount else {
      throw PictureFault("the picture has too many shapes", at: element.range)
    }
    let shape = Drawing.Shape(path: path, fill: style.fill, fillsEvenOdd: style.fillsEvenOdd, stroke: stroke)
    guard shape.isDrawable else {
      throw PictureFault("the picture is larger than can be drawn", at: element.range)
    }
    ink.add(shape)
    shapes.append(shape)
  }
}

extension Drawing.Shape {
  /// Whether every number is one that a file can hold, also of what a viewBox cuts away; transforms make them grow.
  fileprivate var isDrawable: Bool {
    let measures = [stroke?.width ?? 0] + (stroke?.dashes ?? [])
    return (path.flatMap(\.numbers) + measures).allSatisfy { abs($0) <= 1_000_000_000 }
  }
}

extension Drawing.Command {
  fileprivate var numbers: [Double] {
    switch self {
    case .move(let x, let y), .line(let x, let y): [x, y]
    case .curve(let x1, let y1, let x2, let y2, let x, let y): [x1, y1, x2, y2, x, y]
    case .close: []
    }
  }

  fileprivate func transformed(by transform: Transform) -> Drawing.Command {
    switch self {
    case .move(let x, let y):
      let point = transform.apply(x, y)
      return .move(point.x, point.y)
    case .line(let x, let y):
      let point = transform.apply(x, y)
      return .line(point.x, point.y)
    case .curve(let x1, let y1, let x2, let y2, let x, let y):
      let first = transform.apply(x1, y1)
      let second = transform.apply(x2, y2)
      let end = transform.apply(x, y)
      return .curve(first.x, first.y, second.x, second.y, end.x, end.y)
    case .close: return .close
    }
  }
}
