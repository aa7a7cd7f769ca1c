extension Drawing {
  /// The box around the shapes that a test lets pass, in the drawing's units; nil when it lets none pass.
  public func ink(of isCounted: (Shape) -> Bool) -> Bounds? {
    var box = InkBox()
    for shape in shapes where isCounted(shape) { box.add(shape) }
    return box.isEmpty ? nil : box.bounds
  }
}
