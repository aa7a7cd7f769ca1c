extension Command {
  static let asOf = Option(
    "--as-of", "DATE", says: "the day to check and print for, YYYY-MM-DD; today if left out")
  private static let strict = Option("--strict", says: "warnings count: exit code 1")
  private static let layout = Option(
    "--layout", "NAME", says: "{layouts}, in place of the recorded need")
  private static let size = Option(
    "--size", "POINTS", says: "{sizes}")
  private static let pack = Option(
    "--pack", "NAME",
    says:
      "the pack: {packs}, or contingency, the office's own for a day without systems; if left out, first-visit, or "
      + "plan-change for a home that has older paper")
  private static let reader = Option(
    "--for", "READER",
    says: "only copies for this reader: {readers}, or with --person the id of one of their contacts")
  private static let format = Option(
    "--format", "NAME", repeats: true,
    says:
      "makes each document to read beside the PDF as html, a page for a screen; as brf, braille for an embosser; or "
      + "as read-aloud, a script")
  private static let shard = Option(
    "--shard", "K/N", says: "only the K-th of N equal parts of the people, counted from 1")
  private static let group = Option(
    "--group", says: "lets the group of the folder read what is written, and no one else")
  static let jobs = Option("--jobs", "N", says: "how many people at a time; all cores if left out")
  private static let draft = Option(
    "--draft", says: "prints plans that are drafts, with DRAFT across each page")
  private static let restricted = Option(
    "--allow-restricted", says: "prints people whose address is protected, without it")

  static let demo = Command(
    verb: "demo", operands: ["[FOLDER]"], options: [home],
    summary: "Writes the example agency and builds its packs.",
    details: """
      The agency goes to FOLDER (homepack-demo if left out), its packs to FOLDER/packs, as of 2026-11-16.
      A folder that exists and is not empty is not written into.
      """)

  static let new = Command(
    verb: "new", operands: ["FOLDER"], options: [home],
    summary: "Writes an example agency to start from.",
    details: """
      Change provider.json to your own details, and put one record a person into people/.
      A folder that exists and is not empty is not written into.
      """)

  static let build = Command(
    verb: "build", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", repeats: true, says: "only this person; may be given more than once"),
      Option(
        "--document", "NAME", repeats: true,
        says: "only {documents}; may be repeated"),
      pack, reader, layout, size, format,
      Option("--out", "FOLDER", says: "where the packs go; AGENCY/packs if left out"), asOf,
      jobs, shard, group, strict, draft, restricted,
      Option("--all", says: "lists each file and everything that was found, of however many people"),
      Option("--quiet", says: "no progress and no table"),
      Option("--json", says: "prints what was made as one JSON object"), home,
    ],
    summary: "Prints the packs of an agency's people as PDF.",
    details: """
      Writes OUT/<record id>/<document>-<layout>-<size>.pdf. Layout and size follow each person's recorded needs.
      A copy for another reader ends in -for-<reader>, is set as that reader needs it, and holds what the person has
      granted them. It is read back, and not written if it says anything that is withheld.
      A reader who needs braille, Moon or a recording gets <document>-text.txt of each document to read, for a transcriber;
      for another reader who reads by touch <document>-text-for-<reader>.txt takes the place of the PDF.
      With --format html each document to read is one file for a browser as well, <document>-<layout>-<size>.html, which
      needs no other file, no script and no network. --format brf makes <document>-braille.brf with the help of liblouis
      (lou_translate), in the grade that its reader needs; --format read-aloud a script with times,
      <document>-read-aloud.txt. From then on a build keeps them up to date.
      A person whose record has errors is left out and the others are made.
      Of many people it says how many files there are of each document, and what was found in a screenful, as check does;
      --all and --person list everything. The last line says what made the exit code.
      What is there and says the same is not made again. Each pack is one file to print, too: OUT/<record id>/<pack>-….pdf.
      --json prints {"program", "files": [{"person", "document", "layout", "size", "sides", "sheets", "file", "isNew",
      "version", "sha256"}], "withoutPaper", "errors"}.
      With --shard each part writes a ledger of its own; homepack ledger AGENCY --merge joins them.
      Exit codes: 0 done, 1 warnings under --strict, 2 errors in the input, 3 refused, 64 wrong usage, 74 could not write.
      """)

  static let copy = Command(
    verb: "copy", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", isNeeded: true, says: "whose copy"),
      Option(
        "--asked-by", "WHO", isNeeded: true,
        says: "who asked, as the ledger keeps it: person, daughter, nurse"),
      Option("--document", "NAME", repeats: true, says: "{documents}; care-plan if left out"),
      reader, layout, size, Option("--out", "FOLDER", says: "where it goes; AGENCY/packs if left out"), asOf,
      home,
    ],
    summary: "Prints a copy that somebody asked for, and keeps who asked and that it was free.",
    details: """
      Exit codes: 0 done, 2 errors in the input, 3 refused, 64 wrong usage, 74 could not write.
      """)

  static let status = Command(
    verb: "status", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", repeats: true, says: "only this person; may be given more than once"),
      Option("--json", says: "prints it on standard output as one JSON array"), asOf, jobs, home,
    ],
    summary: "Says which homes hold old paper, and what is different.",
    details: """
      The most urgent first: paper to collect, records that cannot be printed, homes without paper, homes with old paper.
      Nothing is printed or written.
      Homes where a review, a choice or an inspection is due follow, and copies that others have.
      The first line is about the office: how old its pack for a day without systems is, how many homes have papers that no
      print run had, and by when a council is answered. In JSON it is the last item, its person "office".
      Exit codes: 0 all homes are current, 1 a home needs paper or something done, 2 errors in the input.
      """)

  static let bump = Command(
    verb: "bump", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", isNeeded: true, says: "whose plan"),
      Option("--why", "REASON", isNeeded: true, says: "why the plan has changed, as the person will read it"),
      asOf,
      home,
    ],
    summary: "Gives a changed plan its next version.",
    details: """
      Compares the record with what was printed last, and writes into it version, replaces, effectiveFrom, reviewReason
      and changes. Everything else stays as it is written.
      Exit codes: 0 done, 2 the record has errors, was never printed or has not changed, 64 wrong usage.
      """)

  static let printRoom = Command(
    verb: "print-room", operands: ["AGENCY"],
    options: [
      Option("--run", says: "writes what no earlier run had, one file for each kind of paper"),
      Option("--out", "FOLDER", says: "where the packs are; AGENCY/packs if left out"), asOf, jobs, group,
      home,
    ],
    summary: "Writes the page of the print room: what to print, collect and see to.",
    details: """
      Writes packs/index.html, one page without a network: what to print by round and in the order of the stack, with sides,
      sheets and paper; what is urgent and why; what to collect; sheets that run out; copies out. A whole build writes it, too.
      It shows record ids and initials; printRoom.names in provider.json shows names, and printRoom.rounds the rounds.
      With --run it writes packs/.print-runs/DATE/<paper>-<sides>.pdf, homes in the order of the stack with a slip before
      each, of packs that are up to date; what an earlier run had is not printed again.
      Exit codes: 0 done, 1 a home was left out of the run, 2 errors in the input, 74 could not write.
      """)

  static let ledger = Command(
    verb: "ledger", operands: ["AGENCY"],
    options: [
      home,
      Option("--merge", says: "joins the ledgers of the parts of a shared run"),
      Option("--verify", says: "holds each file against its digest, and names the pages that were changed"),
      Option("--json", says: "prints the lines as they stand"),
    ],
    summary: "Says what was made, and whether the files are still as they were written.",
    details: """
      The ledger is AGENCY/packs/ledger.jsonl, one JSON object a line. --merge writes the page of the print room, too.
      Exit codes: 0 all is as written, 2 a file is gone or was changed.
      """)

  static let check = Command(
    verb: "check", operands: ["AGENCY"],
    options: [
      Option(
        "--person", "ID", repeats: true, says: "everything about this person; may be given more than once"),
      Option("--all", says: "everything about everybody"), Option("--quiet", says: "only the last line"),
      Option("--json", says: "prints the problems on standard output as one JSON object"), asOf, jobs, strict,
      home,
    ],
    summary: "Reads and checks everything of an agency, and makes nothing.",
    details: """
      Answers in a screenful: whoever cannot be printed, what to ask and to mend by person, and counts for the rest, the
      worst first. --person and --all list everything in full. Messages name files, places and rules, never what is
      written about a person.
      --json prints {"version", "summary": {"people", "refusals", "errors", "warnings", "notes"}, "problems": [{"rule",
      "severity", "person", "document", "file", "line", "column", "path", "page", "message", "hint"}]}; keys that do
      not apply are left out.
      Exit codes: 0 fit to print, 1 warnings under --strict, 2 errors in the input, 3 refused.
      """)

  static let inspect = Command(
    verb: "inspect", operands: ["AGENCY"],
    options: [
      Option("--person", "ID", repeats: true, says: "only this person; may be given more than once"),
      layout, size, Option("--json", says: "prints what fails on standard output as one JSON object"),
      Option("--say", says: "for a .pdf: prints it as a screen reader says it"), asOf, jobs, strict,
      draft, restricted, home,
    ],
    summary: "Measures the pages of an agency's packs by the standards that their layouts claim.",
    details: """
      Lays out every document and measures the finished pages by numbered rules: smallest text, contrast, margins, room
      to write, words a sentence and others. Writes nothing. A document that breaks a must is refused by build, too.
      An AGENCY ending in .pdf is a file: it is read back, and its structure is checked.
      --json prints the same shape as homepack check --json.
      Exit codes: 0 every must is kept, 1 warnings under --strict, 2 a must is broken or the input has errors.
      """)

  static let codes = Command(
    verb: "codes", operands: ["[KIND]"],
    options: [
      Option("--agency", "AGENCY", says: "with the tasks and words of this agency"), home,
    ],
    summary: "Lists the words that a record may use, with what is printed for each.",
    details: """
      Without KIND it lists the kinds: tasks, needs (the published needs of the Accessible Information Standard), and every
      closed list, such as contact-role, professional or contingency.
      """)

  static let schema = Command(
    verb: "schema", operands: ["[KIND]"],
    options: [Option("--manual", says: "prints the page that explains how to write a record"), home],
    summary: "Prints the JSON Schema of a kind of file, for editors.",
    details: """
      Without KIND it lists the kinds. The schema (2020-12) is made from what the reader itself uses, with the words of all
      lists. It finds wrong keys and types while somebody writes; homepack check finds all the rest.
      """)

  static let importing = Command(
    verb: "import", operands: ["AGENCY"],
    options: [
      Option("--csv", "FILE", isNeeded: true, says: "people, one a row, with a row of column names"),
      Option("--visits", "FILE", says: "visits, one a row, with the record id of each"),
      Option(
        "--map", "FILE", says: "which column is which field, and how it is read, where names do not say it"),
      Option("--explain", says: "shows how each column is read, and writes nothing"), home,
    ],
    summary: "Makes draft records from a spreadsheet saved as CSV.",
    details: """
      Writes AGENCY/people/<record id>.json for each row. Every plan is a draft: nothing is approved, and what the
      spreadsheet does not say stays out, so that homepack check lists it.
      A second import writes those drafts anew that nobody has touched since the first; of any other record it lists where
      the spreadsheet says something else, and leaves the record as it is.
      A row with an error makes no record; the others do. The columns that are known by their names, and the map file,
      are explained in Templates/manual/how-to-write-a-record.md.
      Exit codes: 0 done, 2 errors in the input, 64 wrong usage, 74 could not write.
      """)

  static let render = Command(
    verb: "render", operands: ["TEMPLATE"],
    options: [
      Option(
        "--agency", "AGENCY", isNeeded: true,
        says: "the agency whose provider, people and templates are used"),
      Option("--person", "ID", says: "the person, for a template that names one"), layout, size, asOf,
      Option("--page", "N", says: "only this page, for .png"),
      Option(
        "--output", "FILE", isNeeded: true,
        says: "FILE.pdf, FILE.png (one picture a page), FILE.txt, FILE.html, FILE.brf (braille) or "
          + "FILE-read-aloud.txt (a script)"),
      draft, restricted, home,
    ],
    summary: "Prints one template, to look at it.",
    details: """
      TEMPLATE is a document's name, such as care-plan, or a file ending in .md.
      A .png is written as FILE-1.png, FILE-2.png …, or as FILE.png with --page.
      """)

  static let preview = Command(
    verb: "preview", operands: ["AGENCY"],
    options: [
      Option(
        "--person", "ID", repeats: true,
        says: "whose pages; the first person of the agency if left out; may be repeated"),
      Option(
        "--document", "NAME", repeats: true,
        says: "{documents}; all of a home's folder if left out; may be repeated"),
      reader, layout, size,
      Option("--out", "FOLDER", says: "where the page goes; AGENCY/.preview if left out"),
      Option("--once", says: "draws once and ends; the page stays"), asOf, restricted, home,
    ],
    summary: "Shows pages in a browser while somebody edits templates or a record.",
    details: """
      Writes one page, to be opened in a browser, with the pages of documents as pictures and all that homepack check says
      of them. It looks at the agency's files, Templates and Fonts three times a second, draws again what a change touches,
      and the page reloads itself where it is. What cannot be made as things stand is shown as it was, and marked old.
      It needs no network and writes nothing into packs. Drafts are shown. Ctrl-C ends it and takes the pages away.
      Exit codes: 0 done; with --once as homepack check. 64 wrong usage, 74 could not write.
      """)

  static let templates = Command(
    verb: "templates", operands: ["AGENCY"],
    options: [
      Option("--copy", "NAME", says: "brings a built-in file into the agency's folder to edit"), home,
    ],
    summary: "Lists the templates an agency prints with, and whether each passes.",
    details: """
      A file in AGENCY/Templates replaces the built-in one of that name. --copy care-plan writes
      AGENCY/Templates/care-plan.md, and never over a file that is there; partials/action, layouts/large-print.json
      and catalogue/tasks.json are brought over alike. homepack check says when the built-in file has changed since.
      Templates/README.md teaches the notation.
      """)

  static let helpVerb = Command(
    verb: "help", operands: ["[COMMAND]"],
    options: [
      Option("--as", "FORM", says: "everything as a file to install: man, bash or zsh"), home,
    ],
    summary: "Prints help.",
    details: """
      homepack help COMMAND says the same as homepack COMMAND --help.
      --as man prints the manual page, --as bash and --as zsh what those shells offer while somebody types.
      """)

  static let pictures = Command(
    verb: "pictures", operands: ["[AGENCY]"],
    options: [
      Option("--sheet", "FILE.pdf", says: "all pictures with their names, to look at"),
      Option(
        "--as", "COPY",
        says: "colour (if left out), grey as a grey printer shows them, or photocopy"),
      Option("--size", "MM", says: "the side of a picture in millimetres, 10 to 80; 33 if left out"),
      Option("--no-labels", says: "the pictures without their names, to try whether they are understood"),
      Option("--unused", says: "lists the names that no template, task or record uses"),
      Option("--missing", says: "lists the names that have no picture"), home,
    ],
    summary: "Shows all pictures on sheets, and lists those not used or missing.",
    details: """
      With AGENCY its own pictures and records count too. What each picture may stand for, and words that find it, are in
      Templates/pictures/catalogue.json.
      """)

  static let all = [
    demo, new, importing, build, copy, status, bump, printRoom, ledger, returned, report, disclose, check,
    inspect,
    templates, render, preview, pictures, schema, codes, helpVerb,
  ]

  /// The help of the whole program.
  static var overview: String {
    let verbs = all.map { "  " + $0.verb + String(repeating: " ", count: 11 - $0.verb.count) + $0.summary }
    return """
      \(purpose)

      Use: homepack COMMAND

      \(verbs.joined(separator: "\n"))

      homepack COMMAND --help says more about one. homepack --version prints the version.
      \(exitCodes)
      """
  }

  /// What the program is for.
  static let purpose = """
    homepack prints the paper pack that stands in a person's home: the service user guide, the care plan and
    diary sheets, in standard, large print and easy read.
    """

  static let exitCodes =
    "Exit codes: 0 done, 1 warnings under --strict, 2 errors in the input, 3 refused, 64 wrong usage, 74 could not write."
}
