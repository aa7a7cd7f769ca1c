import Diagnostics
import Structure

/// The page of a preview: what `check` says, and the pages of documents as pictures. It reloads itself when there is a new
/// round, at the place at which it was, and needs no other file but those beside it.
struct PreviewPage {
  private let token: String
  private let documents: [PreviewedDocument]
  private let problems: [Problem]
  private let people: [String]
  private let round: Int

  /// - Parameter token: What tells this round from all others, also from those of an earlier preview.
  init(
    _ token: String, round: Int, _ documents: [PreviewedDocument], _ problems: [Problem], people: [String]
  ) {
    self.token = token
    self.round = round
    self.documents = documents
    self.problems = problems
    self.people = people
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8"/>
    <title>Preview: \(people.joined(separator: ", ").markup)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline' file:; img-src file:"/>
    <noscript><meta http-equiv="refresh" content="2"/></noscript>
    <style>
    \(Self.css)</style>
    </head>
    <body>
    <header>
    <h1>Preview of \(people.joined(separator: ", ").markup)</h1>
    <p>Round \(round)<span id="when"></span>. Save a template or a record, and this page follows.</p>
    </header>
    \(contents)<main>
    \(found)\(documents.map(section).joined())</main>
    <script>
    \(script)</script>
    </body>
    </html>

    """
  }

  // MARK: - Problems

  private var found: String {
    let notes = problems.filter { $0.severity == .note }
    let others = problems.filter { $0.severity > .note }
    let list = others.isEmpty ? "<p>Nothing is wrong.</p>\n" : items(others)
    let more =
      notes.isEmpty
      ? "" : "<details>\n<summary>\(notes.counts.markup)</summary>\n\(items(notes))</details>\n"
    return "<section id=\"check\" aria-labelledby=\"check-title\">\n<h2 id=\"check-title\">"
      + "What check says\(others.isEmpty ? "" : ": \(others.counts.markup)")</h2>\n\(list)\(more)</section>\n"
  }

  private func items(_ problems: [Problem]) -> String {
    let items = problems.sorted { $0.severity > $1.severity }.map { problem in
      "<li class=\"\(problem.severity.rawValue)\"><pre>\(problem.report.markup)</pre></li>\n"
    }
    return "<ul class=\"problems\">\n\(items.joined())</ul>\n"
  }

  // MARK: - Documents

  private var contents: String {
    guard !documents.isEmpty else { return "" }
    let links = documents.map { document in
      "<li><a href=\"#\(document.name.attribute)\">\(document.name.markup)</a>\(mark(of: document))</li>\n"
    }
    return "<nav aria-label=\"Documents\">\n<ul>\n\(links.joined())</ul>\n</nav>\n"
  }

  private func mark(of document: PreviewedDocument) -> String {
    if document.isOld { return " <strong class=\"old\">old</strong>" }
    return document.round == round && round > 1 ? " <strong class=\"new\">changed</strong>" : ""
  }

  private func section(_ document: PreviewedDocument) -> String {
    let id = document.name.attribute
    let old =
      document.isOld
      ? "<p class=\"old\"><strong>Old: it cannot be made as things stand. What check says stands above.</strong></p>\n"
      : ""
    let pages = document.pictures.enumerated().map { index, picture in
      let words = "Page \(index + 1) of \(document.pictures.count)"
      return """
        <figure id="\(id)-\(index + 1)" data-place="">
        <img src="\(picture.file.attribute)" width="\(picture.width)" height="\(picture.height)" \
        alt="\(words), \(document.title.attribute)"/>
        <figcaption>\(words)</figcaption>
        </figure>

        """
    }
    return """
      <section id="\(id)" class="document\(document.isOld ? " is-old" : "")" aria-labelledby="\(id)-title">
      <h2 id="\(id)-title" data-place="">\(document.title.markup) <code>\(document.name.markup)</code>\(mark(of: document))</h2>
      \(old)<div class="pages">
      \(pages.joined())</div>
      </section>

      """
  }

  // MARK: - Looks and script

  private static let css = """
    :root { color-scheme: light dark; --ink: #16191b; --accent: #0b4650; --paper: #ffffff; --band: #e9efef; \
    --wrong: #8c1d18; }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #f2f2f2; --accent: #9fd4de; --paper: #14181a; --band: #232b2e; --wrong: #ffb4ab; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem) 4rem; max-width: 120rem; \
    background: var(--paper); color: var(--ink); font: 1rem/1.45 "Noto Sans", "Segoe UI", Roboto, sans-serif; \
    overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; margin: 0; }
    h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid var(--accent); }
    code { font-size: 0.8em; font-weight: normal; }
    a { color: var(--accent); }
    a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
    nav a { display: inline-block; padding: 0.25rem 0; }
    .new, .old { font-size: 0.85rem; padding: 0 0.4em; border: 1px solid; border-radius: 0.3em; }
    p.old { display: inline-block; font-size: 1rem; padding: 0.3em 0.6em; }
    .old { color: var(--wrong); }
    .problems { list-style: none; padding: 0; }
    .problems li { background: var(--band); border-left: 0.4rem solid var(--accent); padding: 0.4rem 0.75rem; \
    margin-bottom: 0.5rem; }
    .problems .error, .problems .refusal { border-color: var(--wrong); }
    pre { margin: 0; white-space: pre-wrap; font: 0.9rem/1.4 "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; }
    .pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 36rem), 1fr)); gap: 1rem; }
    figure { margin: 0; }
    figure img { display: block; width: 100%; max-width: 52rem; height: auto; background: #fff; \
    border: 1px solid var(--accent); }
    .is-old img { filter: grayscale(1) opacity(0.6); }

    """

  /// Asks for the number of the round twice a second. A page of a file may fetch nothing, but it may run a script that
  /// stands beside it. What stood at the top of the window stands there again after a reload, however much grew above it.
  private var script: String {
    """
    (function () {
      var token = '\(token)', key = 'homepack-preview';
      var when = new Date(document.lastModified);
      document.getElementById('when').textContent = ', ' + when.toLocaleTimeString();
      function places() { return Array.prototype.slice.call(document.querySelectorAll('[data-place]')); }
      function keep() {
        var first = places().filter(function (place) { return place.getBoundingClientRect().bottom > 0; })[0];
        var open = Array.prototype.map.call(document.querySelectorAll('details'), function (one) { return one.open; });
        var kept = { y: scrollY, open: open };
        if (first && scrollY > 0) { kept.id = first.id; kept.top = first.getBoundingClientRect().top; }
        try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch (none) { return; }
      }
      function restore() {
        var kept;
        try { kept = JSON.parse(sessionStorage.getItem(key)); sessionStorage.removeItem(key); } catch (none) { return; }
        if (!kept) { return; }
        document.querySelectorAll('details').forEach(function (one, index) { one.open = !!kept.open[index]; });
        var place = kept.id && document.getElementById(kept.id);
        if (place) { scrollBy(0, place.getBoundingClientRect().top - kept.top); } else { scrollTo(0, kept.y); }
      }
      if ('scrollRestoration' in history) { history.scrollRestoration = 'manual'; }
      restore();
      window.previewRound = function (now) {
        if (now === token) { return; }
        keep();
        location.reload();
      };
      function look() {
        var script = document.createElement('script');
        script.src = '\(PreviewFolder.round)?' + Date.now();
        script.onload = script.onerror = function () { script.remove(); setTimeout(look, 500); };
        document.head.appendChild(script);
      }
      look();
    })();

    """
  }
}
