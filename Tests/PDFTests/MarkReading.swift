import Foundation

extension OpenFile {
  /// What §8.2 of our notes asks: marks, tree and parent tree agree, annotations are tied to their links, and nothing
  /// is painted outside of marks.
  var disagreements: [String] {
    var faults = self.faults
    let pages = pageNumbers
    let parents = parentTree
    var held = heldMarks(pages: pages)
    for (index, page) in pages.enumerated() {
      let (marks, contentFaults) = marks(ofPage: page)
      faults += contentFaults.map { "page \(index + 1): \($0)" }
      let key = objects[page]!.firstMatch(of: /\/StructParents (\d+)/).flatMap { Int($0.1) }
      let owners = key.flatMap { parents[$0] } ?? []
      if owners.count != marks.count {
        faults.append("page \(index + 1): \(marks.count) marks, \(owners.count) owners")
      }
      for (place, mark) in marks.enumerated() {
        if mark != place { faults.append("page \(index + 1): mark \(mark) stands at \(place)") }
        let holders = held.removeValue(forKey: "\(index) \(mark)") ?? []
        if holders.count != 1 || !owners.indices.contains(mark) || holders.first != owners[mark] {
          faults.append("page \(index + 1): mark \(mark) is held by \(holders)")
        }
      }
    }
    faults += held.keys.map { "mark \($0) is on no page" }
    return faults + annotationFaults(pages: pages, parents: parents)
  }

  private var pageNumbers: [Int] {
    let tree = objects.values.first { $0.contains("/Type/Pages") } ?? ""
    let kids = tree.firstMatch(of: /\/Kids\[([^\]]*)\]/)?.1 ?? ""
    return kids.matches(of: /(\d+) 0 R/).map { Int($0.1)! }
  }

  /// Keys to the objects that stand there.
  private var parentTree: [Int: [Int]] {
    let tree = objects.values.first { $0.hasPrefix("<</Nums[") && !$0.contains("/S/D") } ?? ""
    var result: [Int: [Int]] = [:]
    for match in tree.dropFirst(8).matches(of: /(\d+)\s*(?:\[([^\]]*)\]|(\d+) 0 R)/) {
      let list = match.2 ?? match.3.map { $0 + " 0 R" } ?? ""
      result[Int(match.1)!] = list.matches(of: /(\d+) 0 R/).map { Int($0.1)! }
    }
    return result
  }

  /// "page mark" to the elements that hold it.
  private func heldMarks(pages: [Int]) -> [String: [Int]] {
    var held: [String: [Int]] = [:]
    for (number, text) in objects where text.contains("/Type/StructElem") {
      let own = text.firstMatch(of: /\/Pg (\d+) 0 R/).flatMap { pages.firstIndex(of: Int($0.1)!) }
      var kids = kids(of: text)
      for match in kids.matches(of: /<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>/) {
        held["\(pages.firstIndex(of: Int(match.1)!) ?? -1) \(match.2)", default: []].append(number)
      }
      kids = kids.replacing(/<<[^>]*>>/, with: " ").replacing(/\d+ 0 R/, with: " ")
      for match in kids.matches(of: /\d+/) { held["\(own ?? -1) \(match.0)", default: []].append(number) }
    }
    return held
  }

  private func kids(of element: String) -> String {
    if let list = element.firstMatch(of: /\/K\[([^\]]*)\]/) { return String(list.1) }
    return element.firstMatch(of: /\/K (\d+ 0 R|\d+|<<[^>]*>>)/).map { String($0.1) } ?? ""
  }

  private func marks(ofPage page: Int) -> (marks: [Int], faults: [String]) {
    let content = objects[page]!.firstMatch(of: /\/Contents (\d+) 0 R/).flatMap { streams[Int($0.1)!] } ?? []
    var (marks, faults, open) = ([Int](), [String](), [String]())
    // Strings may hold anything, so they go first.
    let plain = latin(content).replacing(/\((?:\\[\s\S]|[^()\\])*\)/, with: "()")
    let pattern = /\/(\w+)\s*<<\s*\/(\w+) ?((?:<\w*>|[^>])*)>>\s*BDC|\b(EMC|TJ|Tj|f|S|B|Do)(?=[\s]|$)/
    for match in plain.matches(of: pattern) {
      if let tag = match.1 {
        if match.2 == "MCID" { marks.append(Int(match.3!.trimmingCharacters(in: .whitespaces)) ?? -1) }
        if tag != "Span" || match.2 == "MCID" {
          if !open.isEmpty { faults.append("a mark inside a mark") }
        }
        open.append(String(tag))
      } else if match.4 == "EMC" {
        if open.popLast() == nil { faults.append("EMC without BDC") }
      } else if open.isEmpty {
        faults.append("\(match.0) outside of marks")
      }
    }
    if !open.isEmpty { faults.append("BDC without EMC") }
    return (marks, faults)
  }

  private func annotationFaults(pages: [Int], parents: [Int: [Int]]) -> [String] {
    var faults: [String] = []
    for page in pages {
      let list = objects[page]!.firstMatch(of: /\/Annots\[([^\]]*)\]/)?.1 ?? ""
      for match in list.matches(of: /(\d+) 0 R/) {
        let annotation = objects[Int(match.1)!] ?? ""
        let key = annotation.firstMatch(of: /\/StructParent (\d+)/).flatMap { Int($0.1) } ?? -1
        let owner = objects[parents[key]?.first ?? -1] ?? ""
        if !owner.contains("/S/Link") || !owner.contains("/Type/OBJR/Pg \(page) 0 R/Obj \(match.1) 0 R") {
          faults.append("annotation \(match.1) is not tied to its link")
        }
      }
    }
    return faults
  }
}
