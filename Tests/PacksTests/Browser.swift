import Foundation

/// A page opened in headless Chromium, where that is there, and what checks of our own find on it.
enum Browser {
  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first(
      where: FileManager.default.isExecutableFile)

  static var isThere: Bool { path != nil }

  /// What is wrong with pages at widths in pixels, one line each.
  static func faults(of pages: [(name: String, page: String)], widths: [Int]) throws -> [String] {
    let folder = NSTemporaryDirectory() + "browser-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var frames = ""
    for (index, page) in pages.enumerated() {
      // The checks are a script, which the page itself would not let run.
      let open = page.page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
        .replacing("</body>", with: "<script>\(checks)</script></body>")
      try open.write(toFile: folder + "/\(index).html", atomically: true, encoding: .utf8)
      for width in widths {
        let style = "width:\(width)px;height:900px;border:0"
        frames += "<iframe src=\"\(index).html#\(page.name)@\(width)\" style=\"\(style)\"></iframe>"
      }
    }
    let host = """
      <!DOCTYPE html><html><head><title>host</title></head><body><pre id="result"></pre>
      <script>addEventListener('message', function (event) {
        document.getElementById('result').textContent += 'RES' + 'ULT[' + event.data + ']RES' + 'ULT'; });</script>
      \(frames)</body></html>
      """
    try host.write(toFile: folder + "/host.html", atomically: true, encoding: .utf8)
    let dump = try run([
      "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder + "/profile",
      "--virtual-time-budget=20000", "--window-size=1400,900", "--dump-dom",
      "file://" + folder + "/host.html",
    ])
    let answers = dump.split(separator: "]RESULT").compactMap { part in
      part.firstRange(of: "RESULT[").map { part[$0.upperBound...] }
    }
    let asked = pages.count * widths.count
    let lost = answers.count == asked ? [] : ["\(asked - answers.count) of \(asked) pages gave no answer"]
    return lost + answers.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Names, roles, contrast, order of focus, headings, tables, and whether anything stands beside the window.
  private static let checks = #"""
    addEventListener('load', function () { setTimeout(function () {
      var faults = [];
      function all(what) { return Array.prototype.slice.call(document.querySelectorAll(what)); }
      function told(element) { return element.outerHTML.slice(0, 90).replace(/\s+/g, ' '); }
      var name = decodeURIComponent(location.hash.slice(1)) + ': ';
      function fault(what, element) { faults.push(name + what + (element ? ': ' + told(element) : '')); }
      function isSeen(element) {
        var box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden';
      }
      if (!document.documentElement.lang) { fault('no language'); }
      if (!document.title) { fault('no title'); }
      if (all('h1').length !== 1) { fault('main headings: ' + all('h1').length); }
      if (all('main').length !== 1) { fault('main parts: ' + all('main').length); }
      var last = 0;
      all('h1,h2,h3,h4,h5,h6').forEach(function (heading) {
        var level = Number(heading.tagName[1]);
        if (level > last + 1) { fault('a level is skipped', heading); }
        if (!heading.textContent.trim()) { fault('an empty heading', heading); }
        last = level;
      });
      var ids = {};
      all('[id]').forEach(function (element) {
        if (ids[element.id]) { fault('two of one id', element); }
        ids[element.id] = true;
      });
      all('[aria-labelledby]').forEach(function (element) {
        if (!document.getElementById(element.getAttribute('aria-labelledby'))) { fault('no such name', element); }
      });
      all('img').forEach(function (image) { if (!image.alt) { fault('no words for a picture', image); } });
      all('[role=img]').forEach(function (image) {
        if (!image.getAttribute('aria-label')) { fault('no words for a picture', image); }
      });
      all('a[href]').forEach(function (link) {
        if (!link.textContent.trim()) { fault('a link without words', link); }
        var href = link.getAttribute('href');
        if (href[0] === '#' && !document.getElementById(decodeURIComponent(href.slice(1)))) { fault('leads nowhere', link); }
      });
      all('input,select,textarea').forEach(function (field) {
        if (!field.labels || !field.labels.length) { fault('a field without a name', field); }
      });
      all('nav').forEach(function (nav) { if (!nav.getAttribute('aria-label')) { fault('no name', nav); } });
      all('table').forEach(function (table) {
        if (!table.caption || !table.caption.textContent.trim()) { fault('no caption', table); }
      });
      all('th').forEach(function (head) { if (!head.scope) { fault('no scope', head); } });
      var roles = ['img', 'group', 'list', 'table', 'rowgroup', 'row', 'cell', 'columnheader', 'rowheader', 'search', 'status'];
      all('[role]').forEach(function (element) {
        if (roles.indexOf(element.getAttribute('role')) < 0) { fault('an unknown role', element); }
      });
      all('[tabindex]').forEach(function (element) { if (element.tabIndex > 0) { fault('out of order', element); } });
      var before = 0;
      all('a[href],input,select,button').filter(isSeen).forEach(function (element) {
        element.focus();
        if (document.activeElement !== element) { fault('takes no focus', element); }
        if (getComputedStyle(element).outlineStyle === 'none') { fault('focus is not seen', element); }
      });
      if (document.activeElement) { document.activeElement.blur(); }
      if (document.documentElement.scrollWidth > innerWidth) {
        fault('wider than the window: ' + document.documentElement.scrollWidth + ' of ' + innerWidth);
        all('body *').forEach(function (element) {
          if (faults.length < 8 && element.getBoundingClientRect().right > innerWidth + 1 && isSeen(element)) {
            fault('beside the window', element);
          }
        });
      }
      all('.whole').filter(isSeen).forEach(function (whole) {
        if (whole.getBoundingClientRect().height < parseFloat(getComputedStyle(whole).lineHeight) * 1.5) { return; }
        var block = whole.parentElement;
        while (getComputedStyle(block).display.indexOf('inline') === 0) { block = block.parentElement; }
        var style = getComputedStyle(block);
        whole.style.whiteSpace = 'nowrap';
        var room = block.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (whole.getBoundingClientRect().width <= room) { fault('a fact parts where there is room', whole); }
        whole.style.whiteSpace = '';
      });
      function parts(colour) { return (colour.match(/[\d.]+/g) || []).map(Number); }
      function light(colour) {
        return parts(colour).slice(0, 3).map(function (part) {
          part /= 255;
          return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }).reduce(function (sum, part, index) { return sum + part * [0.2126, 0.7152, 0.0722][index]; }, 0);
      }
      function behind(element) {
        for (; element; element = element.parentElement) {
          var colour = getComputedStyle(element).backgroundColor, own = parts(colour);
          if (own.length === 3 || own[3] === 1) { return colour; }
        }
        return 'rgb(255, 255, 255)';
      }
      all('body *').forEach(function (element) {
        var hasWords = Array.prototype.some.call(element.childNodes, function (node) {
          return node.nodeType === 3 && node.textContent.trim();
        });
        if (!hasWords || element.closest('svg,script,style') || !isSeen(element)) { return; }
        var style = getComputedStyle(element), one = light(style.color), other = light(behind(element));
        var ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        var needed = parseFloat(style.fontSize) >= 24 ? 3 : 4.5;
        if (ratio < needed) { fault('contrast ' + ratio.toFixed(2), element); }
      });
      parent.postMessage(faults.join('\n'), '*');
    }, 50); });
    """#
}
