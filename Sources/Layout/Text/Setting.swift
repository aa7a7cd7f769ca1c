import Typography

/// The room that a block is set in, and what it is part of.
struct Setting: Sendable {
  /// From the left edge of the text.
  var x: Length
  var width: Length
  /// The tallest that one slab may be.
  var limit: Length
  /// The element that the block's own elements belong to.
  var parent: ElementID
  var text: TextStyle
  /// Whether the block stands in a box, where key facts are rows of label and value.
  var isInBox = false
  var isInForm = false
  var isFormHead = false
  var depth = 0

  /// The same setting inside some indentation. A width under `least` is never made narrower: deep nesting ends at
  /// the margin rather than in columns of single letters.
  func indented(by left: Length, right: Length = .zero, least: Length) -> Setting {
    guard width - left - right >= least else { return self }
    var inner = self
    inner.x = x + left
    inner.width = width - left - right
    return inner
  }

  func inside(_ parent: ElementID) -> Setting {
    var inner = self
    inner.parent = parent
    return inner
  }

  func with(_ text: TextStyle) -> Setting {
    var inner = self
    inner.text = text
    return inner
  }
}
