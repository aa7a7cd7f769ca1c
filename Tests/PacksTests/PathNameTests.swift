import Testing

@testable import Packs

@Suite("Parts of paths")
struct PathNameTests {
  @Test("A path is parted at its last slash, however short it is")
  func parts() {
    for (path, folder, name) in [
      ("d", "", "d"), ("packs/d", "packs", "d"), ("/d", "/", "d"), ("/a/b/", "/a", "b"), ("a//b", "a", "b"),
      ("/", "/", ""),
      ("", "", ""), ("./d", ".", "d"), ("/é/ü", "/é", "ü"),
    ] {
      #expect(PathName(path).folder == folder, "\(path)")
      #expect(PathName(path).name == name, "\(path)")
    }
  }

  @Test("What follows the last full stop is the ending, but not in a hidden file")
  func endings() {
    for (path, ending, rest) in [
      ("a/b.PDF", "pdf", "a/b"), ("b.x.png", "png", "b.x"), (".held", "", ".held"), ("/b.txt", "txt", "/b"),
      ("a.b/c", "", "a.b/c"),
      ("b.", "", "b."),
    ] {
      #expect(PathName(path).ending == ending, "\(path)")
      #expect(PathName(path).withoutEnding == rest, "\(path)")
    }
  }
}
