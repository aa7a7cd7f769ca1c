/// How the page of the print room looks, and its little script.
enum PrintRoomSheet {
  static let css = """
    :root { color-scheme: light dark; --ink: #16191b; --accent: #0b4650; --paper: #ffffff; --band: #e9efef; }
    @media (prefers-color-scheme: dark) {
    :root { --ink: #f2f2f2; --accent: #9fd4de; --paper: #14181a; --band: #232b2e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem) 4rem; max-width: 82rem; background: var(--paper); \
    color: var(--ink); font: 1rem/1.45 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; \
    overflow-wrap: anywhere; }
    h1 { font-size: 1.9rem; margin: 0; line-height: 1.2; }
    h2 { font-size: 1.4rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid var(--accent); }
    h3 { font-size: 1.1rem; margin: 1.25rem 0 0.4rem; }
    header p { margin: 0.25rem 0 1rem; }
    nav ul { list-style: none; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    nav a { display: inline-block; padding: 0.35rem 0; }
    a:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; background: var(--band); padding: 0.75rem; }
    form[hidden] { display: none; }
    form p { margin: 0; }
    label { font-weight: bold; margin-right: 0.4rem; }
    input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--ink); \
    padding: 0.3rem 0.4rem; max-width: 100%; min-height: 2.2rem; }
    table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--accent); }
    thead th { background: var(--band); overflow-wrap: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .name { white-space: nowrap; font-weight: normal; }
    thead .number { white-space: nowrap; }
    td ul { list-style: none; margin: 0; padding: 0; }
    td li { margin-bottom: 0.35rem; display: flow-root; }
    td img { float: left; width: 3.5rem; height: auto; margin-right: 0.6rem; border: 1px solid var(--ink); background: #fff; }
    .standing, .state { display: inline-block; font-size: 0.9rem; }
    .standing::before { content: "· "; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    tr[hidden] { display: none; }
    @media (max-width: 44rem) {
    table, thead, tbody, tr, th, td { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { border: 1px solid var(--accent); margin-bottom: 0.75rem; }
    th, td { border: 0; padding: 0.25rem 0.6rem; }
    .number { text-align: left; }
    td:empty { display: none; }
    [data-column]::before { content: attr(data-column) ": "; font-weight: bold; }
    }
    @media print {
    :root { color-scheme: light; --ink: #000; --accent: #0b4650; --paper: #fff; --band: #fff; }
    body { max-width: none; padding: 0; font-size: 10pt; }
    nav, form { display: none; }
    h2, h3 { break-after: avoid; }
    tr { break-inside: avoid; }
    a { color: inherit; text-decoration: none; }
    }

    """

  /// Shows the search, and hides the rows that were not looked for.
  static let script = """
    (function () {
      var form = document.getElementById('filters'), shown = document.getElementById('shown');
      var rows = Array.prototype.slice.call(document.querySelectorAll('tr[data-round]'));
      function look() {
        var words = document.getElementById('words').value.toLowerCase().trim();
        var round = document.getElementById('round').value, state = document.getElementById('state').value, count = 0;
        rows.forEach(function (row) {
          var fits = (!words || row.textContent.toLowerCase().indexOf(words) >= 0)
            && (!round || row.dataset.round === round) && (!state || row.dataset.state === state);
          row.hidden = !fits;
          if (fits) { count += 1; }
        });
        shown.textContent = shown.dataset.words.replace('{count}', count);
      }
      form.hidden = false;
      form.addEventListener('input', look);
      form.addEventListener('submit', function (event) { event.preventDefault(); look(); });
      look();
    }());

    """
}
