/// The known name nearest to a mistyped one, or nil when none is near enough to be meant.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the length, at least one.
public func nearest(to name: String, among known: some Sequence<String>) -> String? {
  let limit = max(1, name.count / 3)
  let scored = known.map { (name: $0, distance: distance(from: name.lowercased(), to: $0.lowercased())) }
  return scored.filter { $0.distance <= limit }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

private func distance(from one: String, to other: String) -> Int {
  let one = Array(one.unicodeScalars)
  let other = Array(other.unicodeScalars)
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (i, left) in one.enumerated() {
    var row = [i + 1]
    for (j, right) in other.enumerated() {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left == right ? 0 : 1))
      if i > 0, j > 0, left == other[j - 1], one[i - 1] == right { best = min(best, beforeLast[j - 1] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
