import Foundation
import Testing

@Suite("homepack preview")
struct PreviewCommandTests {
  @Test("--once draws once, says where the page is and what is wrong, and ends")
  func once() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let words = [
      "preview", agency, "--person", "HB-0231", "--document", "cover", "--once", "--as-of", "2026-11-16",
    ]
    let good = try Program.run(words)
    #expect(good.code == 0, "\(good.messages)")
    let page = agency + "/.preview/index.html"
    #expect(
      good.output.hasPrefix("file://")
        && good.output.contains("/.preview/index.html\nRound 1: drew HB-0231-cover-standard-14"))
    #expect(
      try String(contentsOfFile: page, encoding: .utf8).contains("src=\"pages/HB-0231-cover-standard-14-"))
    try FileManager.default.createDirectory(atPath: agency + "/Templates", withIntermediateDirectories: true)
    try "---\ntitle: Cover\n---\n{{ person.preferedName }}\n".write(
      toFile: agency + "/Templates/cover.md", atomically: true, encoding: .utf8)
    let bad = try Program.run(words)
    #expect(bad.code == 2 && bad.messages.contains("Templates/cover.md:4:"))
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("did you mean"))
    #expect(try Program.run(words + ["--out", agency + "/packs/x"]).code == 64)
  }

  @Test("Ctrl-C ends it and takes the pages away")
  func ended() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let script = """
      '\(Program.builds)/homepack' preview '\(agency)' --document cover --as-of 2026-11-16 > '\(scratch.path)/said' &
      until grep -q Ctrl-C '\(scratch.path)/said'; do sleep 0.1; done
      test -f '\(agency)/.preview/index.html' && kill -INT $! && wait $!
      """
    let ended = try Program.run(["-c", script], program: "/bin/bash")
    #expect(ended.code == 0)
    #expect(!FileManager.default.fileExists(atPath: agency + "/.preview"))
  }
}
