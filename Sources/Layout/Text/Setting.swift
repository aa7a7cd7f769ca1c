import Typography

/// The room that a part is set in.
struct Setting: Sendable {
  /// From the left edge of the text.
  var x: Length
  var width: Length
  /// The tallest that one slab may be.
  var limit: Length
  /// What the headings right above take of a page, which `limit` leaves free for them.
  var underHeading = Length.zero
  var text: TextStyle
  /// Whether the block stands in a box, where key facts are rows of label and value.
  var isInBox = false
  /// Whether that box is one of several with little white, whose labels stand in one column.
  var isInTightBox = false
  var isInForm = false
  var isFormHead = false

  /// The same setting inside some indentation. A width under `least` is never made narrower: deep nesting ends at
  /// the margin rather than in columns of single letters.
  func indented(by left: Length, right: Length = .zero, least: Length) -> Setting {
    guard width - left - right >= least else { return self }
    var inner = self
    inner.x = x + left
    inner.width = width - left - right
    return inner
  }

  /// The same setting for what follows the first slab: no heading stands over it.
  var following: Setting {
    var next = self
    next.limit = limit + underHeading
    next.underHeading = .zero
    return next
  }

  /// The same setting for the parts of one slab, which has some height of its own above and below them.
  func within(_ height: Length) -> Setting {
    var inner = self
    inner.limit = limit - height
    inner.underHeading = .zero
    return inner
  }

  func with(_ text: TextStyle) -> Setting {
    var inner = self
    inner.text = text
    return inner
  }
}
