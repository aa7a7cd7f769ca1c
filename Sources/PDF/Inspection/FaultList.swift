/// Faults of one kind, of which a hostile file may have millions.
struct FaultList {
  private(set) var all: [String] = []

  mutating func add(_ fault: String) {
    guard all.count <= PDFLimit.faults else { return }
    all.append(all.count < PDFLimit.faults ? fault : "there are more faults like these")
  }
}
