import Foundation
import Structure

/// A report as a page for a desk: as wide as its tables want, with a way from each person to their files in the page of the
/// print room, and a search. Without the little script of the search everything is there.
struct ReportPage {
  private let page: String
  private let search: (label: String, shown: String)

  /// - Parameter page: The report as a page for a screen.
  /// - Parameter search: The label of the search, and what says how many rows are shown, with `{count}` in it.
  init(_ page: String, search: (label: String, shown: String)) {
    self.page = page
    self.search = search
  }

  /// The page with a link or a mark at each record id.
  ///
  /// - Parameter people: The record ids that it names.
  /// - Parameter address: Where a person's files are listed; nil where no way leads there.
  func markup(naming people: Set<String>, at address: @escaping (String) -> String?) -> String {
    guard let body = page.firstRange(of: "<main>") else { return page }
    let head = page[..<body.lowerBound].replacing(
      "style-src 'unsafe-inline';", with: "style-src 'unsafe-inline'; script-src 'unsafe-inline';"
    ).replacing("</style>", with: Self.css + "</style>")
    let named = NamedPeople(people, at: address).marked(page[body.lowerBound...])
    return head + form
      + named.replacing("</body>", with: "<script>\n\(Self.script)</script>\n</body>", maxReplacements: 1)
  }

  private var form: String {
    """
    <form id="filter" role="search" hidden="hidden">
    <p><label for="words">\(search.label.markup)</label> <input id="words" type="search"/></p>
    <p id="shown" role="status" data-words="\(search.shown.attribute)"></p>
    </form>

    """
  }

  /// Tables take what room a desk has; a line of words stays as long as an eye follows it.
  private static let css = """
    @media (min-width: 60em) {
    body { max-width: 80em; }
    main > p, main > ul, main > dl, main > .box { max-width: 48em; }
    }
    form { display: flex; flex-wrap: wrap; gap: 0 2em; align-items: baseline; }
    form[hidden], [data-hidden] { display: none !important; }
    input { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--accent); padding: 0.3em 0.5em; }
    @media print { form { display: none; } }

    """

  /// Hides the rows, items and parts about people that were not looked for. Tables of figures stay as they are.
  private static let script = """
    (function () {
      var form = document.getElementById('filter'), shown = document.getElementById('shown');
      function all(choice) { return Array.prototype.slice.call(document.querySelectorAll(choice)); }
      var groups = all('tbody tr, main li').filter(function (item) { return item.querySelector('[data-person]'); })
        .map(function (item) { return [item]; });
      all('h2, h3').filter(function (head) { return head.querySelector('[data-person]'); }).forEach(function (head) {
        var group = [head], next = head.nextElementSibling;
        // What stands below a lower heading, such as a contact's, goes with the person.
        while (next && !(/^H[1-6]$/.test(next.tagName) && head.tagName >= next.tagName)) { group.push(next); next = next.nextElementSibling; }
        groups.push(group);
      });
      function look() {
        var words = document.getElementById('words').value.toLowerCase().trim(), count = 0;
        groups.forEach(function (group) {
          var text = group.map(function (item) { return item.textContent; }).join(' ').toLowerCase();
          var fits = !words || text.indexOf(words) >= 0;
          group.forEach(function (item) {
            if (fits) { item.removeAttribute('data-hidden'); } else { item.setAttribute('data-hidden', ''); }
          });
          if (fits) { count += 1; }
        });
        shown.textContent = shown.dataset.words.replace('{count}', count);
      }
      if (!groups.length) { return; }
      form.hidden = false;
      form.addEventListener('input', look);
      form.addEventListener('submit', function (event) { event.preventDefault(); look(); });
      look();
    }());

    """
}

/// Record ids in the words of a page.
private struct NamedPeople {
  private let people: Set<String>
  private let address: (String) -> String?

  init(_ people: Set<String>, at address: @escaping (String) -> String?) {
    (self.people, self.address) = (people, address)
  }

  /// The markup with each id marked that begins a text: an id within a path is none.
  func marked(_ markup: Substring) -> String {
    var result = ""
    var rest = markup
    while let end = rest.firstIndex(of: ">") {
      let start = rest.index(after: end)
      result += rest[..<start]
      rest = rest[start...]
      let id = rest.prefix { $0 != "<" && !$0.isWhitespace && $0 != "," && $0 != ":" }
      guard people.contains(String(id)) else { continue }
      result += link(String(id))
      rest = rest[id.endIndex...]
    }
    return result + rest
  }

  private func link(_ id: String) -> String {
    guard let address = address(id) else { return "<span data-person=\"\">\(id.markup)</span>" }
    return "<a data-person=\"\" href=\"\(address.attribute)\">\(id.markup)</a>"
  }
}
