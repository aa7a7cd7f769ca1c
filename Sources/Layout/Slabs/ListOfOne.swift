extension Array {
  /// The same as `append`, for lists that mostly stay at one: a list of one is made at once, where one that may grow
  /// costs three times as much.
  mutating func add(_ element: consuming Element) { if isEmpty { self = [element] } else { append(element) } }
}
